package io.github.servicecatalogtestkit.fake.internal.explain;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Explains with the rules what an account has of the resources that a refused request names. */
public final class AccessExplainer {

    private final Catalog catalog;
    private final Scope viewer;

    private AccessExplainer(Catalog catalog, Scope viewer) {
        this.catalog = catalog;
        this.viewer = viewer;
    }

    /**
     * Returns what {@code viewer} has of each resource that is not its own, for example {@code belongs to hub, shared
     * with the account, which has not accepted it}; empty if it owns them all. If there are several, each begins with
     * its ID.
     */
    public static String explain(Catalog catalog, Scope viewer, Collection<String> ids) {
        AccessExplainer explainer = new AccessExplainer(catalog, viewer);
        Map<String, String> reasons = new LinkedHashMap<>();
        ids.forEach(id -> explainer.explain(id).ifPresent(reason -> reasons.put(id, reason)));
        return reasons.size() == 1
                ? String.join("", reasons.values())
                : reasons.entrySet().stream()
                        .map(reason -> reason.getKey() + " " + reason.getValue())
                        .collect(Collectors.joining("; "));
    }

    private Optional<String> explain(String id) {
        return explain(id, IdType.PORTFOLIO, catalog.portfolios()::find, Portfolio::owner, this::ofPortfolio)
                .or(() -> explain(id, IdType.PRODUCT, catalog.products()::find, Product::owner, this::ofProduct))
                .or(() -> explain(
                        id,
                        IdType.CONSTRAINT,
                        catalog.constraints()::find,
                        Constraint::owner,
                        found -> "not to the account that called"))
                .or(() -> explain(
                        id,
                        IdType.PROVISIONED_PRODUCT,
                        catalog.provisioning().products()::find,
                        ProvisionedProduct::scope,
                        found -> "not to the account that called"));
    }

    private <T> Optional<String> explain(
            String id,
            IdType<T> type,
            Function<Id<T>, Optional<T>> find,
            Function<T, Scope> owner,
            Function<T, String> access) {
        return type.parse(id)
                .map(parsed -> find.apply(parsed)
                        .map(found -> owner.apply(found).equals(viewer)
                                ? ""
                                : whose(owner.apply(found)) + access.apply(found))
                        .orElse("is in no account"))
                .filter(text -> !text.isEmpty());
    }

    private String whose(Scope owner) {
        return owner.account().equals(viewer.account())
                ? ""
                : "belongs to " + catalog.accounts().nameOf(owner.account()) + ", ";
    }

    private String ofPortfolio(Portfolio portfolio) {
        return RecipientLookup.of(catalog, viewer, portfolio).text();
    }

    private String ofProduct(Product product) {
        if (!product.owner().region().equals(viewer.region())) {
            return "is in " + product.owner().region() + ", not in " + viewer.region();
        }
        return PortfolioProducts.sees(catalog, viewer, product)
                ? "in a portfolio that the account has"
                : "in no portfolio that the account has";
    }
}
