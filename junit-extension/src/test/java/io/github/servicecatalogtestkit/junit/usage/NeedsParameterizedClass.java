package io.github.servicecatalogtestkit.junit.usage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test of {@code @ParameterizedClass}, which JUnit has since 5.13. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = "junit.expected",
        matches = "5\\.12\\..*",
        disabledReason = "JUnit 5.12 has no @ParameterizedClass")
@interface NeedsParameterizedClass {}
