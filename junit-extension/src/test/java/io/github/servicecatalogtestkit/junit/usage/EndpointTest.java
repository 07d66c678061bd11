package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.EndpointUri;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** {@code @WithServiceCatalog(endpoint = true)} serves the catalog of each test over HTTP. */
class EndpointTest {

    /** Makes the call of a script that runs with the environment variables. */
    private static void create(String portfolio, Map<String, String> environment) {
        try (ServiceCatalogClient client = client(environment)) {
            client.createPortfolio(p -> p.displayName(portfolio).providerName("A script"));
        }
    }

    private static ServiceCatalogClient client(Map<String, String> environment) {
        String key = environment.get("AWS_ACCESS_KEY_ID");
        String secret = environment.get("AWS_SECRET_ACCESS_KEY");
        String token = environment.get("AWS_SESSION_TOKEN");
        AwsCredentials credentials = token.isEmpty()
                ? AwsBasicCredentials.create(key, secret)
                : AwsSessionCredentials.create(key, secret, token);
        return ServiceCatalogClient.builder()
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL")))
                .region(Region.of(environment.get("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static int status(URI uri, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void reset(URI endpoint) throws IOException, InterruptedException {
        assertThat(status(URI.create(endpoint + "/reset"), "POST")).isEqualTo(200);
    }

    @Nested
    @WithServiceCatalog(
            accounts = {"hub=111111111111", "spoke"},
            endpoint = true)
    class InATest {

        @EndpointUri
        URI field;

        @InAccount(value = "spoke", as = "role/Developer", region = "eu-west-1")
        Map<String, String> developer;

        @Test
        void a_script_and_the_test_use_the_same_catalog(
                @InAccount("hub") Map<String, String> environment, @InAccount("hub") ServiceCatalogClient hub) {
            create("Web servers", environment);

            assertThat(hub.listPortfolios().portfolioDetails())
                    .extracting(PortfolioDetail::displayName)
                    .containsExactly("Web servers");
        }

        @Test
        void a_script_acts_as_the_principal_in_the_region(FakeServiceCatalog catalog) {
            try (ServiceCatalogClient client = client(developer)) {
                client.listAcceptedPortfolioShares();
            }

            RecordedCall call = catalog.journal().calls().get(0);
            assertThat(call.accountId()).isEqualTo(catalog.account("spoke").id());
            assertThat(call.principalArn()).endsWith(":role/Developer");
            assertThat(call.region()).isEqualTo("eu-west-1");
        }

        @Test
        void all_injected_addresses_are_those_of_the_test(
                @EndpointUri URI parameter, @InAccount("hub") Map<String, String> environment) {
            assertThat(field).isEqualTo(parameter).hasHost("127.0.0.1");
            assertThat(environment)
                    .containsEntry("AWS_ENDPOINT_URL", parameter.toString())
                    .containsEntry("AWS_ACCESS_KEY_ID", "111111111111")
                    .containsEntry("AWS_EC2_METADATA_DISABLED", "true");
        }
    }

    private static final Set<URI> ADDRESSES = ConcurrentHashMap.newKeySet();

    @WithServiceCatalog(accounts = "hub", endpoint = true)
    static class ParallelTestCases {

        @RepeatedTest(30)
        void has_its_own_catalog(@EndpointUri URI endpoint, @InAccount("hub") Map<String, String> environment) {
            ADDRESSES.add(endpoint);
            create("Mine", environment);
            try (ServiceCatalogClient client = client(environment)) {
                assertThat(client.listPortfolios().portfolioDetails()).hasSize(1);
            }
        }
    }

    @WithServiceCatalog(endpoint = true)
    static class OtherTestCases {

        @Test
        void is_behind_the_same_server(@EndpointUri URI endpoint) {
            ADDRESSES.add(endpoint);
        }
    }

    @Test
    void parallel_tests_have_their_own_addresses_on_one_server_until_they_end() throws Exception {
        ADDRESSES.clear();

        Run.inParallel(ParallelTestCases.class, OtherTestCases.class).passes(31);
        Run.of(OtherTestCases.class).passes(1);

        assertThat(ADDRESSES).hasSize(32);
        assertThat(ADDRESSES.stream().map(URI::getPort).distinct()).hasSize(1);
        for (URI ended : ADDRESSES) {
            assertThat(status(URI.create(ended + "/topology"), "GET")).isEqualTo(404);
        }
    }

    @Nested
    @WithServiceCatalog(accounts = "hub", endpoint = true)
    class InTheSetupOfAClass {

        @ArrangeCatalog
        static void a_script_arranges(@InAccount("hub") Map<String, String> environment, @EndpointUri URI endpoint) {
            assertThat(environment).containsEntry("AWS_ENDPOINT_URL", endpoint.toString());
            create("Arranged", environment);
        }

        @BeforeAll
        static void a_script_runs(@InAccount("hub") Map<String, String> environment) {
            create("Before all", environment);
        }

        @BeforeEach
        void a_script_runs_for_each(@InAccount("hub") Map<String, String> environment) {
            create("Before each", environment);
        }

        @Nested
        class AndOfANestedClass {

            @ArrangeCatalog
            static void a_script_arranges_more(@InAccount("hub") Map<String, String> environment) {
                create("Nested", environment);
            }

            @Test
            void a_nested_test_sees_it_all(@InAccount("hub") ServiceCatalogClient hub) {
                assertThat(hub.listPortfolios().portfolioDetails())
                        .extracting(PortfolioDetail::displayName)
                        .containsExactlyInAnyOrder("Arranged", "Before all", "Nested", "Before each");
            }
        }

        @Test
        void a_test_sees_it(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(hub.listPortfolios().portfolioDetails())
                    .extracting(PortfolioDetail::displayName)
                    .containsExactlyInAnyOrder("Arranged", "Before all", "Before each");
        }
    }

    static class RegisteredTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().endpoint().build();

        @Test
        void serves_its_catalog(@InAccount("hub") Map<String, String> environment) {
            create("Registered", environment);
            assertThat(catalog.account("hub").serviceCatalog().listPortfolios().portfolioDetails())
                    .hasSize(1);
        }
    }

    @Test
    void a_registered_extension_serves_its_catalog_too() {
        Run.of(RegisteredTestCases.class).passes(1);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @EndpointUri
    @interface Address {}

    @TestInstance(Lifecycle.PER_CLASS)
    @WithServiceCatalog(endpoint = true)
    static class PerClassTestCases {

        @Address
        URI endpoint;

        private URI ofClass;

        @BeforeAll
        void has_the_address_of_the_class() {
            ofClass = endpoint;
        }

        @Test
        void has_the_address_of_the_test(@Address URI ofTest) {
            assertThat(endpoint).isEqualTo(ofTest).isNotEqualTo(ofClass);
        }
    }

    @Test
    void an_instance_of_several_tests_gets_the_address_of_each() {
        Run.of(PerClassTestCases.class).passes(1);
    }

    @WithServiceCatalog(endpoint = true)
    static class ResettingTestCases {

        @Test
        void resets(@EndpointUri URI endpoint) throws Exception {
            reset(endpoint);
        }
    }

    @WithServiceCatalog(endpoint = true)
    static class ResettingSetupTestCases {

        @BeforeAll
        static void resets(@EndpointUri URI endpoint) throws Exception {
            reset(endpoint);
        }

        @Test
        void would_not_see_what_comes_after() {}
    }

    @Test
    void a_reset_over_http_fails_the_test_because_its_clients_would_not_see_it() {
        assertThat(Run.of(ResettingTestCases.class).failure())
                .hasMessageContaining("A process sent POST /reset to http://127.0.0.1:")
                .hasMessageContaining("Let the process work on a copy with POST /fork");
        assertThat(Run.of(ResettingSetupTestCases.class).failure()).hasMessageContaining("A process sent POST /reset");
    }

    @WithServiceCatalog(endpoint = true)
    static class ClassEnvironmentTestCases {

        static Map<String, String> environment;

        @BeforeAll
        static void keeps(@InAccount("hub") Map<String, String> ofClass) {
            environment = ofClass;
        }

        @Test
        void uses_it_too_late() {
            create("Lost", environment);
        }
    }

    @Test
    void a_script_that_uses_the_catalog_of_the_class_in_a_test_fails_it() {
        assertThat(Run.of(ClassEnvironmentTestCases.class).failure())
                .hasMessageContaining("a call reached the catalog of their class")
                .hasMessageContaining("CreatePortfolio");
    }
}
