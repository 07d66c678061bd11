package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.OrganizationBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The organization that a test wants.
 *
 * @param description what describes it, each time that a catalog is built, or {@code null} if there is none
 */
record PlannedOrganization(@Nullable Consumer<OrganizationBuilder> description) {

    static final PlannedOrganization NONE = new PlannedOrganization(null);

    /** Reads the annotation; the accounts give the ids that the test chose. */
    static PlannedOrganization read(Organization annotation, ListedAccounts accounts, String written) {
        if (isNone(annotation)) {
            return NONE;
        }
        try {
            if (annotation.management().isEmpty()) {
                throw new IllegalArgumentException("An organization has a management account");
            }
            return new PlannedOrganization(description(annotation, accounts));
        } catch (IllegalArgumentException e) {
            throw misuse(written, e);
        }
    }

    private static boolean isNone(Organization annotation) {
        return annotation.management().isEmpty()
                && annotation.accounts().length == 0
                && annotation.units().length == 0
                && annotation.delegatedAdministrators().length == 0
                && !annotation.trustedAccess();
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
            management.give(organization::management, organization::management);
            atRoot.forEach(account -> account.give(organization::account, organization::account));
            units.describeTo(organization);
            for (String delegated : annotation.delegatedAdministrators()) {
                organization.delegatedAdministrator(delegated);
            }
        };
    }

    private static List<ListedAccounts.Listed> listed(ListedAccounts accounts, String[] names) {
        return Arrays.stream(names).map(accounts::listed).toList();
    }

    private static ExtensionConfigurationException misuse(String written, IllegalArgumentException cause) {
        return new ExtensionConfigurationException(
                written + ": no organization is as described. " + cause.getMessage()
                        + ". Write, for example, organization = @Organization(management = \"hub\", trustedAccess = true, "
                        + "units = @Unit(path = \"workloads/prod\", accounts = {\"a\", \"b\"})), or describe the same with "
                        + "ServiceCatalogExtension.builder().organization(…).",
                cause);
    }

    void giveTo(FakeServiceCatalog.Builder catalog) {
        if (description != null) {
            catalog.organization(description);
        }
    }

    /** Tries this on a catalog, and returns {@code accounts} with those of the organization, which a test may name too. */
    ListedAccounts listedWith(ListedAccounts accounts, String written) {
        if (description == null) {
            return accounts;
        }
        try {
            FakeServiceCatalog trial =
                    FakeServiceCatalog.builder().organization(description).build();
            accounts.nameIn(trial);
            return accounts.with(trial.organization().unit("").accountIds().stream()
                    .map(id -> trial.account(id).name())
                    .toList());
        } catch (IllegalArgumentException e) {
            throw misuse(written, e);
        }
    }
}
