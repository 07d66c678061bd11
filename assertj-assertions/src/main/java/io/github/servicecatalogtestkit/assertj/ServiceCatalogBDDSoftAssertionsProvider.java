package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The soft variants of {@link BDDServiceCatalogAssertions}, which can be combined with those of other libraries.
 *
 * @see BDDSoftServiceCatalogAssertions
 * @since 0.1.0
 */
@CheckReturnValue
public interface ServiceCatalogBDDSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Returns assertions about what {@code actual} sees. All failures are collected, as by
     * {@link ServiceCatalogSoftAssertionsProvider#assertThat(ServiceCatalogClient)}.
     *
     * <pre>{@code
     * // two failures if it is imported and named otherwise
     * softly.then(spoke).portfolio(id).isLocal().hasName("Other");
     * softly.then(stranger).portfolio(id).isLocal().hasName("Other");   // one failure: it is not seen
     * }</pre>
     */
    default ServiceCatalogClientAssert then(@Nullable ServiceCatalogClient actual) {
        return ServiceCatalogClientAssert.CREATOR.createSoft(actual, this);
    }

    /**
     * Returns assertions about what {@code actual} sees, as for a synchronous client.
     *
     * @see BDDServiceCatalogAssertions#then(ServiceCatalogAsyncClient)
     */
    default ServiceCatalogClientAssert then(@Nullable ServiceCatalogAsyncClient actual) {
        return then(BlockingClient.ofNullable(actual));
    }
}
