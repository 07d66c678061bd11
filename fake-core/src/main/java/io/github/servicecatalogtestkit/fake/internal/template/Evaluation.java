package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Answer.Text;
import io.github.servicecatalogtestkit.fake.internal.template.Answer.Texts;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues.Typed;
import java.util.List;
import java.util.stream.Stream;

/** One rule, looked at with the values of one launch. */
record Evaluation(String rule, ParameterValues values, ResourceAttributes attributes) {

    boolean truth(Expression expression, String function) {
        String text = text(expression, function);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnexpectedRuleValueException(rule, function, "true or false", "'" + text + "'");
        };
    }

    String text(Expression expression, String function) {
        Answer answer = expression.in(this);
        if (answer instanceof Text text) {
            return text.text();
        }
        throw new UnexpectedRuleValueException(rule, function, "one text", answer);
    }

    /** A list. A single text is a list of one: a parameter of one subnet can stand where one of several can. */
    List<String> texts(Expression expression) {
        Answer answer = expression.in(this);
        return answer instanceof Texts list ? list.texts() : List.of(((Text) answer).text());
    }

    /** The value of a parameter: a list for a list type, the stored value for an SSM type. */
    Answer valueOf(String parameter) {
        Typed value = find(parameter, "Ref");
        List<String> members = members(value, "Ref");
        return value.type().isList() ? new Texts(members) : single(members);
    }

    /** All values of parameters of a type. A parameter left empty names nothing. */
    Answer valuesOfType(String type) {
        return new Texts(values.ofType(type).stream()
                .flatMap(value -> named(value, "Fn::RefAll"))
                .toList());
    }

    /** An attribute of what a parameter names: one for a single value, a list for a list. */
    Answer attributeOf(String parameter, String attribute) {
        Typed value = find(parameter, "Fn::ValueOf");
        List<String> found = attributes(value, attribute, "Fn::ValueOf").toList();
        return value.type().isList() ? new Texts(found) : single(found);
    }

    /** An attribute of everything that parameters of a type name. */
    Answer attributesOfType(String type, String attribute) {
        return new Texts(values.ofType(type).stream()
                .flatMap(value -> attributes(value, attribute, "Fn::ValueOfAll"))
                .toList());
    }

    private Typed find(String parameter, String function) {
        return values.find(parameter)
                .orElseThrow(() -> new UnknownRuleParameterException(rule, function, parameter, values));
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
                .orElseThrow(() -> new UnresolvedAttributeException(rule, function, value, type, attribute));
    }

    private static Answer single(List<String> texts) {
        return texts.size() == 1 ? new Text(texts.get(0)) : new Texts(texts);
    }
}
