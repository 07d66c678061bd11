package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organization: a tree of units with accounts in them.
 *
 * @param number where its id comes from
 * @param management the account that manages it, itself a member
 * @param units the units by id, the root among them
 * @param unitsIn the units right below each unit
 * @param members the accounts by id
 * @param membersIn the accounts right in each unit
 * @param delegations the delegated administrators
 * @param services the services that have trusted access, by their principals, with the time at which they got it
 * @param creations the accounts that are being created, or were
 * @param invitations the invitations to join
 */
public record Organization(
        long number,
        AccountId management,
        Table<Id<Unit>, Unit> units,
        Index<Id<Unit>, Id<Unit>, Unit> unitsIn,
        Table<AccountId, Member> members,
        Index<Id<Unit>, AccountId, Member> membersIn,
        Delegations delegations,
        Table<String, Instant> services,
        AccountCreations creations,
        Invitations invitations) {

    /** The name under which AWS Organizations knows AWS Service Catalog. */
    public static final String SERVICE_CATALOG = "servicecatalog.amazonaws.com";

    /** The ID of the root. */
    public static final Id<Unit> ROOT = IdType.UNIT.of(0);

    /** A unit; the root has no parent. */
    public record Unit(Id<Unit> id, String name, @Nullable Id<Unit> parent) {}

    /**
     * An account in the organization.
     *
     * @param joinedBy {@link #INVITED} or {@link #CREATED}
     */
    public record Member(
            AccountId account, String name, String email, Id<Unit> unit, Instant joinedAt, String joinedBy) {

        /** The account was there before and came on an invitation. */
        public static final String INVITED = "INVITED";

        /** The account was created in the organization. */
        public static final String CREATED = "CREATED";

        private static final String HOST = "@example.com";

        /** Returns an account that was there before, with a made-up address. */
        public static Member invited(AccountId account, String name, Id<Unit> unit, Instant at) {
            return new Member(account, name, account + HOST, unit, at, INVITED);
        }

        /** Returns the account that has {@code email} as its made-up address. */
        public static Optional<AccountId> invitedWith(String email) {
            String digits = email.endsWith(HOST) ? email.substring(0, email.length() - HOST.length()) : "";
            return AccountId.isAccountId(digits) ? Optional.of(new AccountId(digits)) : Optional.empty();
        }

        Member in(Id<Unit> other) {
            return new Member(account, name, email, other, joinedAt, joinedBy);
        }
    }

    /** Returns an organization that consists of its management account. */
    public static Organization of(long number, Member management) {
        Unit root = new Unit(ROOT, "Root", null);
        Organization bare = new Organization(
                number,
                management.account(),
                Table.<Id<Unit>, Unit>empty().plus(root.id(), root),
                Index.empty(),
                Table.empty(),
                Index.empty(),
                Delegations.NONE,
                Table.empty(),
                AccountCreations.NONE,
                Invitations.NONE);
        return bare.with(management);
    }

    /** Returns the id, {@code o-…}. */
    public String id() {
        return IdType.ORGANIZATION.of(number).toString();
    }

    public boolean has(AccountId account) {
        return members.contains(account);
    }

    public Optional<Unit> find(Id<Unit> unit) {
        return units.find(unit);
    }

    /** Returns the unit at a path of names such as {@code workloads/prod}; the empty path is the root. */
    public Optional<Unit> at(String path) {
        Unit unit = units.get(ROOT);
        for (String name : path.split("/", -1)) {
            if (!name.isEmpty() && unit != null) {
                unit = childNamed(unit.id(), name);
            }
        }
        return Optional.ofNullable(unit);
    }

    /** Returns the unit called {@code name} right below {@code parent}, or {@code null}. */
    public @Nullable Unit childNamed(Id<Unit> parent, String name) {
        for (Unit unit : unitsIn.of(parent).values()) {
            if (unit.name().equals(name)) {
                return unit;
            }
        }
        return null;
    }

    /** Returns {@code unit} and the units above it, the root last; nothing if there is no such unit. */
    public List<Id<Unit>> upwards(Id<Unit> unit) {
        List<Id<Unit>> chain = new ArrayList<>();
        Unit next = units.get(unit);
        while (next != null) {
            chain.add(next.id());
            Id<Unit> parent = next.parent();
            next = parent == null ? null : units.get(parent);
        }
        return chain;
    }

    /** Returns the accounts in {@code unit} and in all units below it, in the order of the tree. */
    public List<AccountId> accountsBelow(Id<Unit> unit) {
        List<AccountId> accounts = new ArrayList<>();
        collect(unit, accounts);
        return accounts;
    }

    private void collect(Id<Unit> unit, List<AccountId> accounts) {
        membersIn.of(unit).keys().forEach(accounts::add);
        unitsIn.of(unit).keys().forEach(child -> collect(child, accounts));
    }

    /** Returns this organization but with {@code unit}. */
    public Organization with(Unit unit) {
        Id<Unit> parent = unit.parent();
        return new Organization(
                number,
                management,
                units.plus(unit.id(), unit),
                parent == null ? unitsIn : unitsIn.plus(parent, unit.id(), unit),
                members,
                membersIn,
                delegations,
                services,
                creations,
                invitations);
    }

    /** Returns this organization but without {@code unit}. */
    public Organization without(Unit unit) {
        Id<Unit> parent = unit.parent();
        return new Organization(
                number,
                management,
                units.minus(unit.id()),
                parent == null ? unitsIn : unitsIn.minus(parent, unit.id()),
                members,
                membersIn,
                delegations,
                services,
                creations,
                invitations);
    }

    /** Returns this organization but with {@code member}, wherever it was before. */
    public Organization with(Member member) {
        Member before = members.get(member.account());
        Index<Id<Unit>, AccountId, Member> others =
                before == null ? membersIn : membersIn.minus(before.unit(), member.account());
        return with(members.plus(member.account(), member), others.plus(member.unit(), member.account(), member));
    }

    /** Returns this organization but with {@code account}, a member, in {@code unit}. */
    public Organization moving(Member member, Id<Unit> unit) {
        return with(member.in(unit));
    }

    /** Returns this organization but without {@code member}. */
    public Organization without(Member member) {
        return with(members.minus(member.account()), membersIn.minus(member.unit(), member.account()));
    }

    private Organization with(Table<AccountId, Member> all, Index<Id<Unit>, AccountId, Member> in) {
        return new Organization(
                number, management, units, unitsIn, all, in, delegations, services, creations, invitations);
    }

    /** Returns the delegated administrators of AWS Service Catalog, with the time of their registration. */
    public Table<AccountId, Instant> delegated() {
        return delegations.of(SERVICE_CATALOG);
    }

    /** Returns this organization but with these delegated administrators. */
    public Organization with(Delegations others) {
        return new Organization(
                number, management, units, unitsIn, members, membersIn, others, services, creations, invitations);
    }

    /** Returns this organization but with these services trusted. */
    public Organization trusting(Table<String, Instant> principals) {
        return new Organization(
                number,
                management,
                units,
                unitsIn,
                members,
                membersIn,
                delegations,
                principals,
                creations,
                invitations);
    }

    /** Returns this organization but with these requests to create accounts. */
    public Organization with(AccountCreations others) {
        return new Organization(
                number, management, units, unitsIn, members, membersIn, delegations, services, others, invitations);
    }

    /** Returns this organization but with these invitations. */
    public Organization with(Invitations others) {
        return new Organization(
                number, management, units, unitsIn, members, membersIn, delegations, services, creations, others);
    }
}
