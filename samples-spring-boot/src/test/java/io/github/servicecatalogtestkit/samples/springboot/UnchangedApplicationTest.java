package io.github.servicecatalogtestkit.samples.springboot;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Tests the unchanged application, whose bean calls {@code ServiceCatalogClient.create()}, behind its own server. The
 * bean is captured because {@code @WithServiceCatalog} precedes the annotation with which Spring starts the
 * application.
 */
@WithServiceCatalog(
        accounts = {"hub=111111111111", "spoke=222222222222"},
        captureClients = "spoke")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UnchangedApplicationTest {

    @InAccount("hub")
    private ServiceCatalogClient hub;

    @LocalServerPort
    private int port;

    private String portfolio;

    @BeforeEach
    void offer() {
        portfolio = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        hub.createPortfolioShare(s -> s.portfolioId(portfolio).accountId("222222222222"));
    }

    /** One server serves both invocations, and each invocation has its own catalog. */
    @RepeatedTest(2)
    void imports_what_the_hub_offers(@InAccount("spoke") ServiceCatalogClient spoke) throws Exception {
        assertThat(spoke).doesNotSeePortfolio(portfolio);

        assertThat(put("/imports/" + portfolio).statusCode()).isEqualTo(200);

        assertThat(spoke).portfolio(portfolio).isImportedFrom("111111111111");
    }

    private HttpResponse<String> put(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .PUT(BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
