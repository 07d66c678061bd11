package io.github.servicecatalogtestkit.junit.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** The portfolios of an account, in words. */
final class Portfolios {

    private Portfolios() {}

    static String create(ServiceCatalogClient client, String name) {
        return client.createPortfolio(portfolio -> portfolio.displayName(name).providerName("Platform"))
                .portfolioDetail()
                .id();
    }

    static List<String> names(ServiceCatalogClient client) {
        return client.listPortfoliosPaginator().stream()
                .flatMap(page -> page.portfolioDetails().stream())
                .map(PortfolioDetail::displayName)
                .toList();
    }

    static List<String> namesInHub(FakeServiceCatalog catalog) {
        return names(catalog.account("hub").serviceCatalog());
    }
}
