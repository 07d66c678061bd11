package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.error.ProvisionedProductErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.PlannedFailure;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct.Status;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.rule.Deployments;
import io.github.servicecatalogtestkit.fake.internal.rule.IdOrName;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchChoice;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvisionedAccess;
import io.github.servicecatalogtestkit.fake.internal.rule.UpdateChoice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductResponse;

/**
 * Launches, updates and terminations. Each call returns a record with the status CREATED at once; the settings say how
 * long the action takes.
 */
final class ProvisioningOperations {

    private ProvisioningOperations() {}

    @Command
    static Outcome<ProvisionProductResponse> provisionProduct(
            Catalog catalog, Call call, ProvisionProductRequest request) {
        LaunchChoice choice = LaunchChoice.require(
                        catalog,
                        call.caller(),
                        new IdOrName(request.productId(), request.productName()),
                        new IdOrName(request.provisioningArtifactId(), request.provisioningArtifactName()),
                        new IdOrName(request.pathId(), request.pathName()))
                .requireLaunchable(catalog);
        requireFreeName(catalog, call, request.provisionedProductName());
        LaunchTarget target = LaunchTarget.ofLaunch(
                catalog,
                call,
                choice,
                LaunchRequests.parameters(request.provisioningParameters()),
                request.provisionedProductName(),
                new Deployments.Options(
                        Tags.NONE.with(TagShapes.read(request.tags())),
                        request.notificationArns(),
                        LaunchRequests.preferences(request.provisioningPreferences())));
        ProvisionedProduct product =
                target.product(call, request.provisionedProductName(), request.provisionToken(), Status.UNDER_CHANGE);
        ProvisioningStart.Begun begun = ProvisioningStart.of(
                        catalog, call, PlannedFailure.FailingRequest.LAUNCH, target.deployment(), target.refused())
                .begin(product, ProvisioningRecord.Type.PROVISION_PRODUCT, target.deployment());
        return new Outcome<>(
                ProvisionProductResponse.builder()
                        .recordDetail(RecordShapes.created(begun.entry()))
                        .build(),
                begun.catalog());
    }

    static void requireFreeName(Catalog catalog, Call call, String name) {
        requireFreeName(catalog, call, name, catalog.settings().get(AwsBehavior.PROVISIONED_PRODUCT_NAME_IN_USE_ERROR));
    }

    static void requireFreeName(Catalog catalog, Call call, String name, RefusedAs error) {
        if (catalog.provisioning().products().find(call.scope(), name).isPresent()) {
            throw ProvisionedProductErrors.provisionedProductNameInUse(error, name);
        }
    }

    /**
     * Returns whether the status of a provisioned product allows updates. What an engine of the user failed to launch
     * can be updated too.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/provisioned-products-lifecycle.html">Managing
     *     Terraform Open Source product status errors</a>
     */
    private static boolean isUpdatable(ProvisionedProduct product) {
        return product.status().isStable()
                || (product.status() == ProvisionedProduct.Status.ERROR
                        && product.deployment().isOfEngine());
    }

    @Command
    static Outcome<UpdateProvisionedProductResponse> updateProvisionedProduct(
            Catalog catalog, Call call, UpdateProvisionedProductRequest request) {
        ProvisionedProduct product = ProvisionedAccess.require(
                catalog, call.caller(), new IdOrName(request.provisionedProductId(), request.provisionedProductName()));
        if (!isUpdatable(product)) {
            throw refusedPoll(catalog, product, ProvisionedProductErrors.notUpdatable(product.id(), product.status()));
        }
        UpdateChoice choice = UpdateChoice.require(
                catalog,
                call.caller(),
                product,
                new IdOrName(request.productId(), request.productName()),
                new IdOrName(request.provisioningArtifactId(), request.provisioningArtifactName()),
                new IdOrName(request.pathId(), request.pathName()));
        LaunchTarget target = LaunchTarget.ofUpdate(
                        catalog,
                        call,
                        choice,
                        LaunchRequests.parameters(request.provisioningParameters(), product),
                        product,
                        new Deployments.Options(
                                tags(request.tags()),
                                product.deployment().topics().ofUser(),
                                LaunchRequests.preferences(request.provisioningPreferences())))
                .refusedFor(catalog, LaunchRequests.contradiction(request.provisioningParameters(), product));
        ProvisioningStart.Begun begun = ProvisioningStart.of(
                        catalog, call, PlannedFailure.FailingRequest.UPDATE, target.deployment(), target.refused())
                .begin(product, ProvisioningRecord.Type.UPDATE_PROVISIONED_PRODUCT, target.deployment());
        return new Outcome<>(
                UpdateProvisionedProductResponse.builder()
                        .recordDetail(RecordShapes.created(begun.entry()))
                        .build(),
                begun.catalog());
    }

    /** Returns the tags of an update, or {@code null} if it does not change them. */
    static @Nullable Tags tags(List<Tag> tags) {
        return tags.isEmpty() ? null : Tags.NONE.with(TagShapes.read(tags));
    }

    @Command(replayedWhile = "isTerminating")
    static Outcome<TerminateProvisionedProductResponse> terminateProvisionedProduct(
            Catalog catalog, Call call, TerminateProvisionedProductRequest request) {
        ProvisionedProduct product = ProvisionedAccess.require(
                catalog, call.caller(), new IdOrName(request.provisionedProductId(), request.provisionedProductName()));
        if (product.status() == Status.UNDER_CHANGE) {
            throw refusedPoll(catalog, product, ProvisionedProductErrors.notTerminable());
        }
        ProvisioningStart.Begun begun = termination(
                        catalog, call, product, Boolean.TRUE.equals(request.retainPhysicalResources()))
                .terminating(
                        Boolean.TRUE.equals(request.ignoreErrors()),
                        Boolean.TRUE.equals(request.retainPhysicalResources()))
                .begin(product, ProvisioningRecord.Type.TERMINATE_PROVISIONED_PRODUCT, product.deployment());
        return new Outcome<>(
                TerminateProvisionedProductResponse.builder()
                        .recordDetail(RecordShapes.created(begun.entry()))
                        .build(),
                begun.catalog());
    }

    /** A termination that deletes no resources cannot fail: the request retains them, or there are none. */
    private static ProvisioningStart termination(
            Catalog catalog, Call call, ProvisionedProduct product, boolean retainsResources) {
        return retainsResources || product.status() == Status.PLAN_IN_PROGRESS
                ? ProvisioningStart.infallible(catalog, call)
                : ProvisioningStart.of(catalog, call, PlannedFailure.FailingRequest.TERMINATION, product.deployment());
    }

    /** Returns a refusal of a call that may have to wait for the last request about {@code product}. */
    static Refusal refusedPoll(Catalog catalog, ProvisionedProduct product, Refusal refusal) {
        return Optional.ofNullable(product.history().last())
                .map(catalog.provisioning().records()::get)
                .filter(ProvisioningRecord::isRunning)
                .<Refusal>map(entry -> new RefusedPoll(
                        refusal,
                        ProvisionedProductOperations.polled(catalog, product),
                        entry.task()
                                .polling()
                                .waitsFor(catalog.settings().get(Setting.PROVISIONING_COMPLETION), catalog.clock())))
                .orElse(refusal);
    }

    /**
     * Returns whether the idempotency token of a termination is still valid.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_TerminateProvisionedProduct.html">
     *     TerminateProvisionedProduct</a>: "This token is only valid during the termination process."
     */
    static boolean isTerminating(Catalog catalog, TerminateProvisionedProductResponse response) {
        return IdType.RECORD
                .parse(response.recordDetail().recordId())
                .flatMap(catalog.provisioning().records()::find)
                .filter(entry -> entry.isRunning())
                .isPresent();
    }
}
