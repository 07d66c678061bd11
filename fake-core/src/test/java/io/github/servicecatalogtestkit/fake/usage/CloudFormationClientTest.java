package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;

/** The client of AWS CloudFormation, as a pipeline uses it. */
class CloudFormationClientTest {

    private static final String API = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/";

    private static final String HUB = """
            Description: The hub
            Parameters:
              Env: {Type: String, Default: test, Description: The stage}
              Secret: {Type: String, Default: hidden, NoEcho: true}
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: !Sub 'Data ${Env}', ProviderName: IT}
            Outputs:
              PortfolioId: {Value: !Ref Portfolio, Export: {Name: hub-portfolio}}
            """;

    private static final String WITH_ROLE = """
            Resources:
              Role:
                Type: AWS::IAM::Role
                Properties: {RoleName: Launch, AssumeRolePolicyDocument: {}}
            """;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final CloudFormationClient client = catalog.account("hub").cloudFormation();

    private Stack stack(String nameOrId) {
        return client.describeStacks(d -> d.stackName(nameOrId)).stacks().get(0);
    }

    private static Parameter env(String value) {
        return Parameter.builder().parameterKey("Env").parameterValue(value).build();
    }

    @Test
    void a_pipeline_creates_updates_and_deletes_a_stack() {
        String id = client.createStack(c -> c.stackName("hub")
                        .templateBody(HUB)
                        .tags(t -> t.key("team").value("platform")))
                .stackId();
        client.waiter().waitUntilStackCreateComplete(w -> w.stackName("hub"));
        assertThat(stack("hub").outputs()).extracting(Output::outputKey).containsExactly("PortfolioId");
        assertThat(stack(id).description()).isEqualTo("The hub");
        assertThat(stack(id).lastUpdatedTime()).isNull();

        client.updateStack(u -> u.stackName("hub").usePreviousTemplate(true).parameters(env("prod")));
        client.waiter().waitUntilStackUpdateComplete(w -> w.stackName("hub"));
        assertThat(catalog.account("hub")
                        .serviceCatalog()
                        .listPortfolios(l -> {})
                        .portfolioDetails())
                .singleElement()
                .satisfies(portfolio -> assertThat(portfolio.displayName()).isEqualTo("Data prod"));
        assertThat(stack("hub").tags()).hasSize(1);
        assertThat(stack("hub").lastUpdatedTime()).isNotNull();

        client.deleteStack(d -> d.stackName("hub"));
        client.waiter().waitUntilStackDeleteComplete(w -> w.stackName("hub"));
        assertThat(stack(id).stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
        assertThat(catalog.account("hub").stacks().all()).isEmpty();
    }

    @Test
    void it_describes_the_stacks_that_the_test_deploys() {
        catalog.account("hub").stacks().deploy("hub", HUB);

        assertThat(client.describeStacks().stacks())
                .extracting(Stack::stackName)
                .containsExactly("hub");
        assertThat(client.describeStacksPaginator(d -> {}).stacks()).hasSize(1);
        assertThat(client.getTemplate(g -> g.stackName("hub")).templateBody()).isEqualTo(HUB);
        assertThat(client.describeStackResources(d -> d.stackName("hub")).stackResources())
                .singleElement()
                .satisfies(resource ->
                        assertThat(resource.resourceStatusAsString()).isEqualTo("CREATE_COMPLETE"));
        assertThat(client.describeStackEvents(d -> d.stackName("hub")).stackEvents())
                .extracting(StackEvent::logicalResourceId, StackEvent::resourceStatusAsString)
                .containsExactly(
                        tuple("hub", "CREATE_COMPLETE"),
                        tuple("Portfolio", "CREATE_COMPLETE"),
                        tuple("Portfolio", "CREATE_IN_PROGRESS"),
                        tuple("hub", "CREATE_IN_PROGRESS"));
        assertThat(catalog.account("other").cloudFormation().describeStacks().stacks())
                .isEmpty();
    }

    @AwsRule(
            source = API + "API_Parameter.html",
            says = "If you don't specify a key and value for a particular parameter, CloudFormation uses the default "
                    + "value that's specified in your template.")
    @Test
    void parameters_have_their_defaults_and_secrets_are_masked() {
        client.createStack(c -> c.stackName("hub").templateBody(HUB));

        assertThat(stack("hub").parameters())
                .extracting(Parameter::parameterKey, Parameter::parameterValue)
                .containsExactly(tuple("Env", "test"), tuple("Secret", "****"));
    }

    @Test
    void a_stack_that_fails_says_so_in_its_status_and_its_waiter() {
        client.createStack(c -> c.stackName("hub").templateBody(HUB.replace("ProviderName: IT", "ProviderName: ''")));

        assertThat(stack("hub").stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        assertThatThrownBy(() -> client.waiter().waitUntilStackCreateComplete(w -> w.stackName("hub")))
                .hasMessageContaining("ROLLBACK_COMPLETE");
        assertThat(client.listStacks(l -> l.stackStatusFilters(StackStatus.ROLLBACK_COMPLETE))
                        .stackSummaries())
                .extracting(StackSummary::stackName)
                .containsExactly("hub");
        assertThat(client.listStacks(l -> l.stackStatusFilters(StackStatus.CREATE_COMPLETE))
                        .stackSummaries())
                .isEmpty();
    }

    @Nested
    class Refusals {

        private void assertInvalid(Runnable call, String text) {
            assertThatExceptionOfType(CloudFormationException.class)
                    .isThrownBy(call::run)
                    .satisfies(refused -> {
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
                        assertThat(refused.awsErrorDetails().errorMessage()).contains(text);
                        assertThat(refused.statusCode()).isEqualTo(400);
                    });
        }

        @Test
        void a_stack_that_does_not_exist() {
            assertInvalid(() -> stack("hub"), "Stack with id hub does not exist");
            assertInvalid(
                    () -> client.updateStack(u -> u.stackName("hub").templateBody(HUB)), "Stack [hub] does not exist");
            assertInvalid(() -> client.describeStackEvents(d -> d.stackName("hub")), "Stack [hub] does not exist");
            client.deleteStack(d -> d.stackName("hub"));
        }

        @AwsRule(source = API + "API_CreateStack.html", says = "The resource with the name requested already exists.")
        @Test
        void a_name_that_another_stack_has() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));

            assertThatExceptionOfType(AlreadyExistsException.class)
                    .isThrownBy(() -> client.createStack(c -> c.stackName("hub").templateBody(HUB)))
                    .withMessageContaining("Stack [hub] already exists");
        }

        @Test
        void an_update_that_changes_nothing() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));

            assertInvalid(
                    () -> client.updateStack(u -> u.stackName("hub").templateBody(HUB)),
                    "No updates are to be performed.");
        }

        @Test
        void a_value_that_is_to_stay_of_a_parameter_that_was_not_there() {
            client.createStack(
                    c -> c.stackName("hub").templateBody(WITH_ROLE).capabilities(Capability.CAPABILITY_NAMED_IAM));

            assertInvalid(
                    () -> client.updateStack(u -> u.stackName("hub")
                            .templateBody(HUB)
                            .parameters(p -> p.parameterKey("Env").usePreviousValue(true))),
                    "Invalid input for parameter key Env.");
        }

        @Test
        void no_template_or_none_that_is_one() {
            assertInvalid(
                    () -> client.createStack(c -> c.stackName("hub")),
                    "Either Template URL or Template Body must be specified.");
            assertInvalid(() -> client.validateTemplate(v -> v.templateBody("[]")), "");
        }

        @AwsRule(
                source = API + "API_CreateStack.html",
                says = "If you don't specify either of these capabilities, CloudFormation returns an "
                        + "InsufficientCapabilities error.")
        @Test
        void roles_that_the_request_does_not_acknowledge() {
            assertThatExceptionOfType(InsufficientCapabilitiesException.class)
                    .isThrownBy(() -> client.createStack(
                            c -> c.stackName("role").templateBody(WITH_ROLE).capabilities(Capability.CAPABILITY_IAM)))
                    .withMessageContaining("Requires capabilities : [CAPABILITY_NAMED_IAM]");
            client.createStack(
                    c -> c.stackName("role").templateBody(WITH_ROLE).capabilities(Capability.CAPABILITY_NAMED_IAM));
        }

        @Test
        void what_is_not_modelled_by_its_name() {
            assertThatThrownBy(() -> client.cancelUpdateStack(c -> c.stackName("hub")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("and not CancelUpdateStack");
            assertThatThrownBy(() -> client.createStackSet(d -> d.stackSetName("hub")))
                    .hasMessageContaining("and not CreateStackSet. catalog.account(…).stacks().deployToUnit(…)");
            assertThatThrownBy(() -> client.createStack(
                            c -> c.stackName("hub").templateBody(HUB).notificationARNs("arn:aws:sns:::events")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("CreateStack, the fake does not model the member NotificationARNs; ")
                    .hasMessageEndingWith("Read the events with DescribeStackEvents.");
            assertThat(catalog.account("hub").stacks().all()).isEmpty();
        }
    }

    @Nested
    class ChangeSets {

        @Test
        void create_a_stack_when_they_are_executed() {
            client.createChangeSet(c -> c.stackName("hub")
                    .changeSetName("first")
                    .changeSetType(ChangeSetType.CREATE)
                    .templateBody(HUB));
            client.waiter()
                    .waitUntilChangeSetCreateComplete(w -> w.stackName("hub").changeSetName("first"));
            assertThat(stack("hub").stackStatus()).isEqualTo(StackStatus.REVIEW_IN_PROGRESS);

            client.executeChangeSet(e -> e.stackName("hub").changeSetName("first"));
            client.waiter().waitUntilStackCreateComplete(w -> w.stackName("hub"));
        }

        @Test
        void say_what_an_update_would_change() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
            String id = client.createChangeSet(c -> c.stackName("hub")
                            .changeSetName("rename")
                            .usePreviousTemplate(true)
                            .parameters(env("prod")))
                    .id();

            assertThat(client.describeChangeSet(d -> d.changeSetName(id)).changes())
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.resourceChange().logicalResourceId()).isEqualTo("Portfolio");
                        assertThat(change.resourceChange().actionAsString()).isEqualTo("Modify");
                        assertThat(change.resourceChange().replacement()).isEqualTo(Replacement.FALSE);
                    });
            client.deleteChangeSet(d -> d.changeSetName(id));
            client.deleteChangeSet(d -> d.changeSetName(id));
            assertThatExceptionOfType(ChangeSetNotFoundException.class)
                    .isThrownBy(() -> client.describeChangeSet(d -> d.changeSetName(id)));
        }

        @Test
        void without_changes_fail_and_cannot_be_executed() {
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
            client.createChangeSet(c -> c.stackName("hub").changeSetName("none").templateBody(HUB));

            assertThat(client.describeChangeSet(d -> d.stackName("hub").changeSetName("none"))
                            .status())
                    .isEqualTo(ChangeSetStatus.FAILED);
            assertThatExceptionOfType(InvalidChangeSetStatusException.class)
                    .isThrownBy(() ->
                            client.executeChangeSet(e -> e.stackName("hub").changeSetName("none")));
        }

        @Test
        void are_of_the_type_that_the_stack_needs() {
            assertThatThrownBy(() -> client.createChangeSet(
                            c -> c.stackName("hub").changeSetName("update").templateBody(HUB)))
                    .hasMessageContaining("Stack [hub] does not exist");
            client.createStack(c -> c.stackName("hub").templateBody(HUB));
            assertThatThrownBy(() -> client.createChangeSet(c -> c.stackName("hub")
                            .changeSetName("create")
                            .changeSetType(ChangeSetType.CREATE)
                            .templateBody(HUB)))
                    .hasMessageContaining("Stack [hub] already exists and cannot be created again");
        }
    }

    @Test
    void exports_and_their_importers_are_listed() {
        client.createStack(c -> c.stackName("hub").templateBody(HUB));
        assertThatThrownBy(() -> client.listImports(l -> l.exportName("hub-portfolio")))
                .hasMessageContaining("Export 'hub-portfolio' is not imported by any stack.");
        client.createStack(c -> c.stackName("user").templateBody("""
                Resources:
                  Share:
                    Type: AWS::ServiceCatalog::PortfolioShare
                    Properties: {PortfolioId: !ImportValue hub-portfolio, AccountId: '222222222222'}
                """));

        assertThat(client.listExports(l -> {}).exports())
                .singleElement()
                .satisfies(export -> assertThat(export.name()).isEqualTo("hub-portfolio"));
        assertThat(client.listImports(l -> l.exportName("hub-portfolio")).imports())
                .containsExactly("user");
    }

    @Test
    void a_template_is_validated() {
        assertThat(client.validateTemplate(v -> v.templateBody(HUB)).parameters())
                .hasSize(2)
                .first()
                .satisfies(env -> assertThat(List.of(env.parameterKey(), env.defaultValue(), env.description()))
                        .containsExactly("Env", "test", "The stage"));
        assertThat(client.validateTemplate(v -> v.templateBody(WITH_ROLE)).capabilities())
                .containsExactly(Capability.CAPABILITY_NAMED_IAM);
    }

    @Test
    void a_template_comes_from_a_url_that_the_test_provides() {
        catalog.templates().put("https://example.s3.amazonaws.com/hub.yaml", HUB);

        client.createStack(c -> c.stackName("hub").templateURL("https://example.s3.amazonaws.com/hub.yaml"));

        assertThat(stack("hub").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    }

    @Test
    void it_says_who_it_is() {
        assertThat(client)
                .hasToString(
                        "FakeCloudFormationClient[" + catalog.account("hub").principalArn() + " in us-east-1]");
        assertThat(client.serviceName()).isEqualTo("cloudformation");
        assertThat(client).isEqualTo(client).isNotEqualTo(catalog.account("hub").cloudFormation());
        client.close();
    }
}
