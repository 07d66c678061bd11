package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.OrganizationBuilder;
import io.github.servicecatalogtestkit.fake.UnitBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Units that are written as paths, as the tree that they mean. */
final class UnitTree {

    private final List<ListedAccounts.Listed> accounts = new ArrayList<>();
    private final Map<String, UnitTree> units = new LinkedHashMap<>();
    private boolean written;

    /**
     * Adds a unit below this root.
     *
     * @throws IllegalArgumentException if it is there already
     */
    void add(String path, List<ListedAccounts.Listed> its) {
        UnitTree unit = this;
        for (String name : path.split("/", -1)) {
            unit = unit.units.computeIfAbsent(name, absent -> new UnitTree());
        }
        if (unit.written) {
            throw new IllegalArgumentException("The unit \"" + path + "\" is there twice");
        }
        unit.written = true;
        unit.accounts.addAll(its);
    }

    void describeTo(OrganizationBuilder organization) {
        units.forEach((name, unit) -> organization.unit(name, unit::describeTo));
    }

    private void describeTo(UnitBuilder here) {
        accounts.forEach(account -> account.give(here::account, here::account));
        units.forEach((name, unit) -> here.unit(name, unit::describeTo));
    }
}
