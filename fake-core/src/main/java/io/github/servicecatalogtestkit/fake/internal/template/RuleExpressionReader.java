package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Expression.Call;
import io.github.servicecatalogtestkit.fake.internal.template.Expression.Literal;
import io.github.servicecatalogtestkit.fake.internal.template.Function.Shape;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the expressions of one rule. The messages name the rule; CloudFormation's own are not recorded. */
final class RuleExpressionReader extends ExpressionReader {

    /** Attributes by parameter type. Each type also has {@code Tags.key}. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "AWS::EC2::VPC::Id", Set.of("DefaultNetworkAcl", "DefaultSecurityGroup"),
            "AWS::EC2::Subnet::Id", Set.of("AvailabilityZone", "VpcId"),
            "AWS::EC2::SecurityGroup::Id", Set.of());

    private final String rule;
    private final Predicate<String> declared;

    /** @param declared returns whether a parameter is declared; always true where the template is not known yet */
    RuleExpressionReader(String rule, Predicate<String> declared) {
        super(Section.RULES, TemplateNames.NONE);
        this.rule = rule;
        this.declared = declared;
    }

    @Override
    Expression readMember(Node item) {
        Expression member = read(item);
        if (member instanceof Literal || (member instanceof Call call && call.function() == Function.REF)) {
            return member;
        }
        return textMember(item, member);
    }

    private Expression textMember(Node item, Expression member) {
        Shape shape = member instanceof Call call ? call.function().result() : Shape.LIST;
        if (shape == Shape.TEXT || shape == Shape.OPEN) {
            return member;
        }
        throw malformed(item, "a member of a list takes " + Shape.TEXT + " here, not " + shape);
    }

    @Override
    Expression literal(Scalar scalar) {
        if (scalar.isNull()) {
            throw neither(scalar);
        }
        return super.literal(scalar);
    }

    @Override
    Expression members(Mapping mapping) {
        throw neither(mapping);
    }

    private InvalidDocumentException neither(Node node) {
        return malformed(node, "a text, a list or one function is needed");
    }

    /** Every mapping of a rule is a function. */
    @Override
    boolean isFunction(String key) {
        return true;
    }

    @Override
    Expression call(Function function, Node argument) {
        return switch (function) {
            case REF -> new Call(function, List.of(Literal.text(parameter(function, argument))));
            case REF_ALL ->
                new Call(function, List.of(Literal.text(type(function, text(function, argument), argument))));
            case VALUE_OF -> valueOf(argument);
            case VALUE_OF_ALL -> valueOfAll(argument);
            default -> new Call(function, arguments(function, argument));
        };
    }

    private Expression valueOf(Node argument) {
        List<Node> two = nodes(Function.VALUE_OF, argument);
        String attribute = text(Function.VALUE_OF, two.get(1));
        if (ATTRIBUTES.keySet().stream().noneMatch(type -> hasAttribute(type, attribute))) {
            throw malformed(argument, Function.VALUE_OF + " knows no attribute " + attribute);
        }
        String parameter = parameter(Function.VALUE_OF, two.get(0));
        return new Call(Function.VALUE_OF, List.of(Literal.text(parameter), Literal.text(attribute)));
    }

    private Expression valueOfAll(Node argument) {
        List<Node> two = nodes(Function.VALUE_OF_ALL, argument);
        String type = type(Function.VALUE_OF_ALL, text(Function.VALUE_OF_ALL, two.get(0)), argument);
        String attribute = text(Function.VALUE_OF_ALL, two.get(1));
        if (!hasAttribute(type, attribute)) {
            throw malformed(argument, Function.VALUE_OF_ALL + " knows no attribute " + attribute + " of " + type);
        }
        return new Call(Function.VALUE_OF_ALL, List.of(Literal.text(type), Literal.text(attribute)));
    }

    private static boolean hasAttribute(String type, String attribute) {
        Set<String> names = ATTRIBUTES.get(type);
        return names != null
                && (names.contains(attribute) || (attribute.startsWith("Tags.") && attribute.length() > 5));
    }

    /** Returns the type in AWS's spelling: a rule may write capitals and small letters as it likes. */
    private String type(Function function, String type, Node where) {
        return ParameterType.awsSpecific(type)
                .orElseThrow(
                        () -> malformed(where, function + " takes an AWS-specific parameter type, not '" + type + "'"));
    }

    private String parameter(Function function, Node argument) {
        String name = text(function, argument);
        if (!name.startsWith("AWS::") && !declared.test(name)) {
            throw malformed(argument, TemplateMessages.unresolvedInRules(name));
        }
        return name;
    }

    @Override
    String text(Function function, Node argument) {
        if (argument instanceof Scalar scalar && !scalar.isNull()) {
            return scalar.text();
        }
        throw misused(function, argument, function + " takes plain texts, and no function");
    }

    @Override
    Shape shapeOfReference(String name) {
        return Shape.OPEN;
    }

    @Override
    InvalidDocumentException unsupported(String name, Node argument) {
        return malformed(argument, FunctionMessages.functionNotForRules(name));
    }

    @Override
    InvalidDocumentException misused(Function function, Node argument, String reason) {
        return malformed(argument, reason);
    }

    @Override
    InvalidDocumentException mismatched(Node node, String reason) {
        return malformed(node, reason);
    }

    private InvalidDocumentException malformed(Node node, String reason) {
        return InvalidDocumentException.at(node.position(), reason + " in rule " + rule);
    }
}
