package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The entry point for assertions about AWS Service Catalog. It can be statically imported together with AssertJ's own
 * {@code assertThat}.
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
     * Returns assertions about what {@code actual} sees of AWS Service Catalog in its account and Region, as its
     * principal.
     */
    public static ServiceCatalogClientAssert assertThat(@Nullable ServiceCatalogClient actual) {
        return new ServiceCatalogClientAssert(actual);
    }
}
