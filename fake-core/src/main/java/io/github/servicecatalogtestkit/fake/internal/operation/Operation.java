package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Replays;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.validation.ServiceModel;
import io.github.servicecatalogtestkit.fake.internal.validation.ShapeConstraints;
import io.github.servicecatalogtestkit.fake.internal.validation.Violations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;

/**
 * One operation of the API.
 *
 * @param <Q> the type of the request. Its bound is an interface on purpose: if the bound is a class, the JVM loads each
 *     argument's class to verify the caller, and a client would load its 90 classes of requests before the first call
 * @param <R> the type of the response
 */
public final class Operation<Q extends SdkPojo, R extends AwsResponse> {

    /** What an operation may do to the catalog. */
    public enum Kind {

        /** Reads, and cannot change the catalog. */
        QUERY,

        /** Changes the catalog. */
        COMMAND,

        /** Reads the status of an asynchronous action. The call counts as a poll and can complete the action. */
        POLL,

        /** Refuses every call, because it has no rule. */
        NOT_MODELLED;

        public boolean isRead() {
            return this == QUERY || this == POLL;
        }
    }

    private final Service service;
    private final String name;
    private final Kind kind;
    private final @Nullable Rules rules;
    private final @Nullable String reason;

    /** The service model's constraints on the request; {@code null} before the first request. */
    private volatile @Nullable ShapeConstraints shape;

    /** The member that is the idempotency token, or an empty text; {@code null} before the first request. */
    private volatile @Nullable String tokenMember;

    private Operation(Service service, String name, Kind kind, @Nullable Rules rules, @Nullable String reason) {
        this.service = service;
        this.name = name;
        this.kind = kind;
        this.rules = rules;
        this.reason = reason;
    }

    /** Returns an operation that {@code rules} implements. */
    static <Q extends SdkPojo, R extends AwsResponse> Operation<Q, R> modelled(
            Service service, String name, Kind kind, Rules rules) {
        return new Operation<>(service, name, kind, rules, null);
    }

    /** Returns an operation that refuses every call by name, with the reason if there is one. */
    static <Q extends SdkPojo, R extends AwsResponse> Operation<Q, R> notModelled(
            Service service, String name, @Nullable String reason) {
        return new Operation<>(service, name, Kind.NOT_MODELLED, null, reason);
    }

    public Service service() {
        return service;
    }

    /** Returns the name of the operation, for example {@code CreatePortfolioShare}. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isModelled() {
        return kind != Kind.NOT_MODELLED;
    }

    /** Returns why this operation is not modelled, if a reason is declared. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Answers a call. A share action that it starts succeeds for every account.
     *
     * @see #answer(Catalog, Caller, SdkPojo, List)
     */
    public Outcome<R> answer(Catalog catalog, Caller caller, Q request) {
        return answer(catalog, caller, request, List.of());
    }

    /**
     * Answers a call in AWS's order: the shape of the request first, then whether the call repeats an earlier one, then
     * the rule. The outcome's catalog is one change later than {@code catalog}, unless the rule changed nothing or is
     * the rule of a poll.
     *
     * @param shareFailures the accounts for which the share action started by this call fails
     */
    public Outcome<R> answer(
            Catalog catalog, Caller caller, Q request, List<ShareAction.AccountFailure> shareFailures) {
        requireModelled();
        requireShape(request);
        String token = kind == Kind.COMMAND ? idempotencyToken(request) : null;
        if (token == null) {
            return applied(catalog, Call.of(name, caller, catalog, shareFailures), request);
        }
        var key = new Replays.TokenUse(caller.scope(), name, token);
        Replays.@Nullable Replay earlier = catalog.replays().find(key).orElse(null);
        if (earlier != null && rules().isStillReplayed(name, catalog, response(earlier))) {
            return new Outcome<>(replay(earlier, request), catalog);
        }
        Outcome<R> outcome = applied(catalog, Call.of(name, caller, catalog, shareFailures), request);
        Replays replays = outcome.catalog().replays().plus(key, new Replays.Replay(request, outcome.response()));
        return new Outcome<>(outcome.response(), outcome.catalog().with(replays));
    }

    @SuppressWarnings("unchecked") // the rule of an operation returns its response
    private Outcome<R> applied(Catalog catalog, Call call, Q request) {
        Outcome<R> outcome = (Outcome<R>) rules().apply(name, catalog, call, request);
        return outcome.catalog() == catalog || kind == Kind.POLL
                ? outcome
                : new Outcome<>(outcome.response(), outcome.catalog().later(1));
    }

    private Rules rules() {
        if (rules == null) {
            throw new IllegalStateException(name + " has no rule");
        }
        return rules;
    }

    private void requireShape(Q request) {
        Optional<Violations> violations = shape().check(request);
        if (violations.isPresent()) {
            throw BadRequests.refusal(service, violations.get());
        }
    }

    private ShapeConstraints shape() {
        ShapeConstraints known = shape;
        if (known == null) {
            known = ShapeConstraints.of(ServiceModel.valueOf(service.name()), name);
            shape = known; // a second thread that gets here finds the same
        }
        return known;
    }

    /** Returns the idempotency token of a request, if it has one. */
    private @Nullable String idempotencyToken(SdkPojo request) {
        String member = tokenMember;
        if (member == null) {
            member = tokenMember(request);
            tokenMember = member;
        }
        return member.isEmpty()
                ? null
                : ((SdkRequest) request).getValueForField(member, String.class).orElse(null);
    }

    /** The SDK marks the idempotency token with a trait, by which its clients generate one. */
    private static String tokenMember(SdkPojo request) {
        for (SdkField<?> field : request.sdkFields()) {
            if (field.containsTrait(DefaultValueTrait.class)) {
                return field.memberName();
            }
        }
        return "";
    }

    /**
     * Returns the response of the earlier call with the same idempotency token. The requests must have the same
     * parameters; their headers, time-outs and credentials are ignored.
     */
    private R replay(Replays.Replay earlier, Q request) {
        if (!request.equalsBySdkFields(earlier.request())) {
            throw ServiceErrors.invalid("The idempotency token was used before with other parameters of " + name + ".");
        }
        return response(earlier);
    }

    @SuppressWarnings("unchecked") // the key names the operation, which has one type of response
    private R response(Replays.Replay earlier) {
        return (R) earlier.response();
    }

    private void requireModelled() {
        if (!isModelled()) {
            throw new UnsupportedOperationException(
                    name + " is not modelled by the fake"
                            + (reason == null ? " yet" : ": " + reason)
                            + (reason == null ? ", so it" : " It")
                            + " refuses every call rather than answer something untrue. "
                            + "FIDELITY.md lists the operations that are modelled. Missing this one? "
                            + "Please open an issue with the call: https://github.com/servicecatalogtestkit/service-catalog-testkit/issues");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
