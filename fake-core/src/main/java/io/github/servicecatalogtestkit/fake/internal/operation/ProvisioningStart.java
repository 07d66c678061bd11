package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FailureTiming;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.PlannedFailure;
import io.github.servicecatalogtestkit.fake.internal.model.PlannedFailures;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.Provisioning;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord.RequestFailure;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord.Work;
import io.github.servicecatalogtestkit.fake.internal.model.Task;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchEvaluation;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How every request on a provisioned product begins: with a record, a provisioned product that is under change, and the decision how
 * it will end.
 */
final class ProvisioningStart {

    private final Call call;
    private final Catalog catalog;
    private final Work work;

    private ProvisioningStart(Call call, Catalog catalog, Work work) {
        this.call = call;
        this.catalog = catalog;
        this.work = work;
    }

    /**
     * Returns the start of a launch or an update.
     *
     * @param refused why AWS CloudFormation will refuse it, if it will
     */
    static ProvisioningStart of(
            Catalog catalog,
            Call call,
            PlannedFailure.FailingRequest kind,
            Deployment deployment,
            @Nullable String refused) {
        return refused == null
                ? of(catalog, call, kind, deployment)
                : new ProvisioningStart(
                        call, catalog, Work.ending(new RequestFailure(inCloudFormation(call, refused), false)));
    }

    /** Returns the start of something that goes well, unless a test ordered a failure. What an engine does the engine decides. */
    static ProvisioningStart of(Catalog catalog, Call call, PlannedFailure.FailingRequest kind, Deployment deployment) {
        if (deployment.isOfEngine() && kind != PlannedFailure.FailingRequest.SERVICE_ACTION) {
            return new ProvisioningStart(call, catalog, Work.ofEngine(workflowToken(call)));
        }
        PlannedFailures.Served served = catalog.provisioning().failures().serve(kind, deployment.version());
        Catalog after = catalog.with(catalog.provisioning().with(served.rest()));
        return new ProvisioningStart(call, after, Work.ending(served.failure()));
    }

    /** Returns the start of something that cannot fail. */
    static ProvisioningStart sure(Catalog catalog, Call call) {
        return new ProvisioningStart(call, catalog, Work.ending(null));
    }

    ProvisioningStart terminating(boolean ignoringErrors, boolean retainingResources) {
        return new ProvisioningStart(call, catalog, work.terminating(ignoringErrors, retainingResources));
    }

    ProvisioningStart leaving(ProvisionedProduct.Status status) {
        return new ProvisioningStart(call, catalog, work.leaving(status));
    }

    /** What has begun: its record, and the catalog in which it may already be over. */
    record Begun(ProvisioningRecord entry, Catalog catalog) {}

    /** Begins a request on {@code product}, which is about {@code deployment}. */
    Begun begin(ProvisionedProduct product, ProvisioningRecord.Type type, Deployment deployment) {
        ProvisioningRecord entry = new ProvisioningRecord(
                IdType.RECORD.of(call.number()),
                product.reference(),
                type,
                product.owner(),
                deployment,
                work,
                call.at(),
                Task.startingAt(catalog.clock()));
        String message = work.before() == null ? null : product.statusMessage();
        ProvisionedProduct changing =
                product.with(ProvisionedProduct.Status.UNDER_CHANGE, message).with(history(product.history(), entry));
        Provisioning provisioning = catalog.provisioning();
        Provisioning begun = provisioning
                .with(provisioning.products().plus(changing))
                .with(provisioning.records().plus(entry));
        return new Begun(entry, Completion.due(catalog.with(begun)));
    }

    static ProvisionedProduct.History history(ProvisionedProduct.History before, ProvisioningRecord entry) {
        return new ProvisionedProduct.History(
                entry.id(),
                entry.type().isProvisioning() ? entry.id() : before.lastProvisioning(),
                before.lastSuccessfulProvisioning());
    }

    /** Refuses an attempt that the settings refuse at the call; returns what is wrong with it otherwise, if something is. */
    static @Nullable String requireSound(Catalog catalog, LaunchEvaluation.Attempt attempt) {
        Settings settings = catalog.settings();
        requireSound(attempt.unfit(), settings.get(AwsBehavior.LAUNCH_PARAMETER_FAILURE));
        requireSound(attempt.broken(), settings.get(AwsBehavior.TEMPLATE_RULE_FAILURE));
        return attempt.unfit() == null ? attempt.broken() : attempt.unfit();
    }

    static void requireSound(@Nullable String wrong, FailureTiming when) {
        if (wrong != null && when == FailureTiming.SYNCHRONOUS) {
            throw ServiceErrors.invalid(wrong);
        }
    }

    /**
     * Returns {@code text} as AWS CloudFormation says it through AWS Service Catalog.
     *
     * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-provisioned-product.html">the output
     *     printed in the AWS CLI reference</a>
     */
    static String inCloudFormation(Call call, String text) {
        return "AmazonCloudFormationException  " + text
                + " (Service: AmazonCloudFormation; Status Code: 400; Error Code: ValidationError; Request ID: "
                + uuid(call) + ")";
    }

    /** Returns something in the form of a UUID that is different for each call. */
    static String uuid(Call call) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", call.number());
    }

    private static String workflowToken(Call call) {
        String content = "workflow of " + IdType.RECORD.of(call.number());
        return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}
