package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.BDDServiceCatalogAssertions.then;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AsynchronousClientTest {

    private final HubAndSpoke world = new HubAndSpoke();
    private final ServiceCatalogAsyncClient hub =
            world.catalog.account(HubAndSpoke.HUB).serviceCatalogAsync();
    private final ServiceCatalogAsyncClient spoke =
            world.catalog.account(HubAndSpoke.SPOKE).serviceCatalogAsync();

    @Test
    void an_asynchronous_client_has_the_same_assertions() {
        assertThat(hub).portfolio(world.shared).isLocal().isPropagatedTo(spoke).isPropagatedTo(world.spoke);
        assertThat(hub).portfolio(world.shared).isSharedWithAccount("spoke");
        then(spoke).portfolio(world.local).product(world.lamp).isFrom(world.shared);
    }

    @Test
    void a_failure_reads_as_for_the_synchronous_client() {
        world.spoke.rejectPortfolioShare(r -> r.portfolioId(world.shared));

        assertThat(messageOf(() -> assertThat(spoke).asSharedBy(hub).portfolio(world.shared)))
                .isEqualTo(messageOf(
                        () -> assertThat(world.spoke).asSharedBy(world.hub).portfolio(world.shared)));
        assertThat(messageOf(() -> assertThat(hub).portfolio(world.shared).isPropagatedTo(spoke)))
                .isEqualTo(messageOf(
                        () -> assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke)));
    }

    @Test
    void failures_are_collected() {
        SoftServiceCatalogAssertions softly = new SoftServiceCatalogAssertions();
        softly.assertThat(hub).portfolio(world.shared).isImported().hasName("Other");
        assertThat(softly.errorsCollected()).hasSize(2);

        BDDSoftServiceCatalogAssertions softlyThen = new BDDSoftServiceCatalogAssertions();
        softlyThen.then(hub).portfolio(world.shared).isImported();
        assertThat(softlyThen.errorsCollected()).hasSize(1);
    }

    @Test
    void the_pauses_of_a_waiting_assertion_move_the_catalogs_clock() {
        world.spoke.rejectPortfolioShare(r -> r.portfolioId(world.shared));

        assertThat(messageOf(() -> assertThat(spoke).eventually().seesPortfolio(world.shared)))
                .contains("eventually, within 30 s");
    }

    @Test
    void an_error_of_aws_is_thrown_as_it_is() {
        world.catalog
                .faults()
                .on("DescribePortfolio")
                .includingAssertions()
                .everyCall()
                .throttles();

        assertThatThrownBy(() -> assertThat(hub).portfolio(world.shared))
                .isInstanceOf(ServiceCatalogException.class)
                .hasMessageContaining("Rate exceeded");
    }

    @Test
    void a_client_that_is_missing_fails() {
        assertThat(messageOf(() -> assertThat((ServiceCatalogAsyncClient) null).seesPortfolio(world.shared)))
                .contains("Expecting actual not to be null");
        assertThatNullPointerException()
                .isThrownBy(() -> assertThat(spoke).asSharedBy((ServiceCatalogAsyncClient) null))
                .withMessage("The asynchronous client must not be null");
    }

    @Test
    void clients_over_the_same_client_are_equal_and_have_pages() {
        ServiceCatalogClient blocking = BlockingClient.of(hub);

        assertThat((Object) blocking)
                .isEqualTo(BlockingClient.of(hub))
                .hasSameHashCodeAs(BlockingClient.of(hub))
                .hasToString(hub.toString())
                .isNotEqualTo(BlockingClient.of(spoke))
                .isNotEqualTo(null);
        assertThat(blocking.searchProductsAsAdminPaginator().stream()).hasSize(1);
        assertThat(blocking.listPortfolios(r -> r.pageSize(5)).portfolioDetails())
                .extracting(PortfolioDetail::id)
                .containsExactly(world.shared);
    }
}
