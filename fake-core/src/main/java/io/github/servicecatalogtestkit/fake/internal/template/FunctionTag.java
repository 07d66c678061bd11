package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Kind;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The YAML tags of CloudFormation's functions, their short form. Each is replaced by the full function name:
 * {@code !Equals [a, b]} becomes {@code {"Fn::Equals": [a, b]}}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html">Rule
 *     functions</a>
 */
final class FunctionTag {

    /** The full names of these two have no {@code Fn::}. */
    private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");

    private static final Set<String> FUNCTIONS = Set.of(
            "And",
            "Base64",
            "Cidr",
            "Contains",
            "EachMemberEquals",
            "EachMemberIn",
            "Equals",
            "FindInMap",
            "GetAtt",
            "GetAZs",
            "If",
            "ImportValue",
            "Join",
            "Length",
            "Not",
            "Or",
            "RefAll",
            "Select",
            "Split",
            "Sub",
            "ToJsonString",
            "Transform",
            "ValueOf",
            "ValueOfAll");

    private FunctionTag() {}

    /** Returns the function that replaces a node with this tag by the full function call. */
    static UnaryOperator<Node> of(String tag, Position position) {
        String name = tag.substring(1);
        if (name.equals("GetAtt")) {
            return value -> call("Fn::GetAtt", attributePath(value));
        }
        if (WITHOUT_PREFIX.contains(name)) {
            return value -> call(name, value);
        }
        if (FUNCTIONS.contains(name)) {
            return value -> call("Fn::" + name, value);
        }
        throw InvalidDocumentException.at(position, "Unknown short form " + tag);
    }

    private static Node call(String function, Node argument) {
        return new Mapping(Map.of(function, argument), argument.position());
    }

    /** {@code !GetAtt Resource.Nested.Attribute} is {@code [Resource, Nested.Attribute]}. */
    private static Node attributePath(Node value) {
        if (!(value instanceof Scalar scalar) || scalar.text().indexOf('.') < 0) {
            return value;
        }
        int dot = scalar.text().indexOf('.');
        return new Sequence(
                List.of(
                        new Scalar(scalar.text().substring(0, dot), Kind.TEXT, scalar.position()),
                        new Scalar(scalar.text().substring(dot + 1), Kind.TEXT, scalar.position())),
                scalar.position());
    }
}
