package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.AccountNames;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.Objects;

/**
 * The organization of a catalog. A test can add, move and remove accounts. While AWS Organizations access is on, the
 * accounts gain and lose the portfolios that are shared with their units. Units are named by paths such as
 * {@code workloads/prod}; the empty path is the root.
 *
 * <pre>{@code
 * catalog.organization().move("dev", "workloads/prod");
 * }</pre>
 */
public final class FakeOrganization {

    private final LiveCatalog live;

    FakeOrganization(LiveCatalog live) {
        this.live = live;
    }

    /** Returns the ID, {@code o-…}. */
    public String id() {
        return present().id();
    }

    /** Returns the ARN, {@code arn:aws:organizations::…:organization/o-…}. */
    public String arn() {
        return present().arn();
    }

    /**
     * Returns the ID of the root, {@code r-…}. To share a portfolio with all accounts, AWS Service Catalog takes the
     * organization instead of the root.
     */
    public String rootId() {
        return Organization.ROOT.toString();
    }

    /** Returns the ID of the management account, twelve digits. */
    public String managementAccountId() {
        return present().management().digits();
    }

    /**
     * Returns the unit at a path.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    public FakeUnit unit(String path) {
        return new FakeUnit(live, path, requireUnit(present(), path).id());
    }

    /**
     * Creates a unit below an existing parent, and returns it.
     *
     * @throws IllegalArgumentException if the parent does not exist, or the unit already exists
     */
    public FakeUnit createUnit(String path) {
        live.change(catalog -> {
            Organization organization = organization(catalog);
            if (organization.at(path).isPresent()) {
                throw new IllegalArgumentException("There is a unit \"" + path + "\" already");
            }
            int slash = path.lastIndexOf('/');
            Id<Organization.Unit> parent = requireUnit(organization, slash < 0 ? "" : path.substring(0, slash))
                    .id();
            var unit = new Organization.Unit(IdType.UNIT.of(catalog.sequence() + 1), path.substring(slash + 1), parent);
            return catalog.with(organization.with(unit)).later(1);
        });
        return unit(path);
    }

    /**
     * Adds an account to the organization, as if it had been created there or accepted an invitation.
     *
     * @param nameOrId a name, or an ID of twelve digits
     * @param path the unit to which the account is added
     * @throws IllegalArgumentException if the account is in the organization already, or there is no such unit
     */
    public void add(String nameOrId, String path) {
        live.change(catalog -> {
            Catalog named = AccountNames.naming(catalog, nameOrId);
            Organization organization = organization(named);
            if (organization.has(AccountNames.id(named, nameOrId))) {
                throw new IllegalArgumentException("Account \"" + nameOrId + "\" is in the organization already; "
                        + "organization().move(…) moves it");
            }
            Id<Organization.Unit> unit = requireUnit(organization, path).id();
            return Membership.join(named, UnitBuilder.member(named, nameOrId, unit))
                    .later(1);
        });
    }

    /**
     * Moves an account to another unit. It loses access to portfolios shared with the units that it leaves, and gains
     * access to portfolios shared with the units that it joins.
     *
     * @throws IllegalArgumentException if the account is not in the organization, or there is no such unit
     */
    public void move(String nameOrId, String path) {
        live.change(catalog -> {
            Organization.Member member = requireMember(catalog, nameOrId);
            Id<Organization.Unit> unit =
                    requireUnit(organization(catalog), path).id();
            return unit.equals(member.unit())
                    ? catalog
                    : Membership.move(catalog, member, unit).later(1);
        });
    }

    /**
     * Removes an account from the organization. It keeps portfolios that were shared with its account ID.
     *
     * @throws IllegalArgumentException if the account is not in the organization, manages it, or is a delegated
     *     administrator
     */
    public void remove(String nameOrId) {
        live.change(catalog -> {
            Organization.Member member = requireMember(catalog, nameOrId);
            Organization organization = organization(catalog);
            if (organization.management().equals(member.account())
                    || organization.delegations().include(member.account())) {
                throw new IllegalArgumentException("Account \"" + nameOrId
                        + "\" cannot leave: it manages the organization or is a delegated administrator");
            }
            return Membership.leave(catalog, member).later(1);
        });
    }

    private Organization present() {
        return organization(live.present());
    }

    static Organization organization(Catalog catalog) {
        Organization organization = catalog.organization();
        if (organization == null) {
            throw new IllegalStateException("This catalog has no organization. Build it with "
                    + "FakeServiceCatalog.builder().organization(o -> o.management(\"hub\")), or annotate the test "
                    + "with @WithServiceCatalog(organization = @Organization(management = \"hub\")).");
        }
        return organization;
    }

    private static Organization.Unit requireUnit(Organization organization, String path) {
        return organization
                .at(path)
                .orElseThrow(() -> new IllegalArgumentException("There is no unit \"" + path
                        + "\" in the organization; write the path of a unit, such as \"workloads/prod\""));
    }

    private static Organization.Member requireMember(Catalog catalog, String nameOrId) {
        Catalog named = AccountNames.naming(catalog, nameOrId);
        AccountId id = AccountNames.id(named, nameOrId);
        Organization.Member member = organization(catalog).members().get(id);
        if (member == null) {
            throw new IllegalArgumentException("Account \"" + nameOrId + "\" is not in the organization");
        }
        return Objects.requireNonNull(member);
    }
}
