package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.CLI;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FailureTiming;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductAttribute;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** Launches of products; {@link LaunchWorld} describes the accounts. */
class ProvisionProductTest {

    private static final String PROVISION = API + "API_ProvisionProduct.html";
    private static final String PROVISION_CLI = CLI + "provision-product.html";
    private static final String AUTO_TAGS =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/autotags.html";

    @Nested
    class WhenAProductIsLaunched {

        final LaunchWorld world = new LaunchWorld();
        final RecordDetail launch = world.launches("server");

        @AwsRule(
                source = PROVISION_CLI,
                says = "The example answers a record of the type PROVISION_PRODUCT in the status CREATED, of the "
                        + "provisioned product type CFN_STACK, with the path, no errors and no tags.")
        @Test
        void the_record_describes_the_launch() {
            assertThat(launch.recordId()).matches("rec-[a-z0-9]{13}");
            assertThat(launch.provisionedProductId()).matches("pp-[a-z0-9]{13}");
            assertThat(launch)
                    .extracting(
                            RecordDetail::recordType,
                            RecordDetail::status,
                            RecordDetail::provisionedProductType,
                            RecordDetail::provisionedProductName,
                            RecordDetail::productId,
                            RecordDetail::provisioningArtifactId,
                            RecordDetail::pathId)
                    .containsExactly(
                            "PROVISION_PRODUCT",
                            RecordStatus.CREATED,
                            "CFN_STACK",
                            "server",
                            world.linux,
                            world.v1,
                            world.shared.replace("port-", "lpv3-"));
            assertThat(launch.hasRecordErrors()).isTrue();
            assertThat(launch.recordErrors()).isEmpty();
            assertThat(launch.hasRecordTags()).isTrue();
            assertThat(launch.recordTags()).isEmpty();
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/"
                        + "describe-provisioned-product.html",
                says = "The example has the ARN "
                        + "arn:aws:servicecatalog:us-west-2:123456789012:stack/mytestppname3/pp-dpom27bm4abcd, an "
                        + "idempotency token and no dashboards.")
        @Test
        void the_provisioned_product_belongs_to_the_end_users_account() {
            ProvisionedProductDetail detail = world.product(launch.provisionedProductId());

            assertThat(detail.arn())
                    .isEqualTo("arn:aws:servicecatalog:us-east-1:" + world.spoke.id + ":stack/server/"
                            + launch.provisionedProductId());
            assertThat(detail.idempotencyToken()).isNotBlank();
            assertThat(List.of(
                            detail.lastRecordId(),
                            detail.lastProvisioningRecordId(),
                            detail.lastSuccessfulProvisioningRecordId()))
                    .containsOnly(launch.recordId());
            assertThat(world.developer
                            .client
                            .describeProvisionedProduct(d -> d.name("server"))
                            .hasCloudWatchDashboards())
                    .isTrue();
        }

        @Assumed("The ARN of a provisioned product names its account and its Region. No page says "
                + "what another account or Region finds.")
        @Test
        void the_provisioned_product_is_not_found_in_another_account_or_region() {
            String id = launch.provisionedProductId();
            Actor elsewhere = new Actor(
                    world.catalog.account("spoke").as("role/Developer").in(Region.EU_WEST_1));

            for (Actor other : List.of(world.hub, elsewhere)) {
                assertThat(refusal(() -> other.client.describeProvisionedProduct(d -> d.id(id))))
                        .isInstanceOf(ResourceNotFoundException.class);
            }
        }
    }

    @Nested
    class WhenTheVersionIsUnknown {

        private static final String UNKNOWN = "pa-aaaaaaaaaaaaa";

        final LaunchWorld world = new LaunchWorld();

        @AwsRule(
                source = "https://github.com/aws-samples/sagemaker-studio-emr/issues/42",
                says = "ResourceNotFoundException: Provisioning artifact pa-… does not exist or access was denied")
        @Test
        void launches_and_updates_are_refused_with_its_id() {
            String id = world.launched("running");
            String text = "Provisioning artifact " + UNKNOWN + " does not exist or access was denied";
            var refused = refusal(() -> world.launches("server", p -> p.provisioningArtifactId(UNKNOWN)));

            assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(text);
            assertThat(textOf(() -> world.updates(id, u -> u.provisioningArtifactId(UNKNOWN))))
                    .isEqualTo(text);
        }

        @Assumed("The text is analogous to the one for IDs.")
        @Test
        void launches_are_refused_with_its_name() {
            assertThat(textOf(() -> world.launches(
                            "server", p -> p.provisioningArtifactId(null).provisioningArtifactName("v9"))))
                    .isEqualTo("Provisioning artifact with name v9 does not exist or access was denied");
        }
    }

    @Nested
    class WhenAValueHasBlanks {

        @Assumed(
                "One client trims values, because blanks around them were not in the parameters of the stack; no source"
                        + " says who trims them.")
        @Test
        void the_blanks_are_part_of_the_parameter() {
            LaunchWorld world = new LaunchWorld();
            world.catalog.templates().put(LaunchWorld.url("v3"), """
                    Parameters: {Team: {Type: String}}
                    Resources: {Topic: {Type: AWS::SNS::Topic}}
                    Outputs: {Team: {Value: !Ref Team}}
                    """);
            String version = world.addsVersion("v3");
            String id = world.launches(
                            "server",
                            p -> p.provisioningArtifactId(version).provisioningParameters(parameter("Team", " a ")))
                    .provisionedProductId();

            assertThat(world.outputs(id)).containsEntry("Team", " a ");
        }
    }

    @Nested
    class WhenTheNameIsInUse {

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/284",
                says = "InvalidParametersException when calling the ProvisionProduct operation: A stack named "
                        + "my-product already exists.")
        @Test
        void the_launch_is_refused_with_the_message_of_cloudformation() {
            LaunchWorld world = new LaunchWorld();
            world.launches("server");

            assertThat(refusal(() -> world.launches("server"))).isInstanceOf(InvalidParametersException.class);
            assertThat(textOf(() -> world.launches("server"))).isEqualTo("A stack named server already exists.");
        }

        @Assumed(
                value = "The API page lists DuplicateResourceException, which nobody reported.",
                setting = "provisionedProductNameInUseError")
        @Test
        void a_setting_makes_it_a_duplicate_resource_error() {
            LaunchWorld world = new LaunchWorld(
                    s -> s.assume(AwsBehavior.PROVISIONED_PRODUCT_NAME_IN_USE_ERROR, RefusedAs.DUPLICATE_RESOURCE));
            world.launches("server");

            assertThat(refusal(() -> world.launches("server"))).isInstanceOf(DuplicateResourceException.class);
        }

        @AwsRule(source = PROVISION, says = "This value must be unique for the Amazon Web Services account.")
        @Test
        void another_account_can_use_the_same_name() {
            LaunchWorld world = new LaunchWorld();
            world.launches("server");
            world.hub.admits(world.shared, "role/Administrator");

            assertThat(world.launches(world.hub, "server", p -> {}).provisionedProductName())
                    .isEqualTo("server");
        }

        @Assumed("AWS does not say when a name is free again; here it is at the end of the termination.")
        @Test
        void the_name_is_free_again_after_the_termination() {
            LaunchWorld world = new LaunchWorld();
            world.terminates(world.launched("server"));

            assertThat(world.launches("server").status()).isEqualTo(RecordStatus.CREATED);
        }
    }

    @Nested
    class WhenTheLaunchIsNotAllowed {

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-products/issues/51",
                says = "ResourceNotFoundException: No launch paths found for resource: prod-…")
        @Test
        void an_administrator_who_is_not_a_principal_has_no_launch_path() {
            LaunchWorld world = new LaunchWorld();

            assertThat(refusal(() -> world.launches(world.spoke, "server", p -> {})))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(textOf(() -> world.launches(world.spoke, "server", p -> {})))
                    .isEqualTo("No launch paths found for resource: " + world.linux);
        }

        @AwsRule(
                source = API + "API_UpdateProvisioningArtifact.html",
                says = "Users are able to make updates to a provisioned product of a deprecated version "
                        + "but cannot launch new provisioned products using a deprecated version.")
        @Test
        void a_deprecated_version_cannot_be_launched() {
            LaunchWorld world = new LaunchWorld();
            world.hub.client.updateProvisioningArtifact(u ->
                    u.productId(world.linux).provisioningArtifactId(world.v1).guidance("DEPRECATED"));

            assertThat(refusal(() -> world.launches("server"))).isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = PROVISION,
                says = "The name of the provisioning artifact. You must provide the name or ID, but not both.")
        @Test
        void a_version_is_given_by_id_or_by_name_and_not_both() {
            LaunchWorld world = new LaunchWorld();

            assertThat(refusal(() -> world.launches("server", p -> p.provisioningArtifactName("v1"))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = PROVISION,
                says = "ProvisionedProductName: Pattern: [a-zA-Z0-9][a-zA-Z0-9._-]*. Required: Yes")
        @Test
        void a_name_with_spaces_does_not_match_the_pattern_of_the_service_model() {
            ServiceCatalogException refusal = refusal(() -> new LaunchWorld().launches("my server"));

            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        }
    }

    @Nested
    class WhenParametersAreInvalid {

        @AwsRule(
                source = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/"
                        + "describe-provisioned-product.html",
                says = "The example is in the status ERROR with the message: AmazonCloudFormationException  "
                        + "Parameters: [KeyName] must have values (Service: AmazonCloudFormation; Status Code: 400; "
                        + "Error Code: ValidationError; Request ID: …)")
        @Test
        void the_launch_fails_in_cloudformation_and_the_provisioned_product_has_the_status_error() {
            LaunchWorld world = new LaunchWorld();
            RecordDetail launch = world.launches("server", p -> p.provisioningArtifactId(world.v2));

            assertThat(world.product(launch.provisionedProductId()).status()).isEqualTo(ProvisionedProductStatus.ERROR);
            assertThat(world.product(launch.provisionedProductId()).statusMessage())
                    .startsWith("AmazonCloudFormationException  Parameters: [KeyName] must have values (Service: "
                            + "AmazonCloudFormation; Status Code: 400; Error Code: ValidationError; Request ID: ");
            assertThat(world.entry(launch.recordId()).status()).isEqualTo(RecordStatus.FAILED);
        }

        @AwsRule(
                source = API + "API_ProvisionedProductDetail.html",
                says = "ERROR - An unexpected error occurred. The provisioned product exists but the "
                        + "stack is not running. For example, CloudFormation received a parameter value "
                        + "that was not valid and could not launch the stack.")
        @Test
        void a_value_that_is_not_allowed_has_the_same_result() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launches(
                            "server", p -> p.provisioningParameters(parameter("InstanceType", "m5.24xlarge")))
                    .provisionedProductId();

            assertThat(world.product(id).statusMessage()).contains("InstanceType");
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.ERROR);
        }

        @Assumed(value = "A test can choose that the call fails immediately.", setting = "launchParameterFailure")
        @Test
        void a_setting_makes_the_call_itself_fail() {
            LaunchWorld world =
                    new LaunchWorld(s -> s.assume(AwsBehavior.LAUNCH_PARAMETER_FAILURE, FailureTiming.SYNCHRONOUS));

            assertThat(textOf(() -> world.launches("server", p -> p.provisioningArtifactId(world.v2))))
                    .isEqualTo("Parameters: [KeyName] must have values");
            assertThat(world.names()).isEmpty();
        }
    }

    @Nested
    class WhenATemplateRuleIsViolated {

        @Assumed(
                value = "The guide says that the launch is rejected and the description shown, not by which call.",
                setting = "templateRuleFailure")
        @Test
        void the_call_is_refused_with_the_description_of_the_rule() {
            LaunchWorld world = new LaunchWorld();
            world.hub.constrains(world.shared, world.linux, "TEMPLATE", ConstrainedHub.rules("t3.small"));

            assertThat(refusal(() -> world.launches("server"))).isInstanceOf(InvalidParametersException.class);
            assertThat(textOf(() -> world.launches("server"))).contains("Keep it small");
            assertThat(world.names()).isEmpty();
        }

        @Assumed(
                value = "The guide says that the launch is rejected and the description shown, not by which call.",
                setting = "templateRuleFailure")
        @Test
        void a_setting_makes_the_record_fail_instead() {
            LaunchWorld world =
                    new LaunchWorld(s -> s.assume(AwsBehavior.TEMPLATE_RULE_FAILURE, FailureTiming.ASYNCHRONOUS));
            world.hub.constrains(world.shared, world.linux, "TEMPLATE", ConstrainedHub.rules("t3.small"));
            String id = world.launched("server");

            assertThat(world.product(id).statusMessage()).contains("Keep it small");
        }
    }

    @Nested
    class WhenTheProvisionedProductHasOutputs {

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/"
                        + "servicecatalog/provisioned_product_test.go",
                says = "The outputs have CloudformationStackARN besides those of the template.")
        @Test
        void the_outputs_come_from_the_template_and_the_stack() {
            LaunchWorld world = new LaunchWorld();
            RecordDetail launch =
                    world.launches("server", p -> p.provisioningParameters(parameter("InstanceType", "t3.small")));

            assertThat(world.outputs(launch.provisionedProductId()))
                    .containsOnlyKeys("CloudformationStackARN", "Size")
                    .containsEntry("Size", "t3.small");
            assertThat(world.developer
                            .client
                            .describeRecord(d -> d.id(launch.recordId()))
                            .recordOutputs())
                    .extracting(output -> output.outputKey(), output -> output.description())
                    .contains(org.assertj.core.api.Assertions.tuple("Size", "How big it is"));
        }

        @AwsRule(
                source = API + "API_GetProvisionedProductOutputs.html",
                says = "OutputKeys: The list of keys that the API should return with their values. If none are "
                        + "provided, the API will return all outputs of the provisioned product.")
        @Test
        void outputs_can_be_selected_by_key() {
            LaunchWorld world = new LaunchWorld();
            world.launched("server");

            assertThat(world.developer
                            .client
                            .getProvisionedProductOutputs(
                                    g -> g.provisionedProductName("server").outputKeys("Size"))
                            .outputs())
                    .extracting(output -> output.outputKey())
                    .containsExactly("Size");
        }

        @Assumed("The page does not say what happens to a key that is no output.")
        @Test
        void an_unknown_output_key_is_refused() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");

            assertThat(refusal(() -> world.developer.client.getProvisionedProductOutputs(
                            g -> g.provisionedProductId(id).outputKeys("Nothing"))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("AWS does not say what a page token returns after an update between two pages.")
        @Test
        void an_update_between_two_pages_does_not_mix_the_outputs_of_two_versions() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");
            var client = world.developer.client;
            String token = client.getProvisionedProductOutputs(
                            g -> g.provisionedProductId(id).pageSize(1))
                    .nextPageToken();

            assertThat(client.getProvisionedProductOutputs(
                                    g -> g.provisionedProductId(id).pageSize(1).pageToken(token))
                            .outputs())
                    .extracting(output -> output.outputKey())
                    .containsExactly("Size");
            world.updates(id, u -> {});
            assertThat(refusal(() -> client.getProvisionedProductOutputs(
                            g -> g.provisionedProductId(id).pageSize(1).pageToken(token))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = "https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/217",
                says = "InvalidParametersException when calling the GetProvisionedProductOutputs operation")
        @Test
        void a_provisioned_product_that_never_succeeded_has_no_outputs() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launches("server", p -> p.provisioningArtifactId(world.v2))
                    .provisionedProductId();

            assertThat(refusal(() -> world.outputs(id))).isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = "https://github.com/crossplane-contrib/provider-aws",
                says = "The controller of provisioned products compares: Last Successful Provisioning Record "
                        + "doesn't exist.")
        @Test
        void without_a_success_the_refusal_says_that_there_is_no_successful_record() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
            String id = world.launched("server");

            assertThat(textOf(() -> world.outputs(id))).isEqualTo("Last Successful Provisioning Record doesn't exist.");
        }
    }

    @Nested
    class WhenTheProvisionedProductIsTagged {

        final LaunchWorld world = new LaunchWorld();

        @AwsRule(
                source = AUTO_TAGS,
                says = "aws:servicecatalog:portfolioArn, aws:servicecatalog:productArn, "
                        + "aws:servicecatalog:provisioningPrincipalArn, aws:servicecatalog:provisionedProductArn, "
                        + "aws:servicecatalog:provisioningArtifactIdentifier")
        @Test
        void the_service_adds_tags_that_describe_the_launch() {
            String id = world.launched("server");

            assertThat(world.tags())
                    .containsEntry(
                            "aws:servicecatalog:portfolioArn",
                            "arn:aws:catalog:us-east-1:" + world.hub.id + ":portfolio/" + world.shared)
                    .containsEntry(
                            "aws:servicecatalog:productArn",
                            "arn:aws:catalog:us-east-1:" + world.hub.id + ":product/" + world.linux)
                    .containsEntry(
                            "aws:servicecatalog:provisioningPrincipalArn",
                            "arn:aws:sts::" + world.spoke.id + ":assumed-role/Developer/session")
                    .containsEntry(
                            "aws:servicecatalog:provisionedProductArn",
                            world.product(id).arn())
                    .containsEntry("aws:servicecatalog:provisioningArtifactIdentifier", world.v1)
                    .hasSize(5);
        }

        @AwsRule(
                source = "https://github.com/awslabs/service-workbench-on-aws",
                says = "aws:servicecatalog:productArn: arn:aws:catalog:us-east-1:<mainAccountId>:product/prod-…, "
                        + "aws:servicecatalog:provisioningPrincipalArn: "
                        + "arn:aws:sts::<hostingAccountId>:assumed-role/swb-swbv2-va-env-mgmt/Launch-sagemaker-…")
        @Test
        void in_a_recipient_account_the_tags_name_the_owner_of_the_product_and_the_session_of_the_user() {
            String session = "arn:aws:sts::" + world.spoke.id + ":assumed-role/Developer/Launch-1";
            world.launches(
                    new Actor(world.catalog.account("spoke").as(session)),
                    "server",
                    p -> p.tags(tag("Env", "b590a734")));

            assertThat(world.spoke
                            .client
                            .searchProvisionedProducts(s ->
                                    s.accessLevelFilter(f -> f.key("Account").value("self")))
                            .provisionedProducts()
                            .get(0)
                            .tags())
                    .contains(
                            tag(
                                    "aws:servicecatalog:productArn",
                                    "arn:aws:catalog:us-east-1:" + world.hub.id + ":product/" + world.linux),
                            tag("aws:servicecatalog:provisioningPrincipalArn", session));
        }

        @AwsRule(
                source =
                        "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/search-provisioned-products.html",
                says = "The example has a provisioned product in the status ERROR, whose parameters were not valid, "
                        + "with tags and without a PhysicalId.")
        @Test
        void a_launch_that_was_refused_has_tags_and_no_physical_id() {
            world.launches("server", p -> p.provisioningArtifactId(world.v2));
            ProvisionedProductAttribute found = world.firstFound();

            assertThat(found.statusAsString()).isEqualTo("ERROR");
            assertThat(found.type()).isEqualTo("CFN_STACK");
            assertThat(found.physicalId()).isNull();
            assertThat(found.tags()).hasSize(5);
        }

        @Assumed("A stack that AWS CloudFormation created and rolled back still exists, and so does its ARN.")
        @Test
        void a_launch_that_was_rolled_back_has_a_physical_id() {
            world.fails(ProvisioningFailure.ofLaunch("No capacity"));
            world.launched("server");

            assertThat(world.firstFound().physicalId()).startsWith("arn:aws:cloudformation:");
        }

        @Assumed("Recorded answers of AWS have these three AutoTags in this order, after the tags in the request.")
        @Test
        void a_finished_record_has_the_tags_of_the_request_and_three_auto_tags() {
            RecordDetail launch = world.launches("server", p -> p.tags(tag("Team", "a")));

            assertThat(launch.recordTags()).extracting(tag -> tag.key()).containsExactly("Team");
            assertThat(world.entry(launch.recordId()).recordTags())
                    .extracting(tag -> tag.key() + " " + tag.value())
                    .containsExactly(
                            "Team a",
                            "aws:servicecatalog:productArn arn:aws:catalog:us-east-1:" + world.hub.id + ":product/"
                                    + world.linux,
                            "aws:servicecatalog:provisioningPrincipalArn arn:aws:sts::" + world.spoke.id
                                    + ":assumed-role/Developer/session",
                            "aws:servicecatalog:portfolioArn arn:aws:catalog:us-east-1:" + world.hub.id + ":portfolio/"
                                    + world.shared);
        }

        @Assumed("AWS does not say which of several tags with one key wins; here the user's, then the product's.")
        @Test
        void the_tags_of_the_portfolio_the_product_and_the_user_are_combined() {
            world.hub.client.updatePortfolio(
                    u -> u.id(world.shared).addTags(tag("A", "portfolio"), tag("B", "portfolio")));
            world.hub.client.updateProduct(u -> u.id(world.linux).addTags(tag("B", "product"), tag("C", "product")));
            RecordDetail launch = world.launches("server", p -> p.tags(tag("C", "user"), tag("D", "user")));

            assertThat(world.tags())
                    .containsEntry("A", "portfolio")
                    .containsEntry("B", "product")
                    .containsEntry("C", "user")
                    .containsEntry("D", "user");
            assertThat(launch.recordTags()).extracting(tag -> tag.key()).containsExactly("C", "D");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html",
                says = "Tags per provisioned product: 50")
        @Test
        void more_tags_than_the_quota_are_refused() {
            LaunchWorld small = new LaunchWorld(s -> s.quota(Quota.TAGS_PER_PROVISIONED_PRODUCT, 2));

            assertThat(small.launches("two", p -> p.tags(tag("A", "1"), tag("B", "2")))
                            .status())
                    .isEqualTo(RecordStatus.CREATED);
            assertThat(refusal(() -> small.launches("three", p -> p.tags(tag("A", "1"), tag("B", "2"), tag("C", "3")))))
                    .isInstanceOf(LimitExceededException.class);
        }

        private Tag tag(String key, String value) {
            return Tag.builder().key(key).value(value).build();
        }
    }

    @Nested
    class WhenThereAreTagOptions {

        private static final String LAUNCHING =
                "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/tagoptions-launching.html";

        LaunchWorld world = new LaunchWorld();

        private void shared() {
            world.hub.client.updatePortfolioShare(
                    u -> u.portfolioId(world.shared).accountId(world.spoke.id).shareTagOptions(true));
        }

        private void offers(String resource, String... values) {
            for (String value : values) {
                world.hub.tags(resource, "Env", value);
            }
        }

        private Tag tag(String value) {
            return Tag.builder().key("Env").value(value).build();
        }

        @AwsRule(
                source = LAUNCHING,
                says = "When a user launches the provisioned product, the single TagOption becomes "
                        + "Tag[Group=Finance]")
        @Test
        void a_tag_option_with_a_single_value_becomes_a_tag() {
            shared();
            offers(world.shared, "prod");
            world.launches("server");

            assertThat(world.tags()).containsEntry("Env", "prod");
        }

        @AwsRule(
                source = LAUNCHING,
                says = "When the user launches the product, he or she sees and selects from this set of values. The "
                        + "provisioned product is tagged with the key and the user-selected value.")
        @Test
        void the_user_selects_one_of_several_values() {
            shared();
            for (String value : List.of("dev", "test", "prod")) {
                String option = world.hub.tags(world.shared, "Env", value);
                if (!value.equals("dev")) {
                    world.hub.associatesTagOption(option, world.linux);
                }
            }
            world.launches("server", p -> p.tags(tag("prod")));

            assertThat(world.tags()).containsEntry("Env", "prod");
            assertThat(refusal(() -> world.launches("other", p -> p.tags(tag("dev")))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = API + "API_DescribeProvisioningParameters.html",
                says = "Tag the provisioned product with the value sc-tagoption-conflict-portfolioId-productId.")
        @Test
        void conflicting_values_appear_in_the_tag() {
            shared();
            offers(world.shared, "dev");
            offers(world.linux, "prod");
            world.launches("server");

            assertThat(world.tags()).containsEntry("Env", "sc-tagoption-conflict-" + world.shared + "-" + world.linux);
        }

        @AwsRule(
                source = LAUNCHING,
                says = "AWS Service Catalog creates a tag with the same key and a value of "
                        + "sc-tagconflict-portfolioid-productid, where portfolioid and productid are the ARNs of the "
                        + "portfolio and product.")
        @Assumed(value = "The API page and the guide use different texts.", setting = "tagConflictPrefix")
        @Test
        void a_setting_chooses_the_conflict_text_of_the_guide() {
            world = new LaunchWorld(s -> s.assume(AwsBehavior.TAG_CONFLICT_PREFIX, "sc-tagconflict-"));
            shared();
            offers(world.shared, "dev");
            offers(world.linux, "prod");
            world.launches("server");

            String arn = "arn:aws:catalog:us-east-1:" + world.hub.id + ":";
            assertThat(world.tags())
                    .containsEntry(
                            "Env",
                            "sc-tagconflict-" + arn + "portfolio/" + world.shared + "-" + arn + "product/"
                                    + world.linux);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.ht" + "ml",
                says = "ShareTagOptions: Enables or disables TagOptions sharing when creating the "
                        + "portfolio share. If this flag is not provided, TagOptions sharing is disabled.")
        @Test
        void tag_options_of_the_owner_apply_only_if_they_are_shared() {
            offers(world.shared, "prod");
            world.launches("server");

            assertThat(world.tags()).doesNotContainKey("Env");
        }
    }

    @Nested
    class WhenACallIsRepeatedWithItsToken {

        final LaunchWorld world = new LaunchWorld();

        @AwsRule(source = PROVISION, says = "An idempotency token that uniquely identifies the provisioning request.")
        @Test
        void the_same_request_returns_the_first_response_and_launches_nothing() {
            RecordDetail first = world.launches("server", p -> p.provisionToken("once"));
            RecordDetail again = world.launches("server", p -> p.provisionToken("once"));

            assertThat(again).isEqualTo(first);
            assertThat(world.names()).containsExactly("server");
            assertThat(world.product(first.provisionedProductId()).idempotencyToken())
                    .isEqualTo("once");
        }

        @Assumed("The sentence of the API pages is inverted; this is how idempotency tokens work elsewhere.")
        @Test
        void a_different_request_is_refused() {
            world.launches("server", p -> p.provisionToken("once"));

            assertThat(refusal(() -> world.launches("other", p -> p.provisionToken("once"))))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }
}
