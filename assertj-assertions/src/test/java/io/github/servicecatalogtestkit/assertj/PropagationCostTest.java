package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.fake.Quota.PRODUCTS_PER_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.Quota.PRODUCTS_PER_REGION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** How many calls {@code isPropagatedTo} makes. Each product has one version, and every fifth one a constraint. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PropagationCostTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .settings(s -> s.quota(PRODUCTS_PER_REGION, 400).quota(PRODUCTS_PER_PORTFOLIO, 400))
            .build();
    private final ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
    private final String portfolio = HubAndSpoke.portfolio(hub, "Networking");
    private int products;

    private void growTo(int count) {
        for (; products < count; products++) {
            String product = HubAndSpoke.product(hub, "Product " + products);
            hub.associateProductWithPortfolio(r -> r.portfolioId(portfolio).productId(product));
            if (products % 5 == 0) {
                hub.createConstraint(r -> r.portfolioId(portfolio)
                        .productId(product)
                        .type("TEMPLATE")
                        .parameters(HubAndSpoke.RULES));
            }
        }
    }

    private ServiceCatalogClient[] recipients(int count, boolean shareTagOptions) {
        return IntStream.range(0, count)
                .mapToObj(i -> catalog.account("spoke-" + i))
                .map(account -> {
                    hub.createPortfolioShare(r ->
                            r.portfolioId(portfolio).accountId(account.id()).shareTagOptions(shareTagOptions));
                    ServiceCatalogClient spoke = account.serviceCatalog();
                    spoke.acceptPortfolioShare(r -> r.portfolioId(portfolio));
                    return spoke;
                })
                .toArray(ServiceCatalogClient[]::new);
    }

    private long callsOf(ServiceCatalogClient... recipients) {
        long before = calls();
        assertThat(hub).portfolio(portfolio).isPropagatedTo(recipients);
        return calls() - before;
    }

    private long calls() {
        return catalog.journal().assertionCalls().size();
    }

    /**
     * Reading one side takes the pages of products and of constraints, one call for the versions of each product, one
     * for the parameters of each constraint and, if TagOptions are shared, one more for each product.
     */
    @ParameterizedTest(name = "{0} products, {1} recipients, TagOptions shared: {2}")
    @CsvSource({
        "25, 1, false, 72",
        "25, 10, false, 378",
        "100, 1, false, 258",
        "100, 10, false, 1401",
        "400, 1, false, 1014",
        "400, 10, false, 5559",
        "25, 1, true, 127",
        "25, 10, true, 694",
        "100, 1, true, 463",
        "100, 10, true, 2542",
        "400, 1, true, 1819",
        "400, 10, true, 10000",
    })
    void each_side_is_read_once(int productCount, int recipientCount, boolean shareTagOptions, long atMost) {
        growTo(productCount);
        int constraints = productCount / 5;
        int side = pages(productCount)
                + productCount
                + pages(constraints)
                + constraints
                + (shareTagOptions ? productCount : 0);

        assertThat(callsOf(recipients(recipientCount, shareTagOptions)))
                .isBetween((long) side * (1 + recipientCount), atMost);
    }

    private static int pages(int items) {
        return (items + 19) / 20;
    }

    @Test
    void four_times_the_products_are_at_most_four_times_the_calls() {
        ServiceCatalogClient[] recipients = recipients(3, true);
        growTo(50);
        long few = callsOf(recipients);
        growTo(200);

        assertThat(callsOf(recipients)).isLessThanOrEqualTo(4 * few);
    }

    @Test
    void each_further_recipient_costs_the_same() {
        growTo(30);
        ServiceCatalogClient[] recipients = recipients(4, true);

        long[] calls = Stream.of(1, 2, 3, 4)
                .mapToLong(count -> callsOf(Arrays.copyOf(recipients, count)))
                .toArray();

        long each = calls[1] - calls[0];
        assertThat(calls).containsExactly(calls[0], calls[0] + each, calls[0] + 2 * each, calls[0] + 3 * each);
    }
}
