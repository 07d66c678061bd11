package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.OrganizationBuilder;
import io.github.servicecatalogtestkit.fake.UnitBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree of organizational units, built from their paths. */
final class UnitTree {

    private final List<ListedAccounts.Listed> accounts = new ArrayList<>();
    private final Map<String, UnitTree> units = new LinkedHashMap<>();
    private boolean declared;

    /**
     * Adds a unit.
     *
     * @throws IllegalArgumentException if the unit was added already
     */
    void add(String path, List<ListedAccounts.Listed> unitAccounts) {
        UnitTree unit = this;
        for (String name : path.split("/", -1)) {
            unit = unit.units.computeIfAbsent(name, absent -> new UnitTree());
        }
        if (unit.declared) {
            throw new IllegalArgumentException("The unit \"" + path + "\" is declared twice");
        }
        unit.declared = true;
        unit.accounts.addAll(unitAccounts);
    }

    void addTo(OrganizationBuilder organization) {
        units.forEach((name, unit) -> organization.unit(name, unit::addTo));
    }

    private void addTo(UnitBuilder parent) {
        accounts.forEach(account -> account.addTo(parent::account, parent::account));
        units.forEach((name, unit) -> parent.unit(name, unit::addTo));
    }
}
