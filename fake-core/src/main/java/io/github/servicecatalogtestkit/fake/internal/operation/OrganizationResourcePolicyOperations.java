package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.OrganizationPolicyErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Governance;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.ResourcePolicy;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import io.github.servicecatalogtestkit.fake.internal.template.DocumentParser;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import software.amazon.awssdk.services.organizations.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.organizations.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.organizations.model.DescribeResourcePolicyRequest;
import software.amazon.awssdk.services.organizations.model.DescribeResourcePolicyResponse;
import software.amazon.awssdk.services.organizations.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.organizations.model.PutResourcePolicyResponse;

/**
 * The resource-based policy with which a management account delegates the management of policies. It is stored and not
 * evaluated.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_PutResourcePolicy.html">PutResourcePolicy</a>
 */
final class OrganizationResourcePolicyOperations {

    private OrganizationResourcePolicyOperations() {}

    /** A policy that replaces another keeps its ID and its tags. */
    @Command
    static Outcome<PutResourcePolicyResponse> putResourcePolicy(
            Catalog catalog, Call call, PutResourcePolicyRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Governance governance = organization.governance();
        ResourcePolicy before = governance.resourcePolicy();
        requireJson(request.content());
        ResourcePolicy policy = new ResourcePolicy(
                before == null ? IdType.RESOURCE_POLICY.of(call.number()) : before.id(), request.content());
        String id = policy.id().toString();
        Tags tags = OrganizationsTags.added(governance.tagsOf(id), request.tags());
        PutResourcePolicyResponse response = PutResourcePolicyResponse.builder()
                .resourcePolicy(PolicyShapes.resourcePolicy(organization, policy))
                .build();
        return new Outcome<>(
                response, catalog.with(organization.with(governance.with(policy).tagging(id, tags))));
    }

    private static void requireJson(String content) {
        try {
            DocumentParser.parseJson(content);
        } catch (InvalidDocumentException e) {
            throw OrganizationPolicyErrors.invalidResourcePolicy();
        }
    }

    @Command
    static Outcome<DeleteResourcePolicyResponse> deleteResourcePolicy(
            Catalog catalog, Call call, DeleteResourcePolicyRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        ResourcePolicy policy = requireResourcePolicy(organization);
        Governance without = organization
                .governance()
                .with((ResourcePolicy) null)
                .tagging(policy.id().toString(), Tags.NONE);
        return new Outcome<>(DeleteResourcePolicyResponse.builder().build(), catalog.with(organization.with(without)));
    }

    @Query
    static DescribeResourcePolicyResponse describeResourcePolicy(
            Catalog catalog, Call call, DescribeResourcePolicyRequest request) {
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        ResourcePolicy policy = requireResourcePolicy(organization);
        return DescribeResourcePolicyResponse.builder()
                .resourcePolicy(PolicyShapes.resourcePolicy(organization, policy))
                .build();
    }

    private static ResourcePolicy requireResourcePolicy(Organization organization) {
        ResourcePolicy policy = organization.governance().resourcePolicy();
        if (policy == null) {
            throw OrganizationPolicyErrors.resourcePolicyNotFound();
        }
        return policy;
    }
}
