package user;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.Organization;
import io.github.servicecatalogtestkit.junit.Unit;
import io.github.servicecatalogtestkit.junit.WithFault;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;

@WithServiceCatalog(
        organization = @Organization(management = "hub", units = @Unit(path = "workloads", accounts = "spoke")))
class HubAndSpokeTest {

    @InAccount("hub")
    ServiceCatalogClient hub;

    @ArrangeCatalog
    static void arrange(@InAccount("hub") ServiceCatalogClient hub) {
        hub.createPortfolio(p -> p.displayName("Linux").providerName("Platform"));
    }

    private String linux() {
        return hub.listPortfolios().portfolioDetails().get(0).id();
    }

    @Test
    void a_portfolio_is_shared(@InAccount("spoke") ServiceCatalogClient spoke, FakeServiceCatalog catalog) {
        String id = linux();
        String spokeId = catalog.account("spoke").id();
        hub.createPortfolioShare(s -> s.portfolioId(id).accountId(spokeId));
        spoke.acceptPortfolioShare(s -> s.portfolioId(id));

        assertThat(hub).portfolio(id).isSharedWithAccount(spokeId);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_organization_has_two_accounts(int ignored, @InAccount("hub") OrganizationsClient organizations) {
        org.assertj.core.api.Assertions.assertThat(organizations.listAccounts().accounts())
                .hasSize(2);
        Mockito.spy(organizations).listRoots();
    }

    @Test
    @WithFault(on = "ListPortfolios", inAccount = "hub", then = WithFault.Effect.THROTTLES)
    void a_call_is_throttled() {
        assertThatThrownBy(hub::listPortfolios).hasMessageContaining("Rate exceeded");
    }

    @Test
    void a_client_can_be_a_spy() {
        ServiceCatalogClient spy = Mockito.spy(hub);
        spy.listPortfolios(l -> l.pageSize(1));
        Mockito.verify(spy).listPortfolios(ListPortfoliosRequest.builder().pageSize(1).build());
    }
}
