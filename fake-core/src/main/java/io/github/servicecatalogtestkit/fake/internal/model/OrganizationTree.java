package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.model.Organization.Member;
import io.github.servicecatalogtestkit.fake.internal.model.Organization.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units of an organization, and the accounts in them.
 *
 * @param units the units by ID, including the root
 * @param unitsIn the units directly in each unit
 * @param members the accounts by ID
 * @param membersIn the accounts directly in each unit
 */
record OrganizationTree(
        Table<Id<Unit>, Unit> units,
        Index<Id<Unit>, Id<Unit>, Unit> unitsIn,
        Table<AccountId, Member> members,
        Index<Id<Unit>, AccountId, Member> membersIn) {

    static final OrganizationTree EMPTY =
            new OrganizationTree(Table.empty(), Index.empty(), Table.empty(), Index.empty());

    OrganizationTree with(Unit unit) {
        Id<Unit> parent = unit.parent();
        return new OrganizationTree(
                units.plus(unit.id(), unit),
                parent == null ? unitsIn : unitsIn.plus(parent, unit.id(), unit),
                members,
                membersIn);
    }

    OrganizationTree without(Unit unit) {
        Id<Unit> parent = unit.parent();
        return new OrganizationTree(
                units.minus(unit.id()),
                parent == null ? unitsIn : unitsIn.minus(parent, unit.id()),
                members,
                membersIn);
    }

    OrganizationTree with(Member member) {
        Member before = members.get(member.account());
        Index<Id<Unit>, AccountId, Member> others =
                before == null ? membersIn : membersIn.minus(before.unit(), member.account());
        return new OrganizationTree(
                units,
                unitsIn,
                members.plus(member.account(), member),
                others.plus(member.unit(), member.account(), member));
    }

    OrganizationTree without(Member member) {
        return new OrganizationTree(
                units, unitsIn, members.minus(member.account()), membersIn.minus(member.unit(), member.account()));
    }

    Optional<Unit> at(String path) {
        Unit unit = units.get(Organization.ROOT);
        for (String name : path.split("/", -1)) {
            if (!name.isEmpty() && unit != null) {
                unit = childNamed(unit.id(), name);
            }
        }
        return Optional.ofNullable(unit);
    }

    @Nullable
    Unit childNamed(Id<Unit> parent, String name) {
        for (Unit unit : unitsIn.of(parent).values()) {
            if (unit.name().equals(name)) {
                return unit;
            }
        }
        return null;
    }

    List<Id<Unit>> upwards(Id<Unit> unit) {
        List<Id<Unit>> chain = new ArrayList<>();
        Unit next = units.get(unit);
        while (next != null) {
            chain.add(next.id());
            Id<Unit> parent = next.parent();
            next = parent == null ? null : units.get(parent);
        }
        return chain;
    }

    List<AccountId> accountsBelow(Id<Unit> unit) {
        List<AccountId> accounts = new ArrayList<>();
        collect(unit, accounts);
        return accounts;
    }

    private void collect(Id<Unit> unit, List<AccountId> accounts) {
        membersIn.of(unit).keys().forEach(accounts::add);
        unitsIn.of(unit).keys().forEach(child -> collect(child, accounts));
    }
}
