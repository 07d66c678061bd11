package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATIONAL_UNIT;
import static software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType.AWS_ORGANIZATIONS;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.AccessStatus;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

/** A test controls when share actions complete, without sleeping. */
class CompletionPolicyTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";

    private FakeServiceCatalog catalog;
    private Actor hub;
    private Actor prodA;
    private String portfolio;

    private void given(CompletionPolicy progress) {
        catalog = OrganizationShareTest.world(s -> s.shareCompletion(progress));
        catalog.settle();
        hub = new Actor(catalog.account("hub"));
        prodA = new Actor(catalog.account("prod-a"));
        portfolio = hub.createsPortfolio("Data");
    }

    private String sharesWithProd() {
        return hub.shares(
                portfolio,
                ORGANIZATIONAL_UNIT,
                catalog.organization().unit("workloads/prod").id());
    }

    @AwsRule(
            source = API + "API_DescribePortfolioShareStatus.html",
            says = "Status: Valid Values: NOT_STARTED | IN_PROGRESS | COMPLETED | COMPLETED_WITH_ERRORS | ERROR")
    @Test
    void a_share_completes_at_the_third_poll() {
        given(CompletionPolicy.afterPolls(3));
        String token = sharesWithProd();
        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.NOT_STARTED);
        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.IN_PROGRESS);
        assertThat(prodA.imports(AWS_ORGANIZATIONS)).isEmpty();
        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.COMPLETED);
        assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.COMPLETED);
    }

    @Test
    void a_share_completes_after_an_hour_of_the_catalogs_clock() {
        given(CompletionPolicy.after(Duration.ofHours(1)));
        String token = sharesWithProd();
        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.NOT_STARTED);
        catalog.advance(Duration.ofMinutes(59));
        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.IN_PROGRESS);
        catalog.advance(Duration.ofMinutes(1));
        assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.COMPLETED);
    }

    @AwsRule(
            source = "https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/893",
            says = "InvalidStateException: Cannot process more than one portfolio share action at the "
                    + "same time. Try again later.")
    @Test
    void a_second_share_action_is_refused_while_the_first_is_in_progress() {
        given(CompletionPolicy.held());
        String other = hub.createsPortfolio("Other");
        String token = sharesWithProd();

        var refused = refusal(
                () -> hub.shares(other, ORGANIZATION, catalog.organization().id()));

        assertThat(refused).isInstanceOf(InvalidStateException.class);
        assertThat(refused.awsErrorDetails().errorMessage())
                .isEqualTo("Cannot process more than one portfolio share action at the same time. Try again later.");
        catalog.settle();
        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.COMPLETED);
        hub.shares(other, ORGANIZATION, catalog.organization().id());
    }

    @AwsRule(
            source = API + "API_CreatePortfolioShare.html",
            says = "AWS Service Catalog processes portfolio share operations one at a time for each management "
                    + "account. Before you invoke CreatePortfolioShare, UpdatePortfolioShare, or "
                    + "DeletePortfolioShare, make sure that no other share operation is in progress in that "
                    + "account.")
    @Test
    void account_shares_updates_and_deletions_are_refused_while_an_action_is_in_progress() {
        given(CompletionPolicy.held());
        String other = hub.createsPortfolio("Other");
        hub.shares(other, prodA);
        sharesWithProd();
        assertThat(refusal(() -> hub.shares(portfolio, prodA))).isInstanceOf(InvalidStateException.class);
        assertThat(refusal(() -> hub.unshares(other, prodA))).isInstanceOf(InvalidStateException.class);
        assertThat(refusal(() -> hub.client.updatePortfolioShare(
                        u -> u.portfolioId(other).accountId(prodA.id).shareTagOptions(true))))
                .isInstanceOf(InvalidStateException.class);
        Actor dev = new Actor(catalog.account("dev"));
        dev.shares(dev.createsPortfolio("Dev"), prodA);
    }

    @Test
    void only_the_owner_sees_a_share_that_is_in_progress() {
        given(CompletionPolicy.held());
        sharesWithProd();
        assertThat(hub.client
                        .listOrganizationPortfolioAccess(
                                l -> l.portfolioId(portfolio).organizationNodeType(ORGANIZATIONAL_UNIT))
                        .organizationNodes())
                .hasSize(1);
        assertThat(prodA.imports(AWS_ORGANIZATIONS)).isEmpty();
        catalog.settle();
        assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
    }

    @Test
    void a_deletion_completes_after_the_configured_polls() {
        given(CompletionPolicy.held());
        sharesWithProd();
        catalog.settle();
        String token = hub.unshares(
                portfolio,
                ORGANIZATIONAL_UNIT,
                catalog.organization().unit("workloads/prod").id());
        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.IN_PROGRESS);
        assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        catalog.settle();
        assertThat(prodA.imports(AWS_ORGANIZATIONS)).isEmpty();
    }

    @Test
    void a_share_completes_with_errors_after_the_configured_polls() {
        given(CompletionPolicy.afterPolls(1));
        hub.polls(sharesWithProd());
        String token =
                hub.shares(portfolio, ORGANIZATION, catalog.organization().id());
        var status = hub.polls(token);
        assertThat(status.status()).isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
        assertThat(status.shareDetails().shareErrors())
                .extracting(error -> error.error())
                .containsExactly("DuplicateResourceException");
    }

    @AwsRule(
            source = API + "API_GetAWSOrganizationsAccessStatus.html",
            says = "AccessStatus: Valid Values: ENABLED | UNDER_CHANGE | DISABLED")
    @Test
    void enabling_organizations_access_completes_after_the_configured_polls() {
        FakeServiceCatalog off = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub"))
                .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(2)))
                .build();
        Actor manager = new Actor(off.account("hub"));
        manager.client.enableAWSOrganizationsAccess(e -> {});
        assertThat(access(manager)).isEqualTo(AccessStatus.UNDER_CHANGE);
        assertThat(refusal(() -> manager.client.disableAWSOrganizationsAccess(d -> {})))
                .isInstanceOf(InvalidStateException.class);
        assertThat(access(manager)).isEqualTo(AccessStatus.ENABLED);
    }

    private static AccessStatus access(Actor actor) {
        return actor.client.getAWSOrganizationsAccessStatus(g -> {}).accessStatus();
    }

    @Test
    void code_that_repeats_a_refused_share_succeeds_in_the_end() {
        given(CompletionPolicy.afterPolls(3));
        String other = hub.createsPortfolio("Other");
        sharesWithProd();

        assertThat(refusalsUntilAnswered(() ->
                        hub.shares(other, ORGANIZATION, catalog.organization().id())))
                .isEqualTo(3);
        assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
    }

    @Test
    void code_that_repeats_a_refused_change_of_access_succeeds_in_the_end() {
        FakeServiceCatalog off = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub"))
                .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(2)))
                .build();
        Actor manager = new Actor(off.account("hub"));
        manager.client.enableAWSOrganizationsAccess(e -> {});

        assertThat(refusalsUntilAnswered(() -> manager.client.disableAWSOrganizationsAccess(d -> {})))
                .isEqualTo(2);
    }

    @Test
    void a_refusal_for_another_reason_is_no_poll() {
        given(CompletionPolicy.afterPolls(2));
        String token = sharesWithProd();
        catalog.faults().on("CreatePortfolioShare").nextCalls(5).throwsInvalidState("Try again later.");

        for (int i = 0; i < 5; i++) {
            assertThat(refusal(() -> hub.shares(portfolio, prodA))).isInstanceOf(InvalidStateException.class);
        }

        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.IN_PROGRESS);
    }

    @Test
    void a_refusal_in_a_stale_catalog_changes_nothing() {
        given(CompletionPolicy.afterPolls(2));
        String token = sharesWithProd();
        catalog.faults().on("DescribePortfolioShareStatus").showsNothingNew();
        String later = hub.createsPortfolio("Later");

        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.IN_PROGRESS);
        assertThat(hub.portfolios()).contains(later);
    }

    @Test
    void the_journal_says_that_the_clock_stood_still() {
        given(CompletionPolicy.after(Duration.ofSeconds(5)));
        sharesWithProd();

        assertThat(refusal(() -> hub.shares(portfolio, prodA))).isInstanceOf(InvalidStateException.class);
        catalog.advance(Duration.ofSeconds(2));
        assertThat(refusal(() -> hub.shares(portfolio, prodA))).isInstanceOf(InvalidStateException.class);

        assertThat(catalog.journal().toText())
                .contains("(the catalog's clock stood still, and the action takes PT5S of it: see advance(…), or"
                        + " CompletionPolicy.inRealTime(…) for code that sleeps)")
                .contains("(the action takes PT5S of the catalog's clock, and PT2S have passed)");
    }

    @Test
    void the_journal_says_how_many_polls_are_missing() {
        given(CompletionPolicy.afterPolls(3));
        sharesWithProd();
        assertThat(refusal(() -> hub.shares(portfolio, prodA))).isInstanceOf(InvalidStateException.class);

        assertThat(catalog.journal().toText()).contains("(the action is complete after 3 more polls)");
    }

    private static int refusalsUntilAnswered(Runnable call) {
        for (int refusals = 0; refusals < 10; refusals++) {
            try {
                call.run();
                return refusals;
            } catch (InvalidStateException tryAgain) {
                // as AWS says
            }
        }
        throw new AssertionError("The call was refused ten times");
    }

    @Test
    void in_real_time_code_that_sleeps_sees_the_end() {
        given(CompletionPolicy.inRealTime(Duration.ofNanos(1)));
        String token = sharesWithProd();

        while (hub.polls(token).status() != ShareStatus.COMPLETED) {
            Thread.onSpinWait();
        }

        assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
    }

    @Test
    void in_real_time_an_action_of_a_day_is_in_progress_until_the_test_moves_the_clock() {
        given(CompletionPolicy.inRealTime(Duration.ofDays(1)));
        String token = sharesWithProd();

        assertThat(prodA.imports(AWS_ORGANIZATIONS)).isEmpty();
        catalog.advance(Duration.ofDays(1));

        assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.COMPLETED);
    }

    @Test
    void policies_are_read_as_they_are_written() {
        assertThat(List.of(
                        CompletionPolicy.immediate(),
                        CompletionPolicy.held(),
                        CompletionPolicy.afterPolls(3),
                        CompletionPolicy.after(Duration.ofSeconds(5)),
                        CompletionPolicy.inRealTime(Duration.ofMillis(500))))
                .extracting(CompletionPolicy::toString)
                .containsExactly("immediate", "held", "afterPolls(3)", "after(PT5S)", "inRealTime(PT0.5S)")
                .allSatisfy(text -> assertThat(CompletionPolicy.parse(text)).hasToString(text));
        assertThat(CompletionPolicy.parse("inRealTime(PT0.5S)").isInRealTime()).isTrue();
    }

    @Test
    void an_invalid_policy_is_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompletionPolicy.afterPolls(0))
                .withMessage("Polls are counted from 1, but were 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompletionPolicy.after(Duration.ZERO))
                .withMessageContaining("CompletionPolicy.immediate()");
    }
}
