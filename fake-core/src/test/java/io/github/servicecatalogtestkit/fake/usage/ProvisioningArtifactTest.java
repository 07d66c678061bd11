package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactGuidance;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactParameter;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.Status;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningArtifactResponse;

class ProvisioningArtifactTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String LIMITS = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html";
    private static final String TERRAFORM =
            "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/product.go";
    private static final String TEMPLATE = "{\"Resources\": {\"Topic\": {\"Type\": \"AWS::SNS::Topic\"}}}";
    private static final String URL = "https://bucket.s3.amazonaws.com/linux-2.yaml";
    private static final String STACK = "arn:aws:cloudformation:us-east-1:123456789012:stack/linux/1";
    private static final Map<String, String> FROM_URL = Map.of("LoadTemplateFromURL", URL);

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final String product = hub.createsProduct("Linux");

    private CreateProvisioningArtifactResponse creates(String name, Map<String, String> info) {
        return hub.client.createProvisioningArtifact(
                c -> c.productId(product).parameters(p -> p.name(name).info(info)));
    }

    private String createsId(String name) {
        return creates(name, FROM_URL).provisioningArtifactDetail().id();
    }

    private DescribeProvisioningArtifactResponse describes(String id) {
        return hub.client.describeProvisioningArtifact(d -> d.productId(product).provisioningArtifactId(id));
    }

    private List<ProvisioningArtifactDetail> all() {
        return hub.client.listProvisioningArtifacts(l -> l.productId(product)).provisioningArtifactDetails();
    }

    @Nested
    class WhenAVersionHasAType {

        @AwsRule(
                source = "https://openillumi.com/?p=116349",
                says = "InvalidParametersException: The CLOUD_FORMATION_TEMPLATE Product Type only supports the "
                        + "following ProvisioningArtifact Types: CLOUD_FORMATION_TEMPLATE, ACCOUNT_FACTORY.")
        @Test
        void it_has_to_fit_the_type_of_the_product() {
            ServiceCatalogException refusal = refusal(() -> hub.client.createProvisioningArtifact(
                    c -> c.productId(product).parameters(p -> p.type("EXTERNAL").info(FROM_URL))));
            assertThat(refusal).isInstanceOf(InvalidParametersException.class);
            assertThat(refusal.awsErrorDetails().errorMessage())
                    .isEqualTo("The CLOUD_FORMATION_TEMPLATE Product Type only supports the following "
                            + "ProvisioningArtifact Types: CLOUD_FORMATION_TEMPLATE, ACCOUNT_FACTORY.");
        }

        @Assumed("The text is recorded for CLOUD_FORMATION_TEMPLATE only.")
        @ParameterizedTest
        @CsvSource({
            "MARKETPLACE, MARKETPLACE_AMI, true",
            "MARKETPLACE, MARKETPLACE_CAR, true",
            "MARKETPLACE, CLOUD_FORMATION_TEMPLATE, false",
            "EXTERNAL, EXTERNAL, true",
            "EXTERNAL, TERRAFORM_CLOUD, false",
            "TERRAFORM_CLOUD, TERRAFORM_CLOUD, true",
            "TERRAFORM_CLOUD, CLOUD_FORMATION_TEMPLATE, false",
        })
        void the_other_types_of_products_have_their_own_types(String productType, String type, boolean fits) {
            CreateProductRequest request = CreateProductRequest.builder()
                    .name("Other")
                    .owner("Platform")
                    .productType(productType)
                    .provisioningArtifactParameters(p -> p.type(type).info(FROM_URL))
                    .build();
            if (fits) {
                hub.client.createProduct(request);
            } else {
                assertThat(refusal(() -> hub.client.createProduct(request)))
                        .isInstanceOf(InvalidParametersException.class);
            }
        }

        @Assumed(
                value = "One user reports a refusal; the service model does not require the type.",
                setting = "missingArtifactTypeFails")
        @Test
        void a_missing_type_is_the_type_of_the_product_unless_a_setting_refuses_it() {
            creates("v2", FROM_URL);
            assertThat(all())
                    .extracting(ProvisioningArtifactDetail::typeAsString)
                    .containsOnly("CLOUD_FORMATION_TEMPLATE");
            Actor strict = new Actor(FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.MISSING_ARTIFACT_TYPE_FAILS, true))
                    .build()
                    .account("strict"));
            String other = strict.createsProduct("Linux");
            assertThat(refusal(() -> strict.client.createProvisioningArtifact(
                            c -> c.productId(other).parameters(p -> p.info(FROM_URL)))))
                    .isInstanceOf(InvalidParametersException.class)
                    .hasMessageContaining("only supports the following ProvisioningArtifact Types");
        }
    }

    @Nested
    class WhenAVersionIsDescribedVerbosely {

        @AwsRule(
                source = "https://github.com/aws-samples/service-catalog-engine-for-terraform-os/issues/66",
                says = "Verbose cannot be true for Product type EXTERNAL.")
        @ParameterizedTest
        @ValueSource(strings = {"EXTERNAL", "TERRAFORM_CLOUD"})
        void products_of_other_engines_are_refused(String type) {
            String other = hub.createsProduct("Other", type);
            ServiceCatalogException refusal =
                    refusal(() -> hub.client.describeProvisioningArtifact(d -> d.productId(other)
                            .provisioningArtifactId(hub.firstVersion(other))
                            .verbose(true)));
            assertThat(refusal).isInstanceOf(InvalidParametersException.class);
            assertThat(refusal.awsErrorDetails().errorMessage())
                    .isEqualTo("Verbose cannot be true for Product type " + type + ".");
        }
    }

    @Nested
    class WhenAVersionIsCreated {

        @AwsRule(
                source = API + "API_CreateProvisioningArtifact.html",
                says = "Creates a provisioning artifact (also known as a version) for the specified product.")
        @Test
        void the_response_describes_the_version() {
            CreateProvisioningArtifactResponse answer = hub.client.createProvisioningArtifact(c -> c.productId(product)
                    .parameters(p -> p.name("v2").description("Bigger").info(FROM_URL)));
            ProvisioningArtifactDetail detail = answer.provisioningArtifactDetail();
            assertThat(detail.id()).matches("pa-[a-z0-9]{13}");
            assertThat(detail)
                    .extracting(
                            ProvisioningArtifactDetail::name,
                            ProvisioningArtifactDetail::description,
                            ProvisioningArtifactDetail::active,
                            ProvisioningArtifactDetail::guidanceAsString)
                    .containsExactly("v2", "Bigger", true, "DEFAULT");
            assertThat(answer.info()).containsExactly(entry("TemplateUrl", URL));
            assertThat(hub.versions(product)).containsExactly("v1", "v2");
        }

        @AwsRule(
                source =
                        "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/create-provisioning-artifact.html",
                says = "The example answers the Status CREATING.")
        @Test
        void the_response_says_that_the_version_is_being_created_and_the_next_call_finds_it_available() {
            CreateProvisioningArtifactResponse answer = creates("v2", FROM_URL);

            assertThat(answer.status()).isEqualTo(Status.CREATING);
            assertThat(describes(answer.provisioningArtifactDetail().id()).status())
                    .isEqualTo(Status.AVAILABLE);
        }

        @Assumed("The type is optional in the request and always present in responses.")
        @Test
        void its_type_defaults_to_the_type_of_the_product() {
            assertThat(creates("v2", FROM_URL).provisioningArtifactDetail().typeAsString())
                    .isEqualTo("CLOUD_FORMATION_TEMPLATE");
            String market = hub.client
                    .createProduct(p -> p.name("Image")
                            .owner("Vendor")
                            .productType(ProductType.MARKETPLACE)
                            .provisioningArtifactParameters(a -> a.info(FROM_URL)))
                    .provisioningArtifactDetail()
                    .typeAsString();
            assertThat(market).isEqualTo("MARKETPLACE_AMI");
        }

        @Assumed("Terraform imports the version with the greatest CreatedTime, so creation times have to " + "differ.")
        @Test
        void its_creation_time_is_later_than_the_previous_one() {
            createsId("v2");
            createsId("v3");
            List<Instant> times =
                    all().stream().map(ProvisioningArtifactDetail::createdTime).toList();
            assertThat(times).isSorted().doesNotHaveDuplicates().hasSize(3);
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/24362",
                says = "Two versions may have one name; only looking one up by that name fails.")
        @Test
        void two_versions_can_have_the_same_name() {
            createsId("v1");
            assertThat(hub.versions(product)).containsExactly("v1", "v1");
        }

        @AwsRule(source = LIMITS, says = "Product versions per product: 100.")
        @Test
        void more_versions_than_the_quota_are_refused() {
            for (int i = 2; i <= 100; i++) {
                createsId("v" + i);
            }
            assertThat(refusal(() -> createsId("v101"))).isInstanceOf(LimitExceededException.class);
        }

        @AwsRule(
                source = API + "API_CreateProvisioningArtifact.html",
                says = "IdempotencyToken: a unique identifier that you provide to ensure idempotency.")
        @Test
        void repeating_a_call_with_the_same_token_creates_no_second_version() {
            CreateProvisioningArtifactRequest request = CreateProvisioningArtifactRequest.builder()
                    .productId(product)
                    .parameters(p -> p.name("v2").info(FROM_URL))
                    .idempotencyToken("once")
                    .build();
            hub.client.createProvisioningArtifact(request);
            hub.client.createProvisioningArtifact(request);
            assertThat(hub.versions(product)).containsExactly("v1", "v2");
        }
    }

    @Nested
    class WhenASourceOfTheTemplateIsGiven {

        @AwsRule(source = TERRAFORM, says = "Answers have the physical id under PhysicalId.")
        @Test
        void an_imported_stack_is_returned_as_physical_id() {
            assertThat(creates("v2", Map.of("ImportFromPhysicalId", STACK)).info())
                    .containsExactly(entry("PhysicalId", STACK));
        }

        static Stream<Map<String, String>> noSingleSource() {
            return Stream.of(
                    Map.of("LoadTemplateFromURL", URL, "ImportFromPhysicalId", STACK),
                    Map.of("TemplateUrl", URL),
                    Map.of("LoadTemplateFromURL", URL, "Owner", "me"));
        }

        @AwsRule(
                source = API + "API_ProvisioningArtifactProperties.html",
                says = "Specify the template source with one of the following options, but not both. Keys accepted: [ "
                        + "LoadTemplateFromURL, ImportFromPhysicalId ]")
        @ParameterizedTest
        @MethodSource("noSingleSource")
        void exactly_one_of_the_two_sources_is_required(Map<String, String> info) {
            Instant before = catalog.now();
            assertThat(refusal(() -> creates("v2", info))).isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> hub.client.createProduct(p -> p.name("Windows")
                            .owner("Platform")
                            .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                            .provisioningArtifactParameters(a -> a.info(info)))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(catalog.now()).isEqualTo(before);
        }

        @AwsRule(
                source = "https://github.com/bksarthak/devsecops-book/issues/5",
                says = "InvalidParametersException: Invalid templateBody. Please make sure that your template is valid")
        @Test
        void an_empty_template_is_refused_with_the_message_of_aws() {
            catalog.templates().put(URL, " \n");
            var refused = refusal(() -> creates("v2", FROM_URL));
            assertThat(refused).isInstanceOf(InvalidParametersException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("Invalid templateBody. Please make sure that your template is valid");
        }

        @AwsRule(
                source = API + "API_ProvisioningArtifactProperties.html",
                says = "DisableTemplateValidation: If set to true, AWS Service Catalog stops validating the "
                        + "specified provisioning artifact even if it is invalid.")
        @Test
        void an_invalid_template_is_accepted_if_validation_is_disabled() {
            catalog.templates().put(URL, "");
            hub.client.createProvisioningArtifact(c -> c.productId(product)
                    .parameters(p -> p.name("v2").info(FROM_URL).disableTemplateValidation(true)));
            assertThat(hub.versions(product)).containsExactly("v1", "v2");
        }

        @Assumed("The API page says that templates of TERRAFORM_OS are not validated; those of the other "
                + "engines are no CloudFormation templates either.")
        @ParameterizedTest
        @ValueSource(strings = {"EXTERNAL", "TERRAFORM_CLOUD"})
        void templates_of_other_engines_are_not_validated(String type) {
            assertNotValidated(hub, catalog, type);
        }

        @AwsRule(
                source = API + "API_ProvisioningArtifactProperties.html",
                says = "AWS Service Catalog does not support template validation for the TERRAFORM_OS product type.")
        @Test
        void templates_of_terraform_open_source_products_are_not_validated() {
            FakeServiceCatalog offering = FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.TERRAFORM_OPEN_SOURCE_OFFERED, true))
                    .build();
            assertNotValidated(new Actor(offering.account("hub")), offering, "TERRAFORM_OPEN_SOURCE");
        }

        private void assertNotValidated(Actor actor, FakeServiceCatalog owner, String type) {
            owner.templates().put(URL, "no template");
            String other = actor.createsProduct("Other", type);
            actor.client.createProvisioningArtifact(c -> c.productId(other)
                    .parameters(p -> p.name("v2").info(FROM_URL).type(type)));
            assertThat(actor.versions(other)).containsExactly("v1", "v2");
        }

        @Assumed(
                "The API page says that the key supports AWS CloudFormation stacks only. Other engines have no stacks.")
        @ParameterizedTest
        @ValueSource(strings = {"EXTERNAL", "TERRAFORM_CLOUD"})
        void versions_of_other_types_cannot_be_imported_from_a_stack(String type) {
            String terraform = hub.createsProduct("Terraform", type);
            assertThat(refusal(() -> hub.client.createProvisioningArtifact(c -> c.productId(terraform)
                            .parameters(p -> p.name("v2").type(type).info(Map.of("ImportFromPhysicalId", STACK))))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("A URL without a registered template is outside the fake, which cannot read it.")
        @Test
        void an_unknown_template_url_is_accepted() {
            creates("v2", Map.of("LoadTemplateFromURL", "https://elsewhere.example.com/template.yaml"));
            assertThat(hub.versions(product)).containsExactly("v1", "v2");
        }
    }

    @Nested
    class WhenAVersionIsDescribed {

        @AwsRule(
                source = API + "API_DescribeProvisioningArtifact.html",
                says = "Gets information about the specified provisioning artifact (also known as a version) for the "
                        + "specified product.")
        @Test
        void it_is_found_by_its_id() {
            String id = createsId("v2");
            DescribeProvisioningArtifactResponse answer = describes(id);
            assertThat(answer.provisioningArtifactDetail().id()).isEqualTo(id);
            assertThat(answer.info()).containsExactly(entry("TemplateUrl", URL));
            assertThat(answer.status()).isEqualTo(Status.AVAILABLE);
            assertThat(answer.hasProvisioningArtifactParameters()).isFalse();
        }

        @AwsRule(
                source = API + "API_DescribeProvisioningArtifact.html",
                says = "ProductName: The product name. ProvisioningArtifactName: The provisioning artifact name.")
        @Test
        void it_is_found_by_the_names_of_product_and_version() {
            String id = createsId("v2");
            assertThat(hub.client
                            .describeProvisioningArtifact(
                                    d -> d.productName("Linux").provisioningArtifactName("v2"))
                            .provisioningArtifactDetail()
                            .id())
                    .isEqualTo(id);
        }

        @Assumed("API_DescribeProvisioningParameters says \"You must provide the name or ID, but not both\"; "
                + "the page of DescribeProvisioningArtifact only calls all members optional.")
        @Test
        void a_request_needs_either_an_id_or_a_name_and_not_both() {
            String id = createsId("v2");
            assertThat(List.of(
                            refusal(() -> hub.client.describeProvisioningArtifact(d ->
                                    d.productId(product).productName("Linux").provisioningArtifactId(id))),
                            refusal(() -> hub.client.describeProvisioningArtifact(d -> d.productId(product)
                                    .provisioningArtifactName("v2")
                                    .provisioningArtifactId(id))),
                            refusal(() -> hub.client.describeProvisioningArtifact(d -> d.provisioningArtifactId(id))),
                            refusal(() -> hub.client.describeProvisioningArtifact(d -> d.productId(product)))))
                    .hasOnlyElementsOfType(InvalidParametersException.class);
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/24362",
                says = "InvalidParametersException: Multiple Provisioning Artifact with name X found.")
        @Test
        void a_name_that_two_versions_have_is_refused_with_the_message_of_aws() {
            createsId("v1");
            var refused = refusal(() -> hub.client.describeProvisioningArtifact(
                    d -> d.productId(product).provisioningArtifactName("v1")));
            assertThat(refused).isInstanceOf(InvalidParametersException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("Multiple Provisioning Artifact with name v1 found.");
        }

        @Assumed("By analogy with products; clients catch this exception and create the version.")
        @Test
        void an_unknown_version_name_is_not_found() {
            assertThat(refusal(() -> hub.client.describeProvisioningArtifact(
                            d -> d.productId(product).provisioningArtifactName("v9"))))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Provisioning Artifact with name v9 not found");
        }

        @Assumed("Documented as a verbose level of detail; clients read the template under CloudFormationTemplate.")
        @Test
        void a_verbose_response_contains_the_template() {
            catalog.templates().put(URL, TEMPLATE);
            String id = createsId("v2");
            assertThat(describes(id).info()).doesNotContainKey("CloudFormationTemplate");
            assertThat(hub.client
                            .describeProvisioningArtifact(d -> d.productId(product)
                                    .provisioningArtifactId(id)
                                    .verbose(true))
                            .info())
                    .containsExactly(entry("TemplateUrl", URL), entry("CloudFormationTemplate", TEMPLATE));
        }

        @AwsRule(
                source = API + "API_DescribeProvisioningArtifact.html",
                says = "IncludeProvisioningArtifactParameters: Indicates if the API call response does or does not "
                        + "include additional details about the provisioning parameters.")
        @Test
        void the_parameters_of_its_template_are_returned_on_request() {
            catalog.templates().putResource(URL, "templates/linux-instance.json");
            String id = createsId("v2");
            DescribeProvisioningArtifactResponse answer = hub.client.describeProvisioningArtifact(
                    d -> d.productId(product).provisioningArtifactId(id).includeProvisioningArtifactParameters(true));
            assertThat(answer.provisioningArtifactParameters())
                    .extracting(ProvisioningArtifactParameter::parameterKey)
                    .containsExactly("InstanceType", "KeyName", "SecurityGroup", "SshPort", "RemoteAccess");
            assertThat(describes(id).hasProvisioningArtifactParameters()).isFalse();
        }
    }

    @Nested
    class WhenVersionsAreListed {

        @AwsRule(
                source = API + "API_ListProvisioningArtifacts.html",
                says = "Lists all provisioning artifacts (also known as versions) for the specified product.")
        @Test
        void all_versions_are_on_one_page_including_inactive_ones() {
            for (int i = 2; i <= 30; i++) {
                createsId("v" + i);
            }
            String inactive = all().get(3).id();
            hub.client.updateProvisioningArtifact(
                    u -> u.productId(product).provisioningArtifactId(inactive).active(false));
            assertThat(hub.versions(product)).hasSize(30).startsWith("v1", "v2", "v3", "v4");
            assertThat(all().get(3).active()).isFalse();
        }

        @Assumed("AWS documents no order; recorded answers have versions in the order of their creation.")
        @Test
        void versions_are_listed_in_the_order_of_their_creation() {
            createsId("v3");
            createsId("v2");
            assertThat(hub.versions(product)).containsExactly("v1", "v3", "v2");
        }
    }

    @Nested
    class WhenAVersionIsUpdated {

        @AwsRule(
                source = API + "API_UpdateProvisioningArtifact.html",
                says = "Active: indicates whether the product version is active. Guidance: information set by the "
                        + "administrator to provide guidance to end users about which provisioning artifacts to use.")
        @Test
        void only_the_members_in_the_request_change() {
            ProvisioningArtifactDetail before = creates("v2", FROM_URL).provisioningArtifactDetail();
            UpdateProvisioningArtifactResponse answer = hub.client.updateProvisioningArtifact(u -> u.productId(product)
                    .provisioningArtifactId(before.id())
                    .guidance(ProvisioningArtifactGuidance.DEPRECATED)
                    .active(false));
            assertThat(answer.provisioningArtifactDetail())
                    .isEqualTo(before.toBuilder()
                            .guidance(ProvisioningArtifactGuidance.DEPRECATED)
                            .active(false)
                            .build());
            assertThat(answer.info()).containsExactly(entry("TemplateUrl", URL));
            assertThat(answer.status()).isEqualTo(Status.AVAILABLE);
            assertThat(describes(before.id()).provisioningArtifactDetail())
                    .isEqualTo(answer.provisioningArtifactDetail());
        }

        @AwsRule(
                source = API + "API_UpdateProvisioningArtifact.html",
                says = "Name: The updated name of the provisioning artifact. Description: The updated description "
                        + "of the provisioning artifact.")
        @Test
        void name_and_description_can_be_changed() {
            String id = createsId("v2");
            ProvisioningArtifactDetail after = hub.client
                    .updateProvisioningArtifact(u -> u.productId(product)
                            .provisioningArtifactId(id)
                            .name("v2.1")
                            .description("Bigger"))
                    .provisioningArtifactDetail();
            assertThat(after)
                    .extracting(
                            ProvisioningArtifactDetail::name,
                            ProvisioningArtifactDetail::description,
                            ProvisioningArtifactDetail::active)
                    .containsExactly("v2.1", "Bigger", true);
            assertThat(hub.versions(product)).containsExactly("v1", "v2.1");
        }
    }

    @Nested
    class WhenAVersionIsDeleted {

        @AwsRule(
                source = API + "API_DeleteProvisioningArtifact.html",
                says = "Deletes the specified provisioning artifact (also known as a version) for the specified "
                        + "product.")
        @Test
        void it_is_no_longer_found() {
            String id = createsId("v2");
            hub.client.deleteProvisioningArtifact(d -> d.productId(product).provisioningArtifactId(id));
            assertThat(hub.versions(product)).containsExactly("v1");
            assertThat(refusal(() -> describes(id)))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Provisioning Artifact not found: " + id);
        }

        @AwsRule(
                source = API + "API_DeleteProvisioningArtifact.html",
                says = "You cannot delete the last provisioning artifact for a product, because a product must have at "
                        + "least one provisioning artifact.")
        @Test
        void the_last_version_cannot_be_deleted() {
            String only = all().get(0).id();
            Instant before = catalog.now();
            assertThat(refusal(() -> hub.client.deleteProvisioningArtifact(
                            d -> d.productId(product).provisioningArtifactId(only))))
                    .isInstanceOf(ResourceInUseException.class);
            assertThat(catalog.now()).isEqualTo(before);
        }
    }

    @Nested
    class WhenTheIdIsNotAVersionOfTheProduct {

        @Assumed("The error does not distinguish versions of other products from missing versions.")
        @Test
        void the_version_is_not_found() {
            createsId("v2");
            String elsewhere = hub.client
                    .describeProductAsAdmin(d -> d.id(hub.createsProduct("Windows")))
                    .provisioningArtifactSummaries()
                    .get(0)
                    .id();
            for (String id : List.of(elsewhere, "pa-aaaaaaaaaaaaa", "v1")) {
                assertThat(List.of(
                                refusal(() -> describes(id)),
                                refusal(() -> hub.client.updateProvisioningArtifact(
                                        u -> u.productId(product).provisioningArtifactId(id))),
                                refusal(() -> hub.client.deleteProvisioningArtifact(
                                        d -> d.productId(product).provisioningArtifactId(id)))))
                        .hasOnlyElementsOfType(ResourceNotFoundException.class);
            }
        }
    }
}
