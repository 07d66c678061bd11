package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An organizational unit of an {@link Organization @Organization}. */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Unit {

    /** Its path from the root, for example {@code "workloads/prod"}. */
    String path();

    /** The accounts whose parent is this unit; by default none. */
    String[] accounts() default {};
}
