package io.github.servicecatalogtestkit.fake;

import java.util.List;
import java.util.Optional;

/**
 * The attributes of resources that exist only in a real account: the VPC of a subnet, a tag of a security group, the
 * value of a stored Systems Manager parameter. The test supplies them. If a rule needs one that the test does not
 * supply, the launch fails with an exception that names the rule and the attribute.
 *
 * <pre>{@code
 * catalog.templates().resourceAttributes((type, value, attribute) ->
 *         attribute.equals("VpcId") ? Optional.of(List.of("vpc-1")) : Optional.empty());
 * }</pre>
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html">Rule-specific
 *     intrinsic functions</a>
 */
@FunctionalInterface
public interface ResourceAttributes {

    /**
     * Returns the values of an attribute.
     *
     * @param parameterType the type of the parameter, such as {@code AWS::EC2::Subnet::Id}, never a list type; or
     *     {@code AWS::SSM::Parameter::Value<…>} as in the template
     * @param value the value itself, such as {@code subnet-0a1b2c}
     * @param attribute {@code VpcId}, {@code AvailabilityZone}, {@code DefaultNetworkAcl}, {@code DefaultSecurityGroup}
     *     or {@code Tags.KEY}; {@code Value} for a Systems Manager parameter
     * @return the values; an empty list if the resource exists without the attribute, such as a missing tag; empty if
     *     it is unknown
     */
    Optional<List<String>> find(String parameterType, String value, String attribute);
}
