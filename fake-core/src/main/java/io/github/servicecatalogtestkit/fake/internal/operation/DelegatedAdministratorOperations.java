package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.DelegationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;
import software.amazon.awssdk.services.organizations.model.DelegatedService;
import software.amazon.awssdk.services.organizations.model.DeregisterDelegatedAdministratorRequest;
import software.amazon.awssdk.services.organizations.model.DeregisterDelegatedAdministratorResponse;
import software.amazon.awssdk.services.organizations.model.ListDelegatedAdministratorsRequest;
import software.amazon.awssdk.services.organizations.model.ListDelegatedAdministratorsResponse;
import software.amazon.awssdk.services.organizations.model.ListDelegatedServicesForAccountRequest;
import software.amazon.awssdk.services.organizations.model.ListDelegatedServicesForAccountResponse;
import software.amazon.awssdk.services.organizations.model.RegisterDelegatedAdministratorRequest;
import software.amazon.awssdk.services.organizations.model.RegisterDelegatedAdministratorResponse;

/**
 * The delegated administrators of services. A delegated administrator of AWS Service Catalog shares its portfolios with
 * the organization as the management account does. A delegated administrator of another service can read the
 * organization; its other permissions are not modelled.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html">
 *     RegisterDelegatedAdministrator</a>
 */
final class DelegatedAdministratorOperations {

    private DelegatedAdministratorOperations() {}

    @Command
    static Outcome<RegisterDelegatedAdministratorResponse> registerDelegatedAdministrator(
            Catalog catalog, Call call, RegisterDelegatedAdministratorRequest request) {
        String id = request.accountId();
        String service = ServiceAccessOperations.requireService(request.servicePrincipal());
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        AccountId account = OrganizationsLookup.member(organization, id).account();
        if (organization.management().equals(account)) {
            throw DelegationErrors.managementCannotBeDelegate();
        }
        if (organization.governance().closures().contains(account)) {
            throw DelegationErrors.closedCannotBeDelegate();
        }
        if (!organization.services().contains(service)) {
            throw DelegationErrors.serviceAccessNotEnabled();
        }
        if (organization.delegations().of(service).contains(account)) {
            throw DelegationErrors.alreadyRegistered();
        }
        requireRoom(catalog, organization, service);
        return new Outcome<>(
                RegisterDelegatedAdministratorResponse.builder().build(),
                Membership.delegate(catalog, account, service));
    }

    /** The quota is modelled for AWS Service Catalog only. */
    private static void requireRoom(Catalog catalog, Organization organization, String service) {
        int limit = catalog.settings().quota(Quota.DELEGATED_ADMINISTRATORS_PER_ORGANIZATION);
        if (service.equals(Organization.SERVICE_CATALOG)
                && organization.delegated().size() >= limit) {
            throw DelegationErrors.tooManyDelegates();
        }
    }

    @Command
    static Outcome<DeregisterDelegatedAdministratorResponse> deregisterDelegatedAdministrator(
            Catalog catalog, Call call, DeregisterDelegatedAdministratorRequest request) {
        String id = request.accountId();
        String service = ServiceAccessOperations.requireService(request.servicePrincipal());
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        AccountId account = OrganizationsLookup.member(organization, id).account();
        if (!organization.delegations().of(service).contains(account)) {
            throw DelegationErrors.notRegistered();
        }
        return new Outcome<>(
                DeregisterDelegatedAdministratorResponse.builder().build(),
                Membership.revoke(catalog, account, service));
    }

    @Query
    static ListDelegatedAdministratorsResponse listDelegatedAdministrators(
            Catalog catalog, Call call, ListDelegatedAdministratorsRequest request) {
        String service = request.servicePrincipal();
        Paging paging = OrganizationsPages.of(catalog, call, service, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        var page = paging.take(
                administrators(organization, service, AccountId.of(paging.after())),
                row -> row.getKey().number());
        return ListDelegatedAdministratorsResponse.builder()
                .delegatedAdministrators(page.<DelegatedAdministrator>map(row -> OrganizationShapes.administrator(
                        organization,
                        OrganizationsLookup.member(organization, row.getKey().digits()),
                        row.getValue())))
                .nextToken(page.nextToken())
                .build();
    }

    private static Iterator<Map.Entry<AccountId, Instant>> administrators(
            Organization organization, @Nullable String service, AccountId after) {
        return service == null
                ? organization
                        .delegations()
                        .all()
                        .tailMap(after, false)
                        .entrySet()
                        .iterator()
                : organization.delegations().of(service).rowsAfter(after);
    }

    @Query
    static ListDelegatedServicesForAccountResponse listDelegatedServicesForAccount(
            Catalog catalog, Call call, ListDelegatedServicesForAccountRequest request) {
        String id = request.accountId();
        Paging paging = OrganizationsPages.of(catalog, call, id, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        AccountId account = OrganizationsLookup.member(organization, id).account();
        var services = organization.delegations().ofAccount(account);
        if (services.isEmpty()) {
            throw DelegationErrors.notRegistered();
        }
        var page = paging.takeSorted(
                services.rows().iterator(), row -> true, row -> Paging.Rank.of(row.getKey(), 1), false);
        return ListDelegatedServicesForAccountResponse.builder()
                .delegatedServices(page.map(DelegatedAdministratorOperations::delegated))
                .nextToken(page.nextToken())
                .build();
    }

    private static DelegatedService delegated(Map.Entry<String, Instant> service) {
        return DelegatedService.builder()
                .servicePrincipal(service.getKey())
                .delegationEnabledDate(service.getValue())
                .build();
    }
}
