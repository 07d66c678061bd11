package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;

/** The quotas of the catalog's settings. */
public final class Quotas {

    private Quotas() {}

    /** Refuses a call that would exceed the given quota. */
    public static void require(Catalog catalog, Quota quota, int after) {
        int limit = catalog.settings().quota(quota);
        if (after > limit) {
            throw ServiceErrors.limitExceeded(quota, limit);
        }
    }
}
