package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Clients after their method {@code close()} was called. */
class ClosedClientTest {

    private final FakeAccount refusing = FakeServiceCatalog.builder()
            .settings(s -> s.closedClientsRefuse(true))
            .build()
            .account("hub", "210987654321");

    @Test
    void a_closed_client_answers_by_default() {
        ServiceCatalogClient client = FakeServiceCatalog.create().account("hub").serviceCatalog();
        client.close();
        assertThat(client.listPortfolios().portfolioDetails()).isEmpty();
    }

    @Test
    void a_closed_client_refuses_calls_if_the_settings_say_so() {
        ServiceCatalogClient client = refusing.serviceCatalog();
        client.listPortfolios();
        client.close();
        assertThatThrownBy(client::listPortfolios)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ListPortfolios was called on the closed client of "
                        + "arn:aws:iam::210987654321:role/Administrator in us-east-1. A client of the SDK refuses "
                        + "such a call as well. Close a client after its last call, and close it only if the code "
                        + "under test created it.");
        assertThat(refusing.serviceCatalog().listPortfolios().portfolioDetails())
                .isEmpty();
    }

    @Test
    void a_closed_asynchronous_client_completes_its_futures_exceptionally() {
        ServiceCatalogAsyncClient client = refusing.serviceCatalogAsync();
        client.close();
        assertThatThrownBy(() -> client.listPortfolios().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_closed_client_of_aws_organizations_refuses_calls_too() {
        OrganizationsClient client = refusing.organizations();
        client.close();
        assertThatThrownBy(client::describeOrganization).isInstanceOf(IllegalStateException.class);
    }
}
