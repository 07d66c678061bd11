package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.StackInstance;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductAttribute;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;

/** Converts provisioned products to SDK objects. */
final class ProvisionedProductShapes {

    private ProvisionedProductShapes() {}

    static ProvisionedProductDetail detail(ProvisionedProduct product) {
        Deployment deployment = product.deployment();
        return ProvisionedProductDetail.builder()
                .name(product.name())
                .arn(product.arn())
                .type(deployment.resources().type())
                .id(product.id().toString())
                .status(product.status().name())
                .statusMessage(product.statusMessage())
                .createdTime(product.createdAt())
                .idempotencyToken(product.idempotencyToken())
                .lastRecordId(text(product.history().last()))
                .lastProvisioningRecordId(text(product.history().lastProvisioning()))
                .lastSuccessfulProvisioningRecordId(text(product.history().lastSuccessfulProvisioning()))
                .productId(deployment.version().product().toString())
                .provisioningArtifactId(deployment.version().artifact().toString())
                .launchRoleArn(deployment.launchRole())
                .build();
    }

    static ProvisionedProductAttribute attribute(ProvisionedProduct product) {
        Deployment deployment = product.deployment();
        return ProvisionedProductAttribute.builder()
                .name(product.name())
                .arn(product.arn())
                .type(deployment.resources().type())
                .id(product.id().toString())
                .status(product.status().name())
                .statusMessage(product.statusMessage())
                .createdTime(product.createdAt())
                .idempotencyToken(product.idempotencyToken())
                .lastRecordId(text(product.history().last()))
                .lastProvisioningRecordId(text(product.history().lastProvisioning()))
                .lastSuccessfulProvisioningRecordId(text(product.history().lastSuccessfulProvisioning()))
                .tags(TagShapes.write(deployment.tags()))
                .physicalId(deployment.resources().physicalId())
                .productId(deployment.version().product().toString())
                .productName(deployment.version().productName())
                .provisioningArtifactId(deployment.version().artifact().toString())
                .provisioningArtifactName(deployment.version().artifactName())
                .userArn(product.owner().arn())
                .userArnSession(product.owner().session())
                .build();
    }

    private static @Nullable String text(@Nullable Id<ProvisioningRecord> id) {
        return id == null ? null : id.toString();
    }

    static software.amazon.awssdk.services.servicecatalog.model.StackInstance instance(StackInstance instance) {
        return software.amazon.awssdk.services.servicecatalog.model.StackInstance.builder()
                .account(instance.account().digits())
                .region(instance.region())
                .stackInstanceStatus(instance.status().name())
                .build();
    }
}
