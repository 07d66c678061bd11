package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.HUB;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH_OF_SPOKE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.SPOKE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.TEMPLATE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.rules;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.topics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

class ListConstraintsForPortfolioTest {

    private static final String API =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ListConstraintsForPortfolio.html";
    private static final String CLI =
            "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/list-constraints-for-portfolio.html";
    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";

    private final ConstrainedHub world = new ConstrainedHub();

    @AwsRule(
            source = CLI,
            says = "the printed output: each constraint with id, type, description, owner, product and portfolio")
    @Test
    void constraints_of_all_products_are_listed_in_the_order_of_their_creation() {
        String second = world.addsToShared(ProductType.CLOUD_FORMATION_TEMPLATE);
        String later = world.hub.constrains(world.shared, second, "LAUNCH", "{\"LocalRoleName\":\"TestLaunchRole\"}");
        String latest = world.constrainsShared("TEMPLATE", TEMPLATE);

        assertThat(world.hub.constraints(world.shared))
                .extracting(
                        ConstraintDetail::constraintId,
                        ConstraintDetail::type,
                        ConstraintDetail::description,
                        ConstraintDetail::owner,
                        ConstraintDetail::productId,
                        ConstraintDetail::portfolioId)
                .containsExactly(
                        tuple(later, "LAUNCH", "Launch as local role TestLaunchRole", HUB, second, world.shared),
                        tuple(latest, "TEMPLATE", null, HUB, world.product, world.shared));
    }

    @Assumed("The examples show lists with constraints only; other recorded answers have empty lists "
            + "where there is nothing.")
    @Test
    void a_portfolio_without_constraints_has_an_empty_list() {
        ListConstraintsForPortfolioResponse response =
                world.hub.client.listConstraintsForPortfolio(l -> l.portfolioId(world.shared));

        assertThat(response.hasConstraintDetails()).isTrue();
        assertThat(response.constraintDetails()).isEmpty();
        assertThat(response.nextPageToken()).isNull();
    }

    @Nested
    class WhenAProductIsGiven {

        @AwsRule(source = CLI, says = "To list constraints on a product: --product-id")
        @Test
        void only_the_constraints_of_the_product_are_listed() {
            String second = world.addsToShared(ProductType.CLOUD_FORMATION_TEMPLATE);
            world.hub.constrains(world.shared, second, "LAUNCH", LAUNCH);
            String id = world.constrainsShared("LAUNCH", LAUNCH);

            assertThat(constraints(world.hub, world.shared, world.product)).containsExactly(id);
        }

        @Assumed("The product is a filter, and a filter without a match is not an error.")
        @Test
        void a_product_that_is_not_in_the_portfolio_has_an_empty_list() {
            world.constrainsShared("LAUNCH", LAUNCH);
            String loose = world.hub.createsProduct("Loose");

            assertThat(constraints(world.hub, world.shared, loose)).isEmpty();
        }

        @Assumed("A product that the caller cannot see is treated like one that does not exist.")
        @Test
        void a_product_that_is_unknown_or_not_visible_is_not_found() {
            String foreign = world.other.createsProduct("Foreign");

            for (String product : List.of("prod-aaaaaaaaaaaaa", foreign)) {
                assertThat(refusal(() -> constraints(world.hub, world.shared, product)))
                        .isInstanceOf(ResourceNotFoundException.class);
            }
        }
    }

    @Nested
    class WhenThePortfolioIsShared {

        @AwsRule(source = SHARING, says = "Launch constraints: Inherited. Template constraints: Inherited.")
        @Test
        void a_recipient_lists_the_constraints_of_the_owner() {
            world.constrainsShared("LAUNCH", LAUNCH);
            world.constrainsShared("TEMPLATE", TEMPLATE);

            assertThat(world.spoke.constraints(world.shared)).isEqualTo(world.hub.constraints(world.shared));
            assertThat(world.spoke.constraints(world.shared))
                    .extracting(ConstraintDetail::owner)
                    .containsOnly(HUB);
        }

        @Assumed(
                value = "A shared portfolio is imported only when the share is accepted.",
                setting = "offeredPortfoliosVisible")
        @Test
        void a_recipient_that_has_not_accepted_does_not_find_the_portfolio() {
            String offered = world.hub.createsPortfolio("Offered");
            world.hub.shares(offered, world.spoke);

            assertThat(refusal(() -> world.spoke.constraints(offered))).isInstanceOf(ResourceNotFoundException.class);
        }

        @AwsRule(source = API, says = "ResourceNotFoundException: The specified resource was not found.")
        @Test
        void other_accounts_do_not_find_the_portfolio() {
            for (String portfolio : List.of(world.shared, world.local, "port-aaaaaaaaaaaaa")) {
                assertThat(refusal(() -> world.other.constraints(portfolio)))
                        .isInstanceOf(ResourceNotFoundException.class);
            }
            assertThat(refusal(() -> world.hub.constraints(world.local))).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenALocalPortfolioInheritsConstraints {

        @Assumed(
                value = "Whether inherited constraints are listed is not documented; they can be seen in "
                        + "the imported portfolio.",
                setting = "listsInheritedConstraints")
        @Test
        void inherited_constraints_are_listed_with_their_account_and_portfolio() {
            world.constrainsLocal("TEMPLATE", rules("t3.small"));
            world.constrainsShared("TEMPLATE", TEMPLATE);

            assertThat(world.spoke.constraints(world.local))
                    .extracting(ConstraintDetail::owner, ConstraintDetail::portfolioId)
                    .containsExactly(tuple(SPOKE, world.local), tuple(HUB, world.shared));
        }

        @Assumed(
                value = "Whether inherited constraints are listed is not documented; they can be seen in "
                        + "the imported portfolio.",
                setting = "listsInheritedConstraints")
        @Test
        void the_settings_can_exclude_inherited_constraints() {
            var quiet = new ConstrainedHub(s -> s.assume(AwsBehavior.LISTS_INHERITED_CONSTRAINTS, false));
            quiet.constrainsShared("LAUNCH", LAUNCH);
            String own = quiet.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

            assertThat(quiet.spoke.constraintIds(quiet.local)).containsExactly(own);
            assertThat(quiet.spoke.constraints(quiet.shared)).hasSize(1);
        }

        @Assumed("The constraint applies again when the override is deleted.")
        @Test
        void an_overridden_constraint_is_still_listed() {
            String inherited = world.constrainsShared("LAUNCH", LAUNCH);
            String own = world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

            assertThat(world.spoke.constraintIds(world.local)).containsExactly(inherited, own);
            assertThat(constraints(world.spoke, world.local, world.product)).containsExactly(inherited, own);
        }

        @AwsRule(
                source = SHARING,
                says = "if you remove a product from the shared portfolio, that product is also removed from the "
                        + "imported portfolio. It is also removed from all local portfolios that the imported product "
                        + "was added to.")
        @Test
        void no_constraint_remains_after_the_owner_removes_the_product() {
            world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

            world.hub.removes(world.product, world.shared);
            assertThat(world.spoke.constraints(world.local)).isEmpty();
        }
    }

    @Nested
    class WhenThereIsMoreThanOnePage {

        private final List<String> all = new ArrayList<>();

        {
            for (int i = 0; i < 12; i++) {
                all.add(world.constrainsShared("NOTIFICATION", topics("hub" + i)));
                all.add(world.constrainsLocal("NOTIFICATION", topics("spoke" + i)));
            }
        }

        @AwsRule(
                source = API,
                says = "PageSize: The maximum number of items to return with this call. … NextPageToken: If there "
                        + "are no additional results, this value is null.")
        @Test
        void pages_of_any_size_list_own_and_inherited_constraints() {
            for (int size : List.of(1, 5, 12, 20)) {
                assertThat(byPages(size)).containsExactlyElementsOf(all);
            }
        }

        private List<String> byPages(int size) {
            List<String> ids = new ArrayList<>();
            @Nullable String token = null;
            do {
                String from = token;
                var page = world.spoke.client.listConstraintsForPortfolio(
                        l -> l.portfolioId(world.local).pageSize(size).pageToken(from));
                assertThat(page.constraintDetails()).hasSizeBetween(1, size);
                page.constraintDetails().forEach(detail -> ids.add(detail.constraintId()));
                token = page.nextPageToken();
            } while (token != null);
            return ids;
        }

        @AwsRule(
                source = API,
                says = "PageToken: The page token for the next set of results. To retrieve the first set of "
                        + "results, use null.")
        @Test
        void the_paginator_returns_all_constraints() {
            assertThat(world.spoke.client.listConstraintsForPortfolioPaginator(l -> l.portfolioId(world.local)).stream()
                            .flatMap(page -> page.constraintDetails().stream())
                            .map(ConstraintDetail::constraintId))
                    .containsExactlyElementsOf(all);
        }

        @Assumed("No page size is documented for a request without one.")
        @Test
        void the_default_page_size_is_twenty() {
            assertThat(world.spoke.constraintIds(world.local)).containsExactlyElementsOf(all.subList(0, 20));
        }

        @Assumed("A list that changes between two pages should neither repeat nor skip unchanged items.")
        @Test
        void a_change_between_two_pages_neither_repeats_nor_skips_unchanged_constraints() {
            var first = world.spoke.client.listConstraintsForPortfolio(
                    l -> l.portfolioId(world.local).pageSize(10));
            world.hub.client.deleteConstraint(d -> d.id(all.get(0)));
            world.spoke.client.deleteConstraint(d -> d.id(all.get(9)));
            String added = world.constrainsShared("TEMPLATE", TEMPLATE);

            var second = world.spoke.client.listConstraintsForPortfolio(
                    l -> l.portfolioId(world.local).pageSize(20).pageToken(first.nextPageToken()));

            List<String> rest = new ArrayList<>(all.subList(10, 24));
            rest.add(added);
            assertThat(second.constraintDetails())
                    .extracting(ConstraintDetail::constraintId)
                    .containsExactlyElementsOf(rest);
            assertThat(second.nextPageToken()).isNull();
        }

        @Assumed("A page token is valid only for the list that returned it.")
        @Test
        void a_page_token_of_another_list_is_refused() {
            String token = world.spoke
                    .client
                    .listConstraintsForPortfolio(l -> l.portfolioId(world.local).pageSize(5))
                    .nextPageToken();

            for (String foreign : List.of(token, "nonsense")) {
                assertThat(refusal(() -> world.spoke.client.listConstraintsForPortfolio(
                                l -> l.portfolioId(world.shared).pageToken(foreign))))
                        .isInstanceOf(InvalidParametersException.class);
            }
            assertThat(refusal(() -> world.spoke.client.listConstraintsForPortfolio(l ->
                            l.portfolioId(world.local).productId(world.product).pageToken(token))))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    private static List<String> constraints(Actor actor, String portfolio, String product) {
        return actor
                .client
                .listConstraintsForPortfolio(l -> l.portfolioId(portfolio).productId(product))
                .constraintDetails()
                .stream()
                .map(ConstraintDetail::constraintId)
                .toList();
    }
}
