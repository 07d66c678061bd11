package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.Operations;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes wrong in a catalog when a test wants it to: calls that AWS throttles, denies or refuses, and shares that end with
 * errors for some accounts. A call that a fault refuses changes nothing, and the {@link Journal} has it like any other.
 *
 * <pre>{@code
 * catalog.faults().on("CreatePortfolioShare").inAccount("hub").call(2).throwsInvalidState("Try again later.");
 * catalog.faults().on("SearchProductsAsAdmin").nextCalls(3).throttles();
 * catalog.faults().on("ProvisionProduct").as("role/Developer").everyCall().denies();
 * catalog.faults().on("CreatePortfolioShare").endsWithErrors("ThrottlingException", "Rate exceeded", "dev", "test");
 * }</pre>
 *
 * <p>A fault strikes the next call that it is about, unless another number is given; calls are counted from its declaration.
 * Whoever builds on a fault that never fires tests nothing, which {@link #requireFired()} finds.
 *
 * <p>Faults belong to one catalog. A fork has those of its origin, as far as they have come, and they go on for themselves. Safe
 * for use by many threads.
 *
 * @since 0.1.0
 */
public final class Faults {

    private final LiveCatalog live;
    private final FaultBook book;

    Faults(LiveCatalog live, FaultBook book) {
        this.live = live;
        this.book = book;
    }

    /**
     * Begins a fault in an operation of AWS Service Catalog.
     *
     * @param operation the name as AWS writes it, for example {@code CreatePortfolioShare}
     * @throws IllegalArgumentException if there is no such operation
     */
    public FaultyCalls on(String operation) {
        if (Operations.ALL.stream().noneMatch(known -> known.name().equals(operation))) {
            throw new IllegalArgumentException(
                    "AWS Service Catalog has no operation \"" + operation + "\"" + meant(operation));
        }
        return new FaultyCalls(live, book, FaultTarget.on(operation));
    }

    private static String meant(String operation) {
        return Operations.ALL.stream()
                .map(Operation::name)
                .filter(name -> name.equalsIgnoreCase(operation))
                .findFirst()
                .map(name -> "; AWS writes it \"" + name + "\"")
                .orElse("; names are written as AWS does, for example \"CreatePortfolioShare\"");
    }

    /** Begins a fault that strikes whatever operation of AWS Service Catalog is called. */
    public FaultyCalls onAnyOperation() {
        return new FaultyCalls(live, book, FaultTarget.on(null));
    }

    /** Returns all faults, in the order of their declaration. */
    public List<Fault> declared() {
        return book.faults();
    }

    /** Returns the faults that should have fired and never did; those that are {@link Fault#optional()} are not among them. */
    public List<Fault> unfired() {
        return book.faults().stream()
                .filter(fault -> !fault.hasFired() && !fault.isOptional())
                .toList();
    }

    /**
     * Requires that every fault has fired that is not optional.
     *
     * @throws AssertionError if one has not; its message names all of them
     */
    public void requireFired() {
        List<Fault> unfired = unfired();
        if (!unfired.isEmpty()) {
            throw new AssertionError(
                    unfired.stream()
                            .map(fault -> "\n  - " + fault)
                            .collect(
                                    Collectors.joining(
                                            "",
                                            "Faults were declared that never fired:",
                                            "\nSo the test did not test what it says. A fault that need not fire is declared .optional().")));
        }
    }
}
