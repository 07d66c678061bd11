package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.api.InstanceOfAssertFactory;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Factories that let AssertJ's {@code asInstanceOf} and {@code extracting} continue with the assertions in this
 * package.
 *
 * <pre>{@code
 * assertThat(deployer)
 *         .extracting("client", as(SERVICE_CATALOG_CLIENT))
 *         .portfolio(id)
 *         .isLocal();
 * }</pre>
 *
 * @since 0.1.0
 */
public interface ServiceCatalogInstanceOfAssertFactories {

    /** For a {@link ServiceCatalogClient}. */
    InstanceOfAssertFactory<ServiceCatalogClient, ServiceCatalogClientAssert> SERVICE_CATALOG_CLIENT =
            new InstanceOfAssertFactory<>(ServiceCatalogClient.class, ServiceCatalogAssertions::assertThat);

    /** For a {@link ServiceCatalogAsyncClient}. */
    InstanceOfAssertFactory<ServiceCatalogAsyncClient, ServiceCatalogClientAssert> SERVICE_CATALOG_ASYNC_CLIENT =
            new InstanceOfAssertFactory<>(ServiceCatalogAsyncClient.class, ServiceCatalogAssertions::assertThat);
}
