package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.CopyOption;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.DescribeCopyProductStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactGuidance;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** Copies of products, within an account and from one account to another. */
class CopyProductTest {

    private static final String COPY = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CopyProduct.html";
    private static final String STATUS =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DescribeCopyProductStatus.html";
    private static final String CLI =
            "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/copy-product.html";

    FakeServiceCatalog catalog = FakeServiceCatalog.create();
    Actor hub = new Actor(catalog.account("hub"));
    Actor spoke = new Actor(catalog.account("spoke"));
    String portfolio = hub.createsPortfolio("Data");
    String linux = hub.createsProductIn(portfolio, "Linux");

    private static String arn(Actor actor, String product) {
        return described(actor, product).productViewDetail().productARN();
    }

    private static DescribeProductAsAdminResponse described(Actor actor, String product) {
        return actor.client.describeProductAsAdmin(d -> d.id(product));
    }

    private String addsVersion(String product, String name) {
        return hub.client
                .createProvisioningArtifact(c -> c.productId(product)
                        .parameters(p -> p.name(name)
                                .description("About " + name)
                                .info(Map.of(
                                        "LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/" + name + ".json"))))
                .provisioningArtifactDetail()
                .id();
    }

    private String copies(Actor actor, Consumer<CopyProductRequest.Builder> details) {
        String source = arn(hub, linux);
        return actor.client
                .copyProduct(c -> details.accept(c.sourceProductArn(source)))
                .copyProductToken();
    }

    private static DescribeCopyProductStatusResponse status(Actor actor, String token) {
        return actor.client.describeCopyProductStatus(d -> d.copyProductToken(token));
    }

    private String copied(Actor actor, Consumer<CopyProductRequest.Builder> details) {
        return status(actor, copies(actor, details)).targetProductId();
    }

    private static Consumer<CopyProductRequest.Builder> plain() {
        return c -> {};
    }

    private static Consumer<CopyProductRequest.Builder> onlyVersions(String... ids) {
        return c -> c.sourceProvisioningArtifactIdentifiersWithStrings(
                List.of(ids).stream().map(id -> Map.of("Id", id)).toList());
    }

    @Nested
    class WithinOneAccount {

        @AwsRule(source = CLI, says = "The output is a token such as copyproduct-abc5defgjkdji.")
        @Test
        void the_response_is_a_token() {
            assertThat(copies(hub, plain())).matches("copyproduct-[a-z0-9]{13}");
        }

        @AwsRule(
                source = COPY,
                says = "Copies the specified source product to the specified target product or a new product.")
        @Test
        void the_copy_is_a_new_product_with_the_name_and_all_versions_of_the_source() {
            addsVersion(linux, "v2");
            DescribeCopyProductStatusResponse status = status(hub, copies(hub, plain()));
            assertThat(status.copyProductStatus()).isEqualTo(CopyProductStatus.SUCCEEDED);
            assertThat(status.targetProductId()).matches("prod-[a-z0-9]{13}").isNotEqualTo(linux);
            assertThat(status.statusDetail()).isNull();
            assertThat(described(hub, status.targetProductId())
                            .productViewDetail()
                            .productViewSummary())
                    .usingRecursiveComparison()
                    .ignoringFields("id", "productId")
                    .isEqualTo(described(hub, linux).productViewDetail().productViewSummary());
            assertThat(hub.versions(status.targetProductId())).containsExactly("v1", "v2");
        }

        @Assumed("A copy is a separate product; clients treat the version with the latest creation time as the newest.")
        @Test
        void copied_versions_keep_their_details_but_have_new_ids_and_creation_times() {
            String second = addsVersion(linux, "v2");
            hub.client.updateProvisioningArtifact(u -> u.productId(linux)
                    .provisioningArtifactId(second)
                    .active(false)
                    .guidance(ProvisioningArtifactGuidance.DEPRECATED));
            String copy = copied(hub, plain());
            List<ProvisioningArtifactDetail> originals = versionDetails(linux);
            List<ProvisioningArtifactDetail> copies = versionDetails(copy);
            assertThat(copies)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "createdTime")
                    .isEqualTo(originals);
            assertThat(copies)
                    .extracting(ProvisioningArtifactDetail::id)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(originals.stream()
                            .map(ProvisioningArtifactDetail::id)
                            .toList());
            assertThat(copies.get(1).createdTime()).isAfter(copies.get(0).createdTime());
            assertThat(template(copy, copies.get(1).id())).isEqualTo(template(linux, second));
        }

        @Test
        void a_version_created_after_the_copy_is_newer_than_every_copied_version() {
            addsVersion(linux, "v2");
            String copy = copied(hub, plain());
            String third = addsVersion(copy, "v3");
            List<ProvisioningArtifactDetail> versions = versionDetails(copy);
            assertThat(versions)
                    .extracting(ProvisioningArtifactDetail::id)
                    .last()
                    .isEqualTo(third);
            assertThat(versions)
                    .extracting(ProvisioningArtifactDetail::createdTime)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }

        @Assumed("Creation times must differ, so each copied version is one change of the catalog.")
        @Test
        void copying_advances_the_clock_by_one_millisecond_per_version() {
            addsVersion(linux, "v2");
            addsVersion(linux, "v3");
            String source = arn(hub, linux);
            Instant before = catalog.now();
            hub.client.copyProduct(c -> c.sourceProductArn(source));
            assertThat(catalog.now()).isEqualTo(before.plusMillis(3));
        }

        @AwsRule(source = COPY, says = "A name for the target product. The default is the name of the source product.")
        @Test
        void the_new_product_may_have_another_name() {
            String copy = copied(hub, c -> c.targetProductName("Linux for all"));
            assertThat(described(hub, copy)
                            .productViewDetail()
                            .productViewSummary()
                            .name())
                    .isEqualTo("Linux for all");
        }

        @AwsRule(
                source = COPY,
                says = "The identifiers of the provisioning artifacts (also known as versions) of the product to "
                        + "copy. By default, all provisioning artifacts are copied.")
        @Test
        void only_the_given_versions_are_copied() {
            addsVersion(linux, "v2");
            String third = addsVersion(linux, "v3");
            String copy = copied(hub, onlyVersions(third, hub.firstVersion(linux), third));
            assertThat(hub.versions(copy)).containsExactly("v1", "v3");
        }

        @AwsRule(
                source = COPY,
                says = "If the value is CopyTags, the tags from the source product are copied to the target product.")
        @Test
        void tags_are_copied_only_on_request() {
            hub.client.updateProduct(u -> u.id(linux).addTags(tag("team", "data")));
            assertThat(described(hub, copied(hub, plain())).tags()).isEmpty();
            assertThat(described(hub, copied(hub, c -> c.copyOptions(CopyOption.COPY_TAGS)))
                            .tags())
                    .containsExactly(tag("team", "data"));
        }

        @Assumed("A copy is in no portfolio, so nobody may launch it until it is added to one.")
        @Test
        void the_new_product_is_in_no_portfolio() {
            String copy = copied(hub, plain());
            assertThat(hub.client
                            .listPortfoliosForProduct(l -> l.productId(copy))
                            .portfolioDetails())
                    .isEmpty();
            assertThat(hub.products(portfolio)).containsExactly(linux);
        }

        @Test
        void source_and_copy_are_independent() {
            String copy = copied(hub, plain());
            addsVersion(linux, "v2");
            hub.client.updateProduct(u -> u.id(copy).name("Copy"));
            assertThat(hub.versions(copy)).containsExactly("v1");
            assertThat(described(hub, linux)
                            .productViewDetail()
                            .productViewSummary()
                            .name())
                    .isEqualTo("Linux");
            hub.removes(linux, portfolio);
            hub.client.deleteProduct(d -> d.id(linux));
            assertThat(hub.versions(copy)).containsExactly("v1");
        }

        @AwsRule(source = COPY, says = "You can copy a product to the same Region or another Region.")
        @Test
        void the_copy_can_be_in_another_region() {
            Actor elsewhere = new Actor(catalog.account("hub").in(Region.EU_WEST_1));
            String copy = copied(elsewhere, plain());
            assertThat(arn(elsewhere, copy)).startsWith("arn:aws:catalog:eu-west-1:" + hub.id + ":product/prod-");
            assertThat(refusal(() -> described(hub, copy))).isInstanceOf(ResourceNotFoundException.class);
        }

        private List<ProvisioningArtifactDetail> versionDetails(String product) {
            return hub.client
                    .listProvisioningArtifacts(l -> l.productId(product))
                    .provisioningArtifactDetails();
        }

        private Map<String, String> template(String product, String version) {
            DescribeProvisioningArtifactResponse answer = hub.client.describeProvisioningArtifact(
                    d -> d.productId(product).provisioningArtifactId(version));
            return answer.info();
        }
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Nested
    class IntoAnExistingProduct {

        final String target = hub.createsProduct("Target");

        @AwsRule(
                source = COPY,
                says = "TargetProductId: The identifier of the target product. By default, a new product is created.")
        @Test
        void the_target_gets_the_versions_and_keeps_its_details() {
            String token = copies(hub, c -> c.targetProductId(target));
            assertThat(status(hub, token).targetProductId()).isEqualTo(target);
            assertThat(hub.versions(target)).containsExactly("v1", "v1");
            assertThat(described(hub, target).productViewDetail().productARN()).endsWith(target);
        }

        @Assumed("The name applies to new products; UpdateProduct renames existing ones.")
        @Test
        void the_target_keeps_its_name() {
            copies(hub, c -> c.targetProductId(target).targetProductName("Other"));
            assertThat(described(hub, target)
                            .productViewDetail()
                            .productViewSummary()
                            .name())
                    .isEqualTo("Target");
        }

        @Assumed("As with AddTags of UpdateProduct, an existing key gets the new value.")
        @Test
        void the_copied_tags_are_added_to_the_tags_of_the_target() {
            hub.client.updateProduct(u -> u.id(linux).addTags(tag("team", "data"), tag("a", "1")));
            hub.client.updateProduct(u -> u.id(target).addTags(tag("team", "web"), tag("b", "2")));
            copies(hub, c -> c.targetProductId(target).copyOptions(CopyOption.COPY_TAGS));
            assertThat(described(hub, target).tags())
                    .containsExactlyInAnyOrder(tag("team", "data"), tag("a", "1"), tag("b", "2"));
        }

        @Assumed("The template of one type cannot be a version of another.")
        @Test
        void a_target_of_another_product_type_is_refused() {
            String terraform = hub.client
                    .createProduct(p -> p.name("Terraform")
                            .owner("Platform")
                            .productType(ProductType.EXTERNAL)
                            .provisioningArtifactParameters(a -> a.name("v1")
                                    .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/tf.tar.gz"))))
                    .productViewDetail()
                    .productViewSummary()
                    .productId();
            assertThat(refusal(() -> copies(hub, c -> c.targetProductId(terraform))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Test
        void a_target_of_another_account_is_not_found() {
            hub.sharesAccepted(portfolio, spoke);
            assertThat(refusal(() -> copies(spoke, c -> c.targetProductId(target))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> copies(spoke, c -> c.targetProductId(linux))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class FromAnotherAccount {

        @AwsRule(
                source = COPY,
                says = "If you copy a product to another account, you must first share the product in a portfolio.")
        @Test
        void without_a_share_the_product_is_not_found() {
            String source = arn(hub, linux);
            assertThat(refusal(() -> copies(spoke, plain())))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Product not found: " + source);
        }

        @Assumed("A portfolio that is shared but not accepted is not visible.")
        @Test
        void before_the_share_is_accepted_the_product_is_not_found() {
            hub.shares(portfolio, spoke);
            assertThat(refusal(() -> copies(spoke, plain()))).isInstanceOf(ResourceNotFoundException.class);
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-products/issues/87",
                says = "For products that are imported, the copy command works as expected.")
        @Test
        void the_copy_belongs_to_the_account_that_copies() {
            hub.sharesAccepted(portfolio, spoke);
            String copy = copied(spoke, plain());
            assertThat(arn(spoke, copy)).isEqualTo("arn:aws:catalog:us-east-1:" + spoke.id + ":product/" + copy);
            spoke.client.updateProduct(u -> u.id(copy).name("Ours"));
            assertThat(refusal(() -> described(hub, copy))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("CopyProduct creates a product of the account that copies; no page says that anything ties "
                + "it to its source.")
        @Test
        void the_copy_remains_after_the_share_ends() {
            hub.sharesAccepted(portfolio, spoke);
            String local = spoke.createsPortfolio("Local");
            String copy = copied(spoke, plain());
            spoke.adds(copy, local);
            hub.unshares(portfolio, spoke);
            assertThat(spoke.products(local)).containsExactly(copy);
            assertThat(spoke.versions(copy)).containsExactly("v1");
        }

        @Test
        void the_copier_may_share_a_portfolio_that_contains_the_copy() {
            hub.sharesAccepted(portfolio, spoke);
            String local = spoke.createsPortfolio("Local");
            String copy = copied(spoke, plain());
            spoke.adds(copy, local);
            Actor third = new Actor(catalog.account("third"));
            spoke.sharesAccepted(local, third);
            assertThat(third.products(local)).containsExactly(copy);
        }

        @Test
        void a_share_in_one_region_is_enough_to_copy_to_another() {
            hub.sharesAccepted(portfolio, spoke);
            Actor elsewhere = new Actor(catalog.account("spoke").in(Region.EU_WEST_1));
            assertThat(elsewhere.versions(copied(elsewhere, plain()))).containsExactly("v1");
        }
    }

    @Nested
    class WhenTheRequestIsInvalid {

        @Assumed("AWS documents InvalidParametersException without its causes; these are ARNs, but not of products.")
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "arn:aws:catalog:us-east-1:123456789012:portfolio/port-aaaaaaaaaaaaa",
                    "arn:aws:servicecatalog:us-east-1:123456789012:product/prod-aaaaaaaaaaaaa",
                    "arn:aws:catalog:us-east-1::product/prod-aaaaaaaaaaaaa",
                    "arn:aws:catalog:us-east-1:123456789012:prod-aaaaaaaaaaaaa"
                })
        void the_arn_of_another_kind_of_resource_is_refused(String arn) {
            assertThat(refusal(() -> hub.client.copyProduct(c -> c.sourceProductArn(arn))))
                    .isInstanceOf(InvalidParametersException.class)
                    .hasMessageContaining(arn);
        }

        @Test
        void an_arn_of_an_unknown_product_is_not_found() {
            String arn = arn(hub, linux);
            for (String wrong : List.of(
                    arn.replace("us-east-1", "eu-west-1"),
                    arn.replace(hub.id, spoke.id),
                    arn.replace(linux, "prod-aaaaaaaaaaaaa"),
                    arn.replace("arn:aws:", "arn:aws-cn:"))) {
                assertThat(refusal(() -> hub.client.copyProduct(c -> c.sourceProductArn(wrong))))
                        .isInstanceOf(ResourceNotFoundException.class);
            }
        }

        @Test
        void a_malformed_arn_fails_request_validation() {
            assertThat(refusal(() -> hub.client.copyProduct(c -> c.sourceProductArn(linux)))
                            .awsErrorDetails()
                            .errorCode())
                    .isEqualTo("ValidationException");
        }

        @Test
        void a_version_that_the_source_does_not_have_is_not_found() {
            String other = hub.firstVersion(hub.createsProduct("Other"));
            assertThat(refusal(() -> copies(hub, onlyVersions(other)))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("The map has one key, Id; without it no version is named.")
        @Test
        void a_version_without_an_id_is_refused() {
            assertThat(refusal(() ->
                            copies(hub, c -> c.sourceProvisioningArtifactIdentifiersWithStrings(List.of(Map.of())))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Test
        void a_repeated_idempotency_token_creates_no_second_copy() {
            String token = copies(hub, c -> c.idempotencyToken("once"));
            Instant before = catalog.now();
            assertThat(copies(hub, c -> c.idempotencyToken("once"))).isEqualTo(token);
            assertThat(refusal(() -> copies(hub, c -> c.idempotencyToken("once").targetProductName("Other"))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(catalog.now()).isEqualTo(before);
        }
    }

    @Nested
    class WhenTheStatusIsDescribed {

        @AwsRule(source = STATUS, says = "ResourceNotFoundException: The specified resource was not found.")
        @Test
        void an_unknown_token_and_another_accounts_token_are_not_found() {
            String token = copies(hub, plain());
            assertThat(refusal(() -> status(spoke, token))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> status(hub, "copyproduct-aaaaaaaaaaaaa")))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> status(hub, "nonsense"))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("AWS does not document how long a token is valid.")
        @Test
        void the_status_remains_after_the_product_is_deleted() {
            String token = copies(hub, plain());
            String copy = status(hub, token).targetProductId();
            hub.client.deleteProduct(d -> d.id(copy));
            assertThat(status(hub, token).targetProductId()).isEqualTo(copy);
        }
    }

    @Nested
    class WhenAQuotaIsReached {

        private void start(Quota quota, int limit) {
            catalog = FakeServiceCatalog.builder()
                    .settings(s -> s.quota(quota, limit))
                    .build();
            hub = new Actor(catalog.account("hub"));
            linux = hub.createsProduct("Linux");
        }

        @Assumed("CopyProduct lists no LimitExceededException and copies after it responds, so the copy fails.")
        @Test
        void the_copy_fails_with_the_reason() {
            start(Quota.PRODUCTS_PER_REGION, 1);
            DescribeCopyProductStatusResponse status = status(hub, copies(hub, plain()));
            assertThat(status.copyProductStatus()).isEqualTo(CopyProductStatus.FAILED);
            assertThat(status.statusDetail())
                    .startsWith("The current limits of the service would have been exceeded")
                    .contains("PRODUCTS_PER_REGION: 1");
            assertThat(status.targetProductId()).isNull();
            assertThat(hub.client.searchProductsAsAdmin().productViewDetails()).hasSize(1);
        }

        @Test
        void the_target_is_unchanged() {
            start(Quota.PROVISIONING_ARTIFACTS_PER_PRODUCT, 1);
            String target = hub.createsProduct("Target");
            DescribeCopyProductStatusResponse status = status(hub, copies(hub, c -> c.targetProductId(target)));
            assertThat(status.copyProductStatus()).isEqualTo(CopyProductStatus.FAILED);
            assertThat(status.targetProductId()).isEqualTo(target);
            assertThat(hub.versions(target)).containsExactly("v1");
        }

        @Test
        void a_copy_that_would_exceed_the_tag_quota_fails() {
            start(Quota.TAGS_PER_PRODUCT, 1);
            String target = hub.createsProduct("Target");
            hub.client.updateProduct(u -> u.id(linux).addTags(tag("a", "1")));
            hub.client.updateProduct(u -> u.id(target).addTags(tag("b", "2")));
            assertThat(status(hub, copies(hub, c -> c.targetProductId(target).copyOptions(CopyOption.COPY_TAGS)))
                            .copyProductStatus())
                    .isEqualTo(CopyProductStatus.FAILED);
        }
    }

    @Nested
    class WhenACopyTakesTime {

        private void start(CompletionPolicy dial) {
            catalog = FakeServiceCatalog.builder()
                    .settings(s -> s.shareCompletion(dial))
                    .build();
            hub = new Actor(catalog.account("hub"));
            linux = hub.createsProduct("Linux");
        }

        private List<String> products() {
            return hub.client.searchProductsAsAdmin().productViewDetails().stream()
                    .map(detail -> detail.productViewSummary().name())
                    .toList();
        }

        @AwsRule(
                source = COPY,
                says = "This operation is performed asynchronously. To track the progress of the operation, use "
                        + "DescribeCopyProductStatus.")
        @Test
        void the_product_appears_when_the_status_is_succeeded() {
            start(CompletionPolicy.afterPolls(3));
            String token = copies(hub, c -> c.targetProductName("Copy"));
            for (int look = 1; look < 3; look++) {
                DescribeCopyProductStatusResponse status = status(hub, token);
                assertThat(status.copyProductStatus()).isEqualTo(CopyProductStatus.IN_PROGRESS);
                assertThat(status.targetProductId()).isNull();
                assertThat(products()).containsExactly("Linux");
            }
            DescribeCopyProductStatusResponse status = status(hub, token);
            assertThat(status.copyProductStatus()).isEqualTo(CopyProductStatus.SUCCEEDED);
            assertThat(hub.versions(status.targetProductId())).containsExactly("v1");
            assertThat(products()).containsExactly("Linux", "Copy");
        }

        @Test
        void advancing_the_clock_completes_the_copy() {
            start(CompletionPolicy.after(Duration.ofMinutes(1)));
            copies(hub, plain());
            catalog.advance(Duration.ofSeconds(59));
            assertThat(products()).hasSize(1);
            catalog.advance(Duration.ofSeconds(1));
            assertThat(products()).hasSize(2);
        }

        @Test
        void the_test_can_complete_the_copy() {
            start(CompletionPolicy.held());
            copies(hub, plain());
            catalog.advance(Duration.ofDays(1));
            assertThat(products()).hasSize(1);
            catalog.settle();
            assertThat(products()).hasSize(2);
        }

        @Assumed("AWS does not document when it reads the source.")
        @Test
        void the_copy_contains_the_source_as_it_was_at_the_start() {
            start(CompletionPolicy.held());
            String token = copies(hub, plain());
            addsVersion(linux, "v2");
            catalog.settle();
            assertThat(hub.versions(status(hub, token).targetProductId())).containsExactly("v1");
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/89",
                says = "The status is FAILED, its detail is: Internal Failure")
        @Test
        void a_target_deleted_during_the_copy_causes_an_internal_failure() {
            start(CompletionPolicy.held());
            String target = hub.createsProduct("Target");
            String token = copies(hub, c -> c.targetProductId(target));
            assertThat(status(hub, token).targetProductId()).isEqualTo(target);
            hub.client.deleteProduct(d -> d.id(target));
            catalog.settle();
            DescribeCopyProductStatusResponse status = status(hub, token);
            assertThat(status.copyProductStatus()).isEqualTo(CopyProductStatus.FAILED);
            assertThat(status.statusDetail()).isEqualTo("Internal Failure");
        }

        @Test
        void several_copies_can_be_in_progress() {
            start(CompletionPolicy.held());
            String target = hub.createsProduct("Target");
            copies(hub, c -> c.targetProductId(target));
            copies(hub, c -> c.targetProductId(target));
            catalog.settle();
            assertThat(hub.versions(target)).containsExactly("v1", "v1", "v1");
        }
    }

    @Nested
    class WhenTheProductIsSharedThroughTheOrganization {

        private void start(boolean fails) {
            catalog = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub")
                            .account("spoke")
                            .account("other")
                            .trustedAccess(true))
                    .settings(s -> s.assume(AwsBehavior.COPYING_THROUGH_ORGANIZATION_FAILS, fails))
                    .build();
            hub = new Actor(catalog.account("hub"));
            spoke = new Actor(catalog.account("spoke"));
            portfolio = hub.createsPortfolio("Data");
            linux = hub.createsProductIn(portfolio, "Linux");
            hub.client.enableAWSOrganizationsAccess(e -> {});
            hub.shares(
                    portfolio,
                    OrganizationNodeType.ORGANIZATION,
                    catalog.organization().id());
        }

        @Assumed(value = "One report of a failure does not make a rule.", setting = "copyingThroughOrganizationFails")
        @Test
        void the_product_is_copied_as_from_an_account_share() {
            start(false);
            assertThat(spoke.versions(copied(spoke, plain()))).containsExactly("v1");
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-products/issues/87",
                says = "When copying products shared through AWS Organizations, we encountered an internal failure.")
        @Test
        void the_copy_fails_if_the_settings_say_so() {
            start(true);
            DescribeCopyProductStatusResponse status = status(spoke, copies(spoke, plain()));
            assertThat(status.copyProductStatus()).isEqualTo(CopyProductStatus.FAILED);
            assertThat(status.statusDetail()).isEqualTo("Internal Failure");
            assertThat(status(hub, copies(hub, plain())).copyProductStatus()).isEqualTo(CopyProductStatus.SUCCEEDED);
            hub.sharesAccepted(portfolio, spoke);
            assertThat(status(spoke, copies(spoke, plain())).copyProductStatus())
                    .isEqualTo(CopyProductStatus.SUCCEEDED);
        }
    }
}
