package io.github.servicecatalogtestkit.fake.internal.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a template declares. A property that is left out is {@code null}; left-out allowed values are an
 * empty list.
 *
 * @param defaultValue the value used when none is given; may be an empty text
 * @param noEcho whether responses mask the value with asterisks
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>
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

    /** Returns why CloudFormation would refuse this value, in its words; empty if it accepts the value. */
    Optional<String> violation(String value, PatternBudget budget) {
        return new ParameterValidator(this, budget).violation(value);
    }
}
