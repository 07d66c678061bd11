package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import java.util.List;
import java.util.Map;

/** The source of a product copy. */
record CopySource(Product product, Table<Id<ProvisioningArtifact>, ProvisioningArtifact> artifacts) {

    private static final String SERVICE = "catalog";
    private static final String RESOURCE = "product";
    private static final String ID = "Id";

    /**
     * Returns the source product. It must be visible to the caller's account in the source's Region.
     *
     * @param artifacts the versions to copy, each a map with the key {@code Id}; if empty, all versions
     */
    static CopySource require(Catalog catalog, Call call, String arn, List<Map<String, String>> artifacts) {
        Product product = product(catalog, call, arn);
        return new CopySource(product, artifacts.isEmpty() ? product.artifacts() : chosen(product, artifacts));
    }

    private static Product product(Catalog catalog, Call call, String text) {
        Arn arn = Arn.parse(text)
                .filter(parsed -> parsed.service().equals(SERVICE)
                        && parsed.resourceType().equals(RESOURCE)
                        && AccountId.isAccountId(parsed.account()))
                .orElseThrow(() -> ProductErrors.invalidProductArn(text));
        Scope viewer = call.scope().in(arn.region());
        return IdType.PRODUCT
                .parse(arn.resourceName())
                .flatMap(catalog.products()::find)
                .filter(product -> product.arn().equals(text) && PortfolioProducts.sees(catalog, viewer, product))
                .orElseThrow(() -> ProductErrors.productNotFound(text));
    }

    private static Table<Id<ProvisioningArtifact>, ProvisioningArtifact> chosen(
            Product product, List<Map<String, String>> identifiers) {
        Table<Id<ProvisioningArtifact>, ProvisioningArtifact> chosen = Table.empty();
        for (Map<String, String> identifier : identifiers) {
            String id = identifier.get(ID);
            if (id == null) {
                throw ServiceErrors.invalid("SourceProvisioningArtifactIdentifiers must name versions by Id.");
            }
            ProvisioningArtifact artifact = ProductReference.requireArtifact(product, id);
            chosen = chosen.plus(artifact.id(), artifact);
        }
        return chosen;
    }
}
