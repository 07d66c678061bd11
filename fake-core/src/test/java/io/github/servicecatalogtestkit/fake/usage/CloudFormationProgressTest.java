package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;

/** Deployments that take time, as a pipeline sees them. */
class CloudFormationProgressTest {

    private static final String HUB = """
            Parameters: {Name: {Type: String, Default: Data}}
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: !Ref Name, ProviderName: IT}
            """;

    private FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private CloudFormationClient client = catalog.account("hub").cloudFormation();

    private void completing(CompletionPolicy policy) {
        catalog = FakeServiceCatalog.builder()
                .settings(s -> s.stackCompletion(policy))
                .build();
        client = catalog.account("hub").cloudFormation();
    }

    private String status() {
        return client.describeStacks(d -> d.stackName("hub")).stacks().get(0).stackStatusAsString();
    }

    private List<String> statuses(int polls) {
        return IntStream.range(0, polls).mapToObj(poll -> status()).toList();
    }

    private int portfolios() {
        return catalog.account("hub")
                .serviceCatalog()
                .listPortfolios(l -> {})
                .portfolioDetails()
                .size();
    }

    private void create() {
        client.createStack(c -> c.stackName("hub").templateBody(HUB));
    }

    private void rename(String name) {
        client.updateStack(u -> u.stackName("hub")
                .usePreviousTemplate(true)
                .parameters(p -> p.parameterKey("Name").parameterValue(name)));
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/" + "view-stack-events.html",
            says = "CREATE_IN_PROGRESS: Ongoing creation of one or more stacks.")
    @Test
    void a_stack_is_in_progress_until_it_was_polled_often_enough() {
        completing(CompletionPolicy.afterPolls(3));
        create();
        assertThat(statuses(2)).containsOnly("CREATE_IN_PROGRESS");
        assertThat(portfolios()).isZero();
        assertThat(statuses(1)).containsOnly("CREATE_COMPLETE");
        assertThat(portfolios()).isOne();

        rename("Renamed");
        assertThat(statuses(3)).containsExactly("UPDATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE");

        client.deleteStack(d -> d.stackName("hub"));
        assertThat(statuses(2)).containsOnly("DELETE_IN_PROGRESS");
        assertThatThrownBy(this::status).hasMessageStartingWith("Stack with id hub does not exist");
        assertThat(portfolios()).isZero();
    }

    @Test
    void its_events_come_one_after_the_other() {
        completing(CompletionPolicy.afterPolls(2));
        create();
        assertThat(client.describeStackEvents(d -> d.stackName("hub")).stackEvents())
                .extracting(StackEvent::resourceStatusAsString)
                .containsExactly("CREATE_IN_PROGRESS");
        assertThat(client.describeStackEvents(d -> d.stackName("hub")).stackEvents())
                .extracting(StackEvent::resourceStatusAsString)
                .containsExactly("CREATE_COMPLETE", "CREATE_COMPLETE", "CREATE_IN_PROGRESS", "CREATE_IN_PROGRESS");
    }

    @AwsRule(
            source =
                    "https://github.com/aws-solutions-library-samples/guidance-for-clickstream-analytics-on-aws/issues/"
                            + "573",
            says = "cannot be deleted while in status UPDATE_IN_PROGRESS")
    @Test
    void nothing_else_can_be_done_with_a_stack_that_is_updated() {
        completing(CompletionPolicy.held());
        create();
        catalog.settle();
        rename("Renamed");

        assertThatThrownBy(() -> rename("Other")).hasMessageContaining("is in UPDATE_IN_PROGRESS state and can not be");
        assertThatThrownBy(() -> client.deleteStack(d -> d.stackName("hub")))
                .hasMessageStartingWith("Stack [hub] cannot be deleted while in status UPDATE_IN_PROGRESS");
        assertThatThrownBy(() -> catalog.account("hub").stacks().deploy("hub", HUB))
                .hasMessageContaining("is in UPDATE_IN_PROGRESS state and can not be updated.");
        catalog.settle();
        assertThat(status()).isEqualTo("UPDATE_COMPLETE");
    }

    @AwsRule(
            source = "https://github.com/cloudtools/stacker/issues/422",
            says = "It would be nice if it started to delete it before the stack was finished creating.")
    @Test
    void a_creation_can_be_deleted_before_it_is_complete() {
        completing(CompletionPolicy.held());
        create();
        client.deleteStack(d -> d.stackName("hub"));
        assertThat(status()).isEqualTo("DELETE_IN_PROGRESS");
        catalog.settle();

        assertThat(portfolios()).isZero();
        assertThat(client.listStacks(l -> {}).stackSummaries())
                .extracting(StackSummary::stackStatusAsString)
                .containsExactly("DELETE_COMPLETE");
    }

    @Test
    void a_deployment_takes_time_of_the_clock() {
        completing(CompletionPolicy.after(Duration.ofMinutes(5)));
        create();
        catalog.advance(Duration.ofMinutes(4));
        assertThat(status()).isEqualTo("CREATE_IN_PROGRESS");
        catalog.advance(Duration.ofMinutes(1));
        assertThat(portfolios()).isOne();
        assertThat(status()).isEqualTo("CREATE_COMPLETE");
    }

    @Test
    void a_failure_and_its_rollback_are_seen_at_the_end() {
        completing(CompletionPolicy.afterPolls(1));
        catalog.faults().on("CreatePortfolio").everyCall().denies();
        client.createStack(c -> c.stackName("hub").templateBody(HUB).clientRequestToken("build-7"));

        assertThat(status()).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(client.describeStackEvents(d -> d.stackName("hub")).stackEvents())
                .extracting(StackEvent::clientRequestToken)
                .containsOnly("build-7");
    }

    @Test
    void a_request_is_refused_when_it_is_made() {
        completing(CompletionPolicy.afterPolls(3));
        assertThatThrownBy(() ->
                        client.createStack(c -> c.stackName("hub").templateBody(HUB.replace("!Ref Name", "!Ref Nam"))))
                .hasMessageContaining("Unresolved resource dependencies");
        create();
        assertThat(statuses(3)).endsWith("CREATE_COMPLETE");
        assertThatThrownBy(() -> rename("Data")).hasMessageStartingWith("No updates are to be performed.");
        assertThat(status()).isEqualTo("CREATE_COMPLETE");
    }

    @Test
    void a_change_set_is_executed_over_time() {
        completing(CompletionPolicy.afterPolls(2));
        client.createChangeSet(c -> c.stackName("hub")
                .changeSetName("first")
                .changeSetType("CREATE")
                .templateBody(HUB));
        client.executeChangeSet(e -> e.stackName("hub").changeSetName("first"));
        assertThat(statuses(2)).containsExactly("CREATE_IN_PROGRESS", "CREATE_COMPLETE");
    }

    @Test
    void a_copy_of_the_catalog_completes_on_its_own() {
        completing(CompletionPolicy.held());
        create();
        FakeServiceCatalog copy = catalog.fork();
        copy.settle();

        assertThat(copy.account("hub").stacks().get("hub").status()).isEqualTo("CREATE_COMPLETE");
        assertThat(catalog.account("hub").stacks().get("hub").status()).isEqualTo("CREATE_IN_PROGRESS");
    }
}
