package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintSummary;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersResponse;
import software.amazon.awssdk.services.servicecatalog.model.ParameterConstraints;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactOutput;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactParameter;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionSummary;
import software.amazon.awssdk.services.servicecatalog.model.UsageInstruction;

/**
 * The response of {@code DescribeProvisioningParameters}. {@link LaunchPathTest} tests how it finds the product,
 * version and path; {@link ConstrainedHub} sets up the accounts. The hub's product has a second version with a real
 * template.
 */
class DescribeProvisioningParametersTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String CLI =
            "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-provisioning-parameters.html";
    private static final String RECORDED =
            "https://github.com/ManageIQ/manageiq-providers-amazon/tree/59fcb986/spec/vcr_cassettes";
    private static final String URL = "https://bucket.s3.amazonaws.com/lamp.yaml";

    final ConstrainedHub world = new ConstrainedHub();
    String version = "";

    @BeforeEach
    void add_a_version_with_a_template() {
        world.catalog.templates().putResource(URL, "templates/lamp-instance.yaml");
        version = world.hub
                .client
                .createProvisioningArtifact(c -> c.productId(world.product)
                        .parameters(
                                p -> p.name("lamp").description("A server").info(Map.of("LoadTemplateFromURL", URL))))
                .provisioningArtifactDetail()
                .id();
        world.developerOf(world.local);
    }

    private DescribeProvisioningParametersResponse describes(String artifactName) {
        return world.userOfSpoke("role/Developer")
                .client
                .describeProvisioningParameters(d -> d.productId(world.product).provisioningArtifactName(artifactName));
    }

    @Nested
    class TheParametersOfTheTemplate {

        @AwsRule(
                source = CLI,
                says = "A parameter has a key, a type, whether it is no echo, and allowed values, which are an "
                        + "empty list where there are none. What the template does not say is absent.")
        @Test
        void are_in_the_order_of_the_template() {
            assertThat(describes("lamp").provisioningArtifactParameters())
                    .extracting(ProvisioningArtifactParameter::parameterKey)
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
            assertThat(parameter("Vpc"))
                    .isEqualTo(ProvisioningArtifactParameter.builder()
                            .parameterKey("Vpc")
                            .parameterType("AWS::EC2::VPC::Id")
                            .description("The network of the team")
                            .isNoEcho(false)
                            .parameterConstraints(ParameterConstraints.builder()
                                    .allowedValues(List.of())
                                    .build())
                            .build());
        }

        @AwsRule(
                source = API + "API_ParameterConstraints.html",
                says = "The constraints that the administrator has put on the parameter. AllowedValues: "
                        + "The values that the administrator has allowed for the parameter. "
                        + "AllowedPattern: A regular expression that represents the patterns that allow "
                        + "for String types. …")
        @Test
        void have_their_constraints() {
            assertThat(parameter("Environment").parameterConstraints())
                    .isEqualTo(ParameterConstraints.builder()
                            .allowedValues("test", "prod")
                            .constraintDescription("choose test or prod")
                            .build());
            assertThat(parameter("DatabaseName").parameterConstraints())
                    .isEqualTo(ParameterConstraints.builder()
                            .allowedValues(List.of())
                            .minLength("3")
                            .maxLength("16")
                            .allowedPattern("[a-z][a-z0-9]*")
                            .build());
            assertThat(parameter("Volumes").parameterConstraints())
                    .isEqualTo(ParameterConstraints.builder()
                            .allowedValues(List.of())
                            .minValue("8")
                            .maxValue("16384")
                            .build());
        }

        @Test
        void have_their_defaults_and_their_no_echo_flag() {
            assertThat(parameter("Environment").defaultValue()).isEqualTo("test");
            assertThat(parameter("Subnets").defaultValue()).isNull();
            assertThat(parameter("DatabasePassword").isNoEcho()).isTrue();
        }

        @Assumed("The fake does not know a template that the test did not provide.")
        @Test
        void are_empty_if_the_template_is_unknown() {
            assertThat(describes("v1").hasProvisioningArtifactParameters()).isTrue();
            assertThat(describes("v1").provisioningArtifactParameters()).isEmpty();
        }

        private ProvisioningArtifactParameter parameter(String key) {
            return describes("lamp").provisioningArtifactParameters().stream()
                    .filter(parameter -> parameter.parameterKey().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class TheOutputs {

        @AwsRule(
                source = API + "API_DescribeProvisioningParameters.html",
                says = "ProvisioningArtifactOutputKeys: A list of the keys and descriptions of the outputs.")
        @Test
        void are_the_template_outputs_without_values() {
            assertThat(describes("lamp").provisioningArtifactOutputKeys())
                    .containsExactly(
                            ProvisioningArtifactOutput.builder()
                                    .key("Address")
                                    .description("Where the server answers")
                                    .build(),
                            ProvisioningArtifactOutput.builder()
                                    .key("Environment")
                                    .build(),
                            ProvisioningArtifactOutput.builder().key("Kind").build());
        }

        @SuppressWarnings("deprecation") // AWS has deprecated this member but still returns it
        @AwsRule(
                source = RECORDED,
                says = "ProvisioningArtifactOutputs has the key and the description of both active versions of the "
                        + "product, whichever of them is described, and not of the inactive one.")
        @Test
        void are_not_in_the_deprecated_member_which_lists_the_active_versions() {
            String hidden = world.hub
                    .client
                    .createProvisioningArtifact(c -> c.productId(world.product)
                            .parameters(
                                    p -> p.name("v3").info(Map.of("LoadTemplateFromURL", "https://example.com/v3"))))
                    .provisioningArtifactDetail()
                    .id();
            world.hub.client.updateProvisioningArtifact(u ->
                    u.productId(world.product).provisioningArtifactId(hidden).active(false));
            for (String described : List.of("lamp", "v1")) {
                assertThat(describes(described).provisioningArtifactOutputs())
                        .extracting(ProvisioningArtifactOutput::key, ProvisioningArtifactOutput::description)
                        .containsExactly(tuple(world.hub.firstVersion(world.product), ""), tuple(version, "A server"));
            }
        }
    }

    @Nested
    class TheUsageInstructions {

        @AwsRule(
                source = CLI,
                says = "The example has rules {}, version 2010-09-09, launchAsRole and "
                        + "tagUpdateOnProvisionedProduct NOT_ALLOWED, in this "
                        + "order, and one constraint summary of the type LAUNCH.")
        @Test
        void match_the_example_of_aws() {
            world.constrainsLocal("LAUNCH", ConstrainedHub.LAUNCH_OF_SPOKE);

            assertThat(describes("v1").usageInstructions())
                    .containsExactly(
                            instruction("rules", "{}"),
                            instruction("version", "2010-09-09"),
                            instruction("launchAsRole", "arn:aws:iam::222222222222:role/Spoke"),
                            instruction("tagUpdateOnProvisionedProduct", "NOT_ALLOWED"));
            assertThat(describes("v1").constraintSummaries())
                    .extracting(ConstraintSummary::type)
                    .containsExactly("LAUNCH");
        }

        @AwsRule(
                source = "https://github.com/awslabs/virtual-engineering-workbench",
                says = "The recorded answer has rules, version, capabilitiesReason (\"The following resource(s) "
                        + "require capabilities: [AWS::IAM::Role]\"), description, metadata, launchAsRole, "
                        + "tagUpdateOnProvisionedProduct and capability (CAPABILITY_IAM).")
        @Test
        void say_what_the_template_says_in_the_order_of_aws() {
            addsVersion("all", """
                    Description: A role
                    Metadata:
                      AWS::CloudFormation::Interface: {ParameterLabels: {Size: {default: How big}}}
                    Resources:
                      Role: {Type: 'AWS::IAM::Role', Properties: {AssumeRolePolicyDocument: {}}}
                    """);
            world.spoke.constrains(world.local, world.product, "LAUNCH", ConstrainedHub.parameters("LAUNCH"));
            assertThat(describes("all").usageInstructions())
                    .extracting(UsageInstruction::type, UsageInstruction::value)
                    .containsExactly(
                            tuple("rules", "{}"),
                            tuple("version", "2010-09-09"),
                            tuple(
                                    "capabilitiesReason",
                                    "The following resource(s) require capabilities: [AWS::IAM::Role]"),
                            tuple("description", "A role"),
                            tuple(
                                    "metadata",
                                    "{\"AWS::CloudFormation::Interface\":{\"ParameterLabels\":{\"Size\":{\"default\":"
                                            + "\"How big\"}}}}"),
                            tuple("launchAsRole", "arn:aws:iam::111111111111:role/Hub"),
                            tuple("tagUpdateOnProvisionedProduct", "NOT_ALLOWED"),
                            tuple("capability", "CAPABILITY_IAM"));
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html",
                says = "If you have IAM resources, you can specify either capability. If you have IAM resources "
                        + "with custom names, you must specify CAPABILITY_NAMED_IAM.")
        @ParameterizedTest
        @CsvSource({
            "AWS::IAM::Role, RoleName, CAPABILITY_NAMED_IAM",
            "AWS::IAM::ManagedPolicy, ManagedPolicyName, CAPABILITY_NAMED_IAM",
            "AWS::IAM::Policy, PolicyName, CAPABILITY_IAM",
            "AWS::IAM::AccessKey, UserName, CAPABILITY_IAM",
        })
        void name_the_capability_that_iam_resources_need(String type, String property, String capability) {
            addsVersion(
                    "named",
                    "{\"Resources\": {\"One\": {\"Type\": \"" + type + "\", \"Properties\": {\"" + property
                            + "\": \"x\"}}, \"Two\": {\"Type\": \"AWS::IAM::Group\"}}}");
            assertThat(describes("named").usageInstructions())
                    .extracting(UsageInstruction::type, UsageInstruction::value)
                    .contains(
                            tuple("capability", capability),
                            tuple(
                                    "capabilitiesReason",
                                    "The following resource(s) require capabilities: [" + type + ", AWS::IAM::Group]"));
        }

        private void addsVersion(String name, String template) {
            String url = "https://bucket.s3.amazonaws.com/" + name;
            world.catalog.templates().put(url, template);
            world.hub.client.createProvisioningArtifact(c ->
                    c.productId(world.product).parameters(p -> p.name(name).info(Map.of("LoadTemplateFromURL", url))));
        }

        @Assumed("Without a launch constraint, end users launch with their own permissions, so there is no role.")
        @Test
        void do_not_name_a_role_without_a_launch_constraint() {
            assertThat(describes("v1").usageInstructions())
                    .extracting(UsageInstruction::type)
                    .containsExactly("rules", "version", "tagUpdateOnProvisionedProduct");
        }

        @Test
        void state_whether_tags_may_be_updated() {
            world.constrainsShared("RESOURCE_UPDATE", ConstrainedHub.RESOURCE_UPDATE);

            assertThat(describes("v1").usageInstructions())
                    .contains(instruction("tagUpdateOnProvisionedProduct", "ALLOWED"));
        }

        @Assumed("The example has no rules. The fake shows all rules that apply: those of the template and "
                + "of every template constraint.")
        @Test
        void include_the_rules_of_every_template_constraint() {
            world.constrainsShared("TEMPLATE", ConstrainedHub.rules("t3.micro"));
            world.constrainsLocal("TEMPLATE", ConstrainedHub.rules("t3.small"));

            assertThat(describes("v1").usageInstructions())
                    .contains(instruction(
                            "rules",
                            "{\"Size\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":[[\"t3.micro\"],{\"Ref\":\"Ins"
                                    + "tanceType\"}]},\"AssertDescription\":\"Keep it "
                                    + "small\"}]},\"Size2\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":[[\"t3.sm"
                                    + "all\"],{\"Ref\":\"InstanceType\"}]},\"AssertDescription\":\"Keep it "
                                    + "small\"}]}}"));
        }

        @Test
        void include_the_rules_of_the_template_first() {
            world.constrainsShared("TEMPLATE", ConstrainedHub.TEMPLATE);

            assertThat(describes("lamp").usageInstructions().get(0).value())
                    .containsSubsequence("SubnetsInVpc", "SmallWhenTesting", "ProductionIsBackedUp", "Size");
        }

        private UsageInstruction instruction(String type, String value) {
            return UsageInstruction.builder().type(type).value(value).build();
        }
    }

    @Nested
    class ThePreferences {

        @AwsRule(source = CLI, says = "The example has empty ProvisioningArtifactPreferences.")
        @Test
        void are_empty_without_a_stack_set_constraint() {
            assertThat(describes("v1").provisioningArtifactPreferences()).isNotNull();
            assertThat(describes("v1").provisioningArtifactPreferences().hasStackSetAccounts())
                    .isFalse();
        }

        @AwsRule(
                source = API + "API_ProvisioningArtifactPreferences.html",
                says = "StackSetAccounts: One or more AWS accounts where stack instances are deployed "
                        + "from the stack set. … StackSetRegions: One or more Regions where stack "
                        + "instances are deployed from the stack set.")
        @Test
        void are_the_accounts_and_regions_of_the_stack_set_constraint() {
            world.constrainsShared("STACKSET", ConstrainedHub.STACKSET);

            var preferences = describes("v1").provisioningArtifactPreferences();
            assertThat(preferences.stackSetAccounts()).containsExactly("222222222222");
            assertThat(preferences.stackSetRegions()).containsExactly("us-east-1");
        }
    }

    @Nested
    class TheTagOptions {

        private static final String LAUNCHING =
                "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/tagoptions-launching.html";

        final Actor spoke = world.spoke;
        final String own = spoke.createsProductIn(world.local, "Own");

        @AwsRule(
                source = LAUNCHING,
                says = "Example 2: A Set of TagOptions with the Same Key on a Portfolio … During "
                        + "launch, the user must select one of the two values associated with the key.")
        @Test
        void offer_the_values_of_a_portfolio_as_choices() {
            spoke.tags(world.local, "Team", "a");
            spoke.tags(world.local, "Team", "b");
            spoke.tags(own, "Stage", "test");

            assertThat(tagOptions(own)).containsExactly(choice("Team", "a", "b"), choice("Stage", "test"));
        }

        @AwsRule(
                source = LAUNCHING,
                says = "Example 3: … AWS Service Catalog creates a set of values from the aggregation "
                        + "(logical AND operation) of the TagOptions.")
        @Test
        void offer_only_the_values_common_to_portfolio_and_product() {
            String shared = spoke.tags(world.local, "Team", "b");
            spoke.tags(world.local, "Team", "a");
            spoke.tags(own, "Team", "c");
            spoke.client.associateTagOptionWithResource(
                    a -> a.tagOptionId(shared).resourceId(own));

            assertThat(tagOptions(own)).containsExactly(choice("Team", "b"));
        }

        @AwsRule(
                source = API + "API_DescribeProvisioningParameters.html",
                says = "If the output contains a TagOption key with an empty list of values, there is a "
                        + "TagOption conflict for that key.")
        @Test
        void conflict_if_portfolio_and_product_have_no_common_value() {
            spoke.tags(world.local, "Team", "a");
            spoke.tags(own, "Team", "b");

            assertThat(tagOptions(own))
                    .containsExactly(TagOptionSummary.builder()
                            .key("Team")
                            .values(List.of())
                            .build());
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/tagoptions.html",
                says = "You can deactivate TagOptions and retain their associations to portfolios or products, and "
                        + "reactivate them when you need them.")
        @Test
        void exclude_inactive_tag_options() {
            String team = spoke.tags(world.local, "Team", "a");
            spoke.client.updateTagOption(u -> u.id(team).active(false));
            assertThat(tagOptions(own)).isEmpty();

            spoke.client.updateTagOption(u -> u.id(team).active(true));
            assertThat(tagOptions(own)).containsExactly(choice("Team", "a"));
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.ht" + "ml",
                says = "ShareTagOptions: Enables or disables TagOptions sharing when creating the "
                        + "portfolio share. If this flag is not provided, TagOptions sharing is disabled.")
        @Test
        void include_the_owners_if_the_share_includes_tag_options() {
            world.hub.tags(world.shared, "Team", "hub");
            world.hub.tags(world.product, "Stage", "hub");
            spoke.tags(world.local, "Cost", "spoke");
            spoke.admits(world.shared, "role/Tester");
            assertThat(tagOptions(world.product)).containsExactly(choice("Cost", "spoke"));

            world.hub.client.updatePortfolioShare(u ->
                    u.portfolioId(world.shared).accountId(ConstrainedHub.SPOKE).shareTagOptions(true));
            assertThat(tagOptions(world.product)).containsExactly(choice("Cost", "spoke"), choice("Stage", "hub"));
            assertThat(tagOptions("role/Tester", world.product))
                    .containsExactly(choice("Team", "hub"), choice("Stage", "hub"));
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/tagoptions.html",
                says = "AWS Service Catalog does not support TagOptions for Terraform Open Source or "
                        + "Terraform Cloud products.")
        @Test
        void are_empty_for_a_terraform_product() {
            String terraform = spoke.client
                    .createProduct(p -> p.name("Terraform")
                            .owner("Platform")
                            .productType(ProductType.TERRAFORM_CLOUD)
                            .provisioningArtifactParameters(a ->
                                    a.name("v1").info(Map.of("LoadTemplateFromURL", "https://example.com/t.tar.gz"))))
                    .productViewDetail()
                    .productViewSummary()
                    .productId();
            spoke.adds(terraform, world.local);
            spoke.tags(world.local, "Team", "a");

            assertThat(tagOptions(terraform)).isEmpty();
        }

        private List<TagOptionSummary> tagOptions(String product) {
            return tagOptions("role/Developer", product);
        }

        private List<TagOptionSummary> tagOptions(String principal, String product) {
            return world.userOfSpoke(principal)
                    .client
                    .describeProvisioningParameters(d -> d.productId(product).provisioningArtifactName("v1"))
                    .tagOptions();
        }

        private TagOptionSummary choice(String key, String... values) {
            return TagOptionSummary.builder().key(key).values(values).build();
        }
    }
}
