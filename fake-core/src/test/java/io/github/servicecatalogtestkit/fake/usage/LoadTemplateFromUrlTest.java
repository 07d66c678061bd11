package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactParameter;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** The templates that the fake loads for {@code LoadTemplateFromURL}. */
class LoadTemplateFromUrlTest {

    private static final String URL = "https://bucket.s3.amazonaws.com/template";
    private static final Map<String, String> FROM_URL = Map.of("LoadTemplateFromURL", URL);
    private static final String BROKEN = "Resources: {}";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));

    private static String template(String parameter) {
        return "{\"Parameters\": {\"" + parameter + "\": {\"Type\": \"String\"}}, \"Resources\": {\"Topic\": "
                + "{\"Type\": \"AWS::SNS::Topic\"}}}";
    }

    private static String createsProduct(Actor hub, boolean unchecked) {
        return hub.client
                .createProduct(p -> p.name("Linux")
                        .owner("Platform")
                        .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                        .provisioningArtifactParameters(
                                a -> a.name("v1").info(FROM_URL).disableTemplateValidation(unchecked)))
                .productViewDetail()
                .productViewSummary()
                .productId();
    }

    private List<String> parameters(String product, String version) {
        return hub
                .client
                .describeProvisioningArtifact(d -> d.productId(product)
                        .provisioningArtifactName(version)
                        .includeProvisioningArtifactParameters(true))
                .provisioningArtifactParameters()
                .stream()
                .map(ProvisioningArtifactParameter::parameterKey)
                .toList();
    }

    @Nested
    class TheSourceOfATemplate {

        @Test
        void may_be_a_text() {
            catalog.templates().put(URL, template("Text"));

            assertThat(parameters(createsProduct(hub, false), "v1")).containsExactly("Text");
        }

        @Test
        void may_be_a_file(@TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve("template.json"), template("File"));
            catalog.templates().putFile(URL, file);

            assertThat(parameters(createsProduct(hub, false), "v1")).containsExactly("File");
        }

        @Test
        void a_missing_file_is_named_in_the_error(@TempDir Path directory) {
            Path file = directory.resolve("absent.json");

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> catalog.templates().putFile(URL, file))
                    .withMessageContaining(file.toString());
        }

        @ParameterizedTest
        @ValueSource(strings = {"templates/linux-instance.json", "/templates/linux-instance.json"})
        void may_be_a_class_path_resource(String name) {
            catalog.templates().putResource(URL, name);

            assertThat(parameters(createsProduct(hub, false), "v1")).contains("InstanceType");
        }

        @Test
        void a_missing_resource_is_named_in_the_error() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> catalog.templates().putResource(URL, "/templates/absent.json"))
                    .withMessageContaining("templates/absent.json");
        }

        @Test
        void a_fork_has_its_own_templates() {
            FakeServiceCatalog fork = catalog.fork();
            catalog.templates().put(URL, BROKEN);

            assertThat(createsProduct(new Actor(fork.account("hub")), false)).startsWith("prod-");
            assertThat(refusal(() -> createsProduct(hub, false))).isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenATemplateChanges {

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/productmgmt-update.html",
                says = "When you update a product's template, you create a new version of the product.")
        @Test
        void a_version_keeps_the_template_it_was_created_with() {
            catalog.templates().put(URL, template("Before"));
            String product = createsProduct(hub, false);
            catalog.templates().put(URL, template("After"));
            hub.client.createProvisioningArtifact(
                    c -> c.productId(product).parameters(p -> p.name("v2").info(FROM_URL)));

            assertThat(parameters(product, "v1")).containsExactly("Before");
            assertThat(parameters(product, "v2")).containsExactly("After");
        }

        @Test
        void updating_the_version_keeps_its_template() {
            catalog.templates().put(URL, template("Before"));
            String product = createsProduct(hub, false);
            catalog.templates().put(URL, template("After"));
            hub.client.updateProvisioningArtifact(u -> u.productId(product)
                    .provisioningArtifactId(hub.client
                            .listProvisioningArtifacts(l -> l.productId(product))
                            .provisioningArtifactDetails()
                            .get(0)
                            .id())
                    .description("The same"));

            assertThat(parameters(product, "v1")).containsExactly("Before");
        }

        @Assumed("AWS would reject a URL without a template; a test may add the template after it creates the product.")
        @Test
        void a_missing_template_can_be_added_later() {
            String product = createsProduct(hub, false);
            assertThat(parameters(product, "v1")).isEmpty();

            catalog.templates().put(URL, template("Late"));
            assertThat(parameters(product, "v1")).containsExactly("Late");
        }
    }

    @Nested
    class WhenATemplateIsMalformed {

        @AwsRule(
                source = "https://github.com/bksarthak/devsecops-book/issues/5",
                says = "InvalidParametersException: Invalid templateBody. Please make sure that your template is valid")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    BROKEN,
                    "{",
                    "Resources",
                    "Resources: {Topic: {Type: 'AWS::SNS::Topic'}}\nParameters: {Name: {}}",
                    "Resources: {Topic: {Type: 'AWS::SNS::Topic'}}\nSomething: else"
                })
        void no_product_is_created(String broken) {
            catalog.templates().put(URL, broken);
            Instant before = catalog.now();
            ServiceCatalogException refused = refusal(() -> createsProduct(hub, false));

            assertThat(refused).isInstanceOf(InvalidParametersException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("Invalid templateBody. Please make sure that your template is valid");
            assertThat(catalog.now()).isEqualTo(before);
            assertThat(hub.client.searchProductsAsAdmin(s -> {}).productViewDetails())
                    .isEmpty();
        }

        @Test
        void no_version_is_created() {
            String product = createsProduct(hub, false);
            catalog.templates().put(URL, BROKEN);

            assertThat(refusal(() -> hub.client.createProvisioningArtifact(c ->
                            c.productId(product).parameters(p -> p.name("v2").info(FROM_URL)))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(hub.versions(product)).containsExactly("v1");
        }

        @Assumed("The template is accepted without validation, so reading it fails.")
        @Test
        void a_template_that_was_not_validated_fails_when_it_is_read() {
            catalog.templates().put(URL, BROKEN);
            String product = createsProduct(hub, true);

            assertThat(refusal(() -> parameters(product, "v1"))).isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenATemplateIsUnknown {

        final FakeServiceCatalog strict = FakeServiceCatalog.builder()
                .settings(s -> s.refusesUnknownTemplates(true))
                .build();

        @Assumed(value = "AWS rejects a template that it cannot load.", setting = "refusesUnknownTemplates")
        @Test
        void the_request_is_refused_if_the_settings_say_so() {
            Actor strictHub = new Actor(strict.account("hub"));
            assertThat(refusal(() -> createsProduct(strictHub, false))).isInstanceOf(InvalidParametersException.class);

            strict.templates().put(URL, template("Name"));
            assertThat(createsProduct(strictHub, false)).startsWith("prod-");
        }

        @Test
        void a_request_that_disables_validation_or_has_no_url_is_never_refused() {
            Actor strictHub = new Actor(strict.account("hub"));
            String product = createsProduct(strictHub, true);

            strictHub.client.createProvisioningArtifact(c -> c.productId(product)
                    .parameters(p -> p.name("v2")
                            .info(Map.of(
                                    "ImportFromPhysicalId",
                                    "arn:aws:cloudformation:us-east-1:123456789012:stack/linux/1"))));
            assertThat(strictHub.versions(product)).containsExactly("v1", "v2");
        }
    }
}
