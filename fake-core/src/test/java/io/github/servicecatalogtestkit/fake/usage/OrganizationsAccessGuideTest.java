package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ACCOUNT;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATIONAL_UNIT;
import static software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType.AWS_ORGANIZATIONS;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.AccessStatus;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;

/**
 * The rules of the page "AWS Service Catalog and AWS Organizations" of the Organizations guide, and how shares follow
 * changes of the organization.
 */
class OrganizationsAccessGuideTest {

    private static final String PAGE = "https://docs.aws.amazon.com/organizations/latest/userguide/"
            + "services-that-can-integrate-servicecatalog.html";
    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String GUIDE = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
            + "catalogs_portfolios_sharing_how-to-share.html";

    final World world = new World(s -> {});
    final FakeServiceCatalog catalog = world.catalog;
    final Actor hub = world.hub;
    final Actor dev = world.dev;
    final Actor prod = world.prod;
    final String portfolio = world.portfolio;

    /**
     * A hub that shares a portfolio with the unit {@code workloads/prod}, which contains the account {@code prod} but
     * not {@code dev}.
     */
    static final class World {

        final FakeServiceCatalog catalog;
        final Actor hub;
        final Actor dev;
        final Actor prod;
        final String portfolio;
        final String product;

        World(Consumer<SettingsBuilder> settings) {
            catalog = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub")
                            .unit("workloads", u -> u.account("dev").unit("prod", p -> p.account("prod")))
                            .trustedAccess(true))
                    .settings(settings)
                    .build();
            hub = new Actor(catalog.account("hub"));
            dev = new Actor(catalog.account("dev"));
            prod = new Actor(catalog.account("prod"));
            portfolio = hub.createsPortfolio("Data");
            product = hub.createsProductIn(portfolio, "Linux");
            hub.shares(
                    portfolio,
                    ORGANIZATIONAL_UNIT,
                    catalog.organization().unit("workloads/prod").id());
        }

        void disablesAccess() {
            hub.client.disableAWSOrganizationsAccess(d -> {});
        }

        void enablesAccess() {
            hub.client.enableAWSOrganizationsAccess(e -> {});
        }
    }

    @Nested
    class Switching {

        @Assumed("The API page lists InvalidStateException; no page says whether enabling enabled access raises it. "
                + "Here it does so only while access is being switched.")
        @Test
        void enabling_enabled_access_changes_nothing() {
            World world = new World(s -> {});
            world.enablesAccess();
            world.enablesAccess();

            assertThat(world.hub.client.getAWSOrganizationsAccessStatus(g -> {}).accessStatusAsString())
                    .isEqualTo("ENABLED");
        }
    }

    @Nested
    class Sharing {

        @AwsRule(
                source = PAGE,
                says = "Administrators can share a portfolio with any trusted organizational unit in the "
                        + "organization's tree structure.")
        @Test
        void a_portfolio_can_be_shared_with_any_unit_of_the_tree() {
            String other = hub.createsPortfolio("Other");
            hub.shares(
                    other,
                    ORGANIZATIONAL_UNIT,
                    catalog.organization().unit("workloads").id());
            assertThat(dev.imports(AWS_ORGANIZATIONS)).containsExactly(other);
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio, other);
        }

        @AwsRule(
                source = PAGE,
                says = "This eliminates the need to share portfolio IDs, and for the receiving account to manually "
                        + "reference the portfolio ID when importing the portfolio.")
        @Test
        void the_recipient_finds_the_portfolio_without_being_given_its_id() {
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            assertThat(prod.products(prod.imports(AWS_ORGANIZATIONS).get(0))).containsExactly(world.product);
        }

        @AwsRule(
                source = PAGE,
                says = "Portfolios shared via this mechanism are listed in the shared-to account in the "
                        + "administrator's Imported Portfolio view.")
        @Test
        void the_portfolio_is_listed_as_imported_and_not_as_local() {
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            assertThat(prod.portfolios()).isEmpty();
            assertThat(hub.imports(AWS_ORGANIZATIONS)).isEmpty();
        }
    }

    @Nested
    class Enabling {

        @AwsRule(
                source = PAGE,
                says = "To enable trusted access, call AWSServiceCatalog::EnableAWSOrganizationsAccess.")
        @Test
        void service_catalog_enables_and_disables_organizations_access() {
            world.disablesAccess();
            assertThat(access(hub)).isEqualTo(AccessStatus.DISABLED);
            world.enablesAccess();
            assertThat(access(hub)).isEqualTo(AccessStatus.ENABLED);
            world.enablesAccess();
            assertThat(access(hub)).isEqualTo(AccessStatus.ENABLED);
        }

        @AwsRule(
                source = "https://github.com/crossplane-contrib/provider-upjet-aws/issues/233",
                says = "EnableAWSOrganizationsAccess by another account: AccessDeniedException: You are not "
                        + "authorized to perform this action")
        @Test
        void a_member_account_is_denied_with_the_message_of_aws() {
            var refused = refusal(() -> dev.client.enableAWSOrganizationsAccess(e -> {}));
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("You are not authorized to perform this action");
            assertThat(refused.getClass().getSimpleName()).isEqualTo("ServiceCatalogException");
        }

        @Assumed(value = "The API page lists OperationNotSupportedException.", setting = "switchingAccessError")
        @Test
        void the_settings_choose_the_exception_for_a_member_account() {
            World other =
                    new World(s -> s.assume(AwsBehavior.SWITCHING_ACCESS_ERROR, RefusedAs.OPERATION_NOT_SUPPORTED));
            assertThat(refusal(() -> other.dev.client.disableAWSOrganizationsAccess(d -> {})))
                    .isInstanceOf(OperationNotSupportedException.class);
        }

        @AwsRule(
                source = API + "API_GetAWSOrganizationsAccessStatus.html",
                says = "This API can only be called by the management account in the organization or by a "
                        + "delegated admin.")
        @Test
        void a_member_account_may_not_read_the_access_status() {
            assertThat(refusal(() -> access(dev))).isInstanceOf(OperationNotSupportedException.class);
            Actor outsider = new Actor(catalog.account("outsider"));
            assertThat(refusal(() -> access(outsider))).isInstanceOf(OperationNotSupportedException.class);
            assertThat(refusal(() -> outsider.client.enableAWSOrganizationsAccess(e -> {})))
                    .isInstanceOf(OperationNotSupportedException.class);
        }
    }

    @Nested
    class Disabling {

        @AwsRule(source = PAGE, says = "Disabling trusted access doesn't delete your current shares.")
        @Test
        void existing_shares_remain() {
            world.disablesAccess();
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            String later = hub.createsProductIn(portfolio, "LAMP");
            assertThat(prod.products(portfolio)).containsExactly(world.product, later);
        }

        @AwsRule(source = PAGE, says = "… but it prevents you from creating new shares throughout your organization.")
        @Test
        void new_organization_shares_are_refused_but_account_shares_are_not() {
            world.disablesAccess();
            assertThat(refusal(() -> hub.shares(
                            portfolio, ORGANIZATION, catalog.organization().id())))
                    .isInstanceOf(InvalidStateException.class);
            hub.sharesAccepted(portfolio, dev);
            assertThat(dev.imports()).containsExactly(portfolio);
        }

        @AwsRule(
                source = PAGE,
                says = "Current shares won't be in sync with your organization structure if it changes "
                        + "after you call this action.")
        @Test
        void an_account_that_joins_afterwards_receives_nothing() {
            world.disablesAccess();
            catalog.organization().move("dev", "workloads/prod");
            catalog.organization().add("late", "workloads/prod");
            assertThat(dev.imports(AWS_ORGANIZATIONS)).isEmpty();
            assertThat(new Actor(catalog.account("late")).imports(AWS_ORGANIZATIONS))
                    .isEmpty();
        }

        @AwsRule(
                source = API + "API_DisableAWSOrganizationsAccess.html",
                says = "accounts that you removed from the organization after disabling Service Catalog access will "
                        + "retain access to the previously shared portfolio.")
        @Test
        void an_account_that_leaves_afterwards_keeps_its_portfolios() {
            world.disablesAccess();
            String local = prod.createsPortfolio("Local");
            prod.addsFrom(portfolio, world.product, local);
            catalog.organization().remove("prod");
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            assertThat(prod.products(local)).containsExactly(world.product);
        }

        @Assumed("The page says only that new shares are prevented.")
        @Test
        void a_share_can_still_be_deleted() {
            world.disablesAccess();
            hub.unshares(
                    portfolio,
                    ORGANIZATIONAL_UNIT,
                    catalog.organization().unit("workloads/prod").id());
            assertThat(prod.imports(AWS_ORGANIZATIONS)).isEmpty();
        }

        @AwsRule(
                source = API + "API_DisableAWSOrganizationsAccess.html",
                says = "You cannot call this API if there are active delegated administrators in the organization.")
        @Test
        void access_cannot_be_disabled_while_there_are_delegated_administrators() {
            FakeServiceCatalog delegated = OrganizationShareTest.world(s -> {});
            Actor manager = new Actor(delegated.account("hub"));
            assertThat(refusal(() -> manager.client.disableAWSOrganizationsAccess(d -> {})))
                    .isInstanceOf(InvalidStateException.class);
        }
    }

    @Nested
    class EnablingAgain {

        @Assumed(
                value = "API_EnableAWSOrganizationsAccess says that accounts removed while access was disabled \"can "
                        + "retain access\"; here all of them do, also those that only moved.",
                setting = "staleAccessAfterReenabling")
        @Test
        void accounts_that_joined_receive_access_and_accounts_that_left_keep_it() {
            world.disablesAccess();
            catalog.organization().move("dev", "workloads/prod");
            catalog.organization().move("prod", "workloads");
            world.enablesAccess();
            assertThat(dev.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        }

        @Assumed(
                value = "The stale access is documented as a defect, so a setting can turn it off.",
                setting = "staleAccessAfterReenabling")
        @Test
        void accounts_that_left_lose_access_if_the_settings_say_so() {
            World other = new World(s -> s.assume(AwsBehavior.STALE_ACCESS_AFTER_REENABLING, false));
            String local = other.prod.createsPortfolio("Local");
            other.prod.addsFrom(other.portfolio, other.product, local);
            other.disablesAccess();
            other.catalog.organization().move("prod", "workloads");
            assertThat(other.prod.products(local)).containsExactly(other.product);
            other.enablesAccess();
            assertThat(other.prod.imports(AWS_ORGANIZATIONS)).isEmpty();
            assertThat(other.prod.products(local)).isEmpty();
        }

        @Assumed("AWS Service Catalog follows later moves again, so a move ends the stale access.")
        @Test
        void moving_an_account_later_ends_its_stale_access() {
            world.disablesAccess();
            catalog.organization().move("prod", "workloads");
            world.enablesAccess();
            catalog.organization().move("prod", "");
            assertThat(prod.imports(AWS_ORGANIZATIONS)).isEmpty();
        }
    }

    @Nested
    class OrganizationChanges {

        @AwsRule(
                source = API + "API_EnableAWSOrganizationsAccess.html",
                says = "This API will allow Service Catalog to receive updates on your organization in order to "
                        + "sync your shares with the current structure.")
        @Test
        void an_account_that_joins_receives_the_shares_of_its_place_in_the_tree() {
            catalog.organization().add("late", "workloads/prod");
            assertThat(new Actor(catalog.account("late")).imports(AWS_ORGANIZATIONS))
                    .containsExactly(portfolio);
        }

        @AwsRule(
                source = GUIDE,
                says = "Accounts only have access to portfolios shared with their destination organization or "
                        + "organizational unit.")
        @Test
        void an_account_that_moves_has_the_shares_of_its_new_place_only() {
            String other = hub.createsPortfolio("Other");
            catalog.organization().createUnit("sandbox");
            hub.shares(
                    other,
                    ORGANIZATIONAL_UNIT,
                    catalog.organization().unit("sandbox").id());
            String local = prod.createsPortfolio("Local");
            prod.addsFrom(portfolio, world.product, local);
            catalog.organization().move("prod", "sandbox");
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(other);
            assertThat(prod.products(local)).isEmpty();
        }

        @Assumed("A share that reaches an account again is a new share, as after deleting and creating it.")
        @Test
        void an_account_that_returns_does_not_get_back_what_it_built() {
            String local = prod.createsPortfolio("Local");
            prod.addsFrom(portfolio, world.product, local);
            catalog.organization().move("prod", "workloads");
            catalog.organization().move("prod", "workloads/prod");

            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            assertThat(prod.products(local)).isEmpty();
        }

        @Assumed("Leaving ends the shares through the organization but not account-to-account shares.")
        @Test
        void an_account_that_leaves_keeps_only_its_account_shares() {
            String other = hub.createsPortfolio("Other");
            hub.sharesAccepted(other, prod);
            catalog.organization().remove("prod");
            assertThat(prod.imports(AWS_ORGANIZATIONS)).isEmpty();
            assertThat(prod.imports()).containsExactly(other);
        }

        @Assumed("A share with a member account does not depend on the account's place in the tree.")
        @Test
        void a_share_with_a_member_account_remains_when_the_account_moves() {
            String other = hub.createsPortfolio("Other");
            hub.shares(other, ACCOUNT, prod.id);
            catalog.organization().move("prod", "");
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(other);
        }
    }

    private static AccessStatus access(Actor actor) {
        return actor.client.getAWSOrganizationsAccessStatus(g -> {}).accessStatus();
    }
}
