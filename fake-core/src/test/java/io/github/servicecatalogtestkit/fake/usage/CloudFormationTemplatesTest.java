package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that AWS CloudFormation refuses before it creates anything, and values that it reads elsewhere. */
class CloudFormationTemplatesTest {

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final FakeStacks stacks = catalog.account("hub").stacks();

    @Nested
    class Refused {

        @AfterEach
        void nothing_is_created() {
            assertThat(stacks.all()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"hub.yaml", "templates/hub.yml", "hub.json", "cdk.out/HubStack.template.json"})
        void the_name_of_a_file_instead_of_its_text(String name) {
            assertThatThrownBy(() -> stacks.deploy("hub", name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Write StackTemplate.resource(\"" + name + "\")");
        }

        @AwsRule(
                source = "https://github.com/Sceptre/sceptre/issues/677",
                says = "Template format error: Unrecognized resource types: [AWS.yaml::EC2.yaml::InternetGateway]")
        @ParameterizedTest
        @ValueSource(
                strings = {"AWS.yaml::EC2.yaml::VPC", "AWS::ServiceCatalog::Portfolioo", "AWS::SNS", "Topic", "Custom::"
                })
        void a_type_that_does_not_exist(String type) {
            assertThatThrownBy(() -> stacks.deploy("hub", "Resources: {A: {Type: '" + type + "'}}"))
                    .hasMessage("Template format error: Unrecognized resource types: [" + type + "]");
        }

        @AwsRule(
                source = "https://github.com/aws/aws-cli/issues/3361",
                says = "Invalid template resource property 'Name'")
        @Test
        void a_property_beside_the_properties() {
            assertThatThrownBy(() -> stacks.deploy("hub", "Resources: {A: {Type: 'AWS::IAM::Role', Name: Launch}}"))
                    .hasMessageStartingWith("Invalid template resource property 'Name'");
        }

        @AwsRule(
                source = "https://github.com/zalando-stups/senza/issues/319",
                says = "Template format error: 'Description' length is greater than 1024.")
        @Test
        void a_long_description() {
            String body = "\nResources: {A: {Type: 'AWS::SNS::Topic'}}";
            assertThatThrownBy(() -> stacks.deploy("hub", "Description: " + "x".repeat(1025) + body))
                    .hasMessage("Template format error: 'Description' length is greater than 1024.");
        }

        @AwsRule(
                source = "https://github.com/aws-cloudformation/cfn-language-discussion/blob/main/RFCs/"
                        + "0011-DeletionPolicy.md",
                says = "Allow Intrinsic Functions and Pseudo-Parameter References in `DeletionPolicy` and"
                        + " `UpdateReplacePolicy` Resource attributes")
        @Test
        void a_function_in_a_policy_without_the_transform_that_allows_it() {
            String template = """
                    Parameters: {Policy: {Type: String, Default: Retain}}
                    Resources: {A: {Type: 'AWS::SNS::Topic', DeletionPolicy: !Ref Policy}}
                    """;
            assertThatThrownBy(() -> stacks.deploy("hub", template))
                    .hasMessageStartingWith("Template format error: Every DeletionPolicy member must be a string.");
        }

        @Assumed("AWS documents the values of policies; no thread with the text for another one was found")
        @ParameterizedTest
        @ValueSource(strings = {"DeletionPolicy: Keep", "UpdateReplacePolicy: RetainExceptOnCreate"})
        void an_unknown_policy(String policy) {
            assertThatThrownBy(() -> stacks.deploy("hub", "Resources: {A: {Type: 'AWS::SNS::Topic', " + policy + "}}"))
                    .hasMessageStartingWith(
                            "Template format error: Unrecognized " + policy.replace(":", "") + " for resource A");
        }

        @Test
        void a_macro_inside_a_resource_is_named_with_the_way_out() {
            assertThatThrownBy(() -> stacks.deploy("hub", """
                            Resources:
                              A:
                                Type: AWS::SNS::Topic
                                Properties: {'Fn::Transform': {Name: 'AWS::Include', Parameters: {}}}
                            """))
                    .hasMessage("A contains Fn::Transform AWS::Include, which is not evaluated. Let the"
                            + " test provide the template as it is after its macros: catalog.templates().put(…), or "
                            + "for a stack its text. GetTemplate returns it for the stage Processed.");
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-deployment-framework/issues/339",
                says = "Unable to fetch parameters [kms_arn] from parameter store for this account.")
        @Test
        void a_stored_parameter_that_does_not_exist() {
            assertThatThrownBy(() -> stacks.deploy("hub", STORED))
                    .hasMessageStartingWith("Unable to fetch parameters [/hub/name] from parameter store for this"
                            + " account.\n  Let the test provide the values");
        }

        @AwsRule(
                source = "https://github.com/aws-samples/data-mesh-datazone-cdk-cloudformation/issues/19",
                says = "Parameters: [ssm:/xxxx/blueprintId] cannot be found.")
        @Test
        void a_dynamic_reference_to_nothing() {
            assertThatThrownBy(() -> stacks.deploy("hub", REFERENCE))
                    .hasMessageStartingWith("Parameters: [ssm:/hub/name:1] cannot be found.\n  Let the test provide");
        }

        @Test
        void a_dynamic_reference_to_a_secret_is_named_with_the_way_out() {
            assertThatThrownBy(() -> stacks.deploy("hub", REFERENCE.replace("ssm:/", "secretsmanager:/")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("The resource Portfolio has the dynamic reference"
                            + " {{resolve:secretsmanager:/hub/name:1}}. The fake resolves {{resolve:ssm:NAME}} only."
                            + " Give the value by a parameter of the template instead.");
        }
    }

    private static final String STORED = """
            Parameters: {Name: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /hub/name}}
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: !Ref Name, ProviderName: IT}
            Outputs: {Name: {Value: !GetAtt Portfolio.PortfolioName}}
            """;

    private static final String REFERENCE = """
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: 'Our {{resolve:ssm:/hub/name:1}}', ProviderName: IT}
            Outputs: {Name: {Value: !GetAtt Portfolio.PortfolioName}}
            """;

    @AwsRule(
            source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm.html",
            says = "Use the ssm dynamic reference to include values stored in the Parameter Store")
    @Test
    void stored_parameters_come_from_the_stacks_of_the_account() {
        FakeStack store = stacks.deploy("store", """
                Resources:
                  Name:
                    Type: AWS::SSM::Parameter
                    Properties: {Name: /hub/name, Type: String, Value: Data}
                """);
        assertThat(store.status()).isEqualTo("CREATE_COMPLETE");

        assertThat(stacks.deploy("stored", STORED).output("Name")).isEqualTo("Data");
        assertThat(stacks.deploy("reference", REFERENCE).output("Name")).isEqualTo("Our Data");
        assertThatCode(() -> catalog.account("spoke").stacks().deploy("stored", STORED))
                .hasMessageStartingWith("Unable to fetch parameters");
    }

    @Test
    void stored_parameters_come_from_the_test() {
        catalog.templates()
                .resourceAttributes((type, value, attribute) ->
                        value.equals("/hub/name") ? Optional.of(List.of("Data")) : Optional.empty());

        assertThat(stacks.deploy("stored", STORED).output("Name")).isEqualTo("Data");
        assertThat(stacks.deploy("reference", REFERENCE).output("Name")).isEqualTo("Our Data");
    }

    @AwsRule(
            source = "https://github.com/aws-cloudformation/cfn-language-discussion/issues/96",
            says = "will use the last resource definition for a given logical id instead of complaining that the JSON"
                    + " is invalid")
    @Test
    void of_two_resources_with_one_logical_id_the_last_one_counts() {
        FakeStack stack = stacks.deploy("hub", """
                {"Resources": {"A": {"Type": "AWS::SNS::Topic"}, "A": {"Type": "AWS::SQS::Queue"}}}
                """);
        assertThat(stack.resources()).extracting(FakeStack.Resource::type).containsExactly("AWS::SQS::Queue");
    }

    @Assumed("The CDK's integration test of a template constraint writes AWs::EC2::Subnet::Id and was deployed; whether"
            + " AWS ignores the case of the letters or does not check the type is not documented")
    @Test
    void the_type_of_a_parameter_in_a_rule_may_have_letters_of_another_case() {
        FakeStack stack = stacks.deploy("hub", """
                Parameters: {Vpc: {Type: 'AWS::EC2::VPC::Id', Default: vpc-1}}
                Rules: {OneVpc: {Assertions: [{Assert: !EachMemberIn [!RefAll 'AWs::EC2::VPC::Id', [vpc-1]]}]}}
                Resources: {Topic: {Type: 'AWS::SNS::Topic'}}
                """);
        assertThat(stack.status()).isEqualTo("CREATE_COMPLETE");
    }
}
