package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;

/** The quotas, as the settings of the catalog have them. */
public final class Quotas {

    private Quotas() {}

    /** Refuses a call after which there would be more than {@code quota} allows. */
    public static void require(Catalog catalog, Quota quota, int after) {
        int limit = catalog.settings().quota(quota);
        if (after > limit) {
            throw ServiceErrors.limitExceeded(quota, limit);
        }
    }
}
