package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organization: a tree of units with accounts in them.
 *
 * @param number the number of its ID
 * @param partition the partition of its ARNs, for example {@code aws}
 * @param management the management account, which is a member as well
 */
public record Organization(
        long number,
        String partition,
        AccountId management,
        OrganizationTree tree,
        Integrations integrations,
        Joining joining,
        Governance governance) {

    /**
     * The services that work with the organization.
     *
     * @param delegations the delegated administrators
     * @param trusted the principals of the services that have trusted access, with the time at which they got it
     */
    record Integrations(Delegations delegations, Table<String, Instant> trusted) {

        static final Integrations NONE = new Integrations(Delegations.NONE, Table.empty());
    }

    /**
     * How accounts join.
     *
     * @param creations the requests to create accounts
     * @param invitations the invitations to join
     */
    record Joining(AccountCreations creations, Invitations invitations) {

        static final Joining NONE = new Joining(AccountCreations.NONE, Invitations.NONE);
    }

    /** The service principal of AWS Service Catalog in AWS Organizations. */
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

        /** The account existed before and joined by invitation. */
        public static final String INVITED = "INVITED";

        /** The account was created in the organization. */
        public static final String CREATED = "CREATED";

        private static final String HOST = "@example.com";

        /** Returns a member that existed before, with a generated e-mail address. */
        public static Member invited(AccountId account, String name, Id<Unit> unit, Instant at) {
            return new Member(account, name, account + HOST, unit, at, INVITED);
        }

        /** Returns the account with the given generated e-mail address. */
        public static Optional<AccountId> invitedWith(String email) {
            String digits = email.endsWith(HOST) ? email.substring(0, email.length() - HOST.length()) : "";
            return AccountId.isAccountId(digits) ? Optional.of(new AccountId(digits)) : Optional.empty();
        }

        /** Returns a copy with the given address, or this if there is none. */
        public Member withEmail(@Nullable String other) {
            return other == null ? this : new Member(account, name, other, unit, joinedAt, joinedBy);
        }

        Member in(Id<Unit> other) {
            return new Member(account, name, email, other, joinedAt, joinedBy);
        }
    }

    /**
     * Returns an organization with its management account only.
     *
     * @param region a Region of the organization's partition
     */
    public static Organization of(long number, String region, Member management) {
        OrganizationTree root = OrganizationTree.EMPTY.with(new Unit(ROOT, "Root", null));
        return new Organization(
                number,
                Arn.partitionOf(region),
                management.account(),
                root.with(management),
                Integrations.NONE,
                Joining.NONE,
                Governance.INITIAL);
    }

    /** Returns the ID, {@code o-…}. */
    public String id() {
        return IdType.ORGANIZATION.of(number).toString();
    }

    /** Returns the ARN of the organization. */
    public String arn() {
        return globalArn("organization/" + id());
    }

    /**
     * Returns the ARN of a resource in the organization.
     *
     * @param type the type of the resource, for example {@code account}
     * @param id the ID of the resource
     */
    public String arn(String type, Object id) {
        return globalArn(type + "/" + id() + "/" + id);
    }

    /** Returns the ARN of a policy that AWS manages. It belongs to no account. */
    public String awsArn(String resource) {
        return Arn.managed(partition, "organizations", resource);
    }

    private String globalArn(String resource) {
        return Arn.global(partition, "organizations", management, resource);
    }

    /** Returns the units by ID, including the root. */
    public Table<Id<Unit>, Unit> units() {
        return tree.units();
    }

    /** Returns the units directly in each unit. */
    public Index<Id<Unit>, Id<Unit>, Unit> unitsIn() {
        return tree.unitsIn();
    }

    /** Returns the accounts by ID. */
    public Table<AccountId, Member> members() {
        return tree.members();
    }

    /** Returns the accounts directly in each unit. */
    public Index<Id<Unit>, AccountId, Member> membersIn() {
        return tree.membersIn();
    }

    public Delegations delegations() {
        return integrations.delegations();
    }

    /** Returns the principals of the services that have trusted access, with the time at which they got it. */
    public Table<String, Instant> services() {
        return integrations.trusted();
    }

    public AccountCreations creations() {
        return joining.creations();
    }

    public Invitations invitations() {
        return joining.invitations();
    }

    public boolean has(AccountId account) {
        return tree.members().contains(account);
    }

    public Optional<Unit> find(Id<Unit> unit) {
        return tree.units().find(unit);
    }

    /** Returns the unit at a path of names such as {@code workloads/prod}; the empty path is the root. */
    public Optional<Unit> at(String path) {
        return tree.at(path);
    }

    /** Returns the unit with the given name directly in {@code parent}, or {@code null}. */
    public @Nullable Unit childNamed(Id<Unit> parent, String name) {
        return tree.childNamed(parent, name);
    }

    /** Returns {@code unit} and the units above it up to the root, or an empty list if there is no such unit. */
    public List<Id<Unit>> upwards(Id<Unit> unit) {
        return tree.upwards(unit);
    }

    /** Returns the accounts in {@code unit} and in all units below it, in the order of the tree. */
    public List<AccountId> accountsBelow(Id<Unit> unit) {
        return tree.accountsBelow(unit);
    }

    /** Returns a copy with the given unit. */
    public Organization with(Unit unit) {
        return with(tree.with(unit));
    }

    /** Returns a copy without the given unit. */
    public Organization without(Unit unit) {
        return with(tree.without(unit)).with(governance.withoutUnit(unit.id()));
    }

    /** Returns a copy with the given member, in its unit only. */
    public Organization with(Member member) {
        return with(tree.with(member));
    }

    /** Returns a copy with the given member in the given unit. */
    public Organization moving(Member member, Id<Unit> unit) {
        return with(member.in(unit));
    }

    /** Returns a copy without the given member. */
    public Organization without(Member member) {
        return with(tree.without(member))
                .with(governance.withoutAccount(member.account()))
                .with(delegations().forgetting(member.account()));
    }

    private Organization with(OrganizationTree other) {
        return new Organization(number, partition, management, other, integrations, joining, governance);
    }

    /** Returns the delegated administrators of AWS Service Catalog, with the time of their registration. */
    public Table<AccountId, Instant> delegated() {
        return delegations().of(SERVICE_CATALOG);
    }

    /**
     * Returns whether {@code account} was a delegated administrator of AWS Service Catalog, is deregistered and still
     * in the organization.
     */
    public boolean isDeregistered(AccountId account) {
        return delegations().isDeregistered(SERVICE_CATALOG, account);
    }

    /** Returns a copy with the given delegated administrators. */
    public Organization with(Delegations other) {
        return with(new Integrations(other, services()));
    }

    /** Returns a copy with trusted access for the given services. */
    public Organization trusting(Table<String, Instant> principals) {
        return with(new Integrations(delegations(), principals));
    }

    private Organization with(Integrations other) {
        return new Organization(number, partition, management, tree, other, joining, governance);
    }

    /** Returns a copy with the given requests to create accounts. */
    public Organization with(AccountCreations other) {
        return with(new Joining(other, invitations()));
    }

    /** Returns a copy with the given invitations. */
    public Organization with(Invitations other) {
        return with(new Joining(creations(), other));
    }

    private Organization with(Joining other) {
        return new Organization(number, partition, management, tree, integrations, other, governance);
    }

    /** Returns a copy with the given policies, tags and closed accounts. */
    public Organization with(Governance other) {
        return new Organization(number, partition, management, tree, integrations, joining, other);
    }
}
