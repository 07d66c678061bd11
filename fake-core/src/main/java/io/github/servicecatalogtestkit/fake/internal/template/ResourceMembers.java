package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import java.util.Map;
import java.util.Set;

/**
 * The members of a resource beside its properties.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-product-attribute-reference.html">Resource
 *     attribute reference</a>
 */
final class ResourceMembers {

    private static final Set<String> KNOWN = Set.of(
            "Condition",
            "CreationPolicy",
            "DeletionPolicy",
            "DependsOn",
            "Description",
            "Metadata",
            "Properties",
            "Type",
            "UpdatePolicy",
            "UpdateReplacePolicy",
            "Version");
    private static final Map<String, Set<String>> POLICIES = Map.of(
            "DeletionPolicy", Set.of("Delete", "Retain", "RetainExceptOnCreate", "Snapshot"),
            "UpdateReplacePolicy", Set.of("Delete", "Retain", "Snapshot"));

    private ResourceMembers() {}

    /**
     * Requires that the resources of a template without macros have no other members, and that their policies are
     * texts.
     *
     * @throws InvalidDocumentException if this is not so
     */
    static void requireKnown(Map<String, Node> resources) {
        resources.forEach((id, resource) -> {
            if (resource instanceof Mapping mapping) {
                mapping.entries().forEach((name, member) -> requireKnown(id, mapping, name, member));
            }
        });
    }

    private static void requireKnown(String id, Mapping resource, String name, Node member) {
        if (!KNOWN.contains(name) && !name.startsWith("Fn::")) {
            throw InvalidDocumentException.at(resource.position(), TemplateMessages.unknownResourceProperty(name));
        }
        Set<String> policies = POLICIES.get(name);
        if (policies == null) {
            return;
        }
        if (!(member instanceof Scalar policy)) {
            throw InvalidDocumentException.at(member.position(), TemplateMessages.policyNotText(name));
        }
        if (!policies.contains(policy.text())) {
            throw InvalidDocumentException.at(
                    member.position(), TemplateMessages.unknownPolicy(name, policy.text(), id));
        }
    }
}
