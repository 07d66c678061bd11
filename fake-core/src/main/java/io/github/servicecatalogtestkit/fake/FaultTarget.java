package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a fault is about, of which it strikes those with numbers from {@code first} to {@code last}.
 *
 * @param service whose operations they are
 * @param operation the name of the operation, or {@code null} for each of the service
 * @param principal as in {@link FakeAccount#as}, in whichever account
 */
record FaultTarget(
        Service service,
        @Nullable String operation,
        @Nullable AccountId account,
        @Nullable String accountName,
        @Nullable String principal,
        long first,
        long last) {

    static FaultTarget on(Operation<?, ?> operation) {
        return new FaultTarget(operation.service(), operation.name(), null, null, null, 1, 1);
    }

    static FaultTarget onAnyOf(Service service) {
        return new FaultTarget(service, null, null, null, null, 1, 1);
    }

    FaultTarget in(AccountId id, String name) {
        return new FaultTarget(service, operation, id, name, principal, first, last);
    }

    FaultTarget as(String caller) {
        return new FaultTarget(service, operation, account, accountName, caller, first, last);
    }

    FaultTarget calls(long from, long to) {
        return new FaultTarget(service, operation, account, accountName, principal, from, to);
    }

    boolean isAbout(Caller caller, Operation<?, ?> called) {
        return called.service() == service
                && (operation == null || operation.equals(called.name()))
                && (account == null || account.equals(caller.account()))
                && (principal == null || caller.as(principal).principal().equals(caller.principal()));
    }

    boolean strikes(long number) {
        return first <= number && number <= last;
    }

    @Override
    public String toString() {
        return numbers() + " of " + (operation == null ? "any operation" : operation)
                + (account == null ? "" : " in account " + name(account))
                + (principal == null ? "" : " as " + principal);
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
