package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;
import java.util.Optional;

/**
 * Attributes of resources that only a real account has: the VPC of a subnet, a tag of a security group, the value of a
 * Systems Manager parameter. The test provides them; the fake does not guess any.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html">Rule
 *     functions</a>
 */
@FunctionalInterface
public interface ResourceAttributes {

    /** Provides no attribute: each one that is needed ends in an {@link UnresolvedAttributeException}. */
    ResourceAttributes UNKNOWN = new ResourceAttributes() { // each catalog needs it, and a lambda takes longer to load
                @Override
                public Optional<List<String>> find(String parameterType, String value, String attribute) {
                    return Optional.empty();
                }
            };

    /**
     * Returns the values of an attribute.
     *
     * @param parameterType the type of the parameter, such as {@code AWS::EC2::Subnet::Id}, never a list type; or
     *     {@code AWS::SSM::Parameter::Value<…>} as in the template
     * @param value the value itself, such as {@code subnet-0a1b2c}
     * @param attribute {@code VpcId}, {@code AvailabilityZone}, {@code DefaultNetworkAcl}, {@code DefaultSecurityGroup}
     *     or {@code Tags.key}; {@code Value} for a Systems Manager parameter
     * @return the values; an empty list if the resource is known and has none, such as a missing tag; empty if it is
     *     not known
     */
    Optional<List<String>> find(String parameterType, String value, String attribute);
}
