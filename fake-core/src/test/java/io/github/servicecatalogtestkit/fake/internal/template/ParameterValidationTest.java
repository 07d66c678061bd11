package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParameterValidationTest {

    private static List<String> violations(String declaration, String value) {
        return Template.parse(Texts.template("Parameters: {P: " + declaration + "}"))
                .check(Map.of("P", value))
                .violations();
    }

    @Nested
    class WhenAllIsWell {

        @Test
        void defaults_fill_in_what_is_not_given() {
            ParameterValidation check = Template.parse(Texts.LAMP)
                    .check(Map.of(
                            "Subnets",
                            "subnet-a, subnet-b",
                            "Vpc",
                            "vpc-1",
                            "DatabasePassword",
                            "secret-1",
                            "Threshold",
                            "1"));
            assertThat(check.isAccepted()).isTrue();
            assertThat(check.values().asMap())
                    .containsExactly(
                            Map.entry("Environment", "test"),
                            Map.entry("InstanceType", "t3.micro"),
                            Map.entry("Vpc", "vpc-1"),
                            Map.entry("Subnets", "subnet-a, subnet-b"),
                            Map.entry("DatabaseName", "shop"),
                            Map.entry("DatabasePassword", "secret-1"),
                            Map.entry("Volumes", "20,100"),
                            Map.entry("Threshold", "1"),
                            Map.entry("Backup", "false"),
                            Map.entry("Owners", "ops , web"),
                            Map.entry(
                                    "Image", "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"));
        }

        @Test
        void an_empty_default_is_a_value() {
            Template template = Template.parse(Texts.template("Parameters: {P: {Type: String, Default: ''}}"));
            assertThat(template.check(Map.of()).values().asMap()).containsExactly(Map.entry("P", ""));
        }
    }

    @Nested
    class WhenNamesDoNotFit {

        // https://github.com/sat-utils/sat-api/issues/25
        @Test
        void parameters_without_a_value_are_named_together() {
            ParameterValidation check = Template.parse(Texts.LAMP).check(Map.of());
            assertThat(check.isAccepted()).isFalse();
            assertThat(check.violations())
                    .containsExactly("Parameters: [Vpc, Subnets, DatabasePassword] must have values");
            assertThat(check.values().text("Vpc")).isEmpty();
            assertThat(check.values())
                    .asString()
                    .startsWith("{Environment=test, InstanceType=t3.micro, DatabaseName=shop");
        }

        // https://github.com/deep-security/cloudformation/issues/29
        @Test
        void names_that_the_template_does_not_have_come_first() {
            Map<String, String> given = new LinkedHashMap<>();
            given.put("Colour", "red");
            given.put("InstanceType", "x");
            given.put("Size", "1");
            assertThat(Template.parse(Texts.LINUX).check(given).violations())
                    .containsExactly(
                            "Parameters: [Colour, Size] do not exist in the template",
                            "Parameters: [KeyName, SecurityGroup] must have values",
                            "Parameter 'InstanceType' must be one of AllowedValues");
        }

        // https://github.com/ansible/ansible/issues/24866
        @Test
        void a_template_without_parameters_wants_none() {
            assertThat(Template.EMPTY.check(Map.of("A", "b")).violations())
                    .containsExactly("Parameter values specified for a template which does not require them.");
            assertThat(Template.EMPTY.check(Map.of()).isAccepted()).isTrue();
        }
    }

    @Nested
    class WhenValuesDoNotFit {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    // https://github.com/aws-amplify/amplify-cli/issues/6224
                    "{Type: String, AllowedValues: [a, b]} | c | Parameter 'P' must be one of AllowedValues",
                    // https://github.com/aws/aws-connected-device-framework/issues/183
                    "{Type: String, AllowedPattern: '[a-z]+'} | ab1 | Parameter 'P' must match pattern [a-z]+",
                    // https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/930
                    "{Type: String, MinLength: 3} | ab | Parameter 'P' must contain at least 3 characters",
                    "{Type: String, MaxLength: 3} | abcd | Parameter 'P' must contain at most 3 characters",
                    // https://github.com/aws/aws-cli/issues/7992
                    "{Type: Number} | ten | Parameter 'P' must be a number.",
                    "{Type: Number} | `` | Parameter 'P' must be a number.",
                    "{Type: Number, MinValue: 1} | 0 | Parameter 'P' must be a number not less than 1",
                    "{Type: Number, MaxValue: 4} | 4.01 | Parameter 'P' must be a number not greater than 4",
                    "{Type: Number, AllowedValues: [1, 2]} | 3 | Parameter 'P' must be one of AllowedValues",
                    "{Type: List<Number>} | 1,x | Parameter 'P' must be a number.",
                    "{Type: List<Number>, MaxValue: 4} | 1, 5 | Parameter 'P' must be a number not greater than 4",
                    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
                    "{Type: CommaDelimitedList, AllowedValues: [a, b]} | a, c | Parameter 'P' must be one of "
                            + "AllowedValues",
                    "{Type: CommaDelimitedList, AllowedPattern: '[a-z]'} | a, bc | Parameter 'P' must match pattern "
                            + "[a-z]",
                    // https://github.com/aws-cloudformation/cfn-lint/pull/2193
                    "{Type: AWS::EC2::SecurityGroup::Id, MaxLength: 3} | sg-1 | Parameter 'P' must contain at most 3 "
                            + "characters",
                    // https://github.com/aws-quickstart/quickstart-amazon-eks/issues/290
                    "{Type: List<AWS::EC2::Subnet::Id>} | subnet-1, | Parameter validation failed: parameter value "
                            + "for parameter name P does not exist",
                    "{Type: AWS::EC2::VPC::Id} | `` | Parameter validation failed: parameter value for parameter "
                            + "name P does not exist",
                    // https://github.com/aws-ia/taskcat/issues/627
                    "{Type: String, AllowedValues: [a], ConstraintDescription: be a} | b | Parameter P failed to "
                            + "satisfy constraint: be a",
                    "{Type: Number, MinValue: 22, ConstraintDescription: be 22} | 21 | Parameter P failed to satisfy "
                            + "constraint: be 22",
                    "{Type: Number, MinValue: 22, ConstraintDescription: be 22} | x | Parameter 'P' must be a number."
                })
        void the_texts_are_those_of_cloudformation(String declaration, String value, String text) {
            assertThat(violations(declaration, value)).containsExactly(text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{Type: String, AllowedValues: [a, b]} | a",
                    "{Type: String, AllowedPattern: '[a-z]+', MinLength: 2, MaxLength: 2} | ab",
                    "{Type: Number, MinValue: -1, MaxValue: 4} | 4.0",
                    "{Type: Number} | -1.5e3",
                    "{Type: List<Number>, MinValue: 1} | 1, 2 ,3",
                    "{Type: CommaDelimitedList, AllowedValues: [a, b]} | b , a",
                    "{Type: CommaDelimitedList} | ``",
                    "{Type: String, MinValue: 3} | 1",
                    "{Type: AWS::SSM::Parameter::Name} | /a/b",
                    "{Type: AWS::SSM::Parameter::Value<List<Number>>} | /a/b",
                    "{Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>, AllowedPattern: '/.*'} | /a,b"
                })
        void what_fits_is_accepted(String declaration, String value) {
            assertThat(violations(declaration, value)).isEmpty();
        }

        @Test
        void a_default_has_to_fit_as_well() {
            Template template =
                    Template.parse(Texts.template("Parameters: {P: {Type: Number, Default: 1, MinValue: 2}}"));
            assertThat(template.check(Map.of()).violations())
                    .containsExactly("Parameter 'P' must be a number not less than 2");
            assertThat(template.check(Map.of("P", "2")).isAccepted()).isTrue();
        }

        @Test
        void violations_come_in_the_order_of_the_template() {
            assertThat(Template.parse(Texts.LAMP)
                            .check(Map.of(
                                    "Subnets",
                                    "s",
                                    "Vpc",
                                    "v",
                                    "DatabasePassword",
                                    "short",
                                    "Threshold",
                                    "2",
                                    "Environment",
                                    "dev"))
                            .violations())
                    .containsExactly(
                            "Parameter Environment failed to satisfy constraint: choose test or prod",
                            "Parameter 'DatabasePassword' must contain at least 8 characters",
                            "Parameter 'Threshold' must be a number not greater than 1");
        }
    }

    @Nested
    class WhenValuesAreHostile {

        @ParameterizedTest
        @ValueSource(strings = {"1e999999999", "1e-999999999", "9e99999999999", "0x10", "1_000", "Infinity"})
        void a_number_with_an_enormous_exponent_is_not_accepted(String value) {
            assertThat(violations("{Type: Number, MinValue: 1, MaxValue: 2}", value))
                    .containsExactly("Parameter 'P' must be a number.");
        }

        @ParameterizedTest
        @CsvSource({"(a+)+b", "(.*a){12}b", "((){1000}a*)*b"})
        void a_pattern_that_takes_exponential_time_is_given_up(String pattern) {
            assertThat(violations("{Type: String, AllowedPattern: '" + pattern + "'}", "a".repeat(4_096)))
                    .containsExactly(
                            "Parameter 'P' cannot be matched with pattern " + pattern + ": it takes too many steps");
        }

        @Test
        void the_patterns_of_one_call_share_their_budget() {
            String list = String.join(",", Collections.nCopies(200, "a".repeat(2_000)));
            assertThat(violations("{Type: CommaDelimitedList, AllowedPattern: '(.*a){7}b|.*'}", list))
                    .hasSize(1);
        }

        // CloudFormation's values have at most 4,096 characters
        @ParameterizedTest
        @CsvSource({"(a|b)*", "(.|\\n)*", "(a|b|ab)*"})
        void a_pattern_that_needs_a_deep_stack_matches_on_a_thread_with_a_small_one(String pattern) throws Exception {
            List<String> violations = new ArrayList<>(List.of("not validated"));
            Thread thread = new Thread(
                    null,
                    () -> {
                        List<String> found =
                                violations("{Type: String, AllowedPattern: '" + pattern + "'}", "ab".repeat(2_048));
                        violations.clear();
                        violations.addAll(found);
                    },
                    "small stack",
                    200_000);
            thread.start();
            thread.join();
            assertThat(violations).isEmpty();
        }

        @Test
        void a_pattern_that_repeats_empty_groups_without_end_is_refused() {
            assertThatThrownBy(() -> violations("{Type: String, AllowedPattern: '((){9999}){9999}'}", "a"))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageStartingWith(
                            "Template format error: AllowedPattern of parameter P is not a regular expression: It "
                                    + "repeats too often");
        }

        // such a pattern is common for passwords
        @Test
        void a_pattern_may_look_ahead() {
            String declaration = "{Type: String, AllowedPattern: '^(?=.*[0-9])(?=.*[a-z]).{8,41}$'}";
            assertThat(violations(declaration, "abcdefg7")).isEmpty();
            assertThat(violations(declaration, "abcdefgh")).hasSize(1);
        }

        @Test
        void a_pattern_with_many_nested_groups_is_compiled_or_refused() {
            String pattern = "(".repeat(100_000) + ")".repeat(100_000);
            try {
                assertThat(violations("{Type: String, AllowedPattern: '" + pattern + "'}", "a"))
                        .hasSize(1);
            } catch (InvalidDocumentException e) {
                assertThat(e).hasMessageContaining("AllowedPattern of parameter P");
            }
        }
    }
}
