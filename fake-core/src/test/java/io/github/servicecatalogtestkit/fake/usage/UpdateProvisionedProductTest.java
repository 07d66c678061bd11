package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.changed;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.kept;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FailureTiming;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** Updates of provisioned products; {@link LaunchWorld} describes the accounts. */
class UpdateProvisionedProductTest {

    private static final String UPDATE = API + "API_UpdateProvisionedProduct.html";
    private static final String PARAMETER = API + "API_UpdateProvisioningParameter.html";
    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";
    private static final String AUTO_TAGS =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/autotags.html";
    private static final Tag TAG = Tag.builder().key("Team").value("a").build();

    @Nested
    class WhenTheVersionChanges {

        final LaunchWorld world = new LaunchWorld();
        final String id = world.launched("server");

        @AwsRule(source = UPDATE, says = "Requests updates to the configuration of the specified provisioned product.")
        @Test
        void the_new_version_runs_in_the_same_stack() {
            String stack = world.outputs(id).get("CloudformationStackARN");
            RecordDetail update = world.updates(
                    id, u -> u.provisioningArtifactName("v2").provisioningParameters(changed("KeyName", "k")));

            assertThat(update)
                    .extracting(RecordDetail::recordType, RecordDetail::status, RecordDetail::provisioningArtifactId)
                    .containsExactly("UPDATE_PROVISIONED_PRODUCT", RecordStatus.CREATED, world.v2);
            assertThat(world.product(id).provisioningArtifactId()).isEqualTo(world.v2);
            assertThat(world.product(id).lastSuccessfulProvisioningRecordId()).isEqualTo(update.recordId());
            assertThat(world.outputs(id))
                    .containsEntry("CloudformationStackARN", stack)
                    .containsEntry("Key", "k")
                    .doesNotContainKey("Size");
        }

        @AwsRule(
                source = API + "API_UpdateProvisioningArtifact.html",
                says = "Users are able to make updates to a provisioned product of a deprecated version "
                        + "but cannot launch new provisioned products using a deprecated version.")
        @Test
        void a_provisioned_product_of_a_deprecated_version_can_be_updated() {
            world.hub.client.updateProvisioningArtifact(u ->
                    u.productId(world.linux).provisioningArtifactId(world.v1).guidance("DEPRECATED"));
            world.updates(id, u -> {});

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        }

        @AwsRule(source = UPDATE, says = "ProvisionedProductName: [a-zA-Z0-9][a-zA-Z0-9._-]{0,127}|arn:…")
        @Test
        void the_provisioned_product_can_be_given_by_its_arn() {
            String arn = world.product(id).arn();

            assertThat(world.developer
                            .client
                            .updateProvisionedProduct(u -> u.provisionedProductName(arn))
                            .recordDetail()
                            .provisionedProductId())
                    .isEqualTo(id);
        }
    }

    @Nested
    class WhenTheProductOrThePathChanges {

        final LaunchWorld world = new LaunchWorld();

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/autotags.html",
                says = "If you update the provisioned product to a different product, provisioned "
                        + "artifact, or new launch path, the existing AutoTags still show the original "
                        + "values.")
        @Test
        void the_update_can_change_to_another_product() {
            String windows = world.hub.createsProductIn(world.shared, "Windows");
            String id = world.launched("server");
            world.updates(id, u -> u.productName("Windows").provisioningArtifactName("v1"));

            assertThat(world.product(id).productId()).isEqualTo(windows);
            assertThat(refusal(() -> world.updates(id, u -> u.productId(world.linux))))
                    .as("without a version of the other product")
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("AWS does not say that a stack cannot be replaced by a product of an external engine.")
        @Test
        void the_update_cannot_change_to_a_product_of_an_external_engine() {
            String network = world.hub.createsProduct("Network", "EXTERNAL");
            world.hub.adds(network, world.shared);
            world.hub.setsLaunchRole(world.shared, network, "Terraform");
            String id = world.launched("server");

            assertThat(refusal(() -> world.updates(id, u -> u.productId(network).provisioningArtifactName("v1"))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("The page requires a path if the product has more than one. Public clients "
                + "update without a path; the fake keeps the path of the launch.")
        @Test
        void the_launch_path_is_kept_unless_the_request_contains_another() {
            String local = world.spoke.createsPortfolio("Local");
            world.spoke.addsFrom(world.shared, world.linux, local);
            world.spoke.admits(local, "role/Developer");
            String path = local.replace("port-", "lpv3-");
            String id = world.launches("server", p -> p.pathId(path)).provisionedProductId();

            assertThat(world.updates(id, u -> {}).pathId()).isEqualTo(path);
            RecordDetail moved = world.updates(id, u -> u.pathName("Data"));
            assertThat(moved.pathId()).isEqualTo(world.shared.replace("port-", "lpv3-"));
            assertThat(world.updates(id, u -> {}).pathId()).isEqualTo(moved.pathId());
        }
    }

    @Nested
    class WhenParametersChange {

        final LaunchWorld world = new LaunchWorld();
        final String id = world.launches(
                        "server",
                        p -> p.provisioningParameters(parameter("InstanceType", "t3.small"), parameter("Team", "a")))
                .provisionedProductId();

        @AwsRule(
                source = PARAMETER,
                says = "UsePreviousValue: If set to true, Value is ignored and the previous parameter value is kept.")
        @Test
        void a_previous_value_is_kept() {
            world.updates(
                    id,
                    u -> u.provisioningParameters(
                            kept("InstanceType").toBuilder().value("").build(), changed("Team", "b")));

            assertThat(world.outputs(id)).containsEntry("Size", "t3.small");
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        }

        @AwsRule(
                source = "https://github.com/boto/boto3/issues/4426",
                says = "Invalid input for parameter key InstanceType. Cannot specify usePreviousValue as true and "
                        + "non empty value for a parameter")
        @Test
        void a_previous_value_with_another_value_fails() {
            RecordDetail update = world.updates(
                    id,
                    u -> u.provisioningParameters(
                            kept("InstanceType").toBuilder().value("t3.micro").build()));

            assertThat(world.entry(update.recordId()))
                    .satisfies(failed -> assertThat(failed.status()).isEqualTo(RecordStatus.FAILED))
                    .satisfies(failed -> assertThat(failed.recordErrors().get(0).description())
                            .startsWith("AmazonCloudFormationException  Invalid input for parameter key InstanceType. "
                                    + "Cannot specify usePreviousValue as true and non empty value for a "
                                    + "parameter"));
            assertThat(world.outputs(id)).containsEntry("Size", "t3.small");
        }

        @Assumed("AWS CloudFormation takes the default of a parameter that an update does not mention.")
        @Test
        void a_parameter_missing_from_the_request_gets_its_default() {
            world.updates(id, u -> u.provisioningParameters(changed("Team", "b")));

            assertThat(world.outputs(id)).containsEntry("Size", "t3.micro");
        }

        @AwsRule(
                source = "https://github.com/rackerlabs/ebs_snapper/issues/56",
                says = "Cannot specify usePreviousValue as true for a parameter key not in the previous template")
        @Test
        void a_previous_value_that_does_not_exist_fails() {
            RecordDetail update =
                    world.updates(id, u -> u.provisioningArtifactId(world.v2).provisioningParameters(kept("KeyName")));

            assertThat(world.entry(update.recordId()).recordErrors().get(0).description())
                    .startsWith("AmazonCloudFormationException  Invalid input for parameter key KeyName. Cannot specify"
                            + " usePreviousValue as true for a parameter key not in the previous template");
            assertThat(world.product(id).provisioningArtifactId()).isEqualTo(world.v1);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
                        + "reference-template_constraint_rules.html",
                says = "AWS CloudFormation evaluates the assertion … before creating or updating the "
                        + "stack. If the parameter value is invalid, AWS CloudFormation immediately fail "
                        + "to create or update the stack.")
        @Test
        void template_rules_apply_to_updates_too() {
            world.hub.constrains(world.shared, world.linux, "TEMPLATE", ConstrainedHub.rules("t3.micro"));

            assertThat(textOf(() -> world.updates(id, u -> u.provisioningParameters(kept("InstanceType")))))
                    .contains("Keep it small");
            world.updates(id, u -> u.provisioningParameters(changed("InstanceType", "t3.micro")));
            assertThat(world.outputs(id)).containsEntry("Size", "t3.micro");
        }

        @Assumed("The API page gives TAINTED for an update to a new version that failed and was "
                + "rolled back. It does not mention updates that AWS CloudFormation refuses.")
        @Test
        void invalid_values_leave_it_tainted() {
            world.updates(id, u -> u.provisioningParameters(changed("InstanceType", "huge")));

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.TAINTED);
            assertThat(world.outputs(id)).containsEntry("Size", "t3.small");
        }
    }

    @Nested
    class WhenTheStatusDoesNotAllowUpdates {

        @Assumed("Neither the exception nor its message is documented; the API page does not list "
                + "InvalidStateException.")
        @Test
        void updating_a_provisioned_product_under_change_is_refused() {
            LaunchWorld world = new LaunchWorld(CompletionPolicy.held());
            String id = world.launched("server");

            assertThat(refusal(() -> world.updates(id, u -> {}))).isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("The page of CreateProvisionedProductPlan requires the status AVAILABLE or "
                + "TAINTED. The page of updates names no status.")
        @Test
        void updating_a_provisioned_product_in_error_is_refused() {
            LaunchWorld world = new LaunchWorld();
            world.fails(ProvisioningFailure.ofLaunch("No capacity"));
            String id = world.launched("server");

            assertThat(textOf(() -> world.updates(id, u -> {}))).contains("ERROR");
        }
    }

    @Nested
    class WhenTagsChange {

        final LaunchWorld world = new LaunchWorld();
        final String id = world.launched("server");

        private java.util.List<String> keys() {
            return world
                    .developer
                    .client
                    .searchProvisionedProducts(s -> {})
                    .provisionedProducts()
                    .get(0)
                    .tags()
                    .stream()
                    .map(Tag::key)
                    .filter(key -> !key.startsWith("aws:"))
                    .toList();
        }

        @Assumed(
                value = "The API page requires the constraint for tag updates; clients pass changed tags without it "
                        + "and the update succeeds with the old tags.",
                setting = "refusesTagUpdates")
        @Test
        void tag_changes_are_ignored_without_the_constraint() {
            RecordDetail update = world.updates(id, u -> u.tags(TAG));

            assertThat(world.entry(update.recordId()).status()).isEqualTo(RecordStatus.SUCCEEDED);
            assertThat(keys()).isEmpty();
        }

        @Assumed(
                value = "The API page requires the constraint for tag updates; it does not say what happens without "
                        + "it.",
                setting = "refusesTagUpdates")
        @Test
        void a_setting_refuses_tag_changes_without_the_constraint() {
            LaunchWorld strict = new LaunchWorld(s -> s.assume(AwsBehavior.REFUSES_TAG_UPDATES, true));
            String server = strict.launches("server", p -> p.tags(TAG)).provisionedProductId();

            assertThat(refusal(() -> strict.updates(
                            server, u -> u.tags(TAG.toBuilder().value("b").build()))))
                    .isInstanceOf(InvalidParametersException.class);
            strict.updates(server, u -> u.tags(TAG));
            assertThat(strict.status(server)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/pull/37066",
                says = "An update passes the tags of the provisioned product, also where no constraint allows tag "
                        + "updates.")
        @Test
        void unchanged_tags_are_accepted_without_the_constraint() {
            world.terminates(id);
            String tagged = world.launches("tagged", p -> p.tags(TAG)).provisionedProductId();
            world.updates(tagged, u -> u.tags(TAG));

            assertThat(world.status(tagged)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
            assertThat(keys()).containsExactly("Team");
        }

        @AwsRule(
                source = "https://github.com/aws-samples/aws-service-catalog-reference-architectures/issues/124",
                says = "With TagUpdateOnProvisionedProduct ALLOWED a removed tag stays; it goes when a tag is added "
                        + "or changed.")
        @Test
        void a_tag_missing_from_the_request_is_removed_only_if_another_tag_is_added_or_changed() {
            Tag env = Tag.builder().key("Env").value("test").build();
            world.hub.constrains(world.shared, world.linux, "RESOURCE_UPDATE", ConstrainedHub.RESOURCE_UPDATE);
            world.updates(id, u -> u.tags(TAG, env));
            world.updates(id, u -> u.tags(env));
            assertThat(keys()).containsExactly("Team", "Env");

            world.updates(id, u -> u.tags(env.toBuilder().value("prod").build()));
            assertThat(keys()).containsExactly("Env");
        }

        @AwsRule(
                source = AUTO_TAGS,
                says = "If you update the provisioned product to a different product, provisioned artifact, or new "
                        + "launch path, the existing AutoTags still show the original values.")
        @Test
        void an_update_keeps_the_auto_tags_of_the_launch() {
            var before = autoTags();
            world.updates(
                    id, u -> u.provisioningArtifactId(world.v2).provisioningParameters(changed("KeyName", "key")));

            assertThat(world.product(id).provisioningArtifactId()).isEqualTo(world.v2);
            assertThat(autoTags())
                    .isEqualTo(before)
                    .contains(Tag.builder()
                            .key("aws:servicecatalog:provisioningArtifactIdentifier")
                            .value(world.v1)
                            .build());
        }

        private java.util.List<Tag> autoTags() {
            return world
                    .developer
                    .client
                    .searchProvisionedProducts(s -> {})
                    .provisionedProducts()
                    .get(0)
                    .tags()
                    .stream()
                    .filter(tag -> tag.key().startsWith("aws:servicecatalog:"))
                    .toList();
        }

        @AwsRule(
                source = UPDATE,
                says = "Tags: Requires the product to have RESOURCE_UPDATE constraint with "
                        + "TagUpdatesOnProvisionedProduct set to ALLOWED to allow tag updates.")
        @Test
        void tags_can_be_changed_with_the_constraint() {
            world.hub.constrains(world.shared, world.linux, "RESOURCE_UPDATE", ConstrainedHub.RESOURCE_UPDATE);
            world.updates(id, u -> u.tags(TAG));

            assertThat(keys()).containsExactly("Team");
        }

        @Assumed("The guide describes TagOptions of launches. It does not mention updates.")
        @Test
        void tag_options_apply_to_updates_too() {
            world.hub.constrains(world.shared, world.linux, "RESOURCE_UPDATE", ConstrainedHub.RESOURCE_UPDATE);
            world.hub.client.updatePortfolioShare(
                    u -> u.portfolioId(world.shared).accountId(world.spoke.id).shareTagOptions(true));
            world.hub.tags(world.shared, "Team", "b");
            world.hub.tags(world.shared, "Team", "c");

            assertThat(refusal(() -> world.updates(id, u -> u.tags(TAG))))
                    .isInstanceOf(InvalidParametersException.class);
            world.updates(id, u -> u.tags(TAG.toBuilder().value("b").build()));
            assertThat(keys()).containsExactly("Team");
        }

        @Assumed("An update without tags keeps the existing tags.")
        @Test
        void tags_are_kept_if_an_update_contains_none() {
            world.terminates(id);
            world.launches("tagged", p -> p.tags(TAG));
            world.hub.client.updateProduct(u -> u.id(world.linux)
                    .addTags(Tag.builder().key("Later").value("x").build()));
            world.updates(world.launches("other").provisionedProductId(), u -> {});
            String tagged = world.developer
                    .client
                    .describeProvisionedProduct(d -> d.name("tagged"))
                    .provisionedProductDetail()
                    .id();
            world.updates(tagged, u -> {});

            assertThat(keys()).containsExactly("Team");
        }
    }

    @Nested
    class WhenTheProductWasRemovedFromTheSharedPortfolio {

        @AwsRule(
                source = SHARING,
                says = "If an end user launched a product before you removed it, the end user's "
                        + "provisioned product continues to run, but the product becomes unavailable for "
                        + "future launches.")
        @Test
        void it_runs_but_cannot_be_launched_again() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");
            world.hub.removes(world.linux, world.shared);

            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
            assertThat(textOf(() -> world.launches("another")))
                    .isEqualTo("No launch paths found for resource: " + world.linux);
        }

        @Assumed("The guide says that the provisioned product continues to run. It does not mention terminations.")
        @Test
        void it_can_be_terminated() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");
            world.hub.unshares(world.shared, world.spoke);
            world.terminates(id);

            assertThat(world.names()).isEmpty();
        }

        @Assumed(
                value = "AWS only says that there are no future launches; here an update needs a launch path too.",
                setting = "updateWithoutPath")
        @Test
        void it_cannot_be_updated() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");
            world.hub.removes(world.linux, world.shared);

            assertThat(refusal(() -> world.updates(id, u -> {}))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(textOf(() -> world.updates(id, u -> {})))
                    .isEqualTo("No launch paths found for resource: " + world.linux);
        }

        @Assumed(value = "AWS only says that there are no future launches.", setting = "updateWithoutPath")
        @Test
        void a_setting_allows_the_update() {
            LaunchWorld world = new LaunchWorld(s -> s.assume(AwsBehavior.UPDATE_WITHOUT_PATH, true));
            String id = world.launched("server");
            String role = world.product(id).launchRoleArn();
            world.hub.removes(world.linux, world.shared);
            world.updates(id, u -> u.provisioningArtifactId(world.v2).provisioningParameters(changed("KeyName", "k")));

            assertThat(world.outputs(id)).containsEntry("Key", "k");
            assertThat(world.product(id))
                    .extracting(d -> d.status(), d -> d.launchRoleArn())
                    .containsExactly(ProvisionedProductStatus.AVAILABLE, role);
        }
    }

    @Nested
    class WhenASettingAllowsUpdatesWithoutALaunchPath {

        final LaunchWorld world = new LaunchWorld(s -> s.assume(AwsBehavior.UPDATE_WITHOUT_PATH, true)
                .assume(AwsBehavior.LAUNCH_PARAMETER_FAILURE, FailureTiming.SYNCHRONOUS));
        final String id = world.launched("server");

        @Assumed(value = "AWS only says that there are no future launches.", setting = "updateWithoutPath")
        @Test
        void parameters_are_still_validated() {
            world.hub.unshares(world.shared, world.spoke);

            assertThat(textOf(() -> world.updates(id, u -> u.provisioningArtifactId(world.v2))))
                    .isEqualTo("Parameters: [KeyName] must have values");
        }

        @Assumed(value = "AWS only says that there are no future launches.", setting = "updateWithoutPath")
        @Test
        void a_deleted_product_is_not_found() {
            world.hub.removes(world.linux, world.shared);
            world.hub.client.deleteProduct(d -> d.id(world.linux));

            assertThat(refusal(() -> world.updates(id, u -> {}))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(world.status(id)).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        }

        @Assumed(value = "AWS only says that there are no future launches.", setting = "updateWithoutPath")
        @Test
        void an_update_with_a_launch_path_works_as_usual() {
            world.hub.setsLaunchRole(world.shared, world.linux, "Launch");

            assertThat(world.updates(id, u -> {}).launchRoleArn()).endsWith("role/Launch");
        }
    }

    @Nested
    class WhenACallIsRepeatedWithItsToken {

        @AwsRule(
                source = UPDATE,
                says = "The idempotency token that uniquely identifies the provisioning update request.")
        @Test
        void the_same_request_updates_once() {
            LaunchWorld world = new LaunchWorld();
            String id = world.launched("server");
            RecordDetail first = world.updates(id, u -> u.updateToken("once"));

            assertThat(world.updates(id, u -> u.updateToken("once"))).isEqualTo(first);
            assertThat(world.product(id).lastRecordId()).isEqualTo(first.recordId());
        }
    }
}
