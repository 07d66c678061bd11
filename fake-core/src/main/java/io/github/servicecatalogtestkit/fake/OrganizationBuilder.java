package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.AccountNames;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Delegations;
import io.github.servicecatalogtestkit.fake.internal.model.NamedAccount;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Describes the organization of a catalog. Every method returns this builder.
 *
 * <pre>{@code
 * FakeServiceCatalog.builder()
 *         .organization(o -> o.management("hub")
 *                 .unit("workloads", u -> u.account("dev").unit("prod", p -> p.account("prod-a").account("prod-b")))
 *                 .trustedAccess(true)
 *                 .delegatedAdministrator("dev"))
 *         .build();
 * }</pre>
 *
 * <p>Accounts that are first named later are outside the organization.
 */
public final class OrganizationBuilder {

    private final UnitBuilder root = new UnitBuilder("");
    private final List<String> delegated = new ArrayList<>();
    private @Nullable String management;
    private @Nullable NamedAccount managementId;
    private boolean trustedAccess;

    OrganizationBuilder() {}

    /**
     * Sets the management account, which every organization must have. It is in the root.
     *
     * @param nameOrId a name, or an ID of twelve digits
     */
    public OrganizationBuilder management(String nameOrId) {
        management = Objects.requireNonNull(nameOrId, "nameOrId");
        managementId = null;
        return this;
    }

    /**
     * Sets the management account and its ID.
     *
     * @throws IllegalArgumentException if {@code id} does not have twelve digits, or {@code name} is not a word
     */
    public OrganizationBuilder management(String name, String id) {
        managementId = NamedAccount.of(name, id);
        management = name;
        return this;
    }

    /** Adds an account to the root. */
    public OrganizationBuilder account(String nameOrId) {
        root.account(nameOrId);
        return this;
    }

    /**
     * Adds an account to the root, with the given name and ID.
     *
     * @throws IllegalArgumentException if {@code id} does not have twelve digits, or {@code name} is not a word
     */
    public OrganizationBuilder account(String name, String id) {
        root.account(name, id);
        return this;
    }

    /** Adds an organizational unit below the root, with the accounts and units that {@code content} adds. */
    public OrganizationBuilder unit(String name, Consumer<UnitBuilder> content) {
        root.unit(name, content);
        return this;
    }

    /**
     * Sets whether AWS Organizations access is on, as after {@code EnableAWSOrganizationsAccess}. By default it is off.
     */
    public OrganizationBuilder trustedAccess(boolean on) {
        trustedAccess = on;
        return this;
    }

    /** Makes a member account a delegated administrator of AWS Service Catalog. AWS Organizations access must be on. */
    public OrganizationBuilder delegatedAdministrator(String nameOrId) {
        delegated.add(Objects.requireNonNull(nameOrId, "nameOrId"));
        return this;
    }

    /** Returns a copy of {@code catalog} with this organization. */
    Catalog build(Catalog catalog, String region) {
        if (management == null) {
            throw new IllegalArgumentException(
                    "An organization has a management account: .organization(o -> o.management(\"hub\")…)");
        }
        Catalog named = AccountNames.naming(withChosenIds(catalog), management);
        Organization.Member manager = UnitBuilder.member(named, management, Organization.ROOT);
        Catalog withOrganization = named.with(Organization.of(named.sequence() + 1, region, manager))
                .later(1);
        Catalog withUnits = root.fill(withOrganization, Organization.ROOT);
        return withDelegates(trustedAccess ? Membership.switched(withUnits, true) : withUnits);
    }

    /** Assigns the chosen IDs first, so that no account with a generated ID takes one of them. */
    private Catalog withChosenIds(Catalog catalog) {
        return root.naming(managementId == null ? catalog : managementId.in(catalog));
    }

    private Catalog withDelegates(Catalog catalog) {
        if (!delegated.isEmpty() && !trustedAccess) {
            throw new IllegalArgumentException("Delegated administrators " + delegated
                    + " need AWS Organizations access: add .trustedAccess(true)");
        }
        Organization organization = Objects.requireNonNull(catalog.organization());
        Delegations delegations = organization.delegations();
        Catalog named = catalog;
        for (String account : delegated) {
            named = AccountNames.naming(named, account);
            AccountId id = AccountNames.id(named, account);
            if (!organization.has(id) || organization.management().equals(id)) {
                throw new IllegalArgumentException("The delegated administrator \"" + account
                        + "\" must be a member account of the organization other than the management account");
            }
            delegations = delegations.plus(Organization.SERVICE_CATALOG, id, named.now());
        }
        return named.with(organization.with(delegations));
    }
}
