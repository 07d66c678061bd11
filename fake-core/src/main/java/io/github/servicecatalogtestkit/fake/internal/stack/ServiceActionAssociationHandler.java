package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.ASSOCIATE_SERVICE_ACTION_WITH_PROVISIONING_ARTIFACT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DISASSOCIATE_SERVICE_ACTION_FROM_PROVISIONING_ARTIFACT;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import software.amazon.awssdk.services.servicecatalog.model.AssociateServiceActionWithProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateServiceActionFromProvisioningArtifactRequest;

/** {@code AWS::ServiceCatalog::ServiceActionAssociation}. */
final class ServiceActionAssociationHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        calls.answer(
                ASSOCIATE_SERVICE_ACTION_WITH_PROVISIONING_ARTIFACT,
                AssociateServiceActionWithProvisioningArtifactRequest.builder()
                        .productId(properties.text("ProductId"))
                        .provisioningArtifactId(properties.text("ProvisioningArtifactId"))
                        .serviceActionId(properties.text("ServiceActionId"))
                        .build());
        return Made.of(String.join(
                "|",
                properties.require("ProductId"),
                properties.require("ProvisioningArtifactId"),
                properties.require("ServiceActionId")));
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DISASSOCIATE_SERVICE_ACTION_FROM_PROVISIONING_ARTIFACT,
                DisassociateServiceActionFromProvisioningArtifactRequest.builder()
                        .productId(properties.text("ProductId"))
                        .provisioningArtifactId(properties.text("ProvisioningArtifactId"))
                        .serviceActionId(properties.text("ServiceActionId"))
                        .build());
    }
}
