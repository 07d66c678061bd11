package io.github.servicecatalogtestkit.benchmarks;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioResponse;

/**
 * Makes the first call in a new JVM and prints how long it took. The script {@code benchmarks/compare} runs it and
 * measures the whole process.
 *
 * <pre>
 * java -cp … io.github.servicecatalogtestkit.benchmarks.ColdStart fake
 * java -cp … io.github.servicecatalogtestkit.benchmarks.ColdStart mock
 * java -cp … io.github.servicecatalogtestkit.benchmarks.ColdStart nothing
 * </pre>
 */
public final class ColdStart {

    private static final double NANOS_PER_MILLI = 1e6;

    private ColdStart() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        switch (args[0]) {
            case "fake" -> call(FakeServiceCatalog.create().account("hub").serviceCatalog());
            case "mock" -> call(stub());
            default -> {}
        }
        System.out.println(args[0] + ": " + Math.round((System.nanoTime() - start) / NANOS_PER_MILLI) + " ms");
    }

    private static ServiceCatalogClient stub() {
        ServiceCatalogClient stub = mock(ServiceCatalogClient.class);
        when(stub.createPortfolio(any(CreatePortfolioRequest.class)))
                .thenReturn(CreatePortfolioResponse.builder().build());
        return stub;
    }

    private static void call(ServiceCatalogClient client) {
        client.createPortfolio(CreatePortfolioRequest.builder()
                .displayName("Data")
                .providerName("Platform")
                .build());
    }
}
