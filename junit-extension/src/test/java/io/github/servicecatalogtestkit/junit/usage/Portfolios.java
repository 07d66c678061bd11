package io.github.servicecatalogtestkit.junit.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.Comparator;
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

    /** Returns the names in the order of creation, whatever the order in which AWS lists portfolios. */
    static List<String> names(ServiceCatalogClient client) {
        return client.listPortfoliosPaginator().stream()
                .flatMap(page -> page.portfolioDetails().stream())
                .sorted(Comparator.comparing(PortfolioDetail::createdTime))
                .map(PortfolioDetail::displayName)
                .toList();
    }

    static String name(ServiceCatalogClient client, String id) {
        return client.describePortfolio(portfolio -> portfolio.id(id))
                .portfolioDetail()
                .displayName();
    }

    static List<String> namesInHub(FakeServiceCatalog catalog) {
        return names(catalog.account("hub").serviceCatalog());
    }
}
