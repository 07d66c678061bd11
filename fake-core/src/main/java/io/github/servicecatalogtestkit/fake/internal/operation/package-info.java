/**
 * The operations: for each one its rule, a pure function of a catalog, a call and a request. The tables of operations
 * and the clients are derived at build time from these rules and from the SDK's interfaces.
 */
@DerivedFrom(
        service = Service.SERVICE_CATALOG,
        client = ServiceCatalogClient.class,
        asyncClient = ServiceCatalogAsyncClient.class)
@DerivedFrom(
        service = Service.ORGANIZATIONS,
        client = OrganizationsClient.class,
        asyncClient = OrganizationsAsyncClient.class)
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import org.jspecify.annotations.NullMarked;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
