package io.github.servicecatalogtestkit.endpoint.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

class CatalogPageTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final CatalogEndpoint endpoint = CatalogEndpoint.start(catalog);
    private final URI uri = endpoint.uri();
    private final ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
    private final String spoke = catalog.account("spoke").id();
    private final String web = hub.createPortfolio(
                    p -> p.displayName("Web servers").providerName("Platform"))
            .portfolioDetail()
            .id();

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void an_open_page_gets_what_changed() {
        String first = Http.get(uri, "/page/changes?version=&calls=0").body();
        String version = first.replaceFirst(".*\"version\":\"([^\"]+)\".*", "$1");
        assertThat(first).contains("\"made\":1", "CreatePortfolio", "\"name\":\"Web servers\"");
        assertThat(Http.get(uri, "/page/changes?calls=1&version=" + version).body())
                .contains("\"made\":1", "\"calls\":[]")
                .doesNotContain("catalog");
        hub.createPortfolioShare(s -> s.portfolioId(web).accountId(spoke));

        assertThat(Http.get(uri, "/page/changes?version=&calls=1").body())
                .contains("\"made\":2", "CreatePortfolioShare", "not accepted");
    }

    @Test
    void the_page_accepts_a_share_for_an_account() {
        hub.createPortfolioShare(s -> s.portfolioId(web).accountId(spoke));
        String body = "{\"portfolio\":\"" + web + "\",\"account\":\"" + spoke + "\"}";

        assertThat(Http.post(uri, "/page/accept", body).body()).isEqualTo("{}");
        assertThat(catalog.topology().toText()).contains("imported \"Web servers\"");
        assertThat(Http.post(uri, "/page/accept", "{\"portfolio\":\"port-absent\",\"account\":\"" + spoke + "\"}")
                        .body())
                .startsWith("{\"problem\":");
    }

    @Test
    void the_page_explains_a_launch() {
        assertThat(Http.get(uri, "/page/explanation?account=spoke&principal=role/Developer&product=prod-absent")
                        .body())
                .contains("\"product\":\"prod-absent\"", "\"paths\":[]");
    }

    @Test
    void a_form_of_another_site_cannot_change_anything() {
        hub.createPortfolioShare(s -> s.portfolioId(web).accountId(spoke));
        String body = "{\"portfolio\":\"" + web + "\",\"account\":\"" + spoke + "\"}";
        Http.Answer answer = Http.send(HttpRequest.newBuilder(URI.create(uri + "/page/accept"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(catalog.topology().toText()).doesNotContain("imported");
    }

    /** Runs where a Chromium is installed. */
    @Test
    void a_browser_draws_the_page_and_stays_connected() throws IOException {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "no Chromium is installed");
        Process browser = new ProcessBuilder(
                        chromium.get().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--virtual-time-budget=3000",
                        "--user-data-dir=" + Path.of("target", "browser").toAbsolutePath(),
                        "--dump-dom",
                        uri.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String drawn = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(drawn)
                .contains(">live</span>", "data-drawn=\"true\"")
                .containsPattern("<strong class=\"name\">Web servers</strong>");
    }

    private static Optional<Path> chromium() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
