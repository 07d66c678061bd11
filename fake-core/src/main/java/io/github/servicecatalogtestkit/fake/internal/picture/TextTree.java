package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a {@link TopologyModel} as a tree. The branches are ASCII, so that every console and every log shows them. */
public final class TextTree {

    private final boolean namesRegions;

    private TextTree(boolean namesRegions) {
        this.namesRegions = namesRegions;
    }

    public static String of(TopologyModel picture) {
        TextTree tree = new TextTree(picture.hasSeveralRegions());
        StringBuilder text = new StringBuilder();
        for (TopologyModel.Account account : picture.accounts()) {
            tree.node(account).print(text);
        }
        if (picture.organization() != null) {
            node(picture.organization()).print(text);
        }
        return text.isEmpty() ? "(no accounts)\n" : text.toString();
    }

    /** A line and the nodes below it. */
    public record Node(String line, List<Node> below) {

        public Node(String line) {
            this(line, List.of());
        }

        public void print(StringBuilder text) {
            text.append(line).append('\n');
            printBelow(text, "");
        }

        private void printBelow(StringBuilder text, String indent) {
            for (int i = 0; i < below.size(); i++) {
                boolean last = i == below.size() - 1;
                Node node = below.get(i);
                text.append(indent)
                        .append(last ? "\\- " : "+- ")
                        .append(node.line)
                        .append('\n');
                node.printBelow(text, indent + (last ? "   " : "|  "));
            }
        }
    }

    private static Node node(TopologyModel.Organization organization) {
        return node("organization ", organization.root(), organization.management());
    }

    private static Node node(String kind, TopologyModel.Unit unit, String management) {
        List<Node> below = new ArrayList<>();
        unit.accounts()
                .forEach(account -> below.add(
                        new Node(text(account) + (account.id().equals(management) ? ", management account" : ""))));
        unit.units().forEach(inner -> below.add(node("unit ", inner, management)));
        return new Node(kind + text(unit.party()), below);
    }

    private Node node(TopologyModel.Account account) {
        List<Node> below = new ArrayList<>();
        account.portfolios().forEach(portfolio -> below.add(node(portfolio)));
        account.productsInNoPortfolio()
                .forEach(product -> below.add(new Node(line(product) + in(product.region()) + ", in no portfolio")));
        return new Node(text(account.party()), below);
    }

    private Node node(TopologyModel.Portfolio portfolio) {
        List<Node> below = new ArrayList<>();
        portfolio.shares().forEach(share -> below.add(new Node(line(share))));
        portfolio.principals().forEach(principal -> below.add(new Node(principal.type() + " " + principal.arn())));
        portfolio.products().forEach(product -> below.add(node(product)));
        return new Node(line(portfolio) + in(portfolio.region()), below);
    }

    private static Node node(TopologyModel.Product product) {
        return new Node(
                line(product),
                product.restrictions().stream()
                        .map(restriction -> new Node(line(restriction)))
                        .toList());
    }

    private static String line(TopologyModel.Portfolio portfolio) {
        String named = quoted(portfolio.name()) + " " + portfolio.id();
        TopologyModel.Holding holding = portfolio.holding();
        if (holding instanceof TopologyModel.Imported imported) {
            return "imported " + named + " from " + text(imported.owner()) + ", shared with " + via(imported.through());
        }
        return holding instanceof TopologyModel.Offered offered
                ? "offered " + named + " by " + text(offered.owner())
                : "portfolio " + named;
    }

    private static String line(TopologyModel.Share share) {
        return "shared with " + text(share.recipient())
                + state(share)
                + (share.sharesTagOptions() ? ", with TagOptions" : "")
                + (share.sharesPrincipals() ? ", with principals" : "");
    }

    private static String state(TopologyModel.Share share) {
        if (share.recipient().kind().isOfOrganization()) {
            return share.arrived() ? "" : ": in progress";
        }
        return share.arrived() ? ": accepted" : ": not accepted";
    }

    /** Returns the recipient of a share in the words for the account that it reached. */
    private static String via(TopologyModel.Recipient recipient) {
        return switch (recipient.kind()) {
            case ACCOUNT -> "the account";
            case ORGANIZATION_MEMBER_ACCOUNT -> "the member account";
            case ORGANIZATION, ORGANIZATIONAL_UNIT -> text(recipient);
        };
    }

    private static String text(TopologyModel.Recipient recipient) {
        String party = text(recipient.party());
        return switch (recipient.kind()) {
            case ACCOUNT -> party;
            case ORGANIZATION_MEMBER_ACCOUNT -> "member " + party;
            case ORGANIZATION -> "organization " + party;
            case ORGANIZATIONAL_UNIT -> "unit " + party;
        };
    }

    private static String line(TopologyModel.Product product) {
        return "product " + quoted(product.name()) + " " + product.id() + ", " + product.versions()
                + (product.versions() == 1 ? " version" : " versions")
                + (product.source() == null ? "" : ", from " + product.source());
    }

    private static String line(TopologyModel.Restriction restriction) {
        return restriction.type() + " " + restriction.id()
                + switch (restriction.origin()) {
                    case OWN -> ": own";
                    case INHERITED -> ": inherited";
                    case OVERRIDDEN -> ": inherited, overridden";
                };
    }

    /** Returns the name and id of an account or a unit in the form of {@link FakeAccount#toString()}. */
    private static String text(TopologyModel.Party party) {
        return party.name().equals(party.id()) ? party.id() : party.name() + "(" + party.id() + ")";
    }

    private String in(String region) {
        return namesRegions ? " in " + region : "";
    }

    /**
     * Returns the text of a user in quotation marks and on one line, so that no name can look like another line of the
     * tree.
     */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
