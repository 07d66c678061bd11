package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** The functions with the examples and the sentences of CloudFormation's reference. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluatorTest {

    private static final String SECTIONS = """
            Parameters:
              Env: {Type: String, Default: prod}
              Zones: {Type: CommaDelimitedList, Default: 'a, b'}
              None: {Type: CommaDelimitedList, Default: ''}
              Image: {Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: /ami}
              Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /known}
            Mappings:
              RegionMap:
                us-east-1: {HVM64: ami-0ff8a91507f77f867, Sizes: [small, large], 32: ami-32}
                eu-west-1: {HVM64: ami-047bb4163c506cd98}
            Conditions:
              IsProd: !Equals [!Ref Env, prod]
              IsTest: !Equals [!Ref Env, test]
              NotProd: !Not [!Condition IsProd]
              Both: !And [!Condition IsProd, !Condition NotProd]
              Either: !Or [!Condition Both, !Condition IsProd]
            Resources:
              Bucket: {Type: AWS::S3::Bucket}
              Named: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub '${Env}-files'}}
              Left: {Type: AWS::SNS::Topic, Condition: IsTest}
            """;

    private static final String JOIN_USAGE =
            "Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) "
                    + "a list of strings to be joined or a function that returns a list of strings (such as "
                    + "Fn::GetAZs) to be joined.";
    private static final String SUB_USAGE =
            "Template error: every value of the context object of every Fn::Sub object must be a string or "
                    + "a function that returns a string";
    private static final String SELECT_USAGE =
            "Template error: Fn::Select requires a list argument with two elements: an integer index and a " + "list";
    private static final String SPLIT_USAGE =
            "Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) "
                    + "a string to be split or a function that returns a string to be split.";
    private static final String CIDR_USAGE =
            "Template error: every Fn::Cidr object requires two or three parameters, (1) an IP block, (2) a "
                    + "count from 1 to 256 and (3) the number of subnet bits";

    private static final PseudoParameters PSEUDO = new PseudoParameters(
            "123456789012",
            "us-east-1",
            "aws",
            "arn:aws:cloudformation:us-east-1:123456789012:stack/demo/1",
            "demo",
            List.of("arn:aws:sns:us-east-1:123456789012:t"));

    private static final ResourceAttributes ATTRIBUTES =
            (type, value, attribute) -> value.equals("/known") ? Optional.of(List.of("stored")) : Optional.empty();

    private static TemplateInstance instance(String template, StackValues stack, Map<String, String> given) {
        Template parsed = Template.parse(template);
        ParameterValidation validation = parsed.check(given);
        assertThat(validation.violations()).isEmpty();
        return parsed.instance(PSEUDO.addTo(validation.values()), ATTRIBUTES, stack);
    }

    private static TemplateInstance instance(String template) {
        return instance(template, StackValues.UNKNOWN, Map.of());
    }

    /** Evaluates an expression as a property of a resource. */
    private static Resolved value(String expression) {
        TemplateInstance instance =
                instance(SECTIONS + "  Topic: {Type: AWS::SNS::Topic, Properties: {P: " + expression + "}}");
        Resolved.Members body =
                (Resolved.Members) instance.body(instance.resources().get("Topic"));
        Resolved.Members properties = (Resolved.Members) body.members().get("Properties");
        return properties.members().getOrDefault("P", new Resolved.NoValue());
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Env | prod",
                "!Ref Zones | [a, b]",
                "!Ref None | []",
                "!Ref Stored | stored",
                "!Ref AWS::Region | us-east-1",
                "!Ref AWS::AccountId | 123456789012",
                "!Ref AWS::Partition | aws",
                "!Ref AWS::URLSuffix | amazonaws.com",
                "!Ref AWS::StackName | demo",
                "!Ref AWS::StackId | arn:aws:cloudformation:us-east-1:123456789012:stack/demo/1",
                "!Ref AWS::NotificationARNs | [arn:aws:sns:us-east-1:123456789012:t]",
                // intrinsic-function-reference-base64.html
                "{'Fn::Base64': AWS CloudFormation} | QVdTIENsb3VkRm9ybWF0aW9u",
                "!Base64 '' | ``",
                // intrinsic-function-reference-cidr.html
                "!Cidr ['192.168.0.0/24', 6, 5] | [192.168.0.0/27, 192.168.0.32/27, 192.168.0.64/27, "
                        + "192.168.0.96/27, 192.168.0.128/27, 192.168.0.160/27]",
                "!Cidr ['10.0.0.7/16', 2] | [10.0.0.0/24, 10.0.1.0/24]",
                "!Select [1, !Cidr ['10.0.0.0/16', 3, 8]] | 10.0.1.0/24",
                "!Cidr ['2001:db8::/56', 2, 64] | [2001:db8:0:0:0:0:0:0/64, 2001:db8:0:1:0:0:0:0/64]",
                // intrinsic-function-reference-findinmap.html
                "!FindInMap [RegionMap, !Ref 'AWS::Region', HVM64] | ami-0ff8a91507f77f867",
                "!FindInMap [RegionMap, us-east-1, Sizes] | [small, large]",
                "!FindInMap [RegionMap, us-east-1, 32] | ami-32",
                // intrinsic-function-reference-getavailabilityzones.html
                "!GetAZs '' | [us-east-1a, us-east-1b, us-east-1c]",
                "!GetAZs eu-west-1 | [eu-west-1a, eu-west-1b, eu-west-1c]",
                "!Select [0, !GetAZs {Ref: 'AWS::Region'}] | us-east-1a",
                // intrinsic-function-reference-join.html
                "!Join [':', [a, b, c]] | a:b:c",
                "!Join ['', ['arn:', !Ref 'AWS::Partition', ':s3:::elasticbeanstalk-*-', !Ref 'AWS::AccountId']] | "
                        + "arn:aws:s3:::elasticbeanstalk-*-123456789012",
                "!Join [',', !Ref Zones] | a,b",
                "!Join ['-', [a, !Ref 'AWS::NoValue', 2, true]] | a-2-true",
                "!Join ['-', []] | ``",
                "!Join ['-', !Ref None] | ``",
                "!Join [',', [1.0, 007, 0]] | 1.0,007,0",
                // intrinsic-function-reference-select.html
                "!Select ['1', [apples, grapes, oranges, mangoes]] | grapes",
                "!Select [0, !Ref Zones] | a",
                "!Select [1, !Split ['-', 'x-y']] | y",
                // intrinsic-function-reference-split.html
                "!Split [';', 'a;b;c'] | [a, b, c]",
                "!Split [';', 'a;;c;'] | [a, , c, ]",
                "!Split ['.', a.b] | [a, b]",
                "!Split [';', a.b] | [a.b]",
                "!Split [';', ''] | []",
                // intrinsic-function-reference-sub.html
                "!Sub 'arn:aws:ec2:${AWS::Region}:${AWS::AccountId}:vpc/${Env}' | "
                        + "arn:aws:ec2:us-east-1:123456789012:vpc/prod",
                "!Sub ['www.${Domain}', {Domain: !Ref Env}] | www.prod",
                "!Sub ['${Env}-${Env2}', {Env2: x}] | prod-x",
                "!Sub ['${Env}', {Env: own}] | own",
                "!Sub 'echo ${!HOME} $HOME ${Env} $' | echo ${HOME} $HOME prod $",
                "!Sub 'open ${Env' | open ${Env",
                "!Sub 'plain' | plain",
                "!Sub ['${Env.Name}', {Env.Name: x}] | x",
                "!Sub ['${A}', {A: 1}] | 1",
                "!Sub ['${A}', {A: true}] | true",
                // intrinsic-function-reference-conditions.html
                "!If [IsProd, a, b] | a",
                "!If [IsTest, a, b] | b",
                "!If [NotProd, a, !Ref 'AWS::NoValue'] | AWS::NoValue",
                "[!If [IsTest, a, !Ref 'AWS::NoValue'], c] | [c]",
                "{a: !If [IsTest, x, !Ref 'AWS::NoValue'], b: 1} | {b=1}",
                "!If [Both, a, b] | b",
                "!If [Either, a, b] | a",
                // not functions
                "{Condition: {StringEquals: x}} | {Condition={StringEquals=x}}",
                "{Ref: x, Other: y} | {Ref=x, Other=y}",
                "plain | plain"
            })
    void every_function_does_what_the_reference_says(String expression, String expected) {
        assertThat(value(expression)).hasToString(expected);
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // https://github.com/cloudtools/troposphere/issues/1483
                "!Select [2, !Ref Zones] | Template error: Fn::Select  cannot select nonexistent value at index 2",
                // https://github.com/aws-quickstart/quickstart-tableau-server/issues/83
                "!FindInMap [!Ref Env, a, b] | Template error: Mapping named 'prod' is not present in the 'Mappings' "
                        + "section of template.",
                "!FindInMap [RegionMap, sa-east-1, HVM64] | Template error: Unable to get mapping for "
                        + "RegionMap::sa-east-1::HVM64",
                "!FindInMap [RegionMap, us-east-1, HVMG2] | Template error: Unable to get mapping for "
                        + "RegionMap::us-east-1::HVMG2",
                "!Select [x, [a]] | Template error: Fn::Select requires a list argument with two elements: an "
                        + "integer index and a list",
                "!Split ['', a] | Template error: every Fn::Split object requires two parameters, (1) a string "
                        + "delimiter and (2) a string to be split or a function that returns a string to be split.",
                // https://github.com/cloudtools/troposphere/issues/1469
                "!Join ['', [x, !FindInMap [RegionMap, us-east-1, Sizes]]] | " + JOIN_USAGE,
                "!Join ['', [x, !If [IsProd, [y], z]]] | " + JOIN_USAGE,
                // https://github.com/localstack/localstack/pull/13000
                "!Sub ['${A}', {A: !If [IsTest, x, !Ref 'AWS::NoValue']}] | " + SUB_USAGE,
                "!Sub ['${A}', {A: !FindInMap [RegionMap, us-east-1, Sizes]}] | " + SUB_USAGE,
                "!Sub '${AWS::NoValue}' | "
                        + "Template error: variable AWS::NoValue in Fn::Sub expression does not resolve to a string",
                // intrinsic-function-reference-select.html: "This list must not be null, nor can it have null entries."
                "!Select [0, [!Ref 'AWS::NoValue', x]] | " + SELECT_USAGE,
                "!Select [-1, [a]] | " + SELECT_USAGE,
                "!Select [1.5, [a, b]] | " + SELECT_USAGE,
                "!Select [0, []] | Template error: Fn::Select  cannot select nonexistent value at index 0",
                "!Split [',', !FindInMap [RegionMap, us-east-1, Sizes]] | " + SPLIT_USAGE,
                "!Base64 {'Fn::FindInMap': [RegionMap, us-east-1, Sizes]} | "
                        + "Template error: every Fn::Base64 object must have a String-typed value.",
                "!Cidr ['10.0.0.0/16', 0, 8] | " + CIDR_USAGE,
                "!Cidr ['10.0.0.0/8', 257, 8] | " + CIDR_USAGE,
                "!Cidr ['10.0.0.0/28', 20, 4] | Template error: every Fn::Cidr object requires two or three "
                        + "parameters, (1) an IP block, (2) a count from 1 to 256 and (3) the number of subnet bits",
                "!Cidr ['300.0.0.0/28', 1, 4] | Template error: every Fn::Cidr object requires two or three "
                        + "parameters, (1) an IP block, (2) a count from 1 to 256 and (3) the number of subnet bits",
                "!Cidr ['aws.example/28', 1, 4] | Template error: every Fn::Cidr object requires two or three "
                        + "parameters, (1) an IP block, (2) a count from 1 to 256 and (3) the number of subnet bits"
            })
    void a_value_that_a_function_cannot_take_is_refused(String expression, String message) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(TemplateEvaluationException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // https://github.com/aws-cloudformation/cfn-lint/issues/390
                "!Sub 'x-${Zones}' | Template error: variable Zones in Fn::Sub expression does not resolve to a string",
                // https://github.com/serverless-operations/serverless-step-functions/issues/203
                "!Sub ['${A}', {A: !Ref Zones}] | " + SUB_USAGE,
                "!Sub ['${A}', {A: {B: c}}] | " + SUB_USAGE,
                "!Sub ['${A}', {A: [b]}] | " + SUB_USAGE,
                // https://github.com/localstack/localstack/pull/13000
                "!Sub ['${A}', {A: !Ref 'AWS::NoValue'}] | " + SUB_USAGE,
                // https://github.com/cloudtools/troposphere/issues/1469
                "!Join [',', [[a, b], c]] | " + JOIN_USAGE,
                "!Join [',', [!Ref Zones, c]] | " + JOIN_USAGE,
                "!Join [',', [!Split ['-', a-b]]] | " + JOIN_USAGE,
                // https://github.com/awslabs/goformation/issues/282
                "!Split [',', !Ref Zones] | " + SPLIT_USAGE
            })
    void an_argument_that_never_fits_makes_the_template_invalid(String expression, String message) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith(message);
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Equals [1, '1'] | true",
                "!Equals [1.0, 1] | false",
                "!Equals [true, 'true'] | true",
                "!Equals [True, 'true'] | true",
                "!Equals [a, A] | false",
                "!Equals ['', !Join ['', !Ref None]] | true",
                "!Not [!Equals [!Select [0, !Split [b, abc]], a]] | false",
                "!And [!Equals [!FindInMap [RegionMap, !Ref 'AWS::Region', 32], ami-32], !Condition IsProd] | true",
                "!Or [!Condition IsTest, !Condition NotProd] | false"
            })
    void a_condition_compares_texts(String condition, boolean expected) {
        String template = SECTIONS.replace("Conditions:", "Conditions:\n  Asked: " + condition);
        assertThat(instance(template).condition("Asked")).isEqualTo(expected);
    }

    @Test
    void a_condition_cannot_compare_a_list() {
        String list = "!Equals [!FindInMap [RegionMap, us-east-1, Sizes], small]";
        assertThatThrownBy(() -> instance(SECTIONS.replace("Conditions:", "Conditions:\n  Asked: " + list)))
                .isInstanceOf(TemplateEvaluationException.class)
                .hasMessage("Template error: every Fn::Equals object requires a list of 2 string parameters.");
    }

    @Test
    void an_output_without_a_value_is_refused() {
        assertThatThrownBy(() -> instance(SECTIONS + "Outputs: {O: {Value: !If [IsTest, x, !Ref 'AWS::NoValue']}}")
                        .outputs())
                .isInstanceOf(TemplateEvaluationException.class)
                .hasMessage("Template format error: Every Outputs member must contain a Value object");
    }

    @Test
    void names_that_double_with_every_resource_are_evaluated_once_each() {
        StringBuilder resources = new StringBuilder(SECTIONS);
        for (int i = 0; i < 60; i++) {
            String next = "${B" + (i + 1) + "}";
            resources.append(
                    "  B" + i + ": {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub '" + next + next + "'}}\n");
        }
        resources.append("  B60: {Type: AWS::S3::Bucket}\nOutputs: {O: {Value: !Ref B0}}");
        // Without the names that are kept, this would be 2 to the power of 60 evaluations and never end.
        assertThat(instance(resources.toString(), new PhysicalNames(PSEUDO, "Demo"), Map.of())
                        .outputs())
                .hasSize(1);
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html and the SDK's
    // metadata
    @ParameterizedTest
    @CsvSource({"us-east-1, aws", "cn-north-1, aws-cn", "us-gov-west-1, aws-us-gov", "us-iso-east-1, aws-iso"})
    void the_url_suffix_belongs_to_the_partition(String region, String partition) {
        assertThat(new PseudoParameters("123456789012", region, partition, null, null, List.of()).urlSuffix())
                .isEqualTo(PartitionMetadata.of(Region.of(region)).dnsSuffix());
    }

    @Nested
    class WhenOnlyAStackKnows {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "!Ref Bucket | Ref Bucket",
                    "!GetAtt Bucket.Arn | Fn::GetAtt Bucket.Arn",
                    "!GetAtt [Bucket, Arn] | Fn::GetAtt Bucket.Arn",
                    "!Sub '${Bucket.Arn}/*' | Fn::GetAtt Bucket.Arn",
                    "!Join ['', [a, !Ref Bucket]] | Ref Bucket",
                    "!Select [0, !Split ['.', !GetAtt Bucket.DomainName]] | Fn::GetAtt Bucket.DomainName",
                    "!Base64 {Ref: Bucket} | Ref Bucket",
                    "!ImportValue network | Fn::ImportValue network",
                    "!Ref Image | Ref Image, whose value is stored as /ami"
                })
        void the_whole_function_is_unknown(String expression, String source) {
            assertThat(value(expression)).isEqualTo(new Resolved.Unknown(source));
        }

        @Test
        void the_rest_of_a_list_or_map_is_known() {
            assertThat(value("[x, !Ref Bucket]")).hasToString("[x, Ref Bucket]");
            assertThat(value("!Select [0, [x, !Ref Bucket]]")).hasToString("x");
            assertThat(value("{a: !Ref Bucket, b: !Ref Env}").toNode())
                    .hasToString("{\"a\":\"{{changeSet:KNOWN_AFTER_APPLY}}\",\"b\":\"prod\"}");
        }

        @Test
        void a_value_that_comes_later_completes_it() {
            TemplateInstance early = instance(SECTIONS + "Outputs: {O: {Value: !Sub '${Bucket}.${Env}'}}");
            assertThat(early.outputs().get(0).value()).isEqualTo(new Resolved.Unknown("Ref Bucket"));
            TemplateInstance late = early.with(new StackValues() {
                @Override
                public Optional<Resolved> physicalId(Resource resource) {
                    return Optional.of(Resolved.text(resource.logicalId() + " of " + resource.type()));
                }
            });
            assertThat(late.outputs().get(0).value()).hasToString("Bucket of AWS::S3::Bucket.prod");
        }

        @Test
        void a_physical_name_has_the_form_of_one() {
            String outputs = """
                    Outputs:
                      Bucket: {Value: !Ref Bucket}
                      Named: {Value: !Ref Named}
                      Arn: {Value: !GetAtt Named.Arn}
                      Url: {Value: !GetAtt Named.WebsiteURL}
                      Other: {Value: !GetAtt Named.Whatever}
                      Image: {Value: !Ref Image}
                    """;
            assertThat(instance(SECTIONS + outputs, new PhysicalNames(PSEUDO, "Demo"), Map.of())
                            .outputs())
                    .extracting(output -> output.value().toString())
                    .satisfiesExactly(
                            bucket -> assertThat(bucket).matches("demo-bucket-[a-z0-9]{12}"),
                            named -> assertThat(named).isEqualTo("prod-files"),
                            arn -> assertThat(arn).isEqualTo("arn:aws:s3:::prod-files"),
                            url -> assertThat(url).isEqualTo("http://prod-files.s3-website-us-east-1.amazonaws.com"),
                            other -> assertThat(other).isEqualTo("prod-files.Whatever"),
                            image -> assertThat(image).matches("ami-[0-9a-f]{17}"));
        }

        @ParameterizedTest
        @CsvSource({
            "AWS::EC2::Instance, i-[0-9a-f]{17}",
            "AWS::EC2::VPC, vpc-[0-9a-f]{17}",
            "AWS::SQS::Queue, 'https://sqs\\.us-east-1\\.amazonaws\\.com/123456789012/Demo-R-[A-Z0-9]{12}'",
            "AWS::SNS::Topic, 'arn:aws:sns:us-east-1:123456789012:Demo-R-[A-Z0-9]{12}'",
            "AWS::IAM::Role, 'Demo-R-[A-Z0-9]{12}'",
            "AWS::IAM::ManagedPolicy, 'arn:aws:iam::123456789012:policy/Demo-R-[A-Z0-9]{12}'",
            "AWS::KMS::Key, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'",
            "AWS::EC2::EIP, '203\\.0\\.113\\.[0-9]{1,3}'",
            "Custom::Thing, 'Demo-R-[A-Z0-9]{12}'"
        })
        void the_form_depends_on_the_type(String type, String form) {
            String template = "Resources: {R: {Type: '" + type + "'}}\nOutputs: {O: {Value: !Ref R}}";
            PhysicalNames names = new PhysicalNames(PSEUDO, "Demo");
            Resolved first =
                    instance(template, names, Map.of()).outputs().get(0).value();
            assertThat(first.toString()).matches(form);
            assertThat(instance(template, names, Map.of()).outputs().get(0).value())
                    .isEqualTo(first);
        }

        @Test
        void a_condition_that_needs_it_names_it() {
            String template = SECTIONS.replace("!Equals [!Ref Env, test]", "!Equals [!Ref Image, x]");
            assertThatThrownBy(() -> instance(template))
                    .isInstanceOf(UnresolvedValueException.class)
                    .hasMessageStartingWith("Condition IsTest needs Ref Image, whose value is stored as /ami");
        }
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html
    @Nested
    class WhenThereAreConditions {

        private static final String OUTPUTS = """
                Outputs:
                  Always: {Value: x}
                  InTest: {Value: !Ref Left, Condition: IsTest, Export: {Name: !Sub '${AWS::StackName}-left'}}
                """;

        @Test
        void what_a_false_condition_leaves_out_is_absent() {
            TemplateInstance prod = instance(SECTIONS + OUTPUTS);
            assertThat(prod.resources()).containsOnlyKeys("Bucket", "Named");
            assertThat(prod.outputs()).extracting(Output.Evaluated::key).containsExactly("Always");
            assertThat(prod.unresolvedReferences()).isEmpty();
        }

        @Test
        void what_a_true_condition_needs_is_there() {
            TemplateInstance test = instance(SECTIONS + OUTPUTS, StackValues.UNKNOWN, Map.of("Env", "test"));
            assertThat(test.resources()).containsOnlyKeys("Bucket", "Named", "Left");
            assertThat(test.outputs()).extracting(Output.Evaluated::key).containsExactly("Always", "InTest");
            assertThat(test.outputs().get(1).exportName()).hasToString("demo-left");
        }

        // https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/provisioned_product_test.go
        @Test
        void an_output_that_refers_to_what_is_left_out_is_unresolved() {
            assertThat(instance(SECTIONS + "Outputs: {O: {Value: !Ref Left}, P: {Value: !Sub '${Left.TopicName}'}}")
                            .unresolvedReferences())
                    .contains("Unresolved resource dependencies [Left] in the Outputs block of the template");
        }

        // https://github.com/aws/serverless-application-model/issues/832
        @Test
        void a_resource_that_refers_to_what_is_left_out_is_unresolved() {
            assertThat(instance(SECTIONS + "  T: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref Left}}")
                            .unresolvedReferences())
                    .contains("Template format error: Unresolved resource dependencies [Left] in the Resources block of"
                            + " the template");
        }

        @Test
        void a_reference_in_the_other_branch_does_not_count() {
            assertThat(instance(SECTIONS + "Outputs: {O: {Value: !If [IsTest, !Ref Left, none]}}")
                            .unresolvedReferences())
                    .isEmpty();
        }

        @Test
        void depending_on_what_is_left_out_has_no_effect() {
            TemplateInstance instance = instance(SECTIONS + "  T: {Type: AWS::SNS::Topic, DependsOn: [Left, Bucket]}");
            assertThat(instance.unresolvedReferences()).isEmpty();
            assertThat(instance.dependencies().neededBy("T")).containsExactly("Bucket");
        }

        @Test
        void a_chain_of_conditions_may_be_long_and_in_any_order() {
            StringBuilder template = new StringBuilder("Conditions:\n");
            for (int i = 5_000; i > 0; i--) {
                template.append("  C")
                        .append(i)
                        .append(": !Not [!Condition C")
                        .append(i - 1)
                        .append("]\n");
            }
            template.append("  C0: !Equals [a, a]\n").append("Resources: {T: {Type: AWS::SNS::Topic}}");
            assertThat(instance(template.toString()).condition("C5000")).isTrue();
            assertThat(instance(template.toString()).condition("C4999")).isFalse();
        }
    }

    @Nested
    class WhenResourcesDependOnEachOther {

        @Test
        void the_graph_has_every_kind_of_reference() {
            TemplateInstance instance = instance("""
                    Resources:
                      A: {Type: AWS::SNS::Topic}
                      B: {Type: AWS::SNS::Topic, Properties: {X: !Ref A}}
                      C: {Type: AWS::SNS::Topic, Properties: {X: [{Y: !GetAtt B.Arn}]}}
                      D: {Type: AWS::SNS::Topic, Metadata: {X: !Sub 'x-${C.Arn}-${A}'}}
                      E: {Type: AWS::SNS::Topic, DependsOn: D}
                      F: {Type: AWS::SNS::Topic, DependsOn: [A, E], Properties: {DependsOn: B}}
                    """);
            DependencyGraph graph = instance.dependencies();
            assertThat(graph.needs())
                    .containsExactly(
                            Map.entry("A", Set.of()),
                            Map.entry("B", Set.of("A")),
                            Map.entry("C", Set.of("B")),
                            Map.entry("D", Set.of("A", "C")),
                            Map.entry("E", Set.of("D")),
                            Map.entry("F", Set.of("A", "E")));
            assertThat(graph.order()).containsExactly("A", "B", "C", "D", "E", "F");
            assertThat(graph.cycle()).isEmpty();
        }
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-aws-languageextensions.html
    @Nested
    class WhenTheLanguageIsExtended {

        private Resolved extended(String expression) {
            return instance("Transform: AWS::LanguageExtensions\n" + SECTIONS + "Outputs: {O: {Value: " + expression
                            + "}}")
                    .outputs()
                    .get(0)
                    .value();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "!Length [a, b, c] | 3",
                    "!Length {Ref: Zones} | 2",
                    "!ToJsonString {key1: value1, key2: !Ref Env, n: 1} | "
                            + "{\"key1\":\"value1\",\"key2\":\"prod\",\"n\":1}",
                    "!ToJsonString [a, !Ref 'AWS::NoValue'] | [\"a\"]",
                    "!FindInMap [RegionMap, sa-east-1, HVM64, {DefaultValue: none}] | none",
                    "!FindInMap [RegionMap, us-east-1, HVM64, {DefaultValue: none}] | ami-0ff8a91507f77f867"
                })
        void its_functions_are_evaluated(String expression, String expected) {
            assertThat(extended(expression)).hasToString(expected);
        }

        @ParameterizedTest
        @CsvSource({"'!Length [a]', Fn::Length", "'!ToJsonString {a: b}', Fn::ToJsonString"})
        void its_functions_are_refused_without_the_transform(String expression, String function) {
            assertThatThrownBy(() -> value(expression))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageStartingWith("Template error: Encountered unsupported function: " + function);
        }

        @Test
        void a_macro_is_not_evaluated() {
            assertThat(extended("{'Fn::Transform': {Name: 'AWS::Include'}}"))
                    .isEqualTo(new Resolved.Unknown("Fn::Transform AWS::Include"));
            assertThat(extended("!ToJsonString {a: b, 'Fn::Transform': {Name: 'AWS::Include'}}"))
                    .isEqualTo(new Resolved.Unknown("Fn::Transform AWS::Include"));
            assertThat(extended("!ToJsonString {a: b, 'Fn::ForEach::L': [X, [a, b], {'${X}': x}]}"))
                    .isEqualTo(new Resolved.Unknown("Fn::ForEach::L"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {"!GetAtt Added.Arn | Fn::GetAtt Added.Arn", "!FindInMap [Added, a, b] | Fn::FindInMap Added"})
        void what_a_macro_adds_is_unknown(String expression, String source) {
            TemplateInstance instance = instance(
                    "Transform: MyMacro\n" + SECTIONS + "Outputs: {O: {Value: " + expression + "}}",
                    new PhysicalNames(PSEUDO, "Demo"),
                    Map.of());
            assertThat(instance.outputs().get(0).value()).isEqualTo(new Resolved.Unknown(source));
        }

        @Test
        void a_condition_that_a_macro_adds_is_named() {
            TemplateInstance instance =
                    instance("Transform: MyMacro\n" + SECTIONS + "Outputs: {O: {Value: x, Condition: Added}}");
            assertThatThrownBy(instance::outputs)
                    .isInstanceOf(UnresolvedValueException.class)
                    .hasMessageStartingWith("The template needs Condition Added");
        }
    }
}
