package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultTarget;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes wrong in a catalog when a test wants it to: calls that AWS throttles, denies or refuses, shares that end with errors
 * for some accounts, and lists that are late. A call that a fault refuses changes nothing, and the {@link Journal} has it like any other.
 *
 * <pre>{@code
 * catalog.faults().on("CreatePortfolioShare").inAccount("hub").call(2).throwsInvalidState("Try again later.");
 * catalog.faults().on("SearchProductsAsAdmin").nextCalls(3).throttles();
 * catalog.faults().on("ProvisionProduct").as("role/Developer").everyCall().denies();
 * catalog.faults().on("ListAccounts").nextCalls(2).throttles(); // of AWS Organizations
 * catalog.faults().on("CreatePortfolioShare").endsWithErrors("ThrottlingException", "Rate exceeded", "dev", "test");
 * catalog.faults().on("ListPortfolios").nextCalls(2).showsNothingNew();
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
    private final FaultRegistry registry;

    Faults(LiveCatalog live, FaultRegistry registry) {
        this.live = live;
        this.registry = registry;
    }

    /**
     * Begins a fault in an operation of AWS Service Catalog or of AWS Organizations, which have no name in common.
     *
     * @param operation the name as AWS writes it, for example {@code CreatePortfolioShare} or {@code ListAccounts}
     * @throws IllegalArgumentException if there is no such operation
     */
    public FaultSpec on(String operation) {
        return known().filter(known -> known.name().equals(operation))
                .findFirst()
                .map(known -> new FaultSpec(live, registry, FaultTarget.on(known)))
                .orElseThrow(() -> new IllegalArgumentException(unknown(operation)));
    }

    private static Stream<Operation<?, ?>> known() {
        return Stream.concat(ServiceCatalogOperations.ALL.stream(), OrganizationsOperations.ALL.stream());
    }

    private static String unknown(String operation) {
        return known().filter(known -> known.name().equalsIgnoreCase(operation))
                .findFirst()
                .map(meant -> meant.service() + " has no operation \"" + operation + "\"; AWS writes it \""
                        + meant.name() + "\"")
                .orElse("Neither AWS Service Catalog nor AWS Organizations has an operation \"" + operation
                        + "\"; names are written as AWS does, for example \"CreatePortfolioShare\"");
    }

    /** Begins a fault that strikes whatever operation of AWS Service Catalog is called; those of AWS Organizations are let through. */
    public FaultSpec onAnyOperation() {
        return new FaultSpec(live, registry, FaultTarget.onAnyOf(Service.SERVICE_CATALOG));
    }

    /** Returns all faults, in the order of their declaration. */
    public List<Fault> declared() {
        return registry.faults().stream().map(Fault::new).toList();
    }

    /** Returns the faults that should have fired and never did; those that are {@link Fault#optional()} are not among them. */
    public List<Fault> unfired() {
        return declared().stream()
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
                                            "\nSo the test did not test what it says. A fault that need not fire is declared optional.")));
        }
    }
}
