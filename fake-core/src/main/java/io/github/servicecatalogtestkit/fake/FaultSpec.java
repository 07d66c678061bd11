package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.error.InjectedErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultEffect;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultTarget;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.AccountNames;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.operation.DeclaredErrors;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Describes a fault: first the calls that fail, then how they fail. By default it affects the next call of the
 * operation, by any caller. Immutable.
 *
 * <p>The methods named after an error throw that error of AWS Service Catalog; {@link #throwsError} throws an error of
 * either service.
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
     * Restricts the fault to calls of one account.
     *
     * @param nameOrId a name, or an ID of twelve digits
     */
    public FaultSpec inAccount(String nameOrId) {
        return with(target.in(id(nameOrId), nameOrId));
    }

    private AccountId id(String nameOrId) {
        live.change(catalog -> AccountNames.naming(catalog, nameOrId));
        return AccountNames.id(live.present(), nameOrId);
    }

    /**
     * Restricts the fault to calls of one principal.
     *
     * @param principal {@code role/NAME} or {@code user/NAME}, in any account, or a full ARN
     * @throws IllegalArgumentException if {@code principal} has another form
     */
    public FaultSpec as(String principal) {
        if (!Caller.isPrincipal(principal)) {
            throw new IllegalArgumentException(
                    "A principal is written \"role/NAME\", \"user/NAME\" or as a full ARN, but was \"" + principal
                            + "\"");
        }
        return with(target.as(principal));
    }

    /** Chooses one call by its number. Calls are counted from 1, beginning when the fault is declared. */
    public FaultSpec call(int number) {
        requirePositive(number);
        return with(target.calls(number, number));
    }

    /** Chooses the next {@code count} calls. */
    public FaultSpec nextCalls(int count) {
        requirePositive(count);
        return with(target.calls(1, count));
    }

    /** Chooses every call until the fault is {@linkplain Fault#lift() lifted}. */
    public FaultSpec everyCall() {
        return with(target.calls(1, Long.MAX_VALUE));
    }

    /**
     * Lets the fault strike the calls of assertions as well. Without this, calls that assertions of this toolkit make
     * are neither struck nor counted, so that an assertion sees what the code under test left behind.
     *
     * <pre>{@code
     * catalog.faults().on("DescribePortfolio").includingAssertions().nextCalls(2).throttles();
     * assertThat(spoke).eventually().seesPortfolio(id);   // survives the two errors
     * }</pre>
     */
    public FaultSpec includingAssertions() {
        return with(target.includingAssertions());
    }

    private static void requirePositive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Calls are counted from 1, but the number was " + number);
        }
    }

    /**
     * Refuses the calls as AWS does if there are too many. AWS Service Catalog throws a {@code ThrottlingException}
     * with the text "Rate exceeded", AWS Organizations a {@code TooManyRequestsException}. Each retry is a call of its
     * own and is in the journal, whether the code under test retries or the client
     * ({@link SettingsBuilder#clientRetries}).
     *
     * @see <a href="https://github.com/awslabs/service-workbench-on-aws/issues/937">the recorded text of AWS Service
     *     Catalog</a>
     * @see <a href="https://github.com/awslabs/aws-deployment-framework/issues/784">the recorded text of AWS
     *     Organizations</a>
     */
    public Fault throttles() {
        return declared(new FaultEffect.Refused(
                "throttled", (caller, operation) -> InjectedErrors.throttled(operation.service())));
    }

    /**
     * Refuses the calls as IAM does, with an {@code AccessDeniedException}. Its text names the principal and the
     * action, for example {@code organizations:ListAccounts}.
     *
     * @see <a href="https://github.com/awslabs/service-workbench-on-aws/issues/888">the recorded text</a>
     */
    public Fault denies() {
        return declared(new FaultEffect.Refused(
                "denied",
                (caller, operation) -> InjectedErrors.notAllowed(operation.service(), caller, operation.name())));
    }

    /** Refuses the calls with a {@code DuplicateResourceException}. */
    public Fault throwsDuplicateResource(String message) {
        return throwsError("DuplicateResourceException", message);
    }

    /** Refuses the calls with an {@code InvalidParametersException}. */
    public Fault throwsInvalidParameters(String message) {
        return throwsError("InvalidParametersException", message);
    }

    /** Refuses the calls with an {@code InvalidStateException}. */
    public Fault throwsInvalidState(String message) {
        return throwsError("InvalidStateException", message);
    }

    /** Refuses the calls with a {@code LimitExceededException}. */
    public Fault throwsLimitExceeded(String message) {
        return throwsError("LimitExceededException", message);
    }

    /** Refuses the calls with an {@code OperationNotSupportedException}. */
    public Fault throwsOperationNotSupported(String message) {
        return throwsError("OperationNotSupportedException", message);
    }

    /** Refuses the calls with a {@code ResourceInUseException}. */
    public Fault throwsResourceInUse(String message) {
        return throwsError("ResourceInUseException", message);
    }

    /** Refuses the calls with a {@code ResourceNotFoundException}. */
    public Fault throwsResourceNotFound(String message) {
        return throwsError("ResourceNotFoundException", message);
    }

    /** Refuses the calls with a {@code TagOptionNotMigratedException}. */
    public Fault throwsTagOptionNotMigrated(String message) {
        return throwsError("TagOptionNotMigratedException", message);
    }

    /**
     * Refuses the calls with an error of their service.
     *
     * @param code the error's code, for example {@code InvalidStateException}, or
     *     {@code ConcurrentModificationException} for AWS Organizations
     * @throws IllegalArgumentException if the service has no such error, or if AWS does not document it for the
     *     operation
     */
    public Fault throwsError(String code, String message) {
        Objects.requireNonNull(message, "message");
        Refusal refusal = InjectedErrors.of(target.service(), code, message);
        target.operation().ifPresent(operation -> requireErrorOf(operation, code));
        return declared(new FaultEffect.Refused(code + " \"" + message + "\"", (caller, operation) -> refusal));
    }

    private static void requireErrorOf(Operation<?, ?> operation, String code) {
        List<String> codes = DeclaredErrors.of(operation);
        if (!codes.contains(code)) {
            throw new IllegalArgumentException("AWS does not answer " + operation.name() + " with \"" + code
                    + "\"; its errors are " + String.join(", ", codes));
        }
    }

    /**
     * Lets the calls succeed, and lets the share action that each of them starts fail for some accounts. The calls are
     * those that create, update or delete a share with an organization or with a part of it.
     * {@code DescribePortfolioShareStatus} then answers {@code COMPLETED_WITH_ERRORS}, or {@code ERROR} if the action
     * fails for every account. For these accounts nothing changes:
     *
     * <ul>
     *   <li>After {@code CreatePortfolioShare} they do not have the portfolio until the share is deleted and created
     *       again.
     *   <li>After {@code UpdatePortfolioShare} they see the share as it was before until it is updated again.
     *   <li>After {@code DeletePortfolioShare} they still have the portfolio. The share stays for these accounts only,
     *       until it is deleted again.
     * </ul>
     *
     * <p>Calls about a share with an account are not counted. A share that reaches none of the accounts does not fire
     * the fault.
     *
     * @param code the error's code, for example {@code ThrottlingException}. {@code DuplicateResourceException} of
     *     {@code CreatePortfolioShare} says that an account has the portfolio already, so the account does have it
     * @param accounts names, or IDs of twelve digits
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
     * Answers the calls from the catalog as it was when this fault was declared, as AWS does when a read is stale. A
     * list does not contain a new portfolio yet, and a call with the ID of a new portfolio is refused because the
     * portfolio is not found.
     *
     * <pre>{@code
     * catalog.faults().on("ListAcceptedPortfolioShares").inAccount("spoke").nextCalls(2).showsNothingNew();
     * spoke.acceptPortfolioShare(a -> a.portfolioId(id));
     * // two lists are without the portfolio, the third contains it
     * }</pre>
     *
     * <p>Assertions read the current state, except those that wait with {@code eventually()}: they also wait until
     * their reads are no longer stale.
     *
     * <p>Only reads can be stale. Calls before the first change are not counted, because nothing is new to them. For a
     * call that writes and does not find a new resource yet, use {@link #throwsResourceNotFound}. To make reads of all
     * accounts stale by the catalog's clock, use {@link SettingsBuilder#visibilityDelay visibilityDelay}.
     *
     * @throws IllegalArgumentException for an operation that does not read, or that is not modelled
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
