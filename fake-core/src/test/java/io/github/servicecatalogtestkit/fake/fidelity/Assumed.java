package io.github.servicecatalogtestkit.fake.fidelity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the test of a rule for which there is no public source. {@code FIDELITY.md} lists these apart. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Assumed {

    /** Why the fake does so. */
    String value();

    /** The setting that chooses otherwise, for example {@code localPortfolioInheritance}; empty where there is none. */
    String setting() default "";
}
