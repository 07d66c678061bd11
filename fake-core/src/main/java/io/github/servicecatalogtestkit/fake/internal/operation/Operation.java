package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Replays;
import io.github.servicecatalogtestkit.fake.internal.validation.ServiceModel;
import io.github.servicecatalogtestkit.fake.internal.validation.ShapeConstraints;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One operation of the API.
 *
 * @param <Q> the type of the request. Its bound is an interface on purpose: where a class is asked for, the JVM loads whatever is
 *     handed in to verify the caller, and a client would load its 90 classes of requests before the first call
 * @param <R> the type of the response
 */
public final class Operation<Q extends SdkPojo, R extends AwsResponse> {

    /** What an operation does: a pure function. It throws a refusal, or returns an outcome. */
    @FunctionalInterface
    interface Rule<Q extends SdkPojo, R extends AwsResponse> {
        Outcome<R> apply(Catalog catalog, Call call, Q request);
    }

    private final Service service;
    private final String name;
    private final @Nullable Rule<Q, R> rule;
    private final @Nullable Function<Q, @Nullable String> token;
    private final BiPredicate<Catalog, R> whileValid;

    /** The constraints of the service model, known after the first request. */
    private volatile @Nullable ShapeConstraints shape;

    private Operation(
            Service service,
            String name,
            @Nullable Rule<Q, R> rule,
            @Nullable Function<Q, @Nullable String> token,
            BiPredicate<Catalog, R> whileValid) {
        this.service = service;
        this.name = name;
        this.rule = rule;
        this.token = token;
        this.whileValid = whileValid;
    }

    /** An operation that is modelled. */
    static <Q extends SdkPojo, R extends AwsResponse> Operation<Q, R> modelled(String name, Rule<Q, R> rule) {
        return new Operation<>(Service.SERVICE_CATALOG, name, rule, null, (catalog, response) -> true);
    }

    /** An operation that is not modelled: it refuses every call by name. */
    static <Q extends SdkPojo, R extends AwsResponse> Operation<Q, R> refused(String name) {
        return new Operation<>(Service.SERVICE_CATALOG, name, null, null, (catalog, response) -> true);
    }

    /**
     * Returns this operation but with an idempotency token that counts as long as {@code whileValid} says so of the answer that was
     * given to it.
     */
    Operation<Q, R> replayedBy(Function<Q, @Nullable String> member, BiPredicate<Catalog, R> whileValid) {
        return new Operation<>(service, name, rule, member, whileValid);
    }

    /** Returns this operation but with an idempotency token, the member of the request that {@code member} reads. */
    Operation<Q, R> replayedBy(Function<Q, @Nullable String> member) {
        return replayedBy(member, (catalog, response) -> true);
    }

    /** Returns a copy as an operation of AWS Organizations. */
    Operation<Q, R> ofOrganizations() {
        return new Operation<>(Service.ORGANIZATIONS, name, rule, token, whileValid);
    }

    public Service service() {
        return service;
    }

    /** Returns the name as AWS writes it, for example {@code CreatePortfolioShare}. */
    public String name() {
        return name;
    }

    public boolean isModelled() {
        return rule != null;
    }

    /**
     * Answers a call. The order is the one of AWS: the shape of the request first, then whether the call repeats an earlier one,
     * then the rules of the operation. What they leave is one change later than {@code catalog}, unless they changed nothing.
     */
    public Outcome<R> answer(Catalog catalog, Caller caller, Q request) {
        Rule<Q, R> modelled = requireModelled();
        requireShape(request);
        String replayToken = token == null ? null : token.apply(request);
        if (replayToken == null) {
            return counted(catalog, modelled.apply(catalog, Call.of(name, caller, catalog), request));
        }
        var key = new Replays.Key(caller.scope(), name, replayToken);
        Replays.@Nullable Replay earlier = catalog.replays()
                .find(key)
                .filter(replay -> whileValid.test(catalog, response(replay)))
                .orElse(null);
        if (earlier != null) {
            return new Outcome<>(replay(earlier, request), catalog);
        }
        Outcome<R> outcome = counted(catalog, modelled.apply(catalog, Call.of(name, caller, catalog), request));
        Replays replays = outcome.catalog().replays().plus(key, new Replays.Replay(request, outcome.response()));
        return new Outcome<>(outcome.response(), outcome.catalog().with(replays));
    }

    private void requireShape(Q request) {
        shape().check(request).ifPresent(violations -> {
            throw BadRequests.refusal(service, violations);
        });
    }

    private ShapeConstraints shape() {
        ShapeConstraints known = shape;
        if (known == null) {
            known = ShapeConstraints.of(ServiceModel.valueOf(service.name()), name);
            shape = known; // a second thread that comes here finds the same
        }
        return known;
    }

    private Outcome<R> counted(Catalog before, Outcome<R> outcome) {
        return outcome.catalog() == before
                ? outcome
                : new Outcome<>(outcome.response(), outcome.catalog().later(1));
    }

    /** The parameters have to be the same; how a request is sent (headers, time-outs, credentials) is none of them. */
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

    private Rule<Q, R> requireModelled() {
        if (rule == null) {
            throw new UnsupportedOperationException(name
                    + " is not modelled by the fake yet, so it refuses every call rather than answer something untrue. "
                    + "FIDELITY.md lists the operations that are modelled. Missing this one? Please open an issue with the "
                    + "call: https://github.com/servicecatalogtestkit/service-catalog-testkit/issues");
        }
        return rule;
    }

    @Override
    public String toString() {
        return name;
    }
}
