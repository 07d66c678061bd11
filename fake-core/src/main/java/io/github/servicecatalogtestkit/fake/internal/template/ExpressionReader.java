package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Expression.Call;
import io.github.servicecatalogtestkit.fake.internal.template.Expression.Literal;
import io.github.servicecatalogtestkit.fake.internal.template.Function.Shape;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions of resources, outputs and conditions. The arguments of every function are validated here, so that
 * evaluation meets nothing unexpected except values. {@link RuleExpressionReader} reads the expressions of rules.
 */
class ExpressionReader {

    private static final String FUNCTION = "Fn::";
    private static final String MACRO = "Fn::Transform";
    private static final String LOOP = "Fn::ForEach::";

    private final Section section;
    private final TemplateNames names;

    ExpressionReader(Section section, TemplateNames names) {
        this.section = section;
        this.names = names;
    }

    /** Reads any expression. */
    Expression read(Node node) {
        if (node instanceof Sequence sequence) {
            return new Expression.Items(
                    sequence.items().stream().map(this::readMember).toList());
        }
        if (node instanceof Scalar scalar) {
            return literal(scalar);
        }
        Mapping mapping = (Mapping) node;
        Map.Entry<String, Node> call = functionIn(mapping);
        return call == null ? members(mapping) : call(call.getKey(), call.getValue());
    }

    /** Reads an expression that has to be true or false. */
    Expression condition(Node node, String where) {
        return shaped(Shape.TRUTH, node, where);
    }

    Expression readMember(Node item) {
        return read(item);
    }

    Expression literal(Scalar scalar) {
        return new Literal(scalar.text(), scalar.kind());
    }

    Expression members(Mapping mapping) {
        Map<String, Expression> members = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> members.put(key, isMacro(key) ? macro(key, value) : read(value)));
        return new Expression.Members(members);
    }

    private boolean isMacro(String key) {
        return key.equals(MACRO) || (key.startsWith(LOOP) && names.hasMacros());
    }

    private static Expression macro(String name, Node argument) {
        String macro =
                argument instanceof Mapping mapping ? mapping.text("Name").orElse("") : "";
        return new Expression.Macro(macro.isEmpty() ? name : name + " " + macro);
    }

    /** A function is the only key of its mapping; "Condition" is one only where conditions are expected. */
    private Map.@Nullable Entry<String, Node> functionIn(Mapping mapping) {
        if (mapping.entries().size() != 1) {
            return null;
        }
        Map.Entry<String, Node> only = mapping.entries().entrySet().iterator().next();
        return isFunction(only.getKey()) ? only : null;
    }

    boolean isFunction(String key) {
        return key.startsWith(FUNCTION) || key.equals("Ref") || (key.equals("Condition") && section != Section.BODY);
    }

    private Expression call(String name, Node argument) {
        Optional<Function> known = Function.named(name);
        if (name.equals(MACRO) || (known.isEmpty() && names.hasMacros())) {
            return macro(name, argument);
        }
        Function function = known.orElseThrow(() -> unsupported(name, argument));
        if (!function.isAllowedIn(section) || (function.isLanguageExtension() && !names.hasLanguageExtensions())) {
            throw unsupported(name, argument);
        }
        return call(function, argument);
    }

    Expression call(Function function, Node argument) {
        return switch (function) {
            case REF, CONDITION -> new Call(function, List.of(Literal.text(text(function, argument))));
            case GET_ATT -> new Call(function, attribute(argument));
            case SUB -> new Call(function, new SubstitutionReader(this, names).pieces(argument));
            case IF -> ifThenElse(argument);
            case FIND_IN_MAP -> new Call(function, keysOfMap(argument));
            case BASE64, GET_AZS, IMPORT_VALUE, LENGTH, TO_JSON_STRING ->
                new Call(function, List.of(shaped(function.argument(0), argument, function.fullName(), function)));
            default -> new Call(function, arguments(function, argument));
        };
    }

    /** Reads the list of arguments, each in the shape that the function takes. */
    List<Expression> arguments(Function function, Node argument) {
        List<Node> nodes = nodes(function, argument);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            arguments.add(shaped(shapeOfArgument(function, i), nodes.get(i), function.fullName(), function));
        }
        if (function == Function.JOIN && arguments.get(1) instanceof Expression.Items joined) {
            requireTexts(joined, argument);
        }
        return arguments;
    }

    /** A list that is a member of the list is not joined with it. */
    private void requireTexts(Expression.Items joined, Node argument) {
        if (!joined.items().stream().allMatch(item -> fits(item, Shape.TEXT))) {
            throw misused(Function.JOIN, argument, "");
        }
    }

    /** Outside of rules, {@code Fn::Equals} compares texts only. */
    private Shape shapeOfArgument(Function function, int index) {
        return function == Function.EQUALS && section != Section.RULES ? Shape.TEXT : function.argument(index);
    }

    List<Node> nodes(Function function, Node argument) {
        return nodes(function, argument, function.min(), function.max());
    }

    List<Node> nodes(Function function, Node argument, int min, int max) {
        if (!(argument instanceof Sequence sequence)) {
            throw misused(function, argument, function + " takes a list");
        }
        int count = sequence.items().size();
        if (count < min || count > max) {
            String wanted = min == max ? String.valueOf(min) : min + " to " + max;
            String noun = max == 1 ? " argument" : " arguments";
            throw misused(function, argument, function + " takes " + wanted + noun + ", not " + count);
        }
        return sequence.items();
    }

    /** A condition is named in {@code Fn::If}. */
    Expression ifThenElse(Node argument) {
        List<Node> three = nodes(Function.IF, argument);
        String condition = text(Function.IF, three.get(0));
        return new Call(
                Function.IF,
                List.of(
                        new Call(Function.CONDITION, List.of(Literal.text(condition))),
                        read(three.get(1)),
                        read(three.get(2))));
    }

    /** {@code [Server, Endpoint.Port]} or {@code Server.Endpoint.Port}; the attribute may be a {@code Ref}. */
    private List<Expression> attribute(Node argument) {
        if (argument instanceof Scalar) {
            String path = text(Function.GET_ATT, argument);
            int dot = path.indexOf('.');
            if (dot <= 0 || dot == path.length() - 1) {
                throw misused(Function.GET_ATT, argument, "");
            }
            return attribute(path, dot);
        }
        List<Node> two = nodes(Function.GET_ATT, argument);
        return List.of(
                Literal.text(text(Function.GET_ATT, two.get(0))),
                shaped(Shape.TEXT, two.get(1), "Fn::GetAtt", Function.GET_ATT));
    }

    /** Splits a path such as {@code Server.Endpoint.Port} at a dot. */
    static List<Expression> attribute(String path, int dot) {
        return List.of(Literal.text(path.substring(0, dot)), Literal.text(path.substring(dot + 1)));
    }

    /** The three keys, and with language extensions a {@code DefaultValue}. */
    private List<Expression> keysOfMap(Node argument) {
        int max = names.hasLanguageExtensions() ? 4 : 3;
        List<Node> nodes = nodes(Function.FIND_IN_MAP, argument, 3, max);
        List<Expression> keys = new ArrayList<>();
        for (Node key : nodes.subList(0, 3)) {
            keys.add(shaped(Shape.TEXT, key, "Fn::FindInMap", Function.FIND_IN_MAP));
        }
        if (nodes.size() == 4) {
            Node fallback =
                    nodes.get(3) instanceof Mapping mapping ? mapping.entries().get("DefaultValue") : null;
            if (fallback == null) {
                throw misused(Function.FIND_IN_MAP, argument, "");
            }
            keys.add(read(fallback));
        }
        return keys;
    }

    /** Returns a text that may not be a function. */
    String text(Function function, Node argument) {
        if (argument instanceof Scalar scalar
                && !scalar.isNull()
                && !scalar.text().isEmpty()) {
            return scalar.text();
        }
        if (function == Function.SUB && argument instanceof Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        throw misused(function, argument, function + " takes plain texts, and no function");
    }

    private Expression shaped(Shape wanted, Node node, String where, Function function) {
        Expression expression = read(node);
        if (!fits(expression, wanted)) {
            throw misused(function, node, mismatch(where, wanted, expression));
        }
        return expression;
    }

    private Expression shaped(Shape wanted, Node node, String where) {
        Expression expression = read(node);
        if (!fits(expression, wanted)) {
            throw mismatched(node, mismatch(where, wanted, expression));
        }
        return expression;
    }

    private String mismatch(String where, Shape wanted, Expression expression) {
        return where + " takes " + wanted + " here, not " + shape(expression);
    }

    boolean fits(Expression expression, Shape wanted) {
        Shape shape = shape(expression);
        return wanted == Shape.OPEN
                || shape == wanted
                || shape == Shape.OPEN
                || (wanted == Shape.TEXT && shape == Shape.TRUTH && section != Section.RULES)
                || (wanted == Shape.TRUTH && expression instanceof Literal literal && literal.isTruth());
    }

    private Shape shape(Expression expression) {
        if (expression instanceof Call call) {
            return call.function() == Function.REF
                    ? shapeOfReference(call.name(0))
                    : call.function().result();
        }
        if (expression instanceof Literal) {
            return Shape.TEXT;
        }
        return expression instanceof Expression.Items ? Shape.LIST : Shape.OPEN;
    }

    Shape shapeOfReference(String name) {
        return names.isListParameter(name) ? Shape.LIST : Shape.OPEN;
    }

    InvalidDocumentException unsupported(String name, Node argument) {
        String message = section == Section.CONDITIONS
                ? FunctionMessages.functionNotForConditions(name)
                : FunctionMessages.unsupportedFunction(name);
        return InvalidDocumentException.at(argument.position(), message);
    }

    /** Returns the refusal of a function with wrong arguments. CloudFormation describes the right ones. */
    InvalidDocumentException misused(Function function, Node argument, String reason) {
        return InvalidDocumentException.at(argument.position(), FunctionMessages.usage(function));
    }

    InvalidDocumentException mismatched(Node node, String reason) {
        return InvalidDocumentException.at(node.position(), FunctionMessages.CONDITION_NOT_BOOLEAN);
    }
}
