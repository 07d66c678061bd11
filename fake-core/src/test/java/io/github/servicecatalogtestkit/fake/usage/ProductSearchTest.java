package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProductSource;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewFilterBy;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSortBy;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.SortOrder;

class ProductSearchTest {

    private static final String API =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_SearchProductsAsAdmin.html";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));

    private static List<String> names(List<ProductViewDetail> products) {
        return products.stream()
                .map(detail -> detail.productViewSummary().name())
                .toList();
    }

    private static List<String> search(Actor actor, Consumer<SearchProductsAsAdminRequest.Builder> request) {
        return names(actor.client.searchProductsAsAdmin(request).productViewDetails());
    }

    /** Fetches all pages and returns the product names of each. */
    private List<List<String>> pages(int size, Consumer<SearchProductsAsAdminRequest.Builder> request) {
        List<List<String>> pages = new ArrayList<>();
        String token = null;
        do {
            String next = token;
            SearchProductsAsAdminResponse page = hub.client.searchProductsAsAdmin(
                    s -> s.applyMutation(request).pageSize(size).pageToken(next));
            pages.add(names(page.productViewDetails()));
            token = page.nextPageToken();
        } while (token != null);
        return pages;
    }

    @Nested
    class WhenTheRequestIsEmpty {

        @AwsRule(
                source = API,
                says = "Gets information about the products for the specified portfolio or all products.")
        @Test
        void the_products_of_the_account_are_found_in_the_order_of_their_creation() {
            hub.createsProduct("Zebra");
            hub.createsProduct("Antelope");
            spoke.createsProduct("Another account's");
            assertThat(search(hub, s -> {})).containsExactly("Zebra", "Antelope");
        }

        @Test
        void an_account_without_products_gets_an_empty_list_and_not_null() {
            SearchProductsAsAdminResponse answer = hub.client.searchProductsAsAdmin();
            assertThat(answer.hasProductViewDetails()).isTrue();
            assertThat(answer.productViewDetails()).isEmpty();
            assertThat(answer.nextPageToken()).isNull();
        }

        @Test
        void single_calls_and_the_paginator_return_the_same_products() {
            IntStream.range(0, 45).forEach(i -> hub.createsProduct("Product " + i));
            List<String> paged = names(hub.client.searchProductsAsAdminPaginator(s -> {}).stream()
                    .flatMap(page -> page.productViewDetails().stream())
                    .toList());
            assertThat(paged)
                    .hasSize(45)
                    .doesNotHaveDuplicates()
                    .startsWith(search(hub, s -> {}).toArray(String[]::new));
            assertThat(names(hub.client.searchProductsAsAdmin().productViewDetails()))
                    .isEqualTo(search(hub, s -> {}))
                    .hasSize(20);
        }
    }

    @Nested
    class WhenTheRequestNamesAPortfolio {

        @AwsRule(
                source = API,
                says = "Gets information about the products for the specified portfolio or all products.")
        @Test
        void only_the_products_of_the_portfolio_are_found() {
            String portfolio = hub.createsPortfolio("Data");
            hub.createsProductIn(portfolio, "Linux");
            hub.createsProduct("Windows");
            assertThat(search(hub, s -> s.portfolioId(portfolio))).containsExactly("Linux");
        }

        @Assumed("By analogy with AcceptPortfolioShare, which treats missing and inaccessible portfolios alike.")
        @Test
        void a_portfolio_that_the_caller_does_not_see_is_not_found() {
            String portfolio = hub.createsPortfolio("Data");
            for (String id : List.of(portfolio, "port-aaaaaaaaaaaaa", "Data")) {
                assertThat(refusal(() -> spoke.products(id)))
                        .isInstanceOf(ResourceNotFoundException.class)
                        .hasMessageContaining("Portfolio not found: " + id);
            }
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet",
                says = "The spoke's local portfolio is searched with ProductSource=ACCOUNT for the products that "
                        + "were imported into it.")
        @Test
        void the_account_is_the_source_of_all_products_in_its_own_portfolios() {
            String portfolio = hub.createsPortfolio("Data");
            String linux = hub.createsProductIn(portfolio, "Linux");
            hub.sharesAccepted(portfolio, spoke);
            String local = spoke.createsPortfolio("Local");
            spoke.addsFrom(portfolio, linux, local);
            assertThat(search(spoke, s -> s.portfolioId(local).productSource(ProductSource.ACCOUNT)))
                    .containsExactly("Linux");
        }

        @AwsRule(source = API, says = "ProductSource: Access level of the source of the product. Valid Values: ACCOUNT")
        @Test
        void a_search_in_an_imported_portfolio_finds_no_own_products_of_the_recipient() {
            String portfolio = hub.createsPortfolio("Data");
            hub.createsProductIn(portfolio, "Linux");
            hub.sharesAccepted(portfolio, spoke);
            spoke.createsProduct("Own");
            assertThat(search(spoke, s -> {})).containsExactly("Linux", "Own");
            assertThat(search(spoke, s -> s.productSource(ProductSource.ACCOUNT)))
                    .containsExactly("Own");
            assertThat(search(spoke, s -> s.portfolioId(portfolio).productSource(ProductSource.ACCOUNT)))
                    .isEmpty();
        }
    }

    @Nested
    class WhenTheRequestHasFilters {

        /** Creates three products that differ in every field that has a filter. */
        private void threeProducts() {
            create("Linux server", "Platform", ProductType.CLOUD_FORMATION_TEMPLATE, "A small machine");
            create("Windows server", "Desktop", ProductType.CLOUD_FORMATION_TEMPLATE, "A machine");
            create("Cluster", "Platform", ProductType.EXTERNAL, "Many machines");
        }

        private void create(String name, String owner, ProductType type, String description) {
            hub.client.createProduct(p -> p.name(name)
                    .owner(owner)
                    .description(description)
                    .productType(type)
                    .provisioningArtifactParameters(a -> a.name("v1")
                            .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/template.yaml"))));
        }

        @AwsRule(
                source = API,
                says = "Filters: The search filters. … Valid Keys: FullTextSearch | Owner | ProductType | "
                        + "SourceProductId")
        @ParameterizedTest
        @CsvSource({
            "FULL_TEXT_SEARCH, server, 'Linux server|Windows server'",
            "OWNER, Platform, 'Linux server|Cluster'",
            "PRODUCT_TYPE, EXTERNAL, Cluster",
            "SOURCE_PRODUCT_ID, prod-aaaaaaaaaaaaa, ''",
        })
        void each_filter_finds_the_products_that_match(ProductViewFilterBy key, String value, String expected) {
            threeProducts();
            assertThat(search(hub, s -> s.filters(Map.of(key, List.of(value)))))
                    .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("\\|")));
        }

        @AwsRule(
                source = "https://github.com/boto/boto3/issues/2144",
                says = "The words of the text are searched for separately; a blank inside a word is written as "
                        + "backslash and blank. Case does not matter.")
        @ParameterizedTest
        @CsvSource({
            "LINUX, 1",
            "desktop, 1",
            "tablet, 0",
            "tablet linux, 1",
            "small machine, 3",
            "small-machine, 3",
            "tablet-cluster, 1",
            "'small\\ machine', 1",
            "'machine\\ small', 0",
            "'machine\\ small cluster', 1",
        })
        void full_text_search_finds_any_word_in_name_owner_or_description(String text, int found) {
            threeProducts();
            assertThat(search(hub, s -> s.filters(Map.of(ProductViewFilterBy.FULL_TEXT_SEARCH, List.of(text)))))
                    .hasSize(found);
        }

        @Assumed("Other keys match exactly: part of an owner's name finds nothing.")
        @Test
        void the_owner_filter_matches_whole_names_only() {
            threeProducts();
            assertThat(search(hub, s -> s.filters(Map.of(ProductViewFilterBy.OWNER, List.of("Plat")))))
                    .isEmpty();
        }

        @Assumed("Results match all keys, and any value of each key.")
        @Test
        void filter_keys_are_combined_with_and_and_values_of_one_key_with_or() {
            threeProducts();
            assertThat(search(
                            hub,
                            s -> s.filters(Map.of(
                                    ProductViewFilterBy.FULL_TEXT_SEARCH, List.of("linux", "cluster"),
                                    ProductViewFilterBy.PRODUCT_TYPE, List.of("EXTERNAL", "MARKETPLACE")))))
                    .containsExactly("Cluster");
        }

        @Assumed("A shared product is its own source product.")
        @Test
        void an_imported_product_is_found_by_the_id_of_its_source() {
            String portfolio = hub.createsPortfolio("Data");
            String linux = hub.createsProductIn(portfolio, "Linux");
            hub.createsProductIn(portfolio, "Windows");
            hub.sharesAccepted(portfolio, spoke);
            Map<ProductViewFilterBy, List<String>> filters =
                    Map.of(ProductViewFilterBy.SOURCE_PRODUCT_ID, List.of(linux));
            assertThat(search(spoke, s -> s.filters(filters))).containsExactly("Linux");
            assertThat(search(hub, s -> s.filters(filters))).isEmpty();
        }
    }

    @Nested
    class WhenTheRequestHasASortOrder {

        /** Creates products that each sort field orders differently. */
        private void threeProducts() {
            hub.createsProduct("banana");
            addsVersion(hub.createsProduct("Cherry"), "v2");
            String apple = hub.createsProduct("Apple");
            addsVersion(apple, "v2");
            addsVersion(apple, "v3");
        }

        private void addsVersion(String product, String name) {
            hub.client.createProvisioningArtifact(c -> c.productId(product)
                    .parameters(p -> p.name(name)
                            .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/template.yaml"))));
        }

        @AwsRule(
                source = API,
                says = "SortBy: The sort field. If no value is specified, the results are not sorted. Valid Values: "
                        + "Title | VersionCount | CreationDate")
        @ParameterizedTest
        @CsvSource({
            "TITLE, ASCENDING, Apple|banana|Cherry",
            "TITLE, DESCENDING, Cherry|banana|Apple",
            "VERSION_COUNT, ASCENDING, banana|Cherry|Apple",
            "VERSION_COUNT, DESCENDING, Apple|Cherry|banana",
            "CREATION_DATE, ASCENDING, banana|Cherry|Apple",
            "CREATION_DATE, DESCENDING, Apple|Cherry|banana",
        })
        void the_products_are_sorted_by_the_requested_field_and_order(
                ProductViewSortBy by, SortOrder order, String expected) {
            threeProducts();
            assertThat(search(hub, s -> s.sortBy(by).sortOrder(order))).containsExactly(expected.split("\\|"));
        }

        @Assumed("A sort field without a sort order sorts in ascending order.")
        @Test
        void a_sort_field_without_an_order_sorts_ascending() {
            threeProducts();
            assertThat(search(hub, s -> s.sortBy(ProductViewSortBy.TITLE)))
                    .containsExactly("Apple", "banana", "Cherry");
        }

        @AwsRule(source = API, says = "SortBy: The sort field. If no value is specified, the results are not sorted.")
        @Test
        void a_sort_order_without_a_field_has_no_effect() {
            threeProducts();
            assertThat(search(hub, s -> s.sortOrder(SortOrder.DESCENDING)))
                    .containsExactly("banana", "Cherry", "Apple");
        }

        @ParameterizedTest
        @EnumSource(names = "UNKNOWN_TO_SDK_VERSION", mode = EnumSource.Mode.EXCLUDE)
        void pages_are_sorted_and_equal_values_are_sorted_by_age(ProductViewSortBy by) {
            IntStream.range(0, 7).forEach(i -> hub.createsProduct("Same"));
            List<String> ids = hub.client.searchProductsAsAdmin().productViewDetails().stream()
                    .map(detail -> detail.productViewSummary().productId())
                    .toList();
            List<String> paged = hub
                    .client
                    .searchProductsAsAdminPaginator(s -> s.sortBy(by).pageSize(2))
                    .stream()
                    .flatMap(page -> page.productViewDetails().stream())
                    .map(detail -> detail.productViewSummary().productId())
                    .toList();
            assertThat(paged).isEqualTo(ids);
        }

        @Test
        void version_counts_are_sorted_as_numbers() {
            String ten = hub.createsProduct("Ten");
            String nine = hub.createsProduct("Nine");
            IntStream.rangeClosed(2, 10).forEach(i -> addsVersion(ten, "v" + i));
            IntStream.rangeClosed(2, 9).forEach(i -> addsVersion(nine, "v" + i));
            assertThat(search(hub, s -> s.sortBy(ProductViewSortBy.VERSION_COUNT)))
                    .containsExactly("Nine", "Ten");
        }

        @Test
        void pages_are_sorted_in_descending_order_too() {
            threeProducts();
            assertThat(pages(1, s -> s.sortBy(ProductViewSortBy.VERSION_COUNT).sortOrder(SortOrder.DESCENDING)))
                    .containsExactly(List.of("Apple"), List.of("Cherry"), List.of("banana"));
        }

        @Test
        void changes_between_two_pages_neither_repeat_nor_skip_products() {
            threeProducts();
            SearchProductsAsAdminResponse first =
                    hub.client.searchProductsAsAdmin(s -> s.sortBy("Title").pageSize(1));
            hub.client.deleteProduct(d ->
                    d.id(first.productViewDetails().get(0).productViewSummary().productId()));
            hub.createsProduct("aardvark");
            hub.createsProduct("blueberry");
            assertThat(search(hub, s -> s.sortBy("Title").pageToken(first.nextPageToken())))
                    .containsExactly("banana", "blueberry", "Cherry");
        }

        @Test
        void titles_with_a_lone_surrogate_are_on_one_page_each() {
            List<String> titles = List.of("a", "b\ud800", "b\ud801", "b\udc00", "b\ufffd", "c");
            titles.forEach(hub::createsProduct);
            for (SortOrder order : List.of(SortOrder.ASCENDING, SortOrder.DESCENDING)) {
                assertThat(pages(1, s -> s.sortBy("Title").sortOrder(order)))
                        .hasSize(titles.size())
                        .allSatisfy(page -> assertThat(page).hasSize(1))
                        .flatMap(page -> page)
                        .containsExactlyInAnyOrderElementsOf(titles);
            }
        }

        @AwsRule(source = API, says = "PageToken: maximum length of 2024.")
        @ParameterizedTest
        @CsvSource({"x", "é", "语", "😀"})
        void a_long_title_does_not_lengthen_the_page_token(String letter) {
            String rest = letter.repeat(3000);
            for (String first : List.of("C", "B", "a", "A")) {
                hub.createsProduct(first + rest);
            }
            SearchProductsAsAdminResponse page =
                    hub.client.searchProductsAsAdmin(s -> s.sortBy("Title").pageSize(1));
            assertThat(page.nextPageToken().length()).isLessThanOrEqualTo(2024);
            assertThat(pages(1, s -> s.sortBy("Title")))
                    .containsExactly(
                            List.of("a" + rest), List.of("A" + rest), List.of("B" + rest), List.of("C" + rest));
        }
    }

    @Nested
    class WhenTheRequestHasAPageSize {

        @AwsRule(
                source = API,
                says = "PageSize: The maximum number of items to return with this call. … NextPageToken: If there "
                        + "are no additional results, this value is null.")
        @Test
        void pages_have_the_requested_size_and_the_last_page_has_no_token() {
            IntStream.range(0, 5).forEach(i -> hub.createsProduct("Product " + i));
            assertThat(pages(2, s -> {}))
                    .containsExactly(
                            List.of("Product 0", "Product 1"), List.of("Product 2", "Product 3"), List.of("Product 4"));
            assertThat(pages(5, s -> {})).hasSize(1);
        }

        @Test
        void filtered_pages_are_full() {
            IntStream.range(0, 9).forEach(i -> hub.createsProduct(i % 2 == 0 ? "Even " + i : "Odd " + i));
            assertThat(pages(2, s -> s.filters(Map.of(ProductViewFilterBy.FULL_TEXT_SEARCH, List.of("odd")))))
                    .containsExactly(List.of("Odd 1", "Odd 3"), List.of("Odd 5", "Odd 7"));
        }

        @Test
        void pages_list_own_and_imported_products_once_each() {
            String one = spoke.createsPortfolio("One");
            String two = spoke.createsPortfolio("Two");
            String shared = spoke.createsProductIn(one, "0 in both");
            spoke.adds(shared, two);
            hub.createsProduct("1 own");
            spoke.createsProductIn(two, "2 imported");
            hub.createsProduct("3 own");
            spoke.createsProductIn(one, "4 imported");
            spoke.createsProduct("in no portfolio");
            spoke.sharesAccepted(one, hub);
            spoke.sharesAccepted(two, hub);
            assertThat(pages(2, s -> {}))
                    .containsExactly(
                            List.of("0 in both", "1 own"), List.of("2 imported", "3 own"), List.of("4 imported"));
            assertThat(search(hub, s -> {})).containsExactly("0 in both", "1 own", "2 imported", "3 own", "4 imported");
        }

        @Assumed("Tokens are opaque; a token is valid only for the list that returned it.")
        @Test
        void a_page_token_of_another_list_is_refused() {
            IntStream.range(0, 3).forEach(i -> hub.createsProduct("Product " + i));
            String token = hub.client.searchProductsAsAdmin(s -> s.pageSize(1)).nextPageToken();
            assertThat(List.of(
                            refusal(() -> search(hub, s -> s.pageToken(token).sortBy("Title"))),
                            refusal(() -> search(
                                    hub,
                                    s -> s.pageToken(token)
                                            .filters(Map.of(ProductViewFilterBy.OWNER, List.of("Platform"))))),
                            refusal(() -> search(spoke, s -> s.pageToken(token))),
                            refusal(() -> search(hub, s -> s.pageToken("next")))))
                    .hasOnlyElementsOfType(InvalidParametersException.class);
        }
    }
}
