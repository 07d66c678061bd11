package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ShareErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.OrganizationAccess;
import io.github.servicecatalogtestkit.fake.internal.model.Polling;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationAuthority;
import software.amazon.awssdk.services.servicecatalog.model.AccessStatus;
import software.amazon.awssdk.services.servicecatalog.model.DisableAwsOrganizationsAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisableAwsOrganizationsAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.EnableAwsOrganizationsAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.EnableAwsOrganizationsAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.GetAwsOrganizationsAccessStatusResponse;

/**
 * Enables and disables AWS Organizations access for portfolio sharing.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_EnableAWSOrganizationsAccess.html">
 *     EnableAWSOrganizationsAccess</a>
 */
final class OrganizationAccessOperations {

    private OrganizationAccessOperations() {}

    @Command
    static Outcome<EnableAwsOrganizationsAccessResponse> enableAWSOrganizationsAccess(
            Catalog catalog, Call call, EnableAwsOrganizationsAccessRequest request) {
        OrganizationAuthority.requireManagement(catalog, call.account());
        return new Outcome<>(EnableAwsOrganizationsAccessResponse.builder().build(), switched(catalog, true));
    }

    @Command
    static Outcome<DisableAwsOrganizationsAccessResponse> disableAWSOrganizationsAccess(
            Catalog catalog, Call call, DisableAwsOrganizationsAccessRequest request) {
        Organization organization = OrganizationAuthority.requireManagement(catalog, call.account());
        if (!organization.delegated().isEmpty()) {
            throw ShareErrors.delegatedAdministratorsRegistered();
        }
        return new Outcome<>(DisableAwsOrganizationsAccessResponse.builder().build(), switched(catalog, false));
    }

    /** Enabling enabled access or disabling disabled access has no effect. */
    private static Catalog switched(Catalog catalog, boolean toEnabled) {
        OrganizationAccess access = catalog.organizationAccess();
        if (access.running() != null) {
            throw new RefusedPoll(
                    ShareErrors.accessUnderChange(),
                    Completion.polled(catalog, access.running()),
                    Completion.waitsFor(catalog, access.running().polling()));
        }
        if (access.enabled() == toEnabled) {
            return catalog;
        }
        return Completion.due(catalog.with(
                access.running(new OrganizationAccess.AccessChange(toEnabled, Polling.startingAt(catalog.clock())))));
    }

    /** Polls the status. A setting can complete the change after a number of polls. */
    @Poll
    static Outcome<GetAwsOrganizationsAccessStatusResponse> getAWSOrganizationsAccessStatus(
            Catalog catalog, Call call, GetAwsOrganizationsAccessStatusRequest request) {
        OrganizationAuthority.requireSharing(catalog, call.account());
        Catalog after = Completion.polled(catalog, catalog.organizationAccess().running());
        GetAwsOrganizationsAccessStatusResponse response = GetAwsOrganizationsAccessStatusResponse.builder()
                .accessStatus(status(after.organizationAccess()))
                .build();
        return new Outcome<>(response, after);
    }

    private static AccessStatus status(OrganizationAccess access) {
        if (access.running() != null) {
            return AccessStatus.UNDER_CHANGE;
        }
        return access.enabled() ? AccessStatus.ENABLED : AccessStatus.DISABLED;
    }
}
