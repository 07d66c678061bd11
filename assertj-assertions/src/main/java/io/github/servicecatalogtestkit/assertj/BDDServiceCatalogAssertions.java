package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * {@link ServiceCatalogAssertions} in the style of behaviour-driven development. It can be statically imported together
 * with AssertJ's {@code BDDAssertions}.
 *
 * <pre>{@code
 * import static io.github.servicecatalogtestkit.assertj.BDDServiceCatalogAssertions.then;
 *
 * // when
 * deployer.publish();
 *
 * // then
 * then(spoke).portfolio(id).isImportedFrom(hubId);
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class BDDServiceCatalogAssertions {

    private BDDServiceCatalogAssertions() {}

    /**
     * Returns assertions about what {@code actual} sees.
     *
     * <pre>{@code
     * then(hub).portfolio(id).isLocal();     // passes if the hub created it
     * then(spoke).portfolio(id).isLocal();   // fails if the spoke imported it
     * }</pre>
     *
     * @see ServiceCatalogAssertions#assertThat(ServiceCatalogClient)
     */
    public static ServiceCatalogClientAssert then(@Nullable ServiceCatalogClient actual) {
        return ServiceCatalogAssertions.assertThat(actual);
    }

    /**
     * Returns assertions about what {@code actual} sees.
     *
     * @see ServiceCatalogAssertions#assertThat(ServiceCatalogAsyncClient)
     */
    public static ServiceCatalogClientAssert then(@Nullable ServiceCatalogAsyncClient actual) {
        return ServiceCatalogAssertions.assertThat(actual);
    }
}
