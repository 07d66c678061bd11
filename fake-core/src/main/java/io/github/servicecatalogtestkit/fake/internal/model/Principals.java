package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The principals that each account associated with portfolios, its own or imported ones. The owner of a portfolio and
 * each recipient have separate lists.
 */
public record Principals(Index<View, Long, Principal> byView) {

    public static final Principals NONE = new Principals(Index.empty());

    /** A portfolio and an account that associates principals with it. */
    public record View(Id<Portfolio> portfolio, AccountId account) implements Comparable<View> {

        @Override
        public int compareTo(View other) {
            int order = portfolio.compareTo(other.portfolio);
            return order != 0 ? order : account.compareTo(other.account);
        }
    }

    /** Returns the principals that {@code account} associated with {@code portfolio}. */
    public Table<Long, Principal> of(Id<Portfolio> portfolio, AccountId account) {
        return byView.of(new View(portfolio, account));
    }

    /** Returns the accounts that associated principals with {@code portfolio}. */
    public List<AccountId> accounts(Id<Portfolio> portfolio) {
        List<AccountId> accounts = new ArrayList<>();
        var groups = byView.groups().rowsFrom(new View(portfolio, AccountId.FIRST));
        while (groups.hasNext()) {
            View view = groups.next().getKey();
            if (!view.portfolio().equals(portfolio)) {
                break;
            }
            accounts.add(view.account());
        }
        return accounts;
    }

    public Optional<Principal> find(Id<Portfolio> portfolio, AccountId account, Principal.Type type, String arn) {
        for (Principal principal : of(portfolio, account).values()) {
            if (principal.type() == type && principal.arn().equals(arn)) {
                return Optional.of(principal);
            }
        }
        return Optional.empty();
    }

    public Principals plus(Id<Portfolio> portfolio, AccountId account, Principal principal) {
        return new Principals(byView.plus(new View(portfolio, account), principal.number(), principal));
    }

    public Principals minus(Id<Portfolio> portfolio, AccountId account, Principal principal) {
        return new Principals(byView.minus(new View(portfolio, account), principal.number()));
    }

    /** Returns a copy without the principals that {@code account} associated with {@code portfolio}. */
    public Principals minus(Id<Portfolio> portfolio, AccountId account) {
        return new Principals(byView.minus(new View(portfolio, account)));
    }
}
