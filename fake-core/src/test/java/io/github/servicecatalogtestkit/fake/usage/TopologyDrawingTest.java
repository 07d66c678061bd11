package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

class TopologyDrawingTest {

    private static final String NASTY = "<b>\"R&D\"]] --> `x`\n#1; \u0007\uD800";

    private final HubWithFiveSpokes world = new HubWithFiveSpokes();

    @Nested
    class WhenTheTopologyIsDrawnAsMermaid {

        private final List<String> lines =
                world.catalog.topology().toMermaid().lines().toList();

        @Test
        void accounts_and_units_are_subgraphs_and_portfolios_are_nodes() {
            assertThat(lines).startsWith("flowchart LR");
            assertThat(lines)
                    .anyMatch(line -> line.matches("  subgraph a\\d+\\[\"hub<br/>\\d{12}<br/>■ Draft of a queue .*"))
                    .anyMatch(line -> line.matches(" {4}subgraph u\\d+\\[\"unit prod<br/>ou-.*\"\\]"))
                    .anyMatch(line -> line.matches(" {6}subgraph a\\d+\\[\"prod-a<br/>\\d{12}\"\\]"))
                    .anyMatch(line -> line.matches(" {8}p\\d+\\[\"<b>Web servers</b><br/>imported from hub .*\"\\]"));
        }

        @Test
        void every_subgraph_is_closed() {
            long begins = lines.stream()
                    .filter(line -> line.strip().startsWith("subgraph"))
                    .count();

            assertThat(lines.stream().filter(line -> line.strip().equals("end")))
                    .hasSize((int) begins);
        }

        @Test
        void every_share_is_an_arrow_between_known_nodes() {
            String nodes = String.join("\n", lines);
            List<Matcher> arrows = lines.stream()
                    .map(Pattern.compile("  (p\\d+) (-->|-\\.->)\\|\"(.*)\"\\| ([apu]\\d+)")::matcher)
                    .filter(Matcher::matches)
                    .toList();

            assertThat(arrows)
                    .extracting(arrow -> arrow.group(2) + " " + arrow.group(3))
                    .containsExactly(
                            "--> shared with unit workloads: complete",
                            "--> shared with unit prod: complete, with principals",
                            "--> shared with account partner: accepted",
                            "-.-> shared with account dev: not accepted",
                            "--> shared with account prod-b: accepted");
            assertThat(arrows)
                    .allSatisfy(arrow ->
                            assertThat(nodes).contains(arrow.group(1) + "[").contains(arrow.group(4) + "["));
        }
    }

    @Nested
    class WhenNamesContainSpecialCharacters {

        private final FakeServiceCatalog catalog = FakeServiceCatalog.create();

        @Test
        void special_characters_are_escaped() {
            Actor hub = new Actor(catalog.account("R&D <hub>"));
            hub.createsPortfolio("<b>\"R&D\"]] --> `x` #1;");

            assertThat(catalog.topology().toMermaid())
                    .contains("<b>#60;b#62;#34;R#38;D#34;]] --#62; #96;x#96; #35;1#59;</b>");
        }

        @Test
        void a_name_stays_on_one_line() {
            catalog.account(NASTY);

            assertThat(catalog.topology().toMermaid().lines()).hasSize(2);
        }
    }

    @Nested
    class WhenManyAccountsHaveTheSame {

        private final FakeServiceCatalog catalog = new LandingZone(40).catalog;

        @Test
        void the_text_names_the_accounts_that_are_like_one_that_it_shows() {
            assertThat(catalog.topology().toText().lines())
                    .hasSizeLessThan(130)
                    .anyMatch(line -> line.matches("\\d+ more like this: spoke-\\d+\\(\\d{12}\\), .*, \\.\\.\\."));
        }

        @Test
        void the_text_names_the_recipients_of_shares_in_the_same_state() {
            assertThat(catalog.topology().toText())
                    .containsPattern(
                            "shared with spoke-005\\(\\d{12}\\): not accepted\n[| ]+[+\\\\]- 6 more like this: "
                                    + "spoke-010, spoke-015, spoke-020, spoke-025, spoke-030, spoke-035\n");
        }

        @Test
        void the_flowchart_has_one_node_for_them_and_one_arrow_to_it() {
            String chart = catalog.topology().toMermaid();

            assertThat(chart.lines()).hasSizeLessThan(100);
            assertThat(chart)
                    .containsPattern("a\\d+\\[\"\\d+ more like this: spoke-\\d+, ")
                    .containsPattern("-->\\|\"shared with \\d+ accounts: accepted\"\\| a\\d+\n");
        }
    }

    @Test
    void the_text_about_a_failure_has_the_owner_of_what_it_names_and_the_account_whose_call_was_refused() {
        ServiceCatalogException refused = catchThrowableOfType(
                ServiceCatalogException.class,
                () -> world.catalog.account("prod-a").serviceCatalog().describePortfolio(d -> d.id(world.data)));

        assertThat(world.catalog
                        .topology()
                        .about(world.catalog.journal(), refused)
                        .toText()
                        .lines())
                .filteredOn(line -> line.matches("\\S+\\(\\d{12}\\)"))
                .extracting(line -> line.replaceAll("\\(.*", ""))
                .containsExactly("hub", "prod-a");
    }

    @Test
    void accounts_are_alike_if_only_their_own_name_in_what_they_have_differs() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        for (String name : List.of("team-a", "team-b", "team-c", "team-d")) {
            new Actor(catalog.account(name)).createsPortfolio("Catalog of " + name);
        }
        new Actor(catalog.account("team-e")).createsPortfolio("Catalog of nobody");

        assertThat(catalog.topology().toText())
                .contains(
                        "3 more like this: team-b(",
                        "portfolio \"Catalog of team-a\"",
                        "portfolio \"Catalog of nobody\"")
                .doesNotContain("Catalog of team-b");
    }

    @Test
    void products_in_no_portfolio_are_folded_and_stacks_are_named() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        Actor hub = new Actor(catalog.account("hub"));
        for (int i = 0; i < 100; i++) {
            hub.createsProduct("Product " + i);
        }
        catalog.account("hub").stacks().deploy("roles", "Resources: {Topic: {Type: 'AWS::SNS::Topic'}}");

        assertThat(catalog.topology().toMermaid())
                .contains("■ Product 0 · in no portfolio<br/>99 more like this: Product 1, ")
                .contains("<br/>stack roles · CREATE#95;COMPLETE")
                .doesNotContain("Product 50");
        assertThat(catalog.topology().toText())
                .contains("\\- stack roles: CREATE_COMPLETE\n   \\- Topic (AWS::SNS::Topic): ");
    }

    @Test
    void an_empty_catalog_is_drawn_too() {
        assertThat(FakeServiceCatalog.create().topology().toMermaid()).isEqualTo("flowchart LR\n");
    }

    @Test
    void an_organization_whose_members_all_share_is_not_drawn_as_an_empty_subgraph() {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").trustedAccess(true))
                .build();
        Actor hub = new Actor(catalog.account("hub"));
        hub.shares(hub.createsPortfolio("Web"), new Actor(catalog.account("partner")));

        assertThat(catalog.topology().toMermaid()).containsPattern("\n  u\\d+\\[\"organization<br/>o-");
    }
}
