package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.error.DelegationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.organizations.model.DisableAwsServiceAccessRequest;
import software.amazon.awssdk.services.organizations.model.DisableAwsServiceAccessResponse;
import software.amazon.awssdk.services.organizations.model.EnableAwsServiceAccessRequest;
import software.amazon.awssdk.services.organizations.model.EnableAwsServiceAccessResponse;
import software.amazon.awssdk.services.organizations.model.EnabledServicePrincipal;
import software.amazon.awssdk.services.organizations.model.ListAwsServiceAccessForOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.ListAwsServiceAccessForOrganizationResponse;

/**
 * Trusted access of services to the organization. Enabling it for AWS Service Catalog here does not enable sharing with
 * the organization; disabling it here does disable the sharing.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_EnableAWSOrganizationsAccess.html">
 *     EnableAWSOrganizationsAccess</a>, which explains both
 */
final class ServiceAccessOperations {

    private static final String OF_AWS = ".amazonaws.com";

    private ServiceAccessOperations() {}

    @Command
    static Outcome<EnableAwsServiceAccessResponse> enableAWSServiceAccess(
            Catalog catalog, Call call, EnableAwsServiceAccessRequest request) {
        String service = requireService(request.servicePrincipal());
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        EnableAwsServiceAccessResponse response =
                EnableAwsServiceAccessResponse.builder().build();
        if (organization.services().contains(service)) {
            return new Outcome<>(response, catalog);
        }
        Catalog trusted =
                catalog.with(organization.trusting(organization.services().plus(service, call.at())));
        boolean isEnough = isServiceCatalog(service) && catalog.settings().get(AwsBehavior.ORGANIZATIONS_SIDE_ENABLING);
        return new Outcome<>(response, isEnough ? Membership.switched(trusted, true) : trusted);
    }

    @Command
    static Outcome<DisableAwsServiceAccessResponse> disableAWSServiceAccess(
            Catalog catalog, Call call, DisableAwsServiceAccessRequest request) {
        String service = requireService(request.servicePrincipal());
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        DisableAwsServiceAccessResponse response =
                DisableAwsServiceAccessResponse.builder().build();
        if (!organization.services().contains(service)) {
            return new Outcome<>(response, catalog);
        }
        Table<String, Instant> others = organization.services().minus(service);
        return new Outcome<>(
                response,
                isServiceCatalog(service)
                        ? Membership.switched(catalog, false)
                        : catalog.with(organization.trusting(others)));
    }

    /**
     * Returns the principal of a service. Every name that ends as AWS's names do is accepted: the list of services is
     * not known.
     */
    static String requireService(String principal) {
        if (!principal.endsWith(OF_AWS) || principal.length() == OF_AWS.length()) {
            throw DelegationErrors.unrecognizedService();
        }
        return principal;
    }

    private static boolean isServiceCatalog(String service) {
        return service.equals(Organization.SERVICE_CATALOG);
    }

    @Query
    static ListAwsServiceAccessForOrganizationResponse listAWSServiceAccessForOrganization(
            Catalog catalog, Call call, ListAwsServiceAccessForOrganizationRequest request) {
        Paging paging = OrganizationsPages.of(catalog, call, null, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        var page = paging.takeSorted(
                organization.services().rows().iterator(), row -> true, row -> Paging.Rank.of(row.getKey(), 1), false);
        return ListAwsServiceAccessForOrganizationResponse.builder()
                .enabledServicePrincipals(page.map(ServiceAccessOperations::enabled))
                .nextToken(page.nextToken())
                .build();
    }

    private static EnabledServicePrincipal enabled(Map.Entry<String, Instant> service) {
        return EnabledServicePrincipal.builder()
                .servicePrincipal(service.getKey())
                .dateEnabled(service.getValue())
                .build();
    }
}
