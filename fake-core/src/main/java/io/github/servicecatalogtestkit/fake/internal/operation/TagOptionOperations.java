package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.AttachmentErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.TagOption;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CreateTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateTagOptionResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteTagOptionResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeTagOptionResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListTagOptionsFilters;
import software.amazon.awssdk.services.servicecatalog.model.ListTagOptionsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListTagOptionsResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateTagOptionResponse;

/**
 * The TagOptions of an account. Shared TagOptions are not in the recipient's TagOption library.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/tagoptions.html">TagOption library</a>
 */
final class TagOptionOperations {

    private TagOptionOperations() {}

    @Command
    static Outcome<CreateTagOptionResponse> createTagOption(
            Catalog catalog, Call call, CreateTagOptionRequest request) {
        requireNew(catalog, call, request.key(), request.value());
        Quotas.require(
                catalog,
                Quota.VALUES_PER_TAG_OPTION,
                catalog.tagOptions().values(call.scope(), request.key()).size() + 1);
        TagOption option =
                new TagOption(IdType.TAG_OPTION.of(call.number()), call.scope(), request.key(), request.value(), true);
        CreateTagOptionResponse response = CreateTagOptionResponse.builder()
                .tagOptionDetail(TagOptionShapes.detail(option))
                .build();
        return new Outcome<>(response, catalog.with(catalog.tagOptions().plus(option)));
    }

    private static void requireNew(Catalog catalog, Call call, String key, String value) {
        if (catalog.tagOptions().values(call.scope(), key).contains(value)) {
            throw AttachmentErrors.tagOptionExists(key, value);
        }
    }

    @Query
    static DescribeTagOptionResponse describeTagOption(Catalog catalog, Call call, DescribeTagOptionRequest request) {
        return DescribeTagOptionResponse.builder()
                .tagOptionDetail(TagOptionShapes.detail(requireOwn(catalog, call, request.id())))
                .build();
    }

    /** Returns the TagOption with the given ID. The caller's account must own it. */
    static TagOption requireOwn(Catalog catalog, Call call, String id) {
        return IdType.TAG_OPTION
                .parse(id)
                .flatMap(catalog.tagOptions()::find)
                .filter(option -> option.owner().equals(call.scope()))
                .orElseThrow(() -> AttachmentErrors.tagOptionNotFound(id));
    }

    @Query
    static ListTagOptionsResponse listTagOptions(Catalog catalog, Call call, ListTagOptionsRequest request) {
        ListTagOptionsFilters filters = request.filters();
        Paging paging = call.paging(catalog, filters, request.pageSize(), request.pageToken());
        Paging.Page<TagOption> page = paging.take(
                catalog.tagOptions().ownedBy(call.scope()).valuesAfter(IdType.TAG_OPTION.of(paging.after())),
                option -> matches(option, filters),
                option -> option.id().number());
        return ListTagOptionsResponse.builder()
                .tagOptionDetails(page.map(TagOptionShapes::detail))
                .pageToken(page.nextToken())
                .build();
    }

    private static boolean matches(TagOption option, @Nullable ListTagOptionsFilters filters) {
        return filters == null
                || ((filters.key() == null || filters.key().equals(option.key()))
                        && (filters.value() == null || filters.value().equals(option.value()))
                        && (filters.active() == null || filters.active() == option.active()));
    }

    @Command
    static Outcome<UpdateTagOptionResponse> updateTagOption(
            Catalog catalog, Call call, UpdateTagOptionRequest request) {
        TagOption option = requireOwn(catalog, call, request.id());
        if (request.value() != null) {
            requireNew(catalog, call, option.key(), request.value());
        }
        TagOption updated = option.with(
                Objects.requireNonNullElse(request.value(), option.value()),
                Objects.requireNonNullElse(request.active(), option.active()));
        UpdateTagOptionResponse response = UpdateTagOptionResponse.builder()
                .tagOptionDetail(TagOptionShapes.detail(updated))
                .build();
        return new Outcome<>(
                response,
                updated.equals(option)
                        ? catalog
                        : catalog.with(catalog.tagOptions().plus(updated)));
    }

    /**
     * A TagOption can be deleted after it is disassociated from all resources.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DeleteTagOption.html">DeleteTagOption</a>
     */
    @Command
    static Outcome<DeleteTagOptionResponse> deleteTagOption(
            Catalog catalog, Call call, DeleteTagOptionRequest request) {
        TagOption option = requireOwn(catalog, call, request.id());
        if (!catalog.tagOptions().resourcesOf(option).isEmpty()) {
            throw AttachmentErrors.tagOptionInUse(option.id());
        }
        return new Outcome<>(
                DeleteTagOptionResponse.builder().build(),
                catalog.with(catalog.tagOptions().minus(option)));
    }
}
