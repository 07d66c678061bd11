package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * Answers of AWS that another project recorded. This test builds the same products, portfolios and provisioned
 * products, asks the same questions, and compares which members the answers have, their order and the forms of their
 * values.
 *
 * <pre>
 *   One ── Server v2, v3, v1 (inactive)    with a template constraint
 *   Two ── Server, Ruled v1.1              the template of Ruled has rules
 *          Unassigned v1.1.1               in no portfolio
 *
 *   ruled (Ruled through Two), third (Server v3 through One), second (Server v2 through Two)
 * </pre>
 */
class RecordedAnswersTest {

    private static final String RECORDED =
            "https://github.com/ManageIQ/manageiq-providers-amazon/tree/59fcb986/spec/vcr_cassettes";

    /** Members that the API did not have in 2020. */
    private static final List<String> ADDED_LATER =
            List.of("ProvisioningArtifactOutputKeys", "LastProvisioningRecordId", "LastSuccessfulProvisioningRecordId");

    private static final String PARAMETERS = """
            Description: A server
            Metadata: {AWS::CloudFormation::Designer: {one: {z: '1'}}}
            Parameters:
              KeyName: {Type: 'AWS::EC2::KeyPair::KeyName', Description: The key}
              SSHLocation: {Type: String, Default: 0.0.0.0/0, Description: The addresses}
            """;
    private static final String ENVIRONMENT =
            "  Environment: {Type: String, Default: prod, Description: The stage, AllowedValues: [test, prod]}\n";
    private static final String RESOURCES = """
              InstanceType:
                Type: String
                Default: m1.large
                Description: The size
                AllowedValues: [t1.micro, m1.small, m1.large]
            Resources:
              Server:
                Type: AWS::EC2::Instance
                Properties: {KeyName: !Ref KeyName, InstanceType: !Ref InstanceType}
            Outputs:
              URL: {Description: URL of the website, Value: 'http://example.com'}
            """;
    private static final String RULES = """
            Rules:
              testInstanceType:
                RuleCondition: !Equals [!Ref Environment, test]
                Assertions:
                  - {Assert: !Contains [[t1.micro], !Ref InstanceType], AssertDescription: Tests are small}
            """;
    private static final String RULES_OF_ONE = "{\"Rules\":{\"Rule1\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":"
            + "[[\"t1.micro\",\"m1.small\"],{\"Ref\":\"InstanceType\"}]},\"AssertDescription\":\"Small only\"}]}}}";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final Actor admin = new Actor(catalog.account("owner").as("user/Admin"));
    private final ServiceCatalogClient client = admin.client;
    private final Map<String, String> ids = new LinkedHashMap<>();

    RecordedAnswersTest() {
        catalog.templates().put(url("Server"), PARAMETERS + RESOURCES);
        catalog.templates().put(url("Ruled"), PARAMETERS + ENVIRONMENT + RESOURCES + RULES);
        products();
        portfolios();
        launches();
    }

    private static String url(String name) {
        return "https://bucket.s3.amazonaws.com/" + name;
    }

    private void products() {
        ids.put(
                "Server",
                client.createProduct(p -> p.name("Server")
                                .owner("Owner")
                                .distributor("Vendor")
                                .description("A server")
                                .supportDescription("Ask us")
                                .supportEmail("support@example.com")
                                .supportUrl("http://support.example.com")
                                .productType("CLOUD_FORMATION_TEMPLATE")
                                .provisioningArtifactParameters(
                                        a -> a.name("v2").description("desc").info(info("Server"))))
                        .productViewDetail()
                        .productViewSummary()
                        .productId());
        ids.put("v2", admin.firstVersion(ids.get("Server")));
        addsVersion("v3", "new version");
        addsVersion("v1", "deactivated");
        client.updateProvisioningArtifact(u -> u.productId(ids.get("Server"))
                .provisioningArtifactId(ids.get("v1"))
                .active(false));
        creates("Ruled", "Vendor of rules", "v1.1");
        creates("Unassigned", "", "v1.1.1");
    }

    private static Map<String, String> info(String name) {
        return Map.of("LoadTemplateFromURL", url(name));
    }

    private void addsVersion(String name, String description) {
        ids.put(
                name,
                client.createProvisioningArtifact(c -> c.productId(ids.get("Server"))
                                .parameters(p ->
                                        p.name(name).description(description).info(info("Server"))))
                        .provisioningArtifactDetail()
                        .id());
    }

    /** Creates a product without texts about support; its version has no description. */
    private void creates(String name, String distributor, String version) {
        ids.put(
                name,
                client.createProduct(p -> p.name(name)
                                .owner("Owner")
                                .description("A product")
                                .distributor(distributor)
                                .productType("CLOUD_FORMATION_TEMPLATE")
                                .provisioningArtifactParameters(
                                        a -> a.name(version).info(info(name))))
                        .productViewDetail()
                        .productViewSummary()
                        .productId());
        ids.put(version, admin.firstVersion(ids.get(name)));
    }

    private void portfolios() {
        for (String name : List.of("One", "Two")) {
            String portfolio = admin.createsPortfolio(name);
            admin.adds(ids.get("Server"), portfolio);
            admin.admits(portfolio, "user/Admin");
            ids.put(name, portfolio.replace("port-", "lpv3-"));
            if (name.equals("One")) {
                client.createConstraint(c -> c.portfolioId(portfolio)
                        .productId(ids.get("Server"))
                        .type("TEMPLATE")
                        .description("Small only")
                        .parameters(RULES_OF_ONE));
            } else {
                admin.adds(ids.get("Ruled"), portfolio);
            }
        }
    }

    private void launches() {
        launches("ruled", "Ruled", "v1.1", "Two", "m1.large");
        launches("third", "Server", "v3", "One", "t1.micro");
        launches("second", "Server", "v2", "Two", "t1.micro");
    }

    private void launches(String name, String product, String version, String path, String size) {
        var launch = client.provisionProduct(p -> p.provisionedProductName(name)
                        .productId(ids.get(product))
                        .provisioningArtifactId(ids.get(version))
                        .pathId(ids.get(path))
                        .provisioningParameters(parameter("KeyName", "key"), parameter("InstanceType", size)))
                .recordDetail();
        ids.put(name, launch.provisionedProductId());
        ids.put("record of " + name, launch.recordId());
    }

    private static ProvisioningParameter parameter(String key, String value) {
        return ProvisioningParameter.builder().key(key).value(value).build();
    }

    /** Returns all calls that build the world and ask the recorded questions. */
    static List<RecordedCall> calls() {
        RecordedAnswersTest world = new RecordedAnswersTest();
        answers().stream()
                .filter(answer -> !answer.lines().get(0).startsWith("refused "))
                .forEach(answer -> world.asks(answer.operation(), answer.names()));
        return world.catalog.journal().calls();
    }

    /** Asks the question of a recorded answer. */
    private SdkPojo asks(String operation, String... names) {
        return switch (operation) {
            case "DescribeProduct" -> client.describeProduct(d -> d.id(ids.get(names[0])));
            case "DescribeProductAsAdmin" -> client.describeProductAsAdmin(d -> d.id(ids.get(names[0])));
            case "DescribeProvisionedProduct" -> client.describeProvisionedProduct(d -> d.id(ids.get(names[0])));
            case "DescribeProvisioningParameters" ->
                client.describeProvisioningParameters(d -> d.productId(ids.get(names[0]))
                        .provisioningArtifactId(ids.get(names[1]))
                        .pathId(ids.get(names[2])));
            case "DescribeRecord" -> client.describeRecord(d -> d.id(ids.get("record of " + names[0])));
            case "ListLaunchPaths" -> client.listLaunchPaths(l -> l.productId(ids.get(names[0])));
            case "ScanProvisionedProducts" -> client.scanProvisionedProducts(s -> {});
            case "SearchProductsAsAdmin" -> client.searchProductsAsAdmin();
            default -> throw new AssertionError(operation);
        };
    }

    /**
     * A recorded answer.
     *
     * @param question the operation and the names of what it asks for
     * @param lines the members and their forms, or the refusal
     */
    record Answer(List<String> question, List<String> lines) {

        String operation() {
            return question.get(0);
        }

        String[] names() {
            return question.subList(1, question.size()).toArray(String[]::new);
        }

        @Override
        public String toString() {
            return String.join(" ", question);
        }
    }

    static List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (String line : recorded().lines().toList()) {
            if (line.startsWith("== ")) {
                answers.add(new Answer(List.of(line.substring(3).split(" ")), new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                answers.get(answers.size() - 1).lines().add(line);
            }
        }
        return answers;
    }

    private static String recorded() {
        try (InputStream text = RecordedAnswersTest.class.getResourceAsStream("/recorded/answers-2020.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AwsRule(source = RECORDED, says = "The members of the recorded answer, their order and the forms of their values.")
    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void the_fake_answers_with_the_same_members_in_the_same_forms(Answer recorded) {
        if (recorded.lines().get(0).startsWith("refused ")) {
            assertThat(refused(recorded)).isEqualTo(recorded.lines().get(0));
        } else {
            assertThat(withoutLaterMembers(AnswerForm.of(asks(recorded.operation(), recorded.names()))))
                    .isEqualTo(recorded.lines());
        }
    }

    private String refused(Answer recorded) {
        ServiceCatalogException refusal = refusal(() -> asks(recorded.operation(), recorded.names()));
        return "refused " + refusal.awsErrorDetails().errorCode() + " "
                + refusal.awsErrorDetails().errorMessage().replaceAll("prod-[a-z0-9]{13}", "id prod");
    }

    private static List<String> withoutLaterMembers(List<String> lines) {
        return lines.stream()
                .filter(line -> ADDED_LATER.stream()
                        .noneMatch(member -> line.matches("(.*\\.)?" + member + "(\\[\\d+].*)? = .*")))
                .toList();
    }

    @Test
    void nineteen_answers_are_compared() {
        assertThat(answers()).hasSize(19).doesNotHaveDuplicates();
        assertThat(Stream.of(answers())
                        .flatMap(List::stream)
                        .mapToInt(answer -> answer.lines().size())
                        .sum())
                .isGreaterThan(400);
    }
}
