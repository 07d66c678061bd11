package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.internal.error.ProvisionedProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.KnownStack;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.rule.ArtifactTemplate;
import io.github.servicecatalogtestkit.fake.internal.rule.Deployments;
import io.github.servicecatalogtestkit.fake.internal.rule.IdOrName;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchChoice;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchPaths;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.servicecatalog.model.ImportAsProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ImportAsProvisionedProductResponse;

/**
 * Imports stacks as provisioned products. The catalog knows the stacks that a test added or a termination retained; any
 * other stack is assumed to be importable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html">ImportAsProvisionedProduct</a>
 */
final class StackImportOperations {

    private static final Set<String> IMPORTABLE = Set.of(
            "CREATE_COMPLETE",
            "UPDATE_COMPLETE",
            "UPDATE_ROLLBACK_COMPLETE",
            "IMPORT_COMPLETE",
            "IMPORT_ROLLBACK_COMPLETE");

    private StackImportOperations() {}

    @Command
    static Outcome<ImportAsProvisionedProductResponse> importAsProvisionedProduct(
            Catalog catalog, Call call, ImportAsProvisionedProductRequest request) {
        Product product = LaunchPaths.requireProduct(catalog, call.caller(), request.productId());
        ProvisioningArtifact artifact =
                LaunchChoice.requireArtifact(product, new IdOrName(request.provisioningArtifactId(), null));
        Arn stack = requireStack(call, request.physicalId());
        ProvisioningOperations.requireFreeName(
                catalog, call, request.provisionedProductName(), RefusedAs.DUPLICATE_RESOURCE);
        requireUnmanaged(catalog, call, request.physicalId());
        requireNoOther(catalog, call);
        known(catalog, request.physicalId()).ifPresent(known -> requireImportable(catalog, known, artifact));
        LaunchTarget target = new LaunchTarget(
                Deployments.imported(catalog, call.scope(), product, artifact, stack, request.physicalId()), null);
        ProvisionedProduct imported = target.product(
                call,
                request.provisionedProductName(),
                request.idempotencyToken(),
                ProvisionedProduct.Status.UNDER_CHANGE);
        Catalog taken = catalog.with(
                catalog.provisioning().with(catalog.provisioning().stacks().minus(request.physicalId())));
        ProvisioningStart.Begun begun = ProvisioningStart.infallible(taken, call)
                .begin(imported, ProvisioningRecord.Type.IMPORT_PROVISIONED_PRODUCT, target.deployment());
        return new Outcome<>(
                ImportAsProvisionedProductResponse.builder()
                        .recordDetail(RecordShapes.created(begun.entry()))
                        .build(),
                begun.catalog());
    }

    /** Returns a stack that the test added, or one that it deployed. */
    private static Optional<KnownStack> known(Catalog catalog, String arn) {
        return catalog.provisioning()
                .stacks()
                .find(arn)
                .or(() -> catalog.stacks()
                        .find(arn)
                        .map(stack -> new KnownStack(
                                arn,
                                stack.status().name(),
                                stack.definition().template().text())));
    }

    private static Arn requireStack(Call call, String physicalId) {
        return Arn.parse(physicalId)
                .filter(arn -> arn.service().equals("cloudformation")
                        && arn.resourceType().equals("stack")
                        && arn.region().equals(call.scope().region()))
                .orElseThrow(() -> ProvisionedProductErrors.notAStack(physicalId));
    }

    private static void requireUnmanaged(Catalog catalog, Call call, String stack) {
        for (ProvisionedProduct product :
                catalog.provisioning().products().in(call.scope()).values()) {
            if (stack.equals(product.deployment().resources().physicalId())) {
                throw ProvisionedProductErrors.stackManaged(stack, product.id());
            }
        }
    }

    /** "You can only import one provisioned product at a time." */
    private static void requireNoOther(Catalog catalog, Call call) {
        for (Id<ProvisioningRecord> id :
                catalog.provisioning().records().running().values()) {
            ProvisioningRecord entry = catalog.provisioning().records().get(id);
            if (entry.type() == ProvisioningRecord.Type.IMPORT_PROVISIONED_PRODUCT
                    && entry.scope().equals(call.scope())) {
                throw ProvisionedProductErrors.importRunning();
            }
        }
    }

    private static void requireImportable(Catalog catalog, KnownStack stack, ProvisioningArtifact artifact) {
        if (!IMPORTABLE.contains(stack.status())) {
            throw ProvisionedProductErrors.stackNotImportable(stack.arn(), stack.status());
        }
        String template = stack.template();
        if (template != null
                && ArtifactTemplate.body(catalog, artifact)
                        .filter(body -> body.text().strip().equals(template.strip()))
                        .isEmpty()) {
            throw ProvisionedProductErrors.templateDiffers(stack.arn(), artifact.id());
        }
    }
}
