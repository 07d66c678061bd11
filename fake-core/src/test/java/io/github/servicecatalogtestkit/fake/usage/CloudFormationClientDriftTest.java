package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusResponse;
import software.amazon.awssdk.services.cloudformation.model.DifferenceType;
import software.amazon.awssdk.services.cloudformation.model.PropertyDifference;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Drift detection by the client of AWS CloudFormation, as a pipeline runs it. */
class CloudFormationClientDriftTest {

    private static final String API = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/";
    private static final String GUIDE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final CloudFormationClient client = catalog.account("hub").cloudFormation();
    final ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
    final FakeStack stack = catalog.account("hub").stacks().deploy("hub", """
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: Data, ProviderName: IT}
              Share:
                Type: AWS::ServiceCatalog::PortfolioShare
                Properties: {PortfolioId: !Ref Portfolio, AccountId: '222222222222', ShareTagOptions: true}
              Action:
                Type: AWS::ServiceCatalog::ServiceAction
                Properties:
                  Name: Restart
                  DefinitionType: SSM_AUTOMATION
                  Definition: [{Key: Name, Value: Restart}, {Key: Version, Value: '1'}]
            """);

    private DescribeStackDriftDetectionStatusResponse detected() {
        String id = client.detectStackDrift(d -> d.stackName("hub")).stackDriftDetectionId();
        return client.describeStackDriftDetectionStatus(d -> d.stackDriftDetectionId(id));
    }

    private void renameThePortfolio() {
        hub.updatePortfolio(u -> u.id(stack.physicalId("Portfolio")).displayName("Other"));
    }

    private void changeTheShare(boolean sharesTagOptions) {
        hub.updatePortfolioShare(u -> u.portfolioId(stack.physicalId("Portfolio"))
                .accountId("222222222222")
                .shareTagOptions(sharesTagOptions));
    }

    @AwsRule(
            source = API + "API_DescribeStackDriftDetectionStatus.html",
            says = "DETECTION_COMPLETE: The stack drift detection operation has successfully completed for all"
                    + " resources in the stack that support drift detection. DriftedStackResourceCount: Total number"
                    + " of stack resources that have drifted.")
    @Test
    void a_pipeline_waits_for_a_detection_and_counts_what_drifted() {
        DescribeStackDriftDetectionStatusResponse before = detected();
        changeTheShare(false);
        DescribeStackDriftDetectionStatusResponse after = detected();

        assertThat(before.stackDriftStatus()).isEqualTo(StackDriftStatus.IN_SYNC);
        assertThat(before.driftedStackResourceCount()).isZero();
        assertThat(after.stackId()).isEqualTo(stack.id());
        assertThat(after.detectionStatus()).isEqualTo(StackDriftDetectionStatus.DETECTION_COMPLETE);
        assertThat(after.stackDriftStatus()).isEqualTo(StackDriftStatus.DRIFTED);
        assertThat(after.driftedStackResourceCount()).isOne();
        assertThat(client.describeStackDriftDetectionStatus(
                        d -> d.stackDriftDetectionId(before.stackDriftDetectionId())))
                .isEqualTo(before);
    }

    @AwsRule(
            source = API + "API_DescribeStackResourceDrifts.html",
            says = "This includes actual and expected configuration values for resources where CloudFormation detects"
                    + " configuration drift.")
    @Test
    void each_difference_has_the_expected_and_the_actual_value() {
        changeTheShare(false);
        detected();

        StackResourceDrift share = client.describeStackResourceDrifts(d -> d.stackName("hub")
                        .stackResourceDriftStatusFilters(
                                StackResourceDriftStatus.MODIFIED, StackResourceDriftStatus.DELETED))
                .stackResourceDrifts()
                .get(0);

        assertThat(share.logicalResourceId()).isEqualTo("Share");
        assertThat(share.propertyDifferences())
                .containsExactly(PropertyDifference.builder()
                        .propertyPath("/ShareTagOptions")
                        .expectedValue("true")
                        .actualValue("false")
                        .differenceType(DifferenceType.NOT_EQUAL)
                        .build());
        assertThat(share.expectedProperties()).contains("\"ShareTagOptions\":true");
        assertThat(share.actualProperties())
                .isEqualTo(share.expectedProperties().replace("true", "false"));
    }

    @Assumed("No page says how deep the path of a changed list goes.")
    @Test
    void an_item_of_a_list_differs_as_a_whole() {
        hub.updateServiceAction(
                u -> u.id(stack.physicalId("Action")).definitionWithStrings(Map.of("Name", "Restart", "Version", "2")));

        StackResourceDrift action = client.detectStackResourceDrift(
                        d -> d.stackName("hub").logicalResourceId("Action"))
                .stackResourceDrift();

        assertThat(action.propertyDifferences())
                .extracting(PropertyDifference::propertyPath, PropertyDifference::actualValue)
                .containsExactly(tuple("/Definition/1", "{\"Key\":\"Version\",\"Value\":\"2\"}"));
        assertThat(action.actualProperties())
                .isEqualTo(action.expectedProperties().replace("\"Value\":\"1\"", "\"Value\":\"2\""));
    }

    @AwsRule(
            source = GUIDE + "using-cfn-stack-drift.html",
            says = "REMOVE: The property has been removed from the current resource configuration. DELETED: The"
                    + " resource differs from its expected template configuration because the resource has been"
                    + " deleted.")
    @Test
    void what_is_missing_is_removed_or_deleted() {
        hub.updateServiceAction(u -> u.id(stack.physicalId("Action")).definitionWithStrings(Map.of("Name", "Restart")));
        hub.deletePortfolioShare(
                d -> d.portfolioId(stack.physicalId("Portfolio")).accountId("222222222222"));
        detected();

        assertThat(client.describeStackResourceDrifts(d -> d.stackName("hub")).stackResourceDrifts())
                .satisfiesExactly(
                        action -> {
                            assertThat(action.propertyDifferences())
                                    .extracting(
                                            PropertyDifference::propertyPath,
                                            PropertyDifference::actualValue,
                                            PropertyDifference::differenceType)
                                    .containsExactly(tuple("/Definition/1", "null", DifferenceType.REMOVE));
                            assertThat(action.actualProperties())
                                    .contains("\"Definition\":[{\"Key\":\"Name\",\"Value\":\"Restart\"}]");
                        },
                        share -> {
                            assertThat(share.stackResourceDriftStatus()).isEqualTo(StackResourceDriftStatus.DELETED);
                            assertThat(share.actualProperties()).isNull();
                        });
    }

    @AwsRule(
            source = GUIDE + "resource-import-supported-resources.html",
            says = "The table lists PortfolioShare and ServiceAction with drift detection, and no Portfolio.")
    @Test
    void a_type_that_is_not_supported_is_not_checked() {
        renameThePortfolio();

        assertThat(detected().stackDriftStatus()).isEqualTo(StackDriftStatus.IN_SYNC);
        assertThat(client.describeStackResourceDrifts(d -> d.stackName("hub")).stackResourceDrifts())
                .extracting(StackResourceDrift::logicalResourceId)
                .containsExactly("Action", "Share");
        assertThat(client.describeStackResources(d -> d.stackName("hub")).stackResources())
                .extracting(
                        StackResource::logicalResourceId,
                        resource -> resource.driftInformation().stackResourceDriftStatus())
                .contains(
                        tuple("Portfolio", StackResourceDriftStatus.NOT_CHECKED),
                        tuple("Share", StackResourceDriftStatus.IN_SYNC));
    }

    @Assumed("Logs in public repositories have the sentence, but no page of AWS.")
    @Test
    void a_type_that_is_not_supported_is_refused_by_this_sentence() {
        assertInvalid(
                () -> client.detectStackResourceDrift(d -> d.stackName("hub").logicalResourceId("Portfolio")),
                "Drift detection is not supported for the specified ResourceType");
    }

    @AwsRule(
            source = API + "API_DescribeStackResourceDrifts.html",
            says = "Resources that haven't yet been checked for drift aren't included.")
    @Test
    void what_was_not_checked_is_not_described() {
        changeTheShare(false);
        assertThat(client.describeStackResourceDrifts(d -> d.stackName("hub")).stackResourceDrifts())
                .isEmpty();
        assertThat(driftOfTheStack()).isEqualTo(StackDriftStatus.NOT_CHECKED);

        client.detectStackDrift(d -> d.stackName("hub").logicalResourceIds("Action"));
        assertThat(client.describeStackResourceDrifts(d -> d.stackName("hub")).stackResourceDrifts())
                .extracting(StackResourceDrift::logicalResourceId)
                .containsExactly("Action");
        assertThat(driftOfTheStack()).isEqualTo(StackDriftStatus.IN_SYNC);
    }

    private StackDriftStatus driftOfTheStack() {
        return client.describeStacks(d -> d.stackName("hub"))
                .stacks()
                .get(0)
                .driftInformation()
                .stackDriftStatus();
    }

    @AwsRule(
            source = GUIDE + "detect-drift-resource.html",
            says = "If you set that resource back to its expected property values, and then detect drift on the"
                    + " resource again, CloudFormation will update both resource drift status and stack drift status"
                    + " to IN_SYNC")
    @Test
    void the_check_of_one_resource_updates_the_status_of_the_stack() {
        changeTheShare(false);
        detected();
        assertThat(driftOfTheStack()).isEqualTo(StackDriftStatus.DRIFTED);

        changeTheShare(true);
        assertThat(driftOfTheStack()).isEqualTo(StackDriftStatus.DRIFTED);
        client.detectStackResourceDrift(d -> d.stackName("hub").logicalResourceId("Share"));
        assertThat(driftOfTheStack()).isEqualTo(StackDriftStatus.IN_SYNC);
    }

    @AwsRule(
            source = GUIDE + "using-cfn-stack-drift.html",
            says = "You can perform drift detection on stacks with the following statuses: CREATE_COMPLETE,"
                    + " UPDATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, and UPDATE_ROLLBACK_FAILED.")
    @Assumed("No page of AWS has the sentences of these refusals.")
    @Test
    void what_cannot_be_checked_is_refused() {
        client.createChangeSet(c -> c.stackName("review")
                .changeSetName("first")
                .changeSetType("CREATE")
                .templateBody("Resources: {P: {Type: 'AWS::SNS::Topic'}}"));

        assertInvalid(() -> client.detectStackDrift(d -> d.stackName("review")), "is in [REVIEW_IN_PROGRESS] state");
        assertInvalid(() -> client.detectStackDrift(d -> d.stackName("none")), "Stack with id none does not exist");
        assertInvalid(
                () -> client.detectStackDrift(d -> d.stackName("hub").logicalResourceIds("Shares")),
                "Resource Shares does not exist for stack hub");
        assertInvalid(
                () -> client.detectStackResourceDrift(d -> d.stackName("hub").logicalResourceId("Shares")),
                "Resource Shares does not exist for stack hub");
        assertInvalid(
                () -> client.describeStackDriftDetectionStatus(d -> d.stackDriftDetectionId("none")),
                "Stack drift detection [none] does not exist");
        String id = client.detectStackDrift(d -> d.stackName("hub")).stackDriftDetectionId();
        assertInvalid(
                () -> catalog.account("other")
                        .cloudFormation()
                        .describeStackDriftDetectionStatus(d -> d.stackDriftDetectionId(id)),
                "does not exist");
    }

    private static void assertInvalid(ThrowingCallable call, String text) {
        assertThatExceptionOfType(CloudFormationException.class)
                .isThrownBy(call)
                .withMessageContaining(text)
                .satisfies(
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationError"));
    }
}
