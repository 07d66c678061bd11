package io.github.servicecatalogtestkit.endpoint.usage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.endpoint.EndpointServer;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Real clients of the SDK over a socket. */
class EndpointTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").account("spoke").trustedAccess(true))
            .build();
    private final FakeAccount hub = catalog.account("hub");
    private final FakeAccount spoke = catalog.account("spoke");

    @Test
    void a_spoke_imports_the_portfolio_of_a_hub() {
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            ServiceCatalogClient hubClient = Clients.serviceCatalog(endpoint, hub);
            ServiceCatalogClient spokeClient = Clients.serviceCatalog(endpoint, spoke);
            String id = hubClient
                    .createPortfolio(p -> p.displayName("Web servers").providerName("Platform"))
                    .portfolioDetail()
                    .id();
            hubClient.createPortfolioShare(s -> s.portfolioId(id).accountId(spoke.id()));
            spokeClient.acceptPortfolioShare(a -> a.portfolioId(id));

            assertThat(spokeClient.listAcceptedPortfolioShares(l -> {}).portfolioDetails())
                    .extracting(portfolio -> portfolio.id())
                    .containsExactly(id);
            assertThat(Clients.organizations(endpoint, hub).listAccounts().accounts())
                    .hasSize(2);
            assertThat(Clients.sts(endpoint, spoke.as("user/ana"))
                            .getCallerIdentity()
                            .arn())
                    .isEqualTo("arn:aws:iam::" + spoke.id() + ":user/ana");
        }
        assertThat(catalog.journal().calls())
                .extracting(RecordedCall::accountId)
                .containsExactly(hub.id(), hub.id(), spoke.id(), spoke.id(), hub.id());
    }

    @Test
    void a_refusal_arrives_as_the_exception_of_the_service() {
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            assertThatExceptionOfType(ServiceCatalogException.class)
                    .isThrownBy(
                            () -> Clients.serviceCatalog(endpoint, hub).describePortfolio(d -> d.id("port-unknown")))
                    .satisfies(refused -> {
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException");
                        assertThat(refused.requestId()).isEqualTo("00000000-0000-4000-8000-000000000001");
                    });
        }
    }

    @Test
    void a_client_with_a_wrong_path_gets_no_catalog_and_reads_why() {
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            URI misspelled = URI.create(endpoint.uri() + "/catalog/1");
            assertThatExceptionOfType(ServiceCatalogException.class)
                    .isThrownBy(() -> Clients.serviceCatalog(misspelled, hub).listPortfolios())
                    .withMessageContaining("There is no catalog at /catalog/1");
        }
    }

    @Test
    void clients_of_this_sdk_that_leave_the_path_out_get_an_identity_or_read_why_they_get_no_catalog() {
        try (EndpointServer server = EndpointServer.start();
                CatalogEndpoint endpoint = server.serve(catalog)) {
            assertThat(Clients.sts(endpoint, hub).getCallerIdentity().account()).isEqualTo(hub.id());
            assertThatExceptionOfType(CloudFormationException.class)
                    .isThrownBy(() -> Clients.cloudFormation(endpoint, hub).describeStacks())
                    .withMessageContaining("CatalogEndpoint.start(catalog)");
        }
    }

    @Test
    void a_client_that_leaves_the_path_of_a_copy_out_does_not_reach_the_original() throws Exception {
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            CloudFormationClient client = Clients.cloudFormation(endpoint, hub);
            assertThat(client.describeStacks().stacks()).isEmpty();

            Http.post(endpoint.uri(), "/fork", "{}");

            assertThatExceptionOfType(CloudFormationException.class)
                    .isThrownBy(client::describeStacks)
                    .withMessageContaining("This server has several catalogs");
        }
    }

    @Test
    void a_pipeline_deploys_a_stack() {
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            CloudFormationClient client = Clients.cloudFormation(endpoint, hub);
            client.createStack(c -> c.stackName("hub").templateBody("""
                    Resources:
                      Portfolio:
                        Type: AWS::ServiceCatalog::Portfolio
                        Properties: {DisplayName: Web servers, ProviderName: Platform}
                    """));

            assertThat(client.describeStacks(d -> d.stackName("hub"))
                            .stacks()
                            .get(0)
                            .stackStatus())
                    .isEqualTo(StackStatus.CREATE_COMPLETE);
            assertThat(catalog.account("hub").stacks().get("hub").physicalId("Portfolio"))
                    .startsWith("port-");
        }
    }

    @Test
    void one_server_serves_many_catalogs_at_the_same_time() throws Exception {
        ExecutorService tests = Executors.newFixedThreadPool(8);
        try (EndpointServer server = EndpointServer.start()) {
            List<Future<String>> names = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "Portfolio " + i;
                names.add(tests.submit(() -> {
                    FakeServiceCatalog own = catalog.fork();
                    try (CatalogEndpoint endpoint = server.serve(own)) {
                        ServiceCatalogClient client = Clients.serviceCatalog(endpoint, hub);
                        client.createPortfolio(p -> p.displayName(name).providerName("Platform"));
                        return own.account("hub").serviceCatalog().listPortfolios().portfolioDetails().stream()
                                .map(portfolio -> portfolio.displayName())
                                .toList()
                                .toString();
                    }
                }));
            }
            Set<String> seen = new TreeSet<>();
            for (Future<String> name : names) {
                seen.add(name.get());
            }
            assertThat(seen).hasSize(8).contains("[Portfolio 0]", "[Portfolio 7]");
        } finally {
            tests.shutdownNow();
        }
    }

    @Test
    void a_closed_endpoint_says_so_while_its_server_runs() {
        try (EndpointServer server = EndpointServer.start()) {
            CatalogEndpoint endpoint = server.serve(catalog);
            URI uri = endpoint.uri();
            endpoint.close();

            assertThat(Http.get(uri, "/topology").status()).isEqualTo(404);
            assertThat(Http.get(uri, "/topology").body()).contains("There is no catalog at /catalogs/1: it was closed");
        }
    }

    @Test
    void closing_frees_the_port_and_closes_connections() throws IOException {
        EndpointServer server = EndpointServer.start();
        URI uri = server.uri();
        try (Socket kept = new Socket("127.0.0.1", uri.getPort())) {
            kept.setSoTimeout(60_000);
            kept.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            assertThat(kept.getInputStream().read()).isEqualTo('H');

            server.close();

            assertThat(isEnded(kept)).isTrue();
        }
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> connect(new InetSocketAddress("127.0.0.1", uri.getPort())));
        EndpointServer.start(uri.getPort()).close();
    }

    private static boolean isEnded(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                continue; // the rest of the answer
            }
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Test
    void no_other_address_of_the_machine_answers() throws SocketException {
        try (EndpointServer server = EndpointServer.start()) {
            assertThat(server.uri().getHost()).isEqualTo("127.0.0.1");
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .map(address -> new InetSocketAddress(address, server.uri().getPort()))
                    .forEach(address -> assertThatExceptionOfType(IOException.class)
                            .as(address.toString())
                            .isThrownBy(() -> connect(address)));
        }
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, 2_000);
        }
    }

    @Test
    void a_port_in_use_is_named() {
        try (EndpointServer server = EndpointServer.start()) {
            int port = server.uri().getPort();
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> EndpointServer.start(port))
                    .withMessageStartingWith("The endpoint cannot use port " + port + ": ");
        }
    }

    @Test
    void the_environment_of_an_account_is_that_of_every_sdk() {
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            assertThat(endpoint.environment(spoke.as("role/Developer")))
                    .containsEntry("AWS_ENDPOINT_URL", endpoint.uri().toString())
                    .containsEntry(
                            "AWS_ENDPOINT_URL_SERVICE_CATALOG", endpoint.uri().toString())
                    .containsEntry("AWS_ACCESS_KEY_ID", spoke.id())
                    .containsEntry("AWS_SESSION_TOKEN", "arn:aws:iam::" + spoke.id() + ":role/Developer")
                    .containsEntry("AWS_REGION", "us-east-1");
            assertThat(endpoint.environment(spoke)).containsEntry("AWS_SESSION_TOKEN", "");
        }
    }

    @Test
    void its_threads_do_not_keep_the_jvm_alive() {
        try (EndpointServer server = EndpointServer.start();
                CatalogEndpoint endpoint = server.serve(catalog)) {
            Http.get(endpoint.uri(), "/topology");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().contains("HTTP-Dispatcher")
                            || thread.getName().startsWith("service-catalog-endpoint"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }
}
