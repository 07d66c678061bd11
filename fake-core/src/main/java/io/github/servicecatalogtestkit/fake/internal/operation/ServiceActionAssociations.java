package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceActionErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceAction;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceActionAssociation;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.Resources;
import io.github.servicecatalogtestkit.fake.internal.rule.ServiceActionAccess;

/** Associates and disassociates one service action and one version, alone or in a batch. */
final class ServiceActionAssociations {

    private ServiceActionAssociations() {}

    /** Associates an action with a version. The caller must own the action and the product. */
    static Catalog plus(Catalog catalog, Call call, String productId, String artifactId, String actionId) {
        ServiceActionAssociation association = require(catalog, call, productId, artifactId, actionId);
        Resources.requireTypeWith(
                "Service actions",
                catalog,
                Resource.product(association.product()),
                ProvisioningArtifactType.WITH_ENGINE);
        Table<Id<ServiceAction>, ServiceActionAssociation> present =
                catalog.serviceActions().on(association.artifact());
        if (present.contains(association.action())) {
            throw ServiceActionErrors.serviceActionAssociated(association.action(), association.artifact());
        }
        Quotas.require(catalog, Quota.SERVICE_ACTIONS_PER_PROVISIONING_ARTIFACT, present.size() + 1);
        return catalog.with(catalog.serviceActions().plus(association));
    }

    /** Disassociates an action from a version. */
    static Catalog minus(Catalog catalog, Call call, String productId, String artifactId, String actionId) {
        ServiceActionAssociation association = require(catalog, call, productId, artifactId, actionId);
        if (!catalog.serviceActions().on(association.artifact()).contains(association.action())) {
            throw ServiceActionErrors.serviceActionNotAssociated(association.action(), association.artifact());
        }
        return catalog.with(catalog.serviceActions().minus(association));
    }

    private static ServiceActionAssociation require(
            Catalog catalog, Call call, String productId, String artifactId, String actionId) {
        Product product = PortfolioProducts.requireChangeable(catalog, call.scope(), productId);
        ProvisioningArtifact artifact = ProductReference.requireArtifact(product, artifactId);
        ServiceAction action = ServiceActionAccess.requireChangeable(catalog, call.scope(), actionId);
        return new ServiceActionAssociation(action.id(), product.id(), artifact.id());
    }
}
