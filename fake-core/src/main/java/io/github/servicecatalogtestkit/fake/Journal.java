package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.interceptor.CallRecord;
import io.github.servicecatalogtestkit.fake.internal.interceptor.CallRows;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.picture.CallRow;
import io.github.servicecatalogtestkit.fake.internal.picture.JournalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Every call that the clients of a catalog made, answered or refused, in the order in which the catalog received them.
 * Calls that assertions of this toolkit made are listed apart, so that they do not change what a test counts. A fork
 * starts with an empty journal. Safe to read while calls are made.
 *
 * <pre>{@code
 * assertThat(catalog.journal().calls("CreatePortfolioShare")).hasSize(2);
 * catalog.journal().verify(2, "CreatePortfolioShare"); // the same without an assertion library
 * }</pre>
 *
 * <p>With {@link SettingsBuilder#journalSize} a journal keeps only the last calls, for a catalog that lives long.
 */
public final class Journal {

    /** The number of calls in the message of {@link #verify}. */
    private static final int SHOWN = 20;

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final CallList calls;
    private final CallList assertionCalls;

    private final Supplier<Catalog> catalog;

    /** The number of this journal, 0 until somebody asks for it. */
    private long number;

    /**
     * Creates an empty journal.
     *
     * @param catalog supplies the current catalog, from which the text of the journal takes the names of resources
     * @param size the greatest number of calls that are kept
     */
    Journal(Supplier<Catalog> catalog, int size) {
        this.catalog = catalog;
        this.calls = new CallList(size);
        this.assertionCalls = new CallList(size);
    }

    /** Returns the calls so far, without those of assertions, the first one first. */
    public synchronized List<RecordedCall> calls() {
        return calls.copy();
    }

    /** Returns the calls that assertions of this toolkit made so far, the first one first. */
    public synchronized List<RecordedCall> assertionCalls() {
        return assertionCalls.copy();
    }

    /**
     * Returns the calls of one operation so far, without those of assertions, the first one first.
     *
     * @param operation the name of the operation, for example {@code CreatePortfolioShare}
     * @throws IllegalArgumentException if there is no such operation
     */
    public List<RecordedCall> calls(String operation) {
        List<RecordedCall> found = calls().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
        if (found.isEmpty()) {
            OperationNames.require(operation);
        }
        return found;
    }

    /**
     * Checks how often an operation was called, answered or refused, since the beginning or the last {@link #clear()}.
     * Calls of assertions do not count. Calls that a {@linkplain SettingsBuilder#journalSize bounded} journal no longer
     * has do count.
     *
     * <pre>{@code
     * catalog.journal().verify(0, "DeletePortfolio");
     * }</pre>
     *
     * @param times the expected number of calls
     * @param operation the name of the operation, for example {@code CreatePortfolioShare}
     * @throws AssertionError if the operation was called more or less often; its message lists the calls
     * @throws IllegalArgumentException if there is no such operation, or {@code times} is negative
     */
    public void verify(int times, String operation) {
        Objects.requireNonNull(operation, "operation");
        if (times < 0) {
            throw new IllegalArgumentException("A number of calls is not negative, but was " + times);
        }
        List<RecordedCall> found;
        long made;
        synchronized (this) {
            found = calls(operation);
            made = calls.droppedOf(operation) + found.size();
        }
        if (made != times) {
            throw new AssertionError(unmet(times, operation, made, found));
        }
    }

    private String unmet(int times, String operation, long made, List<RecordedCall> found) {
        String expected = "Expected " + operation
                + (times == 0 ? " never to be called" : " to be called " + times(times)) + ", but it was ";
        return made == 0
                ? expected + "never called. The calls were:\n" + table(calls(), madeByCode())
                : expected + "called " + times(made) + ":\n" + table(found, made);
    }

    private static String times(long number) {
        return number == 1 ? "once" : number + " times";
    }

    /** @param made how many of these calls were made, those that the journal no longer has included */
    private String table(List<RecordedCall> kept, long made) {
        List<RecordedCall> shown = kept.subList(Math.max(0, kept.size() - SHOWN), kept.size());
        long earlier = made - shown.size();
        return (earlier == 0 ? "" : "(" + earlier + " earlier)\n") + JournalText.of(rows(shown.stream()));
    }

    private synchronized long madeByCode() {
        return calls.made();
    }

    /** Forgets all calls so far. The next call gets the number 1. */
    public synchronized void clear() {
        calls.clear();
        assertionCalls.clear();
        number = 0;
    }

    /** Returns a number that no other journal of this process has. It changes when the journal is cleared. */
    synchronized long number() {
        if (number == 0) {
            number = NUMBERS.incrementAndGet();
        }
        return number;
    }

    /**
     * Returns one line for each call, without those of assertions: who called which operation on which resource, and
     * whether the call was answered or how it was refused. In parentheses is what AWS does not say about a refusal: why
     * the account did not have what it named. Resources have their current names; a deleted resource has only its ID.
     *
     * <pre>{@code
     * 1  hub                      CreatePortfolio       "Web servers"                                   answered
     * 2  hub                      CreatePortfolioShare  "Web servers" port-nyyxllcrkdgk4, account dev   answered
     * 3  dev                      AcceptPortfolioShare  "Web servers" port-nyyxllcrkdgk4 of hub         answered
     * 4  dev as role/Developer    ListLaunchPaths       prod-5ax3qlbhexjcs                              refused: …
     * }</pre>
     */
    public String toText() {
        return JournalText.of(rows(calls().stream()));
    }

    /**
     * Returns the last calls of both kinds, in the order in which the catalog received them.
     *
     * @param from the position of the first call, counted from 0
     * @param to the position after the last call
     * @param most the greatest number of calls that are returned
     */
    List<CallRow> rows(long from, long to, int most) {
        List<RecordedCall> all = new ArrayList<>();
        synchronized (this) {
            all.addAll(calls.copy());
            all.addAll(assertionCalls.copy());
        }
        all.removeIf(call -> call.position() < from || call.position() >= to);
        all.sort(Comparator.comparing(RecordedCall::position));
        return rows(all.stream().skip(Math.max(0, all.size() - most)));
    }

    /** Returns who made the last call of an assertion, and its request; an empty text if there is none. */
    String lastCallOfAssertions() {
        List<RecordedCall> byAssertions = assertionCalls();
        return byAssertions.isEmpty()
                ? ""
                : byAssertions.get(byAssertions.size() - 1).accountId() + " "
                        + byAssertions.get(byAssertions.size() - 1).request();
    }

    /** Returns who made the calls whose request IDs are in the messages of exceptions, and their requests. */
    String callsRefusedWith(String messages) {
        return Stream.concat(calls().stream(), assertionCalls().stream())
                .filter(call -> call.error()
                        .filter(error -> error instanceof AwsServiceException refused
                                && refused.requestId() != null
                                && messages.contains(refused.requestId()))
                        .isPresent())
                .map(call -> call.accountId() + " " + call.request() + "\n")
                .collect(Collectors.joining());
    }

    private List<CallRow> rows(Stream<RecordedCall> shown) {
        Catalog present = catalog.get();
        return shown.map(call -> CallRows.of(present, call.call(), call.number()))
                .toList();
    }

    /** Returns how many calls were made since the beginning or the last {@link #clear()}. */
    synchronized long size() {
        return calls.made() + assertionCalls.made();
    }

    synchronized void add(CallRecord call) {
        (call.origin().isAssertion() ? assertionCalls : calls).add(call, size());
    }

    /**
     * Returns one line for each call, with the complete request and response: first the calls of {@link #calls()}, then
     * those of {@link #assertionCalls()}.
     */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        calls().forEach(call -> lines.append(call).append('\n'));
        List<RecordedCall> byAssertions = assertionCalls();
        if (!byAssertions.isEmpty()) {
            lines.append("Calls of assertions:\n");
            byAssertions.forEach(call -> lines.append(call).append('\n'));
        }
        return lines.toString();
    }
}
