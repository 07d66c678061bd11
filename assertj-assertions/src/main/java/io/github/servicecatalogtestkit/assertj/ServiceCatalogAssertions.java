package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
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
@CheckReturnValue
public final class ServiceCatalogAssertions {

    private ServiceCatalogAssertions() {}

    /**
     * Returns assertions about what {@code actual} sees of AWS Service Catalog in its account and Region, as its
     * principal.
     */
    public static ServiceCatalogClientAssert assertThat(@Nullable ServiceCatalogClient actual) {
        return new ServiceCatalogClientAssert(actual);
    }

    /**
     * Returns assertions about what {@code actual} sees. They are the same as those about a synchronous client: each
     * call waits for its response.
     *
     * <pre>{@code
     * assertThat(asyncHub).portfolio(id).isLocal();   // passes if the hub created it
     * }</pre>
     */
    public static ServiceCatalogClientAssert assertThat(@Nullable ServiceCatalogAsyncClient actual) {
        return assertThat(BlockingClient.ofNullable(actual));
    }
}
