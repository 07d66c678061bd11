package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ValidateTemplate refuses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateValidatorTest {

    private static String resource(String property) {
        return "Parameters: {P: {Type: String, Default: x}, L: {Type: CommaDelimitedList, Default: x}}\n"
                + "Mappings: {M: {A: {B: C}}}\n"
                + "Conditions: {C: !Equals [!Ref P, x]}\n"
                + "Resources:\n"
                + "  R: {Type: AWS::SNS::Topic}\n"
                + "  T: {Type: AWS::SNS::Topic, " + property + "}\n";
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // https://github.com/serverless/serverless/issues/4745
                "Properties: {X: !Ref Gone} | Template format error: Unresolved resource dependencies [Gone] in the "
                        + "Resources block of the template",
                "Properties: {X: !Sub 'a-${Gone}'} | Template format error: Unresolved resource dependencies [Gone] "
                        + "in the Resources block of the template",
                "Properties: {X: [{Y: !Join ['', [!Ref Gone, !Ref Lost]]}]} | Template format error: Unresolved "
                        + "resource dependencies [Gone, Lost] in the Resources block of the template",
                "DependsOn: Gone | Template format error: Unresolved resource dependencies [Gone] in the Resources "
                        + "block of the template",
                "DependsOn: [R, Gone] | Template format error: Unresolved resource dependencies [Gone] in the "
                        + "Resources block of the template",
                // https://github.com/aws-quickstart/quickstart-cloud9-ide/issues/20
                "Properties: {X: !GetAtt Gone.Arn} | Template error: instance of Fn::GetAtt references undefined "
                        + "resource Gone",
                "Properties: {X: !GetAtt P.Arn} | Template error: instance of Fn::GetAtt references undefined "
                        + "resource P",
                "Properties: {X: !Sub '${Gone.Arn}'} | Template error: instance of Fn::Sub references invalid "
                        + "resource attribute Gone.Arn",
                "Properties: {X: !FindInMap [N, A, B]} | Template error: Mapping named 'N' is not present in the "
                        + "'Mappings' section of template.",
                "Properties: {X: !If [D, a, b]} | Template error: unresolved condition dependency D in Fn::If",
                "Condition: D | Template error: unresolved condition dependency D in resource T",
                // https://github.com/bazaarvoice/cloudformation-ruby-dsl/issues/131
                "Properties: {X: !Join ['-', x]} | Template error: every Fn::Join object requires two parameters, "
                        + "(1) a string delimiter and (2) a list of strings to be joined or a function that returns "
                        + "a list of strings (such as Fn::GetAZs) to be joined.",
                // https://github.com/aws/aws-cdk/issues/27987
                "Properties: {X: !FindInMap [M, A]} | Template error: every Fn::FindInMap object requires three "
                        + "parameters, the map name, map key and the attribute for return value",
                // https://github.com/ittus/aws-lambda-vpc-nat-examples/issues/28
                "Properties: {X: !GetAtt R} | Template error: every Fn::GetAtt object requires two non-empty "
                        + "parameters, the resource name and the resource attribute",
                "Properties: {X: !GetAtt [R]} | Template error: every Fn::GetAtt object requires two non-empty "
                        + "parameters, the resource name and the resource attribute",
                "Properties: {X: !Ref [R]} | Template error: every Ref object must have a single String value.",
                "Properties: {X: !If [C, a]} | Template error: Fn::If requires a list argument with three elements, "
                        + "the first being a condition",
                "Properties: {X: !Base64 [a]} | Template error: every Fn::Base64 object must have a String-typed "
                        + "value.",
                // https://github.com/kirodotdev/KiroCrew/pull/2596
                "Properties: {X: !Sub '${a-b}'} | Template error: variable names in Fn::Sub syntax must contain only "
                        + "alphanumeric characters, underscores, periods, and colons",
                "Properties: {X: !Sub '${}'} | Template error: variable names in Fn::Sub syntax must contain only "
                        + "alphanumeric characters, underscores, periods, and colons",
                "Properties: {X: !Sub [a]} | Template error: One or more Fn::Sub intrinsic functions don't specify "
                        + "expected arguments. Specify a string as first argument, and an optional second argument "
                        + "to specify a mapping of values to replace in the string",
                // https://github.com/aws/aws-cli/pull/2746
                "Properties: {X: {'Fn::Foo': a}} | Template error: Encountered unsupported function: Fn::Foo "
                        + "Supported functions are: [Fn::Base64, ",
                // https://github.com/aehrc/smart-forms/pull/2069
                "Properties: {X: !Ref T} | Circular dependency between resources: [T]",
                "DependsOn: {a: b} | Template format error: Every DependsOn member must be a string."
            })
    void a_resource_is_refused(String property, String message) {
        assertThatThrownBy(() -> Template.parse(resource(property)))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // https://github.com/aws-cloudformation/cfn-lint/issues/99
                "!Equals [!Ref R, x] | Template format error: Unresolved dependencies [R]. Cannot reference "
                        + "resources in the Conditions block of the template",
                "!Equals [!Ref Gone, x] | Template format error: Unresolved dependencies [Gone]. Cannot reference "
                        + "resources in the Conditions block of the template",
                // https://github.com/aws-cloudformation/cfn-lint/issues/1639
                "!Equals [!Ref L, x] | Template error: every Fn::Equals object requires a list of 2 string parameters.",
                "!Equals [x] | Template error: every Fn::Equals object requires a list of 2 string parameters.",
                "!And [!Condition C] | Template error: every Fn::And object requires a list of at least 2 and at "
                        + "most 10 boolean parameters.",
                "!Not [!Condition C, !Condition C] | Template error: every Fn::Not object requires a list with "
                        + "exactly 1 boolean parameter.",
                "!Condition E | Template error: unresolved condition dependency E in Condition D",
                "!Condition D | Template format error: Circular dependency between conditions: [D]",
                "text | Template format error: Conditions can only be boolean operations on parameters and other "
                        + "conditions",
                // https://github.com/aws/aws-cdk/issues/26560
                "!Equals [!ImportValue x, x] | Template error: Cannot use Fn::ImportValue in Conditions.",
                "!Equals [!GetAtt R.Arn, x] | Template error: Cannot use Fn::GetAtt in Conditions."
            })
    void a_condition_is_refused(String condition, String message) {
        String template = resource("Properties: {}").replace("Conditions: {", "Conditions: {D: " + condition + ", ");
        assertThatThrownBy(() -> Template.parse(template))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{Value: !Ref Gone} | Template format error: Unresolved resource dependencies [Gone] in the Outputs "
                        + "block of the template",
                "{Value: !GetAtt Gone.Arn} | Template error: instance of Fn::GetAtt references undefined resource Gone",
                "{Value: x, Condition: D} | Template error: unresolved condition dependency D in output O"
            })
    void an_output_is_refused(String output, String message) {
        assertThatThrownBy(() -> Template.parse(resource("Properties: {}") + "Outputs: {O: " + output + "}"))
                .hasMessage(message);
    }

    // https://github.com/aws-cloudformation/cfn-lint/issues/485
    @ParameterizedTest
    @CsvSource({"'[a, b]', List", "'{a: b}', Map"})
    void an_output_that_is_no_text_cannot_be_evaluated(String value, String kind) {
        Template template = Template.parse(Texts.template("Outputs: {O: {Value: " + value + "}}"));
        TemplateInstance instance =
                template.instance(ParameterValues.ofTexts(Map.of()), ResourceAttributes.UNKNOWN, StackValues.UNKNOWN);
        assertThatThrownBy(instance::outputs)
                .isInstanceOf(TemplateEvaluationException.class)
                .hasMessage(
                        "Template format error: The Value field of every Outputs member must evaluate to a String and"
                                + " not a " + kind + ".");
    }

    @Test
    void a_circle_names_its_members_only() {
        assertThatThrownBy(() -> Template.parse("""
                        Resources:
                          First: {Type: AWS::SNS::Topic, DependsOn: A}
                          A: {Type: AWS::SNS::Topic, Properties: {X: !Ref B}}
                          B: {Type: AWS::SNS::Topic, Properties: {X: !Sub '${C.Arn}'}}
                          C: {Type: AWS::SNS::Topic, DependsOn: [A, Last]}
                          Last: {Type: AWS::SNS::Topic}
                        """)).hasMessage("Circular dependency between resources: [A, B, C]");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-09-09, true",
        "'''2010-09-09''', true",
        "2010-09-10, false",
        "'''2020-01-01''', false",
        "[], false"
    })
    void there_is_one_format_version(String version, boolean accepted) {
        String template = Texts.template("AWSTemplateFormatVersion: " + version);
        if (accepted) {
            assertThatCode(() -> Template.parse(template)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Template.parse(template))
                    .hasMessageStartingWith("Template format error: ")
                    .hasMessageEndingWith(" is not a supported value for AWSTemplateFormatVersion");
        }
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // https://github.com/clebert/aws-simple/issues/98
                "Resources | 500 | {Type: AWS::SNS::Topic} | Number of resources, 501, is greater than maximum "
                        + "allowed, 500",
                // https://github.com/serverless/serverless/issues/3135
                "Outputs | 200 | {Value: x} | Outputs count 201 is greater than max allowed 200",
                "Mappings | 200 | {A: {B: C}} | Mappings count 201 is greater than max allowed 200"
            })
    void a_section_has_a_limit(String section, int limit, String member, String message) {
        assertThatCode(() -> Template.parse(members(section, limit, member))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Template.parse(members(section, limit + 1, member)))
                .hasMessage("Template format error: " + message);
    }

    private static String members(String section, int count, String member) {
        String members = IntStream.range(0, count)
                .mapToObj(i -> "  N" + i + ": " + member + "\n")
                .collect(Collectors.joining());
        return section.equals("Resources")
                ? "Resources:\n" + members
                : section + ":\n" + members + "Resources: {T: {Type: AWS::SNS::Topic}}";
    }

    @Test
    void names_that_a_macro_adds_are_accepted() {
        Template template = Template.parse("""
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Handler: {Type: AWS::Serverless::Function}
                  Topic: {Type: AWS::SNS::Topic, Properties: {X: !GetAtt HandlerRole.Arn, Y: {'Fn::Custom': x}}}
                Outputs:
                  Role: {Value: !Ref HandlerRole}
                """);
        TemplateInstance instance =
                template.instance(ParameterValues.ofTexts(Map.of()), ResourceAttributes.UNKNOWN, StackValues.UNKNOWN);
        assertThat(instance.outputs())
                .extracting(Output.Evaluated::value)
                .containsExactly(new Resolved.Unknown("Ref HandlerRole"));
        assertThat(instance.unresolvedReferences()).isEmpty();
    }
}
