package io.github.servicecatalogtestkit.fake.internal.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a template declares. What it leaves out is null, or an empty list for the allowed values.
 *
 * @param defaultValue the value used when none is given; it may be empty
 * @param noEcho whether the value is a secret that answers show as asterisks
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>
 */
public record Parameter(
        String key,
        ParameterType type,
        @Nullable String defaultValue,
        List<String> allowedValues,
        @Nullable String allowedPattern,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        boolean noEcho,
        @Nullable String description,
        @Nullable String constraintDescription) {

    public Parameter {
        allowedValues = List.copyOf(allowedValues);
    }

    /** Why CloudFormation would refuse this value, in its words. */
    Optional<String> violation(String value) {
        return new ValueCheck(this).violation(value);
    }
}
