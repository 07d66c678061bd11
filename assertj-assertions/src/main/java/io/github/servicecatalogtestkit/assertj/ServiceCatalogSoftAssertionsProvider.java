package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The soft twins of {@link ServiceCatalogAssertions}, to be mixed with those of other libraries.
 *
 * <pre>{@code
 * class OurSoftAssertions extends SoftAssertions implements ServiceCatalogSoftAssertionsProvider, JsonSoftAssertionsProvider {}
 * }</pre>
 *
 * @see SoftServiceCatalogAssertions
 * @since 0.1.0
 */
public interface ServiceCatalogSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Returns assertions about what {@code actual} sees, of which all failures are collected: its own, and those of
     * whatever it leads to. What is not seen is collected once, and nothing more is asserted about it.
     *
     * <pre>{@code
     * // two failures if it is imported and named otherwise
     * softly.assertThat(spoke).portfolio(id).isLocal().hasName("Other");
     * softly.assertThat(stranger).portfolio(id).isLocal().hasName("Other");   // one failure: it is not seen
     * }</pre>
     */
    default ServiceCatalogClientAssert assertThat(@Nullable ServiceCatalogClient actual) {
        return ServiceCatalogClientAssert.KIND.soft(actual, this);
    }
}
