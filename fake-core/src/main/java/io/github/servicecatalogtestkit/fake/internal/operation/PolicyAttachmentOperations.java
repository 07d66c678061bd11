package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationPolicyErrors;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationTreeErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Policies;
import io.github.servicecatalogtestkit.fake.internal.model.Policy;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.organizations.model.AttachPolicyRequest;
import software.amazon.awssdk.services.organizations.model.AttachPolicyResponse;
import software.amazon.awssdk.services.organizations.model.DetachPolicyRequest;
import software.amazon.awssdk.services.organizations.model.DetachPolicyResponse;
import software.amazon.awssdk.services.organizations.model.DisablePolicyTypeRequest;
import software.amazon.awssdk.services.organizations.model.DisablePolicyTypeResponse;
import software.amazon.awssdk.services.organizations.model.EnablePolicyTypeRequest;
import software.amazon.awssdk.services.organizations.model.EnablePolicyTypeResponse;
import software.amazon.awssdk.services.organizations.model.ListPoliciesForTargetRequest;
import software.amazon.awssdk.services.organizations.model.ListPoliciesForTargetResponse;
import software.amazon.awssdk.services.organizations.model.ListTargetsForPolicyRequest;
import software.amazon.awssdk.services.organizations.model.ListTargetsForPolicyResponse;

/**
 * Attaches policies to targets, and enables policy types.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_AttachPolicy.html">AttachPolicy</a>
 */
final class PolicyAttachmentOperations {

    private PolicyAttachmentOperations() {}

    @Command
    static Outcome<AttachPolicyResponse> attachPolicy(Catalog catalog, Call call, AttachPolicyRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Policy policy = OrganizationsLookup.policy(organization, request.policyId());
        String target = OrganizationsLookup.target(organization, request.targetId());
        Policies policies = organization.governance().policies();
        if (!policies.isEnabled(policy.type())) {
            throw OrganizationPolicyErrors.policyTypeNotEnabled();
        }
        if (policies.isAttached(policy, target)) {
            throw OrganizationPolicyErrors.duplicatePolicyAttachment();
        }
        if (policies.attachedTo(target, policy.type()).size() >= PolicyQuotas.attachedToOneTarget(policy.type())) {
            throw OrganizationPolicyErrors.tooManyAttachments();
        }
        return new Outcome<>(
                AttachPolicyResponse.builder().build(),
                kept(catalog, organization, policies.attaching(policy, target)));
    }

    private static Catalog kept(Catalog catalog, Organization organization, Policies policies) {
        return catalog.with(organization.with(organization.governance().with(policies)));
    }

    /** A target must keep at least one service control policy. */
    @Command
    static Outcome<DetachPolicyResponse> detachPolicy(Catalog catalog, Call call, DetachPolicyRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Policy policy = OrganizationsLookup.policy(organization, request.policyId());
        String target = OrganizationsLookup.target(organization, request.targetId());
        Policies policies = organization.governance().policies();
        if (policy.equals(Policy.RCP_FULL_AWS_ACCESS)) {
            throw OrganizationPolicyErrors.nonDetachablePolicy();
        }
        if (!policies.isAttached(policy, target)) {
            throw OrganizationPolicyErrors.policyNotAttached();
        }
        if (policy.type().equals(Policy.SERVICE_CONTROL_POLICY)
                && policies.attachedTo(target, policy.type()).size() == 1) {
            throw OrganizationPolicyErrors.tooFewAttachments();
        }
        return new Outcome<>(
                DetachPolicyResponse.builder().build(),
                kept(catalog, organization, policies.detaching(policy, target)));
    }

    @Query
    static ListPoliciesForTargetResponse listPoliciesForTarget(
            Catalog catalog, Call call, ListPoliciesForTargetRequest request) {
        String type = request.filterAsString();
        Paging paging = OrganizationsPages.of(
                catalog, call, request.targetId() + type, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        String target = OrganizationsLookup.target(organization, request.targetId());
        List<Policy> attached = organization.governance().policies().attachedTo(target, type);
        var page = paging.takeSorted(attached.iterator(), policy -> true, PolicyShapes::rank, false);
        return ListPoliciesForTargetResponse.builder()
                .policies(page.map(policy -> PolicyShapes.summary(organization, policy)))
                .nextToken(page.nextToken())
                .build();
    }

    /** Returns targets in the order of their IDs. */
    @Query
    static ListTargetsForPolicyResponse listTargetsForPolicy(
            Catalog catalog, Call call, ListTargetsForPolicyRequest request) {
        Paging paging =
                OrganizationsPages.of(catalog, call, request.policyId(), request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        Policy policy = OrganizationsLookup.policy(organization, request.policyId());
        var page = paging.takeSorted(
                targets(organization, policy).iterator(), target -> true, target -> Paging.Rank.of(target, 1), false);
        return ListTargetsForPolicyResponse.builder()
                .targets(page.map(target -> PolicyShapes.target(organization, target)))
                .nextToken(page.nextToken())
                .build();
    }

    private static List<String> targets(Organization organization, Policy policy) {
        Policies policies = organization.governance().policies();
        List<String> targets = new ArrayList<>();
        if (policy.awsManaged()) {
            organization.units().keys().forEach(unit -> targets.add(unit.toString()));
            organization.members().keys().forEach(account -> targets.add(account.digits()));
            targets.removeIf(target -> !policies.isAttached(policy, target));
        } else {
            policies.targets().of(policy.id()).keys().forEach(targets::add);
        }
        return targets;
    }

    @Command
    static Outcome<EnablePolicyTypeResponse> enablePolicyType(
            Catalog catalog, Call call, EnablePolicyTypeRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        requireRoot(request.rootId());
        Policies policies = organization.governance().policies();
        if (policies.isEnabled(request.policyTypeAsString())) {
            throw OrganizationPolicyErrors.policyTypeAlreadyEnabled();
        }
        Policies enabled = policies.enabling(request.policyTypeAsString());
        Organization after = organization.with(organization.governance().with(enabled));
        EnablePolicyTypeResponse response = EnablePolicyTypeResponse.builder()
                .root(OrganizationShapes.root(after))
                .build();
        return new Outcome<>(response, catalog.with(after));
    }

    @Command
    static Outcome<DisablePolicyTypeResponse> disablePolicyType(
            Catalog catalog, Call call, DisablePolicyTypeRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        requireRoot(request.rootId());
        Policies policies = organization.governance().policies();
        if (!policies.isEnabled(request.policyTypeAsString())) {
            throw OrganizationPolicyErrors.policyTypeNotEnabled();
        }
        Policies disabled = policies.disabling(request.policyTypeAsString());
        Organization after = organization.with(organization.governance().with(disabled));
        DisablePolicyTypeResponse response = DisablePolicyTypeResponse.builder()
                .root(OrganizationShapes.root(after))
                .build();
        return new Outcome<>(response, catalog.with(after));
    }

    private static void requireRoot(String id) {
        if (!id.equals(Organization.ROOT.toString())) {
            throw OrganizationTreeErrors.rootNotFound();
        }
    }
}
