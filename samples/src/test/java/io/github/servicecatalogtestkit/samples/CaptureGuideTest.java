package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The code in docs/capture.md, run. {@link GuidesTest} compares the texts. */
class CaptureGuideTest {

    /** The code under test, which builds its client itself. */
    static final class Handler {

        private final ServiceCatalogClient client = ServiceCatalogClient.create();

        void handle(String portfolioId) {
            client.acceptPortfolioShare(a -> a.portfolioId(portfolioId));
        }

        int imports() {
            return client.listAcceptedPortfolioShares().portfolioDetails().size();
        }
    }

    @Nested
    @WithServiceCatalog(
            accounts = {"hub", "spoke"},
            fixture = SharedPortfolio.class,
            captureClients = "spoke")
    class HandlerTest {

        private final Handler handler = new Handler(); // calls ServiceCatalogClient.create()

        @Test
        void accepts_the_share(SharedPortfolio shared, @InAccount("spoke") ServiceCatalogClient spoke) {
            handler.handle(shared.portfolio);

            assertThat(spoke).portfolio(shared.portfolio).isImportedFrom("hub");
        }

        @Test
        void credentials_choose_the_account(@InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) {
            ServiceCatalogClient client = ServiceCatalogClient.builder()
                    .credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(catalog.account("hub").id(), "any secret")))
                    .build();

            String id = SharedPortfolio.create(client, "Databases");

            assertThat(hub).portfolio(id).isLocal();
        }
    }

    @Test
    void in_any_test_framework() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        Handler handler;
        try (ClientCapture capture = ClientCapture.onThisThread(catalog, catalog.account("spoke"))) {
            handler = new Handler();
            assertThat(handler.imports()).isZero();
        }
        assertThatIllegalStateException().isThrownBy(handler::imports); // no test captures clients any more
    }
}
