package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser. These tests run where a Chromium is installed. */
class CatalogPageInBrowserTest extends PagesInBrowser {

    private static final String CONTRASTS = """
            (() => {
              const channel = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
              const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
              const rgb = text => text.match(/[\\d.]+/g).map(Number);
              const paper = e => {
                const c = e ? rgb(getComputedStyle(e).backgroundColor) : [255, 255, 255];
                return c.length === 4 && c[3] === 0 ? paper(e.parentElement) : c;
              };
              const low = new Set();
              for (const e of document.querySelectorAll("#page *")) {
                const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim() !== "");
                if (own && e.getClientRects().length > 0) {
                  const [a, b] = [light(rgb(getComputedStyle(e).color)), light(paper(e))].sort((x, y) => y - x);
                  if ((a + 0.05) / (b + 0.05) < 4.5) low.add(e.className + ": " + e.textContent.slice(0, 20));
                }
              }
              return [...low].join("; ");
            })()""";

    private static void openPageOf(int accounts) throws IOException {
        LandingZone zone = new LandingZone(accounts);
        String spoke = zone.spokes.get(zone.spokes.size() / 2);
        AssertionError failure = new AssertionError("Expecting portfolio \"Networking\" " + zone.networking + " of "
                + spoke + "(" + zone.catalog.account(spoke).id() + ") to have no product " + zone.vpc);
        open(
                zone.catalog.topology().toHtml(zone.catalog.journal(), "has_no_product()", failure),
                "page-" + accounts + ".html");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 200})
    void the_page_is_drawn_and_needs_nothing_else(int accounts) throws IOException {
        openPageOf(accounts);
        browser.screenshot(FOLDER.resolve("page-" + accounts + "-light.png"));
        browser.prefer("dark");
        browser.screenshot(FOLDER.resolve("page-" + accounts + "-dark.png"));
        browser.print(FOLDER.resolve("page-" + accounts + ".pdf"));

        assertThat(text("h1")).isEqualTo("failedhas_no_product()");
        assertThat(text("#facts")).startsWith(accounts + " accounts");
        assertThat(count(".call")).isPositive();
        assertThat(browser.number("performance.getEntriesByType('resource').length"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 1440", "20, 1440", "200, 1440", "2, 400", "200, 400"})
    void nothing_is_cut_and_two_hundred_accounts_are_a_few_rows(int accounts, int width) throws IOException {
        browser.resize(width, 1000);
        openPageOf(accounts);

        assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(count("#accounts .account")).isLessThanOrEqualTo(16);
        assertThat(browser.number("document.getElementById('accounts').offsetHeight"))
                .isLessThan(4_000);
    }

    @ParameterizedTest
    @CsvSource({"20, light", "20, dark", "200, light", "200, dark"})
    void every_text_has_enough_contrast(int accounts, String colorScheme) throws IOException {
        browser.prefer(colorScheme);
        openPageOf(accounts);

        assertThat(browser.evaluate(CONTRASTS)).isEmpty();
    }

    @Test
    void what_the_failure_is_about_is_open_and_marked() throws IOException {
        openPageOf(200);

        assertThat(count("#accounts .account[open]")).isEqualTo(2); // the hub and the spoke
        assertThat(text(".account.about + .account.about, .account.about ~ .account.about"))
                .contains("Networking")
                .contains("VPC")
                .contains("inherited");
        assertThat(browser.number("document.querySelector('.account.about .product.about').offsetHeight"))
                .isPositive();
    }

    @Test
    void a_search_shows_what_it_finds_wherever_it_is_folded() throws IOException {
        openPageOf(200);
        browser.press("/", 191);
        browser.type("spoke-150");

        assertThat(count("#accounts .account")).isEqualTo(1);
        assertThat(text("#accounts .account mark")).isEqualTo("spoke-150");
        assertThat(text("#status")).matches("1 account and \\d+ calls? found");
        browser.press("Escape", 27);
        assertThat(count("#accounts .account")).isGreaterThan(1);
    }

    @Test
    void a_search_finds_accounts_by_their_state() throws IOException {
        openPageOf(20);
        browser.press("/", 191);
        browser.type("offered");

        assertThat(browser.evaluate("[...document.querySelectorAll('#accounts .account .name')]"
                        + ".filter(e => e.textContent.startsWith('spoke')).map(e => e.textContent)"))
                .isEqualTo("spoke-010,spoke-005,spoke-015");
    }

    @Test
    void everything_can_be_reached_and_folded_with_the_keyboard() throws IOException {
        openPageOf(20);
        browser.evaluate("document.querySelector('#accounts .account summary').focus()");
        boolean open = browser.evaluate("document.querySelector('#accounts .account').open")
                .equals("true");
        browser.press("Enter", 13);

        assertThat(browser.evaluate("document.querySelector('#accounts .account').open"))
                .isEqualTo(String.valueOf(!open));
        browser.press("Tab", 9);
        assertThat(browser.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
    }

    @Test
    void a_link_to_an_account_opens_it_where_it_is_folded_and_moves_there() throws IOException {
        openPageOf(200);
        browser.evaluate("document.querySelector('#organization summary').click()");
        browser.evaluate("[...document.querySelectorAll('#organization button')]"
                + ".find(button => button.textContent === 'spoke-003').click()");

        assertThat(browser.evaluate("document.activeElement.textContent")).contains("spoke-003");
        assertThat(browser.evaluate("document.activeElement.parentElement.open"))
                .isEqualTo("true");
    }

    @Test
    void a_screen_reader_gets_headings_and_a_name_for_everything_that_can_be_used() throws IOException {
        openPageOf(20);
        List<Map.Entry<String, String>> tree = browser.accessibilityTree();

        assertThat(tree).contains(Map.entry("searchbox", "Search accounts, resources and calls"));
        assertThat(tree)
                .filteredOn(node -> node.getKey().equals("heading"))
                .extracting(Map.Entry::getValue)
                .contains("Accounts 20", "Calls")
                .anyMatch(heading -> heading.startsWith("Organization"));
        assertThat(tree)
                .filteredOn(node -> Set.of("button", "link", "DisclosureTriangle", "searchbox")
                        .contains(node.getKey()))
                .hasSizeGreaterThan(50)
                .noneMatch(node -> node.getValue().isBlank());
    }

    @Test
    void names_are_text_and_never_run() throws IOException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        String nasty = "</script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
        Actor hub = new Actor(catalog.account("hub"));
        hub.createsPortfolio(nasty);
        catalog.account("\uD800 <b>\u0001");
        open(catalog.topology().toHtml(catalog.journal(), nasty, new AssertionError(nasty)), "nasty.html");

        assertThat(text("h1")).isEqualTo("failed" + nasty);
        assertThat(browser.evaluate("document.title")).isEqualTo("Failed: " + nasty);
        assertThat(count("img, b")).isZero();
    }

    @Test
    void an_empty_catalog_has_a_page_too() throws IOException {
        open(FakeServiceCatalog.create().topology().toHtml(), "empty.html");

        assertThat(text("#accounts")).isEqualTo("Accounts 0None yet.");
        assertThat(count("#calls")).isZero();
    }
}
