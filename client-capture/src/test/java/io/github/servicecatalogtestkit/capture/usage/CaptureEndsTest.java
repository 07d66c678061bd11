package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClientBuilder;

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
    void a_client_that_was_built_in_the_capture_says_that_it_is_over() {
        ServiceCatalogClient client;
        try (ClientCapture capture = captured()) {
            client = real.build();
            client.listPortfolios();
        }

        assertThatThrownBy(client::listPortfolios)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A captured ServiceCatalogClient refused the call listPortfolios and did not "
                        + "call AWS: the capture in which the client or its builder was created is over.");
        assertThat(real.sent()).isZero();
        assertThat(callsTo(catalog)).isEqualTo(1);
    }

    @Test
    void a_builder_that_was_created_in_the_capture_builds_no_real_client_after_it() {
        ServiceCatalogClientBuilder builder;
        try (ClientCapture capture = captured()) {
            builder = real.builder();
        }
        ServiceCatalogClient client = builder.build();

        assertThatThrownBy(client::listPortfolios)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the capture in which the client or its builder was created is over");
        assertThat(real.sent()).isZero();
    }

    @Test
    void such_a_builder_builds_clients_of_later_captures() {
        ServiceCatalogClientBuilder builder;
        try (ClientCapture capture = captured()) {
            builder = real.builder();
        }

        FakeServiceCatalog next = FakeServiceCatalog.create();
        try (ClientCapture capture = captured(next)) {
            builder.build().listPortfolios();
        }

        assertThat(callsTo(next)).isEqualTo(1);
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
    void closing_a_captured_client_closes_nothing() {
        ServiceCatalogClient client;
        try (ClientCapture capture = captured()) {
            client = real.build();

            assertThatNoException().isThrownBy(client::close);
        }
        assertThatNoException().isThrownBy(client::close);
        assertThat(real.isClosed()).isFalse();
    }
}
