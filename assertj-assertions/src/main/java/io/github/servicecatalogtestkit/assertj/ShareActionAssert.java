package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

/**
 * Assertions about the action of sharing a portfolio with an organization, which AWS performs in the background. Use
 * {@link ServiceCatalogClientAssert#eventually()} to wait until it is complete.
 *
 * @see ServiceCatalogClientAssert#shareAction
 * @since 0.1.0
 */
public class ShareActionAssert extends AbstractViewAssert<ShareActionAssert, ShareActionView> {

    static final AssertCreator<ShareActionAssert, ShareActionView> CREATOR =
            new AssertCreator<>(ShareActionAssert.class, ShareActionView.class, ShareActionAssert::new);

    /** Creates assertions about {@code actual}. */
    public ShareActionAssert(@Nullable ShareActionView actual) {
        super(actual, ShareActionAssert.class);
    }

    @Override
    final ShareActionView refresh(ShareActionView before) {
        return before.refresh();
    }

    @Override
    final @Nullable ErrorMessageFactory explainInvisible(ShareActionView action) {
        return action.isVisible()
                ? null
                : UnmetExpectation.ofClient(action.context(), "to see " + action.noun(), action, "it does not.");
    }

    /**
     * Verifies that the action is complete and reached all accounts.
     *
     * <pre>{@code
     * String token = hub.createPortfolioShare(r -> r.portfolioId(id).organizationNode(prod)).portfolioShareToken();
     * assertThat(hub).eventually().shareAction(token).isCompleted();   // passes once it is
     * // fails while it is going on, or if there were errors
     * assertThat(hub).shareAction(token).isCompleted();
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if the status is different
     */
    public ShareActionAssert isCompleted() {
        return hasStatus(ShareStatus.COMPLETED);
    }

    /**
     * Verifies the status.
     *
     * <pre>{@code
     * assertThat(hub).shareAction(token).hasStatus(IN_PROGRESS);             // passes while it is going on
     * assertThat(hub).shareAction(token).hasStatus(COMPLETED_WITH_ERRORS);   // fails then
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param status the status
     * @throws AssertionError if the status is different
     */
    public ShareActionAssert hasStatus(ShareStatus status) {
        Parameters.required("status", status);
        return verify(action -> {
            if (action.response().status() != status) {
                throw difference(
                        String.valueOf(action.response().statusAsString()),
                        status.toString(),
                        UnmetExpectation.of(
                                action,
                                Text.withValue("to have status", status),
                                "its status is " + action.status() + hintToWait(!action.isComplete())));
            }
        });
    }

    /**
     * Verifies that the action reached these accounts. It may have reached others.
     *
     * <pre>{@code
     * // passes if both are in the unit
     * assertThat(hub).shareAction(token).isCompleted().reachedAccounts(prodA, prodB);
     * // fails, and says which were reached
     * assertThat(hub).shareAction(token).reachedAccounts(dev);
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param accountIds the account IDs
     * @throws AssertionError if one of them is not reached yet or failed
     */
    public ShareActionAssert reachedAccounts(String... accountIds) {
        List<String> expected = ids().accounts(accountIds);
        return verify(action -> {
            requireNamed(action, "reached accounts", expected, action.reached());
            if (!action.reached().containsAll(expected)) {
                throw assertionError(UnmetExpectation.of(
                        action, "to have reached accounts:" + Text.NEW_LINE + Text.lines(expected), reached(action)));
            }
        });
    }

    private static String reached(ShareActionView action) {
        return (action.reached().isEmpty()
                        ? "it reached no accounts."
                        : "it reached only:" + Text.NEW_LINE + Text.lines(action.reached()))
                + Text.NEW_LINE + "Its status is " + action.status();
    }

    /**
     * Verifies that sharing with an account failed, and the error.
     *
     * <pre>{@code
     * assertThat(hub).shareAction(token).failedFor(prodA, "ThrottlingException");   // passes if that was why
     * assertThat(hub).shareAction(token).failedFor(prodB, "ThrottlingException");   // fails if it was reached
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param accountId the account ID
     * @param error the error, such as {@code DuplicateResourceException}
     * @throws AssertionError if there is no such error for the account
     */
    public ShareActionAssert failedFor(String accountId, String error) {
        String account = ids().account(accountId).value();
        Parameters.required("error", error);
        return verify(action -> {
            if (action.errors().stream()
                    .noneMatch(present ->
                            error.equals(present.error()) && present.accounts().contains(account))) {
                throw assertionError(UnmetExpectation.of(
                        action,
                        Text.withValue("to have failed for account " + account + " with", error),
                        "its status is " + action.status() + hintToWait(!action.isComplete())));
            }
        });
    }
}
