package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a launch for the parameters of its template, each with its type, in the order of the template. */
public final class ParameterValues {

    private final Map<String, Typed> values;

    private ParameterValues(Map<String, Typed> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns values for an unknown template: each is a plain text. */
    public static ParameterValues ofTexts(Map<String, String> texts) {
        Map<String, Typed> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> values.put(name, new Typed(name, ParameterType.STRING, text)));
        return new ParameterValues(values);
    }

    /** Returns the values of these parameters. A parameter without a value is left out. */
    static ParameterValues of(List<Parameter> parameters, Map<String, String> texts) {
        Map<String, Typed> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Optional.ofNullable(texts.get(parameter.key()))
                    .ifPresent(text -> values.put(parameter.key(), new Typed(parameter.key(), parameter.type(), text)));
        }
        return new ParameterValues(values);
    }

    /**
     * Returns these values and a pseudo parameter, such as {@code AWS::Region}: rules may refer to it (<a
     * href="https://github.com/cloudtools/troposphere/pull/1412">recorded</a>).
     */
    public ParameterValues with(String name, String text) {
        Map<String, Typed> more = new LinkedHashMap<>(values);
        more.put(name, new Typed(name, ParameterType.STRING, text));
        return new ParameterValues(more);
    }

    /** Returns these values and a pseudo parameter that is a list. */
    ParameterValues withList(String name, List<String> texts) {
        Map<String, Typed> more = new LinkedHashMap<>(values);
        more.put(name, new Typed(name, ParameterType.TEXTS, String.join(",", texts)));
        return new ParameterValues(more);
    }

    /** Returns the text of a parameter's value: for a list, its members with commas between. */
    public Optional<String> text(String name) {
        return find(name).map(Typed::text);
    }

    /** Returns the text of every value by name, in the order of the template. */
    public Map<String, String> asMap() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.text()));
        return Collections.unmodifiableMap(texts);
    }

    Optional<Typed> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the values whose parameters have this type, or are lists of it. */
    List<Typed> ofType(String type) {
        return values.values().stream()
                .filter(value ->
                        !value.type().isSsmValue() && value.type().element().equals(type))
                .toList();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }

    /** A value of a parameter. */
    record Typed(String parameter, ParameterType type, String text) {}
}
