package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    private final Map<String, TopologyModel.Account> accounts = new HashMap<>();
    private final Map<String, String> nodes = new HashMap<>();
    private final Set<String> drawn = new HashSet<>();

    private MermaidFlowchart(TopologyModel picture) {
        this.picture = picture;
        this.captions = new Captions(picture);
        picture.accounts().forEach(account -> accounts.put(account.party().id(), account));
    }

    public static String of(TopologyModel picture) {
        MermaidFlowchart chart = new MermaidFlowchart(picture);
        chart.boxes();
        chart.arrows();
        return chart.text.toString();
    }

    private void boxes() {
        TopologyModel.Organization organization = picture.organization();
        Set<String> inUnits = new HashSet<>();
        if (organization != null) {
            organization.root().units().forEach(unit -> addAccounts(unit, inUnits));
        }
        boxes(
                picture.accounts().stream()
                        .filter(account -> account.shares()
                                && !inUnits.contains(account.party().id()))
                        .toList(),
                "  ");
        if (organization != null) {
            box(organization.root(), "organization", "  ");
        }
        boxes(picture.accounts(), "  ");
    }

    private static void addAccounts(TopologyModel.Unit unit, Set<String> accounts) {
        unit.accounts().forEach(account -> accounts.add(account.id()));
        unit.units().forEach(below -> addAccounts(below, accounts));
    }

    /** Writes the accounts that are not in the chart yet; of those that are alike, the first one. */
    private void boxes(List<TopologyModel.Account> accounts, String indent) {
        List<TopologyModel.Account> further = accounts.stream()
                .filter(account -> !drawn.contains(account.party().id()))
                .toList();
        for (Likeness<TopologyModel.Account> alike : Likeness.ofAccounts(further)) {
            box(alike.first(), indent);
            if (!alike.others().isEmpty()) {
                String line = alike.line(account -> account.party().name());
                line(indent, others(alike.others()) + "[" + quoted(escaped(line)) + "]");
            }
        }
    }

    /** Returns the node that stands for all these accounts. */
    private String others(List<TopologyModel.Account> accounts) {
        String node = node("a", accounts.get(0).party().id());
        for (TopologyModel.Account account : accounts) {
            nodes.put("a" + account.party().id(), node);
            drawn.add(account.party().id());
        }
        return node;
    }

    private void box(TopologyModel.Unit unit, String kind, String indent) {
        TopologyModel.Party party = unit.party();
        String name = party.name().equals(party.id()) ? kind : kind + " " + party.name();
        String label = quoted(escaped(name) + BREAK + party.id());
        String node = node("u", party.id());
        int start = text.length();
        line(indent, "subgraph " + node + "[" + label + "]");
        int inside = text.length();
        boxes(
                unit.accounts().stream()
                        .flatMap(member -> Stream.ofNullable(accounts.get(member.id())))
                        .toList(),
                indent + "  ");
        unit.units().forEach(below -> box(below, "unit", indent + "  "));
        if (text.length() > inside) {
            line(indent, "end");
        } else { // a subgraph cannot be empty
            text.setLength(start);
            line(indent, node + "[" + label + "]");
        }
    }

    /** Writes an account. Without portfolios it is a node, because a subgraph cannot be empty. */
    private void box(TopologyModel.Account account, String indent) {
        TopologyModel.Party party = account.party();
        drawn.add(party.id());
        StringBuilder label = new StringBuilder(escaped(party.name()));
        label.append(party.name().equals(party.id()) ? "" : BREAK + party.id());
        Captions.loose(account).forEach(caption -> label.append(BREAK).append(escaped(caption)));
        String node = node("a", party.id());
        if (account.holdings().isEmpty()) {
            line(indent, node + "[" + quoted(label.toString()) + "]");
            return;
        }
        line(indent, "subgraph " + node + "[" + quoted(label.toString()) + "]");
        account.holdings().forEach(holding -> card(party, holding, indent + "  "));
        line(indent, "end");
    }

    private void card(TopologyModel.Party account, TopologyModel.Holding holding, String indent) {
        TopologyModel.Portfolio portfolio = holding.portfolio();
        StringBuilder label = new StringBuilder("<b>" + escaped(portfolio.name()) + "</b>");
        label.append(BREAK).append(escaped(captions.access(holding)));
        captions.details(account, holding).forEach(detail -> label.append(BREAK).append(escaped(detail)));
        line(indent, node("p", account.id() + portfolio.id()) + "[" + quoted(label.toString()) + "]");
    }

    private void arrows() {
        for (TopologyModel.Account account : picture.accounts()) {
            for (TopologyModel.Holding holding : account.holdings()) {
                arrows(node("p", account.party().id() + holding.portfolio().id()), holding);
            }
        }
    }

    /** Writes one arrow for all shares in the same state whose recipients are one node. */
    private void arrows(String from, TopologyModel.Holding holding) {
        Map<String, List<TopologyModel.Share>> arrows = new LinkedHashMap<>();
        for (TopologyModel.Share share : holding.shares()) {
            String to = target(holding.portfolio(), share.recipient());
            if (!to.isEmpty()) {
                arrows.computeIfAbsent(Captions.state(share) + "| " + to, first -> new ArrayList<>())
                        .add(share);
            }
        }
        arrows.forEach((end, shares) -> {
            String arrow = shares.get(0).arrived() ? " -->|" : " -.->|";
            String with =
                    shares.size() == 1 ? Captions.recipient(shares.get(0).recipient()) : shares.size() + " accounts";
            String to = end.substring(end.lastIndexOf('|'));
            String label = "shared with " + with + ": " + Captions.state(shares.get(0));
            line("  ", from + arrow + quoted(escaped(label)) + to);
        });
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
