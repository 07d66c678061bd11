package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.error.InjectedErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultEffect;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultTarget;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.AccountNames;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Calls that are to go wrong: says which ones, and then how. Immutable. Without more, it is the next call of the operation, by
 * whomever.
 *
 * <p>The errors with a method of their own are those of AWS Service Catalog; {@link #throwsError} throws those of AWS Organizations.
 *
 * @see Faults
 * @since 0.1.0
 */
public final class FaultSpec {

    private static final List<String> SHARE_ACTIONS =
            List.of("CreatePortfolioShare", "UpdatePortfolioShare", "DeletePortfolioShare");

    private final LiveCatalog live;
    private final FaultRegistry registry;
    private final FaultTarget target;

    FaultSpec(LiveCatalog live, FaultRegistry registry, FaultTarget target) {
        this.live = live;
        this.registry = registry;
        this.target = target;
    }

    private FaultSpec with(FaultTarget other) {
        return new FaultSpec(live, registry, other);
    }

    /**
     * Leaves out the calls of other accounts.
     *
     * @param nameOrId a name, or an id of twelve digits
     */
    public FaultSpec inAccount(String nameOrId) {
        return with(target.in(id(nameOrId), nameOrId));
    }

    private AccountId id(String nameOrId) {
        Catalog known = live.change(catalog -> AccountNames.naming(catalog, nameOrId));
        return AccountNames.id(known, nameOrId);
    }

    /**
     * Leaves out the calls of other principals.
     *
     * @param principal {@code role/NAME} or {@code user/NAME}, of whichever account, or a full ARN
     * @throws IllegalArgumentException if it is none of these
     */
    public FaultSpec as(String principal) {
        if (!Caller.isPrincipal(principal)) {
            throw new IllegalArgumentException(
                    "A principal is written \"role/NAME\", \"user/NAME\" or as a full ARN, but was \"" + principal
                            + "\"");
        }
        return with(target.as(principal));
    }

    /** Strikes one call only, the one with this number; they are counted from 1 and from now. */
    public FaultSpec call(int number) {
        requirePositive(number);
        return with(target.calls(number, number));
    }

    /** Strikes the next {@code count} calls. */
    public FaultSpec nextCalls(int count) {
        requirePositive(count);
        return with(target.calls(1, count));
    }

    /** Strikes every call, until the fault is {@linkplain Fault#lift() lifted}. */
    public FaultSpec everyCall() {
        return with(target.calls(1, Long.MAX_VALUE));
    }

    private static void requirePositive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Calls are counted from 1, but the number was " + number);
        }
    }

    /**
     * Lets AWS refuse the calls because there were too many: AWS Service Catalog with a {@code ThrottlingException}, "Rate exceeded",
     * AWS Organizations with a {@code TooManyRequestsException}. Each retry is a call of its own, and in the journal: those of the code
     * under test, and those that clients make by themselves if {@link SettingsBuilder#clientRetries} says so.
     *
     * @see <a href="https://github.com/awslabs/service-workbench-on-aws/issues/937">the recorded text of AWS Service Catalog</a>
     * @see <a href="https://github.com/awslabs/aws-deployment-framework/issues/784">the recorded text of AWS Organizations</a>
     */
    public Fault throttles() {
        return declared(new FaultEffect.Refused(
                "throttled", (caller, operation) -> InjectedErrors.throttled(operation.service())));
    }

    /**
     * Lets IAM refuse the calls: an {@code AccessDeniedException}, whose text names the principal and the action, for example {@code
     * organizations:ListAccounts}.
     *
     * @see <a href="https://github.com/awslabs/service-workbench-on-aws/issues/888">the recorded text</a>
     */
    public Fault denies() {
        return declared(new FaultEffect.Refused(
                "denied",
                (caller, operation) -> InjectedErrors.notAllowed(operation.service(), caller, operation.name())));
    }

    /** Lets the calls fail with a {@code DuplicateResourceException}. */
    public Fault throwsDuplicateResource(String message) {
        return throwsError("DuplicateResourceException", message);
    }

    /** Lets the calls fail with an {@code InvalidParametersException}. */
    public Fault throwsInvalidParameters(String message) {
        return throwsError("InvalidParametersException", message);
    }

    /** Lets the calls fail with an {@code InvalidStateException}. */
    public Fault throwsInvalidState(String message) {
        return throwsError("InvalidStateException", message);
    }

    /** Lets the calls fail with a {@code LimitExceededException}. */
    public Fault throwsLimitExceeded(String message) {
        return throwsError("LimitExceededException", message);
    }

    /** Lets the calls fail with an {@code OperationNotSupportedException}. */
    public Fault throwsOperationNotSupported(String message) {
        return throwsError("OperationNotSupportedException", message);
    }

    /** Lets the calls fail with a {@code ResourceInUseException}. */
    public Fault throwsResourceInUse(String message) {
        return throwsError("ResourceInUseException", message);
    }

    /** Lets the calls fail with a {@code ResourceNotFoundException}. */
    public Fault throwsResourceNotFound(String message) {
        return throwsError("ResourceNotFoundException", message);
    }

    /** Lets the calls fail with a {@code TagOptionNotMigratedException}. */
    public Fault throwsTagOptionNotMigrated(String message) {
        return throwsError("TagOptionNotMigratedException", message);
    }

    /**
     * Lets the calls fail with an error of the service that they are to, by its code.
     *
     * @param code for example {@code InvalidStateException}, or {@code ConcurrentModificationException} of AWS Organizations
     * @throws IllegalArgumentException if the service has no such error
     */
    public Fault throwsError(String code, String message) {
        Objects.requireNonNull(message, "message");
        Refusal refusal = InjectedErrors.of(target.service(), code, message);
        return declared(new FaultEffect.Refused(code + " \"" + message + "\"", (caller, operation) -> refusal));
    }

    /**
     * Lets the calls succeed that share with an organization or a part of it, or update or delete such a share, and lets what they
     * start end with an error for some accounts: {@code DescribePortfolioShareStatus} answers {@code COMPLETED_WITH_ERRORS}, or {@code
     * ERROR} if no account is left. These accounts keep what they had:
     *
     * <ul>
     *   <li>After {@code CreatePortfolioShare} they do not have the portfolio, until the share is deleted and made again.
     *   <li>After {@code UpdatePortfolioShare} the share is for them as it was, until it is updated again.
     *   <li>After {@code DeletePortfolioShare} they still have the portfolio. The share stays, for nobody else, until it is deleted
     *       again.
     * </ul>
     *
     * <p>Calls about a share with an account are not counted, and a share that reaches none of the accounts does not fire the fault.
     *
     * @param code of the error, for example {@code ThrottlingException}; for {@code DuplicateResourceException} of {@code
     *     CreatePortfolioShare}, which says that an account has the portfolio already, it does have it
     * @param accounts names, or ids of twelve digits
     * @throws IllegalArgumentException for another operation, or without accounts
     * @see <a href="https://github.com/hashicorp/terraform-provider-aws/pull/24730">terraform-provider-aws#24730</a>
     */
    public Fault endsWithErrors(String code, String message, String... accounts) {
        if (target.operation()
                .filter(operation -> SHARE_ACTIONS.contains(operation.name()))
                .isEmpty()) {
            throw new IllegalArgumentException("endsWithErrors is about " + String.join(", ", SHARE_ACTIONS)
                    + ", but the fault is about " + operationName());
        }
        if (accounts.length == 0) {
            throw new IllegalArgumentException("endsWithErrors takes the accounts for which the share fails");
        }
        List<AccountId> failing = new ArrayList<>();
        for (String account : accounts) {
            failing.add(id(account));
        }
        return declared(new FaultEffect.ShareFails(
                "share ends with " + code + " for " + String.join(", ", accounts),
                List.of(new ShareAction.AccountFailure(List.copyOf(failing), code, message))));
    }

    /**
     * Lets the calls be answered as if nothing had changed since this fault was declared: AWS shows late what was made, changed or
     * deleted. A list does not have a new portfolio yet, and who asks for it by its id is told that there is none.
     *
     * <pre>{@code
     * catalog.faults().on("ListAcceptedPortfolioShares").inAccount("spoke").nextCalls(2).showsNothingNew();
     * spoke.acceptPortfolioShare(a -> a.portfolioId(id));
     * // two lists are without the portfolio, the third has it
     * }</pre>
     *
     * <p>Only for operations that read, of either service. Calls before the first change are not counted, since there is nothing that
     * they could miss. What a call that writes does not find yet is {@link #throwsResourceNotFound}. To let things be late by the
     * catalog's clock instead, for all accounts, there is {@link SettingsBuilder#visibilityDelay visibilityDelay}.
     *
     * @throws IllegalArgumentException for an operation that writes
     */
    public Fault showsNothingNew() {
        if (target.operation().filter(operation -> !operation.kind().isRead()).isPresent()) {
            throw new IllegalArgumentException(
                    "showsNothingNew is about operations that read, such as ListPortfolios, but the "
                            + "fault is about " + operationName());
        }
        return declared(new FaultEffect.ShowsNothingNew(live.present()));
    }

    private String operationName() {
        return target.operation().map(Operation::name).orElse("any operation");
    }

    private Fault declared(FaultEffect effect) {
        return new Fault(registry.add(target, effect));
    }
}
