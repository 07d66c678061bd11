package io.github.servicecatalogtestkit.benchmarks;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;

/** Measures a fork and one page of a list for a small and a large catalog. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ForkBenchmark {

    private static final int TENTH = 10;
    private static final int CALLS = 100_000;

    /** The number of accounts that import a portfolio; there is one portfolio for every ten accounts. */
    @Param({"10", "10000"})
    private int accounts;

    private FakeServiceCatalog catalog;
    private ServiceCatalogClient hub;
    private int calls;

    @Setup
    public void fill() {
        catalog = BenchmarkCatalogs.empty();
        ServiceCatalogClient client = catalog.account("hub").serviceCatalog();
        String shared = BenchmarkCatalogs.portfolio(client);
        BenchmarkCatalogs.share(catalog, client, shared, accounts);
        for (int i = 1; i < accounts / TENTH; i++) {
            BenchmarkCatalogs.portfolio(client);
        }
        hub = catalog.fork().account("hub").serviceCatalog();
    }

    @Benchmark
    public FakeServiceCatalog fork() {
        return catalog.fork();
    }

    @Benchmark
    public ListPortfoliosResponse page() {
        if (++calls == CALLS) {
            hub = catalog.fork().account("hub").serviceCatalog();
            calls = 0;
        }
        return hub.listPortfolios(l -> l.pageSize(1));
    }
}
