package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.AccountNames;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.NamedAccount;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Describes the accounts and units in an organizational unit. Every method returns this builder. */
public final class UnitBuilder {

    private final String name;
    private final List<String> accounts = new ArrayList<>();
    private final List<NamedAccount> chosen = new ArrayList<>();
    private final List<UnitBuilder> units = new ArrayList<>();

    UnitBuilder(String name) {
        this.name = name;
    }

    /**
     * Adds an account to this unit.
     *
     * @param nameOrId a name, or an ID of twelve digits
     */
    public UnitBuilder account(String nameOrId) {
        accounts.add(Objects.requireNonNull(nameOrId, "nameOrId"));
        return this;
    }

    /**
     * Adds an account to this unit, with the given name and ID.
     *
     * @throws IllegalArgumentException if {@code id} does not have twelve digits, or {@code name} is not a word
     */
    public UnitBuilder account(String name, String id) {
        NamedAccount account = NamedAccount.of(name, id);
        chosen.add(account);
        return account(account.name());
    }

    /** Adds a unit below this unit, with the accounts and units that {@code content} adds. */
    public UnitBuilder unit(String unitName, Consumer<UnitBuilder> content) {
        if (unitName.isBlank() || unitName.contains("/")) {
            throw new IllegalArgumentException(
                    "A unit is called by one name, such as \"workloads\", but was called \"" + unitName + "\"");
        }
        if (units.stream().anyMatch(unit -> unit.name.equals(unitName))) {
            throw new IllegalArgumentException("There is a unit \"" + unitName + "\" here already");
        }
        UnitBuilder unit = new UnitBuilder(unitName);
        content.accept(unit);
        units.add(unit);
        return this;
    }

    /** Returns a copy in which the accounts of this unit, and of units below it, have the IDs that the test chose. */
    Catalog naming(Catalog catalog) {
        Catalog named = catalog;
        for (NamedAccount account : chosen) {
            named = account.in(named);
        }
        for (UnitBuilder unit : units) {
            named = unit.naming(named);
        }
        return named;
    }

    /** Returns a copy with the accounts and units of this unit, whose ID is {@code parent}. */
    Catalog fill(Catalog catalog, Id<Organization.Unit> parent) {
        Catalog filled = catalog;
        for (String account : accounts) {
            Catalog named = AccountNames.naming(filled, account);
            requireFree(named, account);
            filled = Membership.join(named, member(named, account, parent));
        }
        for (UnitBuilder unit : units) {
            Id<Organization.Unit> id = IdType.UNIT.of(filled.sequence() + 1);
            Organization organization = Objects.requireNonNull(filled.organization());
            Catalog withUnit = filled.with(organization.with(new Organization.Unit(id, unit.name, parent)));
            filled = unit.fill(withUnit.later(1), id);
        }
        return filled;
    }

    static Organization.Member member(Catalog catalog, String nameOrId, Id<Organization.Unit> unit) {
        AccountId id = AccountNames.id(catalog, nameOrId);
        String name = catalog.accounts().nameOf(id);
        return Organization.Member.invited(id, name, unit, catalog.now());
    }

    private static void requireFree(Catalog catalog, String account) {
        Organization organization = Objects.requireNonNull(catalog.organization());
        if (organization.has(AccountNames.id(catalog, account))) {
            throw new IllegalArgumentException(
                    "Account \"" + account + "\" is in the organization twice; an account is in one place");
        }
    }
}
