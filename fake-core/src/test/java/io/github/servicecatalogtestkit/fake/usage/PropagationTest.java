package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;

class PropagationTest {

    private static final String GUIDE =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";
    private static final int ACCOUNTS = 10_000;

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .settings(s -> s.quota(Quota.SHARED_ACCOUNTS_PER_PORTFOLIO, ACCOUNTS))
            .build();
    final Actor hub = new Actor(catalog.account("hub"));

    @AwsRule(source = GUIDE, says = "The change propagates to all imported instances of the portfolio.")
    @Test
    void ten_thousand_accounts_see_a_product_added_and_removed() {
        String portfolio = hub.createsPortfolio("Data");
        for (int i = 0; i < ACCOUNTS; i++) {
            hub.sharesAccepted(portfolio, spoke(i));
        }
        String product = hub.createsProductIn(portfolio, "Linux");
        for (int i = 0; i < ACCOUNTS; i++) {
            assertThat(spoke(i).products(portfolio)).containsExactly(product);
        }
        hub.removes(product, portfolio);
        for (int i = 0; i < ACCOUNTS; i++) {
            assertThat(spoke(i).products(portfolio)).isEmpty();
        }
    }

    private Actor spoke(int number) {
        return new Actor(catalog.account(String.valueOf(500_000_000_000L + number)));
    }
}
