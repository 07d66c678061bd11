package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.interceptor.CallRecord;
import io.github.servicecatalogtestkit.fake.internal.interceptor.CallRows;
import io.github.servicecatalogtestkit.fake.internal.interceptor.JournalText;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.picture.CallRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Every call that the clients of a catalog made, answered or refused, in the order in which the catalog received them.
 * Calls that assertions of this toolkit made are listed apart, so that they do not change what a test counts. A fork
 * starts with an empty journal. Safe to read while calls are made.
 *
 * <pre>{@code
 * assertThat(catalog.journal().calls("CreatePortfolioShare")).hasSize(2);
 * }</pre>
 */
public final class Journal {

    private final List<RecordedCall> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<RecordedCall> assertionCalls = Collections.synchronizedList(new ArrayList<>());

    private final Supplier<Catalog> catalog;

    /**
     * Creates an empty journal.
     *
     * @param catalog supplies the current catalog, from which the text of the journal takes the names of resources
     */
    Journal(Supplier<Catalog> catalog) {
        this.catalog = catalog;
    }

    /** Returns the calls so far, without those of assertions, the first one first. */
    public List<RecordedCall> calls() {
        return copyOf(calls);
    }

    /** Returns the calls that assertions of this toolkit made so far, the first one first. */
    public List<RecordedCall> assertionCalls() {
        return copyOf(assertionCalls);
    }

    private static List<RecordedCall> copyOf(List<RecordedCall> list) {
        synchronized (list) {
            return List.copyOf(list);
        }
    }

    /**
     * Returns the calls of one operation so far, without those of assertions, the first one first.
     *
     * @param operation the name of the operation, for example {@code CreatePortfolioShare}
     */
    public List<RecordedCall> calls(String operation) {
        return calls().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
    }

    /**
     * Returns one line for each call, without those of assertions: who called which operation on which resource, and
     * whether the call was answered or how it was refused. Resources have their current names; a deleted resource has
     * only its ID.
     *
     * <pre>{@code
     * 1  hub                      CreatePortfolio       "Web servers"                                   answered
     * 2  hub                      CreatePortfolioShare  "Web servers" port-nyyxllcrkdgk4, account dev   answered
     * 3  dev                      AcceptPortfolioShare  "Web servers" port-nyyxllcrkdgk4 of hub         answered
     * 4  dev as role/Developer    ListLaunchPaths       prod-5ax3qlbhexjcs                              refused: …
     * }</pre>
     */
    public String toText() {
        return JournalText.of(
                catalog.get(), calls().stream().map(RecordedCall::call).toList());
    }

    List<CallRow> rows() {
        return CallRows.of(
                catalog.get(), calls().stream().map(RecordedCall::call).toList());
    }

    void add(CallRecord call) {
        (call.origin().isAssertion() ? assertionCalls : calls).add(new RecordedCall(call));
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
