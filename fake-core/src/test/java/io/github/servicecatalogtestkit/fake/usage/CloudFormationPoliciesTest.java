package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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
