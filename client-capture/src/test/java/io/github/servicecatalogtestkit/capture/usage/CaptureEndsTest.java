package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** How long a capture lasts, for clients that are built before it, in it and after it. */
@SuppressWarnings("try") // A capture is in force, and need not be named.
class CaptureEndsTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final RealClient real = new RealClient();

    private ClientCapture captured() {
        return captured(catalog);
    }

    private static ClientCapture captured(FakeServiceCatalog catalog) {
        return ClientCapture.onThisThread(catalog, catalog.account("hub"));
    }

    private static int callsTo(FakeServiceCatalog catalog) {
        return catalog.journal().calls().size();
    }

    @Test
    void a_client_that_is_built_after_the_capture_is_real() {
        captured().close();

        real.build().listPortfolios();

        assertThat(real.sent()).isEqualTo(1);
    }

    @Test
    void a_client_that_was_built_before_the_capture_stays_real() {
        ServiceCatalogClient client = real.build();

        try (ClientCapture capture = captured()) {
            client.listPortfolios();
        }

        assertThat(real.sent()).isEqualTo(1);
        assertThat(callsTo(catalog)).isZero();
    }

    @Test
    void a_client_that_was_built_in_the_capture_is_real_after_it() {
        ServiceCatalogClient client;
        try (ClientCapture capture = captured()) {
            client = real.build();
            client.listPortfolios();
        }
        assertThat(real.sent()).isZero();

        client.listPortfolios();
        client.listPortfolios();

        assertThat(real.sent()).isEqualTo(2);
        assertThat(callsTo(catalog)).isEqualTo(1);
    }

    @Test
    void a_client_in_a_static_field_acts_on_the_catalog_of_the_test_that_uses_it() {
        FakeServiceCatalog next = FakeServiceCatalog.create();
        ServiceCatalogClient client;
        try (ClientCapture capture = captured()) {
            client = ServiceCatalogClient.create();
        }

        try (ClientCapture capture = captured(next)) {
            client.listPortfolios();
        }

        assertThat(callsTo(catalog)).isZero();
        assertThat(callsTo(next)).isEqualTo(1);
    }

    @Test
    void the_newest_capture_applies_until_it_ends() {
        FakeServiceCatalog inner = FakeServiceCatalog.create();

        try (ClientCapture first = captured()) {
            try (ClientCapture second = captured(inner)) {
                ServiceCatalogClient.create().listPortfolios();
            }
            assertThat(callsTo(inner)).isEqualTo(1);

            ServiceCatalogClient.create().listPortfolios();
            assertThat(callsTo(catalog)).isEqualTo(1);
        }
    }

    @Test
    void closing_a_capture_again_has_no_effect() {
        try (ClientCapture outer = captured()) {
            ClientCapture inner = captured();
            inner.close();
            inner.close();

            ServiceCatalogClient.create().listPortfolios();
        }

        assertThat(callsTo(catalog)).isEqualTo(1);
    }

    @Test
    void closing_a_client_that_was_never_real_closes_nothing() {
        try (ClientCapture capture = captured()) {
            ServiceCatalogClient client = real.build();

            assertThatNoException().isThrownBy(client::close);
        }
        assertThat(real.isClosed()).isFalse();
    }
}
