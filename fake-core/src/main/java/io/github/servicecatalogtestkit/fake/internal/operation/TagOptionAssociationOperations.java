package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.AttachmentErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.TagOption;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.Resources;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.AssociateTagOptionWithResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateTagOptionWithResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateTagOptionFromResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateTagOptionFromResourceResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListResourcesForTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListResourcesForTagOptionResponse;

/**
 * TagOptions of portfolios and products. A recipient can associate its own TagOptions with an imported portfolio, in
 * addition to the shared ones.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html">Sharing
 *     a portfolio: sharing TagOptions</a>
 */
final class TagOptionAssociationOperations {

    /** "AWS Service Catalog does not support TagOptions for Terraform Open Source or Terraform Cloud products." */
    private static final Set<String> TYPES_WITHOUT = Set.of("TERRAFORM_OPEN_SOURCE", "TERRAFORM_CLOUD");

    private TagOptionAssociationOperations() {}

    @Command
    static Outcome<AssociateTagOptionWithResourceResponse> associateTagOptionWithResource(
            Catalog catalog, Call call, AssociateTagOptionWithResourceRequest request) {
        Resource resource = Resources.requireTaggable(catalog, call.scope(), request.resourceId());
        TagOption option = TagOptionOperations.requireOwn(catalog, call, request.tagOptionId());
        Resources.requireTypeWith("TagOptions", catalog, resource, TYPES_WITHOUT);
        if (catalog.tagOptions().isOn(resource, option)) {
            throw AttachmentErrors.tagOptionAssociated(option.id(), resource);
        }
        Quotas.require(
                catalog,
                Quota.TAG_OPTIONS_PER_RESOURCE,
                catalog.tagOptions().on(resource, call.scope()).size() + 1);
        return new Outcome<>(
                AssociateTagOptionWithResourceResponse.builder().build(),
                catalog.with(catalog.tagOptions().plus(resource, option, call.number())));
    }

    @Command
    static Outcome<DisassociateTagOptionFromResourceResponse> disassociateTagOptionFromResource(
            Catalog catalog, Call call, DisassociateTagOptionFromResourceRequest request) {
        TagOption option = TagOptionOperations.requireOwn(catalog, call, request.tagOptionId());
        Resource resource = Resource.parse(request.resourceId())
                .filter(candidate -> catalog.tagOptions().isOn(candidate, option))
                .orElseThrow(
                        () -> AttachmentErrors.tagOptionNotAssociated(request.tagOptionId(), request.resourceId()));
        return new Outcome<>(
                DisassociateTagOptionFromResourceResponse.builder().build(),
                catalog.with(catalog.tagOptions().minus(resource, option)));
    }

    /** Lists the resources of a TagOption that the caller owns, in the order in which they were associated. */
    @Query
    static ListResourcesForTagOptionResponse listResourcesForTagOption(
            Catalog catalog, Call call, ListResourcesForTagOptionRequest request) {
        TagOption option = TagOptionOperations.requireOwn(catalog, call, request.tagOptionId());
        Resource.@Nullable ResourceType kind = kind(request.resourceType());
        Paging paging = call.paging(catalog, option.id() + " " + kind, request.pageSize(), request.pageToken());
        Paging.Page<Map.Entry<Long, Resource>> page = paging.take(
                catalog.tagOptions().resourcesOf(option).rowsAfter(paging.after()),
                row -> kind == null || row.getValue().kind() == kind,
                Map.Entry::getKey);
        return ListResourcesForTagOptionResponse.builder()
                .resourceDetails(page.map(row -> TagOptionShapes.detail(catalog, row.getValue())))
                .pageToken(page.nextToken())
                .build();
    }

    private static Resource.@Nullable ResourceType kind(@Nullable String type) {
        if (type == null) {
            return null;
        }
        return switch (type) {
            case "Portfolio" -> Resource.ResourceType.PORTFOLIO;
            case "Product" -> Resource.ResourceType.PRODUCT;
            default -> throw AttachmentErrors.unknownResourceType(type);
        };
    }
}
