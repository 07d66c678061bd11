package io.github.servicecatalogtestkit.samples.springboot;

import java.util.List;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** The portfolios that this account imports. */
@Service
class Imports {

    private final ServiceCatalogClient serviceCatalog;

    Imports(ServiceCatalogClient serviceCatalog) {
        this.serviceCatalog = serviceCatalog;
    }

    /** Accepts a portfolio. Accepting it again has no effect. */
    ImportedPortfolio accept(String portfolioId) {
        serviceCatalog.acceptPortfolioShare(a -> a.portfolioId(portfolioId));
        return imported(serviceCatalog.describePortfolio(d -> d.id(portfolioId)).portfolioDetail());
    }

    List<ImportedPortfolio> all() {
        return serviceCatalog.listAcceptedPortfolioSharesPaginator().stream()
                .flatMap(page -> page.portfolioDetails().stream())
                .map(Imports::imported)
                .toList();
    }

    private static ImportedPortfolio imported(PortfolioDetail portfolio) {
        return new ImportedPortfolio(portfolio.id(), portfolio.displayName(), portfolio.providerName());
    }
}
