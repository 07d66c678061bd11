package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Iterator;
import java.util.Optional;

/**
 * The requests on provisioned products, also on terminated ones.
 *
 * @param newestFirst the requests of each account and Region by their numbers, negated: the last one comes first
 * @param running the requests that are not over
 */
public record ProvisioningRecords(
        Table<Id<ProvisioningRecord>, ProvisioningRecord> byId,
        Index<Scope, Long, ProvisioningRecord> newestFirst,
        Table<Id<ProvisioningRecord>, Id<ProvisioningRecord>> running) {

    public static final ProvisioningRecords NONE = new ProvisioningRecords(Table.empty(), Index.empty(), Table.empty());

    public Optional<ProvisioningRecord> find(Id<ProvisioningRecord> id) {
        return byId.find(id);
    }

    /** Returns the request of an id that another object of the same catalog holds. */
    public ProvisioningRecord get(Id<ProvisioningRecord> id) {
        return byId.find(id).orElseThrow(() -> new IllegalStateException("dangling reference to " + id));
    }

    /**
     * Walks through the requests of {@code scope}, the newest first.
     *
     * @param after the {@link #rank} of the last one that the walk has had; 0 if it begins
     */
    public Iterator<ProvisioningRecord> of(Scope scope, long after) {
        return newestFirst.of(scope).valuesAfter(after == 0 ? Long.MIN_VALUE : after);
    }

    /** Returns where {@code entry} stands in a walk. */
    public static long rank(ProvisioningRecord entry) {
        return -entry.id().number();
    }

    /** Returns these but with {@code entry} in the place of the one with its id. */
    public ProvisioningRecords plus(ProvisioningRecord entry) {
        return new ProvisioningRecords(
                byId.plus(entry.id(), entry),
                newestFirst.plus(entry.scope(), rank(entry), entry),
                entry.isRunning() ? running.plus(entry.id(), entry.id()) : running.minus(entry.id()));
    }
}
