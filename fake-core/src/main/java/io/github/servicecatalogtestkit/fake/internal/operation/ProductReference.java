package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ArtifactErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the product and the version that a request names by id or by name, but not both. A name that is not unique is
 * refused.
 */
final class ProductReference {

    private ProductReference() {}

    /** Returns the product that {@code id} or {@code name} names, among those that the caller's account sees. */
    static Product require(Catalog catalog, Call call, @Nullable String id, @Nullable String name) {
        if (id != null && name == null) {
            return PortfolioProducts.requireVisible(catalog, call.scope(), id);
        }
        if (name != null && id == null) {
            return named(catalog, call, name);
        }
        throw ServiceErrors.nameOrId("product");
    }

    private static Product named(Catalog catalog, Call call, String name) {
        Iterator<Product> visible = PortfolioProducts.visibleTo(catalog, call.scope());
        List<Product> named = withName(visible, name, Product::name);
        if (named.isEmpty()) {
            throw ProductErrors.productWithNameNotFound(name);
        }
        if (named.size() > 1) {
            throw ProductErrors.multipleProductsWithName(name);
        }
        return named.get(0);
    }

    /** Returns the version of {@code product} that {@code id} or {@code name} names. */
    static ProvisioningArtifact requireArtifact(Product product, @Nullable String id, @Nullable String name) {
        if (id != null && name == null) {
            return requireArtifact(product, id);
        }
        if (name != null && id == null) {
            return artifactNamed(product, name);
        }
        throw ServiceErrors.nameOrId("provisioning artifact");
    }

    /** Returns the version of {@code product} that {@code id} names. */
    static ProvisioningArtifact requireArtifact(Product product, String id) {
        return IdType.ARTIFACT
                .parse(id)
                .flatMap(product.artifacts()::find)
                .orElseThrow(() -> ArtifactErrors.provisioningArtifactNotFound(id));
    }

    private static ProvisioningArtifact artifactNamed(Product product, String name) {
        Iterator<ProvisioningArtifact> all = product.artifacts().values().iterator();
        List<ProvisioningArtifact> named = withName(all, name, ProvisioningArtifact::name);
        if (named.isEmpty()) {
            throw ArtifactErrors.provisioningArtifactWithNameNotFound(name);
        }
        if (named.size() > 1) {
            throw ArtifactErrors.multipleProvisioningArtifactsWithName(name);
        }
        return named.get(0);
    }

    private static <T> List<T> withName(Iterator<T> candidates, String name, Function<T, @Nullable String> nameOf) {
        List<T> named = new ArrayList<>();
        candidates.forEachRemaining(candidate -> {
            if (name.equals(nameOf.apply(candidate))) {
                named.add(candidate);
            }
        });
        return named;
    }
}
