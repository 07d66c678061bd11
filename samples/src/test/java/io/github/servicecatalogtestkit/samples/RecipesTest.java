package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROTTLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithFault;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** The recipes of the README, run. {@link ReadmeTest} compares the texts. */
class RecipesTest {

    @Test
    void two_accounts_without_junit() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create(); // accounts appear when first named
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        ServiceCatalogClient spoke = catalog.account("spoke").serviceCatalog();
        String spokeId = catalog.account("spoke").id(); // 12 digits, the same in every run

        String portfolio = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        hub.createPortfolioShare(s -> s.portfolioId(portfolio).accountId(spokeId));
        spoke.acceptPortfolioShare(a -> a.portfolioId(portfolio));
        assertThat(spoke).portfolio(portfolio).isImported();
    }

    @Test
    void an_organization_and_controlled_time() {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub")
                        .unit("workloads", u -> u.account("dev").unit("prod", p -> p.account("prod-a")))
                        .trustedAccess(true))
                .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(3))) // NOT_STARTED, IN_PROGRESS, COMPLETED
                .build();
        catalog.organization().move("dev", "workloads/prod"); // shares follow
        catalog.settle(); // finish what is under way

        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        String portfolio = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        String prod = catalog.organization().unit("workloads/prod").id();
        hub.createPortfolioShare(s -> s.portfolioId(portfolio)
                .organizationNode(node -> node.type("ORGANIZATIONAL_UNIT").value(prod)));
        assertThat(catalog.account("dev").serviceCatalog()).doesNotSeePortfolio(portfolio);
        catalog.settle();
        assertThat(catalog.account("dev").serviceCatalog()).seesPortfolio(portfolio);
    }

    @Test
    void real_clients_of_the_sdk() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        ServiceCatalogClient real = ServiceCatalogClient.builder()
                .httpClient(catalog.httpClient())
                .region(catalog.region())
                .credentialsProvider(catalog.account("hub").credentialsProvider())
                .build();

        assertThat(real.listPortfolios().portfolioDetails()).isEmpty();
    }

    @Test
    void faults() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        String id = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();

        catalog.faults().on("CreatePortfolioShare").inAccount("hub").call(2).throttles();
        catalog.faults()
                .on("CreatePortfolioShare")
                .endsWithErrors("ThrottlingException", "Rate exceeded", "dev")
                .optional();
        catalog.faults().on("ListPortfolios").nextCalls(2).showsNothingNew(); // a new portfolio is listed late

        hub.createPortfolio(p -> p.displayName("Databases").providerName("Platform team"));
        assertThat(hub.listPortfolios().portfolioDetails()).hasSize(1);
        assertThat(hub.listPortfolios().portfolioDetails()).hasSize(1);
        assertThat(hub.listPortfolios().portfolioDetails()).hasSize(2);
        hub.createPortfolioShare(s -> s.portfolioId(id).accountId("222222222222"));
        assertThatExceptionOfType(ServiceCatalogException.class)
                .isThrownBy(
                        () -> hub.createPortfolioShare(s -> s.portfolioId(id).accountId("333333333333")))
                .withMessageContaining("Rate exceeded");
    }

    @Test
    void what_aws_leaves_open_is_a_setting() {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .settings(s -> s.localPortfolioInheritance(LocalPortfolioInheritance.TEMPLATE_ONLY))
                .build();

        assertThat(catalog.topology().toText()).isEqualTo("(no accounts)\n");
    }
}

@WithServiceCatalog(
        accounts = {"hub", "spoke"},
        fixture = HubAndSpoke.class)
class DeployerTest {
    @InAccount("spoke")
    ServiceCatalogClient spoke;
    // ...

    @ArrangeCatalog
    static void the_hub_shares(@InAccount("hub") ServiceCatalogClient hub) {
        /* once for the class, too */
    }

    @Test
    @WithFault(on = "CreatePortfolioShare", inAccount = "hub", call = 2, then = THROTTLES)
    void the_second_share_is_throttled(@InAccount("hub") ServiceCatalogClient hub) {
        String id = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        hub.createPortfolioShare(s -> s.portfolioId(id).accountId("222222222222"));

        assertThatExceptionOfType(ServiceCatalogException.class)
                .isThrownBy(
                        () -> hub.createPortfolioShare(s -> s.portfolioId(id).accountId("333333333333")));
    }

    @Test
    void starts_from_the_fixture(FakeServiceCatalog catalog) {
        assertThat(catalog.account("hub").serviceCatalog().listPortfolios().portfolioDetails())
                .isEmpty();
        assertThat(spoke.listPortfolios().portfolioDetails()).isEmpty();
    }
}

class HubAndSpoke implements CatalogFixture {
    @Override
    public void arrange(FakeServiceCatalog catalog) {
        /* the calls that all tests start from */
    }
}

@WithServiceCatalog(
        accounts = {"hub", "spoke"},
        captureClients = "spoke")
class HandlerTest {
    private final ServiceCatalogClient client = ServiceCatalogClient.create(); // in your own code, that is
    // ...

    @Test
    void the_client_acts_in_the_spoke(FakeServiceCatalog catalog) {
        client.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"));

        assertThat(catalog.account("spoke").serviceCatalog().listPortfolios().portfolioDetails())
                .hasSize(1);
    }
}
