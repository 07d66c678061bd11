package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.CodeStarParameters;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactSummary;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.SourceConnection;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

class ProductTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/";
    private static final String GUIDE = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/";
    private static final String RECORDED =
            "https://github.com/ManageIQ/manageiq-providers-amazon/tree/59fcb986/spec/vcr_cassettes";
    private static final String LIMITS = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html";
    private static final Map<String, String> FROM_URL =
            Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/linux.yaml");

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));

    /** A request with everything that a product needs. */
    private static CreateProductRequest.Builder linux() {
        return CreateProductRequest.builder()
                .name("Linux")
                .owner("Platform")
                .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                .provisioningArtifactParameters(
                        a -> a.name("v1").type("CLOUD_FORMATION_TEMPLATE").info(FROM_URL));
    }

    private static List<Tag> tags(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Tag.builder().key("key" + i).value("v").build())
                .toList();
    }

    private static SourceConnection repository(String branch) {
        return SourceConnection.builder()
                .type("CODESTAR")
                .connectionParameters(p -> p.codeStar(CodeStarParameters.builder()
                        .connectionArn("arn:aws:codestar-connections:us-east-1:123456789012:connection/1")
                        .repository("team/products")
                        .branch(branch)
                        .artifactPath("linux.yaml")
                        .build()))
                .build();
    }

    private DescribeProductAsAdminResponse describe(String id) {
        return hub.client.describeProductAsAdmin(d -> d.id(id));
    }

    /** Returns the first product that a search of the hub's administrator finds. */
    private ProductViewSummary firstFound() {
        return hub.client.searchProductsAsAdmin().productViewDetails().get(0).productViewSummary();
    }

    @Nested
    class WhenAProductIsCreated {

        @AwsRule(
                source = CLI + "create-product.html",
                says = "The output of the example has ProductViewDetail with ProductARN, CreatedTime, "
                        + "ProductViewSummary and the status CREATED, ProvisioningArtifactDetail and Tags.")
        @Test
        void the_response_describes_the_product() {
            CreateProductResponse answer = hub.client.createProduct(linux().description("A server")
                    .distributor("Vendor")
                    .supportDescription("Ask us")
                    .supportEmail("team@example.com")
                    .supportUrl("https://example.com")
                    .build());
            ProductViewDetail detail = answer.productViewDetail();
            ProductViewSummary summary = detail.productViewSummary();
            assertThat(summary.productId()).matches("prod-[a-z0-9]{13}");
            assertThat(summary.id()).matches("prodview-[a-z0-9]{13}");
            assertThat(detail.productARN())
                    .isEqualTo("arn:aws:catalog:us-east-1:" + hub.id + ":product/" + summary.productId());
            assertThat(detail.statusAsString()).isEqualTo("CREATED");
            assertThat(detail.createdTime()).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(summary.hasDefaultPath()).isFalse();
            assertThat(summary)
                    .extracting(
                            ProductViewSummary::name,
                            ProductViewSummary::owner,
                            ProductViewSummary::typeAsString,
                            ProductViewSummary::shortDescription,
                            ProductViewSummary::distributor,
                            ProductViewSummary::supportDescription,
                            ProductViewSummary::supportEmail,
                            ProductViewSummary::supportUrl)
                    .containsExactly(
                            "Linux",
                            "Platform",
                            "CLOUD_FORMATION_TEMPLATE",
                            "A server",
                            "Vendor",
                            "Ask us",
                            "team@example.com",
                            "https://example.com");
        }

        @AwsRule(
                source = RECORDED,
                says = "DescribeProductAsAdmin: \"Distributor\": \"\", \"Description\": \"\" of the version, and no "
                        + "SupportEmail, SupportDescription and SupportUrl, for a product without these texts.")
        @Test
        void a_description_shows_missing_texts_as_empty_and_omits_support_texts() {
            DescribeProductAsAdminResponse described = describe(hub.createsProduct("Linux"));
            ProductViewSummary summary = described.productViewDetail().productViewSummary();
            assertThat(summary.distributor()).isEmpty();
            assertThat(described.provisioningArtifactSummaries().get(0).description())
                    .isEmpty();
            assertThat(summary)
                    .extracting(
                            ProductViewSummary::supportDescription,
                            ProductViewSummary::supportEmail,
                            ProductViewSummary::supportUrl)
                    .containsOnlyNulls();
        }

        @AwsRule(
                source = CLI + "search-products-as-admin.html",
                says = "The summary in the example has Name, Owner, Type, ProductId, HasDefaultPath, Id and "
                        + "ShortDescription.")
        @Test
        void a_search_of_administrators_omits_missing_texts() {
            hub.createsProduct("Linux");
            ProductViewSummary summary = firstFound();
            assertThat(summary)
                    .extracting(
                            ProductViewSummary::distributor,
                            ProductViewSummary::supportDescription,
                            ProductViewSummary::supportEmail,
                            ProductViewSummary::supportUrl)
                    .containsOnlyNulls();
        }

        @Assumed("No source shows a product that was certainly created without a description.")
        @Test
        void a_missing_description_is_empty() {
            hub.createsProduct("Linux");
            assertThat(firstFound().shortDescription()).isEmpty();
        }

        @AwsRule(
                source = CLI + "describe-product.html",
                says = "\"Distributor\": \"\", \"SupportEmail\": \"\", \"SupportDescription\": \"\", "
                        + "\"SupportUrl\": \"\"")
        @Test
        void texts_that_were_given_empty_stay_empty() {
            hub.client.createProduct(linux().distributor("")
                    .supportDescription("")
                    .supportEmail("")
                    .supportUrl("")
                    .build());
            ProductViewSummary summary = firstFound();
            assertThat(summary)
                    .extracting(
                            ProductViewSummary::distributor,
                            ProductViewSummary::supportDescription,
                            ProductViewSummary::supportEmail,
                            ProductViewSummary::supportUrl)
                    .containsOnly("");
        }

        @Assumed("The API page says that https?:// is the form of the address, and names no exception.")
        @ParameterizedTest
        @ValueSource(strings = {"example.com", "ftp://example.com", "HTTPS://example.com", " https://example.com"})
        void the_address_of_the_support_begins_with_http(String url) {
            assertThat(refusal(() ->
                            hub.client.createProduct(linux().supportUrl(url).build())))
                    .isInstanceOf(InvalidParametersException.class);
            String id = hub.createsProduct("Linux");
            assertThat(refusal(() -> hub.client.updateProduct(u -> u.id(id).supportUrl(url))))
                    .isInstanceOf(InvalidParametersException.class);
            hub.client.updateProduct(u -> u.id(id).supportUrl("http://example.com"));
        }

        @AwsRule(
                source = GUIDE + "update_terraform_open_source_to_external.html",
                says = "AWS Service Catalog no longer supports TERRAFORM_OPEN_SOURCE as a valid product type when "
                        + "creating new products.")
        @Assumed(value = "Catalogs can have products from before.", setting = "terraformOpenSourceOffered")
        @Test
        void new_products_of_the_terraform_open_source_type_are_refused_unless_a_setting_allows_them() {
            assertThat(refusal(() -> hub.createsProduct("Old", "TERRAFORM_OPEN_SOURCE")))
                    .isInstanceOf(InvalidParametersException.class);
            Actor old = new Actor(FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.TERRAFORM_OPEN_SOURCE_OFFERED, true))
                    .build()
                    .account("old"));
            assertThat(old.versions(old.createsProduct("Old", "TERRAFORM_OPEN_SOURCE")))
                    .containsExactly("v1");
        }

        @AwsRule(
                source = API + "API_CreateProduct.html",
                says = "ProvisioningArtifactDetail: Information about the provisioning artifact. Tags: Information "
                        + "about the tags associated with the product.")
        @Test
        void the_response_contains_its_first_version_and_its_tags() {
            CreateProductResponse answer =
                    hub.client.createProduct(linux().tags(tags(1)).build());
            ProvisioningArtifactDetail version = answer.provisioningArtifactDetail();
            assertThat(version.id()).matches("pa-[a-z0-9]{13}");
            assertThat(version)
                    .extracting(
                            ProvisioningArtifactDetail::name,
                            ProvisioningArtifactDetail::typeAsString,
                            ProvisioningArtifactDetail::active,
                            ProvisioningArtifactDetail::guidanceAsString)
                    .containsExactly("v1", "CLOUD_FORMATION_TEMPLATE", true, "DEFAULT");
            assertThat(version.createdTime())
                    .isEqualTo(answer.productViewDetail().createdTime());
            assertThat(answer.tags()).extracting(Tag::key, Tag::value).containsExactly(tuple("key1", "v"));
        }

        @Assumed("Recorded answers of AWS have no Tags if the request had none, and have the texts that it gave as "
                + "\"\".")
        @Test
        void the_response_has_no_tags_if_there_are_none_and_has_empty_texts() {
            CreateProductResponse answer = hub.client.createProduct(
                    linux().distributor("").description("").build());

            assertThat(answer.hasTags()).isFalse();
            assertThat(answer.productViewDetail().productViewSummary())
                    .extracting(view -> view.distributor(), view -> view.shortDescription())
                    .containsExactly("", "");
        }

        @Assumed("Recorded answers of AWS have whole seconds in the creation times of products and versions, and"
                + " milliseconds in those of provisioned products and records. Here all have milliseconds, so that the"
                + " creation times of two products differ.")
        @Test
        void creation_times_have_milliseconds() {
            hub.createsProduct("First");

            assertThat(hub.client
                            .createProduct(linux().build())
                            .productViewDetail()
                            .createdTime()
                            .getNano())
                    .isNotZero();
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-factory/pull/42",
                says = "Service Catalog does not enforce unique names for products across portfolios.")
        @Test
        void two_products_can_have_the_same_name() {
            assertThat(hub.createsProduct("Linux")).isNotEqualTo(hub.createsProduct("Linux"));
        }

        @Assumed("Clients take the product with the greatest creation time as the latest, so creation times differ.")
        @Test
        void each_product_has_a_later_creation_time_than_the_previous_one() {
            Instant first =
                    describe(hub.createsProduct("One")).productViewDetail().createdTime();
            Instant second =
                    describe(hub.createsProduct("Two")).productViewDetail().createdTime();
            assertThat(second).isAfter(first);
        }

        @AwsRule(source = LIMITS, says = "Products per Region: 350.")
        @Test
        void more_products_than_the_quota_are_refused() {
            for (int i = 0; i < 350; i++) {
                hub.createsProduct("Product " + i);
            }
            assertThat(refusal(() -> hub.createsProduct("One too many"))).isInstanceOf(LimitExceededException.class);
            spoke.createsProduct("Another account has its own quota");
            new Actor(catalog.account("hub").in(Region.EU_WEST_1)).createsProduct("And so has another Region");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html",
                says = "The aws: prefix is reserved for AWS use.")
        @Test
        void a_tag_key_with_the_prefix_aws_is_refused() {
            Tag reserved = Tag.builder().key("aws:team").value("v").build();
            assertThat(refusal(() ->
                            hub.client.createProduct(linux().tags(reserved).build())))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = API + "API_CreateProduct.html",
                says = "IdempotencyToken: a unique identifier that you provide to ensure idempotency.")
        @Test
        void repeating_a_call_with_the_same_token_creates_no_second_product() {
            CreateProductRequest request = linux().idempotencyToken("once").build();
            CreateProductResponse first = hub.client.createProduct(request);
            CreateProductResponse second = hub.client.createProduct(request);
            assertThat(second.productViewDetail()).isEqualTo(first.productViewDetail());
            assertThat(hub.client.searchProductsAsAdmin().productViewDetails()).hasSize(1);
        }
    }

    @Nested
    class WhenASourceOfVersionsIsGiven {

        @Assumed("Neither member is required by its shape, but a product without a source of versions makes no sense.")
        @Test
        void a_request_without_a_version_or_a_connection_is_refused() {
            assertThat(refusal(() -> hub.client.createProduct(
                            p -> p.name("Linux").owner("Platform").productType(ProductType.CLOUD_FORMATION_TEMPLATE))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("The versions of a connected product are managed by the connection.")
        @Test
        void a_request_with_both_a_version_and_a_connection_is_refused() {
            assertThat(refusal(() -> hub.client.createProduct(
                            linux().sourceConnection(repository("main")).build())))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = API + "API_SourceConnectionDetail.html",
                says = "Provides details about the configured SourceConnection.")
        @Test
        void a_connection_is_stored_and_returned() {
            CreateProductResponse answer = hub.client.createProduct(p -> p.name("Linux")
                    .owner("Platform")
                    .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                    .sourceConnection(repository("main")));
            ProductViewDetail detail = answer.productViewDetail();
            assertThat(detail.sourceConnection().typeAsString()).isEqualTo("CODESTAR");
            assertThat(detail.sourceConnection().connectionParameters())
                    .isEqualTo(repository("main").connectionParameters());
            assertThat(hub.versions(detail.productViewSummary().productId())).isEmpty();

            String id = detail.productViewSummary().productId();
            hub.client.updateProduct(u -> u.id(id).sourceConnection(repository("release")));
            assertThat(describe(id)
                            .productViewDetail()
                            .sourceConnection()
                            .connectionParameters()
                            .codeStar()
                            .branch())
                    .isEqualTo("release");
        }

        @AwsRule(
                source = GUIDE + "git-synced-sc-products.html",
                says = "A product is disconnected from its repository with UpdateProduct and a SourceConnection "
                        + "without connection parameters.")
        @Test
        void a_source_connection_without_parameters_disconnects_the_product() {
            String id = hub.createsProduct("Linux");
            hub.client.updateProduct(u -> u.id(id).sourceConnection(repository("main")));
            assertThat(describe(id).productViewDetail().sourceConnection()).isNotNull();
            hub.client.updateProduct(
                    u -> u.id(id).sourceConnection(c -> c.type("CODESTAR").connectionParameters(p -> {})));
            assertThat(describe(id).productViewDetail().sourceConnection()).isNull();
            assertThat(hub.versions(id)).containsExactly("v1");
        }

        @Assumed("CodeStar is the only kind of connection.")
        @Test
        void a_connection_without_a_target_is_refused() {
            assertThat(refusal(() -> hub.client.createProduct(p -> p.name("Linux")
                            .owner("Platform")
                            .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                            .sourceConnection(s -> s.connectionParameters(c -> {})))))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class TheMetadataOfVersions {

        @AwsRule(
                source = RECORDED,
                says = "\"ProvisioningArtifactMetadata\": {\"SourceProvisioningArtifactId\": …} for the first "
                        + "version, with the id of the version itself.")
        @Assumed("A record of 2021 has SourceProductId for a first version too, perhaps because AWS CloudFormation "
                + "made it.")
        @Test
        void the_first_version_names_itself() {
            String product = hub.createsProduct("Linux");
            assertThat(describe(product).provisioningArtifactSummaries().get(0).provisioningArtifactMetadata())
                    .containsExactly(entry("SourceProvisioningArtifactId", hub.firstVersion(product)));
        }

        @AwsRule(
                source = RECORDED,
                says = "\"ProvisioningArtifactMetadata\": {\"SourceProductId\": …, "
                        + "\"SourceProvisioningArtifactId\": …} for each later version, with the ids of its "
                        + "own product and of itself.")
        @Test
        void later_versions_also_name_their_product() {
            String product = hub.createsProduct("Linux");
            String second = hub.client
                    .createProvisioningArtifact(c ->
                            c.productId(product).parameters(p -> p.name("v2").info(FROM_URL)))
                    .provisioningArtifactDetail()
                    .id();
            assertThat(describe(product).provisioningArtifactSummaries().get(1).provisioningArtifactMetadata())
                    .containsExactly(entry("SourceProductId", product), entry("SourceProvisioningArtifactId", second));
        }

        @Assumed("The names of the two keys tell the source of a copy; the page says only \"The metadata for "
                + "the provisioning artifact\", and no recorded answer shows a copy.")
        @Test
        void a_copied_version_names_what_it_was_copied_from() {
            String source = hub.createsProduct("Linux");
            String copy = hub.client
                    .describeCopyProductStatus(d -> d.copyProductToken(hub.client
                            .copyProduct(c -> c.sourceProductArn(
                                    describe(source).productViewDetail().productARN()))
                            .copyProductToken()))
                    .targetProductId();
            assertThat(describe(copy).provisioningArtifactSummaries().get(0).provisioningArtifactMetadata())
                    .containsExactly(
                            entry("SourceProductId", source),
                            entry("SourceProvisioningArtifactId", hub.firstVersion(source)));
        }
    }

    @Nested
    class WhenAProductIsDescribed {

        @AwsRule(
                source = API + "API_DescribeProductAsAdmin.html",
                says = "Response elements: Budgets, ProductViewDetail, ProvisioningArtifactSummaries, TagOptions "
                        + "and Tags.")
        @Test
        void the_response_contains_the_product_its_versions_and_its_tags() {
            String id = hub.client
                    .createProduct(linux().tags(tags(1)).build())
                    .productViewDetail()
                    .productViewSummary()
                    .productId();
            DescribeProductAsAdminResponse answer = describe(id);
            assertThat(answer.productViewDetail().productViewSummary().name()).isEqualTo("Linux");
            assertThat(answer.tags()).hasSize(1);
            ProvisioningArtifactSummary version =
                    answer.provisioningArtifactSummaries().get(0);
            assertThat(version.id()).matches("pa-[a-z0-9]{13}");
            assertThat(version.name()).isEqualTo("v1");
            assertThat(version.createdTime()).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(List.of(answer.hasTagOptions(), answer.hasBudgets())).containsOnly(true);
            assertThat(answer.tagOptions()).isEmpty();
            assertThat(answer.budgets()).isEmpty();
        }

        @AwsRule(
                source = API + "API_DescribeProductAsAdmin.html",
                says = "Id: The product identifier. Name: The product name.")
        @Test
        void it_is_found_by_its_name() {
            String id = hub.createsProduct("Linux");
            hub.createsProduct("Windows");
            assertThat(hub.client
                            .describeProductAsAdmin(d -> d.name("Linux"))
                            .productViewDetail()
                            .productViewSummary()
                            .productId())
                    .isEqualTo(id);
        }

        @Assumed("API_DescribeProvisioningParameters says \"You must provide the name or ID, but not both\"; "
                + "the page of DescribeProductAsAdmin only calls both optional.")
        @Test
        void a_request_needs_either_an_id_or_a_name_and_not_both() {
            String id = hub.createsProduct("Linux");
            assertThat(refusal(() ->
                            hub.client.describeProductAsAdmin(d -> d.id(id).name("Linux"))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> hub.client.describeProductAsAdmin(d -> {})))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = "https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/285",
                says = "ResourceNotFoundException: Product with name AWS Control Tower Account Factory not found")
        @Test
        void an_unknown_name_is_refused_with_the_message_of_aws() {
            var refused = refusal(() -> hub.client.describeProductAsAdmin(d -> d.name("Account Factory")));
            assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("Product with name Account Factory not found");
        }

        @Assumed("By analogy with the error for two provisioning artifacts of one name.")
        @Test
        void a_name_that_two_products_have_is_refused() {
            hub.createsProduct("Linux");
            hub.createsProduct("Linux");
            assertThat(refusal(() -> hub.client.describeProductAsAdmin(d -> d.name("Linux"))))
                    .isInstanceOf(InvalidParametersException.class)
                    .hasMessageContaining("Multiple Product with name Linux found.");
        }

        @Assumed("SourcePortfolioId is \"the unique identifier of the shared portfolio that the specified "
                + "product is associated with\"; a portfolio without the product is not one.")
        @Test
        void a_source_portfolio_without_the_product_is_refused() {
            String portfolio = hub.createsPortfolio("Data");
            String id = hub.createsProduct("Linux");
            assertThat(refusal(() ->
                            hub.client.describeProductAsAdmin(d -> d.id(id).sourcePortfolioId(portfolio))))
                    .isInstanceOf(ResourceNotFoundException.class);
            hub.adds(id, portfolio);
            hub.client.describeProductAsAdmin(d -> d.id(id).sourcePortfolioId(portfolio));
        }
    }

    @Nested
    class WhenAProductIsUpdated {

        @AwsRule(source = API + "API_UpdateProduct.html", says = "Updates the specified product.")
        @Test
        void only_the_members_in_the_request_change() {
            String id = hub.client
                    .createProduct(linux().description("A server").build())
                    .productViewDetail()
                    .productViewSummary()
                    .productId();
            ProductViewSummary answer = hub.client
                    .updateProduct(u -> u.id(id).owner("Operations").supportEmail("team@example.com"))
                    .productViewDetail()
                    .productViewSummary();
            assertThat(answer)
                    .extracting(
                            ProductViewSummary::name,
                            ProductViewSummary::owner,
                            ProductViewSummary::shortDescription,
                            ProductViewSummary::supportEmail)
                    .containsExactly("Linux", "Operations", "A server", "team@example.com");
            assertThat(describe(id).productViewDetail().productViewSummary()).isEqualTo(answer);
            assertThat(hub.versions(id)).containsExactly("v1");
        }

        @AwsRule(
                source = API + "API_UpdateProduct.html",
                says = "AddTags: The tags to add to the product. RemoveTags: The tags to remove from the product.")
        @Test
        void tags_can_be_added_replaced_and_removed() {
            String id = hub.client
                    .createProduct(linux().tags(tags(2)).build())
                    .productViewDetail()
                    .productViewSummary()
                    .productId();
            List<Tag> tags = hub.client
                    .updateProduct(u -> u.id(id)
                            .removeTags("key1", "never-there")
                            .addTags(
                                    Tag.builder().key("key2").value("new").build(),
                                    Tag.builder().key("key3").value("v").build()))
                    .tags();
            assertThat(tags).extracting(Tag::key, Tag::value).containsExactly(tuple("key2", "new"), tuple("key3", "v"));
            assertThat(describe(id).tags()).isEqualTo(tags);
        }

        @AwsRule(source = LIMITS, says = "Tags per product: 20.")
        @Test
        void more_tags_than_the_quota_are_refused() {
            String id = hub.client
                    .createProduct(linux().tags(tags(20)).build())
                    .productViewDetail()
                    .productViewSummary()
                    .productId();
            Tag more = Tag.builder().key("more").value("v").build();
            assertThat(refusal(() -> hub.client.updateProduct(u -> u.id(id).addTags(more))))
                    .isInstanceOf(LimitExceededException.class);
        }
    }

    @Nested
    class WhenAProductIsDeleted {

        @AwsRule(source = API + "API_DeleteProduct.html", says = "Deletes the specified product.")
        @Test
        void the_product_and_its_versions_are_no_longer_found() {
            String id = hub.createsProduct("Linux");
            hub.client.deleteProduct(d -> d.id(id));
            assertThat(refusal(() -> describe(id))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> hub.versions(id))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(hub.client.searchProductsAsAdmin().productViewDetails()).isEmpty();
        }

        @AwsRule(
                source = API + "API_DeleteProduct.html",
                says = "You cannot delete a product if it was shared with you or is associated with a portfolio.")
        @Test
        void a_portfolio_that_contains_it_prevents_the_deletion() {
            String portfolio = hub.createsPortfolio("Data");
            String id = hub.createsProductIn(portfolio, "Linux");
            Instant before = catalog.now();
            assertThat(refusal(() -> hub.client.deleteProduct(d -> d.id(id))))
                    .isInstanceOf(ResourceInUseException.class);
            assertThat(catalog.now()).isEqualTo(before);
            hub.removes(id, portfolio);
            hub.client.deleteProduct(d -> d.id(id));
        }
    }

    @Nested
    class WhenTheIdIsNotAProductOfTheCaller {

        @Assumed("The error does not distinguish inaccessible from missing products.")
        @ParameterizedTest
        @ValueSource(strings = {"prod-aaaaaaaaaaaaa", "prod-1", "linux", "port-aaaaaaaaaaaaa"})
        void an_unknown_product_is_not_found(String id) {
            assertNotFound(hub, id);
        }

        @Assumed("The error does not distinguish inaccessible from missing products.")
        @Test
        void a_product_of_another_account_is_not_found() {
            assertNotFound(spoke, hub.createsProduct("Linux"));
        }

        @Assumed("A product is in the Region in which it was created, and quotas count by Region.")
        @Test
        void a_product_of_another_region_is_not_found() {
            assertNotFound(new Actor(catalog.account("hub").in(Region.EU_WEST_1)), hub.createsProduct("Linux"));
        }

        private void assertNotFound(Actor actor, String id) {
            Instant before = catalog.now();
            assertThat(List.of(
                            refusal(() -> actor.client.describeProductAsAdmin(d -> d.id(id))),
                            refusal(() ->
                                    actor.client.updateProduct(u -> u.id(id).name("Mine"))),
                            refusal(() -> actor.client.deleteProduct(d -> d.id(id))),
                            refusal(() -> actor.client.listProvisioningArtifacts(l -> l.productId(id))),
                            refusal(() -> actor.client.listPortfoliosForProduct(l -> l.productId(id)))))
                    .allSatisfy(refused -> {
                        assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
                        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Product not found: " + id);
                    });
            assertThat(catalog.now()).isEqualTo(before);
        }
    }

    @Nested
    class WhenSettingsAreChanged {

        @Assumed(
                value = "The API page says AVAILABLE; the service was seen to answer CREATED.",
                setting = "readyProductStatus")
        @Test
        void a_ready_product_has_the_configured_status() {
            Actor other = new Actor(FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.READY_PRODUCT_STATUS, "AVAILABLE"))
                    .build()
                    .account("hub"));
            assertThat(other.client
                            .createProduct(linux().build())
                            .productViewDetail()
                            .statusAsString())
                    .isEqualTo("AVAILABLE");
        }

        @Test
        void a_configured_quota_applies() {
            Actor other = new Actor(FakeServiceCatalog.builder()
                    .settings(s -> s.quota(Quota.PRODUCTS_PER_REGION, 1))
                    .build()
                    .account("hub"));
            other.createsProduct("One");
            assertThat(refusal(() -> other.createsProduct("Two"))).isInstanceOf(LimitExceededException.class);
        }
    }
}
