package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.Assumptions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The entry point for assumptions about AWS Service Catalog. They have the same methods as the assertions, but one that
 * is not met aborts the test instead of failing it, as AssertJ's {@link Assumptions} do.
 *
 * <pre>{@code
 * import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssumptions.assumeThat;
 *
 * assumeThat(hub).portfolio(id).isSharedWithOrganizationalUnit(prodId);   // aborts the test if it is not
 * }</pre>
 *
 * <p>AssertJ generates subclasses of the asserts for this, as for {@link SoftServiceCatalogAssertions}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ServiceCatalogAssumptions {

    private ServiceCatalogAssumptions() {}

    /**
     * Returns assumptions about what {@code actual} sees.
     *
     * <pre>{@code
     * assumeThat(hub).portfolio(id).isLocal();     // the test goes on if the hub created it
     * assumeThat(spoke).portfolio(id).isLocal();   // aborts the test if the spoke imported it
     * }</pre>
     *
     * @see ServiceCatalogAssertions#assertThat(ServiceCatalogClient)
     */
    public static ServiceCatalogClientAssert assumeThat(@Nullable ServiceCatalogClient actual) {
        return ServiceCatalogClientAssert.CREATOR.createSoft(actual, new TestAborter());
    }

    /**
     * Returns assumptions about what {@code actual} sees.
     *
     * @see ServiceCatalogAssertions#assertThat(ServiceCatalogAsyncClient)
     */
    public static ServiceCatalogClientAssert assumeThat(@Nullable ServiceCatalogAsyncClient actual) {
        return assumeThat(BlockingClient.ofNullable(actual));
    }

    /** Collects failures by aborting the test at the first one. */
    private static final class TestAborter extends AbstractSoftAssertions {

        @Override
        public void collectAssertionError(AssertionError failure) {
            // AssertJ knows the test framework, and which exception aborts a test of it.
            Assumptions.assumeThat(false)
                    .overridingErrorMessage(failure::getMessage)
                    .isTrue();
        }
    }
}
