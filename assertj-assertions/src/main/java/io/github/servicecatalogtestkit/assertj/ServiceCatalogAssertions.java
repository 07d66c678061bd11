package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Where assertions about AWS Service Catalog begin. Stands beside AssertJ's own entry point: both can be imported
 * statically.
 *
 * <pre>{@code
 * import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
 * import static org.assertj.core.api.Assertions.assertThat;
 *
 * assertThat(hub).portfolio(id).isSharedWithAccount(spokeId).isAcceptedBy(spokeId);
 * assertThat(spoke).portfolio(id).isImportedFrom(hubId).hasExactlyProducts(linux, lamp);
 * assertThat(names).contains("Linux");
 * }</pre>
 */
public final class ServiceCatalogAssertions {

    private ServiceCatalogAssertions() {}

    /**
     * Returns assertions about what {@code actual} sees: the catalog from the side of the account, Region and principal
     * that the client acts for.
     */
    public static ServiceCatalogClientAssert assertThat(@Nullable ServiceCatalogClient actual) {
        return new ServiceCatalogClientAssert(actual);
    }
}
