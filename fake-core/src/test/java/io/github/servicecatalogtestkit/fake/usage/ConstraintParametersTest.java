package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;

class ConstraintParametersTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html";

    private final ConstrainedHub world = new ConstrainedHub();

    @AwsRule(source = API, says = "The constraint parameters, in JSON format.")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RoleArn=arn:aws:iam::111111111111:role/Hub",
                "{\"RoleArn\":\"arn:aws:iam::111111111111:role/Hub\"",
                "{'RoleArn':'arn:aws:iam::111111111111:role/Hub'}",
                "{\"RoleArn\":\"arn:aws:iam::111111111111:role/Hub\",}",
                "{\"RoleArn\":\"arn:aws:iam::111111111111:role/Hub\"} and more",
                "{\"RoleArn\":\"arn:aws:iam::111111111111:role/Hub\"}{}",
                "/* comment */ {\"RoleArn\":\"arn:aws:iam::111111111111:role/Hub\"}",
                "RoleArn: arn:aws:iam::111111111111:role/Hub",
                "\"arn:aws:iam::111111111111:role/Hub\"",
                "[{\"RoleArn\":\"arn:aws:iam::111111111111:role/Hub\"}]",
                "null",
                " "
            })
    void parameters_that_are_not_a_json_object_are_refused(String parameters) {
        assertRefused("LAUNCH", parameters);
    }

    @Assumed("With a repeated name it is unclear which value applies.")
    @Test
    void a_repeated_key_is_refused() {
        assertRefused("LAUNCH", "{\"LocalRoleName\":\"One\",\"LocalRoleName\":\"Two\"}");
    }

    @Assumed("The API reference lists the keys of each type and does not mention others; refusing them "
            + "finds typing errors.")
    @ParameterizedTest
    @ValueSource(strings = {"LAUNCH", "NOTIFICATION", "RESOURCE_UPDATE", "STACKSET"})
    void an_unknown_key_is_refused(String type) {
        String right = ConstrainedHub.parameters(type).trim();

        assertRefused(type, right.replaceFirst("\\{", "{\"Comment\":\"why\","));
        assertAccepted(type, right);
    }

    @Assumed("Parameters of another type lack what this type requires.")
    @Test
    void the_parameters_of_another_constraint_type_are_refused() {
        assertRefused("NOTIFICATION", LAUNCH);
        assertRefused("TEMPLATE", LAUNCH);
        assertRefused("STACKSET", ConstrainedHub.parameters("RESOURCE_UPDATE"));
        assertRefused("RESOURCE_UPDATE", ConstrainedHub.parameters("STACKSET"));
    }

    @Test
    void the_error_message_names_the_problem_in_one_line() {
        assertThat(textOf(() -> world.constrainsShared("STACKSET", "{\"Version\":\"1.0\",\"Properties\":{}}")))
                .isEqualTo("Invalid STACKSET constraint parameters: Properties.AccountList is required");
        assertThat(textOf(() -> world.constrainsShared("NOTIFICATION", "{\"NotificationArns\":\n[,]}")))
                .startsWith("Invalid NOTIFICATION constraint parameters: JSON not well-formed.")
                .doesNotContain("\n");
    }

    @Assumed("Users report this text for a constraint, but not for which type; for the other types the fake says what"
            + " is wrong.")
    @Test
    void rules_that_are_not_json_are_refused_with_the_text_of_aws() {
        var refused = refusal(() -> world.constrainsShared("TEMPLATE", "Rules: {}"));

        assertThat(refused).isInstanceOf(InvalidParametersException.class);
        assertThat(refused.awsErrorDetails().errorMessage())
                .isEqualTo("Package properties validation failed: Could not read package properties from JSON.");
    }

    @Nested
    class LaunchConstraint {

        @AwsRule(
                source = API,
                says = "Specify the RoleArn property as follows: {\"RoleArn\" : \"arn:aws:iam::…:role/LaunchRole\"}")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "arn:aws:iam::123456789012:role/LaunchRole",
                    "arn:aws:iam::123456789012:role/catalog/launch/Launch_Role+=,.@-1",
                    "arn:aws-us-gov:iam::123456789012:role/LaunchRole",
                    "arn:aws-cn:iam::123456789012:role/LaunchRole"
                })
        void a_role_arn_of_any_account_is_accepted(String arn) {
            assertAccepted("LAUNCH", "{\"RoleArn\" : \"" + arn + "\"}");
        }

        @AwsRule(
                source = API,
                says = "Specify the LocalRoleName property as follows: {\"LocalRoleName\": \"SCBasicLaunchRole\"}")
        @Test
        void a_local_role_name_is_accepted() {
            assertAccepted("LAUNCH", "{\"LocalRoleName\": \"SCBasicLaunchRole\"}");
        }

        @AwsRule(
                source = API,
                says = "You are required to specify either the RoleArn or the LocalRoleName but can't use both.")
        @Test
        void both_or_neither_of_role_arn_and_role_name_are_refused() {
            assertRefused(
                    "LAUNCH",
                    "{\"RoleArn\":\"arn:aws:iam::123456789012:role/LaunchRole\",\"LocalRoleName\":\"LaunchRole\"}");
            assertRefused("LAUNCH", "{}");
        }

        @Assumed("The page shows the ARN of an IAM role; that other values are refused, and not at the launch "
                + "only, is not documented.")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"LaunchRole\"",
                    "\"arn:aws:iam::123456789012:user/LaunchRole\"",
                    "\"arn:aws:iam:us-east-1:123456789012:role/LaunchRole\"",
                    "\"arn:aws:iam:::role/LaunchRole\"",
                    "\"arn:aws:iam::123456789012:role/\"",
                    "\"arn:aws:sts::123456789012:assumed-role/LaunchRole/session\"",
                    "\"\"",
                    "123456789012",
                    "true",
                    "null",
                    "[\"arn:aws:iam::123456789012:role/LaunchRole\"]",
                    "{\"Fn::Sub\":\"arn:aws:iam::123456789012:role/LaunchRole\"}"
                })
        void an_invalid_role_arn_is_refused(String value) {
            assertRefused("LAUNCH", "{\"RoleArn\":" + value + "}");
        }

        @Assumed("IAM has no roles of such names; that they are refused, and not at the launch only, is not "
                + "documented.")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "two words",
                    "path/LaunchRole",
                    "arn:aws:iam::123456789012:role/LaunchRole",
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                })
        void an_invalid_role_name_is_refused(String name) {
            assertRefused("LAUNCH", "{\"LocalRoleName\":\"" + name + "\"}");
        }
    }

    @Nested
    class NotificationConstraint {

        @AwsRule(
                source = API,
                says = "Specify the NotificationArns property as follows: {\"NotificationArns\" :"
                        + " [\"arn:aws:sns:us-east-1:123456789012:Topic\"]}")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[\"arn:aws:sns:us-east-1:123456789012:Topic\"]",
                    "[\"arn:aws:sns:us-east-1:123456789012:One\", \"arn:aws:sns:eu-west-1:210987654321:Two-2_b\"]"
                })
        void one_or_more_topics_are_accepted(String arns) {
            assertAccepted("NOTIFICATION", "{\"NotificationArns\" : " + arns + "}");
        }

        @Assumed("The page shows a list of ARNs of topics; that other values are refused is not documented.")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[]",
                    "\"arn:aws:sns:us-east-1:123456789012:Topic\"",
                    "[\"Topic\"]",
                    "[\"arn:aws:sqs:us-east-1:123456789012:Queue\"]",
                    "[\"arn:aws:sns:us-east-1:123456789012:Topic\", \"\"]",
                    "[\"arn:aws:sns:us-east-1:123456789012:Topic\", null]",
                    "[[\"arn:aws:sns:us-east-1:123456789012:Topic\"]]"
                })
        void an_invalid_list_of_topics_is_refused(String arns) {
            assertRefused("NOTIFICATION", "{\"NotificationArns\":" + arns + "}");
        }

        @AwsRule(source = API, says = "Specify the NotificationArns property")
        @Test
        void the_notification_arns_property_is_required() {
            assertRefused("NOTIFICATION", "{}");
        }
    }

    @Nested
    class TagUpdateConstraint {

        @AwsRule(
                source = API,
                says = "The TagUpdatesOnProvisionedProduct property accepts a string value of ALLOWED or NOT_ALLOWED.")
        @ParameterizedTest
        @ValueSource(strings = {"ALLOWED", "NOT_ALLOWED"})
        void both_documented_values_are_accepted(String value) {
            assertAccepted("RESOURCE_UPDATE", parameters("\"2.0\"", "\"" + value + "\""));
        }

        @AwsRule(
                source = API,
                says = "The TagUpdatesOnProvisionedProduct property accepts a string value of ALLOWED or NOT_ALLOWED.")
        @ParameterizedTest
        @ValueSource(strings = {"\"allowed\"", "\"\"", "true", "null", "[\"ALLOWED\"]"})
        void any_other_value_is_refused(String value) {
            assertRefused("RESOURCE_UPDATE", parameters("\"2.0\"", value));
        }

        @Assumed("The page shows this version only; that others are refused is not documented.")
        @ParameterizedTest
        @ValueSource(strings = {"\"1.0\"", "\"2\"", "2.0", "null"})
        void any_version_except_2_0_is_refused(String version) {
            assertRefused("RESOURCE_UPDATE", parameters(version, "\"ALLOWED\""));
        }

        @Assumed("The page shows this structure only; that others are refused is not documented.")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\"}",
                    "{\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\"}}",
                    "{\"Version\":\"2.0\"}",
                    "{\"Version\":\"2.0\",\"Properties\":{}}",
                    "{\"Version\":\"2.0\",\"Properties\":\"ALLOWED\"}",
                    "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdatesOnProvisionedProduct\":\"ALLOWED\"}}"
                })
        void any_other_structure_is_refused(String parameters) {
            assertRefused("RESOURCE_UPDATE", parameters);
        }

        private String parameters(String version, String value) {
            return "{\"Version\":" + version + ",\"Properties\":{\"TagUpdateOnProvisionedProduct\":" + value + "}}";
        }
    }

    @Nested
    class StackSetConstraint {

        private static final String CLOUD_FORMATION =
                "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
                        + "aws-resource-servicecatalog-stacksetconstraint.html";

        private static final String RIGHT = "{\"Version\": \"1.0\", \"Properties\": {\"AccountList\": "
                + "[\"111111111111\", \"222222222222\"], \"RegionList\": [\"us-east-1\", \"ap-southeast-2\", "
                + "\"us-gov-west-1\"], \"AdminRole\": "
                + "\"arn:aws:iam::111111111111:role/AWSCloudFormationStackSetAdministrationRole\", "
                + "\"ExecutionRole\": \"AWSCloudFormationStackSetExecutionRole\"}}";

        @AwsRule(
                source = API,
                says = "{\"Version\": \"String\", \"Properties\": {\"AccountList\": [ \"String\" ], "
                        + "\"RegionList\": [ \"String\" ], \"AdminRole\": \"String\", \"ExecutionRole\": "
                        + "\"String\"}}")
        @Test
        void accounts_regions_and_both_roles_are_accepted() {
            assertAccepted("STACKSET", RIGHT);
        }

        @AwsRule(
                source = CLOUD_FORMATION,
                says = "StackInstanceControl: Permission to create, update, and delete stack instances. Choose from "
                        + "ALLOWED and NOT_ALLOWED.")
        @Test
        void stack_instance_control_allowed_is_accepted() {
            assertAccepted("STACKSET", withControl("ALLOWED"));
        }

        @Assumed("The page of AWS::ServiceCatalog::StackSetConstraint says \"Choose from ALLOWED and "
                + "NOT_ALLOWED\"; that CreateConstraint checks it is not documented.")
        @Test
        void any_other_stack_instance_control_is_refused() {
            assertRefused("STACKSET", withControl("SOMETIMES"));
        }

        private String withControl(String value) {
            return RIGHT.replace("\"Properties\": {", "\"Properties\": {\"StackInstanceControl\": \"" + value + "\", ");
        }

        @Assumed("The API page shows these members; CloudFormation requires them, too, but that "
                + "CreateConstraint does is not documented.")
        @ParameterizedTest
        @ValueSource(strings = {"Version", "Properties", "AccountList", "RegionList", "AdminRole", "ExecutionRole"})
        void each_property_is_required(String name) {
            String without = RIGHT.replaceFirst("\"" + name + "\": (\\[[^]]*]|\"[^\"]*\"|\\{.*}(?=}))(, )?", "")
                    .replace(", }", "}");

            assertThat(textOf(() -> world.constrainsShared("STACKSET", without)))
                    .endsWith(name + " is required");
        }

        @Assumed("The API page shows lists and texts; that CreateConstraint checks more than JSON is not "
                + "documented.")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"AccountList\":[]",
                    "\"AccountList\":\"111111111111\"",
                    "\"AccountList\":[\"hub\"]",
                    "\"AccountList\":[111111111111]",
                    "\"RegionList\":[]",
                    "\"RegionList\":[\"Frankfurt\"]",
                    "\"RegionList\":[\"\"]",
                    "\"AdminRole\":\"AWSCloudFormationStackSetAdministrationRole\"",
                    "\"ExecutionRole\":\"arn:aws:iam::111111111111:role/AWSCloudFormationStackSetExecutionRole\""
                })
        void values_of_the_wrong_json_type_are_refused(String property) {
            String name = property.substring(0, property.indexOf(':'));
            String wrong = RIGHT.replaceFirst(name + ": (\\[[^]]*]|\"[^\"]*\")", property);

            assertThat(wrong).contains(property);
            assertRefused("STACKSET", wrong);
        }
    }

    @Nested
    class TemplateConstraint {

        private static final String RULES =
                "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_constraint_rules.html";

        private static final String RULE =
                "{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":[[\"m1.small\"],{\"Ref\":\"InstanceType\"}]},"
                        + "\"AssertDescription\":\"For a test environment, the instance type must be m1.small\"}]}";
        private static final String CONDITIONAL =
                RULE.replaceFirst("\\{", "{\"RuleCondition\":{\"Fn::Equals\":[{\"Ref\":\"Environment\"},\"test\"]},");

        @AwsRule(source = API, says = "Specify the Rules property.")
        @Test
        void rules_are_accepted() {
            assertAccepted("TEMPLATE", "{\"Rules\":{\"Rule1\":" + RULE + ",\"Rule2\":" + RULE + "}}");
        }

        @AwsRule(
                source = RULES,
                says = "Each rule consists of two properties: a rule condition (optional) and assertions (required).")
        @Test
        void a_rule_may_have_a_condition() {
            assertAccepted("TEMPLATE", "{\"Rules\":{\"Rule1\":" + CONDITIONAL + "}}");
        }

        @AwsRule(
                source = "https://github.com/aws/aws-cdk/pull/15770",
                says = "The CDK sends the map of rules without an outer Rules.")
        @Test
        void rules_without_an_enclosing_object_are_accepted() {
            assertAccepted("TEMPLATE", "{\"Rule1\":" + RULE + ",\"Rule2\":" + CONDITIONAL + "}");
        }

        @AwsRule(
                source = RULES,
                says = "A rule can include a RuleCondition property and must include an Assertions property. … you "
                        + "can define one or more asserts within the Assertions property.")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"Rules\":{}}",
                    "{\"Rules\":[]}",
                    "{\"Rules\":{\"Rule1\":{}}}",
                    "{\"Rules\":{\"Rule1\":[]}}",
                    "{\"Rules\":{\"Rule1\":{\"Assertions\":{}}}}",
                    "{\"Rules\":{\"Rule1\":{\"Assertions\":[]}}}",
                    "{\"Rules\":{\"Rule1\":{\"RuleCondition\":{\"Fn::Equals\":[\"a\",\"a\"]}}}}",
                    "{\"Rule1\":{\"Assertions\":[{\"AssertDescription\":\"Nothing\"}]}}",
                    "{\"Rule1\":{\"Assertions\":[{\"Assert\":{\"Fn::Sub\":\"m1.small\"}}]}}",
                    "{\"Rule1\":{\"Conditions\":[],\"Assertions\":[{\"Assert\":{\"Fn::Equals\":[\"a\",\"a\"]}}]}}",
                    "{\"Rule1\":\"InstanceType in [m1.small]\"}"
                })
        void an_invalid_map_of_rules_is_refused(String parameters) {
            assertRefused("TEMPLATE", parameters);
        }
    }

    private void assertAccepted(String type, String parameters) {
        String id = world.constrainsShared(type, parameters);
        assertThat(world.spoke.client.describeConstraint(d -> d.id(id)).constraintParameters())
                .isEqualTo(parameters);
    }

    private void assertRefused(String type, String parameters) {
        assertThat(refusal(() -> world.constrainsShared(type, parameters)))
                .isInstanceOf(InvalidParametersException.class);
        assertThat(world.hub.constraints(world.shared)).isEmpty();
    }
}
