package io.github.servicecatalogtestkit.benchmarks;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.UnitBuilder;
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
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;

/**
 * Measures an organization with many accounts in nested units and 200 portfolios that are shared with the whole
 * organization.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OrganizationBenchmark {

    private static final int ACCOUNTS_IN_A_UNIT = 20;
    private static final int DEPTH = 5;
    private static final int PORTFOLIOS = 200;
    private static final int PAGE = 100;

    @Param({"1000", "10000"})
    private int accounts;

    private FakeServiceCatalog catalog;
    private String organization;
    private String spare;

    @Setup
    public void prepare() {
        catalog = build(accounts);
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        organization = catalog.organization().id();
        for (int i = 0; i < PORTFOLIOS; i++) {
            shareWithAll(hub, BenchmarkCatalogs.portfolio(hub), organization);
        }
        spare = BenchmarkCatalogs.portfolio(hub);
    }

    static FakeServiceCatalog build(int accounts) {
        int chains = accounts / ACCOUNTS_IN_A_UNIT / DEPTH;
        return FakeServiceCatalog.builder()
                .settings(s -> s.quota(Quota.PORTFOLIOS_PER_REGION, PORTFOLIOS + 1))
                .organization(o -> {
                    o.management("hub").trustedAccess(true);
                    for (int chain = 0; chain < chains; chain++) {
                        int first = chain * ACCOUNTS_IN_A_UNIT * DEPTH;
                        o.unit("chain" + chain, u -> fill(u, first, DEPTH));
                    }
                })
                .build();
    }

    private static void fill(UnitBuilder unit, int first, int depth) {
        for (int i = 0; i < ACCOUNTS_IN_A_UNIT; i++) {
            unit.account(BenchmarkCatalogs.account(first + i));
        }
        if (depth > 1) {
            unit.unit("below", below -> fill(below, first + ACCOUNTS_IN_A_UNIT, depth - 1));
        }
    }

    private static void shareWithAll(ServiceCatalogClient hub, String portfolio, String organization) {
        hub.createPortfolioShare(s -> s.portfolioId(portfolio)
                .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATION).value(organization)));
    }

    @Benchmark
    public FakeServiceCatalog buildsOrganization() {
        return build(accounts);
    }

    @Benchmark
    public FakeServiceCatalog sharesWithTheWholeOrganization() {
        FakeServiceCatalog fork = catalog.fork();
        shareWithAll(fork.account("hub").serviceCatalog(), spare, organization);
        return fork;
    }

    @Benchmark
    public FakeServiceCatalog movesOneAccount() {
        FakeServiceCatalog fork = catalog.fork();
        fork.organization().move(BenchmarkCatalogs.account(0), "chain1/below");
        return fork;
    }

    @Benchmark
    public ListAcceptedPortfolioSharesResponse listsAcceptedSharesOfOneSpoke() {
        return catalog.fork()
                .account(BenchmarkCatalogs.account(accounts / 2))
                .serviceCatalog()
                .listAcceptedPortfolioShares(l -> l.portfolioShareType(PortfolioShareType.AWS_ORGANIZATIONS)
                        .pageSize(PAGE));
    }
}
