package io.github.servicecatalogtestkit.fake.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.AssociatePrincipalWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.BatchAssociateServiceActionWithProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.CodeStarParameters;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ExecuteProvisionedProductServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNode;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.SourceConnection;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProductRequest;

/** AWS's message for each kind of violation, to the letter. */
class ShapeConstraintsTest {

    private static Optional<String> check(ServiceCatalogRequest request) {
        String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
        return ShapeConstraints.of(ServiceModel.SERVICE_CATALOG, operation)
                .check(request)
                .map(Violations::message);
    }

    private static CreatePortfolioRequest.Builder portfolio() {
        return CreatePortfolioRequest.builder().displayName("Data").providerName("Platform team");
    }

    private static CreatePortfolioShareRequest shareWith(String type, String node) {
        return CreatePortfolioShareRequest.builder()
                .portfolioId("port-abcdefghijklm")
                .organizationNode(
                        OrganizationNode.builder().type(type).value(node).build())
                .build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Test
    void an_operation_that_aws_does_not_have_is_an_illegal_argument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapeConstraints.of(ServiceModel.SERVICE_CATALOG, "CreatePortfolios"))
                .withMessage("servicecatalog-shapes.txt has no operation CreatePortfolios");
    }

    @Nested
    class WhenAMemberIsMissing {

        @AwsRule(
                source = "https://github.com/aws/aws-sdk-java/issues/1973",
                says = "1 validation error detected: Value null at 'id' failed to satisfy constraint: Member must "
                        + "not be null")
        @Test
        void it_must_not_be_null() {
            assertThat(check(DescribePortfolioRequest.builder().build()))
                    .hasValue("1 validation error detected: Value null at 'id' failed to satisfy constraint: "
                            + "Member must not be null");
        }

        @Test
        void an_idempotency_token_is_left_to_the_sdk() {
            assertThat(check(portfolio().build())).isEmpty();
        }

        @AwsRule(
                source = "https://github.com/awsdocs/aws-cloudformation-user-guide/pull/589",
                says = "Value null at 'rules.1.member.name' failed to satisfy constraint: Member must not be null")
        @Test
        void a_nested_one_is_named_by_its_path() {
            assertThat(check(portfolio().tags(tag("a", "1"), tag("b", null)).build()))
                    .hasValue("1 validation error detected: Value null at 'tags.2.member.value' failed to satisfy "
                            + "constraint: Member must not be null");
        }

        @Test
        void a_nested_one_does_not_count_while_what_holds_it_is_absent() {
            assertThat(check(UpdateProductRequest.builder().id("prod-1").build()))
                    .isEmpty();
        }

        @Test
        void a_list_that_the_sdk_constructed_is_absent() {
            assertThat(check(BatchAssociateServiceActionWithProvisioningArtifactRequest.builder()
                            .build()))
                    .hasValue("1 validation error detected: Value null at 'serviceActionAssociations' failed to "
                            + "satisfy constraint: Member must not be null");
        }

        @Test
        void a_map_that_the_sdk_constructed_is_absent() {
            assertThat(check(CreateServiceActionRequest.builder()
                            .name("restart")
                            .definitionType("SSM_AUTOMATION")
                            .build()))
                    .hasValue("1 validation error detected: Value null at 'definition' failed to satisfy "
                            + "constraint: Member must not be null");
        }
    }

    @Nested
    class WhenSeveralMembersAreBad {

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/41023",
                says = "8 validation errors detected: Value at '…' failed to satisfy constraint: …; Value at '…' …")
        @Test
        void one_message_names_all() {
            assertThat(check(UpdatePortfolioRequest.builder().displayName("").build()))
                    .hasValue("2 validation errors detected: "
                            + "Value null at 'id' failed to satisfy constraint: Member must not be null; "
                            + "Value '' at 'displayName' failed to satisfy constraint: "
                            + "Member must have length greater than or equal to 1");
        }

        @Assumed("the order of AWS's violations differs from text to text; this is the model's order")
        @Test
        void one_value_can_break_several_constraints() {
            String id = "a".repeat(100) + "!";
            assertThat(check(DescribePortfolioRequest.builder().id(id).build()))
                    .hasValue("2 validation errors detected: "
                            + "Value '" + id + "' at 'id' failed to satisfy constraint: "
                            + "Member must have length less than or equal to 100; "
                            + "Value '" + id + "' at 'id' failed to satisfy constraint: "
                            + "Member must satisfy regular expression pattern: ^[a-zA-Z0-9_\\-]*");
        }
    }

    @Nested
    class WhenAStringHasTheWrongLength {

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/41023",
                says = "Member must have length greater than or equal to 1")
        @Test
        void too_short() {
            assertThat(check(portfolio().providerName("").build()))
                    .hasValue("1 validation error detected: Value '' at 'providerName' failed to satisfy constraint: "
                            + "Member must have length greater than or equal to 1");
        }

        @AwsRule(
                source = "https://github.com/awslabs/coldsnap/pull/378",
                says = "Value '…' at 'tags.1.member.key' failed to satisfy constraint: Member must have length less "
                        + "than or equal to 127")
        @Test
        void too_long() {
            String name = "n".repeat(51);
            assertThat(check(portfolio().providerName(name).build()))
                    .hasValue("1 validation error detected: Value '" + name + "' at 'providerName' failed to satisfy "
                            + "constraint: Member must have length less than or equal to 50");
        }

        @AwsRule(
                source = "https://smithy.io/2.0/spec/constraint-traits.html#length-trait",
                says = "string: the number of Unicode scalar values")
        @Test
        void length_counts_code_points() {
            assertThat(check(portfolio().displayName("\uD83D\uDE80".repeat(100)).build()))
                    .isEmpty();
            assertThat(check(portfolio().displayName("\uD83D\uDE80".repeat(101)).build()))
                    .isPresent();
        }

        @Test
        void the_limits_themselves_are_allowed() {
            assertThat(check(portfolio()
                            .displayName("n".repeat(100))
                            .providerName("n")
                            .description("d".repeat(2000))
                            .build()))
                    .isEmpty();
        }
    }

    @Nested
    class WhenAStringDoesNotMatchItsPattern {

        @AwsRule(
                source = "https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/103",
                says = "Value 'My Test Sandbox1' at 'provisionedProductName' failed to satisfy constraint: Member "
                        + "must satisfy regular expression pattern: [a-zA-Z0-9][a-zA-Z0-9._-]*")
        @Test
        void the_pattern_is_shown_as_the_model_writes_it() {
            assertThat(check(ProvisionProductRequest.builder()
                            .provisionedProductName("My Test Sandbox1")
                            .build()))
                    .hasValue("1 validation error detected: Value 'My Test Sandbox1' at 'provisionedProductName' "
                            + "failed to satisfy constraint: Member must satisfy regular expression pattern: "
                            + "[a-zA-Z0-9][a-zA-Z0-9._-]*");
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/31714",
                says = "Value 'arn:aws-us-gov:organizations::…' at 'organizationNode.value' failed to satisfy "
                        + "constraint: Member must satisfy regular expression pattern: (^[0-9]{12}$)|…")
        @Test
        void an_organization_of_another_partition_is_no_node() {
            String arn = "arn:aws-us-gov:organizations::123456789012:organization/o-abcdefghij";
            assertThat(check(shareWith("ORGANIZATION", arn)))
                    .hasValue("1 validation error detected: Value '" + arn + "' at 'organizationNode.value' failed to "
                            + "satisfy constraint: Member must satisfy regular expression pattern: "
                            + "(^[0-9]{12}$)|(^arn:aws:organizations::\\d{12}:organization\\/o-[a-z0-9]{10,32})|"
                            + "(^o-[a-z0-9]{10,32}$)|"
                            + "(^arn:aws:organizations::\\d{12}:ou\\/o-[a-z0-9]{10,32}\\/ou-[0-9a-z]{4,"
                            + "32}-[0-9a-z]{8,32}$)|(^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$)");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "123456789012",
                    "o-abcdefghij",
                    "ou-ab12-abcdefgh",
                    "arn:aws:organizations::123456789012:organization/o-abcdefghij",
                    "arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-abcdefgh"
                })
        void an_organization_node_is_an_account_an_organization_or_a_unit(String node) {
            assertThat(check(shareWith("ACCOUNT", node))).isEmpty();
        }

        @Assumed("the model's alternative for the ARN of an organization lacks its $")
        @Test
        void the_arn_of_an_organization_may_go_on() {
            assertThat(check(shareWith(
                            "ORGANIZATION", "arn:aws:organizations::123456789012:organization/o-abcdefghij/more")))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"r-ab12", "o-abcdefghij/more", "1234567890123", "ou-ab12-abcdefg", "x ou-ab12-abcdefgh"})
        void other_nodes_must_match_to_the_end(String node) {
            assertThat(check(shareWith("ORGANIZATION", node))).isPresent();
        }

        @AwsRule(
                source = "https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/103",
                says = "'My Test Sandbox1' is refused by [a-zA-Z0-9][a-zA-Z0-9._-]*, which matches a part of it")
        @Test
        void a_pattern_without_an_end_is_meant_for_the_whole_string() {
            assertThat(check(DescribePortfolioRequest.builder()
                            .id("port-abc def")
                            .build()))
                    .hasValue("1 validation error detected: Value 'port-abc def' at 'id' failed to satisfy "
                            + "constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9_\\-]*");
        }

        @Test
        void a_token_that_the_caller_sets_is_checked() {
            assertThat(check(portfolio().idempotencyToken("-starts-wrong").build()))
                    .hasValue("1 validation error detected: Value '-starts-wrong' at 'idempotencyToken' failed to "
                            + "satisfy constraint: Member must satisfy regular expression pattern: "
                            + "[a-zA-Z0-9][a-zA-Z0-9_-]*");
        }

        @Test
        void letters_of_all_languages_make_a_tag() {
            assertThat(check(portfolio().tags(tag("équipe", "データ 基盤")).build())).isEmpty();
            assertThat(check(portfolio().tags(tag("team", "a;b")).build()))
                    .hasValue("1 validation error detected: Value 'a;b' at 'tags.1.member.value' failed to satisfy "
                            + "constraint: Member must satisfy regular expression pattern: "
                            + "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$");
        }
    }

    @Nested
    class WhenAStringIsNotOfItsEnum {

        @AwsRule(
                source = "https://github.com/aws/aws-cli/issues/3229",
                says = "Value 'g1.x' at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: "
                        + "[java8, nodejs, …]")
        @Test
        void the_set_is_shown() {
            assertThat(check(DescribePortfolioSharesRequest.builder()
                            .portfolioId("port-1")
                            .type("EVERYBODY")
                            .build()))
                    .hasValue("1 validation error detected: Value 'EVERYBODY' at 'type' failed to satisfy constraint: "
                            + "Member must satisfy enum value set: "
                            + "[ACCOUNT, ORGANIZATION, ORGANIZATIONAL_UNIT, ORGANIZATION_MEMBER_ACCOUNT]");
        }

        @Test
        void the_type_of_a_constraint_is_a_plain_string() {
            assertThat(check(CreateConstraintRequest.builder()
                            .portfolioId("port-1")
                            .productId("prod-1")
                            .type("ANYTHING")
                            .parameters("{}")
                            .build()))
                    .isEmpty();
        }
    }

    @Nested
    class WhenANumberIsOutOfRange {

        @AwsRule(
                source = "https://github.com/boto/botocore/issues/3260",
                says = "Value '200' at 'limit' failed to satisfy constraint: Member must have value less than or "
                        + "equal to 100")
        @Test
        void too_great() {
            assertThat(check(ListPortfoliosRequest.builder().pageSize(101).build()))
                    .hasValue("1 validation error detected: Value '101' at 'pageSize' failed to satisfy constraint: "
                            + "Member must have value less than or equal to 100");
        }

        @Test
        void the_limits_themselves_are_allowed() {
            assertThat(check(ListPortfoliosRequest.builder().pageSize(0).build()))
                    .isEmpty();
            assertThat(check(ListPortfoliosRequest.builder().pageSize(100).build()))
                    .isEmpty();
        }

        @Test
        void too_small() {
            assertThat(check(ListPortfoliosRequest.builder().pageSize(-1).build()))
                    .hasValue("1 validation error detected: Value '-1' at 'pageSize' failed to satisfy constraint: "
                            + "Member must have value greater than or equal to 0");
        }
    }

    @Nested
    class WhenAListIsBad {

        @AwsRule(
                source = "https://github.com/pfulop/serverless-cloudfront-distribution-certificate/issues/7",
                says = "Value '[]' at 'subjectAlternativeNames' failed to satisfy constraint: Member must have "
                        + "length greater than or equal to 1")
        @Test
        void too_short() {
            assertThat(check(BatchAssociateServiceActionWithProvisioningArtifactRequest.builder()
                            .serviceActionAssociations(List.of())
                            .build()))
                    .hasValue("1 validation error detected: Value '[]' at 'serviceActionAssociations' failed to "
                            + "satisfy constraint: Member must have length greater than or equal to 1");
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-config-rules/issues/101",
                says = "Value ' ... 'evaluations' failed to satisfy constraint: Member must have length less than "
                        + "or equal to 100")
        @Test
        void too_long() {
            List<Tag> tags = Collections.nCopies(21, tag("k", "v"));
            assertThat(check(portfolio().tags(tags).build()))
                    .hasValue("1 validation error detected: Value '" + tags + "' at 'tags' failed to satisfy "
                            + "constraint: Member must have length less than or equal to 20");
        }

        @Test
        void the_limit_itself_is_allowed() {
            assertThat(check(portfolio()
                            .tags(Collections.nCopies(20, tag("k", "v")))
                            .build()))
                    .isEmpty();
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/pull/14782",
                says = "Value '[]' at 'subjectAlternativeNames' failed to satisfy constraint: Member must satisfy "
                        + "constraint: [Member must have length less than or equal to 253, Member must have "
                        + "length greater than or …")
        @Test
        void a_bad_string_in_it_shows_the_list() {
            assertThat(check(ProvisionProductRequest.builder()
                            .provisionedProductName("web")
                            .notificationArns("arn:aws:sns:eu-west-1:123456789012:topic", "topic")
                            .build()))
                    .hasValue("1 validation error detected: "
                            + "Value '[arn:aws:sns:eu-west-1:123456789012:topic, topic]' at 'notificationArns' failed "
                            + "to satisfy constraint: Member must satisfy constraint: "
                            + "[Member must have length less than or equal to 1224, "
                            + "Member must have length greater than or equal to 1, "
                            + "Member must satisfy regular expression pattern: "
                            + "arn:[a-z0-9-\\.]{1,63}:[a-z0-9-\\.]{0,63}:[a-z0-9-\\.]{0,63}:[a-z0-9-\\.]{0,63}:"
                            + "[^/].{0,1023}]");
        }

        @Test
        void a_null_string_in_it_shows_the_list() {
            assertThat(check(UpdatePortfolioRequest.builder()
                            .id("port-1")
                            .removeTags(Arrays.asList("team", null))
                            .build()))
                    .get()
                    .asString()
                    .startsWith("1 validation error detected: Value '[team, null]' at 'removeTags' failed")
                    .endsWith(", Member must not be null]");
        }

        @Test
        void a_null_structure_in_it_is_named_by_its_number() {
            assertThat(check(portfolio().tags(tag("a", "1"), null).build()))
                    .hasValue("1 validation error detected: Value null at 'tags.2.member' failed to satisfy "
                            + "constraint: Member must not be null");
        }
    }

    @Nested
    class WhenAMapIsBad {

        @AwsRule(
                source = "https://github.com/boto/boto3/issues/2601",
                says = "Value '{table_map1=…}' at 'physicalTableMap' failed to satisfy constraint: Map keys must "
                        + "satisfy constraint: [Member must have length less than or equal to 64, …]")
        @Test
        void a_bad_key_shows_the_map() {
            assertThat(check(CreateServiceActionRequest.builder()
                            .name("restart")
                            .definitionType("SSM_AUTOMATION")
                            .definitionWithStrings(Map.of("Document", "AWS-RestartEC2Instance"))
                            .build()))
                    .hasValue("1 validation error detected: Value '{Document=AWS-RestartEC2Instance}' at 'definition' "
                            + "failed to satisfy constraint: Map keys must satisfy constraint: "
                            + "[Member must satisfy enum value set: [Name, Version, AssumeRole, Parameters]]");
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/41023",
                says = "Map value must satisfy constraint: [Member must have length less than or equal to 50000, "
                        + "Member must have length greater than or equal to 1]")
        @Test
        void a_bad_value_shows_the_map() {
            assertThat(check(CreateServiceActionRequest.builder()
                            .name("restart")
                            .definitionType("SSM_AUTOMATION")
                            .definitionWithStrings(Map.of("Name", ""))
                            .build()))
                    .hasValue("1 validation error detected: Value '{Name=}' at 'definition' failed to satisfy "
                            + "constraint: Map value must satisfy constraint: "
                            + "[Member must have length less than or equal to 1024, "
                            + "Member must have length greater than or equal to 1]");
        }

        @Assumed("no public text for a bad string in a list in a map")
        @Test
        void a_bad_string_in_a_list_of_it_is_named_by_its_key() {
            String value = "v".repeat(513);
            assertThat(check(ExecuteProvisionedProductServiceActionRequest.builder()
                            .provisionedProductId("pp-1")
                            .serviceActionId("act-1")
                            .parameters(Map.of("InstanceId", List.of(value)))
                            .build()))
                    .hasValue("1 validation error detected: Value '[" + value + "]' at 'parameters.InstanceId.member' "
                            + "failed to satisfy constraint: Member must satisfy constraint: "
                            + "[Member must have length less than or equal to 512, "
                            + "Member must have length greater than or equal to 0]");
        }

        @Assumed("no public text for a bad key of a map in a list")
        @Test
        void a_map_in_a_list_is_named_by_its_number() {
            assertThat(check(CopyProductRequest.builder()
                            .sourceProductArn("arn:aws:catalog:eu-west-1:123456789012:product/prod-1")
                            .sourceProvisioningArtifactIdentifiersWithStrings(List.of(Map.of("Name", "v1")))
                            .build()))
                    .hasValue("1 validation error detected: Value '{Name=v1}' at "
                            + "'sourceProvisioningArtifactIdentifiers.1.member' failed to satisfy constraint: "
                            + "Map keys must satisfy constraint: [Member must satisfy enum value set: [Id]]");
        }
    }

    @Nested
    class WhenThereAreVeryManyViolations {

        private static final List<Tag> BAD_TAGS = Collections.nCopies(100_000, tag("a;b", "c;d"));

        @Assumed("no public text lists more than eight violations, and none says that AWS lists all of them")
        @Test
        void all_are_counted_and_a_hundred_are_listed() {
            String message = check(portfolio().tags(BAD_TAGS).build()).orElseThrow();

            assertThat(message)
                    .startsWith("200001 validation errors detected: ")
                    .endsWith("; and 199901 more");
            assertThat(message.split(" failed to satisfy constraint: ")).hasSize(101);
        }
    }

    @Nested
    class WhenAStringIsVeryLong {

        @Assumed("a pattern on which the matching takes too long counts as not matched")
        @Test
        void an_expression_that_backtracks_is_given_up() {
            TextPattern email = TextPattern.whole("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

            assertThat(email.isMetBy("a@" + ".".repeat(1_000_000) + "@")).isFalse();
        }

        @Test
        void an_expression_may_read_each_character_a_hundred_times() {
            CharSequence text = BoundedText.of("a".repeat(2_000));
            for (int read = 0; read < 200_000; read++) {
                text.charAt(0);
            }

            assertThatThrownBy(() -> text.charAt(0)).isInstanceOf(BoundedText.TooManyStepsException.class);
        }

        @Test
        void an_expression_that_needs_a_step_for_each_character_is_not() {
            TextPattern anything = TextPattern.whole("[\\s\\S]*");

            assertThat(anything.isMetBy("a".repeat(1_000_000))).isTrue();
        }
    }

    @Nested
    class WhenAPathIsWritten {

        @AwsRule(
                source = "https://github.com/highsource/bitcoin-a-day/issues/1",
                says = "Value '…' at 'kMSKeyArn' failed to satisfy constraint: …")
        @Test
        void only_the_first_letter_of_an_acronym_is_lower_cased() {
            assertThat(check(AssociatePrincipalWithPortfolioRequest.builder()
                            .portfolioId("port-1")
                            .principalType("IAM")
                            .build()))
                    .hasValue("1 validation error detected: Value null at 'principalARN' failed to satisfy "
                            + "constraint: Member must not be null");
        }

        @Test
        void it_goes_as_deep_as_the_member() {
            SourceConnection connection = SourceConnection.builder()
                    .connectionParameters(parameters -> parameters.codeStar(CodeStarParameters.builder()
                            .connectionArn("arn:aws:codestar-connections:eu-west-1:123456789012:connection/abc")
                            .repository("team/products")
                            .branch("")
                            .artifactPath("web.yaml")
                            .build()))
                    .build();
            assertThat(check(UpdateProductRequest.builder()
                            .id("prod-1")
                            .sourceConnection(connection)
                            .build()))
                    .hasValue("1 validation error detected: "
                            + "Value '' at 'sourceConnection.connectionParameters.codeStar.branch' "
                            + "failed to satisfy constraint: Member must have length greater than or equal to 1");
        }
    }
}
