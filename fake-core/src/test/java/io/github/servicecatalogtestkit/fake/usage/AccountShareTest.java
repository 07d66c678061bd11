package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

class AccountShareTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));
    final Actor stranger = new Actor(catalog.account("stranger"));
    final String portfolio = hub.createsPortfolio("Data");

    @Nested
    class WhenAPortfolioIsSharedWithAnAccount {

        @AwsRule(
                source = API + "API_CreatePortfolioShare.html",
                says = "The portfolio shares a unique identifier that only returns if the portfolio is shared to an "
                        + "organization node.")
        @Test
        void the_response_has_no_token() {
            assertThat(hub.client
                            .createPortfolioShare(s -> s.portfolioId(portfolio).accountId(spoke.id))
                            .portfolioShareToken())
                    .isNull();
        }

        @AwsRule(
                source = CLI + "describe-portfolio-shares.html",
                says = "The example lists an account share with Accepted false and both switches false.")
        @Test
        void the_owner_sees_the_share_as_not_accepted() {
            hub.shares(portfolio, spoke);
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ACCOUNT))
                    .extracting(
                            PortfolioShareDetail::principalId,
                            PortfolioShareDetail::typeAsString,
                            PortfolioShareDetail::accepted,
                            PortfolioShareDetail::shareTagOptions,
                            PortfolioShareDetail::sharePrincipals)
                    .containsExactly(tuple(spoke.id, "ACCOUNT", false, false, false));
        }

        @AwsRule(
                source = CLI + "list-portfolio-access.html",
                says = "Lists the account IDs that have access to the specified portfolio.")
        @Test
        void the_account_is_in_the_owners_portfolio_access_list() {
            hub.shares(portfolio, spoke);
            assertThat(hub.client
                            .listPortfolioAccess(l -> l.portfolioId(portfolio))
                            .accountIds())
                    .containsExactly(spoke.id);
        }

        @Assumed("The recipient knows only the portfolio ID before it accepts, so it cannot see the contents.")
        @Test
        void the_recipient_cannot_see_the_portfolio_before_accepting_it() {
            hub.shares(portfolio, spoke);
            assertThat(spoke.imports()).isEmpty();
            assertThat(refusal(() -> spoke.client.describePortfolio(d -> d.id(portfolio))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed(
                value = "No source says whether a recipient can describe a portfolio before accepting it.",
                setting = "offeredPortfoliosVisible")
        @Test
        void the_recipient_sees_the_portfolio_before_accepting_it_if_the_settings_allow_it() {
            var world = new World(s -> s.assume(AwsBehavior.OFFERED_PORTFOLIOS_VISIBLE, true));
            world.hub.shares(world.portfolio, world.spoke);
            assertThat(world.spoke
                            .client
                            .describePortfolio(d -> d.id(world.portfolio))
                            .portfolioDetail()
                            .displayName())
                    .isEqualTo("Data");
        }

        @AwsRule(
                source = API + "API_CreatePortfolioShare.html",
                says = "If the portfolio share with the specified account or organization node already exists, this "
                        + "action will have no effect and will not return an error.")
        @Test
        void sharing_again_changes_neither_the_share_nor_its_options() {
            hub.shares(portfolio, spoke);
            hub.client.createPortfolioShare(
                    s -> s.portfolioId(portfolio).accountId(spoke.id).shareTagOptions(true));
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ACCOUNT))
                    .extracting(PortfolioShareDetail::shareTagOptions)
                    .containsExactly(false);
        }

        @Assumed("An account without a share cannot learn that the portfolio exists.")
        @Test
        void other_accounts_cannot_see_accept_or_reject_the_portfolio() {
            hub.shares(portfolio, spoke);
            assertThat(refusal(() -> stranger.client.describePortfolio(d -> d.id(portfolio))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> stranger.accepts(portfolio))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> stranger.rejects(portfolio))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(stranger.imports()).isEmpty();
        }

        @AwsRule(
                source =
                        "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html",
                says = "Portfolio imports must occur in the same region between the management and dependent "
                        + "accounts.")
        @Test
        void the_portfolio_does_not_exist_in_another_region() {
            hub.shares(portfolio, spoke);
            var elsewhere = new Actor(catalog.account("spoke").in(Region.EU_WEST_1));
            assertThat(refusal(() -> elsewhere.accepts(portfolio))).isInstanceOf(ResourceNotFoundException.class);
            spoke.accepts(portfolio);
            assertThat(elsewhere.imports()).isEmpty();
            assertThat(refusal(() -> elsewhere.client.describePortfolio(d -> d.id(portfolio))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenTheRecipientAccepts {

        @AwsRule(
                source = API + "API_ListAcceptedPortfolioShares.html",
                says = "IMPORTED - List imported portfolios that have been accepted and shared through "
                        + "account-to-account sharing.")
        @Test
        void the_recipient_lists_the_portfolio_as_imported() {
            hub.sharesAccepted(portfolio, spoke);
            assertThat(spoke.imports()).containsExactly(portfolio);
            assertThat(spoke.client.listAcceptedPortfolioShares(l -> {}).portfolioDetails())
                    .extracting(detail -> detail.id())
                    .containsExactly(portfolio);
        }

        @AwsRule(
                source = API + "API_ListAcceptedPortfolioShares.html",
                says = "AWS_ORGANIZATIONS - List portfolios accepted and shared via organizational sharing by the "
                        + "management account or delegated administrator of your organization.")
        @Test
        void the_portfolio_is_not_in_the_list_of_shares_through_organizations() {
            hub.sharesAccepted(portfolio, spoke);
            assertThat(spoke.imports(PortfolioShareType.AWS_ORGANIZATIONS)).isEmpty();
        }

        @Assumed("The page of ListAcceptedPortfolioShares calls AWS_SERVICECATALOG a deprecated type and says no more.")
        @Test
        void the_list_of_the_deprecated_share_type_is_empty() {
            hub.sharesAccepted(portfolio, spoke);
            assertThat(spoke.imports(PortfolioShareType.AWS_SERVICECATALOG)).isEmpty();
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet",
                says = "Own portfolios are searched in ListPortfolios, imported ones in ListAcceptedPortfolioShares.")
        @Test
        void the_recipient_does_not_list_the_portfolio_as_its_own() {
            hub.sharesAccepted(portfolio, spoke);
            String local = spoke.createsPortfolio("Local");
            assertThat(spoke.portfolios()).containsExactly(local);
        }

        @AwsRule(
                source = API + "API_PortfolioShareDetail.html",
                says = "Accepted: indicates whether the shared portfolio is imported by the recipient account.")
        @Test
        void the_owner_sees_that_the_share_is_accepted() {
            hub.sharesAccepted(portfolio, spoke);
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ACCOUNT))
                    .extracting(PortfolioShareDetail::accepted)
                    .containsExactly(true);
        }

        @Assumed("AcceptPortfolioShare lists no error for a share that is already accepted.")
        @Test
        void accepting_again_succeeds() {
            hub.sharesAccepted(portfolio, spoke);
            spoke.accepts(portfolio);
            assertThat(spoke.imports()).containsExactly(portfolio);
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/346",
                says = "ResourceNotFoundException: Portfolio not found: port-…")
        @Test
        void accepting_a_portfolio_that_was_not_shared_fails_with_not_found() {
            var refused = refusal(() -> spoke.accepts(portfolio));
            assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Portfolio not found: " + portfolio);
        }

        @AwsRule(
                source = API + "API_AcceptPortfolioShare.html",
                says = "AWS_ORGANIZATIONS - Accept portfolios shared by the management account of your "
                        + "organization. … AWS_SERVICECATALOG - Not supported. (Throws ResourceNotFoundException.)")
        @Test
        void accepting_an_account_share_with_another_type_fails_with_not_found() {
            hub.shares(portfolio, spoke);
            for (PortfolioShareType type : new PortfolioShareType[] {
                PortfolioShareType.AWS_ORGANIZATIONS, PortfolioShareType.AWS_SERVICECATALOG
            }) {
                assertThat(refusal(() -> spoke.client.acceptPortfolioShare(
                                a -> a.portfolioId(portfolio).portfolioShareType(type))))
                        .isInstanceOf(ResourceNotFoundException.class);
            }
        }

        @Assumed("An account cannot import its own portfolio.")
        @Test
        void the_owner_cannot_accept_its_own_portfolio() {
            hub.shares(portfolio, spoke);
            assertThat(refusal(() -> hub.accepts(portfolio))).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenTheRecipientRejects {

        @Assumed(
                value = "The console's Remove of an imported portfolio leaves the owner's share in place.",
                setting = "rejectDeletesShare")
        @Test
        void the_import_is_removed_and_the_share_remains() {
            hub.sharesAccepted(portfolio, spoke);
            spoke.rejects(portfolio);
            assertThat(spoke.imports()).isEmpty();
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ACCOUNT))
                    .extracting(PortfolioShareDetail::accepted)
                    .containsExactly(false);
            spoke.accepts(portfolio);
            assertThat(spoke.imports()).containsExactly(portfolio);
        }

        @Assumed(value = "No source says whether rejecting deletes the owner's share.", setting = "rejectDeletesShare")
        @Test
        void the_share_is_deleted_if_the_settings_say_so() {
            var world = new World(s -> s.assume(AwsBehavior.REJECT_DELETES_SHARE, true));
            world.hub.sharesAccepted(world.portfolio, world.spoke);
            world.spoke.rejects(world.portfolio);
            assertThat(world.hub.shares(world.portfolio, DescribePortfolioShareType.ACCOUNT))
                    .isEmpty();
            assertThat(refusal(() -> world.spoke.accepts(world.portfolio)))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("RejectPortfolioShare lists no ResourceInUseException, so nothing that the recipient built "
                + "prevents the rejection.")
        @Test
        void what_the_recipient_built_on_the_import_is_removed() {
            String product = hub.createsProductIn(portfolio, "Linux");
            hub.sharesAccepted(portfolio, spoke);
            spoke.admits(portfolio, "role/Developer");
            String local = spoke.createsPortfolio("Local");
            spoke.addsFrom(portfolio, product, local);
            spoke.rejects(portfolio);
            assertThat(spoke.products(local)).isEmpty();
            spoke.accepts(portfolio);
            assertThat(spoke.principals(portfolio)).isEmpty();
            assertThat(spoke.products(local)).isEmpty();
        }
    }

    @Nested
    class WhenTheOwnerDeletesTheShare {

        @Assumed("Follows from the guide's rule for each product that is removed from a shared portfolio.")
        @Test
        void the_import_and_the_local_copies_of_its_products_are_removed() {
            String product = hub.createsProductIn(portfolio, "Linux");
            hub.sharesAccepted(portfolio, spoke);
            String local = spoke.createsPortfolio("Local");
            String own = spoke.createsProductIn(local, "Own");
            spoke.admits(local, "role/Developer");
            spoke.addsFrom(portfolio, product, local);
            hub.unshares(portfolio, spoke);
            assertThat(spoke.imports()).isEmpty();
            assertThat(spoke.products(local)).containsExactly(own);
            assertThat(spoke.principals(local)).hasSize(1);
            assertThat(refusal(() -> spoke.client.describePortfolio(d -> d.id(portfolio))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("Sharing again creates a new share; what depended on the old share has to be created again.")
        @Test
        void sharing_again_does_not_restore_what_was_removed() {
            String product = hub.createsProductIn(portfolio, "Linux");
            hub.sharesAccepted(portfolio, spoke);
            String local = spoke.createsPortfolio("Local");
            spoke.addsFrom(portfolio, product, local);
            spoke.setsLaunchRole(local, product, "Own");
            hub.unshares(portfolio, spoke);
            hub.sharesAccepted(portfolio, spoke);
            assertThat(spoke.products(portfolio)).containsExactly(product);
            assertThat(spoke.products(local)).isEmpty();
            spoke.addsFrom(portfolio, product, local);
            assertThat(spoke.constraints(local)).isEmpty();
        }

        @Test
        void other_recipients_keep_the_portfolio() {
            hub.sharesAccepted(portfolio, spoke);
            hub.sharesAccepted(portfolio, stranger);
            hub.unshares(portfolio, spoke);
            assertThat(stranger.imports()).containsExactly(portfolio);
        }

        @AwsRule(
                source = "https://github.com/cloud-custodian/cloud-custodian/pull/6166",
                says = "Deleting an account share that does not exist did nothing and returned no error.")
        @Test
        void deleting_a_share_that_does_not_exist_succeeds() {
            hub.unshares(portfolio, spoke);
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ACCOUNT))
                    .isEmpty();
        }

        @Assumed(
                value = "DeletePortfolioShare lists the exception, and Terraform and Puppet catch it.",
                setting = "deletingAbsentShareFails")
        @Test
        void deleting_a_share_that_does_not_exist_fails_if_the_settings_say_so() {
            var world = new World(s -> s.assume(AwsBehavior.DELETING_ABSENT_SHARE_FAILS, true));
            assertThat(refusal(() -> world.hub.unshares(world.portfolio, world.spoke)))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenAShareIsUpdated {

        @AwsRule(
                source = API + "API_UpdatePortfolioShare.html",
                says = "You can use this API to enable or disable TagOptions sharing or Principal sharing for an "
                        + "existing portfolio share. … If this field is not provided, the current state of TagOptions "
                        + "sharing on the portfolio share will not be modified.")
        @Test
        void tag_option_sharing_is_enabled_and_the_omitted_option_is_unchanged() {
            hub.shares(portfolio, spoke);
            var answer = hub.client.updatePortfolioShare(
                    u -> u.portfolioId(portfolio).accountId(spoke.id).shareTagOptions(true));
            assertThat(answer.status()).isEqualTo(ShareStatus.COMPLETED);
            assertThat(answer.portfolioShareToken()).startsWith("share-");
            hub.client.updatePortfolioShare(u -> u.portfolioId(portfolio).accountId(spoke.id));
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ACCOUNT))
                    .extracting(PortfolioShareDetail::shareTagOptions)
                    .containsExactly(true);
        }

        @AwsRule(
                source = API + "API_UpdatePortfolioShare.html",
                says = "ResourceNotFoundException: The specified resource was not found.")
        @Test
        void updating_a_share_that_does_not_exist_fails_with_not_found() {
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> hub.client.updatePortfolioShare(
                            u -> u.portfolioId(portfolio).accountId(spoke.id).shareTagOptions(true)));
        }

        @AwsRule(
                source = API + "API_CreatePortfolioShare.html",
                says = "SharePrincipals: This parameter is only supported for portfolios with an OrganizationalNode "
                        + "Type of ORGANIZATION or ORGANIZATIONAL_UNIT.")
        @Test
        void principal_sharing_is_refused_for_a_share_with_an_account_id() {
            hub.shares(portfolio, spoke);
            assertThat(refusal(() -> hub.client.updatePortfolioShare(
                            u -> u.portfolioId(portfolio).accountId(spoke.id).sharePrincipals(true))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> hub.client.createPortfolioShare(
                            s -> s.portfolioId(portfolio).accountId(stranger.id).sharePrincipals(true))))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenTheRecipientIsInvalid {

        @AwsRule(
                source = API + "API_UpdatePortfolioShare.html",
                says = "You must provide the accountId or organization node in the input, but not both.")
        @Test
        void no_recipient_and_two_recipients_are_refused() {
            assertThat(refusal(() -> hub.client.createPortfolioShare(s -> s.portfolioId(portfolio))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> hub.client.createPortfolioShare(s -> s.portfolioId(portfolio)
                            .accountId(spoke.id)
                            .organizationNode(
                                    n -> n.type(OrganizationNodeType.ACCOUNT).value(spoke.id)))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> hub.client.deletePortfolioShare(s -> s.portfolioId(portfolio))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("A portfolio is always visible in its own account.")
        @Test
        void sharing_with_the_owning_account_is_refused() {
            assertThat(refusal(() -> hub.shares(portfolio, hub))).isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = API + "API_CreatePortfolioShare.html",
                says = "Shares to an organization node can only be created by the management account of an "
                        + "organization or by a delegated administrator.")
        @Test
        void an_account_outside_any_organization_cannot_share_with_an_organization_node() {
            assertThat(refusal(() -> hub.client.createPortfolioShare(s -> s.portfolioId(portfolio)
                            .organizationNode(
                                    n -> n.type(OrganizationNodeType.ACCOUNT).value(spoke.id)))))
                    .isInstanceOf(OperationNotSupportedException.class);
        }

        @Assumed("The value of a node is \"the identifier of the organization node\"; an ID of another kind "
                + "than the type is invalid.")
        @Test
        void a_node_type_that_does_not_match_the_node_value_is_refused() {
            assertThat(refusal(() -> hub.client.createPortfolioShare(s -> s.portfolioId(portfolio)
                            .organizationNode(n ->
                                    n.type(OrganizationNodeType.ORGANIZATION).value("ou-ab12-12345678")))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("Only the owner can list the recipients of a portfolio.")
        @Test
        void a_recipient_cannot_list_the_other_recipients() {
            hub.sharesAccepted(portfolio, spoke);
            assertThat(refusal(() -> spoke.shares(portfolio, DescribePortfolioShareType.ACCOUNT)))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.client.listPortfolioAccess(l -> l.portfolioId(portfolio))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenASharedPortfolioIsSharedAgain {

        @AwsRule(
                source = API + "API_CreatePortfolioShare.html",
                says = "You can't share a shared resource, including portfolios that contain a shared product.")
        @Test
        void sharing_an_imported_portfolio_is_refused() {
            hub.sharesAccepted(portfolio, spoke);
            assertThat(refusal(() -> spoke.shares(portfolio, stranger))).isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = API + "API_CreatePortfolioShare.html",
                says = "You can't share a shared resource, including portfolios that contain a shared product.")
        @Test
        void sharing_a_local_portfolio_with_an_imported_product_is_refused() {
            String product = hub.createsProductIn(portfolio, "Linux");
            hub.sharesAccepted(portfolio, spoke);
            String local = spoke.createsPortfolio("Local");
            spoke.addsFrom(portfolio, product, local);
            assertThat(refusal(() -> spoke.shares(local, stranger))).isInstanceOf(InvalidParametersException.class);
            hub.removes(product, portfolio);
            spoke.shares(local, stranger);
        }

        @Assumed(value = "Only the prohibition is documented, not its exception.", setting = "resharingError")
        @Test
        void the_settings_choose_the_exception() {
            var world = new World(s -> s.assume(AwsBehavior.RESHARING_ERROR, RefusedAs.OPERATION_NOT_SUPPORTED));
            world.hub.sharesAccepted(world.portfolio, world.spoke);
            assertThat(refusal(() -> world.spoke.client.createPortfolioShare(
                            s -> s.portfolioId(world.portfolio).accountId(stranger.id))))
                    .isInstanceOf(OperationNotSupportedException.class);
        }

        @Assumed("Every operation reports a missing resource for a portfolio that the caller cannot see.")
        @Test
        void sharing_a_portfolio_of_another_account_fails_with_not_found() {
            assertThat(refusal(() -> stranger.shares(portfolio, spoke))).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html",
            says = "Shared accounts per portfolio: 5,000.")
    @Test
    void sharing_with_more_accounts_than_the_quota_is_refused() {
        var world = new World(s -> s.quota(Quota.SHARED_ACCOUNTS_PER_PORTFOLIO, 1));
        world.hub.shares(world.portfolio, world.spoke);
        world.hub.shares(world.portfolio, world.spoke);
        assertThat(refusal(() -> world.hub.shares(world.portfolio, stranger)))
                .isInstanceOf(LimitExceededException.class);
        assertThat(Quota.SHARED_ACCOUNTS_PER_PORTFOLIO.defaultValue()).isEqualTo(5_000);
    }

    /** A hub, a spoke and a portfolio in a catalog with the given settings. */
    static final class World {

        final Actor hub;
        final Actor spoke;
        final String portfolio;

        World(Consumer<SettingsBuilder> settings) {
            FakeServiceCatalog catalog =
                    FakeServiceCatalog.builder().settings(settings).build();
            hub = new Actor(catalog.account("hub"));
            spoke = new Actor(catalog.account("spoke"));
            portfolio = hub.createsPortfolio("Data");
        }
    }
}
