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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;

/**
 * Measures a call to the fake, as the mean of the ten commonest calls of a deployer, beside one stubbed call to a mock.
 * Building the request is part of the measured time.
 *
 * <p>Every invocation starts from a fork of the same catalog, as a test does, so the catalog does not grow from one
 * invocation to the next. {@link #fork} measures the fork alone, which is part of all other figures of the fake.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {

    private static final int TEN = 10;
    private static final int KEPT_INVOCATIONS = 50;

    /** The number of accepted portfolios, and of products, each with a constraint, in the portfolio that is read. */
    @Param({"1", "10"})
    private int size;

    private FakeServiceCatalog start;
    private String spokeId;
    private String portfolio;
    private String product;
    private String unshared;
    private String offered;

    private ServiceCatalogClient hub;
    private ServiceCatalogClient spoke;

    private ServiceCatalogClient stub;
    private int invocations;

    @Setup
    public void prepare() {
        start = BenchmarkCatalogs.empty();
        hub = start.account("hub").serviceCatalog();
        spoke = start.account("spoke").serviceCatalog();
        spokeId = start.account("spoke").id();
        unshared = BenchmarkCatalogs.portfolio(hub);
        offered = offered();
        for (int i = 0; i < size; i++) {
            portfolio = offered();
            spoke.acceptPortfolioShare(a -> a.portfolioId(portfolio));
        }
        for (int i = 0; i < size; i++) {
            product = BenchmarkCatalogs.product(hub);
            hub.associateProductWithPortfolio(a -> a.portfolioId(portfolio).productId(product));
            createConstraint("Present");
        }
        stub = mock(ServiceCatalogClient.class);
        when(stub.listPortfolios(any(ListPortfoliosRequest.class)))
                .thenReturn(ListPortfoliosResponse.builder().build());
    }

    private String offered() {
        String id = BenchmarkCatalogs.portfolio(hub);
        hub.createPortfolioShare(s -> s.portfolioId(id).accountId(spokeId));
        return id;
    }

    /** The part that the other figures have in common: a fork and two clients. */
    @Benchmark
    public void fork() {
        FakeServiceCatalog catalog = start.fork();
        hub = catalog.account("hub").serviceCatalog();
        spoke = catalog.account("spoke").serviceCatalog();
    }

    /** The ten commonest calls. */
    @Benchmark
    @OperationsPerInvocation(TEN)
    public void meanOfTen(Blackhole hole) {
        fork();
        String id = createPortfolio().portfolioDetail().id();
        createPortfolioShare(hole, id);
        acceptPortfolioShare(hole, id);
        hole.consume(createConstraint("New"));
        listPortfolios(hole);
        describePortfolio(hole, hub);
        describePortfolio(hole, spoke);
        listAcceptedPortfolioShares(hole);
        searchProductsAsAdmin(hole);
        listConstraintsForPortfolio(hole);
    }

    @Benchmark
    public void createPortfolio(Blackhole hole) {
        fork();
        hole.consume(createPortfolio());
    }

    @Benchmark
    public void createPortfolioShareOnly(Blackhole hole) {
        fork();
        createPortfolioShare(hole, unshared);
    }

    @Benchmark
    public void acceptPortfolioShareOnly(Blackhole hole) {
        fork();
        acceptPortfolioShare(hole, offered);
    }

    @Benchmark
    public void createConstraintOnly(Blackhole hole) {
        fork();
        hole.consume(createConstraint("New"));
    }

    @Benchmark
    public void listPortfoliosOnly(Blackhole hole) {
        fork();
        listPortfolios(hole);
    }

    @Benchmark
    public void describeOwnPortfolio(Blackhole hole) {
        fork();
        describePortfolio(hole, hub);
    }

    @Benchmark
    public void describeImportedPortfolio(Blackhole hole) {
        fork();
        describePortfolio(hole, spoke);
    }

    @Benchmark
    public void listAcceptedPortfolioSharesOnly(Blackhole hole) {
        fork();
        listAcceptedPortfolioShares(hole);
    }

    @Benchmark
    public void searchProductsAsAdminOnly(Blackhole hole) {
        fork();
        searchProductsAsAdmin(hole);
    }

    @Benchmark
    public void listConstraintsForPortfolioOnly(Blackhole hole) {
        fork();
        listConstraintsForPortfolio(hole);
    }

    /** One call to a stub. Mockito keeps all invocations until they are cleared. */
    @Benchmark
    public void stubbedMock(Blackhole hole) {
        if (++invocations == KEPT_INVOCATIONS) {
            Mockito.clearInvocations(stub);
            invocations = 0;
        }
        hole.consume(stub.listPortfolios(ListPortfoliosRequest.builder().build()));
    }

    private CreatePortfolioResponse createPortfolio() {
        return hub.createPortfolio(CreatePortfolioRequest.builder()
                .displayName("New")
                .providerName("Platform")
                .build());
    }

    private void createPortfolioShare(Blackhole hole, String id) {
        hole.consume(hub.createPortfolioShare(CreatePortfolioShareRequest.builder()
                .portfolioId(id)
                .accountId(spokeId)
                .build()));
    }

    private void acceptPortfolioShare(Blackhole hole, String id) {
        hole.consume(spoke.acceptPortfolioShare(
                AcceptPortfolioShareRequest.builder().portfolioId(id).build()));
    }

    private Object createConstraint(String rule) {
        return hub.createConstraint(CreateConstraintRequest.builder()
                .portfolioId(portfolio)
                .productId(product)
                .type("TEMPLATE")
                .parameters(
                        "{\"Rules\":{\"" + rule + "\":{\"Assertions\":[{\"Assert\":{\"Fn::Equals\":[\"a\",\"a\"]}}]}}}")
                .build());
    }

    private void listPortfolios(Blackhole hole) {
        hole.consume(hub.listPortfolios(ListPortfoliosRequest.builder().build()));
    }

    private void describePortfolio(Blackhole hole, ServiceCatalogClient client) {
        hole.consume(client.describePortfolio(
                DescribePortfolioRequest.builder().id(portfolio).build()));
    }

    private void listAcceptedPortfolioShares(Blackhole hole) {
        hole.consume(spoke.listAcceptedPortfolioShares(
                ListAcceptedPortfolioSharesRequest.builder().build()));
    }

    private void searchProductsAsAdmin(Blackhole hole) {
        hole.consume(spoke.searchProductsAsAdmin(
                SearchProductsAsAdminRequest.builder().portfolioId(portfolio).build()));
    }

    private void listConstraintsForPortfolio(Blackhole hole) {
        hole.consume(spoke.listConstraintsForPortfolio(ListConstraintsForPortfolioRequest.builder()
                .portfolioId(portfolio)
                .build()));
    }
}
