package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.BudgetDetail;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

class BudgetTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String GUIDE = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .settings(s -> s.assume(AwsBehavior.TERRAFORM_OPEN_SOURCE_OFFERED, true))
            .build();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));
    final String data = hub.createsPortfolio("Data");
    final String linux = hub.createsProductIn(data, "Linux");

    private void takesOff(Actor actor, String resource, String name) {
        actor.client.disassociateBudgetFromResource(d -> d.resourceId(resource).budgetName(name));
    }

    @AwsRule(
            source = GUIDE + "catalogs_budgets.html",
            says = "Each portfolio or product can have one budget associated to it, but each budget can be "
                    + "associated to multiple products and portfolios.")
    @Test
    void a_budget_is_listed_for_every_resource_it_is_associated_with() {
        hub.budgets(data, "monthly");
        hub.budgets(linux, "monthly");
        assertThat(hub.budgets(data)).containsExactly("monthly");
        assertThat(hub.budgets(linux)).containsExactly("monthly");
        assertThat(hub.client.describePortfolio(d -> d.id(data)).budgets())
                .extracting(BudgetDetail::budgetName)
                .containsExactly("monthly");
        assertThat(hub.client.describeProductAsAdmin(d -> d.id(linux)).budgets())
                .extracting(BudgetDetail::budgetName)
                .containsExactly("monthly");
    }

    @Assumed("The examples show empty lists, so a resource without a budget has an empty list, too.")
    @Test
    void a_resource_without_a_budget_has_an_empty_list() {
        assertThat(hub.client.listBudgetsForResource(l -> l.resourceId(data)).hasBudgets())
                .isTrue();
        assertThat(hub.client.describePortfolio(d -> d.id(data)).hasBudgets()).isTrue();
        assertThat(hub.client.describeProductAsAdmin(d -> d.id(linux)).hasBudgets())
                .isTrue();
    }

    @AwsRule(
            source = API + "API_AssociateBudgetWithResource.html",
            says = "DuplicateResourceException: The specified resource is a duplicate.")
    @Test
    void associating_the_same_budget_again_is_a_duplicate() {
        hub.budgets(data, "monthly");
        assertThat(refusal(() -> hub.budgets(data, "monthly"))).isInstanceOf(DuplicateResourceException.class);
    }

    @AwsRule(
            source = GUIDE + "catalogs_budgets.html",
            says = "Each portfolio or product can have one budget associated to it, but each budget can be "
                    + "associated to multiple products and portfolios.")
    @Test
    void a_second_budget_for_a_resource_is_refused() {
        hub.budgets(data, "monthly");
        assertThat(refusal(() -> hub.budgets(data, "yearly"))).isInstanceOf(LimitExceededException.class);
        takesOff(hub, data, "monthly");
        hub.budgets(data, "yearly");
        assertThat(hub.budgets(data)).containsExactly("yearly");
    }

    @AwsRule(
            source = GUIDE + "catalogs_budgets.html",
            says = "AWS Service Catalog does not support budgets for Terraform Open Source products.")
    @Test
    void a_terraform_open_source_product_cannot_have_a_budget() {
        String terraform = hub.createsProduct("Terraform", "TERRAFORM_OPEN_SOURCE");
        assertThat(refusal(() -> hub.budgets(terraform, "monthly"))).isInstanceOf(InvalidParametersException.class);
        hub.budgets(hub.createsProduct("External", "EXTERNAL"), "monthly");
    }

    @AwsRule(
            source = API + "API_DisassociateBudgetFromResource.html",
            says = "ResourceNotFoundException: The specified resource was not found.")
    @Test
    void a_budget_that_is_not_associated_cannot_be_disassociated() {
        hub.budgets(data, "monthly");
        assertThat(refusal(() -> takesOff(hub, data, "yearly"))).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refusal(() -> takesOff(hub, linux, "monthly"))).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refusal(() -> takesOff(hub, "unknown", "monthly"))).isInstanceOf(ResourceNotFoundException.class);
        assertThat(hub.budgets(data)).containsExactly("monthly");
    }

    @Assumed("A resource that the account cannot see is not found, as with all other operations.")
    @Test
    void another_accounts_resource_is_not_found() {
        assertThat(refusal(() -> spoke.budgets(data, "monthly"))).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refusal(() -> spoke.budgets(linux, "monthly"))).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refusal(() -> spoke.budgets(data))).isInstanceOf(ResourceNotFoundException.class);
    }

    @AwsRule(
            source = API + "API_AssociateBudgetWithResource.html",
            says = "The resource identifier. Either a portfolio-id or a product-id.")
    @Test
    void a_resource_that_is_neither_a_portfolio_nor_a_product_is_refused() {
        String tagOption = hub.createsTagOption("Team", "a");
        assertThat(refusal(() -> hub.budgets(tagOption, "monthly"))).isInstanceOf(InvalidParametersException.class);
        assertThat(refusal(() -> hub.budgets(tagOption))).isInstanceOf(InvalidParametersException.class);
    }

    @AwsRule(
            source = GUIDE + "product-delete-exception.html",
            says = "AWS Service Catalog could not delete the product because the product still has associated "
                    + "TagOptions, budgets, at least one ProvisioningArtifact with associated actions, the product "
                    + "is still assigned to a Portfolio, the product has users, or the product has constraints.")
    @Test
    void a_product_can_be_deleted_only_after_its_budget_is_disassociated() {
        hub.budgets(linux, "monthly");
        hub.removes(linux, data);
        var refused = refusal(() -> hub.client.deleteProduct(d -> d.id(linux)));
        assertThat(refused).isInstanceOf(ResourceInUseException.class);
        assertThat(refused.awsErrorDetails().errorMessage())
                .isEqualTo("Product " + linux + " still has associated Budgets");
        takesOff(hub, linux, "monthly");
        hub.client.deleteProduct(d -> d.id(linux));
    }

    @Assumed("The guide names what must be removed before a portfolio can be deleted; budgets are not " + "among it.")
    @Test
    void a_portfolio_with_a_budget_can_be_deleted() {
        String empty = hub.createsPortfolio("Empty");
        hub.budgets(empty, "monthly");
        hub.client.deletePortfolio(d -> d.id(empty));
        assertThat(refusal(() -> takesOff(hub, empty, "monthly"))).isInstanceOf(ResourceNotFoundException.class);
    }

    @AwsRule(
            source = API + "API_ListBudgetsForResource.html",
            says = "NextPageToken: the page token to use to retrieve the next set of results.")
    @Test
    void pages_list_budgets_in_the_order_of_association() {
        var rich = new Actor(FakeServiceCatalog.builder()
                .settings(s -> s.quota(Quota.BUDGETS_PER_RESOURCE, 50))
                .build()
                .account("hub"));
        String before = rich.createsPortfolio("Before");
        String portfolio = rich.createsPortfolio("Data");
        String after = rich.createsPortfolio("After");
        List<String> names =
                IntStream.rangeClosed(1, 45).mapToObj(i -> "budget " + i).toList();
        names.forEach(name -> List.of(after, portfolio, before).forEach(resource -> rich.budgets(resource, name)));
        assertThat(rich
                        .client
                        .listBudgetsForResourcePaginator(
                                l -> l.resourceId(portfolio).pageSize(20))
                        .stream()
                        .map(page -> page.budgets().size()))
                .containsExactly(20, 20, 5);
        assertThat(rich.client.listBudgetsForResourcePaginator(l -> l.resourceId(portfolio)).stream()
                        .flatMap(page -> page.budgets().stream())
                        .map(BudgetDetail::budgetName))
                .containsExactlyElementsOf(names);
    }

    @Nested
    class WhenThePortfolioIsShared {

        @Assumed("A budget in AWS Budgets belongs to one account; no page on sharing mentions budgets.")
        @Test
        void each_account_has_its_own_budgets() {
            hub.sharesAccepted(data, spoke);
            hub.budgets(data, "of the hub");
            hub.budgets(linux, "of the hub");
            spoke.budgets(data, "of the spoke");
            spoke.budgets(linux, "of the spoke");
            assertThat(hub.budgets(data)).containsExactly("of the hub");
            assertThat(spoke.budgets(data)).containsExactly("of the spoke");
            assertThat(spoke.budgets(linux)).containsExactly("of the spoke");
            assertThat(spoke.client.describePortfolio(d -> d.id(data)).budgets())
                    .extracting(BudgetDetail::budgetName)
                    .containsExactly("of the spoke");
        }

        @Assumed("What a recipient built on an import is removed when its access ends.")
        @Test
        void the_recipients_budgets_are_removed_with_its_access() {
            String other = hub.createsPortfolio("Other");
            String both = hub.createsProductIn(data, "In both");
            hub.adds(both, other);
            hub.sharesAccepted(data, spoke);
            hub.sharesAccepted(other, spoke);
            String own = spoke.createsPortfolio("Own");
            List.of(data, linux, both, own).forEach(resource -> spoke.budgets(resource, "monthly"));

            hub.unshares(data, spoke);
            assertThat(spoke.budgets(both)).containsExactly("monthly");
            assertThat(spoke.budgets(own)).containsExactly("monthly");
            hub.sharesAccepted(data, spoke);
            assertThat(spoke.budgets(data)).isEmpty();
            assertThat(spoke.budgets(linux)).isEmpty();
        }

        @Assumed("What a recipient built on an import is removed when its access ends.")
        @Test
        void the_budgets_of_every_member_are_removed_with_the_last_share_of_its_organization() {
            var world = OrganizationShareTest.world(s -> s.quota(Quota.BUDGETS_PER_RESOURCE, 2));
            var owner = new Actor(world.account("hub"));
            var onPortfolio = new Actor(world.account("prod-a"));
            var onProduct = new Actor(world.account("prod-b"));
            String unit = world.organization().unit("workloads/prod").id();
            String shared = owner.createsPortfolio("Data");
            String product = owner.createsProductIn(shared, "Linux");
            owner.budgets(product, "of the owner");
            owner.shares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
            onPortfolio.budgets(shared, "monthly");
            onProduct.budgets(product, "monthly");
            onProduct.budgets(product, "yearly");
            takesOff(onProduct, product, "monthly");

            owner.unshares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
            owner.shares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
            assertThat(onPortfolio.budgets(shared)).isEmpty();
            assertThat(onProduct.budgets(product)).isEmpty();
            assertThat(owner.budgets(product)).containsExactly("of the owner");
        }
    }
}
