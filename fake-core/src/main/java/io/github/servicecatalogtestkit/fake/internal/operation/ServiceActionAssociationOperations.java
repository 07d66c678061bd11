package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceAction;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceActionAssociation;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.ServiceActionAccess;
import software.amazon.awssdk.services.servicecatalog.model.AssociateServiceActionWithProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateServiceActionWithProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.BatchAssociateServiceActionWithProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.BatchAssociateServiceActionWithProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.BatchDisassociateServiceActionFromProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.BatchDisassociateServiceActionFromProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateServiceActionFromProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateServiceActionFromProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsForServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsForServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsForProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsForProvisioningArtifactResponse;

/** Associates service actions with versions of products. */
final class ServiceActionAssociationOperations {

    private ServiceActionAssociationOperations() {}

    @Command
    static Outcome<AssociateServiceActionWithProvisioningArtifactResponse>
            associateServiceActionWithProvisioningArtifact(
                    Catalog catalog, Call call, AssociateServiceActionWithProvisioningArtifactRequest request) {
        Catalog associated = ServiceActionAssociations.plus(
                catalog, call, request.productId(), request.provisioningArtifactId(), request.serviceActionId());
        return new Outcome<>(
                AssociateServiceActionWithProvisioningArtifactResponse.builder().build(), associated);
    }

    @Command
    static Outcome<DisassociateServiceActionFromProvisioningArtifactResponse>
            disassociateServiceActionFromProvisioningArtifact(
                    Catalog catalog, Call call, DisassociateServiceActionFromProvisioningArtifactRequest request) {
        Catalog disassociated = ServiceActionAssociations.minus(
                catalog, call, request.productId(), request.provisioningArtifactId(), request.serviceActionId());
        return new Outcome<>(
                DisassociateServiceActionFromProvisioningArtifactResponse.builder()
                        .build(),
                disassociated);
    }

    @Command
    static Outcome<BatchAssociateServiceActionWithProvisioningArtifactResponse>
            batchAssociateServiceActionWithProvisioningArtifact(
                    Catalog catalog, Call call, BatchAssociateServiceActionWithProvisioningArtifactRequest request) {
        ServiceActionBatch batch = ServiceActionBatch.run(
                catalog, call, request.serviceActionAssociations(), ServiceActionAssociations::plus);
        BatchAssociateServiceActionWithProvisioningArtifactResponse response =
                BatchAssociateServiceActionWithProvisioningArtifactResponse.builder()
                        .failedServiceActionAssociations(batch.failed())
                        .build();
        return new Outcome<>(response, batch.after());
    }

    @Command
    static Outcome<BatchDisassociateServiceActionFromProvisioningArtifactResponse>
            batchDisassociateServiceActionFromProvisioningArtifact(
                    Catalog catalog, Call call, BatchDisassociateServiceActionFromProvisioningArtifactRequest request) {
        ServiceActionBatch batch = ServiceActionBatch.run(
                catalog, call, request.serviceActionAssociations(), ServiceActionAssociations::minus);
        BatchDisassociateServiceActionFromProvisioningArtifactResponse response =
                BatchDisassociateServiceActionFromProvisioningArtifactResponse.builder()
                        .failedServiceActionAssociations(batch.failed())
                        .build();
        return new Outcome<>(response, batch.after());
    }

    @Query
    static ListServiceActionsForProvisioningArtifactResponse listServiceActionsForProvisioningArtifact(
            Catalog catalog, Call call, ListServiceActionsForProvisioningArtifactRequest request) {
        Product product = PortfolioProducts.requireVisible(catalog, call.scope(), request.productId());
        ProvisioningArtifact artifact = ProductReference.requireArtifact(product, request.provisioningArtifactId());
        Paging paging = call.paging(catalog, artifact.id(), request.pageSize(), request.pageToken());
        Paging.Page<ServiceAction> page = paging.take(
                ServiceActionAccess.on(
                        catalog, call.scope(), product, artifact.id(), IdType.SERVICE_ACTION.of(paging.after())),
                action -> action.id().number());
        return ListServiceActionsForProvisioningArtifactResponse.builder()
                .serviceActionSummaries(page.map(ServiceActionShapes::summary))
                .nextPageToken(page.nextToken())
                .build();
    }

    @Query
    static ListProvisioningArtifactsForServiceActionResponse listProvisioningArtifactsForServiceAction(
            Catalog catalog, Call call, ListProvisioningArtifactsForServiceActionRequest request) {
        ServiceAction action = ServiceActionAccess.requireVisible(catalog, call.scope(), request.serviceActionId());
        Paging paging = call.paging(catalog, action.id(), request.pageSize(), request.pageToken());
        Paging.Page<ServiceActionAssociation> page = paging.take(
                ServiceActionAccess.versionsWith(catalog, call.scope(), action, IdType.ARTIFACT.of(paging.after())),
                association -> association.artifact().number());
        return ListProvisioningArtifactsForServiceActionResponse.builder()
                .provisioningArtifactViews(page.map(association -> ServiceActionShapes.view(catalog, association)))
                .nextPageToken(page.nextToken())
                .build();
    }
}
