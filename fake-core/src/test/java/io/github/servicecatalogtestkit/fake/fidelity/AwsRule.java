package io.github.servicecatalogtestkit.fake.fidelity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the test of one documented rule of AWS. {@code FIDELITY.md} is written from these. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AwsRule {

    /** Where the rule is public: the URL of an AWS page or of an issue thread. */
    String source();

    /** What the source says, in its words or shortened. */
    String says();
}
