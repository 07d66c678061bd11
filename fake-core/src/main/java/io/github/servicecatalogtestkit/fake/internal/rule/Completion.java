package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.OrganizationAccess;
import io.github.servicecatalogtestkit.fake.internal.model.Polling;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Completes actions that take time. Recipients get a portfolio, lose it or see changed options of a share when the
 * action completes, and not before.
 */
public final class Completion {

    /** The error for an account that already has the portfolio. */
    public static final String DUPLICATE = "DuplicateResourceException";

    private Completion() {}

    /** Returns the catalog with every action completed that is due. */
    public static Catalog due(Catalog catalog) {
        Catalog copied =
                Copying.complete(catalog, copy -> isDue(catalog, copy.task().polling()));
        Catalog shared = complete(
                copied, action -> isDue(catalog, action.task().polling()), change -> isDue(catalog, change.polling()));
        return ProvisioningCompletion.due(AccountOpening.due(shared));
    }

    /** Returns the catalog with every running action completed. */
    public static Catalog all(Catalog catalog) {
        Catalog shared = complete(Copying.complete(catalog, copy -> true), action -> true, change -> true);
        return VersionCreation.all(ProvisioningCompletion.all(AccountOpening.all(shared)));
    }

    /** Returns the catalog after a poll of a share action. */
    public static Catalog polled(Catalog catalog, ShareAction action) {
        return action.isRunning() ? due(catalog.with(catalog.shareActions().plus(action.polled()))) : catalog;
    }

    /** Returns the catalog after a poll of a change of the access to the organization, if there is one. */
    public static Catalog polled(Catalog catalog, OrganizationAccess.@Nullable AccessChange change) {
        return change == null
                ? catalog
                : due(catalog.with(catalog.organizationAccess().running(change.polled())));
    }

    /** Returns what has to happen until a share action or a change of access is complete. */
    public static String waitsFor(Catalog catalog, Polling polling) {
        return polling.waitsFor(catalog.settings().get(Setting.SHARE_COMPLETION), catalog.clock());
    }

    /** Returns the progress of a running action. */
    public static Polling.Progress progress(Catalog catalog, ShareAction action) {
        return action.task().polling().progress(catalog.settings().get(Setting.SHARE_COMPLETION), catalog.clock());
    }

    private static boolean isDue(Catalog catalog, Polling polling) {
        return polling.isDone(catalog.settings().get(Setting.SHARE_COMPLETION), catalog.clock());
    }

    private static Catalog complete(
            Catalog catalog, Predicate<ShareAction> isDone, Predicate<OrganizationAccess.AccessChange> isChanged) {
        Catalog after = catalog;
        for (Id<ShareAction> token : catalog.shareActions().running().values()) {
            ShareAction action = catalog.shareActions().find(token).orElseThrow();
            if (isDone.test(action)) {
                after = complete(after, action);
            }
        }
        OrganizationAccess.AccessChange change = catalog.organizationAccess().running();
        if (change != null && isChanged.test(change)) {
            after = Membership.switched(after, change.toEnabled());
        }
        return after;
    }

    /** Returns the catalog with {@code action} started and completed. */
    public static Catalog now(Catalog catalog, ShareAction action) {
        return complete(catalog, action);
    }

    /** Returns the catalog with the running action of {@code scope} completed. */
    public static Catalog now(Catalog catalog, Scope scope) {
        Id<ShareAction> running = catalog.shareActions().running().get(scope);
        return running == null
                ? catalog
                : complete(catalog, catalog.shareActions().find(running).orElseThrow());
    }

    /** Returns the catalog with the running actions of {@code account} completed, in all Regions. */
    static Catalog allOf(Catalog catalog, AccountId account) {
        Catalog after = catalog;
        for (Scope scope : catalog.shareActions().running().keys()) {
            after = scope.account().equals(account) ? now(after, scope) : after;
        }
        return after;
    }

    private static Catalog complete(Catalog catalog, ShareAction action) {
        ShareAction.ActionResult result = result(catalog, action);
        Share share = action.share();
        Catalog after = switch (action.kind()) {
            case CREATE -> catalog.with(catalog.shares().plus(ShareFailures.missing(share, result.failures())));
            case UPDATE -> catalog.with(catalog.shares().plus(ShareFailures.behind(catalog, share, result.failures())));
            case DELETE ->
                result.failures().isEmpty()
                        ? withdrawn(catalog, share)
                        : left(catalog, ShareFailures.left(share, result.failures()));
        };
        return after.with(after.shareActions().plus(action.completed(result)));
    }

    private static ShareAction.ActionResult result(Catalog catalog, ShareAction action) {
        boolean overlaps = action.kind() == ShareAction.ShareChange.CREATE
                && catalog.settings().get(AwsBehavior.OVERLAPPING_SHARES_FAIL)
                && action.share().recipient().kind().isOfOrganization();
        List<ShareAction.AccountFailure> failures = new ArrayList<>(ShareFailures.of(catalog, action));
        if (overlaps) {
            failures.addAll(alreadyReached(catalog, ShareFailures.missing(action.share(), failures)));
        }
        return new ShareAction.ActionResult(ShareRecipients.followed(catalog), List.copyOf(failures));
    }

    /**
     * Accounts that already have the portfolio through another share are reported as duplicates, but keep the
     * portfolio.
     *
     * @see <a href="https://github.com/awslabs/aws-service-catalog-puppet">aws-service-catalog-puppet</a>, which
     *     ignores them
     */
    private static List<ShareAction.AccountFailure> alreadyReached(Catalog catalog, Share share) {
        Organization organization = ShareRecipients.followed(catalog);
        List<Share> others = otherShares(catalog, share);
        if (organization == null || others.isEmpty()) {
            return List.of();
        }
        AccountId owner = catalog.portfolios().get(share.portfolio()).owner().account();
        Set<AccountId> covered = new LinkedHashSet<>();
        others.forEach(other -> covered.addAll(ShareFailures.reached(organization, other, owner)));
        List<AccountId> twice = ShareFailures.reached(organization, share, owner).stream()
                .filter(covered::contains)
                .toList();
        return twice.isEmpty()
                ? List.of()
                : List.of(new ShareAction.AccountFailure(
                        twice, DUPLICATE, "Portfolio " + share.portfolio() + " is already shared with the account."));
    }

    private static List<Share> otherShares(Catalog catalog, Share share) {
        return catalog.shares().ofOrganization(share.portfolio()).stream()
                .filter(other -> other.accepted() && other.number() != share.number())
                .toList();
    }

    /**
     * Returns the catalog without {@code share}, and without what recipients created that no longer have the portfolio.
     */
    public static Catalog withdrawn(Catalog catalog, Share share) {
        Portfolio portfolio = catalog.portfolios().get(share.portfolio());
        Catalog after = catalog.with(catalog.shares().minus(share));
        if (share.recipient().kind() == Recipient.RecipientType.ACCOUNT) {
            return AccessRevocation.removeOrphans(
                    after, portfolio.owner().of(new AccountId(share.recipient().id())), portfolio);
        }
        return AccessRevocation.removeAllOrphans(after, portfolio);
    }

    /** Returns the catalog with {@code share} removed for all accounts except those for which the deletion failed. */
    private static Catalog left(Catalog catalog, Share share) {
        Catalog after = catalog.with(catalog.shares().plus(share));
        return AccessRevocation.removeAllOrphans(after, catalog.portfolios().get(share.portfolio()));
    }

    /** Returns the accounts that a completed action reached, or none while it is running. */
    public static List<AccountId> successes(ShareAction action) {
        ShareAction.@Nullable ActionResult result = action.result();
        Organization organization = result == null ? null : result.organization();
        if (result == null || organization == null) {
            return List.of();
        }
        Set<AccountId> failed = new LinkedHashSet<>();
        result.failures().forEach(failure -> failed.addAll(failure.accounts()));
        return ShareFailures.reached(organization, action.share(), action.by().account()).stream()
                .filter(account -> !failed.contains(account))
                .toList();
    }
}
