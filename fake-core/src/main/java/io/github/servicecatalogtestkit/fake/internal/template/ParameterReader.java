package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the declaration of one parameter. */
final class ParameterReader {

    private static final Set<String> PROPERTIES = Set.of(
            "AllowedPattern",
            "AllowedValues",
            "ConstraintDescription",
            "Default",
            "Description",
            "MaxLength",
            "MaxValue",
            "MinLength",
            "MinValue",
            "NoEcho",
            "Type");

    private final String key;
    private final Mapping declaration;

    private ParameterReader(String key, Mapping declaration) {
        this.key = key;
        this.declaration = declaration;
    }

    static Parameter read(String key, Mapping declaration) {
        return new ParameterReader(key, declaration).read();
    }

    private Parameter read() {
        requireKnownProperties();
        return new Parameter(
                key,
                type(),
                defaultValue(),
                allowedValues(),
                allowedPattern(),
                length("MinLength"),
                length("MaxLength"),
                number("MinValue"),
                number("MaxValue"),
                noEcho(),
                text("Description"),
                text("ConstraintDescription"));
    }

    private void requireKnownProperties() {
        for (String name : declaration.entries().keySet()) {
            if (!PROPERTIES.contains(name)) {
                throw new InvalidDocumentException(ParameterMessages.unknownParameterProperty(name));
            }
        }
    }

    private ParameterType type() {
        ParameterType type = declaration
                .text("Type")
                .map(ParameterType::new)
                .orElseThrow(() -> new InvalidDocumentException(ParameterMessages.PARAMETER_WITHOUT_TYPE));
        if (!type.isKnown()) {
            throw new InvalidDocumentException(ParameterMessages.unknownParameterType(type.name()));
        }
        return type;
    }

    private @Nullable String defaultValue() {
        if (declaration
                .find("Default")
                .filter(value -> !(value instanceof Scalar))
                .isPresent()) {
            throw new InvalidDocumentException(ParameterMessages.DEFAULT_NOT_A_TEXT);
        }
        return declaration.text("Default").orElse(null);
    }

    private List<String> allowedValues() {
        Node values = declaration.entries().get("AllowedValues");
        if (values == null) {
            return List.of();
        }
        if (!(values instanceof Sequence list)) {
            throw new InvalidDocumentException(ParameterMessages.ALLOWED_VALUES_NOT_A_LIST);
        }
        return list.texts().orElseThrow(() -> malformed("AllowedValues", "texts"));
    }

    private @Nullable String allowedPattern() {
        String pattern = text("AllowedPattern");
        if (pattern != null) {
            requireRegularExpression(pattern);
        }
        return pattern;
    }

    private void requireRegularExpression(String pattern) {
        try {
            AllowedPattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new InvalidDocumentException(
                    TemplateMessages.FORMAT_ERROR + "AllowedPattern of parameter " + key
                            + " is not a regular expression: " + e.getDescription(),
                    e);
        }
    }

    private @Nullable Integer length(String property) {
        BigDecimal length = number(property);
        try {
            return length == null ? null : length.intValueExact();
        } catch (ArithmeticException e) {
            throw malformed(property, "a whole number");
        }
    }

    private @Nullable BigDecimal number(String property) {
        String text = text(property);
        if (text == null) {
            return null;
        }
        BigDecimal number = ParameterValidator.numberIn(text);
        if (number == null) {
            throw malformed(property, "a number");
        }
        return number;
    }

    /**
     * CloudFormation accepts booleans as text, such as {@code "True"} and {@code 'yes'}, as in <a
     * href="https://github.com/aws-quickstart/quickstart-amazon-aurora-postgresql">a template that AWS published</a>.
     */
    private boolean noEcho() {
        String text = text("NoEcho");
        if (text == null) {
            return false;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw malformed("NoEcho", "true or false");
        };
    }

    private @Nullable String text(String property) {
        Node value = declaration.entries().get(property);
        if (value == null || value instanceof Scalar) {
            return declaration.text(property).orElse(null);
        }
        throw malformed(property, "a text");
    }

    private InvalidDocumentException malformed(String property, String wanted) {
        Node value = declaration.find(property).orElse(declaration);
        return InvalidDocumentException.at(
                value.position(),
                TemplateMessages.FORMAT_ERROR + property + " of parameter " + key + " must be " + wanted);
    }
}
