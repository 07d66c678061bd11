package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProductCopy;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.model.Task;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.rule.Copying;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.DescribeCopyProductStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeCopyProductStatusResponse;

/**
 * Copies of products. A copy belongs to the account that made it. It stays when the source, or the share that gave
 * access to the source, is deleted.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CopyProduct.html">CopyProduct</a>
 */
final class CopyOperations {

    private static final String COPY_TAGS = "CopyTags";

    private CopyOperations() {}

    /** The copy has the content of the source at the time of this call, even if it completes later. */
    @Command
    static Outcome<CopyProductResponse> copyProduct(Catalog catalog, Call call, CopyProductRequest request) {
        Product target = request.targetProductId() == null
                ? null
                : PortfolioProducts.requireChangeable(catalog, call.scope(), request.targetProductId());
        CopySource source = CopySource.require(
                catalog, call, request.sourceProductArn(), request.sourceProvisioningArtifactIdentifiersAsStrings());
        requireSameType(source.product(), target);
        Scope viewer = call.scope().in(source.product().owner().region());
        ProductCopy copy = new ProductCopy(
                IdType.PRODUCT_COPY.of(call.number()),
                made(call, source, target, request),
                target != null,
                Copying.breaks(catalog, viewer, source.product()),
                Task.startingAt(catalog.clock()));
        CopyProductResponse response = CopyProductResponse.builder()
                .copyProductToken(copy.token().toString())
                .build();
        Catalog started = catalog.with(catalog.copies().plus(copy))
                .later(Math.max(0, source.artifacts().size() - 1));
        return new Outcome<>(response, Completion.due(started));
    }

    private static void requireSameType(Product source, @Nullable Product target) {
        if (target != null && !target.type().equals(source.type())) {
            throw ServiceErrors.invalid("Product " + target.id() + " is of type " + target.type()
                    + " and takes no versions of a product of type " + source.type() + ".");
        }
    }

    private static Product made(Call call, CopySource source, @Nullable Product target, CopyProductRequest request) {
        Product original = source.product();
        boolean copiesTags = request.copyOptionsAsStrings().contains(COPY_TAGS);
        return new Product(
                target == null ? IdType.PRODUCT.of(call.number()) : target.id(),
                call.scope(),
                original.type(),
                call.at(),
                original.details().named(Objects.requireNonNullElse(request.targetProductName(), original.name())),
                copiesTags ? original.tags() : Tags.NONE,
                null,
                artifacts(call, source));
    }

    /** Each version counts as a separate change, so that each gets its own id and creation time. */
    private static Table<Id<ProvisioningArtifact>, ProvisioningArtifact> artifacts(Call call, CopySource source) {
        Table<Id<ProvisioningArtifact>, ProvisioningArtifact> copies = Table.empty();
        for (ProvisioningArtifact original : source.artifacts().values()) {
            ProvisioningArtifact copy = new ProvisioningArtifact(
                    IdType.ARTIFACT.of(call.number() + copies.size()),
                    original.type(),
                    call.at().plusMillis(copies.size()),
                    original.details(),
                    new ProvisioningArtifact.Source(
                            new ProvisioningArtifact.Origin(source.product().id(), original.id()),
                            original.info(),
                            original.sourceRevision(),
                            null));
            copies = copies.plus(copy.id(), copy);
        }
        return copies;
    }

    /** Polls the copy. A setting can complete it after a number of polls. */
    @Poll
    static Outcome<DescribeCopyProductStatusResponse> describeCopyProductStatus(
            Catalog catalog, Call call, DescribeCopyProductStatusRequest request) {
        ProductCopy copy = IdType.PRODUCT_COPY
                .parse(request.copyProductToken())
                .flatMap(catalog.copies()::find)
                .filter(found -> found.by().equals(call.scope()))
                .orElseThrow(() -> ProductErrors.copyNotFound(request.copyProductToken()));
        Catalog after = copy.result() == null
                ? Completion.due(catalog.with(catalog.copies().plus(copy.polled())))
                : catalog;
        return new Outcome<>(describe(after.copies().find(copy.token()).orElseThrow()), after);
    }

    private static DescribeCopyProductStatusResponse describe(ProductCopy copy) {
        ProductCopy.@Nullable CopyResult result = copy.result();
        String failure = result == null ? null : result.failure();
        boolean hasProduct = copy.intoExisting() || (result != null && failure == null);
        return DescribeCopyProductStatusResponse.builder()
                .copyProductStatus(status(result))
                .targetProductId(hasProduct ? copy.made().id().toString() : null)
                .statusDetail(failure)
                .build();
    }

    private static CopyProductStatus status(ProductCopy.@Nullable CopyResult result) {
        if (result == null) {
            return CopyProductStatus.IN_PROGRESS;
        }
        return result.failure() == null ? CopyProductStatus.SUCCEEDED : CopyProductStatus.FAILED;
    }
}
