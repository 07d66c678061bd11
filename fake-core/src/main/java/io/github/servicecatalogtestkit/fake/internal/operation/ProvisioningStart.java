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
 * Starts an action on a provisioned product: creates its record, sets the status UNDER_CHANGE and decides whether it
 * will fail.
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
     * Starts a launch or an update.
     *
     * @param refused the reason for which AWS CloudFormation will fail it; {@code null} if it will succeed
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
                        call, catalog, Work.ending(RequestFailure.refused(inCloudFormation(call, refused))));
    }

    /**
     * Starts an action that succeeds unless the test planned a failure. An external engine decides the result of its
     * own work.
     */
    static ProvisioningStart of(Catalog catalog, Call call, PlannedFailure.FailingRequest kind, Deployment deployment) {
        if (deployment.isOfEngine() && kind != PlannedFailure.FailingRequest.SERVICE_ACTION) {
            return new ProvisioningStart(call, catalog, Work.ofEngine(workflowToken(call)));
        }
        PlannedFailures.Served served = catalog.provisioning().failures().serve(kind, deployment.version());
        Catalog after = catalog.with(catalog.provisioning().with(served.rest()));
        return new ProvisioningStart(call, after, Work.ending(served.failure()));
    }

    /** Starts an action that cannot fail. */
    static ProvisioningStart infallible(Catalog catalog, Call call) {
        return new ProvisioningStart(call, catalog, Work.ending(null));
    }

    ProvisioningStart terminating(boolean ignoringErrors, boolean retainingResources) {
        return new ProvisioningStart(call, catalog, work.terminating(ignoringErrors, retainingResources));
    }

    ProvisioningStart leaving(ProvisionedProduct.Status status) {
        return new ProvisioningStart(call, catalog, work.leaving(status));
    }

    /** A started action: its record, and the catalog, in which the action may be complete already. */
    record Begun(ProvisioningRecord entry, Catalog catalog) {}

    /** Starts an action on {@code product} with {@code deployment}. */
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

    /**
     * Refuses an invalid launch or update if the settings make such calls fail. Otherwise returns its error, if there
     * is one.
     */
    static @Nullable String requireValid(Catalog catalog, LaunchEvaluation.Attempt attempt) {
        Settings settings = catalog.settings();
        requireValid(attempt.parameterError(), settings.get(AwsBehavior.LAUNCH_PARAMETER_FAILURE));
        requireValid(attempt.brokenRule(), settings.get(AwsBehavior.TEMPLATE_RULE_FAILURE));
        return attempt.parameterError() == null ? attempt.brokenRule() : attempt.parameterError();
    }

    static void requireValid(@Nullable String reason, FailureTiming when) {
        if (reason != null && when == FailureTiming.SYNCHRONOUS) {
            throw ServiceErrors.invalid(reason);
        }
    }

    /**
     * Returns {@code text} in the form in which AWS Service Catalog reports errors of AWS CloudFormation.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-provisioned-product.html">the
     *     output printed in the AWS CLI reference</a>
     */
    static String inCloudFormation(Call call, String text) {
        return "AmazonCloudFormationException  " + text
                + " (Service: AmazonCloudFormation; Status Code: 400; Error Code: ValidationError; Request ID: "
                + uuid(call) + ")";
    }

    /** Returns a UUID that differs for each call. */
    static String uuid(Call call) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", call.number());
    }

    private static String workflowToken(Call call) {
        String content = "workflow of " + IdType.RECORD.of(call.number());
        return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}
