package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Iterator;
import java.util.Optional;

/**
 * The requests on provisioned products, including terminated ones.
 *
 * @param newestFirst the requests of each scope by their negated numbers, so that the newest comes first
 * @param running the requests that are running
 */
public record ProvisioningRecords(
        Table<Id<ProvisioningRecord>, ProvisioningRecord> byId,
        Index<Scope, Long, ProvisioningRecord> newestFirst,
        Table<Id<ProvisioningRecord>, Id<ProvisioningRecord>> running) {

    public static final ProvisioningRecords NONE = new ProvisioningRecords(Table.empty(), Index.empty(), Table.empty());

    public Optional<ProvisioningRecord> find(Id<ProvisioningRecord> id) {
        return byId.find(id);
    }

    /** Returns the request with the given ID, which exists because another object of the catalog refers to it. */
    public ProvisioningRecord get(Id<ProvisioningRecord> id) {
        return byId.find(id).orElseThrow(() -> new IllegalStateException("dangling reference to " + id));
    }

    /**
     * Returns the requests of {@code scope}, the newest first.
     *
     * @param after the {@link #rank} of the last request that was read, or 0 to start with the newest
     */
    public Iterator<ProvisioningRecord> of(Scope scope, long after) {
        return newestFirst.of(scope).valuesAfter(after == 0 ? Long.MIN_VALUE : after);
    }

    /** Returns the position of {@code entry} in {@link #of}. */
    public static long rank(ProvisioningRecord entry) {
        return -entry.id().number();
    }

    /** Returns a copy with the given entry, which replaces an earlier version of it. */
    public ProvisioningRecords plus(ProvisioningRecord entry) {
        return new ProvisioningRecords(
                byId.plus(entry.id(), entry),
                newestFirst.plus(entry.scope(), rank(entry), entry),
                entry.isRunning() ? running.plus(entry.id(), entry.id()) : running.minus(entry.id()));
    }
}
