package io.github.servicecatalogtestkit.benchmarks;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.Locale;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * Makes a million calls on one catalog and prints, after each hundred thousand, the time of a call and the heap that is
 * in use. Each round of calls creates a portfolio, shares and imports it, reads it and deletes it, so that the catalog
 * does not grow; the journal keeps the last thousand calls. With {@code launches}, each round also launches and
 * terminates a product; the records of launches stay, as on AWS.
 *
 * <pre>
 * java -Xmx256m -cp … io.github.servicecatalogtestkit.benchmarks.LongLife [launches]
 * </pre>
 */
public final class LongLife {

    private static final int CALLS = 1_000_000;
    private static final int STEP = 100_000;
    private static final int BYTES_PER_KB = 1024;

    private final boolean launches;
    private final FakeServiceCatalog catalog =
            FakeServiceCatalog.builder().settings(s -> s.journalSize(1_000)).build();
    private final String spokeId = catalog.account("spoke").id();
    private final ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
    private final ServiceCatalogClient spoke = catalog.account("spoke").serviceCatalog();
    private final ServiceCatalogClient user =
            catalog.account("hub").as("role/Developer").serviceCatalog();
    private final String product = BenchmarkCatalogs.product(hub);
    private final String version = hub.listProvisioningArtifacts(l -> l.productId(product))
            .provisioningArtifactDetails()
            .get(0)
            .id();
    private int calls;

    private LongLife(boolean launches) {
        this.launches = launches;
    }

    public static void main(String[] args) {
        new LongLife(args.length > 0 && args[0].equals("launches")).run();
    }

    private void run() {
        System.out.println("    calls   ns/call    heap kB");
        while (calls < CALLS) {
            int first = calls;
            long start = System.nanoTime();
            while (calls < first + STEP) {
                round();
            }
            long perCall = (System.nanoTime() - start) / (calls - first);
            System.out.println(String.format(Locale.ROOT, "%9d %9d %10d", calls, perCall, heap() / BYTES_PER_KB));
        }
    }

    private void round() {
        String portfolio = BenchmarkCatalogs.portfolio(hub);
        hub.associateProductWithPortfolio(a -> a.portfolioId(portfolio).productId(product));
        hub.createPortfolioShare(s -> s.portfolioId(portfolio).accountId(spokeId));
        refused(portfolio);
        spoke.acceptPortfolioShare(a -> a.portfolioId(portfolio));
        spoke.listAcceptedPortfolioShares(l -> {});
        spoke.searchProductsAsAdmin(s -> s.portfolioId(portfolio));
        spoke.describePortfolio(d -> d.id(portfolio));
        hub.listPortfolios(l -> {});
        hub.listPortfolioAccess(l -> l.portfolioId(portfolio));
        calls += 10;
        if (launches) {
            launch(portfolio);
        }
        hub.deletePortfolioShare(d -> d.portfolioId(portfolio).accountId(spokeId));
        hub.disassociateProductFromPortfolio(d -> d.portfolioId(portfolio).productId(product));
        hub.deletePortfolio(d -> d.id(portfolio));
        calls += 3;
    }

    private void refused(String portfolio) {
        try {
            spoke.describePortfolio(d -> d.id(portfolio));
            throw new IllegalStateException("not accepted yet");
        } catch (ResourceNotFoundException expected) {
            // A refusal is a call like any other.
        }
    }

    private void launch(String portfolio) {
        hub.associatePrincipalWithPortfolio(a -> a.portfolioId(portfolio)
                .principalARN("arn:aws:iam::" + catalog.account("hub").id() + ":role/Developer")
                .principalType("IAM"));
        String launched = user.provisionProduct(p ->
                        p.productId(product).provisioningArtifactId(version).provisionedProductName("server"))
                .recordDetail()
                .provisionedProductId();
        user.terminateProvisionedProduct(t -> t.provisionedProductId(launched));
        hub.disassociatePrincipalFromPortfolio(d -> d.portfolioId(portfolio)
                .principalARN("arn:aws:iam::" + catalog.account("hub").id() + ":role/Developer"));
        calls += 4;
    }

    @SuppressWarnings("ExplicitGC") // what is reachable, not what happens to be uncollected
    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
