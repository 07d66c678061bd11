package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The asserts let AssertJ make soft ones of them: it overrides what can fail, and leaves navigation alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SoftAssertionsTest {

    private final HubAndSpoke world = new HubAndSpoke();
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void failures_of_a_portfolio_are_collected() {
        softly.proxy(
                        PortfolioAssert.class,
                        PortfolioView.class,
                        PortfolioView.of(ClientContext.of(world.spoke), world.shared))
                .isLocal()
                .hasName("Other")
                .isImportedFrom(HubAndSpoke.HUB)
                .hasNoProducts();

        assertThat(messages())
                .hasSize(3)
                .satisfiesExactly(
                        message -> assertThat(message).contains("to be local"),
                        message -> assertThat(message).contains("to have name"),
                        message -> assertThat(message).contains("to have no products"));
    }

    @Test
    void a_portfolio_that_is_not_seen_is_collected_and_not_thrown() {
        PortfolioView unseen = PortfolioView.of(ClientContext.of(world.hub), world.local);

        softly.proxy(PortfolioAssert.class, PortfolioView.class, unseen)
                .isVisible()
                .isLocal();

        assertThat(messages()).hasSize(2).allMatch(message -> message.contains("to see portfolio"));
    }

    @Test
    void failures_of_a_product_are_collected() {
        PortfolioView local = PortfolioView.of(ClientContext.of(world.spoke), world.local);

        softly.proxy(PortfolioProductAssert.class, ProductView.class, ProductView.in(local, world.lamp))
                .isFrom(world.local)
                .inheritsConstraint(TEMPLATE)
                .hasVersions("v2")
                .hasVersions("v1");
        softly.proxy(ProductAssert.class, ProductView.class, ProductView.of(ClientContext.of(world.spoke), world.lamp))
                .hasName("Other");

        assertThat(messages()).hasSize(4);
    }

    @Test
    void failures_of_a_client_are_collected() {
        softly.proxy(ServiceCatalogClientAssert.class, ServiceCatalogClient.class, world.spoke)
                .doesNotSeePortfolio(world.local)
                .doesNotSeePortfolio(world.shared)
                .seesPortfolio(world.shared);

        assertThat(messages()).hasSize(2);
    }

    @Test
    void navigation_is_not_overridden() {
        ServiceCatalogClientAssert soft =
                softly.proxy(ServiceCatalogClientAssert.class, ServiceCatalogClient.class, world.spoke);

        assertThat(soft.portfolio(world.local).product(world.lamp)).isNotNull();
        assertThat(messages()).isEmpty();
    }

    private List<String> messages() {
        return softly.assertionErrorsCollected().stream()
                .map(Throwable::getMessage)
                .toList();
    }
}
