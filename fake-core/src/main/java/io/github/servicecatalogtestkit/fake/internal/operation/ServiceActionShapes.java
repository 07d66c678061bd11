package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceAction;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceActionAssociation;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactView;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionDetail;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionSummary;

/** Converts service actions to SDK objects. */
final class ServiceActionShapes {

    private ServiceActionShapes() {}

    static ServiceActionDetail detail(ServiceAction action) {
        return ServiceActionDetail.builder()
                .serviceActionSummary(summary(action))
                .definitionWithStrings(action.definition())
                .build();
    }

    static ServiceActionSummary summary(ServiceAction action) {
        return ServiceActionSummary.builder()
                .id(action.id().toString())
                .name(action.name())
                .description(action.description())
                .definitionType(action.definitionType())
                .build();
    }

    /** Returns the version with which an action is associated, with its product. */
    static ProvisioningArtifactView view(Catalog catalog, ServiceActionAssociation association) {
        Product product = catalog.products().get(association.product());
        return ProvisioningArtifactView.builder()
                .productViewSummary(ProductShapes.summary(product))
                .provisioningArtifact(product.artifacts()
                        .find(association.artifact())
                        .map(ProvisioningArtifactShapes::artifact)
                        .orElseThrow())
                .build();
    }
}
