package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.LivePage;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What a web server gets for the page of a running catalog. */
class LivePageTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final LivePage page = catalog.livePage();
    private final Actor hub = new Actor(catalog.account("hub"));
    private final Actor spoke = new Actor(catalog.account("spoke"));

    private JsonNode changes(String version, long calls) {
        return JsonNode.parser().parse(page.changes(version, calls));
    }

    private static String text(JsonNode node, String member) {
        return node.field(member).orElseThrow().text();
    }

    private static List<String> operations(JsonNode changes) {
        return changes.field("calls").orElseThrow().asArray().stream()
                .map(call -> text(call, "operation"))
                .toList();
    }

    private static String problem(String answer) {
        return JsonNode.parser()
                .parse(answer)
                .field("problem")
                .map(JsonNode::text)
                .orElse("");
    }

    @Test
    void only_calls_and_states_that_the_page_does_not_know_are_sent() {
        hub.createsPortfolio("Web servers");
        JsonNode first = changes("", 0);
        JsonNode second = changes(text(first, "version"), 1);
        hub.portfolios();
        JsonNode third = changes(text(second, "version"), 1);
        hub.createsPortfolio("Data");
        JsonNode fourth = changes(text(third, "version"), 2);

        assertThat(operations(first)).containsExactly("CreatePortfolio");
        assertThat(first.field("catalog")).isPresent();
        assertThat(operations(second)).isEmpty();
        assertThat(second.field("catalog")).isEmpty();
        assertThat(operations(third)).containsExactly("ListPortfolios");
        assertThat(third.field("catalog")).isEmpty();
        assertThat(operations(fourth)).containsExactly("CreatePortfolio");
        assertThat(fourth.field("catalog")).isPresent();
    }

    @Test
    void a_journal_that_was_cleared_is_sent_from_its_start() {
        hub.portfolios();
        hub.portfolios();
        catalog.journal().clear();
        hub.createsPortfolio("Web servers");

        assertThat(changes("", 2).field("cleared")).isPresent();
        assertThat(operations(changes("", 2))).containsExactly("CreatePortfolio");
    }

    @Test
    void the_calls_of_another_catalog_are_sent_from_their_start_even_if_there_are_more() {
        hub.portfolios();
        JsonNode first = changes("", 0);
        FakeServiceCatalog other = catalog.fork();
        new Actor(other.account("hub")).createsPortfolio("Web servers");
        new Actor(other.account("hub")).portfolios();
        JsonNode second = JsonNode.parser().parse(other.livePage().changes(text(first, "version"), 1));

        assertThat(second.field("cleared")).isPresent();
        assertThat(operations(second)).containsExactly("CreatePortfolio", "ListPortfolios");
    }

    @Test
    void a_share_that_was_not_offered_is_not_accepted_and_the_answer_says_why() {
        String web = hub.createsPortfolio("Web servers");

        assertThat(problem(page.acceptShare(web, spoke.id))).contains(web);
        assertThat(problem(page.completeShare("port-absent"))).isEqualTo("There is no portfolio port-absent");
        assertThat(problem(page.explainLaunch("spok", "role/Developer", "prod-absent")))
                .isEqualTo("There is no account \"spok\"");
    }

    @Test
    void data_is_ascii_and_cannot_end_the_script_that_it_is_in() {
        hub.createsPortfolio("</script>\u00fc\uD800");

        assertThat(page.changes("", 0)).isASCII().doesNotContain("<").contains("\\u003c/script>\\u00FC\\uD800");
        assertThat(page.toHtml()).isASCII().containsOnlyOnce("<script>");
    }
}
