package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a fault is about. It strikes those with numbers from {@code first} to {@code last}.
 *
 * @param service the service whose operations they are
 * @param only the operation, or {@code null} for each of the service
 * @param principal {@code role/NAME}, {@code user/NAME} or an ARN, in any account; {@code null} for every caller
 * @param includesAssertions whether calls of assertions are among them
 */
public record FaultTarget(
        Service service,
        @Nullable Operation<?, ?> only,
        @Nullable AccountId account,
        @Nullable String accountName,
        @Nullable String principal,
        long first,
        long last,
        boolean includesAssertions) {

    public static FaultTarget on(Operation<?, ?> operation) {
        return new FaultTarget(operation.service(), operation, null, null, null, 1, 1, false);
    }

    public static FaultTarget onAnyOf(Service service) {
        return new FaultTarget(service, null, null, null, null, 1, 1, false);
    }

    /** Returns the operation, or empty if the fault is about each of the service. */
    public Optional<Operation<?, ?>> operation() {
        return Optional.ofNullable(only);
    }

    public FaultTarget in(AccountId id, String name) {
        return new FaultTarget(service, only, id, name, principal, first, last, includesAssertions);
    }

    public FaultTarget as(String caller) {
        return new FaultTarget(service, only, account, accountName, caller, first, last, includesAssertions);
    }

    public FaultTarget calls(long from, long to) {
        return new FaultTarget(service, only, account, accountName, principal, from, to, includesAssertions);
    }

    public FaultTarget includingAssertions() {
        return new FaultTarget(service, only, account, accountName, principal, first, last, true);
    }

    boolean isAbout(Caller caller, Operation<?, ?> called) {
        return called.service() == service
                && (only == null || only == called)
                && (account == null || account.equals(caller.account()))
                && (principal == null || caller.is(principal));
    }

    boolean strikes(long number) {
        return first <= number && number <= last;
    }

    boolean isPast(long number) {
        return number > last;
    }

    @Override
    public String toString() {
        return numbers() + " of " + (only == null ? "any operation" : only.name())
                + (account == null ? "" : " in account " + name(account))
                + (principal == null ? "" : " as " + principal)
                + (includesAssertions ? ", assertions included" : "");
    }

    private String name(AccountId id) {
        return accountName == null || accountName.equals(id.digits()) ? id.digits() : accountName + "(" + id + ")";
    }

    private String numbers() {
        if (last == Long.MAX_VALUE) {
            return "every call";
        }
        return first == last ? "call " + first : "calls " + first + " to " + last;
    }
}
