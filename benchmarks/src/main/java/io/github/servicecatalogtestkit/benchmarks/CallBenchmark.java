package io.github.servicecatalogtestkit.benchmarks;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.concurrent.TimeUnit;
import org.mockito.Mockito;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;

/** A call of the fake, as the mean of ten that deployers make most, beside one stubbed call of a mock. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {

    private static final int TEN = 10;
    private static final int ROUNDS = 50;

    private FakeServiceCatalog start;
    private ServiceCatalogClient hub;
    private ServiceCatalogClient spoke;
    private ServiceCatalogClient stub;
    private String spokeId;
    private String portfolio;
    private String product;
    private int rounds;

    @Setup
    public void prepare() {
        start = Worlds.empty();
        ServiceCatalogClient client = start.account("hub").serviceCatalog();
        portfolio = Worlds.portfolio(client);
        product = Worlds.product(client);
        client.associateProductWithPortfolio(a -> a.portfolioId(portfolio).productId(product));
        spokeId = start.account("spoke").id();
        client.createPortfolioShare(s -> s.portfolioId(portfolio).accountId(spokeId));
        start.account("spoke").serviceCatalog().acceptPortfolioShare(a -> a.portfolioId(portfolio));
        fork();
        stub = mock(ServiceCatalogClient.class);
        when(stub.listPortfolios(any(ListPortfoliosRequest.class)))
                .thenReturn(ListPortfoliosResponse.builder().build());
    }

    private void fork() {
        FakeServiceCatalog catalog = start.fork();
        hub = catalog.account("hub").serviceCatalog();
        spoke = catalog.account("spoke").serviceCatalog();
        rounds = 0;
    }

    /** Ten calls, requests included. */
    @Benchmark
    @OperationsPerInvocation(TEN)
    public void fake(Blackhole hole) {
        if (++rounds == ROUNDS) {
            fork();
        }
        String id = hub.createPortfolio(CreatePortfolioRequest.builder()
                        .displayName("New")
                        .providerName("Platform")
                        .build())
                .portfolioDetail()
                .id();
        hole.consume(hub.createPortfolioShare(CreatePortfolioShareRequest.builder()
                .portfolioId(id)
                .accountId(spokeId)
                .build()));
        hole.consume(spoke.acceptPortfolioShare(
                AcceptPortfolioShareRequest.builder().portfolioId(id).build()));
        hole.consume(hub.createConstraint(CreateConstraintRequest.builder()
                .portfolioId(portfolio)
                .productId(product)
                .type("TEMPLATE")
                .parameters("{\"Rules\":{\"R" + rounds
                        + "\":{\"Assertions\":[{\"Assert\":{\"Fn::Equals\":[\"a\",\"a\"]}}]}}}")
                .build()));
        hole.consume(hub.listPortfolios(ListPortfoliosRequest.builder().build()));
        hole.consume(hub.describePortfolio(
                DescribePortfolioRequest.builder().id(portfolio).build()));
        hole.consume(spoke.describePortfolio(
                DescribePortfolioRequest.builder().id(portfolio).build()));
        hole.consume(spoke.listAcceptedPortfolioShares(
                ListAcceptedPortfolioSharesRequest.builder().build()));
        hole.consume(spoke.searchProductsAsAdmin(
                SearchProductsAsAdminRequest.builder().portfolioId(portfolio).build()));
        hole.consume(spoke.listConstraintsForPortfolio(
                ListConstraintsForPortfolioRequest.builder().portfolioId(id).build()));
    }

    /** One call of a stub, request included. Mockito remembers invocations until it is told to forget them. */
    @Benchmark
    public void stubbedMock(Blackhole hole) {
        if (++rounds == ROUNDS) {
            Mockito.clearInvocations(stub);
            rounds = 0;
        }
        hole.consume(stub.listPortfolios(ListPortfoliosRequest.builder().build()));
    }
}
