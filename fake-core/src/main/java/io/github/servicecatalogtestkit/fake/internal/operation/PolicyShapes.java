package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Policy;
import io.github.servicecatalogtestkit.fake.internal.model.ResourcePolicy;
import java.util.Locale;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyTargetSummary;
import software.amazon.awssdk.services.organizations.model.TargetType;

/** Converts policies and their targets to SDK objects. */
final class PolicyShapes {

    private PolicyShapes() {}

    static software.amazon.awssdk.services.organizations.model.Policy policy(Organization organization, Policy policy) {
        return software.amazon.awssdk.services.organizations.model.Policy.builder()
                .policySummary(summary(organization, policy))
                .content(policy.content())
                .build();
    }

    static PolicySummary summary(Organization organization, Policy policy) {
        return PolicySummary.builder()
                .id(policy.id().toString())
                .arn(arn(organization, policy))
                .name(policy.name())
                .description(policy.description())
                .type(policy.type())
                .awsManaged(policy.awsManaged())
                .build();
    }

    /** The ARN of a policy that AWS manages contains neither an account nor an organization. */
    private static String arn(Organization organization, Policy policy) {
        String type = policy.type().toLowerCase(Locale.ROOT);
        return policy.awsManaged()
                ? organization.awsArn("policy/" + type + "/" + policy.id())
                : organization.arn("policy", type + "/" + policy.id());
    }

    /** Returns the position of a policy in lists: policies that AWS manages first, then in the order of creation. */
    static Paging.Rank rank(Policy policy) {
        return new Paging.Rank("", policy.id().number() + 1);
    }

    static PolicyTargetSummary target(Organization organization, String id) {
        TargetType type = AccountId.isAccountId(id)
                ? TargetType.ACCOUNT
                : id.equals(Organization.ROOT.toString()) ? TargetType.ROOT : TargetType.ORGANIZATIONAL_UNIT;
        String arnType = switch (type) {
            case ACCOUNT -> "account";
            case ROOT -> "root";
            default -> "ou";
        };
        return PolicyTargetSummary.builder()
                .targetId(id)
                .arn(organization.arn(arnType, id))
                .name(OrganizationsLookup.targetName(organization, id).orElseThrow())
                .type(type)
                .build();
    }

    static software.amazon.awssdk.services.organizations.model.ResourcePolicy resourcePolicy(
            Organization organization, ResourcePolicy policy) {
        return software.amazon.awssdk.services.organizations.model.ResourcePolicy.builder()
                .resourcePolicySummary(summary ->
                        summary.id(policy.id().toString()).arn(organization.arn("resourcepolicy", policy.id())))
                .content(policy.content())
                .build();
    }
}
