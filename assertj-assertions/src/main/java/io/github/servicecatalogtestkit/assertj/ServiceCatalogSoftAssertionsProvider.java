package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The soft variants of {@link ServiceCatalogAssertions}, which can be combined with those of other libraries.
 *
 * <pre>{@code
 * class OurSoftAssertions extends SoftAssertions
 *         implements ServiceCatalogSoftAssertionsProvider, JsonSoftAssertionsProvider {}
 * }</pre>
 *
 * @see SoftServiceCatalogAssertions
 * @since 0.1.0
 */
@CheckReturnValue
public interface ServiceCatalogSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Returns assertions about what {@code actual} sees. All failures are collected, including those of the asserts
     * that it navigates to. A resource that the client does not see is one failure; further assertions about it are
     * skipped.
     *
     * <pre>{@code
     * // two failures if it is imported and named otherwise
     * softly.assertThat(spoke).portfolio(id).isLocal().hasName("Other");
     * softly.assertThat(stranger).portfolio(id).isLocal().hasName("Other");   // one failure: it is not seen
     * }</pre>
     */
    default ServiceCatalogClientAssert assertThat(@Nullable ServiceCatalogClient actual) {
        return ServiceCatalogClientAssert.CREATOR.createSoft(actual, this);
    }

    /**
     * Returns assertions about what {@code actual} sees, as for a synchronous client.
     *
     * @see ServiceCatalogAssertions#assertThat(ServiceCatalogAsyncClient)
     */
    default ServiceCatalogClientAssert assertThat(@Nullable ServiceCatalogAsyncClient actual) {
        return assertThat(BlockingClient.ofNullable(actual));
    }
}
