package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues.Typed;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates references to parameters, and to attributes of the resources that parameters name. The values of parameters
 * of an SSM type are stored elsewhere.
 *
 * @param rule the rule that refers to them, {@code null} outside rules
 */
record ParameterReferences(
        ParameterValues values,
        ResourceAttributes attributes,
        StackValues stack,
        @Nullable String rule) {

    /** Returns the value of a parameter: a list for a list type, the stored value for an SSM type. */
    Resolved valueOf(String parameter) {
        Typed value = find(parameter, "Ref");
        List<String> members = members(value, "Ref");
        return value.type().isList() ? Resolved.texts(members) : single(members);
    }

    /** Returns all values of parameters of a type. An empty value names nothing. */
    Resolved valuesOfType(String type) {
        return Resolved.texts(values.ofType(type).stream()
                .flatMap(value -> named(value, "Fn::RefAll"))
                .toList());
    }

    /** Returns an attribute of what a parameter names: a list for a list type. */
    Resolved attributeOf(String parameter, String attribute) {
        Typed value = find(parameter, "Fn::ValueOf");
        List<String> found = attributes(value, attribute, "Fn::ValueOf").toList();
        return value.type().isList() ? Resolved.texts(found) : single(found);
    }

    /** Returns an attribute of all that parameters of a type name. */
    Resolved attributesOfType(String type, String attribute) {
        return Resolved.texts(values.ofType(type).stream()
                .flatMap(value -> attributes(value, attribute, "Fn::ValueOfAll"))
                .toList());
    }

    private Typed find(String parameter, String function) {
        return values.find(parameter)
                .orElseThrow(
                        () -> new UnknownRuleParameterException(rule == null ? "" : rule, function, parameter, values));
    }

    private Stream<String> attributes(Typed value, String attribute, String function) {
        String type = value.type().element();
        return named(value, function)
                .map(member -> new Typed(value.parameter(), value.type(), member))
                .flatMap(member -> ask(member, type, attribute, function).stream());
    }

    private Stream<String> named(Typed value, String function) {
        return members(value, function).stream().filter(member -> !member.isEmpty());
    }

    private List<String> members(Typed value, String function) {
        if (!value.type().isSsmValue()) {
            return value.type().members(value.text());
        }
        List<String> stored = ask(value, value.type().name(), "Value", function);
        return value.type().isList() && stored.size() == 1 ? ParameterType.split(stored.get(0)) : stored;
    }

    private List<String> ask(Typed value, String type, String attribute, String function) {
        return attributes
                .find(type, value.text(), attribute)
                .or(() -> storedValue(value))
                .orElseThrow(() -> unresolved(value, type, attribute, function));
    }

    private Optional<List<String>> storedValue(Typed value) {
        return rule == null && value.type().isSsmValue()
                ? stack.storedValue(value.text(), value.type().element()).map(List::of)
                : Optional.empty();
    }

    private RuntimeException unresolved(Typed value, String type, String attribute, String function) {
        return rule == null
                ? new UnknownArgumentException(
                        new Unknown(function + " " + value.parameter() + ", whose value is stored as " + value.text()))
                : new UnresolvedAttributeException(rule, function, value, type, attribute);
    }

    private static Resolved single(List<String> texts) {
        return texts.size() == 1 ? Resolved.text(texts.get(0)) : Resolved.texts(texts);
    }
}
