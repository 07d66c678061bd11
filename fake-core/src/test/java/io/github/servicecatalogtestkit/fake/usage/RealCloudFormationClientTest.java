package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** A real client of AWS CloudFormation over the HTTP client of a catalog. */
class RealCloudFormationClientTest {

    private static final String HUB = """
            Description: The <hub> & "more" \u00fc\uD83D\uDE80\r
            Parameters:
              Env: {Type: String, Default: test, Description: The stage}
              Sizes: {Type: CommaDelimitedList, Default: 'a,b'}
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: !Sub 'Data ${Env}', ProviderName: IT}
              Role:
                Type: AWS::IAM::Role
                Properties: {RoleName: Launch, AssumeRolePolicyDocument: {}}
            Outputs:
              PortfolioId: {Value: !Ref Portfolio, Export: {Name: hub-portfolio}}
            """;

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final FakeAccount hub = catalog.account("hub", "111111111111");
    private final CloudFormationClient client = new RealClients(catalog).cloudFormation(hub);

    private static void createHub(CloudFormationClient client) {
        client.createStack(c -> c.stackName("hub")
                .templateBody(HUB)
                .capabilities(Capability.CAPABILITY_NAMED_IAM, Capability.CAPABILITY_AUTO_EXPAND)
                .parameters(
                        p -> p.parameterKey("Env").parameterValue("prod & <more>"),
                        p -> p.parameterKey("Sizes").parameterValue("x,y"))
                .tags(t -> t.key("team").value("platform")));
        client.createChangeSet(c -> c.stackName("hub")
                .changeSetName("next")
                .usePreviousTemplate(true)
                .capabilities(Capability.CAPABILITY_NAMED_IAM)
                .parameters(
                        p -> p.parameterKey("Env").parameterValue("dev"),
                        p -> p.parameterKey("Sizes").usePreviousValue(true)));
    }

    @Test
    void it_deploys_the_stack_that_the_fake_client_deploys() {
        FakeServiceCatalog other = catalog.fork();
        createHub(client);
        createHub(other.account("hub").cloudFormation());

        assertThat(catalog.topology()).isEqualTo(other.topology());
        assertThat(hub.stacks().get("hub").parameters()).containsEntry("Env", "prod & <more>");
    }

    static Stream<Function<CloudFormationClient, SdkPojo>> reads() {
        return Stream.of(
                c -> c.describeStacks(),
                c -> c.describeStacks(d -> d.stackName("hub")),
                c -> c.describeStackEvents(d -> d.stackName("hub")),
                c -> c.describeStackResources(d -> d.stackName("hub")),
                c -> c.describeStackResource(d -> d.stackName("hub").logicalResourceId("Portfolio")),
                c -> c.listStackResources(d -> d.stackName("hub")),
                c -> c.listStacks(l -> l.stackStatusFilters(StackStatus.CREATE_COMPLETE)),
                c -> c.listChangeSets(l -> l.stackName("hub")),
                c -> c.describeChangeSet(d -> d.stackName("hub").changeSetName("next")),
                c -> c.getTemplate(g -> g.stackName("hub")),
                c -> c.getTemplateSummary(g -> g.stackName("hub")),
                c -> c.validateTemplate(v -> v.templateBody(HUB)),
                c -> c.listExports());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void it_reads_what_the_fake_client_reads(Function<CloudFormationClient, SdkPojo> read) {
        createHub(client);

        SdkPojo real = read.apply(client);
        assertThat(real.toString()).isEqualTo(read.apply(hub.cloudFormation()).toString());
        assertThat(real.equalsBySdkFields(read.apply(hub.cloudFormation()))).isTrue();
    }

    static Stream<Function<CloudFormationClient, SdkPojo>> refused() {
        return Stream.of(
                c -> c.describeStacks(d -> d.stackName("no")),
                c -> c.createStack(s -> s.stackName("hub").templateBody("Resources: {}")),
                c -> c.createStack(s -> s.stackName("iam").templateBody(HUB)),
                c -> c.describeChangeSet(d -> d.stackName("hub").changeSetName("no")),
                c -> c.describeStackResource(d -> d.stackName("hub").logicalResourceId("No")),
                c -> c.createChangeSet(s -> s.stackName("hub")
                        .changeSetName("create")
                        .changeSetType(ChangeSetType.CREATE)
                        .templateBody(HUB)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void it_throws_what_the_fake_client_throws(Function<CloudFormationClient, SdkPojo> call) {
        createHub(client);
        CloudFormationException real = catchThrowableOfType(CloudFormationException.class, () -> call.apply(client));
        CloudFormationException fake =
                catchThrowableOfType(CloudFormationException.class, () -> call.apply(hub.cloudFormation()));

        assertThat(real).hasSameClassAs(fake);
        assertThat(real.awsErrorDetails().errorCode())
                .isEqualTo(fake.awsErrorDetails().errorCode());
        assertThat(real.awsErrorDetails().errorMessage())
                .isEqualTo(fake.awsErrorDetails().errorMessage());
        assertThat(real.statusCode()).isEqualTo(fake.statusCode());
    }

    @Test
    void a_change_set_creates_a_stack_and_a_waiter_sees_it() {
        client.createChangeSet(c -> c.stackName("hub")
                .changeSetName("first")
                .changeSetType(ChangeSetType.CREATE)
                .capabilities(Capability.CAPABILITY_NAMED_IAM)
                .templateBody(HUB));
        try (var waiter = client.waiter()) {
            waiter.waitUntilChangeSetCreateComplete(w -> w.stackName("hub").changeSetName("first"));
            client.executeChangeSet(e -> e.stackName("hub").changeSetName("first"));
            waiter.waitUntilStackCreateComplete(w -> w.stackName("hub"));
        }
        client.deleteStack(d -> d.stackName("hub"));

        assertThat(hub.stacks().all()).isEmpty();
    }

    @Test
    void an_operation_and_a_member_that_are_not_modelled_are_refused_by_name() {
        assertThatExceptionOfType(CloudFormationException.class)
                .isThrownBy(() -> client.cancelUpdateStack(c -> c.stackName("hub")))
                .withMessageContaining("and not CancelUpdateStack");
        assertThatExceptionOfType(CloudFormationException.class)
                .isThrownBy(() -> client.createStack(
                        c -> c.stackName("hub").templateBody(HUB).notificationARNs("arn:aws:sns:us-east-1:1:events")))
                .withMessageContaining("does not model the member NotificationARNs");
    }

    @Test
    void a_template_that_the_test_did_not_provide_is_asked_for() {
        assertThatExceptionOfType(CloudFormationException.class)
                .isThrownBy(
                        () -> client.createStack(c -> c.stackName("hub").templateURL("https://b.s3.amazonaws.com/t")))
                .withMessageContaining("The request needs the template at https://b.s3.amazonaws.com/t")
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(400));
    }

    private String answer(FakeServiceCatalog of, String form) throws Exception {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("http://localhost/"))
                .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .putHeader(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=111111111111/20260101/us-east-1/cloudformation/aws4_request, "
                                + "SignedHeaders=host, Signature=any")
                .build();
        try (SdkHttpClient http = of.httpClient()) {
            HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(request)
                            .contentStreamProvider(
                                    () -> new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)))
                            .build())
                    .call();
            return response.httpResponse().statusCode()
                    + new String(response.responseBody().orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Action=",
                "Action=createstack",
                "Action=CreateStack&StackName=%zz",
                "Action=CreateStack&StackName=a&TimeoutInMinutes=soon",
                "Action=CreateStack&StackName=a&TemplateBody=x&Tags.member.1=x",
                "Action=UpdateStack&StackName=a&UsePreviousTemplate=maybe",
                "Action=CreateStack&StackName.member.1=a",
                "Action=CreateStack&Parameters.member.0.ParameterKey=a&Parameters.member.x=1"
            })
    void a_form_that_makes_no_sense_is_refused_with_an_error_of_the_query_protocol(String form) throws Exception {
        assertThat(answer(catalog, form))
                .matches("(?s)(400|501)<ErrorResponse.*<Code>.+</Code><Message>.+</Message>.*");
    }

    @Test
    void a_parameter_that_aws_ignores_is_refused_if_the_test_says_so() throws Exception {
        FakeServiceCatalog strict = FakeServiceCatalog.builder()
                .settings(s -> s.refusesUnknownMembers(true))
                .build();
        String form = "Action=ListExports&Colour=red";

        assertThat(answer(catalog, form)).startsWith("200");
        assertThat(answer(strict, form)).startsWith("400").contains("There is no parameter \"Colour\"");
        assertThat(answer(strict, "Action=ListExports&Version=2010-05-15")).startsWith("200");
    }

    @Test
    void lists_are_written_as_aws_writes_them() throws Exception {
        createHub(client);

        assertThat(answer(catalog, "Action=ListExports"))
                .contains("<ListExportsResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\">"
                        + "<ListExportsResult><Exports><member><ExportingStackId>arn:aws:cloudformation:");
    }
}
