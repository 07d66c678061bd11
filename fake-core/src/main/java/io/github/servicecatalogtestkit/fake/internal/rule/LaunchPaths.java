package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.collection.Iterators;
import io.github.servicecatalogtestkit.fake.internal.error.LaunchErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The launch paths of callers. A caller, administrators included, can launch the products of each portfolio that its
 * account owns or imported and with which its principal is associated.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ListLaunchPaths.html">ListLaunchPaths</a>
 */
public final class LaunchPaths {

    private LaunchPaths() {}

    /** Returns the launch paths of {@code caller} for {@code product}, in the order of the portfolios' creation. */
    public static List<LaunchPath> of(Catalog catalog, Caller caller, Product product) {
        List<LaunchPath> paths = new ArrayList<>();
        PortfolioProducts.portfoliosWith(catalog, caller.scope(), product, IdType.PORTFOLIO.of(0))
                .forEachRemaining(portfolio -> {
                    if (canLaunch(catalog, caller, portfolio)) {
                        PortfolioProducts.find(catalog, portfolio.id(), product.id())
                                .ifPresent(association -> paths.add(new LaunchPath(portfolio, association)));
                    }
                });
        return paths;
    }

    /** Returns whether {@code caller} can launch the products of {@code portfolio}. */
    public static boolean canLaunch(Catalog catalog, Caller caller, Portfolio portfolio) {
        return matchingPrincipal(catalog, caller, portfolio).isPresent();
    }

    /**
     * Returns the first principal of {@code portfolio} that matches the caller, as the caller's account sees the
     * portfolio.
     */
    public static Optional<Principal> matchingPrincipal(Catalog catalog, Caller caller, Portfolio portfolio) {
        return PrincipalMatch.of(caller.principal())
                .flatMap(match -> principals(catalog, caller, portfolio).stream()
                        .filter(match::matches)
                        .findFirst());
    }

    /**
     * Returns the principals that can launch from {@code portfolio} in the caller's account: those that the account
     * associated, and the owner's patterns if a share includes them. Returns an empty list if the account does not have
     * the portfolio.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html">
     *     Sharing a portfolio: principal name sharing</a>
     */
    public static List<Principal> principals(Catalog catalog, Caller caller, Portfolio portfolio) {
        Visibility.Access access = Visibility.of(catalog, caller.scope(), portfolio);
        List<Principal> principals = new ArrayList<>();
        if (access == Visibility.Access.OWNED || access.isImport()) {
            SharedProducts.principalsOf(catalog, caller.scope(), portfolio, 0).forEachRemaining(principals::add);
        }
        return principals;
    }

    /** Returns the owner's patterns that match {@code caller}, but that no share of the imported portfolio includes. */
    public static List<Principal> unsharedPatterns(Catalog catalog, Caller caller, Portfolio portfolio) {
        List<Principal> associated = principals(catalog, caller, portfolio);
        List<Principal> unsharedPatterns = new ArrayList<>();
        PrincipalMatch.of(caller.principal())
                .ifPresent(match -> catalog.principals()
                        .of(portfolio.id(), portfolio.owner().account())
                        .values()
                        .forEach(principal -> {
                            if (principal.type() == Principal.Type.IAM_PATTERN
                                    && match.matches(principal)
                                    && !associated.contains(principal)) {
                                unsharedPatterns.add(principal);
                            }
                        }));
        return unsharedPatterns;
    }

    /** Returns the products that {@code caller} can launch, in the order of their IDs. */
    public static Iterator<Product> products(Catalog catalog, Caller caller) {
        return products(catalog, caller, IdType.PRODUCT.of(0));
    }

    /** Returns the products after {@code after} that {@code caller} can launch, in the order of their IDs. */
    public static Iterator<Product> products(Catalog catalog, Caller caller, Id<Product> after) {
        List<Iterator<Product>> lists = new ArrayList<>();
        for (Portfolio own : catalog.portfolios().ownedBy(caller.scope()).values()) {
            addProducts(catalog, caller, own, after, lists);
        }
        for (Portfolio imported : Imports.of(catalog, caller.scope())) {
            addProducts(catalog, caller, imported, after, lists);
        }
        return Iterators.mergeSorted(lists, Comparator.comparing(Product::id));
    }

    private static void addProducts(
            Catalog catalog, Caller caller, Portfolio portfolio, Id<Product> after, List<Iterator<Product>> lists) {
        if (canLaunch(catalog, caller, portfolio)) {
            lists.add(PortfolioProducts.productsOf(catalog, caller.scope(), portfolio.id(), after));
        }
    }

    /** Returns the product with the given reference, which {@code caller} must be able to launch. */
    public static Product requireProduct(Catalog catalog, Caller caller, IdOrName reference) {
        return reference.require(
                "product",
                id -> requireProduct(catalog, caller, id),
                name -> requireProductNamed(catalog, caller, name));
    }

    /** Returns the product with the given ID, which {@code caller} must be able to launch. */
    public static Product requireProduct(Catalog catalog, Caller caller, String id) {
        return findProduct(catalog, caller, id).orElseThrow(() -> LaunchErrors.noLaunchPaths(id));
    }

    /** Returns the product with the given ID, if {@code caller} can launch it. */
    public static Optional<Product> findProduct(Catalog catalog, Caller caller, String id) {
        return IdType.PRODUCT
                .parse(id)
                .flatMap(catalog.products()::find)
                .filter(product -> !of(catalog, caller, product).isEmpty());
    }

    private static Product requireProductNamed(Catalog catalog, Caller caller, String name) {
        List<Product> named = new ArrayList<>();
        products(catalog, caller).forEachRemaining(product -> {
            if (product.name().equals(name)) {
                named.add(product);
            }
        });
        if (named.isEmpty()) {
            throw LaunchErrors.productWithNameNotLaunchable(name);
        }
        if (named.size() > 1) {
            throw ProductErrors.multipleProductsWithName(name);
        }
        return named.get(0);
    }

    /** Returns the launch path with the given reference, or the only path if the reference is absent. */
    public static LaunchPath require(Catalog catalog, Caller caller, Product product, IdOrName reference) {
        IdOrName path = reference.requireAtMostOne("launch path");
        List<LaunchPath> paths = of(catalog, caller, product);
        if (paths.isEmpty()) {
            throw LaunchErrors.noLaunchPaths(product.id());
        }
        List<LaunchPath> matching = paths.stream().filter(names(path)).toList();
        if (matching.isEmpty()) {
            throw path.id() == null ? LaunchErrors.invalidPathName(path.name()) : LaunchErrors.invalidPathId(path.id());
        }
        if (matching.size() > 1) {
            throw LaunchErrors.multipleLaunchPaths();
        }
        return matching.get(0);
    }

    private static Predicate<LaunchPath> names(IdOrName reference) {
        return path -> reference.isAbsent()
                || path.id().equals(reference.id())
                || path.name().equals(reference.name());
    }
}
