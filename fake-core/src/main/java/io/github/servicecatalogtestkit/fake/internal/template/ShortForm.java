package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Value.Kind;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The YAML tags that stand for CloudFormation's functions, written out: {@code !Equals [a, b]} becomes {@code
 * {"Fn::Equals": [a, b]}}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic functions</a>
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html">Rule functions</a>
 */
final class ShortForm {

    /** These two have no {@code Fn::} in their long form. */
    private static final Set<String> BARE = Set.of("Ref", "Condition");

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

    private ShortForm() {}

    /** How a value with this tag reads. */
    static UnaryOperator<Value> of(String tag, Place place) {
        String name = tag.substring(1);
        if (name.equals("GetAtt")) {
            return value -> call("Fn::GetAtt", attributePath(value));
        }
        if (BARE.contains(name)) {
            return value -> call(name, value);
        }
        if (FUNCTIONS.contains(name)) {
            return value -> call("Fn::" + name, value);
        }
        throw MalformedDocument.at(place, "Unknown short form " + tag);
    }

    private static Value call(String function, Value argument) {
        return new Mapping(Map.of(function, argument), argument.place());
    }

    /** {@code !GetAtt Resource.Nested.Attribute} is {@code [Resource, Nested.Attribute]}. */
    private static Value attributePath(Value value) {
        if (!(value instanceof Scalar scalar) || scalar.text().indexOf('.') < 0) {
            return value;
        }
        int dot = scalar.text().indexOf('.');
        return new Sequence(
                List.of(
                        new Scalar(scalar.text().substring(0, dot), Kind.TEXT, scalar.place()),
                        new Scalar(scalar.text().substring(dot + 1), Kind.TEXT, scalar.place())),
                scalar.place());
    }
}
