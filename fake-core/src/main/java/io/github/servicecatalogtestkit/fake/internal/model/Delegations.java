package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The delegated administrators of an organization.
 *
 * @param byService the accounts by the principal of the service that they administer, with the time of their
 *     registration
 * @param deregistered the accounts that were deregistered, by the principal of the service, and not registered again
 */
public record Delegations(Index<String, AccountId, Instant> byService, Index<String, AccountId, Boolean> deregistered) {

    public static final Delegations NONE = new Delegations(Index.empty(), Index.empty());

    /** Returns the delegated administrators of one service. */
    public Table<AccountId, Instant> of(String service) {
        return byService.of(service);
    }

    public Delegations plus(String service, AccountId account, Instant at) {
        return new Delegations(byService.plus(service, account, at), deregistered.minus(service, account));
    }

    public Delegations minus(String service, AccountId account) {
        return new Delegations(byService.minus(service, account), deregistered.plus(service, account, true));
    }

    /** Returns a copy that does not remember the registrations of {@code account}, which left the organization. */
    Delegations forgetting(AccountId account) {
        Index<String, AccountId, Boolean> others = deregistered;
        for (String service : deregistered.groups().keys()) {
            others = others.minus(service, account);
        }
        return new Delegations(byService, others);
    }

    /** Returns whether {@code account} was deregistered for {@code service} and not registered again. */
    boolean isDeregistered(String service, AccountId account) {
        return deregistered.of(service).contains(account);
    }

    /** Returns whether {@code account} is a delegated administrator of any service. */
    public boolean include(AccountId account) {
        for (Table<AccountId, Instant> accounts : byService.groups().values()) {
            if (accounts.contains(account)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the principals of the services that {@code account} administers, with the time of its registration. */
    public Table<String, Instant> ofAccount(AccountId account) {
        Table<String, Instant> services = Table.empty();
        for (Map.Entry<String, Table<AccountId, Instant>> service :
                byService.groups().rows()) {
            @Nullable Instant at = service.getValue().get(account);
            services = at == null ? services : services.plus(service.getKey(), at);
        }
        return services;
    }

    /** Returns the accounts that administer any service, with the time of their first registration. */
    public TreeMap<AccountId, Instant> all() {
        TreeMap<AccountId, Instant> accounts = new TreeMap<>();
        for (Table<AccountId, Instant> service : byService.groups().values()) {
            service.rows().forEach(row -> accounts.merge(row.getKey(), row.getValue(), Delegations::earlier));
        }
        return accounts;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
