package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.changed;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.parameter;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanType;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordError;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;
import software.amazon.awssdk.services.servicecatalog.model.ResourceChange;

/** Evaluation of templates by launches; {@link LaunchWorld} describes the accounts. */
class ProvisionProductTemplateTest {

    private static final String CLOUD_FORMATION = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/";
    private static final String TERRAFORM_TEST =
            "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/"
                    + "provisioned_product_test.go";

    private static final String CONDITIONAL = """
            Parameters:
              Env: {Type: String, Default: dev}
              Name: {Type: String, Default: data}
            Conditions:
              IsProd: !Equals [!Ref Env, prod]
            Resources:
              Bucket: {Type: AWS::S3::Bucket}
              Copy: {Type: AWS::S3::Bucket, Condition: IsProd}
              Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: !Sub '${Name}-topic'}}
              Queue: {Type: AWS::SQS::Queue}
            Outputs:
              Kind: {Value: !If [IsProd, production, development]}
              Copy: {Value: !Ref Copy, Condition: IsProd}
              Url: {Value: !Sub 'https://console.aws.amazon.com/s3/buckets/${Bucket}?region=${AWS::Region}'}
              Topic: {Value: !Ref Topic}
              Queue: {Value: !GetAtt Queue.Arn}
              Account: {Value: !Join ['/', [!Ref 'AWS::AccountId', !Ref 'AWS::Partition']]}
            """;

    private final LaunchWorld world = new LaunchWorld();

    private String version(String name, String template) {
        world.catalog.templates().put(url(name), template);
        return world.addsVersion(name);
    }

    private RecordDetail launches(String version, Map<String, String> parameters) {
        return world.launches(
                "thing",
                p -> p.provisioningArtifactId(version)
                        .provisioningParameters(parameters.entrySet().stream()
                                .map(entry -> parameter(entry.getKey(), entry.getValue()))
                                .toList()));
    }

    private Map<String, String> outputs(String template, Map<String, String> parameters) {
        return world.outputs(launches(version("made", template), parameters).provisionedProductId());
    }

    private String error(RecordDetail launch) {
        assertThat(world.status(launch.provisionedProductId())).isEqualTo(ProvisionedProductStatus.ERROR);
        return world.entry(launch.recordId()).recordErrors().stream()
                .map(RecordError::description)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class WhenTheTemplateHasConditions {

        @AwsRule(
                source = CLOUD_FORMATION + "conditions-section-structure.html",
                says = "CloudFormation creates entities that are associated with a true condition and "
                        + "ignores entities that are associated with a false condition.")
        @Test
        void an_output_with_a_false_condition_is_absent() {
            assertThat(outputs(CONDITIONAL, Map.of()))
                    .containsEntry("Kind", "development")
                    .doesNotContainKey("Copy");
        }

        @AwsRule(
                source = CLOUD_FORMATION + "conditions-section-structure.html",
                says = "CloudFormation creates entities that are associated with a true condition and "
                        + "ignores entities that are associated with a false condition.")
        @Test
        void an_output_with_a_true_condition_is_present() {
            assertThat(outputs(CONDITIONAL, Map.of("Env", "prod")))
                    .containsEntry("Kind", "production")
                    .hasEntrySatisfying("Copy", name -> assertThat(name).startsWith("sc-"));
        }

        @AwsRule(
                source = TERRAFORM_TEST,
                says = "AmazonCloudFormationException  Unresolved resource dependencies [Net] in the Outputs block "
                        + "of the template")
        @Test
        void an_output_that_refers_to_a_resource_with_a_false_condition_fails_the_launch() {
            String version = version("broken", """
                    Parameters: {Env: {Type: String, Default: dev}}
                    Conditions: {IsProd: !Equals [!Ref Env, prod]}
                    Resources:
                      Net: {Type: AWS::EC2::VPC, Condition: IsProd}
                      Topic: {Type: AWS::SNS::Topic}
                    Outputs: {Vpc: {Value: !Ref Net}}
                    """);

            assertThat(error(launches(version, Map.of())))
                    .startsWith("AmazonCloudFormationException  Unresolved resource dependencies [Net] in the Outputs "
                            + "block of the template");
        }

        @AwsRule(
                source = "https://github.com/aws/serverless-application-model/issues/832",
                says = "Template format error: Unresolved resource dependencies [Topic] in the Resources block of "
                        + "the template")
        @Test
        void a_resource_that_refers_to_a_resource_with_a_false_condition_fails_the_launch() {
            String version = version("broken", """
                    Conditions: {Never: !Equals [a, b]}
                    Resources:
                      Topic: {Type: AWS::SNS::Topic, Condition: Never}
                      Function: {Type: AWS::Lambda::Function, Properties: {Environment: !Ref Topic}}
                    """);

            assertThat(error(launches(version, Map.of())))
                    .startsWith("AmazonCloudFormationException  Template format error: Unresolved resource "
                            + "dependencies [Topic] in the Resources block of the template");
        }

        @AwsRule(
                source = CLOUD_FORMATION + "conditions-section-structure.html",
                says = "Entities that remain associated with a true condition are updated, while those "
                        + "that become associated with a false condition are deleted.")
        @Test
        void a_plan_omits_resources_with_a_false_condition() {
            String version = version("made", CONDITIONAL);
            assertThat(changes(version, "new", "dev"))
                    .extracting(ResourceChange::logicalResourceId)
                    .containsExactly("Bucket", "Topic", "Queue");
            String id = launches(version, Map.of("Env", "prod")).provisionedProductId();

            assertThat(id).startsWith("pp-");
            assertThat(changes(version, "thing", "dev"))
                    .extracting(ResourceChange::actionAsString, ResourceChange::logicalResourceId)
                    .containsExactly(tuple("REMOVE", "Copy"));
        }

        private List<ResourceChange> changes(String version, String name, String env) {
            String plan = world.developer
                    .client
                    .createProvisionedProductPlan(p -> p.planName("plan-" + name)
                            .planType(ProvisionedProductPlanType.CLOUDFORMATION)
                            .productId(world.linux)
                            .provisionedProductName(name)
                            .provisioningArtifactId(version)
                            .provisioningParameters(changed("Env", env)))
                    .planId();
            return world.developer
                    .client
                    .describeProvisionedProductPlan(d -> d.planId(plan))
                    .resourceChanges();
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateProvisionedProduc"
                        + "tPlan.html",
                says = "A plan includes the list of resources to be created (when provisioning a new "
                        + "product) or modified (when updating a provisioned product) when the plan is "
                        + "executed.")
        @Test
        void a_plan_modifies_a_resource_whose_evaluated_property_changes() {
            String version = version("made", CONDITIONAL);
            launches(version, Map.of());
            String plan = world.developer
                    .client
                    .createProvisionedProductPlan(p -> p.planName("plan")
                            .planType(ProvisionedProductPlanType.CLOUDFORMATION)
                            .productId(world.linux)
                            .provisionedProductName("thing")
                            .provisioningArtifactId(version)
                            .provisioningParameters(changed("Name", "other")))
                    .planId();

            assertThat(world.developer
                            .client
                            .describeProvisionedProductPlan(d -> d.planId(plan))
                            .resourceChanges())
                    .extracting(ResourceChange::actionAsString, ResourceChange::logicalResourceId)
                    .containsExactly(tuple("MODIFY", "Topic"));
        }
    }

    @Nested
    class WhenOutputsContainFunctions {

        @AwsRule(
                source = CLOUD_FORMATION + "outputs-section-structure.html",
                says = "The value of an output can include literals, parameter references, pseudo parameters, a "
                        + "mapping value, or intrinsic functions.")
        @Test
        void the_functions_are_evaluated() {
            Map<String, String> outputs = outputs(CONDITIONAL, Map.of());

            assertThat(outputs.get("Account")).isEqualTo(world.spoke.id + "/aws");
            assertThat(outputs.get("Url"))
                    .matches("https://console\\.aws\\.amazon\\.com/s3/buckets/"
                            + "sc-[0-9]{12}-pp-[a-z0-9]{13}-bucket-[a-z0-9]{12}\\?region=us-east-1");
            assertThat(outputs.get("Topic")).isEqualTo("arn:aws:sns:us-east-1:" + world.spoke.id + ":data-topic");
        }

        @Assumed("Only a real stack knows the names of resources; generated names have the format of AWS.")
        @Test
        void a_value_that_only_a_stack_knows_is_generated_deterministically() {
            Map<String, String> outputs = outputs(CONDITIONAL, Map.of());

            assertThat(outputs.get("Queue"))
                    .matches("arn:aws:sqs:us-east-1:" + world.spoke.id
                            + ":SC-[0-9]{12}-pp-[a-z0-9]{13}-Queue-[A-Z0-9]{12}");
            assertThat(new ProvisionProductTemplateTest().outputs(CONDITIONAL, Map.of()))
                    .isEqualTo(outputs);
            assertThat(outputs.values()).noneMatch(value -> value.contains("{"));
        }

        @Test
        void a_test_can_provide_values_for_all_launches_for_a_product_or_for_a_provisioned_product() {
            world.catalog.provisioning().values().output("Kind", "all").physicalId("Bucket", "my-bucket");
            world.catalog.provisioning().valuesOf(world.linux).output("Account", "of the product");
            world.catalog
                    .provisioning()
                    .valuesOf("thing")
                    .output("Kind", "of this one")
                    .attribute("Queue", "Arn", "arn:aws:sqs:us-east-1:123456789012:mine");

            assertThat(outputs(CONDITIONAL, Map.of()))
                    .containsEntry("Kind", "of this one")
                    .containsEntry("Account", "of the product")
                    .containsEntry("Queue", "arn:aws:sqs:us-east-1:123456789012:mine")
                    .hasEntrySatisfying("Url", url -> assertThat(url).contains("/buckets/my-bucket?"));
            assertThat(world.outputs(
                            world.launches("other", p -> p.provisioningArtifactId(version("again", CONDITIONAL)))
                                    .provisionedProductId()))
                    .containsEntry("Kind", "all");
        }

        @Test
        void a_value_for_an_existing_provisioned_product_is_read_at_the_next_call() {
            RecordDetail launch = launches(version("made", CONDITIONAL), Map.of());

            world.catalog
                    .provisioning()
                    .valuesOf(launch.provisionedProductId())
                    .physicalId("Bucket", "my-bucket")
                    .output("Account", "provided");

            assertThat(world.outputs(launch.provisionedProductId()))
                    .containsEntry("Account", "provided")
                    .hasEntrySatisfying("Url", url -> assertThat(url).contains("/buckets/my-bucket?"))
                    .containsEntry("Kind", "development");
            assertThat(recordOutputs(launch)).isEqualTo(world.outputs(launch.provisionedProductId()));
        }

        @Test
        void a_value_for_a_provisioned_product_does_not_change_earlier_records_or_other_products() {
            String version = version("made", CONDITIONAL);
            RecordDetail launch = launches(version, Map.of());
            RecordDetail other = world.launches("other", p -> p.provisioningArtifactId(version));
            Map<String, String> before = recordOutputs(launch);
            RecordDetail update =
                    world.updates(launch.provisionedProductId(), u -> u.provisioningParameters(changed("Env", "prod")));

            world.catalog.provisioning().valuesOf("thing").output("Account", "provided");

            assertThat(recordOutputs(update))
                    .containsEntry("Account", "provided")
                    .containsEntry("Kind", "production");
            assertThat(recordOutputs(launch)).isEqualTo(before);
            assertThat(world.outputs(other.provisionedProductId())).containsEntry("Account", world.spoke.id + "/aws");
        }

        @Test
        void a_value_for_every_launch_does_not_change_what_already_runs() {
            String version = version("made", CONDITIONAL);
            RecordDetail launch = launches(version, Map.of());

            world.catalog.provisioning().values().output("Kind", "all");
            world.catalog.provisioning().valuesOf(world.linux).output("Account", "of the product");

            assertThat(world.outputs(launch.provisionedProductId()))
                    .containsEntry("Kind", "development")
                    .containsEntry("Account", world.spoke.id + "/aws");
            world.updates(launch.provisionedProductId(), u -> u.provisioningParameters(changed("Env", "prod")));
            assertThat(world.outputs(launch.provisionedProductId()))
                    .containsEntry("Kind", "all")
                    .containsEntry("Account", "of the product");
        }

        @Test
        void a_value_that_is_provided_during_a_launch_is_an_output_of_the_launch() {
            LaunchWorld slow = new LaunchWorld(CompletionPolicy.afterPolls(2));
            slow.catalog.templates().put(url("made"), CONDITIONAL);
            String version = slow.addsVersion("made");
            RecordDetail launch = slow.launches("thing", p -> p.provisioningArtifactId(version));

            slow.catalog.provisioning().valuesOf(launch.provisionedProductId()).output("Kind", "late");
            slow.polls(launch.recordId(), 3);

            assertThat(slow.outputs(launch.provisionedProductId())).containsEntry("Kind", "late");
        }

        private Map<String, String> recordOutputs(RecordDetail launch) {
            return world.developer.client.describeRecord(d -> d.id(launch.recordId())).recordOutputs().stream()
                    .collect(Collectors.toMap(RecordOutput::outputKey, RecordOutput::outputValue));
        }

        @AwsRule(
                source = CLOUD_FORMATION + "intrinsic-function-reference-importvalue.html",
                says = "The intrinsic function Fn::ImportValue returns the value of an output exported by another "
                        + "stack.")
        @Test
        void a_test_can_provide_an_imported_value() {
            world.catalog.provisioning().values().importedValue("network-VpcId", "vpc-1");

            assertThat(outputs("""
                            Resources: {Topic: {Type: AWS::SNS::Topic}}
                            Outputs: {Vpc: {Value: !ImportValue network-VpcId}}
                            """, Map.of())).containsEntry("Vpc", "vpc-1");
        }

        @Assumed(
                value = "A test can require that it provides all values that only a stack knows.",
                setting = "refusesUnresolvedOutputs")
        @Test
        void a_setting_refuses_outputs_that_only_a_stack_knows() {
            LaunchWorld strict = new LaunchWorld(settings -> settings.refusesUnresolvedOutputs(true));
            strict.catalog.templates().put(url("made"), CONDITIONAL);
            String version = strict.addsVersion("made");

            assertThatThrownBy(() -> strict.launches("thing", p -> p.provisioningArtifactId(version)))
                    .hasMessage("Output Url needs Ref Bucket, which only a stack knows. Let the test provide it: "
                            + "catalog.provisioning().values() for resources, outputs and imported values, "
                            + "catalog.templates().resourceAttributes(…) for stored Systems Manager parameters, "
                            + "catalog.templates().put(…) for a template without macros.");
            strict.catalog
                    .provisioning()
                    .values()
                    .output("Url", "u")
                    .output("Topic", "t")
                    .output("Queue", "q");
            assertThat(strict.outputs(strict.launches("thing", p -> p.provisioningArtifactId(version))
                            .provisionedProductId()))
                    .containsEntry("Url", "u");
        }

        @AwsRule(
                source = "https://github.com/cloudtools/troposphere/issues/1483",
                says = "Template error: Fn::Select  cannot select nonexistent value at index 2")
        @Test
        void a_function_that_cannot_be_evaluated_fails_the_launch() {
            String version = version("made", """
                    Parameters: {Subnets: {Type: CommaDelimitedList, Default: 'a,b'}}
                    Resources: {Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: !Select [2, !Ref Subnets]}}}
                    """);

            assertThat(error(launches(version, Map.of())))
                    .startsWith("AmazonCloudFormationException  Template error: Fn::Select  cannot select nonexistent "
                            + "value at index 2");
        }
    }

    /** AWS::LanguageExtensions expands the loops; no macro is evaluated here. */
    @Nested
    class WhenAMacroProcessesTheTemplate {

        private static final String LOOPS = """
                Transform: AWS::LanguageExtensions
                Resources:
                  Queue: {Type: AWS::SQS::Queue}
                  Fn::ForEach::Topics:
                    - Name
                    - [Success, Failure]
                    - 'Topic${Name}': {Type: AWS::SNS::Topic}
                Outputs:
                  Topic: {Value: !GetAtt TopicSuccess.TopicName}
                """;

        @Test
        void an_output_that_refers_to_a_resource_of_a_loop_fails_by_name() {
            String version = version("made", LOOPS);

            assertThatThrownBy(() -> launches(version, Map.of()))
                    .hasMessageStartingWith("Output Topic needs Fn::GetAtt TopicSuccess.TopicName, ");
        }

        @Test
        void a_test_can_provide_attributes_of_a_resource_that_a_loop_adds() {
            world.catalog.provisioning().values().attribute("TopicSuccess", "TopicName", "done");

            assertThat(outputs(LOOPS, Map.of())).containsEntry("Topic", "done");
        }

        @Test
        void a_plan_names_the_loop_that_adds_resources() {
            world.catalog.provisioning().values().output("Topic", "done");
            String version = version("made", LOOPS);

            assertThatThrownBy(() -> world.developer.client.createProvisionedProductPlan(p -> p.planName("plan")
                            .planType(ProvisionedProductPlanType.CLOUDFORMATION)
                            .productId(world.linux)
                            .provisionedProductName("new")
                            .provisioningArtifactId(version)))
                    .hasMessage("The section Resources of the template contains Fn::ForEach::Topics, which is not "
                            + "evaluated. Let the test provide the template as it is after its macros: "
                            + "catalog.templates().put(…), or for a stack its text. GetTemplate returns it for the "
                            + "stage Processed.");
        }

        @Test
        void a_launch_names_the_loop_that_adds_outputs() {
            String version = version("made", """
                    Transform: AWS::LanguageExtensions
                    Resources: {Topic: {Type: AWS::SNS::Topic}}
                    Outputs:
                      Fn::ForEach::Names: [Name, [A, B], {'Name${Name}': {Value: !Ref Topic}}]
                    """);

            assertThatThrownBy(() -> launches(version, Map.of()))
                    .hasMessageStartingWith("The section Outputs of the template contains Fn::ForEach::Names, ");
        }
    }

    @Nested
    class WhenTheTemplateIsInvalid {

        static Stream<Arguments> templates() {
            return Stream.of(
                    Arguments.of(
                            "Resources: {T: {Type: AWS::SNS::Topic, Properties: {X: !Ref Gone}}}",
                            "Template format error: Unresolved resource dependencies [Gone] in the Resources block of "
                                    + "the template"),
                    Arguments.of(
                            "Resources: {T: {Type: AWS::SNS::Topic, DependsOn: Gone}}",
                            "Template format error: Unresolved resource dependencies [Gone] in the Resources block of "
                                    + "the template"),
                    Arguments.of(
                            "Resources: {A: {Type: AWS::SNS::Topic, DependsOn: B}, B: {Type: AWS::SNS::Topic, "
                                    + "DependsOn: A}}",
                            "Circular dependency between resources: [A, B]"),
                    Arguments.of(
                            "AWSTemplateFormatVersion: 2010-09-10\nResources: {T: {Type: AWS::SNS::Topic}}",
                            "Template format error: 2010-09-10 is not a supported value for AWSTemplateFormatVersion"));
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ProvisioningArtifactProperties.html",
                says = "DisableTemplateValidation: If set to true, Service Catalog stops validating the "
                        + "specified provisioning artifact even if it is invalid.")
        @ParameterizedTest(name = "{0}")
        @MethodSource("templates")
        void creating_a_version_is_refused_or_the_launch_fails_if_validation_is_disabled(
                String template, String message) {
            world.catalog.templates().put(url("invalid"), template);

            assertThat(refusal(() -> world.addsVersion("invalid")))
                    .isInstanceOf(InvalidParametersException.class)
                    .satisfies(e -> assertThat(e.awsErrorDetails().errorMessage())
                            .isEqualTo("Invalid templateBody. Please make sure that your template is valid"));
            String version = world.hub
                    .client
                    .createProvisioningArtifact(c -> c.productId(world.linux)
                            .parameters(p -> p.name("invalid")
                                    .type("CLOUD_FORMATION_TEMPLATE")
                                    .disableTemplateValidation(true)
                                    .info(Map.of("LoadTemplateFromURL", url("invalid")))))
                    .provisioningArtifactDetail()
                    .id();
            assertThat(error(launches(version, Map.of()))).startsWith("AmazonCloudFormationException  " + message);
        }
    }

    @Nested
    class WhenTheVersionIsCreatedFromAStack {

        @AwsRule(
                source = TERRAFORM_TEST,
                says = "A product whose template_physical_id is the stack of another one has the outputs of that "
                        + "stack's template.")
        @Test
        void the_version_has_the_parameters_and_outputs_of_the_template_of_the_stack() {
            String launched = launches(version("made", CONDITIONAL), Map.of()).provisionedProductId();
            String arn = world.firstFound().physicalId();
            String version = versionOf(arn);

            assertThat(world.hub
                            .client
                            .describeProvisioningArtifact(d -> d.productId(world.linux)
                                    .provisioningArtifactId(version)
                                    .includeProvisioningArtifactParameters(true))
                            .provisioningArtifactParameters())
                    .extracting(parameter -> parameter.parameterKey())
                    .containsExactly("Env", "Name");
            assertThat(world.outputs(world.launches("second", p -> p.provisioningArtifactId(version))
                            .provisionedProductId()))
                    .containsEntry("Kind", "development");
        }

        @Test
        void a_stack_added_by_the_test_has_a_template_too() {
            String arn = "arn:aws:cloudformation:us-east-1:" + world.hub.id + ":stack/handmade/1";
            world.catalog.provisioning().putStack(arn, "CREATE_COMPLETE", CONDITIONAL);
            String version = versionOf(arn);

            assertThat(world.outputs(world.launches("second", p -> p.provisioningArtifactId(version))
                            .provisionedProductId()))
                    .containsEntry("Kind", "development");
        }

        private String versionOf(String arn) {
            return world.hub
                    .client
                    .createProvisioningArtifact(c -> c.productId(world.linux)
                            .parameters(p -> p.name("imported")
                                    .type("CLOUD_FORMATION_TEMPLATE")
                                    .info(Map.of("ImportFromPhysicalId", arn))))
                    .provisioningArtifactDetail()
                    .id();
        }
    }
}
