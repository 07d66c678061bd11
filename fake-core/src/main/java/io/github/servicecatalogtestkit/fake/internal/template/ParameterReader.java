package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Value.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Sequence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
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
                throw new MalformedDocument(CloudFormationTexts.unknownParameterProperty(name));
            }
        }
    }

    private ParameterType type() {
        ParameterType type = declaration
                .text("Type")
                .map(ParameterType::new)
                .orElseThrow(() -> new MalformedDocument(CloudFormationTexts.PARAMETER_WITHOUT_TYPE));
        if (!type.isKnown()) {
            throw new MalformedDocument(CloudFormationTexts.unknownParameterType(type.name()));
        }
        return type;
    }

    private @Nullable String defaultValue() {
        if (declaration
                .find("Default")
                .filter(value -> !(value instanceof Scalar))
                .isPresent()) {
            throw new MalformedDocument(CloudFormationTexts.DEFAULT_NOT_A_TEXT);
        }
        return declaration.text("Default").orElse(null);
    }

    private List<String> allowedValues() {
        Value values = declaration.entries().get("AllowedValues");
        if (values == null) {
            return List.of();
        }
        if (!(values instanceof Sequence list)) {
            throw new MalformedDocument(CloudFormationTexts.ALLOWED_VALUES_NOT_A_LIST);
        }
        return list.texts().orElseThrow(() -> malformed("AllowedValues", "texts"));
    }

    private @Nullable String allowedPattern() {
        String pattern = text("AllowedPattern");
        return pattern == null ? null : AllowedPattern.of(key, pattern).toString();
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
        BigDecimal number = ValueCheck.numberIn(text);
        if (number == null) {
            throw malformed(property, "a number");
        }
        return number;
    }

    private boolean noEcho() {
        String text = text("NoEcho");
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw malformed("NoEcho", "true or false");
    }

    private @Nullable String text(String property) {
        Value value = declaration.entries().get(property);
        if (value == null || value instanceof Scalar) {
            return declaration.text(property).orElse(null);
        }
        throw malformed(property, "a text");
    }

    private MalformedDocument malformed(String property, String wanted) {
        Value value = declaration.find(property).orElse(declaration);
        return MalformedDocument.at(
                value.place(),
                CloudFormationTexts.FORMAT_ERROR + property + " of parameter " + key + " has to be " + wanted);
    }
}
