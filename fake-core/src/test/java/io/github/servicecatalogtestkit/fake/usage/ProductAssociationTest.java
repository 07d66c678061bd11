package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosForProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Products of an account in its own portfolios. */
class ProductAssociationTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String GUIDE = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));
    final String portfolio = hub.createsPortfolio("Data");
    final String linux = hub.createsProduct("Linux");

    private static List<String> portfoliosWith(Actor actor, String product) {
        return actor.client.listPortfoliosForProduct(l -> l.productId(product)).portfolioDetails().stream()
                .map(PortfolioDetail::id)
                .toList();
    }

    @Nested
    class WhenTheProductHasConstraints {

        @Assumed(
                value = "The guide names constraints among what has to be removed before DeleteProduct; it advises "
                        + "to remove them before products. A public workbench removes products with their constraints.",
                setting = "disassociatingConstrainedProductFails")
        @Test
        void it_cannot_be_removed_unless_a_setting_deletes_the_constraints_with_it() {
            hub.adds(linux, portfolio);
            hub.setsLaunchRole(portfolio, linux, "Launch");
            assertThat(refusal(() -> hub.removes(linux, portfolio))).isInstanceOf(ResourceInUseException.class);

            Actor lenient = new Actor(FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.DISASSOCIATING_CONSTRAINED_PRODUCT_FAILS, false))
                    .build()
                    .account("lenient"));
            String own = lenient.createsPortfolio("Data");
            String product = lenient.createsProductIn(own, "Linux");
            String constraint = lenient.setsLaunchRole(own, product, "Launch");
            lenient.removes(product, own);
            assertThat(refusal(() -> lenient.client.describeConstraint(d -> d.id(constraint))))
                    .isInstanceOf(ResourceNotFoundException.class);
            lenient.adds(product, own);
            assertThat(lenient.constraints(own)).isEmpty();
        }
    }

    @Nested
    class WhenAProductIsAdded {

        @AwsRule(
                source = API + "API_AssociateProductWithPortfolio.html",
                says = "Associates the specified product with the specified portfolio.")
        @Test
        void the_portfolio_contains_it() {
            hub.adds(linux, portfolio);
            assertThat(hub.products(portfolio)).containsExactly(linux);
            assertThat(portfoliosWith(hub, linux)).containsExactly(portfolio);
        }

        @Test
        void products_are_listed_by_the_age_of_the_product_and_not_of_the_association() {
            String lamp = hub.createsProduct("LAMP");
            hub.adds(lamp, portfolio);
            hub.adds(linux, portfolio);
            assertThat(hub.products(portfolio)).containsExactly(linux, lamp);
        }

        @Assumed("The operation lists no DuplicateResourceException.")
        @Test
        void adding_it_again_changes_nothing() {
            hub.adds(linux, portfolio);
            Instant before = catalog.now();
            hub.adds(linux, portfolio);
            assertThat(catalog.now()).isEqualTo(before);
            assertThat(hub.products(portfolio)).containsExactly(linux);
        }

        @AwsRule(source = GUIDE + "limits.html", says = "Products per portfolio: 150.")
        @Test
        void more_products_in_a_portfolio_than_the_quota_are_refused() {
            for (int i = 0; i < 150; i++) {
                hub.createsProductIn(portfolio, "Product " + i);
            }
            assertThat(refusal(() -> hub.adds(linux, portfolio))).isInstanceOf(LimitExceededException.class);
            assertThat(hub.products(portfolio)).doesNotContain(linux);
        }

        @Assumed("A product of another account needs a source portfolio; otherwise it must belong to the caller.")
        @Test
        void a_product_of_another_account_is_not_found() {
            String local = spoke.createsPortfolio("Local");
            String own = spoke.createsProduct("Own");
            assertThat(refusal(() -> spoke.adds(linux, local)))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Product not found: " + linux);
            assertThat(refusal(() -> spoke.adds(own, portfolio)))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Portfolio not found: " + portfolio);
        }

        @Assumed("A product is in the Region in which it was created.")
        @Test
        void a_product_of_another_region_is_not_found() {
            Actor elsewhere = new Actor(catalog.account("hub").in(Region.EU_WEST_1));
            String local = elsewhere.createsPortfolio("Data");
            assertThat(refusal(() -> elsewhere.adds(linux, local))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Test
        void an_unknown_id_is_not_found() {
            assertThat(refusal(() -> hub.adds("prod-aaaaaaaaaaaaa", portfolio)))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Product not found: prod-aaaaaaaaaaaaa");
            assertThat(refusal(() -> hub.adds(linux, "port-aaaaaaaaaaaaa")))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Portfolio not found: port-aaaaaaaaaaaaa");
        }
    }

    @Nested
    class WhenTheSourcePortfolioBelongsToTheCaller {

        @Assumed("Tools set SourcePortfolioId for the caller's own portfolios too; it has no effect.")
        @Test
        void the_source_portfolio_is_accepted_and_ignored() {
            String source = hub.createsPortfolio("Source");
            hub.adds(linux, source);
            hub.addsFrom(source, linux, portfolio);
            hub.removes(linux, source);
            assertThat(hub.products(portfolio)).containsExactly(linux);
            hub.shares(portfolio, spoke);
        }

        @Assumed("As for an imported portfolio, the source portfolio must contain the product.")
        @Test
        void a_product_that_is_not_in_the_source_portfolio_is_not_found() {
            String source = hub.createsPortfolio("Source");
            assertThat(refusal(() -> hub.addsFrom(source, linux, portfolio)))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(hub.products(portfolio)).isEmpty();
        }
    }

    @Nested
    class WhenAProductIsRemoved {

        @AwsRule(
                source = API + "API_DisassociateProductFromPortfolio.html",
                says = "Disassociates the specified product from the specified portfolio.")
        @Test
        void the_portfolio_no_longer_contains_it() {
            String other = hub.createsPortfolio("Other");
            hub.adds(linux, portfolio);
            hub.adds(linux, other);
            hub.removes(linux, portfolio);
            assertThat(hub.products(portfolio)).isEmpty();
            assertThat(portfoliosWith(hub, linux)).containsExactly(other);
        }

        @Assumed("The operation lists ResourceNotFoundException.")
        @Test
        void a_product_that_is_not_in_the_portfolio_is_not_found() {
            Instant before = catalog.now();
            assertThat(refusal(() -> hub.removes(linux, portfolio))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> hub.removes("prod-aaaaaaaaaaaaa", portfolio)))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.removes(linux, portfolio))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(catalog.now()).isEqualTo(before);
        }

        @AwsRule(
                source = GUIDE + "portfoliomgmt-create.html",
                says = "Note: To avoid errors, remove constraints from the portfolio before you remove any products.")
        @Test
        void constraints_on_it_prevent_the_removal() {
            hub.adds(linux, portfolio);
            String constraint = hub.setsLaunchRole(portfolio, linux, "Launch");
            Instant before = catalog.now();
            assertThat(refusal(() -> hub.removes(linux, portfolio))).isInstanceOf(ResourceInUseException.class);
            assertThat(catalog.now()).isEqualTo(before);
            hub.client.deleteConstraint(d -> d.id(constraint));
            hub.removes(linux, portfolio);
        }

        @Assumed("A constraint belongs to a product in one portfolio, not to the product everywhere.")
        @Test
        void constraints_on_it_in_another_portfolio_do_not_prevent_the_removal() {
            String other = hub.createsPortfolio("Other");
            hub.adds(linux, portfolio);
            hub.adds(linux, other);
            hub.setsLaunchRole(other, linux, "Launch");
            hub.removes(linux, portfolio);
            assertThat(hub.products(portfolio)).isEmpty();
        }
    }

    @Nested
    class WhenThePortfoliosOfAProductAreListed {

        @AwsRule(
                source = API + "API_ListPortfoliosForProduct.html",
                says = "Lists all portfolios that the specified product is associated with.")
        @Test
        void portfolios_are_listed_in_the_order_of_their_creation() {
            String second = hub.createsPortfolio("Second");
            hub.adds(linux, second);
            hub.adds(linux, portfolio);
            ListPortfoliosForProductResponse answer = hub.client.listPortfoliosForProduct(l -> l.productId(linux));
            assertThat(answer.portfolioDetails())
                    .containsExactly(
                            hub.client.describePortfolio(d -> d.id(portfolio)).portfolioDetail(),
                            hub.client.describePortfolio(d -> d.id(second)).portfolioDetail());
            assertThat(answer.nextPageToken()).isNull();
        }

        @Test
        void a_product_without_portfolios_has_an_empty_list_and_not_null() {
            ListPortfoliosForProductResponse answer = hub.client.listPortfoliosForProduct(l -> l.productId(linux));
            assertThat(answer.hasPortfolioDetails()).isTrue();
            assertThat(answer.portfolioDetails()).isEmpty();
        }

        @Test
        void single_calls_and_the_paginator_return_the_same_portfolios() {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < 45; i++) {
                String id = hub.createsPortfolio("Portfolio " + i);
                hub.adds(linux, id);
                all.add(id);
            }
            all.sort(null);
            assertThat(portfoliosWith(hub, linux)).isEqualTo(all.subList(0, 20));
            assertThat(hub.client.listPortfoliosForProductPaginator(l -> l.productId(linux)).stream()
                            .flatMap(page -> page.portfolioDetails().stream())
                            .map(PortfolioDetail::id))
                    .isEqualTo(all);
        }

        @Assumed("A page token is valid only for the list that returned it.")
        @Test
        void a_page_token_of_another_product_is_refused() {
            String lamp = hub.createsProduct("LAMP");
            hub.adds(linux, portfolio);
            hub.adds(linux, hub.createsPortfolio("Second"));
            String token = hub.client
                    .listPortfoliosForProduct(l -> l.productId(linux).pageSize(1))
                    .nextPageToken();
            assertThat(refusal(() -> hub.client.listPortfoliosForProduct(
                            l -> l.productId(lamp).pageToken(token))))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }
}
