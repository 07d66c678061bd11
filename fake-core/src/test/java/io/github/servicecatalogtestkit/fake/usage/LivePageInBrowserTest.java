package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.LivePage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

/** The page of a running catalog in a real browser. These tests run where a Chromium is installed. */
class LivePageInBrowserTest {

    private static final Path FOLDER = Path.of("target", "live-pages");

    private static Browser browser;

    private HttpServer server;

    @BeforeAll
    static void startBrowser() throws IOException {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium is installed");
        browser = Browser.start(chromium.get(), Files.createDirectories(FOLDER.resolve("profile")));
        browser.resize(1440, 1000);
    }

    @AfterAll
    static void endBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void endServer() {
        server.stop(0);
    }

    private void serve(FakeServiceCatalog catalog) {
        LivePage page = catalog.livePage();
        server.createContext("/", exchange -> answer(page, exchange));
        server.start();
        browser.open(URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
    }

    private static void answer(LivePage page, HttpExchange exchange) throws IOException {
        Map<String, String> given = exchange.getRequestMethod().equals("GET")
                ? parameters(exchange.getRequestURI())
                : members(exchange.getRequestBody().readAllBytes());
        String body = switch (exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath()) {
            case "GET /" -> page.toHtml();
            case "GET /page/changes" -> page.changes(given.get("version"), Long.parseLong(given.get("calls")));
            case "GET /page/explanation" ->
                page.explainLaunch(given.get("account"), given.get("principal"), given.get("product"));
            case "POST /page/complete" -> page.completeShare(given.get("portfolio"));
            case "POST /page/accept" -> page.acceptShare(given.get("portfolio"), given.get("account"));
            default -> "";
        };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(URI uri) {
        return Arrays.stream(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static Map<String, String> members(byte[] json) {
        return JsonNode.parser().parse(new String(json, StandardCharsets.UTF_8)).asObject().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, member -> member.getValue().text()));
    }

    /** Returns an expression for the text of an account's row. */
    private static String row(FakeServiceCatalog catalog, String account) {
        return "document.querySelector('#account-" + catalog.account(account).id() + "').textContent";
    }

    private static void focus(String selector) {
        browser.evaluate("document.querySelector('" + selector + "').focus()");
    }

    @Nested
    class WhenTheCatalogChanges {

        private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
        private final Actor hub = new Actor(catalog.account("hub"));
        private final Actor spoke = new Actor(catalog.account("spoke"));
        private final String web = hub.createsPortfolio("Web servers");
        private final String lamp = hub.createsProductIn(web, "LAMP");

        @Test
        void an_import_appears_while_the_page_is_open() {
            serve(catalog);
            hub.shares(web, spoke);
            browser.waitFor(row(catalog, "spoke") + ".includes('1 offered')");
            spoke.accepts(web);
            browser.waitFor(row(catalog, "spoke") + ".includes('1 imported')");

            assertThat(browser.evaluate(row(catalog, "spoke"))).contains("from hub", "LAMP");
            assertThat(browser.evaluate("document.getElementById('calls').textContent"))
                    .contains("AcceptPortfolioShare");
            browser.waitFor("document.getElementById('status').textContent.includes('changed')");
        }

        @Test
        void what_the_reader_opened_stays_open_and_the_focus_stays_where_it_is() {
            serve(catalog);
            focus("#account-" + hub.id + " > summary");
            browser.press("Enter", 13);
            boolean open = Boolean.parseBoolean(browser.evaluate("document.activeElement.parentElement.open"));
            hub.shares(web, spoke);
            browser.waitFor(row(catalog, "spoke") + ".includes('1 offered')");

            assertThat(browser.evaluate("document.activeElement.textContent")).contains("hub");
            assertThat(browser.evaluate("document.activeElement.parentElement.open"))
                    .isEqualTo(String.valueOf(open));
        }

        @Test
        void only_the_accounts_that_changed_are_shown_as_new() {
            catalog.account("bystander");
            serve(catalog);
            browser.evaluate("new MutationObserver(() => { window.seen ??= [...document.querySelectorAll("
                    + "'.account.new')].map(e => e.id).join() || undefined; })"
                    + ".observe(document.getElementById('main'), { childList: true, subtree: true })");
            hub.shares(web, spoke);
            browser.waitFor("window.seen");

            assertThat(browser.evaluate("window.seen").split(","))
                    .containsExactlyInAnyOrder("account-" + hub.id, "account-" + spoke.id);
        }

        @Test
        void a_journal_that_is_cleared_starts_again() {
            serve(catalog);
            catalog.journal().clear();
            hub.portfolios();
            browser.waitFor("document.querySelectorAll('.call').length === 1");

            assertThat(browser.evaluate("document.querySelector('.call').textContent"))
                    .startsWith("1answered")
                    .contains("ListPortfolios");
        }

        @Test
        void the_page_says_that_the_catalog_is_gone() {
            serve(catalog);
            browser.waitFor("document.getElementById('connection').textContent === 'live'");
            server.stop(0);

            browser.waitFor("document.getElementById('connection').textContent === 'not connected'");
        }
    }

    @Nested
    class WhenAShareIsPending {

        @Test
        void a_share_that_takes_time_is_completed_with_a_button() {
            FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub")
                            .unit("prod", u -> u.account("spoke"))
                            .trustedAccess(true))
                    .settings(s -> s.shareCompletion(CompletionPolicy.held()))
                    .build();
            Actor hub = new Actor(catalog.account("hub"));
            String web = hub.createsPortfolio("Web servers");
            hub.shares(
                    web,
                    OrganizationNodeType.ORGANIZATIONAL_UNIT,
                    catalog.organization().unit("prod").id());
            serve(catalog);
            assertThat(browser.evaluate(row(catalog, "hub"))).contains("in progress");
            focus("#account-" + hub.id + " button.action");
            browser.press("Enter", 13);

            browser.waitFor(row(catalog, "spoke") + ".includes('1 imported')");
        }

        @Test
        void a_share_is_accepted_with_a_button_as_the_account_that_it_is_offered_to() {
            FakeServiceCatalog catalog = FakeServiceCatalog.create();
            Actor hub = new Actor(catalog.account("hub"));
            Actor spoke = new Actor(catalog.account("spoke"));
            hub.shares(hub.createsPortfolio("Web servers"), spoke);
            serve(catalog);
            focus("#account-" + spoke.id + " button.action");
            assertThat(browser.evaluate("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo("Accept Web servers as spoke");
            browser.press("Enter", 13);
            browser.waitFor(row(catalog, "spoke") + ".includes('1 imported')");

            catalog.journal().verify(1, "AcceptPortfolioShare");
        }
    }

    @Test
    void a_refusal_of_what_a_button_does_is_beside_the_button_until_it_succeeds() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        Actor hub = new Actor(catalog.account("hub"));
        Actor spoke = new Actor(catalog.account("spoke"));
        hub.shares(hub.createsPortfolio("Web servers"), spoke);
        catalog.faults().on("AcceptPortfolioShare").denies();
        serve(catalog);
        String message = "document.querySelector('#account-" + spoke.id + " .action + .message')";
        focus("#account-" + spoke.id + " button.action");
        browser.press("Enter", 13);
        browser.waitFor(message + ".textContent");

        assertThat(browser.evaluate(message + ".textContent")).contains("not authorized");
        browser.waitFor("document.getElementById('calls').textContent.includes('AcceptPortfolioShare')");
        assertThat(browser.number(message + ".offsetHeight")).isPositive();
        focus("#account-" + spoke.id + " button.action");
        browser.press("Enter", 13);
        browser.waitFor(row(catalog, "spoke") + ".includes('1 imported')");
    }

    @Nested
    class WhenALaunchIsExplained {

        private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
        private final Actor hub = new Actor(catalog.account("hub"));
        private final Actor spoke = new Actor(catalog.account("spoke"));
        private final String web = hub.createsPortfolio("Web servers");
        private final String lamp = hub.createsProductIn(web, "LAMP");

        private void explain(String account) {
            browser.evaluate("document.querySelector('#launch details').open = true");
            browser.waitFor("document.querySelector('#launch input')");
            focus("#launch input[name=account]");
            browser.type(account);
            focus("#launch input[name=product]");
            browser.type("LAMP");
            browser.press("Enter", 13);
            browser.waitFor("document.querySelector('#explanation').textContent");
        }

        @Test
        void ticks_show_what_is_there_and_a_cross_shows_what_is_missing() {
            hub.sharesAccepted(web, spoke);
            serve(catalog);
            explain("spoke");

            assertThat(browser.evaluate("[...document.querySelectorAll('#explanation .tick')].map(e => e.textContent)"))
                    .isEqualTo("shared with the account, accepted,has the product");
            assertThat(browser.evaluate("document.querySelector('#explanation li.cross').textContent"))
                    .isEqualTo("the caller is not one of its principals: it has none");
        }

        @Test
        void a_path_shows_its_launch_role() {
            hub.sharesAccepted(web, spoke);
            hub.setsLaunchRole(web, lamp, "Launch");
            spoke.admits(web, "role/Developer");
            serve(catalog);
            explain("spoke");

            assertThat(browser.evaluate("document.querySelector('#explanation').textContent"))
                    .contains("role/Developer can launch \"LAMP\"")
                    .contains("Launched as arn:aws:iam::" + hub.id + ":role/Launch");
        }

        @Test
        void an_account_that_does_not_exist_is_refused() {
            serve(catalog);
            explain("spok");

            assertThat(browser.evaluate("document.querySelector('#explanation').textContent"))
                    .isEqualTo("There is no account \"spok\"");
            assertThat(catalog.topology().toText()).doesNotContain("spok(");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 200})
    void many_accounts_stay_usable(int accounts) throws IOException {
        LandingZone zone = new LandingZone(accounts);
        serve(zone.catalog);
        browser.prefer("light");
        browser.screenshot(FOLDER.resolve("live-" + accounts + "-light.png"));
        browser.prefer("dark");
        browser.screenshot(FOLDER.resolve("live-" + accounts + "-dark.png"));
        new Actor(zone.catalog.account(zone.spokes.get(0))).createsPortfolio("Brand new");
        browser.waitFor("document.getElementById('calls').textContent.includes('Brand new')");
        browser.press("/", 191);
        browser.type("brand");

        assertThat(browser.number("document.querySelectorAll('#accounts .account').length"))
                .isEqualTo(1);
        assertThat(browser.evaluate("document.querySelector('#accounts').textContent"))
                .contains("Brand new");
    }
}
