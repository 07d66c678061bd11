package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.CopyToken;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProductCopy;
import io.github.servicecatalogtestkit.fake.internal.model.ProductId;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifactId;
import io.github.servicecatalogtestkit.fake.internal.model.Table;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.rule.Contents;
import io.github.servicecatalogtestkit.fake.internal.rule.CopyProgress;
import io.github.servicecatalogtestkit.fake.internal.rule.Limits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeCopyProductStatusRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeCopyProductStatusResponse;

/**
 * Copies of products. A copy belongs to the account that made it and stays when the source goes, or the share through which the
 * account saw it.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CopyProduct.html">CopyProduct</a>
 */
final class CopyOperations {

    private static final String COPY_TAGS = "CopyTags";

    private CopyOperations() {}

    /**
     * What the request itself makes impossible is refused. A quota that stands in the way is no error of this operation, which
     * has answered before it copies: the copy fails.
     */
    static Outcome<CopyProductResponse> copyProduct(Catalog catalog, Call call, CopyProductRequest request) {
        Product existing = request.targetProductId() == null
                ? null
                : Contents.requireChangeable(catalog, call.scope(), request.targetProductId());
        CopySource source = CopySource.require(
                catalog, call, request.sourceProductArn(), request.sourceProvisioningArtifactIdentifiersAsStrings());
        requireSameType(source.product(), existing);
        Product target = existing != null ? existing : empty(call, source.product(), request.targetProductName());
        Product copied = withTags(withArtifacts(target, call, source), source, request);
        Refusal failure = quotaInTheWay(catalog, copied, existing == null);
        CopyToken token = new CopyToken(call.number());
        Catalog after = failure == null
                ? catalog.with(catalog.products().plus(copied))
                        .later(Math.max(0, source.artifacts().size() - 1))
                : catalog;
        ProductCopy copy = new ProductCopy(
                token,
                call.scope(),
                call.at(),
                failure != null && existing == null ? null : copied.id(),
                failure == null ? null : failure.text());
        return new Outcome<>(
                CopyProductResponse.builder().copyProductToken(token.toString()).build(),
                after.with(after.copies().plus(copy)));
    }

    private static void requireSameType(Product source, @Nullable Product existing) {
        if (existing != null && !existing.type().equals(source.type())) {
            throw ServiceErrors.invalid("Product " + existing.id() + " is of type " + existing.type()
                    + " and takes no versions of a product of type " + source.type() + ".");
        }
    }

    private static Product empty(Call call, Product source, @Nullable String name) {
        return new Product(
                new ProductId(call.number()),
                call.scope(),
                Objects.requireNonNullElse(name, source.name()),
                source.ownerName(),
                source.type(),
                call.at(),
                source.details(),
                Tags.NONE,
                null,
                Table.empty());
    }

    /** Each version counts as a change of its own, so that each has an id and a time of its own. */
    private static Product withArtifacts(Product target, Call call, CopySource source) {
        Product copied = target;
        int made = 0;
        for (ProvisioningArtifact artifact : source.artifacts().values()) {
            copied = copied.with(new ProvisioningArtifact(
                    new ProvisioningArtifactId(call.number() + made),
                    artifact.name(),
                    artifact.description(),
                    artifact.type(),
                    call.at().plusMillis(made),
                    artifact.active(),
                    artifact.guidance(),
                    artifact.info(),
                    artifact.sourceRevision()));
            made++;
        }
        return copied;
    }

    private static Product withTags(Product target, CopySource source, CopyProductRequest request) {
        return request.copyOptionsAsStrings().contains(COPY_TAGS)
                ? target.with(target.tags().with(source.product().tags().values()))
                : target;
    }

    private static @Nullable Refusal quotaInTheWay(Catalog catalog, Product copied, boolean isNew) {
        try {
            if (isNew) {
                Limits.require(
                        catalog,
                        Quota.PRODUCTS_PER_REGION,
                        catalog.products().ownedBy(copied.owner()).size() + 1);
            }
            Limits.require(
                    catalog,
                    Quota.PROVISIONING_ARTIFACTS_PER_PRODUCT,
                    copied.artifacts().size());
            Limits.require(catalog, Quota.TAGS_PER_PRODUCT, copied.tags().size());
            return null;
        } catch (Refusal quota) {
            return quota;
        }
    }

    static Outcome<DescribeCopyProductStatusResponse> describeCopyProductStatus(
            Catalog catalog, Call call, DescribeCopyProductStatusRequest request) {
        ProductCopy copy = CopyToken.parse(request.copyProductToken())
                .flatMap(catalog.copies()::find)
                .filter(found -> found.by().equals(call.scope()))
                .orElseThrow(() -> ServiceErrors.copyNotFound(request.copyProductToken()));
        DescribeCopyProductStatusResponse response = DescribeCopyProductStatusResponse.builder()
                .copyProductStatus(CopyProgress.of(copy).name())
                .targetProductId(copy.target() == null ? null : copy.target().toString())
                .statusDetail(copy.failure())
                .build();
        return new Outcome<>(response, catalog);
    }
}
