package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.AccountNames;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks up what the names and IDs in a test stand for, as one account sees them. Unlike
 * {@link FakeServiceCatalog#account(String)}, it creates nothing.
 *
 * <pre>{@code
 * Identifiers identifiers = FakeAccount.of(client).orElseThrow().identifiers();
 * identifiers.accountId("spoke");          // the ID, or empty if no account has this name
 * identifiers.isKnown("port-abc");         // false: this catalog never assigned such an ID
 * }</pre>
 *
 * @see FakeAccount#identifiers()
 * @since 0.1.0
 */
public final class Identifiers {

    private final LiveCatalog live;
    private final Caller caller;

    Identifiers(LiveCatalog live, Caller caller) {
        this.live = live;
        this.caller = caller;
    }

    /** Returns the ID of the account with the given name. */
    public Optional<String> accountId(String name) {
        return live.present().accounts().find(name).map(AccountId::digits);
    }

    /** Returns the name of the account with the given ID, if the test named it. */
    public Optional<String> accountName(String id) {
        return AccountId.isAccountId(id) ? live.present().accounts().names().find(new AccountId(id)) : Optional.empty();
    }

    /** Returns the ID, {@code ou-…}, of the organizational unit at a path such as {@code workloads/prod}. */
    public Optional<String> organizationalUnitId(String path) {
        Organization organization = live.present().organization();
        return Optional.ofNullable(organization)
                .flatMap(present -> present.at(path))
                .map(Organization.Unit::id)
                .filter(unit -> !unit.equals(Organization.ROOT))
                .map(Object::toString);
    }

    /**
     * Returns the token, {@code share-…}, of the action that shares a portfolio and is not complete.
     *
     * @param portfolioId the ID of a portfolio of this account
     * @param recipientId the ID of an account, an organizational unit or an organization
     */
    public Optional<String> runningShare(String portfolioId, String recipientId) {
        Catalog catalog = live.present();
        return Optional.ofNullable(catalog.shareActions().running().get(caller.scope()))
                .flatMap(catalog.shareActions()::find)
                .filter(action -> action.kind() == ShareAction.ShareChange.CREATE
                        && action.share().portfolio().toString().equals(portfolioId)
                        && action.share().recipient().id().equals(recipientId))
                .map(action -> action.token().toString());
    }

    /** Returns the ARN of the principal {@code role/NAME} or {@code user/NAME} of the account. */
    public Optional<String> principalArn(String name) {
        return Caller.isPrincipal(name) ? Optional.of(caller.as(name).principal()) : Optional.empty();
    }

    /** Returns the accounts that have a name, each as {@code name(id)}, in the order of their IDs. */
    public List<String> namedAccounts() {
        Catalog catalog = live.present();
        List<String> texts = new ArrayList<>();
        catalog.accounts().names().keys().forEach(account -> texts.add(AccountNames.text(catalog, account)));
        return texts;
    }

    /**
     * Returns whether the catalog has or had what an ID stands for.
     *
     * <ul>
     *   <li>An ID that AWS assigns, such as {@code port-…}, is known once it was assigned, and after a deletion too.
     *   <li>An account is known if the test named it, by name or ID, if it is in the organization, or if a portfolio
     *       was shared with it.
     *   <li>The ARN of a principal is known if the test made a view of an account with it ({@link FakeAccount#as}), or
     *       if it was associated with a portfolio.
     * </ul>
     *
     * @param idOrArn an ID or the ARN of a principal
     */
    public boolean isKnown(String idOrArn) {
        Catalog catalog = live.present();
        return catalog.accounts().mentioned().contains(idOrArn)
                || (AccountId.isAccountId(idOrArn)
                        ? isNamedOrMember(catalog, new AccountId(idOrArn))
                        : IdType.isIssued(idOrArn, catalog.sequence()));
    }

    private static boolean isNamedOrMember(Catalog catalog, AccountId account) {
        Organization organization = catalog.organization();
        return catalog.accounts().names().contains(account) || (organization != null && organization.has(account));
    }

    /** Returns whether a product was ever provisioned under this name, in any account. */
    public boolean wasProvisioned(String name) {
        for (ProvisioningRecord entry :
                live.present().provisioning().records().byId().values()) {
            if (entry.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
