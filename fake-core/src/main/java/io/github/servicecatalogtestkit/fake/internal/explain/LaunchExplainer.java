package io.github.servicecatalogtestkit.fake.internal.explain;

import io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink;
import io.github.servicecatalogtestkit.fake.internal.explain.LaunchReport.NearMiss;
import io.github.servicecatalogtestkit.fake.internal.explain.LaunchReport.Origin;
import io.github.servicecatalogtestkit.fake.internal.model.AccountNames;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.picture.TextTree;
import io.github.servicecatalogtestkit.fake.internal.rule.EffectiveConstraints;
import io.github.servicecatalogtestkit.fake.internal.rule.Imports;
import io.github.servicecatalogtestkit.fake.internal.rule.Inheritance;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchPath;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchPaths;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchRole;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains with the rules why a principal can or cannot launch a product. It follows the links from the product to the
 * principal in each portfolio that has the product, and in each portfolio from which the principal can launch.
 */
public final class LaunchExplainer {

    private final Catalog catalog;
    private final Caller caller;
    private final Product product;

    private LaunchExplainer(Catalog catalog, Caller caller, Product product) {
        this.catalog = catalog;
        this.caller = caller;
        this.product = product;
    }

    /** Explains whether {@code caller} can launch the product with the given ID. */
    public static LaunchReport explain(Catalog catalog, Caller caller, String productId) {
        return IdType.PRODUCT
                .parse(productId)
                .flatMap(catalog.products()::find)
                .map(product -> new LaunchExplainer(catalog, caller, product).explain())
                .orElseGet(() -> new LaunchReport(
                        caller.principal(), productId, MissingLink.NO_SUCH_PRODUCT, List.of(), List.of()));
    }

    private LaunchReport explain() {
        List<LaunchPath> paths = LaunchPaths.of(catalog, caller, product);
        Map<Id<Portfolio>, Portfolio> withProduct = withProduct();
        List<NearMiss> nearMisses = nearMisses(paths, withProduct);
        return new LaunchReport(
                caller.principal(),
                TextTree.quoted(product.name()) + " " + product.id(),
                paths.isEmpty() ? missing(withProduct, nearMisses) : null,
                paths.stream().map(this::path).toList(),
                nearMisses);
    }

    private static MissingLink missing(Map<Id<Portfolio>, Portfolio> withProduct, List<NearMiss> nearMisses) {
        return withProduct.isEmpty() || nearMisses.isEmpty()
                ? MissingLink.IN_NO_PORTFOLIO
                : nearMisses.get(0).missing();
    }

    /** Returns the portfolios, of the product's owner and of the account, that contain the product. */
    private Map<Id<Portfolio>, Portfolio> withProduct() {
        Map<Id<Portfolio>, Portfolio> withProduct = new TreeMap<>();
        for (Scope owner : List.of(product.owner(), caller.scope())) {
            for (Id<Portfolio> id :
                    catalog.associations().of(product.id(), owner).keys()) {
                catalog.portfolios().find(id).ifPresent(portfolio -> withProduct.put(id, portfolio));
            }
        }
        return withProduct;
    }

    private List<NearMiss> nearMisses(List<LaunchPath> paths, Map<Id<Portfolio>, Portfolio> withProduct) {
        Map<Id<Portfolio>, Portfolio> close = new TreeMap<>(withProduct);
        for (Portfolio own : catalog.portfolios().ownedBy(caller.scope()).values()) {
            addIfAdmitting(own, close);
        }
        Imports.of(catalog, caller.scope()).forEach(imported -> addIfAdmitting(imported, close));
        paths.forEach(path -> close.remove(path.portfolio().id()));
        return close.values().stream()
                .map(this::nearMiss)
                .sorted(Comparator.comparing(
                        (NearMiss nearMiss) -> nearMiss.because().size(), Comparator.reverseOrder()))
                .toList();
    }

    private void addIfAdmitting(Portfolio portfolio, Map<Id<Portfolio>, Portfolio> close) {
        if (LaunchPaths.canLaunch(catalog, caller, portfolio)) {
            close.put(portfolio.id(), portfolio);
        }
    }

    private LaunchReport.Path path(LaunchPath path) {
        Chain chain = chain(path.portfolio());
        return new LaunchReport.Path(
                path.id(),
                path.name(),
                chain.there,
                constraints(path),
                EffectiveConstraints.of(catalog, path.association(), caller.account())
                        .launchRole()
                        .map(LaunchRole::arn)
                        .orElse(null));
    }

    private List<LaunchReport.Constraint> constraints(LaunchPath path) {
        return Inheritance.on(catalog, path.association()).stream()
                .map(applied -> new LaunchReport.Constraint(
                        applied.constraint().id().toString(),
                        applied.constraint().type().name(),
                        origin(applied),
                        applied.constraint().portfolio().toString()))
                .toList();
    }

    /** A constraint of another account is inherited, in an imported portfolio as well as in a local one. */
    private Origin origin(Inheritance.AppliedConstraint applied) {
        if (applied.overridden()) {
            return Origin.OVERRIDDEN;
        }
        return applied.constraint().owner().equals(caller.scope()) ? Origin.OWN : Origin.INHERITED;
    }

    private NearMiss nearMiss(Portfolio portfolio) {
        Chain chain = chain(portfolio);
        if (chain.missing == null) {
            throw new IllegalStateException(portfolio.id() + " is a path");
        }
        return new NearMiss(
                TextTree.quoted(portfolio.displayName()) + " " + portfolio.id() + " of "
                        + AccountNames.text(catalog, portfolio.owner().account()),
                chain.there,
                chain.missing,
                chain.butNot);
    }

    private Chain chain(Portfolio portfolio) {
        Chain chain = new Chain();
        chain.add(RecipientLookup.of(catalog, caller.scope(), portfolio));
        if (chain.missing == null) {
            chain.add(contents(portfolio));
        }
        if (chain.missing == null) {
            chain.add(principals(portfolio));
        }
        return chain;
    }

    /** The links from the product to the principal through one portfolio, up to the first missing link. */
    private static final class Chain {
        private final List<String> there = new ArrayList<>();
        private @Nullable MissingLink missing;
        private String butNot = "";

        private void add(Link link) {
            if (link.missing() == null) {
                there.add(link.text());
            } else {
                missing = link.missing();
                butNot = link.text();
            }
        }
    }

    /**
     * One link between the product and the principal.
     *
     * @param missing {@code null} if the link is present
     */
    record Link(@Nullable MissingLink missing, String text) {

        static Link there(String text) {
            return new Link(null, text);
        }
    }

    private Link contents(Portfolio portfolio) {
        Association association =
                catalog.associations().find(portfolio.id(), product.id()).orElse(null);
        if (association == null) {
            return new Link(MissingLink.NOT_IN_THE_PORTFOLIO, "does not have the product");
        }
        Association.Source source = association.source();
        if (source == null) {
            return Link.there("has the product");
        }
        return PortfolioProducts.isInEffect(catalog, association)
                ? Link.there("has the product, taken from " + source.portfolio())
                : new Link(
                        MissingLink.NOT_IN_THE_PORTFOLIO,
                        "has lost the product: its owner took it out of " + source.portfolio());
    }

    private Link principals(Portfolio portfolio) {
        return LaunchPaths.matchingPrincipal(catalog, caller, portfolio)
                .map(principal -> Link.there("has the principal " + text(principal)))
                .orElseGet(() -> new Link(MissingLink.NO_PRINCIPAL_MATCHES, noPrincipal(portfolio)));
    }

    private String noPrincipal(Portfolio portfolio) {
        List<Principal> unsharedPatterns = portfolio.owner().equals(caller.scope())
                ? List.of()
                : LaunchPaths.unsharedPatterns(catalog, caller, portfolio);
        return "the caller is not one of its principals: "
                + texts(LaunchPaths.principals(catalog, caller, portfolio))
                + (unsharedPatterns.isEmpty()
                        ? ""
                        : "; the owner's " + texts(unsharedPatterns) + " matches the caller, but is not shared");
    }

    private static String texts(List<Principal> principals) {
        return principals.isEmpty()
                ? "it has none"
                : principals.stream().map(LaunchExplainer::text).collect(Collectors.joining(", "));
    }

    private static String text(Principal principal) {
        return principal.type() + " " + principal.arn();
    }
}
