package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.BudgetDetail;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPath;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewAggregationValue;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewFilterBy;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSortBy;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactGuidance;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.SortOrder;

/** Products as end users see them; {@link ConstrainedHub} describes the accounts. */
class ProductViewTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/";

    final ConstrainedHub world = new ConstrainedHub();
    final Actor developer = world.developerOf(world.local);

    @Nested
    class WhenAProductIsDescribed {

        @AwsRule(
                source = CLI + "describe-product.html",
                says = "The example has a summary, versions with guidance, no budgets, and one launch path with id "
                        + "and name.")
        @Test
        void the_response_is_like_the_example_in_the_documentation() {
            DescribeProductResponse answer = developer.client.describeProduct(d -> d.id(world.product));

            ProductViewSummary summary = answer.productViewSummary();
            assertThat(summary.id()).startsWith("prodview-");
            assertThat(summary.productId()).isEqualTo(world.product);
            assertThat(summary.hasDefaultPath()).isFalse();
            assertThat(summary.shortDescription()).isEmpty();
            assertThat(answer.provisioningArtifacts())
                    .extracting(ProvisioningArtifact::name, ProvisioningArtifact::guidance)
                    .containsExactly(tuple("v1", ProvisioningArtifactGuidance.DEFAULT));
            assertThat(answer.hasBudgets()).isTrue();
            assertThat(answer.budgets()).isEmpty();
            assertThat(answer.launchPaths())
                    .containsExactly(LaunchPath.builder()
                            .id(world.local.replace("port-", "lpv3-"))
                            .name("Local")
                            .build());
        }

        @AwsRule(source = API + "API_DescribeProduct.html", says = "Budgets: Information about the associated budgets.")
        @Test
        void the_response_contains_the_budgets_of_the_account() {
            world.spoke.client.associateBudgetWithResource(
                    a -> a.budgetName("Spoke").resourceId(world.product));
            world.hub.client.associateBudgetWithResource(
                    a -> a.budgetName("Hub").resourceId(world.product));

            assertThat(developer
                            .client
                            .describeProduct(d -> d.id(world.product))
                            .budgets())
                    .extracting(BudgetDetail::budgetName)
                    .containsExactly("Spoke");
        }

        @Test
        void a_product_can_be_described_by_name() {
            assertThat(developer
                            .client
                            .describeProduct(d -> d.name("Linux"))
                            .productViewSummary()
                            .productId())
                    .isEqualTo(world.product);
        }

        @Assumed("API_DescribeProvisioningParameters says \"You must provide the name or ID, but not both\"; "
                + "the page of DescribeProduct only calls both optional.")
        @Test
        void a_request_with_both_a_name_and_an_id_is_refused() {
            assertThat(refusal(() -> developer.client.describeProduct(
                            d -> d.id(world.product).name("Linux"))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> developer.client.describeProduct(d -> {})))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = API + "API_DescribeProduct.html",
                says = "Running this operation with administrator access results in a failure. "
                        + "DescribeProductAsAdmin should be used instead.")
        @Test
        void an_administrator_cannot_describe_a_product_as_an_end_user() {
            for (Actor administrator : List.of(world.hub, world.spoke)) {
                assertThat(refusal(() -> administrator.client.describeProduct(d -> d.id(world.product))))
                        .isInstanceOf(ResourceNotFoundException.class);
                assertThat(refusal(() -> administrator.client.describeProduct(d -> d.name("Linux"))))
                        .isInstanceOf(ResourceNotFoundException.class);
            }
        }

        @AwsRule(
                source = "https://github.com/ManageIQ/manageiq-providers-amazon/tree/59fcb986/spec/vcr_cassettes",
                says = "\"__type\": \"ResourceNotFoundException\", \"Message\": \"prod-4v6rc4hwaiiha does not exist "
                        + "or access was denied\"")
        @Test
        void the_message_for_a_product_without_access_is_that_of_aws() {
            for (String id : List.of(world.product, "prod-4v6rc4hwaiiha")) {
                ServiceCatalogException refusal = refusal(() -> world.spoke.client.describeProduct(d -> d.id(id)));
                assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
                assertThat(refusal.awsErrorDetails().errorMessage())
                        .isEqualTo(id + " does not exist or access was denied");
            }
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/managing-versions.html",
                says = "Inactive - An inactive version is hidden from the version list. … You can set version "
                        + "guidance to provide information to end users about the product version.")
        @Test
        void inactive_versions_are_hidden_and_deprecated_versions_are_marked() {
            String inactive = addsVersion("v2");
            String deprecated = addsVersion("v3");
            world.hub.client.updateProvisioningArtifact(u ->
                    u.productId(world.product).provisioningArtifactId(inactive).active(false));
            world.hub.client.updateProvisioningArtifact(u -> u.productId(world.product)
                    .provisioningArtifactId(deprecated)
                    .guidance(ProvisioningArtifactGuidance.DEPRECATED));

            assertThat(developer
                            .client
                            .describeProduct(d -> d.id(world.product))
                            .provisioningArtifacts())
                    .extracting(ProvisioningArtifact::name, ProvisioningArtifact::guidanceAsString)
                    .containsExactly(tuple("v1", "DEFAULT"), tuple("v3", "DEPRECATED"));
        }

        private String addsVersion(String name) {
            return world.hub
                    .client
                    .createProvisioningArtifact(c -> c.productId(world.product)
                            .parameters(p ->
                                    p.name(name).info(Map.of("LoadTemplateFromURL", "https://example.com/linux.json"))))
                    .provisioningArtifactDetail()
                    .id();
        }
    }

    @Nested
    class WhenAProductViewIsDescribed {

        @AwsRule(
                source = API + "API_DescribeProductView.html",
                says = "Gets information about the specified product. Id: The product view identifier.")
        @Test
        void the_id_of_the_product_view_finds_the_product() {
            DescribeProductResponse product = developer.client.describeProduct(d -> d.id(world.product));
            var view = developer.client.describeProductView(
                    d -> d.id(product.productViewSummary().id()));

            assertThat(view.productViewSummary()).isEqualTo(product.productViewSummary());
            assertThat(view.provisioningArtifacts()).isEqualTo(product.provisioningArtifacts());
        }

        @Assumed("By analogy with the text for portfolios.")
        @Test
        void other_callers_and_other_ids_do_not_find_it() {
            String view = developer
                    .client
                    .describeProduct(d -> d.id(world.product))
                    .productViewSummary()
                    .id();

            assertThat(textOf(() -> world.spoke.client.describeProductView(d -> d.id(view))))
                    .isEqualTo("Product view not found: " + view);
            assertThat(refusal(() -> developer.client.describeProductView(d -> d.id(world.product))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenProductsAreSearched {

        final String windows = world.spoke.createsProductIn(world.local, "Windows");
        final String archLinux = world.spoke.createsProductIn(world.local, "Arch Linux");

        @AwsRule(
                source = API + "API_SearchProducts.html",
                says = "Gets information about the products to which the caller has access.")
        @Test
        void a_product_with_several_launch_paths_is_found_once() {
            world.developerOf(world.shared);
            String hidden = world.spoke.createsProductIn(world.spoke.createsPortfolio("Other"), "Hidden");

            assertThat(found(developer.client.searchProducts(s -> {})))
                    .containsExactly(world.product, windows, archLinux)
                    .doesNotContain(hidden);
            assertThat(found(world.spoke.client.searchProducts(s -> {}))).isEmpty();
        }

        @Test
        void products_of_an_imported_portfolio_are_found() {
            world.spoke.admits(world.shared, "role/Tester");

            assertThat(found(world.userOfSpoke("role/Tester").client.searchProducts(s -> {})))
                    .containsExactly(world.product);
        }

        @Test
        void filters_select_products() {
            assertThat(found(developer.client.searchProducts(
                            s -> s.filters(Map.of(ProductViewFilterBy.FULL_TEXT_SEARCH, List.of("linux"))))))
                    .containsExactly(world.product, archLinux);
            assertThat(found(developer.client.searchProducts(
                            s -> s.filters(Map.of(ProductViewFilterBy.OWNER, List.of("Nobody"))))))
                    .isEmpty();
        }

        @AwsRule(
                source = API + "API_SearchProducts.html",
                says = "SortBy: Valid Values: Title | VersionCount | CreationDate. SortOrder: Valid Values: "
                        + "ASCENDING | DESCENDING")
        @Test
        void products_can_be_sorted() {
            assertThat(found(developer.client.searchProducts(s -> s.sortBy(ProductViewSortBy.TITLE))))
                    .containsExactly(archLinux, world.product, windows);
            assertThat(found(developer.client.searchProducts(
                            s -> s.sortBy(ProductViewSortBy.CREATION_DATE).sortOrder(SortOrder.DESCENDING))))
                    .containsExactly(archLinux, windows, world.product);
        }

        @Test
        void sorted_and_unsorted_results_are_paged() {
            assertThat(pages(null)).containsExactly(world.product, windows, archLinux);
            assertThat(pages(ProductViewSortBy.TITLE)).containsExactly(archLinux, world.product, windows);
        }

        private List<String> pages(@Nullable ProductViewSortBy sortBy) {
            List<String> all = new ArrayList<>();
            developer
                    .client
                    .searchProductsPaginator(s -> s.pageSize(1).sortBy(sortBy))
                    .forEach(page -> {
                        assertThat(page.productViewSummaries()).hasSize(1);
                        all.addAll(found(page));
                    });
            return all;
        }

        @Test
        void a_page_token_of_another_principal_is_refused() {
            String token = developer.client.searchProducts(s -> s.pageSize(1)).nextPageToken();

            assertThat(refusal(() ->
                            world.spoke.client.searchProducts(s -> s.pageSize(1).pageToken(token))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = "https://github.com/idealo/terraform-provider-controltower/issues/7",
                says = "{\"ProductViewAggregations\":{\"Owner\":[],\"ProductType\":[],\"Vendor\":[]},"
                        + "\"ProductViewSummaries\":[]}")
        @Test
        void the_response_has_all_keys_of_counts_even_if_nothing_was_found() {
            Actor stranger = world.userOfSpoke("role/Stranger");
            assertThat(stranger.client.searchProducts().productViewAggregations())
                    .containsExactly(
                            entry("Owner", List.of()), entry("ProductType", List.of()), entry("Vendor", List.of()));
        }

        @Assumed("No source shows counts other than of nothing: products without a vendor are not counted by vendor.")
        @Test
        void the_response_counts_the_results_of_all_pages() {
            String vended = world.spoke.createsProductIn(world.local, "Vended");
            world.spoke.client.updateProduct(u -> u.id(vended).distributor("Vendor"));
            assertThat(developer.client.searchProducts(s -> s.pageSize(1)).productViewAggregations())
                    .containsExactly(
                            entry("Owner", List.of(count("Platform", 4))),
                            entry("ProductType", List.of(count("CLOUD_FORMATION_TEMPLATE", 4))),
                            entry("Vendor", List.of(count("Vendor", 1))));
        }

        private ProductViewAggregationValue count(String value, int count) {
            return ProductViewAggregationValue.builder()
                    .value(value)
                    .approximateCount(count)
                    .build();
        }

        private List<String> found(SearchProductsResponse answer) {
            return answer.productViewSummaries().stream()
                    .map(ProductViewSummary::productId)
                    .toList();
        }
    }
}
