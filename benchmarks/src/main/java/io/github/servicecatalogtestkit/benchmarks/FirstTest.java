package io.github.servicecatalogtestkit.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Runs one JUnit test in a new JVM. The script {@code benchmarks/start-up} measures the whole process.
 *
 * <pre>
 * java -cp … io.github.servicecatalogtestkit.benchmarks.FirstTest clients
 * java -cp … io.github.servicecatalogtestkit.benchmarks.FirstTest mocks
 * java -cp … io.github.servicecatalogtestkit.benchmarks.FirstTest nothing
 * </pre>
 */
public final class FirstTest {

    private FirstTest() {}

    /** An empty test. */
    static class WithNothing {

        @Test
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

        @Test
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

        @Test
        void test() {}
    }

    public static void main(String[] args) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(testClass(args[0])))
                                .build(),
                        listener);
        long passed = listener.getSummary().getTestsSucceededCount();
        if (passed != 1) {
            throw new IllegalStateException(passed + " tests passed instead of 1");
        }
    }

    private static Class<?> testClass(String injected) {
        return switch (injected) {
            case "clients" -> WithTwoClients.class;
            case "mocks" -> WithTwoMocks.class;
            default -> WithNothing.class;
        };
    }
}
