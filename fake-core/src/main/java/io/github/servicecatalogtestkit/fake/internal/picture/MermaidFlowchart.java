package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a {@link TopologyModel} as a flowchart for Mermaid. Node ids are generated, so that no name is read as Mermaid
 * syntax.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid: flowcharts</a>
 */
public final class MermaidFlowchart {

    private static final String BREAK = "<br/>";

    private final TopologyModel picture;
    private final Captions captions;
    private final StringBuilder text = new StringBuilder("flowchart LR\n");
    private final Map<String, String> nodes = new HashMap<>();
    private final List<String> drawn = new ArrayList<>();

    private MermaidFlowchart(TopologyModel picture) {
        this.picture = picture;
        this.captions = new Captions(picture);
    }

    public static String of(TopologyModel picture) {
        MermaidFlowchart chart = new MermaidFlowchart(picture);
        chart.boxes();
        chart.arrows();
        return chart.text.toString();
    }

    private void boxes() {
        for (TopologyModel.Account account : picture.accounts()) {
            if (account.shares() && !picture.isInUnit(account.party().id())) {
                box(account, "  ");
            }
        }
        if (picture.organization() != null) {
            box(picture.organization().root(), "organization", "  ");
        }
        for (TopologyModel.Account account : picture.accounts()) {
            box(account, "  ");
        }
    }

    private void box(TopologyModel.Unit unit, String kind, String indent) {
        TopologyModel.Party party = unit.party();
        String name = party.name().equals(party.id()) ? kind : kind + " " + party.name();
        String label = quoted(escaped(name) + BREAK + party.id());
        String node = node("u", party.id());
        int start = text.length();
        line(indent, "subgraph " + node + "[" + label + "]");
        int inside = text.length();
        unit.accounts().forEach(member -> picture.find(member.id()).ifPresent(account -> box(account, indent + "  ")));
        unit.units().forEach(below -> box(below, "unit", indent + "  "));
        if (text.length() > inside) {
            line(indent, "end");
        } else { // a subgraph cannot be empty
            text.setLength(start);
            line(indent, node + "[" + label + "]");
        }
    }

    /** Writes an account once. Without portfolios it is a node, because a subgraph cannot be empty. */
    private void box(TopologyModel.Account account, String indent) {
        TopologyModel.Party party = account.party();
        if (drawn.contains(party.id())) {
            return;
        }
        drawn.add(party.id());
        StringBuilder label = new StringBuilder(escaped(party.name()));
        label.append(party.name().equals(party.id()) ? "" : BREAK + party.id());
        account.productsInNoPortfolio()
                .forEach(product ->
                        label.append(BREAK).append("■ ").append(escaped(Captions.productInNoPortfolio(product))));
        String node = node("a", party.id());
        if (account.portfolios().isEmpty()) {
            line(indent, node + "[" + quoted(label.toString()) + "]");
            return;
        }
        line(indent, "subgraph " + node + "[" + quoted(label.toString()) + "]");
        account.portfolios().forEach(portfolio -> card(party.id(), portfolio, indent + "  "));
        line(indent, "end");
    }

    private void card(String account, TopologyModel.Portfolio portfolio, String indent) {
        StringBuilder label = new StringBuilder("<b>" + escaped(portfolio.name()) + "</b>");
        label.append(BREAK).append(escaped(captions.holding(portfolio)));
        captions.details(portfolio).forEach(detail -> label.append(BREAK).append(escaped(detail.strip())));
        line(indent, node("p", account + portfolio.id()) + "[" + quoted(label.toString()) + "]");
    }

    private void arrows() {
        for (TopologyModel.Account account : picture.accounts()) {
            for (TopologyModel.Portfolio portfolio : account.portfolios()) {
                for (TopologyModel.Share share : portfolio.shares()) {
                    arrow(node("p", account.party().id() + portfolio.id()), portfolio, share);
                }
            }
        }
    }

    private void arrow(String from, TopologyModel.Portfolio portfolio, TopologyModel.Share share) {
        String to = target(portfolio, share.recipient());
        if (!to.isEmpty()) {
            String arrow = share.arrived() ? " -->|" : " -.->|";
            line("  ", from + arrow + quoted(escaped(Captions.share(share))) + "| " + to);
        }
    }

    /** Returns the node of a share's recipient, or an empty text if the chart has none. */
    private String target(TopologyModel.Portfolio portfolio, TopologyModel.Recipient recipient) {
        String id = recipient.party().id();
        return switch (recipient.kind()) {
            case ORGANIZATION, ORGANIZATIONAL_UNIT -> nodes.getOrDefault("u" + id, "");
            case ACCOUNT, ORGANIZATION_MEMBER_ACCOUNT ->
                nodes.getOrDefault("p" + id + portfolio.id(), nodes.getOrDefault("a" + id, ""));
        };
    }

    private String node(String kind, String key) {
        return nodes.computeIfAbsent(kind + key, first -> kind + (nodes.size() + 1));
    }

    private void line(String indent, String line) {
        text.append(indent).append(line).append('\n');
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /**
     * Escapes text for Mermaid and HTML.
     *
     * @see <a href="https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters">Mermaid: entity
     *     codes</a>
     */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if ("\"#&<>`\\;*_".indexOf(c) >= 0) {
                escaped.append('#').append(c).append(';');
            } else {
                escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return escaped.toString();
    }
}
