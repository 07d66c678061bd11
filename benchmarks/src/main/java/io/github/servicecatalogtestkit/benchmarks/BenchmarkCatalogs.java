package io.github.servicecatalogtestkit.benchmarks;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import java.util.Map;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;

/** Creates the catalogs that the benchmarks start from. */
final class BenchmarkCatalogs {

    private static final int NO_LIMIT = 1_000_000;

    private BenchmarkCatalogs() {}

    static FakeServiceCatalog empty() {
        return FakeServiceCatalog.builder()
                .settings(s -> s.quota(Quota.PORTFOLIOS_PER_REGION, NO_LIMIT)
                        .quota(Quota.PRODUCTS_PER_REGION, NO_LIMIT)
                        .quota(Quota.PRODUCTS_PER_PORTFOLIO, NO_LIMIT)
                        .quota(Quota.CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO, NO_LIMIT)
                        .quota(Quota.SHARED_ACCOUNTS_PER_PORTFOLIO, NO_LIMIT))
                .build();
    }

    static String account(int number) {
        return Long.toString(500_000_000_000L + number);
    }

    static String portfolio(ServiceCatalogClient client) {
        return client.createPortfolio(p -> p.displayName("Data").providerName("Platform"))
                .portfolioDetail()
                .id();
    }

    static String product(ServiceCatalogClient client) {
        return client.createProduct(p -> p.name("Linux")
                        .owner("Platform")
                        .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                        .provisioningArtifactParameters(a -> a.name("v1")
                                .type("CLOUD_FORMATION_TEMPLATE")
                                .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/linux.json"))))
                .productViewDetail()
                .productViewSummary()
                .productId();
    }

    /** Shares {@code portfolio} of {@code hub} with {@code recipients} accounts, which all accept the share. */
    static void share(FakeServiceCatalog catalog, ServiceCatalogClient hub, String portfolio, int recipients) {
        for (int i = 0; i < recipients; i++) {
            String id = account(i);
            hub.createPortfolioShare(s -> s.portfolioId(portfolio).accountId(id));
            catalog.account(id).serviceCatalog().acceptPortfolioShare(a -> a.portfolioId(portfolio));
        }
    }
}
