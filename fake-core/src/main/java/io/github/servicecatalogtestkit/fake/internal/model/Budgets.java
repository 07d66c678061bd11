package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The budgets that each account associated with resources, its own or imported ones. No account sees the budgets of
 * another account.
 *
 * @param byAccount the budgets of each account
 * @param byResource one budget of each account that has any on a resource
 */
public record Budgets(Index<Scope, Place, Budget> byAccount, Index<Resource, Scope, Budget> byResource) {

    public static final Budgets NONE = new Budgets(Index.empty(), Index.empty());

    /** The position of a budget among the budgets of its account. */
    public record Place(Resource resource, long number) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int order = resource.compareTo(other.resource);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    public Table<Place, Budget> of(Scope account) {
        return byAccount.of(account);
    }

    /** Returns the accounts that have a budget on {@code resource}. */
    public Iterable<Scope> accounts(Resource resource) {
        return byResource.of(resource).keys();
    }

    /** Returns the budgets that {@code account} has on {@code resource}, in the order in which they were associated. */
    public List<Budget> on(Resource resource, Scope account) {
        List<Budget> budgets = new ArrayList<>();
        Iterator<Budget> following = of(account).valuesAfter(new Place(resource, 0));
        while (following.hasNext()) {
            Budget budget = following.next();
            if (!budget.resource().equals(resource)) {
                break;
            }
            budgets.add(budget);
        }
        return budgets;
    }

    public Optional<Budget> find(Resource resource, Scope account, String name) {
        return on(resource, account).stream()
                .filter(budget -> budget.name().equals(name))
                .findFirst();
    }

    public Budgets plus(Scope account, Budget budget) {
        return new Budgets(
                byAccount.plus(account, place(budget), budget), byResource.plus(budget.resource(), account, budget));
    }

    public Budgets minus(Scope account, Budget budget) {
        Budgets fewer = new Budgets(byAccount.minus(account, place(budget)), byResource);
        List<Budget> left = fewer.on(budget.resource(), account);
        return new Budgets(
                fewer.byAccount,
                left.isEmpty()
                        ? byResource.minus(budget.resource(), account)
                        : byResource.plus(budget.resource(), account, left.get(0)));
    }

    /** Returns a copy without the budgets of {@code account} on {@code resource}. */
    public Budgets minus(Scope account, Resource resource) {
        Budgets fewer = this;
        for (Budget budget : on(resource, account)) {
            fewer = fewer.minus(account, budget);
        }
        return fewer;
    }

    private static Place place(Budget budget) {
        return new Place(budget.resource(), budget.number());
    }
}
