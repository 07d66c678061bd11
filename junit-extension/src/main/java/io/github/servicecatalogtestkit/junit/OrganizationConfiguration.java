package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.OrganizationBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The organization of a test.
 *
 * @param description configures the builder, each time that a catalog is built; {@code null} if there is no
 *     organization
 */
record OrganizationConfiguration(@Nullable Consumer<OrganizationBuilder> description) {

    static final OrganizationConfiguration NONE = new OrganizationConfiguration(null);

    /** Reads the annotation, if there is one. {@code accounts} supplies the IDs that the test chose. */
    static OrganizationConfiguration read(Organization[] annotations, ListedAccounts accounts, String declaration) {
        if (annotations.length == 0) {
            return NONE;
        }
        if (annotations.length > 1) {
            throw misuse(declaration, new IllegalArgumentException("An account is in one organization only"));
        }
        Organization annotation = annotations[0];
        try {
            if (annotation.management().isEmpty()) {
                throw new IllegalArgumentException("An organization needs a management account");
            }
            return new OrganizationConfiguration(description(annotation, accounts));
        } catch (IllegalArgumentException e) {
            throw misuse(declaration, e);
        }
    }

    private static Consumer<OrganizationBuilder> description(Organization annotation, ListedAccounts accounts) {
        UnitTree units = new UnitTree();
        for (Unit unit : annotation.units()) {
            units.add(unit.path(), listed(accounts, unit.accounts()));
        }
        ListedAccounts.Listed management = accounts.listed(annotation.management());
        List<ListedAccounts.Listed> atRoot = listed(accounts, annotation.accounts());
        return organization -> {
            organization.trustedAccess(annotation.trustedAccess());
            management.addTo(organization::management, organization::management);
            atRoot.forEach(account -> account.addTo(organization::account, organization::account));
            units.addTo(organization);
            for (String delegated : annotation.delegatedAdministrators()) {
                organization.delegatedAdministrator(delegated);
            }
        };
    }

    private static List<ListedAccounts.Listed> listed(ListedAccounts accounts, String[] names) {
        return Arrays.stream(names).map(accounts::listed).toList();
    }

    private static ExtensionConfigurationException misuse(String declaration, IllegalArgumentException cause) {
        return new ExtensionConfigurationException(
                declaration + ": the organization is invalid. " + cause.getMessage()
                        + ". Write, for example, organization = @Organization(management = \"hub\", trustedAccess = "
                        + "true, units = @Unit(path = \"workloads/prod\", accounts = {\"a\", \"b\"})), or the same "
                        + "with ServiceCatalogExtension.builder().organization(…).",
                cause);
    }

    void addTo(FakeServiceCatalog.Builder catalog) {
        if (description != null) {
            catalog.organization(description);
        }
    }

    /**
     * Builds the organization once to validate it, and returns {@code accounts} with the accounts of the organization,
     * which a test may use too.
     */
    ListedAccounts listedWith(ListedAccounts accounts, String declaration) {
        if (description == null) {
            return accounts;
        }
        try {
            FakeServiceCatalog.Builder builder = FakeServiceCatalog.builder().organization(description);
            accounts.addTo(builder);
            FakeServiceCatalog scratch = builder.build();
            return accounts.with(scratch.organization().unit("").accountIds().stream()
                    .map(id -> scratch.account(id).name())
                    .toList());
        } catch (IllegalArgumentException e) {
            throw misuse(declaration, e);
        }
    }
}
