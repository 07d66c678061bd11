package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.ShareError;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareResponse;

/**
 * Updates and deletions of shares that end with errors for some accounts.
 *
 * <pre>
 *   hub    Web ──▶ prod (a, b)         Team=a on Web
 * </pre>
 */
class ShareActionFaultsTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_";
    private static final String THROTTLED = "ThrottlingException";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub")
                    .unit("prod", u -> u.account("a").account("b"))
                    .trustedAccess(true))
            .build();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor a = new Actor(catalog.account("a"));
    final Actor b = new Actor(catalog.account("b"));
    final String prod = catalog.organization().unit("prod").id();
    final String portfolio = hub.createsPortfolio("Web");
    final String team = hub.tags(portfolio, "Team", "a");

    @BeforeEach
    void the_unit_has_the_portfolio() {
        hub.shares(portfolio, OrganizationNodeType.ORGANIZATIONAL_UNIT, prod);
    }

    private UpdatePortfolioShareResponse switchesTagOptions(boolean shared) {
        return hub.client.updatePortfolioShare(u -> u.portfolioId(portfolio)
                .organizationNode(n -> n.type("ORGANIZATIONAL_UNIT").value(prod))
                .shareTagOptions(shared));
    }

    private String unshares() {
        return hub.unshares(portfolio, OrganizationNodeType.ORGANIZATIONAL_UNIT, prod);
    }

    private static List<String> importsOf(Actor member) {
        return member.imports(PortfolioShareType.AWS_ORGANIZATIONS);
    }

    @Nested
    class WhenAnUpdateEndsWithErrors {

        @BeforeEach
        void the_action_fails_for_one_account() {
            catalog.faults().on("UpdatePortfolioShare").endsWithErrors(THROTTLED, "Rate exceeded", "a");
        }

        @Test
        @AwsRule(
                source = API + "UpdatePortfolioShare.html",
                says = "The status of UpdatePortfolioShare operation. You can also obtain the operation status using "
                        + "DescribePortfolioShareStatus API.")
        void the_response_and_the_status_report_the_errors() {
            UpdatePortfolioShareResponse answer = switchesTagOptions(true);

            assertThat(answer.status()).isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
            var status = hub.polls(answer.portfolioShareToken());
            assertThat(status.status()).isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
            assertThat(status.shareDetails().successfulShares()).containsExactly(b.id);
            assertThat(status.shareDetails().shareErrors())
                    .containsExactly(ShareError.builder()
                            .accounts(a.id)
                            .error(THROTTLED)
                            .message("Rate exceeded")
                            .build());
            catalog.faults().requireFired();
        }

        @Test
        @Assumed("AWS does not say what an update that ends with errors leaves: here the failed accounts keep the "
                + "previous settings of the share")
        void a_failed_account_keeps_the_previous_settings_of_the_share() {
            switchesTagOptions(true);

            assertThat(a.tagOptions(portfolio)).isEmpty();
            assertThat(b.tagOptions(portfolio)).containsExactly(team);
            assertThat(importsOf(a)).containsExactly(portfolio);
        }

        @Test
        void the_owner_sees_the_new_settings_of_the_share() {
            switchesTagOptions(true);

            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ORGANIZATIONAL_UNIT))
                    .singleElement()
                    .satisfies(share -> assertThat(share.shareTagOptions()).isTrue());
        }

        @Test
        void the_next_successful_update_reaches_the_account() {
            switchesTagOptions(true);

            assertThat(switchesTagOptions(true).status()).isEqualTo(ShareStatus.COMPLETED);

            assertThat(a.tagOptions(portfolio)).containsExactly(team);
        }

        @Test
        void the_account_keeps_the_original_settings_if_the_next_update_fails_too() {
            catalog.faults().on("UpdatePortfolioShare").call(3).endsWithErrors(THROTTLED, "Rate exceeded", "a");
            switchesTagOptions(true); // fails for a
            switchesTagOptions(true);
            switchesTagOptions(false); // fails for a

            assertThat(a.tagOptions(portfolio)).containsExactly(team);
            assertThat(b.tagOptions(portfolio)).isEmpty();
        }

        @Test
        void updates_of_shares_with_a_single_account_do_not_count_as_fault_calls() {
            String other = hub.createsPortfolio("Other");
            hub.shares(other, a);
            hub.client.updatePortfolioShare(
                    u -> u.portfolioId(other).accountId(a.id).shareTagOptions(true));

            assertThat(switchesTagOptions(true).status()).isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
        }
    }

    @Nested
    class WhenADeletionEndsWithErrors {

        @BeforeEach
        void the_action_fails_for_one_account() {
            catalog.faults().on("DeletePortfolioShare").endsWithErrors(THROTTLED, "Rate exceeded", "a");
        }

        @Test
        @AwsRule(
                source = API + "DescribePortfolioShareStatus.html",
                says = "The token for the portfolio share operation. This token is returned either by "
                        + "CreatePortfolioShare or by DeletePortfolioShare.")
        void the_status_reports_the_errors() {
            var status = hub.polls(unshares());

            assertThat(status.status()).isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
            assertThat(status.shareDetails().successfulShares()).containsExactly(b.id);
            assertThat(status.shareDetails().shareErrors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.accounts()).containsExactly(a.id));
            catalog.faults().requireFired();
        }

        @Test
        @Assumed("AWS does not say what a deletion that ends with errors leaves: here the share remains for the failed "
                + "accounts only, until it is deleted again")
        void the_account_keeps_the_portfolio_and_its_own_additions() {
            String product = hub.createsProductIn(portfolio, "LAMP");
            String ofA = a.createsPortfolio("Local");
            String ofB = b.createsPortfolio("Local");
            a.addsFrom(portfolio, product, ofA);
            b.addsFrom(portfolio, product, ofB);

            unshares();

            assertThat(importsOf(a)).containsExactly(portfolio);
            assertThat(importsOf(b)).isEmpty();
            assertThat(a.products(ofA)).containsExactly(product);
            assertThat(b.products(ofB)).isEmpty();
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ORGANIZATIONAL_UNIT))
                    .hasSize(1);
        }

        @Test
        void an_account_that_joins_the_unit_afterwards_does_not_get_the_portfolio() {
            unshares();

            catalog.organization().add("late", "prod");

            assertThat(importsOf(new Actor(catalog.account("late")))).isEmpty();
            assertThat(importsOf(a)).containsExactly(portfolio);
        }

        @Test
        void deleting_the_share_again_removes_it() {
            unshares();

            var status = hub.polls(unshares());

            assertThat(status.status()).isEqualTo(ShareStatus.COMPLETED);
            assertThat(status.shareDetails().successfulShares()).containsExactly(a.id);
            assertThat(importsOf(a)).isEmpty();
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ORGANIZATIONAL_UNIT))
                    .isEmpty();
        }

        @Test
        void nothing_is_deleted_if_the_deletion_fails_for_all_accounts() {
            catalog.faults().on("DeletePortfolioShare").call(2).endsWithErrors(THROTTLED, "Rate exceeded", "a", "b");
            unshares(); // fails for a
            hub.polls(unshares()); // a is the only remaining account

            assertThat(importsOf(a)).containsExactly(portfolio);
            assertThat(catalog.faults().unfired()).isEmpty();
        }

        @Test
        void a_deletion_that_reaches_none_of_the_accounts_does_not_fire_the_fault() {
            catalog.organization().move("a", "");

            assertThat(hub.polls(unshares()).status()).isEqualTo(ShareStatus.COMPLETED);

            assertThat(catalog.faults().unfired()).hasSize(1);
        }

        @Test
        void errors_are_reported_when_a_deletion_with_several_polls_ends() {
            FakeServiceCatalog slow = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub").account("a").trustedAccess(true))
                    .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(2)))
                    .build();
            slow.faults().on("DeletePortfolioShare").endsWithErrors(THROTTLED, "Rate exceeded", "a");
            Actor owner = new Actor(slow.account("hub"));
            String shared = owner.createsPortfolio("Web");
            String organization = slow.organization().id();
            owner.shares(shared, OrganizationNodeType.ORGANIZATION, organization);
            slow.settle();

            String token = owner.unshares(shared, OrganizationNodeType.ORGANIZATION, organization);

            assertThat(owner.polls(token).status()).isNotEqualTo(ShareStatus.ERROR);
            assertThat(owner.polls(token).status()).isEqualTo(ShareStatus.ERROR);
            assertThat(importsOf(new Actor(slow.account("a")))).containsExactly(shared);
        }
    }
}
