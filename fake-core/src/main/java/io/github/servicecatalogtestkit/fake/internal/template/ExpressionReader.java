package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Expression.Shape;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the expressions of one rule. Every function's shape is checked here, so that evaluation meets no surprise but
 * values.
 */
final class ExpressionReader {

    /** Attributes by parameter type; each type may also be asked for {@code Tags.key}. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "AWS::EC2::VPC::Id", Set.of("DefaultNetworkAcl", "DefaultSecurityGroup"),
            "AWS::EC2::Subnet::Id", Set.of("AvailabilityZone", "VpcId"),
            "AWS::EC2::SecurityGroup::Id", Set.of());

    private final String rule;
    private final Predicate<String> declared;

    ExpressionReader(String rule, Predicate<String> declared) {
        this.rule = rule;
        this.declared = declared;
    }

    /** An expression that has to come to true or false. */
    Expression condition(Node value, String where) {
        return shaped(Shape.TRUTH, value, where);
    }

    private Expression read(Node value) {
        if (value instanceof Sequence sequence) {
            return new Expression.ListOf(sequence.items().stream()
                    .map(item -> shaped(Shape.TEXT, item, "a member of a list"))
                    .toList());
        }
        if (value instanceof Scalar scalar && !scalar.isNull()) {
            return new Expression.Literal(scalar.text());
        }
        if (value instanceof Mapping mapping && mapping.entries().size() == 1) {
            Map.Entry<String, Node> call =
                    mapping.entries().entrySet().iterator().next();
            return function(call.getKey(), call.getValue());
        }
        throw malformed(value, "a text, a list or one function is needed");
    }

    private Expression function(String name, Node argument) {
        return switch (name) {
            case "Ref" -> new Expression.Ref(parameter(name, argument));
            case "Fn::RefAll" -> new Expression.RefAll(type(name, literal(name, argument), argument));
            case "Fn::ValueOf" -> valueOf(name, argument);
            case "Fn::ValueOfAll" -> valueOfAll(name, argument);
            case "Fn::And" -> new Expression.And(conditions(name, argument));
            case "Fn::Or" -> new Expression.Or(conditions(name, argument));
            case "Fn::Not" ->
                new Expression.Not(
                        shaped(Shape.TRUTH, arguments(name, argument, 1, 1).get(0), name));
            case "Fn::If" -> ifThenElse(name, argument);
            case "Fn::Equals", "Fn::Contains", "Fn::EachMemberEquals", "Fn::EachMemberIn" -> comparison(name, argument);
            default -> throw malformed(argument, CloudFormationMessages.functionNotForRules(name));
        };
    }

    private List<Expression> conditions(String function, Node argument) {
        return arguments(function, argument, 2, 10).stream()
                .map(condition -> shaped(Shape.TRUTH, condition, function))
                .toList();
    }

    private Expression comparison(String function, Node argument) {
        List<Node> two = arguments(function, argument, 2, 2);
        return switch (function) {
            case "Fn::Equals" -> new Expression.Equals(read(two.get(0)), read(two.get(1)));
            case "Fn::Contains" ->
                new Expression.Contains(
                        shaped(Shape.LIST, two.get(0), function), shaped(Shape.TEXT, two.get(1), function));
            case "Fn::EachMemberEquals" ->
                new Expression.EachMemberEquals(
                        shaped(Shape.LIST, two.get(0), function), shaped(Shape.TEXT, two.get(1), function));
            default ->
                new Expression.EachMemberIn(
                        shaped(Shape.LIST, two.get(0), function), shaped(Shape.LIST, two.get(1), function));
        };
    }

    private Expression ifThenElse(String function, Node argument) {
        List<Node> three = arguments(function, argument, 3, 3);
        return new Expression.If(shaped(Shape.TRUTH, three.get(0), function), read(three.get(1)), read(three.get(2)));
    }

    private Expression valueOf(String function, Node argument) {
        List<Node> two = arguments(function, argument, 2, 2);
        String attribute = literal(function, two.get(1));
        if (ATTRIBUTES.keySet().stream().noneMatch(type -> hasAttribute(type, attribute))) {
            throw malformed(argument, function + " knows no attribute " + attribute);
        }
        return new Expression.ValueOf(parameter(function, two.get(0)), attribute);
    }

    private Expression valueOfAll(String function, Node argument) {
        List<Node> two = arguments(function, argument, 2, 2);
        String type = type(function, literal(function, two.get(0)), argument);
        String attribute = literal(function, two.get(1));
        if (!hasAttribute(type, attribute)) {
            throw malformed(argument, function + " knows no attribute " + attribute + " of " + type);
        }
        return new Expression.ValueOfAll(type, attribute);
    }

    private static boolean hasAttribute(String type, String attribute) {
        Set<String> names = ATTRIBUTES.get(type);
        return names != null
                && (names.contains(attribute) || (attribute.startsWith("Tags.") && attribute.length() > 5));
    }

    private String type(String function, String type, Node where) {
        if (!ParameterType.isAwsSpecific(type)) {
            throw malformed(where, function + " takes an AWS-specific parameter type, not '" + type + "'");
        }
        return type;
    }

    private String parameter(String function, Node argument) {
        String name = literal(function, argument);
        if (!name.startsWith("AWS::") && !declared.test(name)) {
            throw malformed(argument, CloudFormationMessages.unresolvedInRules(name));
        }
        return name;
    }

    /** A text that is written out: no function may stand here. */
    private String literal(String function, Node argument) {
        if (argument instanceof Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        throw malformed(argument, function + " takes plain texts, and no function");
    }

    private List<Node> arguments(String function, Node argument, int min, int max) {
        if (!(argument instanceof Sequence sequence)) {
            throw malformed(argument, function + " takes a list");
        }
        int count = sequence.items().size();
        if (count < min || count > max) {
            String wanted = min == max ? String.valueOf(min) : min + " to " + max;
            throw malformed(
                    argument,
                    function + " takes " + wanted + (max == 1 ? " argument" : " arguments") + ", not " + count);
        }
        return sequence.items();
    }

    private Expression shaped(Shape wanted, Node value, String where) {
        Expression expression = read(value);
        if (!fits(expression, wanted)) {
            throw malformed(value, where + " takes " + describe(wanted) + " here, not " + describe(expression.shape()));
        }
        return expression;
    }

    private static boolean fits(Expression expression, Shape wanted) {
        Shape shape = expression.shape();
        return shape == wanted
                || shape == Shape.OPEN
                || (wanted == Shape.TRUTH && expression instanceof Expression.Literal literal && literal.isTruth());
    }

    private static String describe(Shape shape) {
        return switch (shape) {
            case TEXT -> "one text";
            case LIST -> "a list";
            case TRUTH -> "a condition";
            case OPEN -> "any value";
        };
    }

    private InvalidDocumentException malformed(Node value, String reason) {
        return InvalidDocumentException.at(value.position(), reason + " in rule " + rule);
    }
}
