package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationPolicyErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Policies;
import io.github.servicecatalogtestkit.fake.internal.model.Policy;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import io.github.servicecatalogtestkit.fake.internal.template.DocumentParser;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import software.amazon.awssdk.services.organizations.model.CreatePolicyRequest;
import software.amazon.awssdk.services.organizations.model.CreatePolicyResponse;
import software.amazon.awssdk.services.organizations.model.DeletePolicyRequest;
import software.amazon.awssdk.services.organizations.model.DeletePolicyResponse;
import software.amazon.awssdk.services.organizations.model.DescribePolicyRequest;
import software.amazon.awssdk.services.organizations.model.DescribePolicyResponse;
import software.amazon.awssdk.services.organizations.model.ListPoliciesRequest;
import software.amazon.awssdk.services.organizations.model.ListPoliciesResponse;
import software.amazon.awssdk.services.organizations.model.UpdatePolicyRequest;
import software.amazon.awssdk.services.organizations.model.UpdatePolicyResponse;

/**
 * The policies of an organization. They are stored and attached, and not evaluated: no call is refused because of one.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html">CreatePolicy</a>
 */
@NotModelled(
        operation = "DescribeEffectivePolicy",
        because = "Policies are stored and not evaluated, so the policy that results from several of them is unknown.")
@NotModelled(
        operation = "ListAccountsWithInvalidEffectivePolicy",
        because = "Policies are stored and not evaluated, so the policy that results from several of them is unknown.")
@NotModelled(
        operation = "ListEffectivePolicyValidationErrors",
        because = "Policies are stored and not evaluated, so the policy that results from several of them is unknown.")
final class OrganizationPolicyOperations {

    private OrganizationPolicyOperations() {}

    @Command
    static Outcome<CreatePolicyResponse> createPolicy(Catalog catalog, Call call, CreatePolicyRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Tags tags = OrganizationsTags.read(request.tags());
        Policy policy = new Policy(
                IdType.POLICY.of(call.number()),
                request.typeAsString(),
                request.name(),
                request.description(),
                request.content(),
                false);
        requireDocument(policy);
        requireFreeName(organization, policy);
        CreatePolicyResponse response = CreatePolicyResponse.builder()
                .policy(PolicyShapes.policy(organization, policy))
                .build();
        Organization after = organization.with(organization
                .governance()
                .with(organization.governance().policies().with(policy))
                .tagging(policy.id().toString(), tags));
        return new Outcome<>(response, catalog.with(after));
    }

    private static void requireDocument(Policy policy) {
        if (policy.content().length() > PolicyQuotas.lengthOfContent(policy.type())) {
            throw OrganizationPolicyErrors.policyTooLong();
        }
        try {
            DocumentParser.parseJson(policy.content());
        } catch (InvalidDocumentException e) {
            throw OrganizationPolicyErrors.malformedPolicyDocument();
        }
    }

    private static void requireFreeName(Organization organization, Policy policy) {
        for (Policy other : organization.governance().policies().byId().values()) {
            if (!other.id().equals(policy.id())
                    && other.type().equals(policy.type())
                    && other.name().equals(policy.name())) {
                throw OrganizationPolicyErrors.duplicatePolicy();
            }
        }
    }

    @Command
    static Outcome<UpdatePolicyResponse> updatePolicy(Catalog catalog, Call call, UpdatePolicyRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Policy policy = requireCustomerPolicy(organization, request.policyId());
        Policy changed = policy.with(
                request.name() == null ? policy.name() : request.name(),
                request.description() == null ? policy.description() : request.description(),
                request.content() == null ? policy.content() : request.content());
        requireDocument(changed);
        requireFreeName(organization, changed);
        UpdatePolicyResponse response = UpdatePolicyResponse.builder()
                .policy(PolicyShapes.policy(organization, changed))
                .build();
        return new Outcome<>(response, changed.equals(policy) ? catalog : kept(catalog, organization, changed));
    }

    private static Catalog kept(Catalog catalog, Organization organization, Policy policy) {
        Policies policies = organization.governance().policies().with(policy);
        return catalog.with(organization.with(organization.governance().with(policies)));
    }

    @Command
    static Outcome<DeletePolicyResponse> deletePolicy(Catalog catalog, Call call, DeletePolicyRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Policy policy = requireCustomerPolicy(organization, request.policyId());
        Policies policies = organization.governance().policies();
        if (!policies.targets().of(policy.id()).isEmpty()) {
            throw OrganizationPolicyErrors.policyInUse();
        }
        Organization after = organization.with(organization
                .governance()
                .with(policies.without(policy))
                .tagging(policy.id().toString(), Tags.NONE));
        return new Outcome<>(DeletePolicyResponse.builder().build(), catalog.with(after));
    }

    private static Policy requireCustomerPolicy(Organization organization, String id) {
        Policy policy = OrganizationsLookup.policy(organization, id);
        if (policy.awsManaged()) {
            throw OrganizationPolicyErrors.immutablePolicy();
        }
        return policy;
    }

    @Query
    static DescribePolicyResponse describePolicy(Catalog catalog, Call call, DescribePolicyRequest request) {
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        Policy policy = OrganizationsLookup.policy(organization, request.policyId());
        return DescribePolicyResponse.builder()
                .policy(PolicyShapes.policy(organization, policy))
                .build();
    }

    @Query
    static ListPoliciesResponse listPolicies(Catalog catalog, Call call, ListPoliciesRequest request) {
        String type = request.filterAsString();
        Paging paging = OrganizationsPages.of(catalog, call, type, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        var page = paging.takeSorted(
                organization.governance().policies().byId().values().iterator(),
                policy -> policy.type().equals(type),
                PolicyShapes::rank,
                false);
        return ListPoliciesResponse.builder()
                .policies(page.map(policy -> PolicyShapes.summary(organization, policy)))
                .nextToken(page.nextToken())
                .build();
    }
}
