package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.CLI;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.AccessLevelFilterKey;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductAttribute;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductViewFilterBy;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.SearchProvisionedProductsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.SortOrder;

/** Searches and scans of provisioned products; {@link LaunchWorld} describes the accounts. */
class ProvisionedProductSearchTest {

    private static final String SEARCH = API + "API_SearchProvisionedProducts.html";
    private static final String SCAN = API + "API_ScanProvisionedProducts.html";
    private static final String LEVEL = API + "API_AccessLevelFilter.html";

    final LaunchWorld world = new LaunchWorld();

    String beta;
    String alpha;

    @BeforeEach
    void two_products_are_launched() {
        beta = world.launched("beta");
        alpha = world.launches("Alpha", p -> p.provisioningArtifactId(world.v2)).provisionedProductId();
    }

    private List<String> found(String... query) {
        return world
                .developer
                .client
                .searchProvisionedProducts(
                        s -> s.filters(Map.of(ProvisionedProductViewFilterBy.SEARCH_QUERY, List.of(query))))
                .provisionedProducts()
                .stream()
                .map(ProvisionedProductAttribute::name)
                .toList();
    }

    @Nested
    class WhenTheSearchHasAQuery {

        @AwsRule(source = SEARCH, says = "Example: \"SearchQuery\":[\"status:AVAILABLE\"]")
        @Test
        void a_query_can_name_a_field_before_a_colon() {
            assertThat(found("status:AVAILABLE")).containsExactly("beta");
            assertThat(found("status:ERROR")).containsExactly("Alpha");
        }

        @AwsRule(
                source = CLI + "search-provisioned-products.html",
                says = "The example searches for provisioned products with the query prod-tcjvfz3syn2rg, which "
                        + "matches the product ID.")
        @Test
        void a_query_without_a_field_searches_all_fields() {
            assertThat(found(world.linux)).containsExactly("beta", "Alpha");
            assertThat(found(alpha)).containsExactly("Alpha");
        }

        @AwsRule(
                source = SEARCH,
                says = "When the key is SearchQuery, the searchable fields are arn, createdTime, id, "
                        + "lastRecordId, idempotencyToken, name, physicalId, productId, "
                        + "provisioningArtifactId, type, status, tags, userArn, userArnSession, "
                        + "lastProvisioningRecordId, lastSuccessfulProvisioningRecordId, productName, and "
                        + "provisioningArtifactName.")
        @Test
        void every_field_can_be_searched() {
            ProvisionedProductAttribute found = world.firstFound();
            Map<String, Object> values = Map.ofEntries(
                    Map.entry("arn", found.arn()),
                    Map.entry("createdTime", found.createdTime()),
                    Map.entry("id", found.id()),
                    Map.entry("lastRecordId", found.lastRecordId()),
                    Map.entry("idempotencyToken", found.idempotencyToken()),
                    Map.entry("name", found.name()),
                    Map.entry("physicalId", found.physicalId()),
                    Map.entry("provisioningArtifactId", found.provisioningArtifactId()),
                    Map.entry("status", found.status()),
                    Map.entry("tags", world.v1),
                    Map.entry("lastProvisioningRecordId", found.lastProvisioningRecordId()),
                    Map.entry("lastSuccessfulProvisioningRecordId", found.lastSuccessfulProvisioningRecordId()),
                    Map.entry("provisioningArtifactName", found.provisioningArtifactName()));

            values.forEach((field, value) ->
                    assertThat(found(field + ":" + value)).as(field).containsExactly("beta"));
            for (String both : List.of(
                    "productId:" + world.linux,
                    "type:CFN_STACK",
                    "userArn:arn:aws:iam::" + world.spoke.id + ":role/Developer",
                    "userArnSession:" + found.userArnSession(),
                    "productName:Linux")) {
                assertThat(found(both)).as(both).containsExactly("beta", "Alpha");
            }
        }

        @Assumed("AWS does not say how values match.")
        @Test
        void case_is_ignored_and_an_asterisk_matches_anything() {
            assertThat(found("name:alpha")).containsExactly("Alpha");
            assertThat(found("name:*A*")).containsExactly("beta", "Alpha");
            assertThat(found("name:\"beta\"")).containsExactly("beta");
            assertThat(found("name:bet")).isEmpty();
        }

        @Assumed("AWS does not say whether several terms have to match all or any.")
        @Test
        void all_terms_have_to_match() {
            assertThat(found("productName:Linux", "status:ERROR")).containsExactly("Alpha");
        }

        @AwsRule(source = SEARCH, says = "Filters: The search filters. … Valid Keys: SearchQuery")
        @Test
        void an_unknown_filter_key_is_refused() {
            ServiceCatalogException refusal = refusal(() -> world.developer.client.searchProvisionedProducts(
                    s -> s.filtersWithStrings(Map.of("Status", List.of("AVAILABLE")))));

            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        }
    }

    @Nested
    class WhenTheResultsAreSorted {

        private List<String> sorted(String by, SortOrder order) {
            return world
                    .developer
                    .client
                    .searchProvisionedProducts(s -> s.sortBy(by).sortOrder(order))
                    .provisionedProducts()
                    .stream()
                    .map(ProvisionedProductAttribute::name)
                    .toList();
        }

        @AwsRule(
                source = SEARCH,
                says = "SortBy: If no value is specified, the results are not sorted. The valid values are arn, id, "
                        + "name, and lastRecordId.")
        @Test
        void results_are_sorted_by_the_requested_field() {
            assertThat(sorted("name", SortOrder.ASCENDING)).containsExactly("Alpha", "beta");
            assertThat(sorted("name", SortOrder.DESCENDING)).containsExactly("beta", "Alpha");
            assertThat(sorted("arn", SortOrder.ASCENDING)).containsExactly("Alpha", "beta");
            assertThat(sorted(null, null)).containsExactly("beta", "Alpha");
        }

        @AwsRule(
                source = "https://awscli.amazonaws.com/v2/documentation/api/2.7.25/reference/servicecatalog/"
                        + "search-provisioned-products.html",
                says = "The valid values are arn, id, name, lastRecordId and createdTime.")
        @Test
        void results_are_sorted_by_the_time_of_creation() {
            world.launched("between");
            assertThat(sorted("createdTime", SortOrder.ASCENDING)).containsExactly("beta", "Alpha", "between");
            assertThat(sorted("createdTime", SortOrder.DESCENDING)).containsExactly("between", "Alpha", "beta");
        }

        @AwsRule(
                source = "https://github.com/boto/boto3/issues/2062",
                says = "An error occurred (ValidationException) when calling the SearchProvisionedProducts "
                        + "operation: PageToken must be an integer instead of")
        @Test
        void an_empty_page_token_is_refused_with_the_message_of_aws() {
            ServiceCatalogException refusal =
                    refusal(() -> world.developer.client.searchProvisionedProducts(s -> s.pageToken("")));
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("PageToken must be an integer instead of ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"id", "lastRecordId"})
        void ids_are_sorted_as_strings(String by) {
            for (String name : List.of("c", "d", "e", "f")) {
                world.launched(name);
            }
            List<String> ids = world
                    .developer
                    .client
                    .searchProvisionedProducts(s -> s.sortBy(by).sortOrder(SortOrder.ASCENDING))
                    .provisionedProducts()
                    .stream()
                    .map(found -> by.equals("id") ? found.id() : found.lastRecordId())
                    .toList();

            assertThat(ids).isSorted().hasSize(6);
        }

        @Assumed("That other fields are refused is not documented.")
        @Test
        void other_sort_fields_are_refused() {
            assertThat(refusal(() -> sorted("status", SortOrder.ASCENDING)))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenThereAreSeveralPages {

        @AwsRule(source = SEARCH, says = "TotalResultsCount: The number of provisioned products found.")
        @Test
        void every_page_has_the_total_count() {
            SearchProvisionedProductsResponse first =
                    world.developer.client.searchProvisionedProducts(s -> s.pageSize(1));
            SearchProvisionedProductsResponse second = world.developer.client.searchProvisionedProducts(
                    s -> s.pageSize(1).pageToken(first.nextPageToken()));

            assertThat(List.of(first, second))
                    .extracting(SearchProvisionedProductsResponse::totalResultsCount)
                    .containsOnly(2);
            assertThat(first.provisionedProducts().get(0).id()).isEqualTo(beta);
            assertThat(second.provisionedProducts().get(0).id()).isEqualTo(alpha);
            assertThat(second.nextPageToken()).isNull();
        }

        @Test
        void the_paginator_of_the_sdk_returns_sorted_pages() {
            List<String> names = new ArrayList<>();
            world.developer
                    .client
                    .searchProvisionedProductsPaginator(
                            s -> s.pageSize(1).sortBy("name").sortOrder(SortOrder.DESCENDING))
                    .forEach(page -> page.provisionedProducts().forEach(found -> names.add(found.name())));

            assertThat(names).containsExactly("beta", "Alpha");
        }

        @AwsRule(source = SCAN, says = "Lists the provisioned products that are available (not terminated).")
        @Test
        void a_scan_lists_only_products_that_were_not_terminated() {
            world.terminates(beta);
            world.launched("gamma");
            var first = world.developer.client.scanProvisionedProducts(s -> s.pageSize(1));
            var second = world.developer.client.scanProvisionedProducts(
                    s -> s.pageSize(1).pageToken(first.nextPageToken()));

            assertThat(first.provisionedProducts())
                    .extracting(ProvisionedProductDetail::name)
                    .containsExactly("Alpha");
            assertThat(second.provisionedProducts())
                    .extracting(ProvisionedProductDetail::name)
                    .containsExactly("gamma");
            assertThat(second.nextPageToken()).isNull();
        }
    }

    @Nested
    class WhenSeveralUsersLaunchedProducts {

        private static final String SESSION = "arn:aws:sts::" + ConstrainedHub.SPOKE + ":assumed-role/Developer/";

        final Actor alice = new Actor(world.catalog.account("spoke").as(SESSION + "alice"));
        final Actor bob = new Actor(world.catalog.account("spoke").as(SESSION + "bob"));

        @BeforeEach
        void two_sessions_of_the_role_launch_products() {
            world.launches(alice, "of-alice", p -> {});
            world.launches(bob, "of-bob", p -> {});
            world.spoke.admits(world.shared, "user/carol");
            world.launches(new Actor(world.catalog.account("spoke").as("user/carol")), "of-carol", p -> {});
        }

        private List<String> scanned(Actor user, AccessLevelFilterKey level) {
            return user
                    .client
                    .scanProvisionedProducts(
                            s -> s.accessLevelFilter(f -> f.key(level).value("self")))
                    .provisionedProducts()
                    .stream()
                    .map(ProvisionedProductDetail::name)
                    .toList();
        }

        @AwsRule(
                source = LEVEL,
                says = "Account - Filter results based on the account. Role - Filter results based on the federated "
                        + "role of the specified user. User - Filter results based on the specified user.")
        @Test
        void each_access_level_has_its_own_results() {
            assertThat(scanned(alice, AccessLevelFilterKey.USER)).containsExactly("beta", "Alpha", "of-alice");
            assertThat(scanned(alice, AccessLevelFilterKey.ROLE))
                    .containsExactly("beta", "Alpha", "of-alice", "of-bob");
            assertThat(scanned(alice, AccessLevelFilterKey.ACCOUNT))
                    .containsExactly("beta", "Alpha", "of-alice", "of-bob", "of-carol");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_SearchProvisionedProduc" + "ts.html",
                says = "AccessLevelFilter: The access level to use to obtain results. The default is " + "ACCOUNT.")
        @Test
        void a_search_without_an_access_level_covers_the_account() {
            assertThat(bob.client.searchProvisionedProducts(s -> {}).provisionedProducts())
                    .extracting(ProvisionedProductAttribute::name)
                    .containsExactly("beta", "Alpha", "of-alice", "of-bob", "of-carol");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ScanProvisionedProducts.html",
                says = "AccessLevelFilter: The access level to use to obtain results. The default is User.")
        @Test
        void a_scan_without_an_access_level_covers_the_user() {
            assertThat(bob.client.scanProvisionedProducts(s -> {}).provisionedProducts())
                    .extracting(ProvisionedProductDetail::name)
                    .containsExactly("beta", "Alpha", "of-bob");
            assertThat(bob.client
                            .scanProvisionedProducts(s -> s.accessLevelFilter(f -> f.value("self")))
                            .provisionedProducts())
                    .hasSize(3);
        }

        @AwsRule(
                source = LEVEL,
                says = "Value: The user to which the access level applies. The only supported value is self.")
        @Test
        void an_access_level_value_other_than_self_is_refused() {
            assertThat(refusal(() -> bob.client.scanProvisionedProducts(
                            s -> s.accessLevelFilter(f -> f.key("Account").value("alice")))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = API + "API_ProvisionedProductAttribute.html",
                says = "UserArn: The Amazon Resource Name (ARN) of the user. UserArnSession: The ARN of the user in "
                        + "the session. This ARN might contain a session ID.")
        @Test
        void the_arn_of_a_session_is_distinct_from_the_arn_of_its_role() {
            ProvisionedProductAttribute found = bob.client
                    .searchProvisionedProducts(
                            s -> s.filters(Map.of(ProvisionedProductViewFilterBy.SEARCH_QUERY, List.of("name:of-bob"))))
                    .provisionedProducts()
                    .get(0);

            assertThat(found.userArn()).isEqualTo("arn:aws:iam::" + ConstrainedHub.SPOKE + ":role/Developer");
            assertThat(found.userArnSession()).isEqualTo(SESSION + "bob");
        }
    }

    @Nested
    class WhenAProvisionedProductIsDescribed {

        @Assumed("The pattern of the name admits the ARN of a provisioned product. The page does "
                + "not say how an ARN with another name is compared.")
        @Test
        void every_part_of_the_arn_must_match() {
            String arn = world.product(beta).arn();

            assertThat(refusal(() -> world.developer.client.terminateProvisionedProduct(
                            t -> t.provisionedProductName(arn.replace("beta", "gamma")))))
                    .isInstanceOf(ResourceNotFoundException.class);
            world.developer.client.terminateProvisionedProduct(t -> t.provisionedProductName(arn));
            assertThat(world.names()).containsExactly("Alpha");
        }

        @AwsRule(
                source = API + "API_DescribeProvisionedProduct.html",
                says = "If you do not provide a name or ID, or you provide both name and ID, an "
                        + "InvalidParametersException will occur.")
        @Test
        void it_is_described_by_id_or_name_and_not_both() {
            assertThat(world.developer
                            .client
                            .describeProvisionedProduct(d -> d.name("beta"))
                            .provisionedProductDetail()
                            .id())
                    .isEqualTo(beta);
            assertThat(refusal(() -> world.developer.client.describeProvisionedProduct(d -> {})))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> world.developer.client.describeProvisionedProduct(
                            d -> d.id(beta).name("beta"))))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }
}
