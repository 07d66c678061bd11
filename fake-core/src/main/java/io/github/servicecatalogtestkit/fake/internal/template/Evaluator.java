package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Expression.Call;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues.Typed;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Items;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Members;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.NoValue;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Text;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the expressions of a template or of a rule with the values of one launch. {@code Fn::And} and
 * {@code Fn::Or} stop at the first condition that decides, and {@code Fn::If} evaluates one branch only. Over an empty
 * list, {@code Fn::EachMemberIn} and {@code Fn::EachMemberEquals} are true and {@code Fn::Contains} is false.
 *
 * <p>A function with an argument that only a stack knows is unknown itself.
 */
final class Evaluator {

    private static final int MAX_NAME = 2_048;

    private final Template template;
    private final ParameterValues values;
    private final ResourceAttributes attributes;
    private final StackValues stack;
    private final @Nullable String rule;
    private final Map<String, Boolean> conditions;
    private final Map<String, Optional<String>> properties = new HashMap<>();

    private Evaluator(
            Template template,
            ParameterValues values,
            ResourceAttributes attributes,
            StackValues stack,
            @Nullable String rule,
            Map<String, Boolean> conditions) {
        this.template = template;
        this.values = values;
        this.attributes = attributes;
        this.stack = stack;
        this.rule = rule;
        this.conditions = conditions;
    }

    /** Returns an evaluator for the expressions of one rule. */
    static Evaluator ofRule(String rule, ParameterValues values, ResourceAttributes attributes) {
        return new Evaluator(Template.EMPTY, values, attributes, StackValues.UNKNOWN, rule, Map.of());
    }

    /**
     * Returns an evaluator for the expressions of a template, with all its conditions evaluated.
     *
     * @throws TemplateEvaluationException if CloudFormation cannot evaluate a condition
     * @throws UnresolvedValueException if a condition needs a value that the test has to provide
     */
    static Evaluator of(Template template, ParameterValues values, ResourceAttributes attributes, StackValues stack) {
        Map<String, Boolean> conditions = new HashMap<>();
        Evaluator evaluator = new Evaluator(template, values, attributes, stack, null, conditions);
        template.conditions()
                .forEach((name, condition) -> conditions.put(name, evaluator.conditionValue(name, condition)));
        return evaluator;
    }

    private boolean conditionValue(String name, Expression condition) {
        try {
            return truth(condition, "Condition " + name);
        } catch (UnknownArgument e) {
            throw new UnresolvedValueException("Condition " + name, e.value);
        }
    }

    /** Returns an evaluator with the same conditions and with other values of the stack. */
    Evaluator with(StackValues other) {
        return new Evaluator(template, values, attributes, other, rule, conditions);
    }

    /**
     * Returns whether a condition is true.
     *
     * @throws UnresolvedValueException if the template does not declare it, so that a macro adds it
     */
    boolean condition(String name) {
        Boolean truth = conditions.get(name);
        if (truth == null) {
            throw new UnresolvedValueException("The template", new Unknown("Condition " + name));
        }
        return truth;
    }

    boolean truth(Expression expression, String function) {
        String text = text(expression, function);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unexpected(function, "true or false", "'" + text + "'");
        };
    }

    Resolved evaluate(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return new Text(literal.text(), literal.kind());
        }
        if (expression instanceof Expression.Items items) {
            return new Items(items.items().stream()
                    .map(this::evaluate)
                    .filter(item -> !(item instanceof NoValue))
                    .toList());
        }
        if (expression instanceof Expression.Members members) {
            return members(members);
        }
        if (expression instanceof Expression.Macro macro) {
            return new Unknown(macro.name());
        }
        try {
            return call((Call) expression);
        } catch (UnknownArgument e) {
            return e.value;
        }
    }

    private Members members(Expression.Members members) {
        Map<String, Resolved> evaluated = new LinkedHashMap<>();
        members.members().forEach((key, member) -> {
            Resolved value = evaluate(member);
            if (!(value instanceof NoValue)) {
                evaluated.put(key, value);
            }
        });
        return new Members(evaluated);
    }

    private Resolved call(Call call) {
        List<Expression> arguments = call.arguments();
        String function = call.function().fullName();
        return switch (call.function()) {
            case REF -> reference(call.name(0));
            case CONDITION -> Resolved.truth(condition(call.name(0)));
            case AND -> Resolved.truth(arguments.stream().allMatch(one -> truth(one, function)));
            case OR -> Resolved.truth(arguments.stream().anyMatch(one -> truth(one, function)));
            case NOT -> Resolved.truth(!truth(arguments.get(0), function));
            case EQUALS -> Resolved.truth(areEqual(arguments.get(0), arguments.get(1)));
            case IF -> evaluate(arguments.get(truth(arguments.get(0), function) ? 1 : 2));
            case CONTAINS -> Resolved.truth(texts(arguments.get(0)).contains(text(arguments.get(1), function)));
            case EACH_MEMBER_EQUALS -> {
                String wanted = text(arguments.get(1), function);
                yield Resolved.truth(texts(arguments.get(0)).stream().allMatch(wanted::equals));
            }
            case EACH_MEMBER_IN -> Resolved.truth(texts(arguments.get(1)).containsAll(texts(arguments.get(0))));
            case REF_ALL -> valuesOfType(call.name(0));
            case VALUE_OF -> attributeOf(call.name(0), call.name(1));
            case VALUE_OF_ALL -> attributesOfType(call.name(0), call.name(1));
            case GET_ATT -> attribute(call.name(0), text(arguments.get(1), function));
            case SUB -> substituted(arguments);
            case JOIN -> Resolved.text(String.join(text(arguments.get(0), function), list(arguments.get(1), call)));
            case SELECT -> selected(call);
            case SPLIT -> split(text(arguments.get(0), function), text(arguments.get(1), function));
            case FIND_IN_MAP -> mapped(arguments);
            case BASE64 ->
                Resolved.text(Base64.getEncoder()
                        .encodeToString(text(arguments.get(0), function).getBytes(StandardCharsets.UTF_8)));
            case GET_AZS -> zones(text(arguments.get(0), function));
            case CIDR -> blocks(arguments);
            case IMPORT_VALUE -> imported(text(arguments.get(0), function));
            case LENGTH -> new Text(String.valueOf(items(arguments.get(0), call).size()), Node.Kind.NUMBER);
            case TO_JSON_STRING ->
                Resolved.text(
                        Json.write(knownThroughout(known(arguments.get(0))).toNode()));
        };
    }

    private Resolved reference(String name) {
        if (name.equals(PseudoParameters.NO_VALUE) && rule == null) {
            return new NoValue();
        }
        if (values.find(name).isPresent() || rule != null) {
            return valueOf(name);
        }
        if (template.parameter(name).isPresent()) {
            throw new TemplateEvaluationException(CloudFormationMessages.missingValues(List.of(name)));
        }
        return stack.physicalId(resource(name)).orElseGet(() -> new Unknown("Ref " + name));
    }

    private Resolved attribute(String name, String attribute) {
        return stack.attribute(resource(name), attribute)
                .orElseGet(() -> new Unknown("Fn::GetAtt " + name + "." + attribute));
    }

    /** A resource that the template does not declare is added by a macro. */
    private StackValues.Resource resource(String logicalId) {
        ResourceDeclaration declared = template.resources().get(logicalId);
        return declared == null
                ? StackValues.Resource.ofMacro(logicalId)
                : new StackValues.Resource(logicalId, declared.type(), name -> property(declared, name));
    }

    /**
     * Evaluates each property once: properties can refer to each other many times over. A property whose own value is
     * not known does not make the resource's name unknown. A text that is too long for a name is not used.
     */
    private Optional<String> property(ResourceDeclaration resource, String name) {
        String path = resource.logicalId() + "." + name;
        Optional<String> value = properties.get(path);
        if (value == null) {
            value = resource.property(name)
                    .map(this::evaluate)
                    .filter(Text.class::isInstance)
                    .map(text -> ((Text) text).text())
                    .filter(text -> text.length() <= MAX_NAME);
            properties.put(path, value);
        }
        return value;
    }

    private boolean areEqual(Expression one, Expression other) {
        String function = Function.EQUALS.fullName();
        return rule == null
                ? text(one, function).equals(text(other, function))
                : known(one).equals(known(other));
    }

    private Resolved substituted(List<Expression> pieces) {
        StringBuilder text = new StringBuilder();
        for (Expression piece : pieces) {
            Resolved value = known(piece);
            if (!(value instanceof Text part)) {
                throw new TemplateEvaluationException(CloudFormationMessages.notSubstitutable(piece));
            }
            text.append(part.text());
        }
        return Resolved.text(text.toString());
    }

    private Resolved selected(Call call) {
        String index = text(call.arguments().get(0), "Fn::Select");
        List<Resolved> items = selectable(call);
        int position = index.matches("[0-9]{1,9}") ? Integer.parseInt(index) : -1;
        if (position < 0 || items.stream().anyMatch(NoValue.class::isInstance)) {
            throw new TemplateEvaluationException(CloudFormationMessages.usage(Function.SELECT));
        }
        if (position >= items.size()) {
            throw new TemplateEvaluationException(CloudFormationMessages.nothingToSelect(position));
        }
        return items.get(position);
    }

    /** Unlike other lists, this one may not contain AWS::NoValue. */
    private List<Resolved> selectable(Call call) {
        return call.arguments().get(1) instanceof Expression.Items literal
                ? literal.items().stream().map(this::evaluate).toList()
                : items(call.arguments().get(1), call);
    }

    private static Resolved split(String delimiter, String text) {
        if (delimiter.isEmpty()) {
            throw new TemplateEvaluationException(CloudFormationMessages.usage(Function.SPLIT));
        }
        return Resolved.texts(List.of(text.split(Pattern.quote(delimiter), -1)));
    }

    private Resolved mapped(List<Expression> arguments) {
        String map = text(arguments.get(0), "Fn::FindInMap");
        String first = text(arguments.get(1), "Fn::FindInMap");
        String second = text(arguments.get(2), "Fn::FindInMap");
        Map<String, Map<String, Expression>> mapping = template.mappings().get(map);
        Expression found =
                mapping == null ? null : mapping.getOrDefault(first, Map.of()).get(second);
        if (found != null) {
            return evaluate(found);
        }
        if (arguments.size() == 4) {
            return evaluate(arguments.get(3));
        }
        if (mapping == null && template.hasMacros()) {
            return new Unknown("Fn::FindInMap " + map);
        }
        throw new TemplateEvaluationException(
                mapping == null
                        ? CloudFormationMessages.unknownMapping(map)
                        : CloudFormationMessages.notInMapping(map, first, second));
    }

    /** An empty text means the Region of the stack. */
    private Resolved zones(String region) {
        String own = values.text(PseudoParameters.REGION).orElse("");
        return Resolved.texts(stack.availabilityZones(region.isEmpty() ? own : region));
    }

    private Resolved blocks(List<Expression> arguments) {
        String bits = arguments.size() == 3 ? text(arguments.get(2), "Fn::Cidr") : null;
        return CidrBlocks.of(text(arguments.get(0), "Fn::Cidr"), text(arguments.get(1), "Fn::Cidr"), bits)
                .map(Resolved::texts)
                .orElseThrow(() -> new TemplateEvaluationException(CloudFormationMessages.usage(Function.CIDR)));
    }

    private Resolved imported(String name) {
        return stack.importedValue(name)
                .<Resolved>map(Resolved::text)
                .orElseGet(() -> new Unknown("Fn::ImportValue " + name));
    }

    private Resolved known(Expression expression) {
        Resolved value = evaluate(expression);
        if (value instanceof Unknown unknown) {
            throw new UnknownArgument(unknown);
        }
        return value;
    }

    private static Resolved knownThroughout(Resolved value) {
        if (value instanceof Unknown unknown) {
            throw new UnknownArgument(unknown);
        }
        if (value instanceof Items items) {
            items.items().forEach(Evaluator::knownThroughout);
        } else if (value instanceof Members members) {
            members.members().values().forEach(Evaluator::knownThroughout);
        }
        return value;
    }

    String text(Expression expression, String function) {
        return textOf(evaluate(expression), function);
    }

    /** In a rule, a single text is a list of one: a parameter of one subnet can be where a list can be. */
    private List<String> texts(Expression expression) {
        Resolved value = known(expression);
        return value instanceof Items items
                ? items.items().stream().map(item -> textOf(item, "a list")).toList()
                : List.of(textOf(value, "a list"));
    }

    private List<String> list(Expression expression, Call call) {
        return items(expression, call).stream()
                .map(item -> textOf(item, call.function().fullName()))
                .toList();
    }

    private List<Resolved> items(Expression expression, Call call) {
        Resolved value = known(expression);
        if (value instanceof Items items) {
            return items.items();
        }
        if (expression instanceof Call attribute && attribute.function() == Function.GET_ATT) {
            return List.of(value); // whether an attribute is a list is not known
        }
        throw new TemplateEvaluationException(CloudFormationMessages.usage(call.function()));
    }

    private String textOf(Resolved value, String function) {
        if (value instanceof Unknown unknown) {
            throw new UnknownArgument(unknown);
        }
        if (value instanceof Text text) {
            return text.text();
        }
        throw unexpected(function, "one text", value instanceof Items ? "the list " + value : value.toString());
    }

    private RuntimeException unexpected(String function, String wanted, String found) {
        return rule == null
                ? new TemplateEvaluationException(Function.named(function)
                        .map(CloudFormationMessages::usage)
                        .orElse(CloudFormationMessages.CONDITION_NOT_BOOLEAN))
                : new UnexpectedRuleValueException(rule, function, wanted, found);
    }

    /** Returns the value of a parameter: a list for a list type, the stored value for an SSM type. */
    private Resolved valueOf(String parameter) {
        Typed value = find(parameter, "Ref");
        List<String> members = members(value, "Ref");
        return value.type().isList() ? Resolved.texts(members) : single(members);
    }

    /** Returns all values of parameters of a type. An empty value names nothing. */
    private Resolved valuesOfType(String type) {
        return Resolved.texts(values.ofType(type).stream()
                .flatMap(value -> named(value, "Fn::RefAll"))
                .toList());
    }

    private Resolved attributeOf(String parameter, String attribute) {
        Typed value = find(parameter, "Fn::ValueOf");
        List<String> found = attributes(value, attribute, "Fn::ValueOf").toList();
        return value.type().isList() ? Resolved.texts(found) : single(found);
    }

    private Resolved attributesOfType(String type, String attribute) {
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
                ? new UnknownArgument(
                        new Unknown(function + " " + value.parameter() + ", whose value is stored as " + value.text()))
                : new UnresolvedAttributeException(rule, function, value, type, attribute);
    }

    private static Resolved single(List<String> texts) {
        return texts.size() == 1 ? Resolved.text(texts.get(0)) : Resolved.texts(texts);
    }

    /** Ends the evaluation of a function whose argument is not known. */
    private static final class UnknownArgument extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Unknown value;

        UnknownArgument(Unknown value) {
            super(null, null, false, false);
            this.value = value;
        }
    }
}
