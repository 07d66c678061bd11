package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The capability that whoever launches a template has to acknowledge because the template declares IAM resources.
 *
 * @param name {@code CAPABILITY_IAM}, or {@code CAPABILITY_NAMED_IAM} if the template names one of the resources;
 *     {@code null} if it declares none
 * @param reason the sentence of AWS CloudFormation about it; {@code null} if there is no capability
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html">
 *     ValidateTemplate</a>
 */
public record Capabilities(@Nullable String name, @Nullable String reason) {

    private static final Capabilities NONE = new Capabilities(null, null);

    /** The types of IAM resources; for those that can have a custom name, the property that gives it. */
    private static final Map<String, String> NAME_PROPERTIES = Map.of(
            "AWS::IAM::AccessKey", "",
            "AWS::IAM::Group", "GroupName",
            "AWS::IAM::InstanceProfile", "InstanceProfileName",
            "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
            "AWS::IAM::Policy", "",
            "AWS::IAM::Role", "RoleName",
            "AWS::IAM::User", "UserName",
            "AWS::IAM::UserToGroupAddition", "");

    static Capabilities of(Collection<ResourceDeclaration> resources) {
        Set<String> types = new LinkedHashSet<>();
        boolean named = false;
        for (ResourceDeclaration resource : resources) {
            String name = NAME_PROPERTIES.get(resource.type());
            if (name != null) {
                types.add(resource.type());
                named |= resource.property(name).isPresent();
            }
        }
        return types.isEmpty()
                ? NONE
                : new Capabilities(
                        named ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM",
                        "The following resource(s) require capabilities: " + types);
    }
}
