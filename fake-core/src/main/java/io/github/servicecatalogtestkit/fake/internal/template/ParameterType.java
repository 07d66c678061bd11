package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The type of a template parameter, such as {@code String}, {@code List<AWS::EC2::Subnet::Id>} or
 * {@code AWS::SSM::Parameter::Value<String>}.
 *
 * <p>CloudFormation accepts any {@code List<…>} and {@code AWS::SSM::Parameter::Value<…>}, also of names that it does
 * not document (<a href="https://github.com/aws-cloudformation/cfn-lint/pull/4361">cfn-lint#4361</a>), but not a list
 * of SSM values.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>
 */
public record ParameterType(String name) {

    static final ParameterType STRING = new ParameterType("String");
    static final ParameterType TEXTS = new ParameterType("CommaDelimitedList");

    private static final String LIST = "List<";
    private static final String SSM_NAME = "AWS::SSM::Parameter::Name";
    private static final String SSM_VALUE = "AWS::SSM::Parameter::Value<";
    private static final Set<String> PLAIN = Set.of("String", "Number", "CommaDelimitedList", SSM_NAME);
    private static final Set<String> AWS_SPECIFIC = Set.of(
            "AWS::EC2::AvailabilityZone::Name",
            "AWS::EC2::Image::Id",
            "AWS::EC2::Instance::Id",
            "AWS::EC2::KeyPair::KeyName",
            "AWS::EC2::SecurityGroup::GroupName",
            "AWS::EC2::SecurityGroup::Id",
            "AWS::EC2::Subnet::Id",
            "AWS::EC2::Volume::Id",
            "AWS::EC2::VPC::Id",
            "AWS::Route53::HostedZone::Id");

    /** Returns whether CloudFormation knows the type. */
    boolean isKnown() {
        if (isSsmValue()) {
            return !element().isEmpty();
        }
        if (name.startsWith(LIST)) {
            return name.endsWith(">") && !element().isEmpty() && !element().startsWith("AWS::SSM::");
        }
        return PLAIN.contains(name) || isAwsSpecific(name);
    }

    static boolean isAwsSpecific(String name) {
        return AWS_SPECIFIC.contains(name);
    }

    /** Returns the AWS-specific type of a name, whatever the case of its letters; empty if there is none. */
    static Optional<String> awsSpecific(String name) {
        return AWS_SPECIFIC.stream().filter(name::equalsIgnoreCase).findAny();
    }

    /** Returns whether a value is the name of a Systems Manager parameter that stores the actual value. */
    boolean isSsmValue() {
        return name.startsWith(SSM_VALUE) && name.endsWith(">");
    }

    /** Returns whether a value is a list; for an SSM type, whether the stored value is. */
    public boolean isList() {
        String inner = isSsmValue() ? inside(SSM_VALUE) : name;
        return inner.startsWith(LIST) || inner.equals("CommaDelimitedList");
    }

    boolean isNumber() {
        return name.equals("Number") || name.equals("List<Number>");
    }

    /** Returns the type of one member: {@code AWS::EC2::Subnet::Id} for a list of them or for an SSM type of them. */
    String element() {
        String inner = isSsmValue() ? inside(SSM_VALUE) : name;
        if (inner.equals("CommaDelimitedList")) {
            return "String";
        }
        return inner.startsWith(LIST) && inner.endsWith(">")
                ? inner.substring(LIST.length(), inner.length() - 1)
                : inner;
    }

    private String inside(String wrapper) {
        return name.substring(wrapper.length(), name.length() - 1);
    }

    /**
     * Returns the members of a list value, trimmed. An empty text has one empty member, as in CloudFormation. A value
     * that is no list is the only member.
     */
    List<String> members(String value) {
        return isList() && !isSsmValue() ? split(value) : List.of(value);
    }

    static List<String> split(String value) {
        return Stream.of(value.split(",", -1)).map(String::trim).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
