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

/** What {@code LoadTemplateFromURL} finds. */
class LoadTemplateFromUrlTest {

    private static final String URL = "https://bucket.s3.amazonaws.com/template";
    private static final Map<String, String> FROM_URL = Map.of("LoadTemplateFromURL", URL);
    private static final String BROKEN = "Resources: {}";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));

    private static String template(String parameter) {
        return "{\"Parameters\": {\"" + parameter + "\": {\"Type\": \"String\"}}, "
                + "\"Resources\": {\"Topic\": {\"Type\": \"AWS::SNS::Topic\"}}}";
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
    class WhereItComesFrom {

        @Test
        void a_text() {
            catalog.templates().put(URL, template("Text"));

            assertThat(parameters(createsProduct(hub, false), "v1")).containsExactly("Text");
        }

        @Test
        void a_file(@TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve("template.json"), template("File"));
            catalog.templates().putFile(URL, file);

            assertThat(parameters(createsProduct(hub, false), "v1")).containsExactly("File");
        }

        @Test
        void a_file_that_is_not_there_is_named(@TempDir Path directory) {
            Path file = directory.resolve("absent.json");

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> catalog.templates().putFile(URL, file))
                    .withMessageContaining(file.toString());
        }

        @ParameterizedTest
        @ValueSource(strings = {"templates/linux-instance.json", "/templates/linux-instance.json"})
        void a_resource_of_the_class_path(String name) {
            catalog.templates().putResource(URL, name);

            assertThat(parameters(createsProduct(hub, false), "v1")).contains("InstanceType");
        }

        @Test
        void a_resource_that_is_not_there_is_named() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> catalog.templates().putResource(URL, "/templates/absent.json"))
                    .withMessageContaining("templates/absent.json");
        }

        @Test
        void a_fork_has_its_own() {
            FakeServiceCatalog fork = catalog.fork();
            catalog.templates().put(URL, BROKEN);

            assertThat(createsProduct(new Actor(fork.account("hub")), false)).startsWith("prod-");
            assertThat(refusal(() -> createsProduct(hub, false))).isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenItChanges {

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/productmgmt-update.html",
                says = "When you update a product's template, you create a new version of the product.")
        @Test
        void a_version_keeps_the_template_that_it_was_created_with() {
            catalog.templates().put(URL, template("Before"));
            String product = createsProduct(hub, false);
            catalog.templates().put(URL, template("After"));
            hub.client.createProvisioningArtifact(
                    c -> c.productId(product).parameters(p -> p.name("v2").info(FROM_URL)));

            assertThat(parameters(product, "v1")).containsExactly("Before");
            assertThat(parameters(product, "v2")).containsExactly("After");
        }

        @Test
        void an_update_of_the_version_keeps_it_too() {
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

        @Assumed("AWS would not have accepted a URL without a template; a test may put it there after the product.")
        @Test
        void one_that_was_missing_may_come_later() {
            String product = createsProduct(hub, false);
            assertThat(parameters(product, "v1")).isEmpty();

            catalog.templates().put(URL, template("Late"));
            assertThat(parameters(product, "v1")).containsExactly("Late");
        }
    }

    @Nested
    class WhenItIsBroken {

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
        void it_creates_nothing(String broken) {
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
        void it_creates_no_version_either() {
            String product = createsProduct(hub, false);
            catalog.templates().put(URL, BROKEN);

            assertThat(refusal(() -> hub.client.createProvisioningArtifact(c ->
                            c.productId(product).parameters(p -> p.name("v2").info(FROM_URL)))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(hub.versions(product)).containsExactly("v1");
        }

        @Assumed("It is accepted without a look, so it fails where it is read.")
        @Test
        void one_that_was_not_validated_fails_where_it_is_read() {
            catalog.templates().put(URL, BROKEN);
            String product = createsProduct(hub, true);

            assertThat(refusal(() -> parameters(product, "v1"))).isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenItIsNotKnown {

        final FakeServiceCatalog strict = FakeServiceCatalog.builder()
                .settings(s -> s.refusesUnknownTemplates(true))
                .build();

        @Assumed(value = "To AWS there is no template that it cannot load.", setting = "refusesUnknownTemplates")
        @Test
        void it_is_refused_if_the_test_wants_so() {
            Actor strictHub = new Actor(strict.account("hub"));
            assertThat(refusal(() -> createsProduct(strictHub, false))).isInstanceOf(InvalidParametersException.class);

            strict.templates().put(URL, template("Name"));
            assertThat(createsProduct(strictHub, false)).startsWith("prod-");
        }

        @Test
        void not_even_then_if_the_request_wants_no_validation_or_names_no_url() {
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
