package io.github.servicecatalogtestkit.fake.internal.template;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Validates values of one parameter. A list is validated member by member, as the <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">reference</a>
 * says of CommaDelimitedList (for the other lists this is assumed). Lengths apply to every type except numbers (<a
 * href="https://github.com/aws-cloudformation/cfn-lint/pull/2193">cfn-lint#2193</a>). The value of an SSM type is the
 * name of the stored parameter, and is validated as a text. Whether a VPC, a key pair or a subnet exists is not
 * validated.
 */
record ParameterValidator(Parameter parameter, PatternBudget budget) {

    private static final int MAX_DIGITS = 400;

    Optional<String> violation(String value) {
        return parameter.type().members(value).stream()
                .map(this::memberViolation)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> memberViolation(String member) {
        String key = parameter.key();
        if (member.isEmpty()
                && ParameterType.isAwsSpecific(parameter.type().element())
                && !parameter.type().isSsmValue()) {
            return Optional.of(ParameterMessages.noSuchResource(key));
        }
        BigDecimal number = parameter.type().isNumber() ? numberIn(member) : null;
        if (parameter.type().isNumber() && number == null) {
            return Optional.of(ParameterMessages.notANumber(key));
        }
        return constraintViolation(member, number).map(text -> described(text));
    }

    private String described(String text) {
        String description = parameter.constraintDescription();
        return description == null ? text : ParameterMessages.constraint(parameter.key(), description);
    }

    private Optional<String> constraintViolation(String member, @Nullable BigDecimal number) {
        if (!parameter.allowedValues().isEmpty() && !parameter.allowedValues().contains(member)) {
            return Optional.of(ParameterMessages.notAllowed(parameter.key()));
        }
        return number == null ? textViolation(member) : numberViolation(number);
    }

    private Optional<String> textViolation(String member) {
        String key = parameter.key();
        Integer minLength = parameter.minLength();
        if (minLength != null && member.length() < minLength) {
            return Optional.of(ParameterMessages.tooShort(key, minLength));
        }
        Integer maxLength = parameter.maxLength();
        if (maxLength != null && member.length() > maxLength) {
            return Optional.of(ParameterMessages.tooLong(key, maxLength));
        }
        String pattern = parameter.allowedPattern();
        return pattern == null ? Optional.empty() : patternViolation(key, pattern, member);
    }

    private Optional<String> patternViolation(String key, String pattern, String member) {
        try {
            return AllowedPattern.compile(pattern).matches(member, budget)
                    ? Optional.empty()
                    : Optional.of(ParameterMessages.patternNotMatched(key, pattern));
        } catch (PatternBudget.Exhausted e) {
            return Optional.of(ParameterMessages.patternTooCostly(key, pattern));
        }
    }

    private Optional<String> numberViolation(BigDecimal number) {
        BigDecimal minValue = parameter.minValue();
        if (minValue != null && number.compareTo(minValue) < 0) {
            return Optional.of(ParameterMessages.tooSmall(parameter.key(), minValue));
        }
        BigDecimal maxValue = parameter.maxValue();
        if (maxValue != null && number.compareTo(maxValue) > 0) {
            return Optional.of(ParameterMessages.tooBig(parameter.key(), maxValue));
        }
        return Optional.empty();
    }

    /**
     * Returns the number in a text: digits, at most one point, and an exponent. Returns {@code null} for another text
     * and for an exponent beyond {@link #MAX_DIGITS}, because writing out such a number may need gigabytes.
     */
    static @Nullable BigDecimal numberIn(String text) {
        if (text.length() > MAX_DIGITS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MAX_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
