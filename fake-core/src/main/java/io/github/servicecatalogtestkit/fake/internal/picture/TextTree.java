package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes a {@link TopologyModel} as a tree. The branches are ASCII, so that every console and every log shows them. */
public final class TextTree {

    /** Characters without a form that let what follows them be read in another order. */
    private static final String CHANGES_DIRECTION =
            "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private final boolean namesRegions;

    private TextTree(boolean namesRegions) {
        this.namesRegions = namesRegions;
    }

    public static String of(TopologyModel picture) {
        TextTree tree = new TextTree(picture.hasSeveralRegions());
        StringBuilder text = new StringBuilder();
        for (Likeness<TopologyModel.Account> alike : Likeness.ofAccounts(picture.accounts())) {
            tree.node(alike.first()).print(text);
            if (!alike.others().isEmpty()) {
                text.append(alike.line(account -> text(account.party()))).append('\n');
            }
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
        Node root = node("organization ", organization.root(), organization.management());
        List<Node> below = new ArrayList<>(root.below());
        organization
                .joining()
                .forEach(joining ->
                        below.add(new Node(joining.state() + ": " + plain(joining.who()) + " (" + joining.id() + ")")));
        return new Node(root.line(), below);
    }

    private static Node node(String kind, TopologyModel.Unit unit, String management) {
        List<Node> below = new ArrayList<>();
        add(
                below,
                Likeness.ofMembers(unit, management),
                account -> new Node(text(account) + (account.id().equals(management) ? ", management account" : "")),
                TopologyModel.Party::name);
        unit.units().forEach(inner -> below.add(node("unit ", inner, management)));
        return new Node(kind + text(unit.party()), below);
    }

    /** Adds a node for each thing that is drawn, and a line about those that are like it. */
    private static <T> void add(
            List<Node> nodes, List<Likeness<T>> things, Function<T, Node> node, Function<T, String> name) {
        for (Likeness<T> alike : things) {
            nodes.add(node.apply(alike.first()));
            if (!alike.others().isEmpty()) {
                nodes.add(new Node(alike.line(name)));
            }
        }
    }

    private Node node(TopologyModel.Account account) {
        List<Node> below = new ArrayList<>();
        account.holdings().forEach(holding -> below.add(node(account.party(), holding)));
        add(
                below,
                Likeness.ofProducts(account.productsInNoPortfolio()),
                product -> new Node(line(product) + in(product.region()) + ", in no portfolio"),
                product -> quoted(product.name()));
        add(
                below,
                Likeness.ofProvisionedProducts(account.provisionedProducts()),
                product -> new Node(line(product)),
                product -> quoted(product.name()));
        account.stacks().forEach(stack -> below.add(node(stack)));
        return new Node(text(account.party()), below);
    }

    private Node node(TopologyModel.Stack stack) {
        List<Node> below = new ArrayList<>();
        stack.failures()
                .forEach(failure -> below.add(new Node(failure.status() + " " + failure.logicalId() + " ("
                        + failure.type() + "): " + plain(failure.reason()))));
        add(
                below,
                Likeness.ofResources(stack.resources()),
                resource ->
                        new Node(resource.logicalId() + " (" + resource.type() + "): " + plain(resource.physicalId())),
                TopologyModel.StackResource::logicalId);
        return new Node("stack " + stack.name() + in(stack.region()) + ": " + stack.status(), below);
    }

    private Node node(TopologyModel.Party viewer, TopologyModel.Holding holding) {
        List<Node> below = new ArrayList<>();
        add(
                below,
                Likeness.ofShares(holding.shares()),
                share -> new Node(line(share)),
                share -> share.recipient().party().name());
        holding.principals().forEach(principal -> below.add(new Node(principal.type() + " " + principal.arn())));
        add(
                below,
                Likeness.ofProducts(viewer, holding),
                listing -> node(viewer, listing),
                listing -> quoted(listing.product().name()));
        return new Node(line(holding), below);
    }

    private static Node node(TopologyModel.Party viewer, TopologyModel.Listing listing) {
        return new Node(
                line(listing.product()) + (listing.source() == null ? "" : ", from " + listing.source()),
                listing.restrictions().stream()
                        .map(restriction -> new Node(line(viewer, restriction)))
                        .toList());
    }

    private String line(TopologyModel.Holding holding) {
        TopologyModel.Portfolio portfolio = holding.portfolio();
        String named = quoted(portfolio.name()) + " " + portfolio.id() + in(portfolio.region());
        if (holding.access() instanceof TopologyModel.Imported imported) {
            return "imported " + named + " from " + text(portfolio.owner()) + ", shared with "
                    + via(imported.through());
        }
        return holding.access() instanceof TopologyModel.Offered
                ? "offered " + named + " by " + text(portfolio.owner())
                : "portfolio " + named;
    }

    private static String line(TopologyModel.Share share) {
        return "shared with " + text(share.recipient())
                + state(share)
                + (share.sharesTagOptions() ? ", with TagOptions" : "")
                + (share.sharesPrincipals() ? ", with principals" : "");
    }

    private static String state(TopologyModel.Share share) {
        boolean isComplete = share.recipient().kind().isOfOrganization() && share.arrived() && share.running() == null;
        return isComplete ? "" : ": " + Captions.arrival(share);
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
        int versions = product.versions().size();
        return "product " + quoted(product.name()) + " " + product.id() + ", " + versions
                + (versions == 1 ? " version" : " versions");
    }

    private String line(TopologyModel.ProvisionedProduct product) {
        return "provisioned " + quoted(product.name()) + " " + product.id() + in(product.region()) + ", of "
                + quoted(product.of()) + ": " + product.status()
                + (product.message() == null ? "" : ", " + plain(product.message()));
    }

    private static String line(TopologyModel.Party viewer, TopologyModel.Restriction restriction) {
        return restriction.type() + " " + restriction.id()
                + switch (restriction.originFor(viewer)) {
                    case OWN -> ": own";
                    case INHERITED -> ": inherited";
                    case OVERRIDDEN -> ": inherited, overridden";
                };
    }

    /** Returns the name and id of an account or a unit in the form of {@link FakeAccount#toString()}. */
    private static String text(TopologyModel.Party party) {
        return party.name().equals(party.id()) ? party.id() : plain(party.name()) + "(" + party.id() + ")";
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
            } else {
                append(c, quoted);
            }
        });
        return quoted.append('"').toString();
    }

    /** Returns a text on one line that reads from left to right, in which no name can look like another line. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> append(c, plain));
        return plain.toString();
    }

    private static void append(int c, StringBuilder text) {
        if (Character.isISOControl(c) || CHANGES_DIRECTION.indexOf(c) >= 0) {
            text.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
            text.appendCodePoint(c);
        }
    }
}
