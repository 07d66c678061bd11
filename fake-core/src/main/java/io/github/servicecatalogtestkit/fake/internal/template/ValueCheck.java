package io.github.servicecatalogtestkit.fake.internal.template;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One parameter's demands on a value. A list is checked member by member, as the
 * <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">reference</a> says of
 * CommaDelimitedList (for the other lists this is assumed). Lengths hold for every type but numbers
 * (<a href="https://github.com/aws-cloudformation/cfn-lint/pull/2193">cfn-lint#2193</a>). The value of an SSM type is
 * the name of the stored parameter, and is checked as a text. Whether a VPC, a key pair or a subnet exists cannot be
 * known here.
 */
record ValueCheck(Parameter parameter) {

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
            return Optional.of(CloudFormationTexts.noSuchResource(key));
        }
        BigDecimal number = parameter.type().isNumber() ? numberIn(member) : null;
        if (parameter.type().isNumber() && number == null) {
            return Optional.of(CloudFormationTexts.notANumber(key));
        }
        return constraintViolation(member, number).map(text -> inTheWordsOfTheTemplate(text));
    }

    private String inTheWordsOfTheTemplate(String text) {
        String description = parameter.constraintDescription();
        return description == null ? text : CloudFormationTexts.constraint(parameter.key(), description);
    }

    private Optional<String> constraintViolation(String member, @Nullable BigDecimal number) {
        if (!parameter.allowedValues().isEmpty() && !parameter.allowedValues().contains(member)) {
            return Optional.of(CloudFormationTexts.notAllowed(parameter.key()));
        }
        return number == null ? textViolation(member) : numberViolation(number);
    }

    private Optional<String> textViolation(String member) {
        String key = parameter.key();
        Integer minLength = parameter.minLength();
        if (minLength != null && member.length() < minLength) {
            return Optional.of(CloudFormationTexts.tooShort(key, minLength));
        }
        Integer maxLength = parameter.maxLength();
        if (maxLength != null && member.length() > maxLength) {
            return Optional.of(CloudFormationTexts.tooLong(key, maxLength));
        }
        String pattern = parameter.allowedPattern();
        if (pattern != null && !AllowedPattern.of(key, pattern).matches(member)) {
            return Optional.of(CloudFormationTexts.patternNotMatched(key, pattern));
        }
        return Optional.empty();
    }

    private Optional<String> numberViolation(BigDecimal number) {
        BigDecimal minValue = parameter.minValue();
        if (minValue != null && number.compareTo(minValue) < 0) {
            return Optional.of(CloudFormationTexts.tooSmall(parameter.key(), minValue));
        }
        BigDecimal maxValue = parameter.maxValue();
        if (maxValue != null && number.compareTo(maxValue) > 0) {
            return Optional.of(CloudFormationTexts.tooBig(parameter.key(), maxValue));
        }
        return Optional.empty();
    }

    /**
     * The number in a text, or null: digits, at most one point, an exponent. Bounded, since a number may unfold to
     * gigabytes.
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
