package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** What CloudFormation prints for bad input, and what it refuses without a word. */
class CloudFormationTextsTest {

    private static final String HUB = """
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
            """;

    private static final String LAUNCH_ROLE = """
              %s:
                Type: AWS::ServiceCatalog::LaunchRoleConstraint
                DependsOn: Association
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, LocalRoleName: Launch}
            """;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final FakeStacks stacks = catalog.account("hub").stacks();

    @AwsRule(
            source = "https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/132",
            says = "Invalid input parameter(s) (Service: AWSServiceCatalog; Status Code: 400; Error Code:"
                    + " InvalidParametersException; Request ID: …; Proxy: null)")
    @Test
    void an_older_handler_shows_the_code_in_parentheses() {
        assertThatThrownBy(() -> stacks.deploy("hub", HUB + """
                  Developers:
                    Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                    Properties:
                      PortfolioId: !Ref Portfolio
                      PrincipalARN: arn:aws:iam::111111111111:role/
                      PrincipalType: IAM
                """))
                .hasMessageContaining("Invalid input parameter(s) (Service: AWSServiceCatalog; Status Code: 400; "
                        + "Error Code: InvalidParametersException; Request ID: ")
                .hasMessageContaining("; Proxy: null)");
    }

    @AwsRule(
            source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/586",
            says = "port-xyz|prod-xyz already exists in stack arn:aws:cloudformation:us-east-1:…:stack/…")
    @Test
    void a_second_launch_constraint_with_a_new_logical_id_names_the_stack_of_the_first() {
        FakeStack stack = stacks.deploy("hub", HUB + LAUNCH_ROLE.formatted("First"));
        String pair = stack.physicalId("Portfolio") + "|" + stack.physicalId("Product");
        assertThatThrownBy(() -> stacks.deploy("hub", HUB + LAUNCH_ROLE.formatted("Second")))
                .hasMessageContaining(pair + " already exists in stack " + stack.id());
    }

    @AwsRule(
            source = "https://github.com/aws/aws-cdk/issues/21871",
            says = "Resource handler returned message: \"Product with name KMS CMK not found (Service:"
                    + " ServiceCatalog, Status Code: 400, Request ID: …)\" (RequestToken: …, HandlerErrorCode:"
                    + " GeneralServiceException)")
    @Test
    void a_handler_of_the_registry_has_its_own_frame() {
        assertThatThrownBy(() -> stacks.deploy("key", """
                        Resources:
                          Key:
                            Type: AWS::ServiceCatalog::CloudFormationProvisionedProduct
                            Properties: {ProductName: KMS CMK, ProvisioningArtifactName: v1}
                        """))
                .hasMessageContaining(
                        "Resource handler returned message: \"Product with name KMS CMK not found (Service:"
                                + " ServiceCatalog, Status Code: 400, Request ID: ")
                .hasMessageContaining("HandlerErrorCode: GeneralServiceException)");
    }

    @AwsRule(
            source = "https://github.com/aws-samples/aws-service-catalog-preventive-control/issues/1",
            says = "Resource of type 'AWS::ServiceCatalog::CloudFormationProvisionedProduct' with identifier"
                    + " 'pp-XXXX' was not found.")
    @Test
    void a_launch_that_was_terminated_behind_the_back_of_the_stack_is_not_found() {
        String template = HUB + """
                  Administrators:
                    Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                    Properties:
                      PortfolioId: !Ref Portfolio
                      PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/Administrator'
                      PrincipalType: IAM
                  Server:
                    Type: AWS::ServiceCatalog::CloudFormationProvisionedProduct
                    DependsOn: [Administrators, Association]
                    Properties: {ProductId: !Ref Product, ProvisioningArtifactName: v1, PathName: NAME}
                """;
        FakeStack stack = stacks.deploy("hub", template.replace(", PathName: NAME", ""));
        String id = stack.physicalId("Server");
        hub.client.terminateProvisionedProduct(t -> t.provisionedProductId(id));
        assertThatThrownBy(() -> stacks.deploy("hub", template.replace("NAME", "Data")))
                .hasMessageContaining("Resource of type 'AWS::ServiceCatalog::CloudFormationProvisionedProduct' with"
                        + " identifier '" + id + "' was not found.");
        stacks.delete("hub");
    }

    @AwsRule(
            source = "https://github.com/awsdocs/aws-cloudformation-user-guide/issues/119",
            says = "Info as a string instead of an object: Internal Failure")
    @Test
    void a_text_in_place_of_the_info_of_a_version_is_an_internal_failure() {
        assertThatThrownBy(() -> stacks.deploy(
                        "hub", HUB.replace("Info: {LoadTemplateFromURL: 'https://b/v1'}", "Info: 'https://b/v1'")))
                .hasMessageContaining("Internal Failure");
    }

    @AwsRule(
            source = "https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-servicecatalog",
            says = "InvalidParameters → InvalidRequest with the type name only")
    @Test
    void the_handler_of_a_service_action_shows_the_type_instead_of_the_text() {
        assertThatThrownBy(() -> stacks.deploy("hub", """
                        Resources:
                          Action:
                            Type: AWS::ServiceCatalog::ServiceAction
                            Properties:
                              Name: Restart
                              DefinitionType: SSM_AUTOMATION
                              Definition: [{Key: Version, Value: '1'}]
                        """))
                .hasMessageContaining("\"Invalid request provided: AWS::ServiceCatalog::ServiceAction\"")
                .hasMessageContaining("HandlerErrorCode: InvalidRequest");
    }

    @AwsRule(
            source = "https://github.com/aws/aws-cdk/issues/24370",
            says = "Property validation failure: [Value for property {/PrincipalType} does not match pattern {IAM}]")
    @Test
    void a_text_that_does_not_match_the_pattern_of_its_property_is_named() {
        assertThatThrownBy(() -> stacks.deploy("hub", HUB + """
                  Developers:
                    Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                    Properties: {PortfolioId: !Ref Portfolio, PrincipalARN: 'arn:aws:iam:::role/A', PrincipalType: ALL}
                """))
                .hasMessageContaining(
                        "Property validation failure: [Value for property {/PrincipalType} does not match "
                                + "pattern {IAM|IAM_PATTERN}]")
                .hasMessageContaining("aws-resource-servicecatalog-portfolioprincipalassociation.html");
    }

    @AwsRule(
            source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/594",
            says = "no property for an organization node: AccountId only")
    @Test
    void a_share_with_an_organization_node_is_refused_and_the_message_says_what_to_do() {
        assertThatThrownBy(() -> stacks.deploy("hub", HUB + """
                  Share:
                    Type: AWS::ServiceCatalog::PortfolioShare
                    Properties: {PortfolioId: !Ref Portfolio, OrganizationNode: {Type: ORGANIZATION, Value: o-1}}
                """))
                .hasMessageContaining("Encountered unsupported properties in {/}: [OrganizationNode]")
                .hasMessageContaining("by CreatePortfolioShare, for example in a custom resource");
    }

    @Assumed("Properties that a type does not have are refused, also this one.")
    @Test
    void a_depends_on_inside_of_the_properties_is_refused_and_the_message_says_where_it_stands() {
        assertThatThrownBy(() -> stacks.deploy("hub", HUB + """
                  Launch:
                    Type: AWS::ServiceCatalog::LaunchRoleConstraint
                    Properties:
                      DependsOn: Association
                      PortfolioId: !Ref Portfolio
                      ProductId: !Ref Product
                      LocalRoleName: Launch
                """))
                .hasMessageContaining("DependsOn stands beside Properties");
    }

    @AwsRule(
            source = "https://github.com/aws/aws-cdk/pull/19791",
            says = "the handler cannot create a deactivated TagOption")
    @Test
    void a_tag_option_is_not_created_inactive() {
        assertThatThrownBy(() -> stacks.deploy("hub", """
                        Resources:
                          Option:
                            Type: AWS::ServiceCatalog::TagOption
                            Properties: {Key: team, Value: a, Active: false}
                        """)).hasMessageContaining("Active false");
    }

    @AwsRule(
            source = "https://github.com/aws/aws-cdk/issues/17753",
            says = "the same TagOption in a second stack fails as a duplicate")
    @Test
    void a_tag_option_of_another_stack_is_a_duplicate() {
        String template = """
                Resources:
                  Option:
                    Type: AWS::ServiceCatalog::TagOption
                    Properties: {Key: team, Value: a}
                """;
        stacks.deploy("one", template);
        assertThatThrownBy(() -> stacks.deploy("two", template))
                .hasMessageContaining("Error Code: DuplicateResourceException");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ProductId: !Ref Nothing             | Unresolved resource dependencies [Nothing]
                    ProductId: !GetAtt Portfolio.Colour | does not support attribute type Colour
                    ProductId: !FindInMap [A, B, C]     | Mapping named 'A' is not present
                    """)
    void a_reference_to_nothing_refuses_the_template_and_changes_nothing(String property, String text) {
        assertThatThrownBy(() -> stacks.deploy("hub", HUB.replaceFirst("ProductId: !Ref Product", property)))
                .hasMessageContaining(text);
        assertThat(stacks.all()).isEqualTo(List.of());
    }

    @AwsRule(
            source = "https://github.com/aws-quickstart/quickstart-cloud9-ide/issues/20",
            says = "Circular dependency between resources: […]")
    @Test
    void a_circle_is_named() {
        String template = HUB.replaceFirst(
                "Type: AWS::ServiceCatalog::Portfolio\n",
                "Type: AWS::ServiceCatalog::Portfolio\n    DependsOn: Association\n");
        assertThatThrownBy(() -> stacks.deploy("hub", template))
                .hasMessageContaining("Circular dependency between resources: [Portfolio, Association]");
    }

    @Test
    void a_parameter_without_a_value_refuses_the_stack() {
        assertThatThrownBy(() -> stacks.deploy("hub", "Parameters: {Env: {Type: String}}\n" + HUB))
                .hasMessage("Parameters: [Env] must have values");
        assertThatThrownBy(() -> stacks.deploy("hub", HUB, Map.of("Env", "prod")))
                .hasMessage("Parameter values specified for a template which does not require them.");
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html",
            says = "StackName: Pattern [a-zA-Z][-a-zA-Z0-9]*")
    @Test
    void a_stack_has_a_name_of_letters_digits_and_hyphens() {
        assertThatThrownBy(() -> stacks.deploy("1_hub", HUB))
                .hasMessageContaining("Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*");
    }

    @Assumed("AWS refuses this, in the words of other types.")
    @Test
    void a_resource_does_not_change_its_type() {
        stacks.deploy("hub", HUB);
        assertThatThrownBy(() ->
                        stacks.deploy("hub", HUB.replaceFirst("AWS::ServiceCatalog::Portfolio\n", "AWS::SNS::Topic\n")))
                .hasMessageContaining("Update of resource type is not permitted");
    }

    @AwsRule(
            source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/669",
            says = "portfolio tags stay as at create")
    @Test
    void the_tags_of_a_resource_follow_its_property() {
        FakeStack stack =
                stacks.deploy("hub", HUB.replace("ProviderName: IT}", "ProviderName: IT, Tags: [{Key: a, Value: b}]}"));
        String portfolio = stack.physicalId("Portfolio");
        assertThat(hub.client.describePortfolio(d -> d.id(portfolio)).tags())
                .containsExactly(Tag.builder().key("a").value("b").build());
        stacks.deploy("hub", HUB);
        assertThat(hub.client.describePortfolio(d -> d.id(portfolio)).tags()).isEmpty();
    }

    @AwsRule(
            source = "https://github.com/aws-cloudformation/cfn-lint/pull/83",
            says = "to refuse a string like \"true\", \"True\", \"false\" or \"False\" for a boolean throws errors on"
                    + " a lot of perfectly usable templates")
    @ParameterizedTest
    @CsvSource({"true", "True", "'\"true\"'", "'\"True\"'"})
    void a_boolean_may_be_a_text_and_may_begin_with_a_capital(String active) {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        catalog.account("hub").stacks().deploy("tags", """
                Resources:
                  Department:
                    Type: AWS::ServiceCatalog::TagOption
                    Properties: {Key: Department, Value: IT, Active: %s}
                """.formatted(active));
        assertThat(catalog.account("hub")
                        .serviceCatalog()
                        .listTagOptions(request -> {})
                        .tagOptionDetails())
                .singleElement()
                .matches(TagOptionDetail::active);
    }
}
