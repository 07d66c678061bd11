package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceCatalogError;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.FailedServiceActionAssociation;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionAssociation;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionAssociationErrorCode;

/**
 * A batch of service action associations, processed in the order of the request. The response lists the failed
 * associations; the others succeed.
 *
 * @param after the catalog with the successful associations
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_FailedServiceActionAssociation.html">
 *     FailedServiceActionAssociation</a>
 */
record ServiceActionBatch(Catalog after, List<FailedServiceActionAssociation> failed) {

    /** The change for one association of the batch. */
    @FunctionalInterface
    interface Step {
        Catalog apply(Catalog catalog, Call call, String productId, String artifactId, String actionId);
    }

    static ServiceActionBatch run(Catalog catalog, Call call, List<ServiceActionAssociation> wanted, Step step) {
        Catalog after = catalog;
        List<FailedServiceActionAssociation> failed = new ArrayList<>();
        for (ServiceActionAssociation one : wanted) {
            try {
                after = step.apply(after, call, one.productId(), one.provisioningArtifactId(), one.serviceActionId());
            } catch (Refusal refusal) {
                failed.add(failure(one, refusal));
            }
        }
        return new ServiceActionBatch(after, failed);
    }

    private static FailedServiceActionAssociation failure(ServiceActionAssociation one, Refusal refusal) {
        return FailedServiceActionAssociation.builder()
                .serviceActionId(one.serviceActionId())
                .productId(one.productId())
                .provisioningArtifactId(one.provisioningArtifactId())
                .errorCode(code(refusal))
                .errorMessage(refusal.text())
                .build();
    }

    private static ServiceActionAssociationErrorCode code(Refusal refusal) {
        if (refusal.is(ServiceCatalogError.DUPLICATE_RESOURCE)) {
            return ServiceActionAssociationErrorCode.DUPLICATE_RESOURCE;
        }
        if (refusal.is(ServiceCatalogError.LIMIT_EXCEEDED)) {
            return ServiceActionAssociationErrorCode.LIMIT_EXCEEDED;
        }
        return refusal.is(ServiceCatalogError.RESOURCE_NOT_FOUND)
                ? ServiceActionAssociationErrorCode.RESOURCE_NOT_FOUND
                : ServiceActionAssociationErrorCode.INVALID_PARAMETER;
    }
}
