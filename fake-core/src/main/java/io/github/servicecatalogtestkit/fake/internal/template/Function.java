package io.github.servicecatalogtestkit.fake.internal.template;

import static io.github.servicecatalogtestkit.fake.internal.template.Section.BODY;
import static io.github.servicecatalogtestkit.fake.internal.template.Section.CONDITIONS;
import static io.github.servicecatalogtestkit.fake.internal.template.Section.RULES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function of CloudFormation templates: where it may be used, which arguments it takes, and what it returns.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html">Rule
 *     functions</a>
 */
enum Function {
    REF("Ref", Set.of(RULES, CONDITIONS, BODY), Shape.OPEN, 1, 1, Shape.TEXT),
    CONDITION("Condition", Set.of(CONDITIONS), Shape.TRUTH, 1, 1, Shape.TEXT),
    AND("Fn::And", Set.of(RULES, CONDITIONS, BODY), Shape.TRUTH, 2, 10, Shape.TRUTH),
    OR("Fn::Or", Set.of(RULES, CONDITIONS, BODY), Shape.TRUTH, 2, 10, Shape.TRUTH),
    NOT("Fn::Not", Set.of(RULES, CONDITIONS, BODY), Shape.TRUTH, 1, 1, Shape.TRUTH),
    EQUALS("Fn::Equals", Set.of(RULES, CONDITIONS, BODY), Shape.TRUTH, 2, 2, Shape.OPEN),
    /**
     * Listed among the rule functions by the <a
     * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html">Rules
     * reference</a>, which does not describe it; read as elsewhere in a template, but with a condition in place of its
     * name. CloudFormation has been <a
     * href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/921">seen to refuse it</a>
     * (2021).
     */
    IF("Fn::If", Set.of(RULES, CONDITIONS, BODY), Shape.OPEN, 3, 3, Shape.TRUTH, Shape.OPEN, Shape.OPEN),
    CONTAINS("Fn::Contains", Set.of(RULES), Shape.TRUTH, 2, 2, Shape.LIST, Shape.TEXT),
    EACH_MEMBER_EQUALS("Fn::EachMemberEquals", Set.of(RULES), Shape.TRUTH, 2, 2, Shape.LIST, Shape.TEXT),
    EACH_MEMBER_IN("Fn::EachMemberIn", Set.of(RULES), Shape.TRUTH, 2, 2, Shape.LIST, Shape.LIST),
    REF_ALL("Fn::RefAll", Set.of(RULES), Shape.LIST, 1, 1, Shape.TEXT),
    VALUE_OF("Fn::ValueOf", Set.of(RULES), Shape.OPEN, 2, 2, Shape.TEXT),
    VALUE_OF_ALL("Fn::ValueOfAll", Set.of(RULES), Shape.LIST, 2, 2, Shape.TEXT),
    GET_ATT("Fn::GetAtt", Set.of(BODY), Shape.OPEN, 2, 2, Shape.TEXT),
    SUB("Fn::Sub", Set.of(CONDITIONS, BODY), Shape.TEXT, 1, 2, Shape.TEXT),
    JOIN("Fn::Join", Set.of(CONDITIONS, BODY), Shape.TEXT, 2, 2, Shape.TEXT, Shape.LIST),
    SELECT("Fn::Select", Set.of(CONDITIONS, BODY), Shape.OPEN, 2, 2, Shape.TEXT, Shape.LIST),
    SPLIT("Fn::Split", Set.of(CONDITIONS, BODY), Shape.LIST, 2, 2, Shape.TEXT),
    FIND_IN_MAP("Fn::FindInMap", Set.of(CONDITIONS, BODY), Shape.OPEN, 3, 3, Shape.TEXT),
    BASE64("Fn::Base64", Set.of(BODY), Shape.TEXT, 1, 1, Shape.TEXT),
    GET_AZS("Fn::GetAZs", Set.of(BODY), Shape.LIST, 1, 1, Shape.TEXT),
    CIDR("Fn::Cidr", Set.of(BODY), Shape.LIST, 2, 3, Shape.TEXT),
    IMPORT_VALUE("Fn::ImportValue", Set.of(BODY), Shape.OPEN, 1, 1, Shape.TEXT),
    LENGTH("Fn::Length", Set.of(CONDITIONS, BODY), Shape.TEXT, 1, 1, Shape.LIST),
    TO_JSON_STRING("Fn::ToJsonString", Set.of(CONDITIONS, BODY), Shape.TEXT, 1, 1, Shape.OPEN);

    /** The kind of a value, as far as it is known without parameter values. */
    enum Shape {
        TEXT("one text"),
        LIST("a list"),
        TRUTH("a condition"),
        OPEN("any value");

        private final String description;

        Shape(String description) {
            this.description = description;
        }

        @Override
        public String toString() {
            return description;
        }
    }

    private static final Map<String, Function> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Function::fullName, UnaryOperator.identity()));

    private static final Set<Function> LANGUAGE_EXTENSIONS = Set.of(LENGTH, TO_JSON_STRING);

    private final String fullName;
    private final Set<Section> sections;
    private final Shape result;
    private final int min;
    private final int max;
    private final List<Shape> arguments;

    Function(String fullName, Set<Section> sections, Shape result, int min, int max, Shape... arguments) {
        this.fullName = fullName;
        this.sections = sections;
        this.result = result;
        this.min = min;
        this.max = max;
        this.arguments = List.of(arguments);
    }

    static Optional<Function> named(String fullName) {
        return Optional.ofNullable(BY_NAME.get(fullName));
    }

    String fullName() {
        return fullName;
    }

    boolean isAllowedIn(Section section) {
        return sections.contains(section);
    }

    /**
     * Returns whether a template needs the transform {@code AWS::LanguageExtensions} for it (<a
     * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-aws-languageextensions.html">reference</a>).
     */
    boolean isLanguageExtension() {
        return LANGUAGE_EXTENSIONS.contains(this);
    }

    Shape result() {
        return result;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    /** Returns the shape of an argument. The last declared kind applies to all further arguments. */
    Shape argument(int index) {
        return arguments.get(Math.min(index, arguments.size() - 1));
    }

    @Override
    public String toString() {
        return fullName;
    }
}
