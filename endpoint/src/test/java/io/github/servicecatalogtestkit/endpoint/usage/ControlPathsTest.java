package io.github.servicecatalogtestkit.endpoint.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.endpoint.usage.Http.Answer;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;

/** What tests in other languages do with a catalog besides AWS's operations. */
class ControlPathsTest {

    private static final String TEMPLATE_URL = "https://bucket.s3.amazonaws.com/linux.yaml";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .settings(s -> s.shareCompletion(CompletionPolicy.held()))
            .build();
    private final FakeAccount hub = catalog.account("hub", "111111111111");
    private final CatalogEndpoint endpoint = CatalogEndpoint.start(catalog);
    private final URI uri = endpoint.uri();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private static void assertAnswered(Answer answer, String json) {
        assertThat(answer).isEqualTo(new Answer(200, json));
    }

    private static String createPortfolio(FakeAccount account, String name) {
        return account.serviceCatalog()
                .createPortfolio(p -> p.displayName(name).providerName("Platform"))
                .portfolioDetail()
                .id();
    }

    private static List<String> portfolios(FakeServiceCatalog catalog) {
        return catalog.account("hub").serviceCatalog().listPortfolios().portfolioDetails().stream()
                .map(portfolio -> portfolio.displayName())
                .toList();
    }

    @Test
    void reset_returns_to_the_catalog_as_it_was_served() {
        createPortfolio(hub, "Web servers");

        assertAnswered(Http.post(uri, "/reset", "{}"), "{\"resets\":1}");

        assertThat(portfolios(endpoint.catalog())).isEmpty();
        assertThat(portfolios(catalog)).containsExactly("Web servers");
        assertAnswered(Http.post(uri, "/reset", ""), "{\"resets\":2}");
    }

    @Test
    void a_fork_has_an_address_of_its_own_until_it_is_closed() {
        createPortfolio(hub, "Web servers");
        Matcher answer = Pattern.compile("\\{\"uri\":\"(http://127\\.0\\.0\\.1:\\d+/catalogs/1)\"}")
                .matcher(Http.post(uri, "/fork", "{}").body());
        assertThat(answer.matches()).isTrue();
        URI fork = URI.create(answer.group(1));

        Http.post(fork, "/reset", "{}");
        createPortfolio(hub, "Databases");

        assertThat(Http.get(fork, "/topology").body()).contains("Web servers").doesNotContain("Databases");
        assertAnswered(Http.post(fork, "/close", "{}"), "{}");
        assertThat(Http.get(fork, "/topology").status()).isEqualTo(404);
        assertThat(Http.post(uri, "/close", "{}").status()).isEqualTo(400);
    }

    @Test
    void settle_completes_what_is_held() {
        ServiceCatalogClient client = hub.serviceCatalog();
        String product = createProduct(client);
        String token = client.copyProduct(
                        c -> c.sourceProductArn("arn:aws:catalog:us-east-1:111111111111:product/" + product))
                .copyProductToken();

        assertThat(Http.post(uri, "/settle", "{}").status()).isEqualTo(200);

        assertThat(client.describeCopyProductStatus(d -> d.copyProductToken(token))
                        .copyProductStatus())
                .isEqualTo(CopyProductStatus.SUCCEEDED);
    }

    @Test
    void advance_moves_the_clock() {
        assertAnswered(Http.post(uri, "/advance", "{\"duration\":\"P1D\"}"), "{\"now\":\"" + catalog.now() + "\"}");
        assertThat(catalog.now().toString()).startsWith("2026-01-02");
    }

    private static String createProduct(ServiceCatalogClient client) {
        return client.createProduct(p -> p.name("Linux")
                        .owner("Platform")
                        .productType("CLOUD_FORMATION_TEMPLATE")
                        .provisioningArtifactParameters(a -> a.name("v1")
                                .type("CLOUD_FORMATION_TEMPLATE")
                                .info(Map.of("LoadTemplateFromURL", TEMPLATE_URL))))
                .productViewDetail()
                .productViewSummary()
                .productId();
    }

    /** Launches the product of a new portfolio as the role Developer, and returns the ID of the record. */
    private String launch() {
        ServiceCatalogClient client = hub.serviceCatalog();
        String portfolio = createPortfolio(hub, "Web servers");
        String product = createProduct(client);
        client.associateProductWithPortfolio(a -> a.portfolioId(portfolio).productId(product));
        client.associatePrincipalWithPortfolio(a -> a.portfolioId(portfolio)
                .principalARN(hub.as("role/Developer").principalArn())
                .principalType("IAM"));
        return hub.as("role/Developer")
                .serviceCatalog()
                .provisionProduct(p ->
                        p.productName("Linux").provisioningArtifactName("v1").provisionedProductName("server"))
                .recordDetail()
                .recordId();
    }

    @Test
    void templates_and_outputs_are_ordered() {
        Http.post(
                uri,
                "/template",
                "{\"url\":\"" + TEMPLATE_URL + "\",\"body\":\"Resources: {Server: {Type: 'AWS::EC2::Instance'}}\\n"
                        + "Outputs: {Ip: {Value: !GetAtt Server.PrivateIp}, Id: {Value: !Ref Server}}\"}");
        assertAnswered(
                Http.post(
                        uri,
                        "/outputs",
                        "{\"of\":\"server\",\"attributes\":{\"Server.PrivateIp\":\"10.0.0.7\"},"
                                + "\"physicalIds\":{\"Server\":\"i-1\"},\"outputs\":{\"Id\":\"i-2\"}}"),
                "{}");

        String recordId = launch();

        assertThat(hub.serviceCatalog().describeRecord(d -> d.id(recordId)).recordOutputs())
                .extracting(RecordOutput::outputKey, RecordOutput::outputValue)
                .contains(tuple("Ip", "10.0.0.7"), tuple("Id", "i-2"));
    }

    @Test
    void a_failure_of_a_launch_is_planned() {
        assertAnswered(
                Http.post(uri, "/failure", "{\"of\":\"launch\",\"reason\":\"Subnet is full\",\"product\":\"Linux\"}"),
                "{}");

        String recordId = launch();

        assertThat(hub.serviceCatalog()
                        .describeRecord(d -> d.id(recordId))
                        .recordDetail()
                        .recordErrors())
                .extracting(error -> error.description())
                .containsExactly("Subnet is full");
    }

    @Test
    void faults_are_planned_and_listed() {
        assertAnswered(
                Http.post(
                        uri,
                        "/fault",
                        "{\"operation\":\"ListPortfolios\",\"account\":\"hub\",\"nextCalls\":1,"
                                + "\"then\":\"throttles\"}"),
                "{\"fault\":\"call 1 of ListPortfolios in account hub(111111111111): "
                        + "throttled (0 such calls so far)\"}");
        Http.post(
                uri,
                "/fault",
                "{\"operation\":\"ListTagOptions\",\"everyCall\":true,\"then\":\"throwsError\","
                        + "\"code\":\"InvalidParametersException\",\"message\":\"no\",\"optional\":true}");

        assertThat(catchThrowable(hub.serviceCatalog()::listPortfolios)).hasMessageContaining("Rate exceeded");

        assertThat(Http.get(uri, "/faults").body())
                .contains("\"fired\":true")
                .contains("\"optional\":true")
                .contains("every call of ListTagOptions");
    }

    @Test
    void the_journal_is_read_on_from_a_number() {
        createPortfolio(hub, "Web servers");
        hub.serviceCatalog().listPortfolios();

        assertThat(Http.get(uri, "/journal").body())
                .contains("\"last\":2")
                .contains("\"number\":1,\"accountId\":\"111111111111\",\"region\":\"us-east-1\"")
                .contains("\"operation\":\"CreatePortfolio\",\"request\":{\"DisplayName\":\"Web servers\"");
        assertThat(Http.get(uri, "/journal?after=1").body())
                .contains("\"last\":2", "ListPortfolios")
                .doesNotContain("CreatePortfolio\"");
        assertThat(Http.get(uri, "/journal?after=2").body())
                .contains("\"calls\":[]")
                .contains("\"last\":2");
    }

    @Test
    void a_client_can_wait_for_the_next_call() {
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> Http.get(uri, "/journal?after=0&wait=20"));

        hub.serviceCatalog().listPortfolios();

        assertThat(waiting.join().body()).contains("ListPortfolios");
    }

    @Test
    void a_launch_is_explained() {
        String product = createProduct(hub.serviceCatalog());

        Answer answer = Http.get(uri, "/explain-launch?account=hub&principal=role%2FDeveloper&product=" + product);

        assertThat(answer.body())
                .startsWith("{\"launchable\":false,\"missingLink\":\"IN_NO_PORTFOLIO\",\"text\":\"")
                .contains("role/Developer cannot launch");
    }

    @Test
    void the_topology_is_json() {
        String id = createPortfolio(hub, "Web servers");

        assertThat(Http.get(uri, "/topology").body())
                .startsWith("{\"accounts\":[{\"name\":\"hub\",\"id\":\"111111111111\",\"portfolios\":[{\"id\":\"" + id
                        + "\",\"name\":\"Web servers\",\"region\":\"us-east-1\",\"owner\":\"111111111111\","
                        + "\"access\":\"OWN\",\"principals\":[],\"shares\":[],\"products\":[]}]");
    }

    @Test
    void an_account_has_the_same_id_everywhere() {
        assertAnswered(
                Http.get(uri, "/account?name=spoke"),
                "{\"name\":\"spoke\",\"id\":\""
                        + FakeServiceCatalog.create().account("spoke").id() + "\"}");
    }

    @Test
    void the_page_shows_the_catalog() {
        createPortfolio(hub, "Web servers");

        assertThat(Http.get(uri, "/").body()).contains("<html").contains("Web servers");
        assertThat(Http.get(uri, "").body()).contains("<html");
    }

    @Test
    void the_page_itself_and_links_to_it_are_served() {
        String origin = uri.toString();

        assertThat(Http.send(HttpRequest.newBuilder(URI.create(uri + "/settle"))
                                .header("Content-Type", "application/json")
                                .header("Origin", origin)
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(200);
        assertThat(Http.send(HttpRequest.newBuilder(URI.create(uri + "/"))
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Sec-Fetch-Mode", "navigate"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "/advance | {}                                   | POST /advance needs \"duration\".",
                "/advance | {'duration':'5 minutes'}             | must be a duration such as PT5M, but was",
                "/advance | {'duration':'-PT5M'}                 | The clock only goes forward",
                "/advance | {'duration':'PT1S','unit':'h'}       | has no \"unit\"; it can have duration.",
                "/advance | {'duration'                          | The body is not well-formed JSON",
                "/advance | []                                   | The body must be a JSON object.",
                "/advance | {'duration':'PT1S','duration':'P1D'} | Duplicate field",
                "/template | {'url':'https://a.s3.amazonaws.com/'} | needs \"body\"",
                "/outputs | {'attributes':{'PrivateIp':'a'}}     | {\"Server.PrivateIp\":\"10.0.0.7\"}",
                "/outputs | {'outputs':['a']}                    | must be an object with members",
                "/failure | {'of':'start','reason':'a'}          | launch, update, termination, plan or serviceAction",
                "/fault | {'operation':'ListPortfolio','then':'throttles'} | has an operation \"ListPortfolio\"",
                "/fault | {'operation':'ListPortfolios','then':'explodes'} | throttles, denies, showsNothingNew",
                "/fault | {'operation':'ListPortfolios','nextCalls':'two','then':'denies'} | must be a whole number",
                "/fault | {'operation':'ListPortfolios','everyCall':1,'then':'denies'} | must be true or false"
            })
    void a_wrong_request_learns_how_to_write_it(String path, String body, String text) {
        Answer answer = Http.post(uri, path, body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(text.replace("\"", "\\\""));
        assertThat(catalog.faults().declared()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/journal?after=-1", "/journal?wait=21", "/journal?after=x", "/journal?since=1", "/explain-launch"})
    void a_wrong_query_is_refused(String path) {
        assertThat(Http.get(uri, path).status()).isEqualTo(400);
    }

    @Test
    void an_unknown_path_lists_the_known_ones() {
        assertThat(Http.get(uri, "/nothing").body())
                .contains("There is no GET /nothing; there are GET /, ")
                .contains(", GET /account, GET /journal");
        assertThat(Http.get(uri, "/reset").status()).isEqualTo(404);
    }
}
