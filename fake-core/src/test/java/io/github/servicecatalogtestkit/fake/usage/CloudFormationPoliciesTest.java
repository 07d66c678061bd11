package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;

/** Policies of resources, conditions, the versions of a product, and resources of other services. */
class CloudFormationPoliciesTest {

    private static final String REFERENCE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/";

    private static final String OPTION = """
            Resources:
              Option:
                Type: AWS::ServiceCatalog::TagOption
                POLICY
                Properties: {Key: team, Value: a}
            """;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final FakeStacks stacks = catalog.account("hub").stacks();

    private int options() {
        return hub.client.listTagOptions(l -> {}).tagOptionDetails().size();
    }

    @AwsRule(
            source = REFERENCE + "aws-attribute-deletionpolicy.html",
            says = "Retain: CloudFormation keeps the resource without deleting it when its stack is deleted")
    @Test
    void a_retained_resource_stays_when_its_stack_is_deleted() {
        FakeStack stack = stacks.deploy("hub", OPTION.replace("POLICY", "DeletionPolicy: Retain"));
        stacks.delete("hub");
        assertThat(options()).isEqualTo(1);
        assertThat(stack.events())
                .extracting(FakeStack.Event::logicalId, FakeStack.Event::status)
                .contains(tuple("Option", "DELETE_SKIPPED"), tuple("hub", "DELETE_COMPLETE"));
    }

    @AwsRule(
            source = REFERENCE + "aws-attribute-deletionpolicy.html",
            says = "RetainExceptOnCreate behaves like Retain, except for the stack operation that initially"
                    + " creates the resource: if it is rolled back, CloudFormation deletes the resource")
    @Test
    void a_failed_creation_keeps_what_is_retained_even_so() {
        String failing = "  Bad:\n    Type: AWS::ServiceCatalog::TagOption\n    DependsOn: Option\n"
                + "    Properties: {Key: team}\n";
        assertThatThrownBy(() -> stacks.deploy(
                        "one", OPTION.replace("POLICY", "DeletionPolicy: RetainExceptOnCreate") + failing))
                .hasMessageContaining("ROLLBACK_COMPLETE");
        assertThat(options()).isZero();
        assertThatThrownBy(() -> stacks.deploy("two", OPTION.replace("POLICY", "DeletionPolicy: Retain") + failing))
                .hasMessageContaining("ROLLBACK_COMPLETE");
        assertThat(options()).isEqualTo(1);
    }

    @Nested
    class WhenAnUpdateIsRolledBack {

        private static final String PORTFOLIO = """
                Resources:
                  Portfolio:
                    Type: AWS::ServiceCatalog::Portfolio
                    Properties: {DisplayName: Data, ProviderName: IT}
                """;
        private static final String NEW = """
                  Option:
                    Type: AWS::ServiceCatalog::TagOption
                    DeletionPolicy: POLICY
                    Properties: {Key: team, Value: a}
                  Bad:
                    Type: AWS::ServiceCatalog::TagOption
                    DependsOn: [Option, Portfolio]
                    Properties: {Key: team}
                """;

        private final FakeStack stack = stacks.deploy("hub", PORTFOLIO);

        private void fails(String policy) {
            String update =
                    PORTFOLIO.replace("DisplayName: Data", "DisplayName: Other") + NEW.replace("POLICY", policy);
            assertThatThrownBy(() -> stacks.deploy("hub", update)).hasMessageContaining("UPDATE_ROLLBACK_COMPLETE");
        }

        private String portfolioName() {
            return hub.client
                    .describePortfolio(d -> d.id(stack.physicalId("Portfolio")))
                    .portfolioDetail()
                    .displayName();
        }

        @AwsRule(
                source = "https://github.com/aws/serverless-application-model/issues/1819",
                says = "Stack doesn't contain SNS Topic, but it still exists")
        @Test
        void a_new_resource_that_is_retained_stays_without_its_stack() {
            fails("Retain");
            assertThat(options()).isEqualTo(1);
            assertThat(portfolioName()).isEqualTo("Data");
            assertThat(stack.resources())
                    .extracting(FakeStack.Resource::logicalId)
                    .containsExactly("Portfolio");
            assertThatThrownBy(() -> stacks.deploy("hub", PORTFOLIO + NEW.replace("POLICY", "Retain")))
                    .hasMessageContaining("CREATE_FAILED Option")
                    .hasMessageContaining("DuplicateResource");
            stacks.delete("hub");
            assertThat(options()).isEqualTo(1);
        }

        @AwsRule(
                source = REFERENCE + "aws-attribute-deletionpolicy.html",
                says = "If the stack operation that created the resource is rolled back, CloudFormation deletes the"
                        + " resource.")
        @Test
        void a_new_resource_that_is_retained_except_on_create_is_deleted() {
            fails("RetainExceptOnCreate");
            assertThat(options()).isZero();
            assertThat(portfolioName()).isEqualTo("Data");
        }

        @Assumed("What the update created in place of another resource is deleted, whatever its DeletionPolicy is.")
        @Test
        void a_replaced_resource_has_its_place_again() {
            FakeStack other = stacks.deploy("other", OPTION.replace("POLICY", "DeletionPolicy: Retain"));
            String option = other.physicalId("Option");
            assertThatThrownBy(() -> stacks.deploy(
                            "other",
                            OPTION.replace("POLICY", "DeletionPolicy: Retain").replace("Value: a", "Value: b") + """
                              Kept:
                                Type: AWS::ServiceCatalog::TagOption
                                DeletionPolicy: Retain
                                Properties: {Key: kept, Value: a}
                              Bad:
                                Type: AWS::ServiceCatalog::TagOption
                                DependsOn: [Option, Kept]
                                Properties: {Key: team}
                            """))
                    .hasMessageContaining("UPDATE_ROLLBACK_COMPLETE");
            assertThat(other.physicalId("Option")).isEqualTo(option);
            assertThat(hub.client.listTagOptions(l -> {}).tagOptionDetails())
                    .extracting(detail -> detail.key() + "=" + detail.value())
                    .containsExactly("team=a", "kept=a");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/"
                        + "using-cfn-updating-stacks-continueupdaterollback.html",
                says = "rolling back the parent stack will attempt to roll back all the child stacks as well")
        @Test
        void a_stack_in_the_stack_has_its_former_template_again() {
            String url = "https://bucket.s3.amazonaws.com/portfolio.yaml";
            String outer = """
                    Resources:
                      Inner:
                        Type: AWS::CloudFormation::Stack
                        Properties: {TemplateURL: '%s'}
                    """.formatted(url);
            String outputs = "Outputs: {Id: {Value: !Ref Portfolio}}\n";
            catalog.templates().put(url, PORTFOLIO + outputs);
            stacks.deploy("outer", outer);
            catalog.templates().put(url, PORTFOLIO.replace("DisplayName: Data", "DisplayName: Other") + outputs);
            assertThatThrownBy(() -> stacks.deploy(
                            "outer", outer + NEW.replace("POLICY", "Retain").replace("Portfolio]", "Inner]")))
                    .hasMessageContaining("UPDATE_ROLLBACK_COMPLETE");
            assertThat(options()).isEqualTo(1);
            assertThat(hub.client.listPortfolios(l -> {}).portfolioDetails())
                    .extracting(PortfolioDetail::displayName)
                    .containsExactly("Data", "Data");
        }

        @Assumed("In which order the events of a rollback come is not documented.")
        @Test
        void each_step_back_is_a_call_and_an_event() {
            fails("Delete");
            assertThat(stack.events())
                    .extracting(FakeStack.Event::logicalId, FakeStack.Event::status)
                    .containsSubsequence(
                            tuple("Bad", "CREATE_FAILED"),
                            tuple("hub", "UPDATE_ROLLBACK_IN_PROGRESS"),
                            tuple("Portfolio", "UPDATE_IN_PROGRESS"),
                            tuple("Portfolio", "UPDATE_COMPLETE"),
                            tuple("hub", "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS"),
                            tuple("Option", "DELETE_IN_PROGRESS"),
                            tuple("Option", "DELETE_COMPLETE"),
                            tuple("hub", "UPDATE_ROLLBACK_COMPLETE"));
            assertThat(catalog.journal().calls())
                    .extracting(RecordedCall::operation)
                    .containsSubsequence("UpdatePortfolio", "CreateTagOption", "UpdatePortfolio", "DeleteTagOption");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/"
                        + "using-cfn-updating-stacks-continueupdaterollback.html",
                says = "A stack in the UPDATE_ROLLBACK_FAILED state can't be updated")
        @Test
        void a_rollback_that_fails_leaves_what_was_changed() {
            catalog.faults().on("UpdatePortfolio").call(2).denies();
            String update =
                    PORTFOLIO.replace("DisplayName: Data", "DisplayName: Other") + NEW.replace("POLICY", "Delete");
            assertThatThrownBy(() -> stacks.deploy("hub", update))
                    .hasMessageContaining("UPDATE_ROLLBACK_FAILED")
                    .hasMessageContaining("UPDATE_FAILED Portfolio");
            assertThat(portfolioName()).isEqualTo("Other");
            assertThatThrownBy(() -> stacks.deploy("hub", PORTFOLIO))
                    .hasMessageEndingWith("is in UPDATE_ROLLBACK_FAILED state and can not be updated.");
        }
    }

    @AwsRule(
            source = REFERENCE + "aws-attribute-updatereplacepolicy.html",
            says = "Retain: the existing physical instance is kept when it is replaced during a stack update")
    @Test
    void a_replaced_resource_stays_if_its_policy_says_so() {
        stacks.deploy("hub", OPTION.replace("POLICY", "UpdateReplacePolicy: Retain"));
        stacks.deploy(
                "hub", OPTION.replace("POLICY", "UpdateReplacePolicy: Retain").replace("Value: a", "Value: b"));
        assertThat(options()).isEqualTo(2);
        stacks.deploy(
                "hub", OPTION.replace("POLICY", "UpdateReplacePolicy: Delete").replace("Value: a", "Value: c"));
        assertThat(options()).isEqualTo(2);
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html",
            says = "resources that are associated with a false condition are ignored")
    @Test
    void a_resource_exists_while_its_condition_is_true() {
        String template =
                "Parameters: {Env: {Type: String}}\nConditions: {IsProd: !Equals [!Ref Env, prod]}\n" + OPTION + """
                  Other:
                    Type: AWS::ServiceCatalog::TagOption
                    Properties: {Key: team, Value: other}
                """;
        String conditional = template.replace("POLICY", "Condition: IsProd");
        stacks.deploy("hub", conditional, Map.of("Env", "prod"));
        assertThat(options()).isEqualTo(2);
        stacks.deploy("hub", conditional, Map.of("Env", "dev"));
        assertThat(options()).isEqualTo(1);
    }

    @AwsRule(
            source = "https://github.com/aws/aws-cdk/issues/20810",
            says = "a resource waits for those that it depends on, however late AWS shows them")
    @Test
    void an_order_that_the_template_says_holds_when_changes_show_late() {
        FakeServiceCatalog slow = FakeServiceCatalog.builder()
                .settings(s -> s.visibilityDelay(Duration.ofSeconds(5)))
                .build();
        FakeStack stack = slow.account("hub").stacks().deploy("hub", """
                Resources:
                  Portfolio:
                    Type: AWS::ServiceCatalog::Portfolio
                    Properties: {DisplayName: Data, ProviderName: IT}
                  Product:
                    Type: AWS::ServiceCatalog::CloudFormationProduct
                    Properties:
                      Name: Linux
                      Owner: IT
                      ProvisioningArtifactParameters: [{Name: v1, Info: {LoadTemplateFromURL: 'https://b/v1'}}]
                  Association:
                    Type: AWS::ServiceCatalog::PortfolioProductAssociation
                    Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product}
                  Launch:
                    Type: AWS::ServiceCatalog::LaunchRoleConstraint
                    DependsOn: Association
                    Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, LocalRoleName: Launch}
                """);
        assertThat(stack.status()).isEqualTo("CREATE_COMPLETE");
        slow.account("hub").stacks().delete("hub");
    }

    @Nested
    class VersionsOfAProduct {

        private static final String PAGE = REFERENCE + "aws-resource-servicecatalog-cloudformationproduct.html";

        private String versions(String replaces, String... versions) {
            return """
                    Resources:
                      Product:
                        Type: AWS::ServiceCatalog::CloudFormationProduct
                        Properties:
                          Name: Linux
                          Owner: IT
                          ReplaceProvisioningArtifacts: %s
                          ProvisioningArtifactParameters: [%s]
                    """.formatted(replaces, String.join(", ", versions));
        }

        private String version(String name, String description) {
            return "{Name: %s, Description: '%s', Info: {LoadTemplateFromURL: 'https://b/%s'}}"
                    .formatted(name, description, name);
        }

        private java.util.List<ProvisioningArtifactDetail> present(FakeStack stack) {
            return hub.client
                    .listProvisioningArtifacts(l -> l.productId(stack.physicalId("Product")))
                    .provisioningArtifactDetails();
        }

        @AwsRule(
                source = PAGE,
                says = "only those that have been updated will be changed; matched by a combination of provisioning"
                        + " artifact template URL and name")
        @Test
        void a_version_with_the_same_name_and_template_keeps_its_id() {
            FakeStack stack = stacks.deploy("hub", versions("false", version("v1", "one"), version("v2", "two")));
            String kept = present(stack).get(0).id();
            stacks.deploy("hub", versions("false", version("v1", "changed"), version("v3", "three")));
            assertThat(present(stack))
                    .extracting(ProvisioningArtifactDetail::name, ProvisioningArtifactDetail::description)
                    .containsExactly(tuple("v1", "changed"), tuple("v3", "three"));
            assertThat(present(stack).get(0).id()).isEqualTo(kept);
        }

        @AwsRule(
                source = PAGE,
                says = "If turned on, provisioning artifacts will be given a new unique identifier when you update")
        @Test
        void all_versions_are_replaced_if_the_template_says_so() {
            FakeStack stack = stacks.deploy("hub", versions("true", version("v1", "one")));
            String before = present(stack).get(0).id();
            stacks.deploy("hub", versions("true", version("v1", "changed")));
            assertThat(present(stack))
                    .singleElement()
                    .satisfies(version -> assertThat(version.id()).isNotEqualTo(before));
        }
    }

    @Nested
    class ResourcesOfOtherServices {

        private static final String LOOKUP = """
                Resources:
                  Lookup:
                    Type: Custom::PortfolioLookup
                    Properties: {ServiceToken: 'arn:aws:lambda:us-east-1:111111111111:function:lookup'}
                  Developers:
                    Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                    Properties:
                      PortfolioId: !GetAtt Lookup.PortfolioId
                      PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/Developer'
                      PrincipalType: IAM
                """;

        @Assumed("Other services are not modelled; a test gives the attributes of their resources.")
        @Test
        void a_custom_resource_has_the_attributes_that_the_test_gives() {
            String portfolio = hub.createsPortfolio("Data");
            stacks.values("hub").attribute("Lookup", "PortfolioId", portfolio);
            stacks.deploy("hub", LOOKUP);
            assertThat(hub.principals(portfolio)).hasSize(1);
        }

        @AwsRule(
                source = REFERENCE + "aws-resource-iam-role.html",
                says = "Ref returns the resource name; Arn returns the ARN, with the path")
        @Test
        void names_have_the_form_of_aws() {
            FakeStack stack = stacks.deploy("names", """
                    Resources:
                      Role: {Type: AWS::IAM::Role, Properties: {RoleName: Launch, Path: /teams/}}
                      Topic: {Type: AWS::SNS::Topic}
                      Bucket: {Type: AWS::S3::Bucket}
                      Document: {Type: AWS::SSM::Document, Properties: {Content: {}}}
                      Unit: {Type: AWS::Organizations::OrganizationalUnit, Properties: {Name: prod, ParentId: r-1}}
                      Account: {Type: AWS::Organizations::Account, Properties: {AccountName: a, Email: a@b.c}}
                    Outputs:
                      Role: {Value: !Ref Role}
                      RoleArn: {Value: !GetAtt Role.Arn}
                      Topic: {Value: !Ref Topic}
                      Bucket: {Value: !Ref Bucket}
                      Unit: {Value: !GetAtt Unit.Id}
                      Account: {Value: !GetAtt Account.AccountId}
                    """);
            assertThat(stack.output("Role")).isEqualTo("Launch");
            assertThat(stack.output("RoleArn")).isEqualTo("arn:aws:iam::" + hub.id + ":role/teams/Launch");
            assertThat(stack.output("Topic")).startsWith("arn:aws:sns:us-east-1:" + hub.id + ":names-Topic-");
            assertThat(stack.output("Bucket")).startsWith("names-bucket-");
            assertThat(stack.output("Unit")).matches("ou-\\w{4}-\\w{8}");
            assertThat(stack.output("Account")).matches("\\d{12}");
        }
    }
}
