package io.github.servicecatalogtestkit.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Measures a test method whose class has two injected clients, beside a class with two mocks and a class with neither.
 * Subtract the last figure from the others to get the overhead of each extension.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExtensionBenchmark {

    private static final int TESTS = 1000;

    private final Launcher launcher = LauncherFactory.create();

    /** An empty test. */
    static class WithNothing {

        @RepeatedTest(TESTS)
        void test() {}
    }

    /** An empty test with two injected clients. */
    @SuppressWarnings("NullAway.Init") // The extension sets them.
    @WithServiceCatalog(accounts = {"hub", "spoke"})
    static class WithTwoClients {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @InAccount("spoke")
        ServiceCatalogClient spoke;

        @RepeatedTest(TESTS)
        void test() {}
    }

    /** An empty test with two mocks. */
    @SuppressWarnings("NullAway.Init") // The extension sets them.
    @ExtendWith(MockitoExtension.class)
    static class WithTwoMocks {

        @Mock
        ServiceCatalogClient hub;

        @Mock
        ServiceCatalogClient spoke;

        @RepeatedTest(TESTS)
        void test() {}
    }

    @Benchmark
    @OperationsPerInvocation(TESTS)
    public long nothing() {
        return run(WithNothing.class);
    }

    @Benchmark
    @OperationsPerInvocation(TESTS)
    public long twoClients() {
        return run(WithTwoClients.class);
    }

    @Benchmark
    @OperationsPerInvocation(TESTS)
    public long twoMocks() {
        return run(WithTwoMocks.class);
    }

    private long run(Class<?> testClass) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        launcher.execute(request, listener);
        long passed = listener.getSummary().getTestsSucceededCount();
        if (passed != TESTS) {
            throw new IllegalStateException(passed + " tests passed instead of " + TESTS);
        }
        return passed;
    }
}
