package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateTest {

    @Nested
    class WhenTheTemplateIsSound {

        private final Template lamp = Template.parse(Texts.LAMP);

        @Test
        void parameters_come_in_the_order_of_the_text() {
            assertThat(lamp.parameters())
                    .extracting(Parameter::key)
                    .containsExactly(
                            "Environment",
                            "InstanceType",
                            "Vpc",
                            "Subnets",
                            "DatabaseName",
                            "DatabasePassword",
                            "Volumes",
                            "Threshold",
                            "Backup",
                            "Owners",
                            "Image");
        }

        @Test
        void a_parameter_has_what_its_declaration_says() {
            assertThat(lamp.parameter("DatabaseName"))
                    .contains(new Parameter(
                            "DatabaseName",
                            new ParameterType("String"),
                            "shop",
                            List.of(),
                            "[a-z][a-z0-9]*",
                            3,
                            16,
                            null,
                            null,
                            false,
                            null,
                            null));
            assertThat(lamp.parameter("Threshold")).hasValueSatisfying(threshold -> {
                assertThat(threshold.defaultValue()).isEqualTo("0.5");
                assertThat(threshold.minValue()).isEqualTo(BigDecimal.ZERO);
                assertThat(threshold.maxValue()).isEqualTo(BigDecimal.ONE);
            });
            assertThat(lamp.parameter("Environment").orElseThrow().constraintDescription())
                    .isEqualTo("choose test or prod");
            assertThat(lamp.parameter("DatabasePassword").orElseThrow().noEcho())
                    .isTrue();
            assertThat(lamp.parameter("Vpc").orElseThrow().description()).isEqualTo("The network of the team");
        }

        // https://github.com/aws-quickstart/quickstart-amazon-aurora-postgresql has NoEcho: "True"
        @ParameterizedTest
        @CsvSource({
            "'\"True\"', true",
            "'''yes''', true",
            "'\"false\"', false",
            "'\"No\"', false",
            "true, true",
            "'NO', false"
        })
        void no_echo_may_be_written_as_text(String noEcho, boolean expected) {
            Template template =
                    Template.parse(Texts.template("Parameters:", "  P: {Type: String, NoEcho: " + noEcho + "}"));
            assertThat(template.parameter("P").orElseThrow().noEcho()).isEqualTo(expected);
        }

        // https://github.com/aws-amplify/amplify-cli/issues/6224
        @Test
        void an_unquoted_no_is_the_text_false() {
            assertThat(lamp.parameter("Backup")).hasValueSatisfying(backup -> {
                assertThat(backup.defaultValue()).isEqualTo("false");
                assertThat(backup.allowedValues()).containsExactly("true", "false");
            });
        }

        @Test
        void outputs_are_unknown_if_only_a_stack_knows_them() {
            ParameterValues values = lamp.check(Map.of("Environment", "prod")).values();
            assertThat(lamp.instance(values, ResourceAttributes.UNKNOWN, StackValues.UNKNOWN)
                            .outputs())
                    .extracting(Output.Evaluated::key, Output.Evaluated::value)
                    .containsExactly(
                            tuple("Address", new Resolved.Unknown("Fn::GetAtt Server.PrivateIp")),
                            tuple("Environment", Resolved.text("prod")),
                            tuple("Kind", Resolved.text("LAMP")));
            assertThat(lamp.outputs().get(0).description()).isEqualTo("Where the server answers");
        }

        @Test
        void rules_and_description_are_there() {
            assertThat(lamp.rules().names())
                    .containsExactly("SubnetsInVpc", "SmallWhenTesting", "ProductionIsBackedUp");
            assertThat(lamp.description()).isEqualTo("A LAMP server");
        }

        @Test
        void a_template_may_have_nothing_but_resources() {
            Template bare = Template.parse(Texts.template());
            assertThat(bare.parameters()).isEmpty();
            assertThat(bare.outputs()).isEmpty();
            assertThat(bare.rules()).isSameAs(Rules.NONE).hasToString("{}");
            assertThat(bare.description()).isNull();
        }

        @Test
        void json_reads_alike() {
            Template linux = Template.parse(Texts.LINUX);
            assertThat(linux.parameters())
                    .extracting(Parameter::key)
                    .containsExactly("InstanceType", "KeyName", "SecurityGroup", "SshPort", "RemoteAccess");
            assertThat(linux.parameter("SshPort").orElseThrow().minValue()).isEqualTo(new BigDecimal(22));
            assertThat(linux.rules().names()).containsExactly("WebServerGroupOnly");
        }
    }

    @Nested
    class WhenCloudFormationWouldRefuseIt {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    // https://github.com/JulieElkinsAWS/CFtemplates/issues/1
                    "Description: x | Template format error: At least one Resources member must be defined.",
                    "Resources: {} | Template format error: At least one Resources member must be defined.",
                    "Resources: [] | Template format error: At least one Resources member must be defined.",
                    "Resources: {a: {}} | Template format error: Every Resources object must contain a Type member. "
                            + "(line 1, column 16)",
                    "Resources: {a_b: {Type: T}} | Template format error: Resource name a_b is non alphanumeric."
                })
        void its_resources_are_checked(String body, String message) {
            assertThatThrownBy(() -> Template.parse(body))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessage(message);
        }

        // https://github.com/Versent/cfn-check/issues/3
        @Test
        void its_sections_are_checked() {
            assertThatThrownBy(() -> Template.parse(Texts.template("outputs: {}", "X: 1")))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessage("Invalid template property or properties [outputs, X]");
            assertThatThrownBy(() -> Template.parse(Texts.template("Outputs: [x]")))
                    .hasMessage("Template outputs must be a map (line 1, column 10)");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    // https://github.com/bridgecrewio/checkov/issues/2965
                    "P: {} | Template format error: Every Parameters object must contain a Type member.",
                    "P: x | Template format error: Every Parameters object must contain a Type member. (line 2, "
                            + "column 6)",
                    "P: {Type: Bool} | Template format error: Unrecognized parameter type: Bool",
                    // https://github.com/convox/rack/issues/364
                    "P_1: {Type: String} | Template format error: Parameter name P_1 is non alphanumeric.",
                    // https://github.com/zalando-stups/senza/pull/94
                    "P: {Type: String, DefaultValue: x} | Invalid template parameter property 'DefaultValue'",
                    // https://github.com/cloudtools/troposphere/pull/808
                    "P: {Type: String, Default: [x]} | Template format error: Every Default member must be a string.",
                    // https://github.com/aws-cloudformation/cfn-lint/issues/1295
                    "P: {Type: String, AllowedValues: a} | Template format error: Every AllowedValues member must be "
                            + "a list.",
                    "P: {Type: String, AllowedValues: [[a]]} | Template format error: AllowedValues of parameter P "
                            + "must be texts (line 2, column 36)",
                    "P: {Type: String, MinLength: 1.5} | Template format error: MinLength of parameter P must be a "
                            + "whole number (line 2, column 32)",
                    "P: {Type: String, MaxValue: x} | Template format error: MaxValue of parameter P must be a "
                            + "number (line 2, column 31)",
                    "P: {Type: String, NoEcho: maybe} | Template format error: NoEcho of parameter P must be true or "
                            + "false (line 2, column 29)",
                    "P: {Type: String, Description: [x]} | Template format error: Description of parameter P must be "
                            + "a text (line 2, column 34)",
                    "P: {Type: String, AllowedPattern: '['} | Template format error: AllowedPattern of parameter P "
                            + "is not a regular expression: Unclosed character class"
                })
        void its_parameters_are_checked(String parameter, String message) {
            assertThatThrownBy(() -> Template.parse(Texts.template("Parameters:", "  " + parameter)))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessage(message);
        }

        // https://github.com/remind101/empire/issues/861, with today's quota of 200
        @Test
        void two_hundred_parameters_are_the_most() {
            String full = IntStream.range(0, 200)
                    .mapToObj(i -> "  P" + i + ": {Type: String}")
                    .collect(Collectors.joining("\n"));
            assertThat(Template.parse(Texts.template("Parameters:", full)).parameters())
                    .hasSize(200);
            assertThatThrownBy(() -> Template.parse(Texts.template("Parameters:", full, "  Q: {Type: String}")))
                    .hasMessage("Template format error: Parameter count 201 is greater than max allowed 200");
        }

        // https://github.com/aws-samples/aws-iot-chat-example/issues/1
        @Test
        void an_output_needs_a_value() {
            assertThatThrownBy(() -> Template.parse(Texts.template("Outputs:", "  O: {Description: x}")))
                    .hasMessage(
                            "Template format error: Every Outputs member must contain a Value object (line 2, column "
                                    + "6)");
        }

        @Test
        void an_output_has_a_plain_name() {
            assertThatThrownBy(() -> Template.parse(Texts.template("Outputs: {a-b: {Value: x}}")))
                    .hasMessage("Template format error: Output name a-b is non alphanumeric.");
        }

        // https://github.com/aws-cloudformation/cfn-lint/issues/38 and
        // https://github.com/geseib/awsnetworkshop/issues/10
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Outputs: | /Outputs",
                    "Mappings: {M: {A: {B: }}} | /Mappings/M/A/B",
                    "Conditions: {C: !Equals [x, ~]} | /Conditions/C/Fn::Equals/1",
                    "Parameters: {P: {Type: String, Default: }} | /Parameters/P/Default"
                })
        void nulls_are_refused_by_path(String section, String path) {
            assertThatThrownBy(() -> Template.parse(Texts.template(section)))
                    .hasMessageStartingWith("[" + path + "] 'null' values are not allowed in templates (line 1");
        }

        @Test
        void a_rule_may_only_refer_to_parameters_of_the_template() {
            String rule = "Rules: {R: {Assertions: [{Assert: !Equals [!Ref Size, x]}]}}";
            assertThatThrownBy(() -> Template.parse(Texts.template(rule)))
                    .hasMessageStartingWith(
                            "Template format error: Unresolved resource dependencies [Size] in the Rules block of "
                                    + "the template in rule R");
            assertThatCode(() -> Template.parse(Texts.template("Parameters: {Size: {Type: String}}", rule)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> Template.parse(Texts.template(rule.replace("Size", "AWS::Region"))))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class WhenAMacroProcessesTheTemplate {

        @Test
        void unknown_sections_and_nulls_and_loops_pass() {
            Template template = Template.parse("""
                    Transform: AWS::LanguageExtensions
                    Globals: {Function: ~}
                    Outputs:
                      Fn::ForEach::Topics: [Name, [A, B], {}]
                    Resources:
                      Fn::ForEach::Topics: [Name, [A, B], {}]
                    """);
            assertThat(template.outputs()).isEmpty();
        }
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html; any List<> and
    // SSM value
    // is taken: https://github.com/aws-cloudformation/cfn-lint/pull/4361
    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "Number",
                "List<Number>",
                "CommaDelimitedList",
                "AWS::EC2::AvailabilityZone::Name",
                "AWS::EC2::Image::Id",
                "AWS::EC2::Instance::Id",
                "AWS::EC2::KeyPair::KeyName",
                "AWS::EC2::SecurityGroup::GroupName",
                "AWS::EC2::SecurityGroup::Id",
                "AWS::EC2::Subnet::Id",
                "AWS::EC2::Volume::Id",
                "AWS::EC2::VPC::Id",
                "AWS::Route53::HostedZone::Id",
                "List<AWS::EC2::Subnet::Id>",
                "List<String>",
                "AWS::SSM::Parameter::Name",
                "AWS::SSM::Parameter::Value<String>",
                "AWS::SSM::Parameter::Value<List<String>>",
                "AWS::SSM::Parameter::Value<CommaDelimitedList>",
                "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
                "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>"
            })
    void every_documented_type_is_known(String type) {
        assertThat(Template.parse(Texts.template("Parameters: {P: {Type: '" + type + "'}}"))
                        .parameters())
                .extracting(parameter -> parameter.type().toString())
                .containsExactly(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string",
                "List",
                "List<>",
                "List<String",
                "AWS::SSM::Parameter::Value<>",
                "AWS::EC2::Nothing::Id",
                "List<AWS::SSM::Parameter::Value<String>>"
            })
    void other_types_are_not(String type) {
        assertThatThrownBy(() -> Template.parse(Texts.template("Parameters: {P: {Type: '" + type + "'}}")))
                .hasMessage("Template format error: Unrecognized parameter type: " + type);
    }
}
