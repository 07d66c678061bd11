package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which things of a drawing are alike, so that one of them is drawn and the others are only named: "23 more like this".
 *
 * @param first the one that is drawn
 * @param others those that are only named; empty if there are too few to fold
 */
record Likeness<T>(T first, List<T> others) {

    /** So many others are worth a line of their own. */
    private static final int FEWEST_OTHERS = 2;

    private static final int MOST_NAMES = 8;

    /** Folds accounts that have the same. Accounts that share portfolios are drawn one by one. */
    static List<Likeness<TopologyModel.Account>> ofAccounts(List<TopologyModel.Account> accounts) {
        return fold(accounts, account -> account.shares() ? account.party().id() : whatItHas(account));
    }

    /** Folds shares with the same kind of recipient in the same state. */
    static List<Likeness<TopologyModel.Share>> ofShares(List<TopologyModel.Share> shares) {
        return fold(
                shares,
                share -> List.of(
                        share.recipient().kind(), share.arrived(), share.sharesTagOptions(), share.sharesPrincipals()));
    }

    /** Folds products with as many versions, from the same source, with the same types of constraints. */
    static List<Likeness<TopologyModel.Listing>> ofProducts(TopologyModel.Party viewer, TopologyModel.Holding holding) {
        return fold(
                holding.products(),
                listing -> listing.product().versions().size()
                        + String.valueOf(listing.source())
                        + listing.restrictions().stream()
                                .map(restriction -> restriction.type() + " " + restriction.originFor(viewer))
                                .toList());
    }

    /** Folds products with as many versions. */
    static List<Likeness<TopologyModel.Product>> ofProducts(List<TopologyModel.Product> products) {
        return fold(products, product -> product.region() + product.versions().size());
    }

    /** Folds provisioned products of the same version in the same state, unless something failed. */
    static List<Likeness<TopologyModel.ProvisionedProduct>> ofProvisionedProducts(
            List<TopologyModel.ProvisionedProduct> products) {
        return fold(
                products,
                product -> product.message() == null
                        ? product.region() + product.of() + " " + product.status()
                        : product.id());
    }

    /** Folds resources of the same type. */
    static List<Likeness<TopologyModel.StackResource>> ofResources(List<TopologyModel.StackResource> resources) {
        return fold(resources, TopologyModel.StackResource::type);
    }

    /** Folds the accounts of one unit, of which a drawing shows nothing but their names. */
    static List<Likeness<TopologyModel.Party>> ofMembers(TopologyModel.Unit unit, String management) {
        return fold(unit.accounts(), account -> account.id().equals(management));
    }

    private static <T> List<Likeness<T>> fold(List<T> things, Function<T, Object> whatMatters) {
        Map<Object, List<T>> alike = things.stream().collect(Collectors.groupingBy(whatMatters));
        List<Likeness<T>> folded = new ArrayList<>();
        Set<Object> drawn = new HashSet<>();
        for (T one : things) {
            Object key = whatMatters.apply(one);
            List<T> group = alike.getOrDefault(key, List.of());
            if (group.size() <= FEWEST_OTHERS) {
                folded.add(new Likeness<>(one, List.of()));
            } else if (drawn.add(key)) {
                folded.add(new Likeness<>(one, List.copyOf(group.subList(1, group.size()))));
            }
        }
        return folded;
    }

    /** Returns the line about the others, for example {@code 23 more like this: prod-b, prod-c, …}. */
    String line(Function<T, String> name) {
        String names = others.stream().limit(MOST_NAMES).map(name).collect(Collectors.joining(", "));
        return others.size() + " more like this: " + names + (others.size() > MOST_NAMES ? ", ..." : "");
    }

    /**
     * Returns the same text for accounts that differ only in the IDs of what they own, and in their own name and ID,
     * which names and ARNs of theirs may contain.
     */
    static String whatItHas(TopologyModel.Account account) {
        TopologyModel.Party party = account.party();
        return Pattern.compile("\\b(" + Pattern.quote(party.name()) + "|" + party.id() + ")\\b")
                .matcher(textOf(account))
                .replaceAll("");
    }

    private static String textOf(TopologyModel.Account account) {
        return account.holdings().stream().map(Likeness::whatItIs).toList()
                + account.productsInNoPortfolio().stream()
                        .map(TopologyModel.Product::name)
                        .toList()
                        .toString()
                + account.provisionedProducts().stream()
                        .map(product -> product.of() + " " + product.status())
                        .toList()
                + account.stacks().stream()
                        .map(stack -> stack.name() + " " + stack.status())
                        .toList();
    }

    private static String whatItIs(TopologyModel.Holding holding) {
        TopologyModel.Access access = holding.access();
        TopologyModel.Portfolio portfolio = holding.portfolio();
        String principals = holding.principals().stream()
                .map(principal -> principal.type() + principal.arn())
                .toList()
                .toString();
        if (access instanceof TopologyModel.Owned) {
            return portfolio.name()
                    + " " + portfolio.region()
                    + principals
                    + portfolio.products().stream().map(Likeness::whatItIs).toList();
        }
        return access instanceof TopologyModel.Imported imported
                ? portfolio.id() + imported.through().kind() + principals
                : portfolio.id() + " offered";
    }

    private static String whatItIs(TopologyModel.Listing listing) {
        return listing.product().name()
                + " " + listing.product().versions()
                + listing.source()
                + listing.restrictions().stream()
                        .map(restriction ->
                                restriction.type() + " " + restriction.inherited() + restriction.overridden())
                        .toList();
    }
}
