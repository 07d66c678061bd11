package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.AccountCreation;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountState;
import software.amazon.awssdk.services.organizations.model.AccountStatus;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.Parent;
import software.amazon.awssdk.services.organizations.model.ParentType;
import software.amazon.awssdk.services.organizations.model.PolicyTypeStatus;
import software.amazon.awssdk.services.organizations.model.PolicyTypeSummary;
import software.amazon.awssdk.services.organizations.model.Root;

/** Converts the organization, its units and its accounts to SDK objects. */
final class OrganizationShapes {

    private OrganizationShapes() {}

    static software.amazon.awssdk.services.organizations.model.Organization organization(Organization organization) {
        AccountId management = organization.management();
        return software.amazon.awssdk.services.organizations.model.Organization.builder()
                .id(organization.id())
                .arn(organization.arn())
                .featureSet(OrganizationFeatureSet.ALL)
                .masterAccountArn(organization.arn("account", management))
                .masterAccountId(management.digits())
                .masterAccountEmail(OrganizationsLookup.member(organization, management.digits())
                        .email())
                .availablePolicyTypes(enabled(Policy.SERVICE_CONTROL_POLICY))
                .build();
    }

    static Root root(Organization organization) {
        return Root.builder()
                .id(Organization.ROOT.toString())
                .arn(organization.arn("root", Organization.ROOT))
                .name("Root")
                .policyTypes(policyTypes(organization))
                .build();
    }

    private static List<PolicyTypeSummary> policyTypes(Organization organization) {
        List<PolicyTypeSummary> types = new ArrayList<>();
        organization.governance().policies().enabledTypes().keys().forEach(type -> types.add(enabled(type)));
        return types;
    }

    private static PolicyTypeSummary enabled(String type) {
        return PolicyTypeSummary.builder()
                .type(type)
                .status(PolicyTypeStatus.ENABLED)
                .build();
    }

    static OrganizationalUnit unit(Organization organization, Organization.Unit unit) {
        return OrganizationalUnit.builder()
                .id(unit.id().toString())
                .arn(organization.arn("ou", unit.id()))
                .name(unit.name())
                .build();
    }

    static Account account(Organization organization, Organization.Member member) {
        boolean closed = isClosed(organization, member);
        Account.Builder account = Account.builder()
                .id(member.account().digits())
                .arn(organization.arn("account", member.account()))
                .email(member.email())
                .name(member.name())
                .status(closed ? AccountStatus.SUSPENDED : AccountStatus.ACTIVE)
                .joinedMethod(member.joinedBy())
                .joinedTimestamp(member.joinedAt());
        setState(account, closed);
        return account.build();
    }

    private static void setState(Account.Builder account, boolean closed) {
        try {
            account.state(closed ? AccountState.CLOSED : AccountState.ACTIVE);
        } catch (NoClassDefFoundError olderSdk) {
            // The SDK's accounts have no state before 2.34.
        }
    }

    private static boolean isClosed(Organization organization, Organization.Member member) {
        return organization.governance().closures().contains(member.account());
    }

    static DelegatedAdministrator administrator(
            Organization organization, Organization.Member member, Instant registeredAt) {
        return DelegatedAdministrator.builder()
                .id(member.account().digits())
                .arn(organization.arn("account", member.account()))
                .email(member.email())
                .name(member.name())
                .status(isClosed(organization, member) ? AccountStatus.SUSPENDED : AccountStatus.ACTIVE)
                .joinedMethod(member.joinedBy())
                .joinedTimestamp(member.joinedAt())
                .delegationEnabledDate(registeredAt)
                .build();
    }

    static Parent parent(Id<Organization.Unit> parent) {
        return Parent.builder()
                .id(parent.toString())
                .type(parent.equals(Organization.ROOT) ? ParentType.ROOT : ParentType.ORGANIZATIONAL_UNIT)
                .build();
    }

    static CreateAccountStatus status(AccountCreation creation) {
        CreateAccountStatus.Builder status = CreateAccountStatus.builder()
                .id(creation.id().toString())
                .accountName(creation.accountName())
                .requestedTimestamp(creation.requestedAt());
        AccountCreation.CreationResult result = creation.result();
        if (result == null) {
            return status.state(CreateAccountState.IN_PROGRESS).build();
        }
        AccountId account = result.account();
        return status.completedTimestamp(result.completedAt())
                .state(account == null ? CreateAccountState.FAILED : CreateAccountState.SUCCEEDED)
                .accountId(account == null ? null : account.digits())
                .failureReason(result.failure())
                .build();
    }
}
