/**
 * The rules of all operations. A rule is a pure function of a catalog, a call and a request. The operation tables and
 * the clients are generated at build time from these rules and the SDK's interfaces.
 */
@DerivedFrom(
        service = Service.SERVICE_CATALOG,
        client = ServiceCatalogClient.class,
        asyncClient = ServiceCatalogAsyncClient.class)
@DerivedFrom(
        service = Service.ORGANIZATIONS,
        client = OrganizationsClient.class,
        asyncClient = OrganizationsAsyncClient.class)
@NewerOperations({"ListAccountsWithInvalidEffectivePolicy", "ListEffectivePolicyValidationErrors"})
@NewerOperations({
    "DescribeResponsibilityTransfer",
    "InviteOrganizationToTransferResponsibility",
    "ListInboundResponsibilityTransfers",
    "ListOutboundResponsibilityTransfers",
    "TerminateResponsibilityTransfer",
    "UpdateResponsibilityTransfer"
})
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import org.jspecify.annotations.NullMarked;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
