package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Polling;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;

/**
 * The status of requests on provisioned products.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_RecordDetail.html">RecordDetail</a>
 */
public final class RecordStage {

    private RecordStage() {}

    /** Returns the current status of {@code entry}. */
    public static ProvisioningRecord.Status of(Catalog catalog, ProvisioningRecord entry) {
        ProvisioningRecord.RecordResult result = entry.result();
        if (result != null) {
            return result.isSuccess() ? ProvisioningRecord.Status.SUCCEEDED : ProvisioningRecord.Status.FAILED;
        }
        if (entry.waitsForEngine()) {
            return ProvisioningRecord.Status.IN_PROGRESS;
        }
        Polling polling = entry.task().polling();
        if (polling.progress(catalog.settings().get(Setting.PROVISIONING_COMPLETION), catalog.clock())
                == Polling.Progress.NOT_STARTED) {
            return ProvisioningRecord.Status.CREATED;
        }
        return isRollingBack(catalog, entry)
                ? ProvisioningRecord.Status.IN_PROGRESS_IN_ERROR
                : ProvisioningRecord.Status.IN_PROGRESS;
    }

    /**
     * "The provisioned product is under change but the requested operation failed and some remediation is occurring."
     */
    private static boolean isRollingBack(Catalog catalog, ProvisioningRecord entry) {
        return entry.type().isDeploying()
                && entry.work().failure() != null
                && entry.task()
                        .polling()
                        .isLate(catalog.settings().get(Setting.PROVISIONING_COMPLETION), catalog.clock());
    }
}
