package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The calls of assertions about large portfolios: as many as it takes to know. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallCountTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
    private final String portfolio = HubAndSpoke.portfolio(hub, "Networking");

    private List<String> callsOf(Runnable assertion) {
        int before = catalog.journal().assertionCalls().size();
        assertion.run();
        return catalog.journal().assertionCalls().stream()
                .skip(before)
                .map(RecordedCall::operation)
                .toList();
    }

    private List<String> fillPages(int pages) {
        for (int i = 0; i < pages * 20; i++) {
            String product = HubAndSpoke.product(hub, "Product " + i);
            hub.associateProductWithPortfolio(r -> r.portfolioId(portfolio).productId(product));
        }
        List<String> products = new ArrayList<>();
        hub.searchProductsAsAdminPaginator(r -> r.portfolioId(portfolio))
                .forEach(page -> page.productViewDetails()
                        .forEach(product ->
                                products.add(product.productViewSummary().productId())));
        return products;
    }

    @Test
    void a_product_is_looked_for_up_to_its_page() {
        List<String> products = fillPages(3);
        PortfolioAssert asserted = assertThat(hub).portfolio(portfolio);

        assertThat(callsOf(() -> asserted.product(products.get(0)))).containsExactly("SearchProductsAsAdmin");
        assertThat(callsOf(() -> asserted.product(products.get(59))))
                .isEqualTo(Collections.nCopies(3, "SearchProductsAsAdmin"));
    }

    @Test
    void whether_a_portfolio_is_local_takes_one_list() {
        PortfolioAssert asserted = assertThat(hub).portfolio(portfolio);

        assertThat(callsOf(asserted::isLocal)).containsExactly("ListPortfolios");
    }

    @Test
    void the_name_of_a_portfolio_is_known_when_it_is_reached() {
        assertThat(callsOf(() -> assertThat(hub)
                        .portfolio(portfolio)
                        .hasName("Networking")
                        .isVisible()))
                .containsExactly("DescribePortfolio");
    }

    @Test
    void each_list_of_shares_is_read_once() {
        for (int i = 0; i < 3; i++) {
            String account = catalog.account("spoke-" + i).id();
            hub.createPortfolioShare(r -> r.portfolioId(portfolio).accountId(account));
        }
        PortfolioAssert asserted = assertThat(hub).portfolio(portfolio);

        assertThat(callsOf(() -> asserted.isSharedWithAccount("spoke-1"))).hasSizeLessThanOrEqualTo(2);
        assertThat(callsOf(() -> asserted.reachesAccount("spoke-1"))).hasSizeLessThanOrEqualTo(2);
    }
}
