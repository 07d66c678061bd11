package io.github.servicecatalogtestkit.benchmarks;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Measures a change of a shared portfolio with one recipient and with ten thousand recipients. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PropagationBenchmark {

    private static final int CALLS = 10_000;

    @Param({"1", "10000"})
    private int recipients;

    private FakeServiceCatalog shared;
    private ServiceCatalogClient hub;
    private String portfolio;
    private String product;
    private int calls;

    @Setup(Level.Trial)
    public void share() {
        shared = BenchmarkCatalogs.empty();
        hub = shared.account("hub").serviceCatalog();
        portfolio = BenchmarkCatalogs.portfolio(hub);
        product = BenchmarkCatalogs.product(hub);
        BenchmarkCatalogs.share(shared, hub, portfolio, recipients);
        fork();
    }

    private void fork() {
        hub = shared.fork().account("hub").serviceCatalog(); // starts with an empty journal
        calls = 0;
    }

    /** Adds a product and a launch constraint, and removes both. */
    @Benchmark
    public void changesPortfolio() {
        if (++calls == CALLS) {
            fork();
        }
        hub.associateProductWithPortfolio(a -> a.portfolioId(portfolio).productId(product));
        String constraint = hub.createConstraint(c -> c.portfolioId(portfolio)
                        .productId(product)
                        .type("LAUNCH")
                        .parameters("{\"LocalRoleName\":\"Launch\"}"))
                .constraintDetail()
                .constraintId();
        hub.deleteConstraint(d -> d.id(constraint));
        hub.disassociateProductFromPortfolio(d -> d.portfolioId(portfolio).productId(product));
    }
}
