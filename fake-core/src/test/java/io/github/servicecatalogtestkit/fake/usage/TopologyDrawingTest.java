package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TopologyDrawingTest {

    private static final String NASTY = "<b>\"R&D\"]] --> `x`\n#1; \u0007\uD800";

    private final HubWithFiveSpokes world = new HubWithFiveSpokes();

    private static List<Element> elements(String svg, String name) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Nested
    class WhenTheTopologyIsDrawnAsSvg {

        private final String svg = world.catalog.topology().toSvg();

        @Test
        void the_drawing_is_written_to_a_file() throws Exception {
            Path file = Path.of("target", "hub-with-five-spokes.svg");
            Files.writeString(file, svg);

            assertThat(file).isNotEmptyFile();
        }

        @Test
        void every_account_unit_and_portfolio_has_a_label() throws Exception {
            assertThat(elements(svg, "text"))
                    .extracting(Element::getTextContent)
                    .contains("hub", "dev", "test", "prod-a", "prod-b", "partner", "unit workloads", "unit prod")
                    .contains("Web servers", "Data", "Developers' choice")
                    .contains("■ LAMP · 1 version · from Web servers", "    LAUNCH inherited, overridden")
                    .contains("➜ shared with unit prod: complete, with principals")
                    .contains("➜ shared with account dev: not accepted");
        }

        @Test
        void every_share_is_an_arrow_and_shares_that_are_not_accepted_are_dashed() throws Exception {
            List<Element> shafts = elements(svg, "path").stream()
                    .filter(path -> path.getAttribute("d").contains("V"))
                    .toList();

            assertThat(shafts).hasSize(5);
            assertThat(shafts.stream().filter(shaft -> shaft.hasAttribute("stroke-dasharray")))
                    .hasSize(1);
        }

        @Test
        void texts_do_not_overlap_and_are_inside_the_drawing() throws Exception {
            Element sheet = elements(svg, "svg").get(0);
            List<int[]> taken = new ArrayList<>();
            for (Element text : elements(svg, "text")) {
                int x = number(text, "x");
                int y = number(text, "y");
                int width = (int) (text.getTextContent().length() * number(text, "font-size") * 0.5);
                assertThat(x + width).isLessThan(number(sheet, "width"));
                assertThat(y).isLessThan(number(sheet, "height"));
                assertThat(taken)
                        .noneMatch(other -> Math.abs(other[1] - y) < 11 && other[0] < x + width && x < other[2]);
                taken.add(new int[] {x, y, x + width});
            }
        }

        private int number(Element element, String attribute) {
            return Integer.parseInt(element.getAttribute(attribute));
        }

        @Test
        void the_drawing_is_the_same_in_every_run() {
            assertThat(new HubWithFiveSpokes().catalog.topology().toSvg()).isEqualTo(svg);
        }
    }

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
        void special_characters_are_escaped() throws Exception {
            Actor hub = new Actor(catalog.account("R&D <hub>"));
            String portfolio = hub.client
                    .createPortfolio(
                            p -> p.displayName("<b>\"R&D\"]] --> `x` #1;").providerName("Platform"))
                    .portfolioDetail()
                    .id();
            hub.shares(portfolio, new Actor(catalog.account("a\"b")));

            assertThat(elements(catalog.topology().toSvg(), "text"))
                    .extracting(Element::getTextContent)
                    .contains("R&D <hub>", "<b>\"R&D\"]] --> `x` #1;", "a\"b");
            assertThat(catalog.topology().toMermaid())
                    .contains("<b>#60;b#62;#34;R#38;D#34;]] --#62; #96;x#96; #35;1#59;</b>");
        }

        @Test
        void characters_that_are_invalid_in_xml_are_replaced() throws Exception {
            catalog.account(NASTY);

            assertThat(elements(catalog.topology().toSvg(), "text"))
                    .extracting(Element::getTextContent)
                    .contains("<b>\"R&D\"]] --> `x`\uFFFD#1; \uFFFD\uFFFD");
            assertThat(catalog.topology().toMermaid().lines()).hasSize(2);
        }

        @Test
        void a_long_name_is_shortened_and_kept_in_the_tooltip() throws Exception {
            String name = "Portfolio ".repeat(20).strip();
            new Actor(catalog.account("hub"))
                    .client.createPortfolio(
                            p -> p.displayName(name.substring(0, 100)).providerName("x"));

            assertThat(elements(catalog.topology().toSvg(), "title"))
                    .extracting(Element::getTextContent)
                    .contains(name.substring(0, 100));
        }
    }

    /** Two accounts that share with each other are drawn one above the other. */
    @Test
    void an_arrow_to_an_account_in_the_left_column_starts_on_the_right() throws Exception {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        Actor one = new Actor(catalog.account("one"));
        Actor other = new Actor(catalog.account("other"));
        one.sharesAccepted(one.createsPortfolio("A"), other);
        other.sharesAccepted(other.createsPortfolio("B"), one);

        String svg = catalog.topology().toSvg();
        List<Integer> rightEdges = elements(svg, "rect").stream()
                .filter(rect -> rect.hasAttribute("x"))
                .map(rect -> Integer.parseInt(rect.getAttribute("x")) + Integer.parseInt(rect.getAttribute("width")))
                .toList();

        assertThat(elements(svg, "path"))
                .extracting(path -> path.getAttribute("d"))
                .filteredOn(way -> way.contains("z"))
                .hasSize(2)
                .allSatisfy(head -> assertThat(head).contains(" l9 "))
                .allSatisfy(
                        head -> assertThat(rightEdges).contains(Integer.valueOf(head.substring(1, head.indexOf(' ')))));
    }

    @Test
    void an_empty_catalog_is_drawn_too() throws Exception {
        FakeServiceCatalog empty = FakeServiceCatalog.create();

        assertThat(elements(empty.topology().toSvg(), "text").get(0).getTextContent())
                .endsWith("(no accounts)");
        assertThat(empty.topology().toMermaid()).isEqualTo("flowchart LR\n");
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
