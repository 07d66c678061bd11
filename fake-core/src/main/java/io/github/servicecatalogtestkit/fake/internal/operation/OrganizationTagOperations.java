package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Governance;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.ResourcePolicy;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.organizations.model.TagResourceRequest;
import software.amazon.awssdk.services.organizations.model.TagResourceResponse;
import software.amazon.awssdk.services.organizations.model.UntagResourceRequest;
import software.amazon.awssdk.services.organizations.model.UntagResourceResponse;

/**
 * Tags of accounts, organizational units, the root, policies and the resource policy.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_TagResource.html">TagResource</a>
 */
final class OrganizationTagOperations {

    private OrganizationTagOperations() {}

    @Command
    static Outcome<TagResourceResponse> tagResource(Catalog catalog, Call call, TagResourceRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        requireResource(organization, request.resourceId());
        Governance governance = organization.governance();
        Tags tags = OrganizationsTags.added(governance.tagsOf(request.resourceId()), request.tags());
        return new Outcome<>(
                TagResourceResponse.builder().build(),
                catalog.with(organization.with(governance.tagging(request.resourceId(), tags))));
    }

    @Command
    static Outcome<UntagResourceResponse> untagResource(Catalog catalog, Call call, UntagResourceRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        requireResource(organization, request.resourceId());
        request.tagKeys().forEach(OrganizationsTags::requireUserKey);
        Governance governance = organization.governance();
        Tags tags = governance.tagsOf(request.resourceId()).without(request.tagKeys());
        return new Outcome<>(
                UntagResourceResponse.builder().build(),
                catalog.with(organization.with(governance.tagging(request.resourceId(), tags))));
    }

    /** Returns tags in the order of their keys. The request has no page size. */
    @Query
    static ListTagsForResourceResponse listTagsForResource(
            Catalog catalog, Call call, ListTagsForResourceRequest request) {
        Paging paging = OrganizationsPages.of(catalog, call, request.resourceId(), null, request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        requireResource(organization, request.resourceId());
        Tags tags = organization.governance().tagsOf(request.resourceId());
        var page = paging.takeSorted(
                tags.values().entrySet().iterator(), tag -> true, tag -> Paging.Rank.of(tag.getKey(), 1), false);
        return ListTagsForResourceResponse.builder()
                .tags(page.map(OrganizationsTags::tag))
                .nextToken(page.nextToken())
                .build();
    }

    private static void requireResource(Organization organization, String id) {
        boolean isKnown = OrganizationsLookup.targetName(organization, id).isPresent()
                || isPolicy(organization, id)
                || isResourcePolicy(organization, id);
        if (!isKnown) {
            throw OrganizationsErrors.targetNotFound();
        }
    }

    /** Policies that AWS manages have no tags. */
    private static boolean isPolicy(Organization organization, String id) {
        return IdType.POLICY
                .parse(id)
                .flatMap(organization.governance().policies().byId()::find)
                .filter(policy -> !policy.awsManaged())
                .isPresent();
    }

    private static boolean isResourcePolicy(Organization organization, String id) {
        ResourcePolicy policy = organization.governance().resourcePolicy();
        return policy != null && policy.id().toString().equals(id);
    }
}
