package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Expression.Call;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the expressions of a template or of a rule with the values of one launch. {@code Fn::And} and
 * {@code Fn::Or} stop at the first condition that decides, and {@code Fn::If} evaluates one branch only. Over an empty
 * list, {@code Fn::EachMemberIn} and {@code Fn::EachMemberEquals} are true and {@code Fn::Contains} is false.
 *
 * <p>A function with an argument that only a stack knows is unknown itself.
 */
final class Evaluator {

    private final Template template;
    private final ParameterValues values;
    private final ResourceAttributes attributes;
    private final StackValues stack;
    private final @Nullable String rule;
    private final Map<String, Boolean> conditions;
    private final ParameterReferences parameters;
    private final ResourceReferences resources;
    private final Arguments arguments;

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
        this.parameters = new ParameterReferences(values, attributes, stack, rule);
        this.resources = new ResourceReferences(template.resources(), stack, this::evaluate);
        this.arguments = new Arguments(this::evaluate, rule);
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
        } catch (UnknownArgumentException e) {
            throw new UnresolvedValueException("Condition " + name, e.value());
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

    /** Returns whether an expression is true. */
    boolean truth(Expression expression, String function) {
        return arguments.truth(expression, function);
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
        } catch (UnknownArgumentException e) {
            return e.value();
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
        List<Expression> given = call.arguments();
        String function = call.function().fullName();
        return switch (call.function()) {
            case REF -> reference(call.name(0));
            case CONDITION -> Resolved.truth(condition(call.name(0)));
            case AND -> Resolved.truth(given.stream().allMatch(one -> arguments.truth(one, function)));
            case OR -> Resolved.truth(given.stream().anyMatch(one -> arguments.truth(one, function)));
            case NOT -> Resolved.truth(!arguments.truth(given.get(0), function));
            case EQUALS -> Resolved.truth(areEqual(given.get(0), given.get(1)));
            case IF -> evaluate(given.get(arguments.truth(given.get(0), function) ? 1 : 2));
            case CONTAINS ->
                Resolved.truth(arguments.texts(given.get(0)).contains(arguments.text(given.get(1), function)));
            case EACH_MEMBER_EQUALS -> {
                String wanted = arguments.text(given.get(1), function);
                yield Resolved.truth(arguments.texts(given.get(0)).stream().allMatch(wanted::equals));
            }
            case EACH_MEMBER_IN ->
                Resolved.truth(arguments.texts(given.get(1)).containsAll(arguments.texts(given.get(0))));
            case REF_ALL -> parameters.valuesOfType(call.name(0));
            case VALUE_OF -> parameters.attributeOf(call.name(0), call.name(1));
            case VALUE_OF_ALL -> parameters.attributesOfType(call.name(0), call.name(1));
            case GET_ATT -> resources.attribute(call.name(0), arguments.text(given.get(1), function));
            case SUB -> substituted(given);
            case JOIN ->
                Resolved.text(String.join(arguments.text(given.get(0), function), arguments.list(given.get(1), call)));
            case SELECT -> selected(call);
            case SPLIT -> split(arguments.text(given.get(0), function), arguments.text(given.get(1), function));
            case FIND_IN_MAP -> mapped(given);
            case BASE64 ->
                Resolved.text(Base64.getEncoder()
                        .encodeToString(arguments.text(given.get(0), function).getBytes(StandardCharsets.UTF_8)));
            case GET_AZS -> zones(arguments.text(given.get(0), function));
            case CIDR -> blocks(given);
            case IMPORT_VALUE -> imported(arguments.text(given.get(0), function));
            case LENGTH ->
                new Text(String.valueOf(arguments.items(given.get(0), call).size()), Node.Kind.NUMBER);
            case TO_JSON_STRING ->
                Resolved.text(Json.write(arguments.knownThroughout(given.get(0)).toNode()));
        };
    }

    private Resolved reference(String name) {
        if (name.equals(PseudoParameters.NO_VALUE) && rule == null) {
            return new NoValue();
        }
        if (values.find(name).isPresent() || rule != null) {
            return parameters.valueOf(name);
        }
        if (template.parameter(name).isPresent()) {
            throw new TemplateEvaluationException(ParameterMessages.missingValues(List.of(name)));
        }
        return resources.physicalId(name);
    }

    private boolean areEqual(Expression one, Expression other) {
        String function = Function.EQUALS.fullName();
        return rule == null
                ? arguments.text(one, function).equals(arguments.text(other, function))
                : arguments.known(one).equals(arguments.known(other));
    }

    private Resolved substituted(List<Expression> pieces) {
        StringBuilder text = new StringBuilder();
        for (Expression piece : pieces) {
            Resolved value = arguments.known(piece);
            if (!(value instanceof Text part)) {
                throw new TemplateEvaluationException(FunctionMessages.notSubstitutable(piece));
            }
            text.append(part.text());
        }
        return Resolved.text(text.toString());
    }

    private Resolved selected(Call call) {
        String index = arguments.text(call.arguments().get(0), "Fn::Select");
        List<Resolved> items = selectable(call);
        int position = index.matches("[0-9]{1,9}") ? Integer.parseInt(index) : -1;
        if (position < 0 || items.stream().anyMatch(NoValue.class::isInstance)) {
            throw new TemplateEvaluationException(FunctionMessages.usage(Function.SELECT));
        }
        if (position >= items.size()) {
            throw new TemplateEvaluationException(FunctionMessages.nothingToSelect(position));
        }
        return items.get(position);
    }

    /** Unlike other lists, this one may not contain AWS::NoValue. */
    private List<Resolved> selectable(Call call) {
        return call.arguments().get(1) instanceof Expression.Items literal
                ? literal.items().stream().map(this::evaluate).toList()
                : arguments.items(call.arguments().get(1), call);
    }

    private static Resolved split(String delimiter, String text) {
        if (delimiter.isEmpty()) {
            throw new TemplateEvaluationException(FunctionMessages.usage(Function.SPLIT));
        }
        return Resolved.texts(List.of(text.split(Pattern.quote(delimiter), -1)));
    }

    private Resolved mapped(List<Expression> given) {
        String map = arguments.text(given.get(0), "Fn::FindInMap");
        String first = arguments.text(given.get(1), "Fn::FindInMap");
        String second = arguments.text(given.get(2), "Fn::FindInMap");
        Map<String, Map<String, Expression>> mapping = template.mappings().get(map);
        Expression found =
                mapping == null ? null : mapping.getOrDefault(first, Map.of()).get(second);
        if (found != null) {
            return evaluate(found);
        }
        if (given.size() == 4) {
            return evaluate(given.get(3));
        }
        if (mapping == null && template.hasMacros()) {
            return new Unknown("Fn::FindInMap " + map);
        }
        throw new TemplateEvaluationException(
                mapping == null
                        ? FunctionMessages.unknownMapping(map)
                        : FunctionMessages.notInMapping(map, first, second));
    }

    /** An empty text means the Region of the stack. */
    private Resolved zones(String region) {
        String own = values.text(PseudoParameters.REGION).orElse("");
        return Resolved.texts(stack.availabilityZones(region.isEmpty() ? own : region));
    }

    private Resolved blocks(List<Expression> given) {
        String bits = given.size() == 3 ? arguments.text(given.get(2), "Fn::Cidr") : null;
        return CidrBlocks.of(arguments.text(given.get(0), "Fn::Cidr"), arguments.text(given.get(1), "Fn::Cidr"), bits)
                .map(Resolved::texts)
                .orElseThrow(() -> new TemplateEvaluationException(FunctionMessages.usage(Function.CIDR)));
    }

    private Resolved imported(String name) {
        return stack.importedValue(name)
                .<Resolved>map(Resolved::text)
                .orElseGet(() -> new Unknown("Fn::ImportValue " + name));
    }
}
