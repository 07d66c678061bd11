package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.interceptor.DeclaredFault;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultTarget;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Declares what goes wrong in a catalog: calls that AWS throttles, denies or refuses, share actions that fail for some
 * accounts, and stale reads. A call that a fault refuses changes nothing, and it is in the {@link Journal}.
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
 * <p>A fault affects the next matching call, unless the test chooses another number. Calls are counted from the
 * declaration of the fault. A test whose fault never fires does not test the intended case: {@link #requireFired()}
 * finds such faults.
 *
 * <p>Faults do not strike the calls that assertions of this toolkit make, unless the test asks for it
 * ({@link FaultSpec#includingAssertions()}).
 *
 * <p>If several faults match a call, the one that was declared first fires. A fault that is declared twice fires twice,
 * one after the other.
 *
 * <p>Faults belong to one catalog. A fork copies the faults with their current counts. Safe for use by many threads.
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
     * Starts the declaration of a fault in an operation of AWS Service Catalog or of AWS Organizations. The services
     * have no operation name in common.
     *
     * @param operation the name of the operation, for example {@code CreatePortfolioShare} or {@code ListAccounts}
     * @throws IllegalArgumentException if there is no such operation
     */
    public FaultSpec on(String operation) {
        return new FaultSpec(live, registry, FaultTarget.on(OperationNames.require(operation)));
    }

    /**
     * Starts the declaration of a fault in every operation of AWS Service Catalog. It does not affect AWS
     * Organizations.
     */
    public FaultSpec onAnyOperation() {
        return new FaultSpec(live, registry, FaultTarget.onAnyOf(Service.SERVICE_CATALOG));
    }

    /** Returns all faults, in the order of their declaration. */
    public List<Fault> declared() {
        return registry.faults().stream().map(Fault::new).toList();
    }

    /** Returns the faults that never fired, without those that are {@linkplain Fault#optional() optional}. */
    public List<Fault> unfired() {
        List<Fault> unfired = new ArrayList<>();
        for (DeclaredFault declared : registry.faults()) {
            if (!declared.hasFired() && !declared.isOptional()) {
                unfired.add(new Fault(declared));
            }
        }
        return unfired;
    }

    /**
     * Requires that every fault has fired, except optional ones.
     *
     * @throws AssertionError if a fault never fired; its message lists all of them
     */
    public void requireFired() {
        List<Fault> unfired = unfired();
        if (!unfired.isEmpty()) {
            throw new AssertionError(unfired.stream()
                    .map(fault -> "\n  - " + fault)
                    .collect(Collectors.joining(
                            "",
                            "Faults were declared that never fired:",
                            "\nSo the test did not test what it says. "
                                    + "A fault that need not fire is declared optional.")));
        }
    }
}
