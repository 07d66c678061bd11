package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProductCopy;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Completes copies of products. The new product or the new versions appear when the copy completes, and not before. */
public final class Copying {

    /**
     * The text that was observed: <a href="https://github.com/awslabs/aws-service-catalog-puppet/issues/89">
     * aws-service-catalog-puppet#89</a>.
     */
    private static final String INTERNAL_FAILURE = "Internal Failure";

    private static final Id<Portfolio> BEFORE_ALL = IdType.PORTFOLIO.of(0);

    private Copying() {}

    /** Returns the catalog with the running copies completed that {@code isDone} accepts. */
    static Catalog complete(Catalog catalog, Predicate<ProductCopy> isDone) {
        Catalog after = catalog;
        for (ProductCopy copy : catalog.copies().running().values()) {
            if (isDone.test(copy)) {
                after = complete(after, copy);
            }
        }
        return after;
    }

    private static Catalog complete(Catalog catalog, ProductCopy copy) {
        Product copied = copied(catalog, copy).orElse(null);
        String failure = copied == null || copy.breaks() ? INTERNAL_FAILURE : exceededQuota(catalog, copied, copy);
        Catalog after = copied == null || failure != null
                ? catalog
                : catalog.with(catalog.products().plus(copied));
        return after.with(after.copies().plus(copy.completed(new ProductCopy.CopyResult(failure))));
    }

    /** Returns the product after the copy, or empty if the target product was deleted in the meantime. */
    private static Optional<Product> copied(Catalog catalog, ProductCopy copy) {
        return copy.intoExisting()
                ? catalog.products().find(copy.made().id()).map(target -> merged(target, copy.made()))
                : Optional.of(copy.made());
    }

    private static Product merged(Product target, Product made) {
        Product merged = target.with(target.tags().with(made.tags().values()));
        for (ProvisioningArtifact artifact : made.artifacts().values()) {
            merged = merged.with(artifact);
        }
        return merged;
    }

    /**
     * {@code CopyProduct} does not document {@code LimitExceededException}, because it returns before the copy
     * completes.
     */
    private static @Nullable String exceededQuota(Catalog catalog, Product copied, ProductCopy copy) {
        try {
            if (!copy.intoExisting()) {
                int owned = catalog.products().ownedBy(copied.owner()).size();
                Quotas.require(catalog, Quota.PRODUCTS_PER_REGION, owned + 1);
            }
            int versions = copied.artifacts().size();
            Quotas.require(catalog, Quota.PROVISIONING_ARTIFACTS_PER_PRODUCT, versions);
            Quotas.require(catalog, Quota.TAGS_PER_PRODUCT, copied.tags().size());
            return null;
        } catch (Refusal quota) {
            return quota.text();
        }
    }

    /**
     * Returns whether a copy of {@code product} fails. A setting can make copies fail if the product is shared with
     * {@code viewer} only through its organization.
     *
     * @see <a
     *     href="https://github.com/awslabs/aws-service-catalog-products/issues/87">aws-service-catalog-products#87</a>
     */
    public static boolean breaks(Catalog catalog, Scope viewer, Product product) {
        return catalog.settings().get(AwsBehavior.COPYING_THROUGH_ORGANIZATION_FAILS)
                && !product.owner().equals(viewer)
                && !isImported(catalog, viewer, product);
    }

    private static boolean isImported(Catalog catalog, Scope viewer, Product product) {
        Iterator<Portfolio> portfolios = PortfolioProducts.portfoliosWith(catalog, viewer, product, BEFORE_ALL);
        while (portfolios.hasNext()) {
            if (Visibility.of(catalog, viewer, portfolios.next()) == Visibility.Access.IMPORTED) {
                return true;
            }
        }
        return false;
    }
}
