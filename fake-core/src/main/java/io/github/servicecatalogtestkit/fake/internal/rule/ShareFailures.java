package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Accounts for which an action on a share fails although the call succeeded. After a failed creation they have no
 * portfolio until the share is deleted and created again. After a failed update they have the earlier options until the
 * next update. After a failed deletion they have the portfolio until the next deletion.
 *
 * @see <a href="https://github.com/hashicorp/terraform-provider-aws/pull/24730">terraform-provider-aws#24730</a>
 */
public final class ShareFailures {

    private ShareFailures() {}

    /** Returns whether the call that led from one catalog to the next started an action with failures. */
    public static boolean areStartedBetween(Catalog before, Catalog after) {
        return after.shareActions()
                .find(IdType.SHARE_ACTION.of(before.sequence() + 1))
                .filter(action -> !action.planned().isEmpty())
                .isPresent();
    }

    /** Returns the failures of {@code action} when it completes, without accounts that left in the meantime. */
    static List<ShareAction.AccountFailure> of(Catalog catalog, ShareAction action) {
        return reached(catalog, action.share(), action.planned());
    }

    /** Returns {@code failures} without the accounts that {@code share} does not reach. */
    public static List<ShareAction.AccountFailure> reached(
            Catalog catalog, Share share, List<ShareAction.AccountFailure> failures) {
        Organization organization = ShareRecipients.followed(catalog);
        if (organization == null || failures.isEmpty()) {
            return List.of();
        }
        AccountId owner = catalog.portfolios().get(share.portfolio()).owner().account();
        List<AccountId> reached = reached(organization, share, owner);
        List<ShareAction.AccountFailure> found = new ArrayList<>();
        for (ShareAction.AccountFailure failure : failures) {
            List<AccountId> accounts =
                    failure.accounts().stream().filter(reached::contains).toList();
            if (!accounts.isEmpty()) {
                found.add(new ShareAction.AccountFailure(accounts, failure.error(), failure.message()));
            }
        }
        return found;
    }

    /**
     * Returns the created share with the given failures. An account that has the portfolio from another share still has
     * it.
     */
    static Share missing(Share share, List<ShareAction.AccountFailure> failures) {
        List<AccountId> missed = new ArrayList<>();
        for (ShareAction.AccountFailure failure : failures) {
            if (!failure.error().equals(Completion.DUPLICATE)) {
                missed.addAll(failure.accounts());
            }
        }
        return missed.isEmpty() ? share : share.missing(missed);
    }

    /** Returns the updated share with the given failures. The failed accounts keep the earlier options. */
    static Share behind(Catalog catalog, Share updated, List<ShareAction.AccountFailure> failures) {
        Share earlier =
                catalog.shares().find(updated.portfolio(), updated.recipient()).orElse(updated);
        return updated.leavingBehind(accounts(failures), earlier);
    }

    /** Returns the deleted share with the given failures, which only the failed accounts still have. */
    static Share left(Share deleted, List<ShareAction.AccountFailure> failures) {
        return deleted.leftTo(accounts(failures));
    }

    private static List<AccountId> accounts(List<ShareAction.AccountFailure> failures) {
        return failures.stream()
                .flatMap(failure -> failure.accounts().stream())
                .distinct()
                .toList();
    }

    /** Returns the accounts that {@code share} reaches. */
    static List<AccountId> reached(Organization organization, Share share, AccountId owner) {
        return ShareRecipients.accounts(organization, share.recipient(), owner).stream()
                .filter(account -> !share.misses(account))
                .toList();
    }
}
