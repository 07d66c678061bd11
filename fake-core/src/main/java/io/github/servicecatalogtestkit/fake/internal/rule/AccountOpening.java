package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.AccountCreation;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Accounts;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Completes requests to create an account, which take as long as the settings say. A new account is in the root of the
 * organization.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html">CreateAccount</a>
 */
public final class AccountOpening {

    private static final String EMAIL_ALREADY_EXISTS = "EMAIL_ALREADY_EXISTS";

    private AccountOpening() {}

    /** Returns the catalog with the given request, which is completed if it is due. */
    public static Catalog with(Catalog catalog, AccountCreation creation) {
        return due(kept(catalog, creation));
    }

    /** Returns the catalog with every request completed that is due. */
    static Catalog due(Catalog catalog) {
        return complete(catalog, creation -> isDue(catalog, creation));
    }

    /** Returns the catalog with every running request completed. */
    static Catalog all(Catalog catalog) {
        return complete(catalog, creation -> true);
    }

    private static boolean isDue(Catalog catalog, AccountCreation creation) {
        return creation.task().polling().isDone(catalog.settings().get(Setting.SHARE_COMPLETION), catalog.clock());
    }

    private static Catalog complete(Catalog catalog, Predicate<AccountCreation> isDone) {
        Organization organization = catalog.organization();
        if (organization == null) {
            return catalog;
        }
        Catalog after = catalog;
        for (AccountCreation creation : organization.creations().running().values()) {
            if (isDone.test(creation)) {
                after = complete(after, creation);
            }
        }
        return after;
    }

    private static Catalog complete(Catalog catalog, AccountCreation creation) {
        if (isUsed(organization(catalog), creation.email())) {
            return completed(
                    catalog, creation, new AccountCreation.CreationResult(catalog.now(), null, EMAIL_ALREADY_EXISTS));
        }
        AccountId account = accountFor(catalog, creation.accountName());
        Catalog opened = Membership.join(
                catalog.with(named(catalog.accounts(), creation.accountName(), account)),
                new Organization.Member(
                        account,
                        creation.accountName(),
                        creation.email(),
                        Organization.ROOT,
                        catalog.now(),
                        Organization.Member.CREATED));
        Organization organization = organization(opened);
        Catalog tagged =
                opened.with(organization.with(organization.governance().tagging(account.digits(), creation.tags())));
        return completed(tagged, creation, new AccountCreation.CreationResult(catalog.now(), account, null));
    }

    private static Catalog completed(Catalog catalog, AccountCreation creation, AccountCreation.CreationResult result) {
        return kept(catalog, creation.completed(result));
    }

    private static boolean isUsed(Organization organization, String email) {
        return organization.creations().addresses().contains(email)
                || Organization.Member.invitedWith(email)
                        .filter(organization::has)
                        .isPresent();
    }

    /**
     * The request creates the account that the test calls by this name. If that account is in the organization already,
     * the request creates another account, because names of accounts are not unique.
     */
    private static AccountId accountFor(Catalog catalog, String name) {
        AccountId known = catalog.accounts().byName().get(name);
        return known == null || organization(catalog).has(known)
                ? catalog.accounts().idFor(name)
                : known;
    }

    private static Accounts named(Accounts accounts, String name, AccountId account) {
        boolean isFree = accounts.find(name).isEmpty() && !name.isBlank() && !AccountId.isAccountId(name);
        return isFree ? accounts.plus(name, account) : accounts.plusNamesake(name, account);
    }

    private static Catalog kept(Catalog catalog, AccountCreation creation) {
        Organization organization = organization(catalog);
        return catalog.with(organization.with(organization.creations().plus(creation)));
    }

    private static Organization organization(Catalog catalog) {
        return Objects.requireNonNull(catalog.organization(), "organization");
    }
}
