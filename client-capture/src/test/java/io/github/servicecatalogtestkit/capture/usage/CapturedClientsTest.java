package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Clients that the code under test builds during a capture. */
@SuppressWarnings("try") // A capture is in force, and need not be named.
class CapturedClientsTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").account("spoke"))
            .build();

    private final String spokeId = catalog.account("spoke").id();

    private ClientCapture captured() {
        return ClientCapture.onThisThread(catalog, catalog.account("hub"));
    }

    private static PortfolioDetail portfolio(ServiceCatalogClient client) {
        return client.createPortfolio(p -> p.displayName("Linux").providerName("Platform"))
                .portfolioDetail();
    }

    private static StaticCredentialsProvider of(AwsCredentials credentials) {
        return StaticCredentialsProvider.create(credentials);
    }

    @Test
    void a_default_account_of_another_catalog_leads_to_no_other_catalog() {
        FakeServiceCatalog other = FakeServiceCatalog.create();
        FakeAccount developer = other.account("hub").as("role/Developer").in(Region.EU_WEST_1);

        try (ClientCapture ignored = ClientCapture.onThisThread(catalog, developer)) {
            portfolio(ServiceCatalogClient.create());
        }

        ServiceCatalogClient hub =
                catalog.account(developer.id()).in(Region.EU_WEST_1).serviceCatalog();
        assertThat(hub.listPortfolios().portfolioDetails()).hasSize(1);
        assertThat(other.journal().calls()).isEmpty();
    }

    @Test
    void create_returns_a_client_of_the_default_account() {
        try (ClientCapture capture = captured()) {
            assertThat(portfolio(ServiceCatalogClient.create()).arn())
                    .contains(catalog.account("hub").id());
        }
    }

    @Test
    void the_journal_has_the_calls_of_captured_clients() {
        try (ClientCapture capture = captured()) {
            portfolio(ServiceCatalogClient.create());
        }

        assertThat(catalog.journal().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.operation()).isEqualTo("CreatePortfolio"));
    }

    @Test
    void asynchronous_clients_act_on_the_same_catalog() {
        try (ClientCapture capture = captured()) {
            ServiceCatalogAsyncClient.create()
                    .createPortfolio(p -> p.displayName("Linux").providerName("Platform"))
                    .join();
        }

        assertThat(catalog.account("hub").serviceCatalog().listPortfolios().portfolioDetails())
                .hasSize(1);
    }

    @Test
    void every_overload_of_a_call_works() {
        try (ClientCapture capture = captured();
                ServiceCatalogClient client = ServiceCatalogClient.create()) {
            portfolio(client);

            assertThat(client.listPortfolios().portfolioDetails()).hasSize(1);
            assertThat(client.listPortfolios(l -> l.pageSize(1)).portfolioDetails())
                    .hasSize(1);
            assertThat(client.listPortfoliosPaginator().stream()).hasSize(1);
            assertThat(client.serviceName()).isEqualTo("servicecatalog");
        }
    }

    @Test
    void exceptions_of_the_fake_are_thrown_unchanged() {
        try (ClientCapture capture = captured()) {
            ServiceCatalogClient client = ServiceCatalogClient.create();

            assertThatThrownBy(() -> client.describePortfolio(d -> d.id("port-none")))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenTheBuilderHasOptions {

        @Test
        void the_access_key_id_names_the_account() {
            try (ClientCapture capture = captured()) {
                ServiceCatalogClient client = ServiceCatalogClient.builder()
                        .credentialsProvider(of(AwsBasicCredentials.create(spokeId, "secret")))
                        .build();

                assertThat(portfolio(client).arn()).contains(spokeId);
            }
        }

        @Test
        void the_account_id_of_the_credentials_names_the_account() {
            try (ClientCapture capture = captured()) {
                AwsBasicCredentials credentials = AwsBasicCredentials.builder()
                        .accessKeyId("AKIAIOSFODNN7EXAMPLE")
                        .secretAccessKey("secret")
                        .accountId(spokeId)
                        .build();

                ServiceCatalogClient client = ServiceCatalogClient.builder()
                        .credentialsProvider(of(credentials))
                        .build();

                assertThat(portfolio(client).arn()).contains(spokeId);
            }
        }

        @Test
        void credentials_that_name_no_account_mean_the_default_account() {
            try (ClientCapture capture = captured()) {
                ServiceCatalogClient client = ServiceCatalogClient.builder()
                        .credentialsProvider(of(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret")))
                        .build();

                assertThat(portfolio(client).arn())
                        .contains(catalog.account("hub").id());
            }
        }

        @Test
        void the_session_token_names_the_principal() {
            try (ClientCapture capture = captured()) {
                ServiceCatalogClient.builder()
                        .credentialsProvider(of(AwsSessionCredentials.create(spokeId, "secret", "role/Developer")))
                        .build()
                        .searchProducts();
            }

            assertThat(catalog.journal().calls())
                    .singleElement()
                    .satisfies(call ->
                            assertThat(call.principalArn()).isEqualTo("arn:aws:iam::" + spokeId + ":role/Developer"));
        }

        @Test
        void the_Region_of_the_builder_is_that_of_the_client() {
            try (ClientCapture capture = captured()) {
                ServiceCatalogClient client =
                        ServiceCatalogClient.builder().region(Region.EU_WEST_1).build();

                assertThat(portfolio(client).arn()).contains("eu-west-1");
                assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
            }
        }

        @Test
        void the_HTTP_client_of_a_catalog_leads_to_that_catalog() {
            FakeServiceCatalog other = FakeServiceCatalog.create();
            try (ClientCapture capture = captured()) {
                ServiceCatalogClient.builder()
                        .region(other.region())
                        .credentialsProvider(other.account("hub").credentialsProvider())
                        .httpClient(other.httpClient())
                        .build()
                        .listPortfolios();
            }

            assertThat(other.journal().calls()).hasSize(1);
            assertThat(catalog.journal().calls()).isEmpty();
        }

        @Test
        void one_builder_can_build_clients_of_several_accounts() {
            try (ClientCapture capture = captured()) {
                var builder = ServiceCatalogClient.builder();
                ServiceCatalogClient hub = builder.build();
                ServiceCatalogClient spoke = builder.credentialsProvider(
                                of(AwsBasicCredentials.create(spokeId, "secret")))
                        .build();

                assertThat(portfolio(hub).arn()).contains(catalog.account("hub").id());
                assertThat(portfolio(spoke).arn()).contains(spokeId);
            }
        }

        @Test
        void the_call_throws_the_exception_of_the_credentials_provider() {
            try (ClientCapture capture = captured()) {
                ServiceCatalogClient client = ServiceCatalogClient.builder()
                        .credentialsProvider(() -> {
                            throw new IllegalArgumentException("no such profile");
                        })
                        .build();

                assertThatThrownBy(client::listPortfolios)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("no such profile");
            }
        }
    }

    @Nested
    class WhenItIsAWSOrganizations {

        @Test
        void create_returns_a_client_of_the_same_organization() {
            try (ClientCapture capture = captured()) {
                assertThat(OrganizationsClient.create().listAccounts().accounts())
                        .extracting(Account::id)
                        .contains(spokeId);
            }
        }

        @Test
        void the_asynchronous_client_has_every_overload_of_a_call() {
            try (ClientCapture capture = captured()) {
                OrganizationsAsyncClient client = OrganizationsAsyncClient.create();

                assertThat(client.describeAccount(d -> d.accountId(spokeId))
                                .join()
                                .account()
                                .id())
                        .isEqualTo(spokeId);
                assertThat(client.listAccounts().join().accounts()).hasSize(2);
                assertThat(client.serviceName()).isEqualTo("organizations");
                assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);

                List<Integer> pages = new ArrayList<>();
                client.listAccountsPaginator(l -> l.maxResults(1))
                        .subscribe(page -> pages.add(page.accounts().size()))
                        .join();
                assertThat(pages).containsExactly(1, 1);
            }
        }

        @Test
        void exceptions_complete_the_future() {
            FakeServiceCatalog alone = FakeServiceCatalog.create();
            try (ClientCapture capture = ClientCapture.onThisThread(alone, alone.account("hub"))) {
                CompletableFuture<?> future = OrganizationsAsyncClient.create().listAccounts();

                assertThatThrownBy(future::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(AwsOrganizationsNotInUseException.class);
            }
        }
    }

    @Test
    void a_captured_client_implements_equals_hashCode_and_toString() {
        try (ClientCapture capture = captured()) {
            ServiceCatalogClient client = ServiceCatalogClient.create();

            assertThat(client)
                    .isEqualTo(client)
                    .isNotEqualTo(ServiceCatalogClient.create())
                    .hasToString("captured ServiceCatalogClient");
            assertThat(client.hashCode()).isEqualTo(client.hashCode());
        }
    }
}
