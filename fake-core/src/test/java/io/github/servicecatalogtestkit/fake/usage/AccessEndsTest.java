package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATIONAL_UNIT;
import static software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType.AWS_ORGANIZATIONS;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * An account that loses a shared portfolio loses everything that it built on it, however the access ends.
 *
 * <pre>
 * Root ── hub (management)
 *   ├─ p
 *   │   └─ a ── spoke
 *   └─ b
 * </pre>
 */
class AccessEndsTest {

    /**
     * The spoke took the hub's product into a local portfolio and put a constraint, a tag option and a budget on it.
     */
    static final class World {

        final FakeServiceCatalog catalog;
        final Actor hub;
        final Organizer organizer;
        final Actor spoke;
        final String portfolio;
        final String product;
        final String local;
        final String unitP;
        final String unitA;

        World() {
            this(s -> {});
        }

        World(Consumer<SettingsBuilder> settings) {
            catalog = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub")
                            .unit("p", p -> p.unit("a", a -> a.account("spoke")))
                            .unit("b", b -> {})
                            .trustedAccess(true))
                    .settings(settings)
                    .build();
            hub = new Actor(catalog.account("hub"));
            organizer = new Organizer(catalog.account("hub"));
            spoke = new Actor(catalog.account("spoke"));
            unitP = catalog.organization().unit("p").id();
            unitA = catalog.organization().unit("p/a").id();
            portfolio = hub.createsPortfolio("Shared");
            product = hub.createsProductIn(portfolio, "Linux");
            local = spoke.createsPortfolio("Local");
            spoke.admits(local, "role/Administrator");
        }

        World sharedWith(String unit) {
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, unit);
            catalog.settle();
            spoke.addsFrom(portfolio, product, local);
            spoke.setsLaunchRole(local, product, "Launch");
            spoke.admits(portfolio, "role/Administrator");
            spoke.tags(portfolio, "team", "data");
            spoke.budgets(portfolio, "monthly");
            spoke.budgets(product, "yearly");
            return this;
        }

        World sharedWithA() {
            return sharedWith(unitA);
        }

        void disablesAccess() {
            hub.client.disableAWSOrganizationsAccess(d -> {});
            catalog.settle();
        }

        void enablesAccess() {
            hub.client.enableAWSOrganizationsAccess(e -> {});
            catalog.settle();
        }

        void deletesUnitA() {
            organizer.client.deleteOrganizationalUnit(d -> d.organizationalUnitId(unitA));
        }

        void assertSpokeHasNothing() {
            assertThat(spoke.imports(AWS_ORGANIZATIONS)).isEmpty();
            assertSpokeBuiltNothing();
        }

        void assertSpokeBuiltNothing() {
            assertThat(spoke.products(local)).isEmpty();
            assertThat(spoke.constraintIds(local)).isEmpty();
            assertThat(refusal(() -> spoke.pathsTo(product))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.client.provisionProduct(p ->
                            p.productId(product).provisioningArtifactName("v1").provisionedProductName("late"))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        void assertSpokeLaunches() {
            assertThat(spoke.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            assertThat(spoke.products(local)).containsExactly(product);
            assertThat(spoke.pathsTo(product)).contains("Local");
        }
    }

    @Nested
    class WhenAUnitIsDeleted {

        @Assumed("AWS does not say what happens to a share with a unit that was deleted while Organizations access was "
                + "disabled. Service Catalog follows the organization again, so the share ends.")
        @Test
        void a_share_with_a_unit_deleted_while_access_was_disabled_ends_when_access_is_enabled() {
            World world = new World().sharedWithA();
            world.disablesAccess();
            world.catalog.organization().move("spoke", "b");
            world.deletesUnitA();
            world.assertSpokeLaunches();
            world.enablesAccess();
            world.assertSpokeHasNothing();
            assertThat(world.hub.shares(world.portfolio, DescribePortfolioShareType.ORGANIZATIONAL_UNIT))
                    .isEmpty();
        }

        @Assumed("AWS does not say what happens to a share whose creation was under way.")
        @Test
        void a_share_that_was_under_way_to_the_deleted_unit_ends_as_well() {
            World world = new World(s -> s.shareCompletion(CompletionPolicy.held()));
            world.enablesAccess();
            world.hub.shares(world.portfolio, ORGANIZATIONAL_UNIT, world.unitA);
            world.organizer.disablesTrustedAccess(Organizer.SERVICE_CATALOG);
            world.catalog.organization().move("spoke", "b");
            world.deletesUnitA();
            world.enablesAccess();
            world.assertSpokeHasNothing();
            assertThat(world.hub.shares(world.portfolio, DescribePortfolioShareType.ORGANIZATIONAL_UNIT))
                    .isEmpty();
        }

        @Assumed(
                value = "API_EnableAWSOrganizationsAccess says that accounts \"can retain access to the previously "
                        + "shared portfolio\"; no page says what ends that access. Here only the end of the "
                        + "share does.",
                setting = "staleAccessAfterReenabling")
        @Test
        void access_retained_from_a_parent_unit_does_not_depend_on_the_old_unit() {
            World world = new World();
            world.sharedWith(world.unitP);
            world.disablesAccess();
            world.catalog.organization().move("spoke", "b");
            world.enablesAccess();
            world.assertSpokeLaunches();
            world.deletesUnitA();
            world.assertSpokeLaunches();
            world.hub.unshares(world.portfolio, ORGANIZATIONAL_UNIT, world.unitP);
            world.assertSpokeHasNothing();
        }

        @Assumed(
                value = "The stale access is documented as a flaw, so a setting can turn it off.",
                setting = "staleAccessAfterReenabling")
        @Test
        void everything_ends_at_once_if_the_settings_turn_stale_access_off() {
            World world = new World(s -> s.assume(AwsBehavior.STALE_ACCESS_AFTER_REENABLING, false));
            world.sharedWith(world.unitP);
            world.disablesAccess();
            world.catalog.organization().move("spoke", "b");
            world.deletesUnitA();
            world.enablesAccess();
            world.assertSpokeHasNothing();
        }
    }

    @Nested
    class WhenAnAccountReturns {

        @Assumed("Service Catalog follows the organization again, so the account has the shares of its new place only.")
        @Test
        void an_account_that_retained_access_loses_what_it_built_when_it_joins_elsewhere() {
            World world = new World().sharedWithA();
            world.disablesAccess();
            world.catalog.organization().remove("spoke");
            world.enablesAccess();
            world.assertSpokeLaunches();
            world.catalog.organization().add("spoke", "b");
            world.assertSpokeHasNothing();
        }
    }

    @Nested
    class WhenAShareEndsWhileAccessIsDisabled {

        @Assumed("The guide removes a product from local portfolios when it leaves the shared portfolio; the "
                + "end of the share has the same effect.")
        @Test
        void an_account_that_moved_away_loses_what_it_built() {
            World world = new World().sharedWithA();
            world.disablesAccess();
            world.catalog.organization().move("spoke", "b");
            world.hub.unshares(world.portfolio, ORGANIZATIONAL_UNIT, world.unitA);
            world.assertSpokeHasNothing();
            world.enablesAccess();
            world.assertSpokeHasNothing();
        }

        @Assumed("A rejected portfolio is lost, also for an account that retained it.")
        @Test
        void an_account_that_rejects_what_it_retained_loses_what_it_built() {
            World world = new World().sharedWithA();
            world.disablesAccess();
            world.catalog.organization().remove("spoke");
            world.enablesAccess();
            world.spoke.client.rejectPortfolioShare(
                    r -> r.portfolioId(world.portfolio).portfolioShareType(AWS_ORGANIZATIONS));
            world.assertSpokeHasNothing();
        }
    }

    @Nested
    class WhenTheOrganizationIsDeleted {

        @Assumed("Shares with an organization cannot outlive it.")
        @Test
        void an_account_that_retained_access_loses_what_it_built() {
            World world = new World().sharedWithA();
            world.disablesAccess();
            world.catalog.organization().remove("spoke");
            world.enablesAccess();
            world.assertSpokeLaunches();
            world.organizer.client.deleteOrganization();
            world.assertSpokeHasNothing();
        }
    }

    @Nested
    class WhenADelegatedAdministratorIsDeregistered {

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DeletePortfolioShare.html",
                says = "If a delegated admin is de-registered, portfolio shares created from that account are removed.")
        @Test
        void an_account_loses_what_it_built_on_its_portfolios() {
            World world = new World();
            world.catalog.organization().add("delegate", "");
            Actor delegate = new Actor(world.catalog.account("delegate"));
            world.organizer.delegates(Organizer.SERVICE_CATALOG, delegate.id);
            String portfolio = delegate.createsPortfolio("Delegated");
            String product = delegate.createsProductIn(portfolio, "Windows");
            delegate.shares(portfolio, ORGANIZATIONAL_UNIT, world.unitP);
            world.spoke.addsFrom(portfolio, product, world.local);
            assertThat(world.spoke.pathsTo(product)).containsExactly("Local");
            world.organizer.disablesTrustedAccess(Organizer.SERVICE_CATALOG);
            world.catalog.organization().move("spoke", "b");
            world.organizer.revokes(Organizer.SERVICE_CATALOG, delegate.id);
            assertThat(world.spoke.imports(AWS_ORGANIZATIONS)).isEmpty();
            assertThat(refusal(() -> world.spoke.pathsTo(product))).isInstanceOf(ResourceNotFoundException.class);
        }
    }
}
