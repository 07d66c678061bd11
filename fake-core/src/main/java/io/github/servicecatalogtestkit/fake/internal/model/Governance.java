package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an organization keeps about its parts apart from their place in the tree.
 *
 * @param tags the tags by the ID of the account, unit, root, policy or resource policy
 * @param closures the accounts that were closed, with the time
 */
public record Governance(
        Policies policies,
        @Nullable ResourcePolicy resourcePolicy,
        Table<String, Tags> tags,
        Table<AccountId, Instant> closures) {

    public static final Governance INITIAL = new Governance(Policies.INITIAL, null, Table.empty(), Table.empty());

    public Tags tagsOf(String id) {
        Tags found = tags.get(id);
        return found == null ? Tags.NONE : found;
    }

    public Governance with(Policies other) {
        return new Governance(other, resourcePolicy, tags, closures);
    }

    public Governance with(@Nullable ResourcePolicy other) {
        return new Governance(policies, other, tags, closures);
    }

    /** Returns a copy in which the resource with the given ID has exactly these tags. */
    public Governance tagging(String id, Tags others) {
        return new Governance(
                policies, resourcePolicy, others.size() == 0 ? tags.minus(id) : tags.plus(id, others), closures);
    }

    public Governance closing(AccountId account, Instant at) {
        return new Governance(policies, resourcePolicy, tags, closures.plus(account, at));
    }

    Governance withoutUnit(Id<Organization.Unit> unit) {
        return withoutTarget(unit.toString());
    }

    Governance withoutAccount(AccountId account) {
        Governance others = withoutTarget(account.digits());
        return new Governance(others.policies, resourcePolicy, others.tags, closures.minus(account));
    }

    private Governance withoutTarget(String target) {
        return new Governance(policies.withoutTarget(target), resourcePolicy, tags.minus(target), closures);
    }
}
