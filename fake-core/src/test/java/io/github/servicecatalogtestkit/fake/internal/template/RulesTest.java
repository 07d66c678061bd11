package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.internal.template.RulesResult.FailedAssertion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {

    /**
     * What the launches of these tests have:
     *
     * <pre>
     * Env, Size  String               prod, m5.large       Flag  String  true
     * Zones      CommaDelimitedList   a, b                 None  CommaDelimitedList, empty
     * Vpc        AWS::EC2::VPC::Id    vpc-1                OtherVpc  the same type, empty
     * Net        AWS::EC2::Subnet::Id subnet-1             Nets  List of them: subnet-2,subnet-3
     * Version    AWS::SSM::Parameter::Value&lt;String>  /v      Ports
     * AWS::SSM::Parameter::Value&lt;CommaDelimitedList>  /p
     * </pre>
     */
    private static final Template TEMPLATE = Template.parse(Texts.template("""
                    Parameters:
                      Env: {Type: String, Default: prod}
                      Size: {Type: String, Default: m5.large}
                      Flag: {Type: String, Default: true}
                      Zones: {Type: CommaDelimitedList, Default: 'a, b'}
                      None: {Type: CommaDelimitedList, Default: ''}
                      Vpc: {Type: AWS::EC2::VPC::Id, Default: vpc-1}
                      OtherVpc: {Type: AWS::EC2::VPC::Id, Default: ''}
                      Net: {Type: AWS::EC2::Subnet::Id, Default: subnet-1}
                      Nets: {Type: List<AWS::EC2::Subnet::Id>, Default: 'subnet-2,subnet-3'}
                      Version: {Type: AWS::SSM::Parameter::Value<String>, Default: /v}
                      Ports: {Type: AWS::SSM::Parameter::Value<CommaDelimitedList>, Default: /p}
                    """));

    private static final ParameterValues VALUES =
            TEMPLATE.check(Map.of()).values().with("AWS::Region", "eu-west-1");

    private static final Map<String, List<String>> ACCOUNT = Map.of(
            "AWS::EC2::Subnet::Id subnet-1 VpcId", List.of("vpc-1"),
            "AWS::EC2::Subnet::Id subnet-2 VpcId", List.of("vpc-1"),
            "AWS::EC2::Subnet::Id subnet-3 VpcId", List.of("vpc-1"),
            "AWS::EC2::Subnet::Id subnet-2 AvailabilityZone", List.of("a"),
            "AWS::EC2::Subnet::Id subnet-3 AvailabilityZone", List.of("b"),
            "AWS::EC2::VPC::Id vpc-1 Tags.Department", List.of("IT"),
            "AWS::EC2::VPC::Id vpc-1 Tags.Colour", List.of(),
            "AWS::SSM::Parameter::Value<String> /v Value", List.of("6"),
            "AWS::SSM::Parameter::Value<CommaDelimitedList> /p Value", List.of("80, 443"));

    private static final ResourceAttributes ATTRIBUTES =
            (type, value, attribute) -> Optional.ofNullable(ACCOUNT.get(type + " " + value + " " + attribute));

    private static Rules rule(String assertion) {
        String rules = "Rules: {R: {Assertions: [{Assert: " + assertion + "}]}}";
        String parameters = "Parameters: {"
                + String.join(
                        ", ",
                        TEMPLATE.parameters().stream()
                                .map(parameter -> parameter.key() + ": {Type: '" + parameter.type() + "'}")
                                .toList())
                + "}";
        return Template.parse(Texts.template(parameters, rules)).rules();
    }

    private static boolean holds(String assertion) {
        return rule(assertion).evaluate(VALUES, ATTRIBUTES).holds();
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Equals [!Ref Env, prod] | true",
                "!Equals [!Ref Env, Prod] | false",
                "!Equals [!Ref Zones, [a, b]] | true",
                "!Equals [!Ref Zones, [b, a]] | false",
                "!Equals [!Ref Zones, a] | false",
                "!Equals [!Contains [[a], a], 'true'] | true",
                "!Equals [1, '1'] | true",
                "!Not [!Equals [!Ref Env, prod]] | false",
                "!Not [!Equals [!Ref Env, test]] | true",
                "!Not [!Ref Flag] | false",
                "!And [!Equals [a, a], !Ref Flag] | true",
                "!And [!Equals [a, a], !Equals [a, b]] | false",
                "!And [!Equals [a, b], !Equals [a, a]] | false",
                "!And [true, true, true, true, true, true, true, true, true, true] | true",
                "!And ['true', 'false'] | false",
                "!Or [!Equals [a, b], !Ref Flag] | true",
                "!Or [!Equals [a, b], false] | false",
                "!Contains [[t3.micro, m5.large], !Ref Size] | true",
                "!Contains [[t3.micro], !Ref Size] | false",
                "!Contains [!Ref Zones, b] | true",
                "!Contains [!Ref Zones, c] | false",
                "!Contains [[], c] | false",
                "!Contains [!Ref Size, m5.large] | true",
                // an empty list has one empty member: https://github.com/aws-cloudformation/cfn-lint/issues/979
                "!Contains [!Ref None, ''] | true",
                "!EachMemberEquals [[a, a], a] | true",
                "!EachMemberEquals [!Ref Zones, a] | false",
                "!EachMemberEquals [[], a] | true",
                "!EachMemberEquals [!ValueOfAll [AWS::EC2::VPC::Id, Tags.Department], IT] | true",
                "!EachMemberIn [!Ref Zones, [a, b, c]] | true",
                "!EachMemberIn [[a, d], !Ref Zones] | false",
                "!EachMemberIn [!ValueOfAll [AWS::EC2::Subnet::Id, VpcId], !RefAll AWS::EC2::VPC::Id] | true",
                "!If [!Equals [!Ref Env, prod], true, false] | true",
                "!Contains [!If [!Ref Flag, [a], [b]], a] | true",
                "!Contains [!If [!Not [!Ref Flag], [a], [b]], a] | false",
                "!Equals [!RefAll AWS::EC2::Subnet::Id, [subnet-1, subnet-2, subnet-3]] | true",
                "!Equals [!RefAll AWS::EC2::VPC::Id, [vpc-1]] | true",
                "!Equals [!RefAll AWS::EC2::Volume::Id, []] | true",
                "!Equals [!ValueOf [Net, VpcId], vpc-1] | true",
                "!Equals [!ValueOf [Nets, AvailabilityZone], [a, b]] | true",
                "!Equals [!ValueOf [Vpc, Tags.Department], IT] | true",
                "!Equals [!ValueOf [Vpc, Tags.Colour], ''] | false",
                "!Equals [!ValueOfAll [AWS::EC2::VPC::Id, Tags.Colour], []] | true",
                "!Ref Flag | true",
                "true | true",
                "'false' | false",
                // https://github.com/cloudtools/troposphere/pull/1412
                "!Equals [!Ref AWS::Region, eu-west-1] | true",
                // the stored value counts, as in the CDK's CheckBootstrapVersion:
                // https://github.com/aws/aws-cdk/issues/17942
                "!Not [!Contains [['1', '2', '3', '4', '5'], !Ref Version]] | true",
                "!Equals [!Ref Ports, ['80', '443']] | true"
            })
    void every_function_does_what_the_reference_says(String assertion, boolean expected) {
        assertThat(holds(assertion)).isEqualTo(expected);
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html: 2 to 10
    // conditions
    // for And and Or; no function inside ValueOf and ValueOfAll; the attributes by type
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!And [true] | Fn::And takes 2 to 10 arguments, not 1 in rule R",
                "!And [true, true, true, true, true, true, true, true, true, true, true] | Fn::And takes 2 to 10 "
                        + "arguments, not 11",
                "!Or [true] | Fn::Or takes 2 to 10 arguments, not 1 in rule R",
                "!Or {a: b} | Fn::Or takes a list in rule R",
                "!Not [true, true] | Fn::Not takes 1 argument, not 2",
                "!Not [] | Fn::Not takes 1 argument, not 0",
                "!Not true | Fn::Not takes a list",
                "!Not [!RefAll AWS::EC2::VPC::Id] | Fn::Not takes a condition here, not a list",
                "!Not [maybe] | Fn::Not takes a condition here, not one text",
                "!Equals [a] | Fn::Equals takes 2 arguments, not 1",
                "!Equals [a, b, c] | Fn::Equals takes 2 arguments, not 3",
                "!Contains [a, b] | Fn::Contains takes a list here, not one text",
                "!Contains [[a], [b]] | Fn::Contains takes one text here, not a list",
                "!Contains [[a], !Not [true]] | Fn::Contains takes one text here, not a condition",
                "!Contains [[[a]], b] | a member of a list takes one text here, not a list",
                "!EachMemberEquals [[a], [b]] | Fn::EachMemberEquals takes one text here, not a list",
                "!EachMemberIn [[a], b] | Fn::EachMemberIn takes a list here, not one text",
                "!EachMemberIn [!Equals [a, b], [b]] | Fn::EachMemberIn takes a list here, not a condition",
                "!If [true, a] | Fn::If takes 3 arguments, not 2",
                "!If [IsProduction, true, false] | Fn::If takes a condition here, not one text",
                "!RefAll String | Fn::RefAll takes an AWS-specific parameter type, not 'String'",
                "!RefAll [AWS::EC2::VPC::Id] | Fn::RefAll takes plain texts, and no function",
                "!Ref [Env] | Ref takes plain texts, and no function",
                "!Ref {Ref: Env} | Ref takes plain texts, and no function",
                "!Ref Nobody | Unresolved resource dependencies [Nobody] in the Rules block of the template",
                "!ValueOf [Nobody, VpcId] | Unresolved resource dependencies [Nobody]",
                "!ValueOf [!Ref Net, VpcId] | Fn::ValueOf takes plain texts, and no function",
                "!ValueOf [Net, Colour] | Fn::ValueOf knows no attribute Colour",
                "!ValueOf [Net] | Fn::ValueOf takes 2 arguments, not 1",
                "!ValueOfAll [AWS::EC2::Subnet::Id, DefaultNetworkAcl] | Fn::ValueOfAll knows no attribute "
                        + "DefaultNetworkAcl of AWS::EC2::Subnet::Id",
                "!ValueOfAll [AWS::EC2::VPC::Id, Tags.] | Fn::ValueOfAll knows no attribute Tags. of AWS::EC2::VPC::Id",
                "!ValueOfAll [AWS::EC2::Volume::Id, Tags.a] | Fn::ValueOfAll knows no attribute Tags.a of "
                        + "AWS::EC2::Volume::Id",
                "!ValueOfAll [AWS::EC2::VPC::Id, !Ref Env] | Fn::ValueOfAll takes plain texts, and no function",
                // https://github.com/aws-cloudformation/cfn-lint/issues/3710
                "!Condition IsProduction | Following functions are not supported in the Rules block of the template: "
                        + "[Condition] in rule R",
                "!Equals [!Sub a, a] | Following functions are not supported in the Rules block of the template: "
                        + "[Fn::Sub] in rule R",
                "{Fn::Equals: [a, a], Fn::Not: [true]} | a text, a list or one function is needed in rule R",
                "{} | a text, a list or one function is needed in rule R",
                "[true] | Assert takes a condition here, not a list in rule R",
                "!RefAll AWS::EC2::VPC::Id | Assert takes a condition here, not a list in rule R"
            })
    void every_function_is_refused_in_any_other_shape(String assertion, String message) {
        assertThatThrownBy(() -> rule(assertion))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("Template format error: " + message);
    }

    @Nested
    class WhenARuleCannotBeDecided {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "!ValueOf [Net, AvailabilityZone] | Fn::ValueOf | Net | AvailabilityZone",
                    "!ValueOf [Nets, Tags.x] | Fn::ValueOf | Nets | Tags.x",
                    "!ValueOfAll [AWS::EC2::VPC::Id, DefaultSecurityGroup] | Fn::ValueOfAll | Vpc | "
                            + "DefaultSecurityGroup"
                })
        void a_missing_attribute_is_named(String call, String function, String parameter, String attribute) {
            assertThatThrownBy(() -> holds("!Equals [" + call + ", x]"))
                    .isInstanceOfSatisfying(UnresolvedAttributeException.class, e -> {
                        assertThat(e.rule()).isEqualTo("R");
                        assertThat(e.function()).isEqualTo(function);
                        assertThat(e.parameter()).isEqualTo(parameter);
                        assertThat(e.attribute()).isEqualTo(attribute);
                    });
        }

        @Test
        void the_message_says_how_a_test_answers() {
            assertThatThrownBy(() -> holds("!Equals [!ValueOf [Net, AvailabilityZone], x]"))
                    .hasMessage("Rule R cannot be decided: Fn::ValueOf needs AvailabilityZone of AWS::EC2::Subnet::Id "
                            + "'subnet-1' (parameter Net), which only a real account knows. Let the test "
                            + "answer it: a ResourceAttributes whose find(\"AWS::EC2::Subnet::Id\", "
                            + "\"subnet-1\", \"AvailabilityZone\") gives Optional.of(List.of(…)).");
        }

        @Test
        void a_stored_value_is_never_taken_for_its_name() {
            assertThatThrownBy(() ->
                            rule("!Not [!Contains [['1'], !Ref Version]]").evaluate(VALUES, ResourceAttributes.UNKNOWN))
                    .isInstanceOf(UnresolvedAttributeException.class)
                    .hasMessageContaining("Value of AWS::SSM::Parameter::Value<String> '/v' (parameter Version)");
        }

        @Test
        void a_list_where_one_text_is_needed_is_named() {
            assertThatThrownBy(() -> holds("!Contains [[a], !Ref Zones]"))
                    .isInstanceOf(UnexpectedRuleValueException.class)
                    .hasMessage("Rule R cannot be decided: Fn::Contains needs one text, and finds the list [a, b]");
            assertThatThrownBy(() -> holds("!Contains [[!Ref Zones], a]"))
                    .isInstanceOf(UnexpectedRuleValueException.class);
        }

        @Test
        void a_text_that_is_no_boolean_is_named() {
            assertThatThrownBy(() -> holds("!Not [!Ref Env]"))
                    .isInstanceOf(UnexpectedRuleValueException.class)
                    .hasMessage("Rule R cannot be decided: Fn::Not needs true or false, and finds 'prod'");
        }

        @Test
        void a_parameter_that_the_launch_does_not_have_is_named() {
            Rules rules =
                    Texts.rules("{\"R\":{\"Assertions\":[{\"Assert\":{\"Fn::Equals\":[{\"Ref\":\"Size\"},\"x\"]}}]}}");
            assertThatThrownBy(() ->
                            rules.evaluate(ParameterValues.ofTexts(Map.of("Env", "a")), ResourceAttributes.UNKNOWN))
                    .isInstanceOfSatisfying(UnknownRuleParameterException.class, e -> {
                        assertThat(e.rule()).isEqualTo("R");
                        assertThat(e.parameter()).isEqualTo("Size");
                    })
                    .hasMessage(
                            "Rule R cannot be decided: Ref names the parameter Size, and the launch has only [Env]");
        }
    }

    @Nested
    class WhenARuleHasACondition {

        private final Template template = Template.parse(Texts.LAMP);

        private RulesResult verdict(String... namesAndValues) {
            Map<String, String> given =
                    new LinkedHashMap<>(Map.of("Vpc", "vpc-1", "Subnets", "subnet-1", "DatabasePassword", "secret-1"));
            for (int i = 0; i < namesAndValues.length; i += 2) {
                given.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            ParameterValidation check = template.check(given);
            assertThat(check.violations()).isEmpty();
            return template.rules().evaluate(check.values(), ATTRIBUTES);
        }

        @Test
        void it_is_passed_over_when_the_condition_is_false() {
            RulesResult verdict = verdict("Environment", "test");
            assertThat(verdict.holds()).isTrue();
            assertThat(verdict.applied()).containsExactly("SubnetsInVpc", "SmallWhenTesting");
            assertThat(verdict.skipped()).containsExactly("ProductionIsBackedUp");
            assertThat(verdict)
                    .hasToString("holds (applied [SubnetsInVpc, SmallWhenTesting], skipped [ProductionIsBackedUp])");
        }

        @Test
        void its_assertions_have_to_hold_when_it_is_true() {
            RulesResult verdict = verdict("InstanceType", "m5.large");
            assertThat(verdict.holds()).isFalse();
            assertThat(verdict.failures())
                    .containsExactly(new FailedAssertion(
                            "SmallWhenTesting", 1, "A test server must be a t3.micro or a t3.small"));
            assertThat(verdict.text()).isEqualTo("A test server must be a t3.micro or a t3.small");
            assertThat(verdict)
                    .hasToString("fails: SmallWhenTesting [1] A test server must be a t3.micro or a t3.small"
                            + " (applied [SubnetsInVpc, SmallWhenTesting], skipped [ProductionIsBackedUp])");
        }

        @Test
        void attributes_are_only_asked_for_when_it_applies() {
            assertThat(verdict("Environment", "test").holds()).isTrue();
            assertThatThrownBy(() -> verdict("Environment", "prod", "Backup", "true"))
                    .isInstanceOf(UnresolvedAttributeException.class)
                    .hasMessageContaining("Tags.Tier of AWS::EC2::Subnet::Id 'subnet-1' (parameter Subnets)");
        }
    }

    @Nested
    class WhenSeveralSetsOfRulesHold {

        @Test
        void all_of_them_have_to() {
            RulesResult one = rule("!Equals [a, a]").evaluate(VALUES, ATTRIBUTES);
            RulesResult other = rule("!Equals [a, b]").evaluate(VALUES, ATTRIBUTES);
            assertThat(one.and(other).holds()).isFalse();
            assertThat(one.and(other).text()).isEqualTo("Assertion 1 of rule R does not hold");
            assertThat(RulesResult.EMPTY.and(one).holds()).isTrue();
            assertThat(one.and(other).applied()).containsExactly("R", "R");
        }
    }
}
