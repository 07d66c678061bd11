package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShareActionTest {

    private static final String DEV = "222222222222";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("111111111111")
                    .unit("dev", u -> u.account(DEV))
                    .trustedAccess(true))
            .settings(s -> s.shareCompletion(CompletionPolicy.after(Duration.ofSeconds(5))))
            .build();
    private final ServiceCatalogClient hub = catalog.account("111111111111").serviceCatalog();
    private final String id = HubAndSpoke.portfolio(hub, "Data");
    private final String unit = catalog.organization().unit("dev").id();
    private final String token = share(OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);

    private String share(OrganizationNodeType type, String node) {
        return hub.createPortfolioShare(r ->
                        r.portfolioId(id).organizationNode(n -> n.type(type).value(node)))
                .portfolioShareToken();
    }

    private String expecting(String rest) {
        return "\nExpecting share action:\n  " + token + " of portfolio " + id + " with " + unit + "\n" + rest;
    }

    @Test
    void is_completed_in_time() {
        assertThat(hub)
                .eventually(WaitPolicy.onClock(catalog::advance))
                .shareAction(token)
                .isCompleted()
                .reachedAccounts(DEV);
    }

    @Test
    void in_progress_is_not_completed() {
        assertThat(messageOf(() -> assertThat(hub).shareAction(token).isCompleted()))
                .startsWith(expecting("to have status:\n  COMPLETED\nbut its status is "))
                .contains(" It is still in progress. Call eventually() after assertThat(client)");
        assertThat(messageOf(() -> assertThat(hub).shareAction(token).reachedAccounts(DEV)))
                .startsWith(expecting(
                        "to have reached accounts:\n  222222222222\nbut it reached no accounts.\nIts status is "));
    }

    @Test
    void that_did_not_reach_an_account_says_which_it_reached() {
        catalog.settle();

        assertThat(messageOf(() -> assertThat(hub).shareAction(token).reachedAccounts(DEV, "333333333333")))
                .endsWith("\nbut it reached only:\n  222222222222\nIts status is COMPLETED.");
    }

    @Test
    void that_failed_for_an_account_says_why() {
        catalog.settle();
        String again = share(OrganizationNodeType.ACCOUNT, DEV);
        catalog.settle();

        assertThat(hub)
                .shareAction(again)
                .hasStatus(ShareStatus.COMPLETED_WITH_ERRORS)
                .failedFor(DEV, "DuplicateResourceException");
        assertThat(messageOf(() -> assertThat(hub).shareAction(again).isCompleted()))
                .contains("but its status is COMPLETED_WITH_ERRORS:\n  DuplicateResourceException for 222222222222");
        assertThat(messageOf(() -> assertThat(hub).shareAction(again).failedFor(DEV, "ThrottlingException")))
                .contains("to have failed for account 222222222222 with:\n  ThrottlingException\nbut its status is"
                        + " COMPLETED_WITH_ERRORS:");
        assertThat(messageOf(() ->
                        assertThat(hub).shareAction(again).failedFor("333333333333", "DuplicateResourceException")))
                .contains("but its status is");
    }

    @Test
    void that_is_under_way_does_not_read_as_a_share() {
        assertThat(messageOf(() -> assertThat(hub).portfolio(id).isSharedWithOrganizationalUnit(unit)))
                .endsWith("to be shared with organizational unit:\n  " + unit + "\nbut the share is under way: share"
                        + " action " + token + " is not complete. Wait for it with eventually(), as in"
                        + " assertThat(client).eventually().shareAction(\"" + token + "\").isCompleted().");

        assertThat(hub).eventually().portfolio(id).isSharedWithOrganizationalUnit(unit);
        assertThat(hub).portfolio(id).isSharedWithOrganizationalUnit(unit);
    }

    @Test
    void that_completes_after_polls_is_polled_by_an_assertion_that_waits() {
        FakeServiceCatalog polled = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").account("dev").trustedAccess(true))
                .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(3)))
                .build();
        ServiceCatalogClient owner = polled.account("hub").serviceCatalog();
        String shared = HubAndSpoke.portfolio(owner, "Data");
        owner.createPortfolioShare(r -> r.portfolioId(shared)
                .organizationNode(n -> n.type(OrganizationNodeType.ACCOUNT)
                        .value(polled.account("dev").id())));

        assertThat(owner).eventually().portfolio(shared).isSharedWithMember("dev");
    }

    @Test
    void that_completes_after_polls_is_not_polled_by_an_assertion_that_reads_once() {
        FakeServiceCatalog polled = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").account("dev").trustedAccess(true))
                .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(2)))
                .build();
        ServiceCatalogClient owner = polled.account("hub").serviceCatalog();
        String shared = HubAndSpoke.portfolio(owner, "Data");
        String action = owner.createPortfolioShare(r -> r.portfolioId(shared)
                        .organizationNode(n -> n.type(OrganizationNodeType.ACCOUNT)
                                .value(polled.account("dev").id())))
                .portfolioShareToken();

        for (int i = 0; i < 5; i++) {
            assertThat(messageOf(() -> assertThat(owner).shareAction(action).isCompleted()))
                    .contains("NOT_STARTED");
        }
        assertThat(owner.describePortfolioShareStatus(d -> d.portfolioShareToken(action))
                        .statusAsString())
                .isEqualTo("IN_PROGRESS");
        assertThat(messageOf(() -> assertThat(owner).shareAction(action).isCompleted()))
                .contains("IN_PROGRESS");
        assertThat(owner.describePortfolioShareStatus(d -> d.portfolioShareToken(action))
                        .statusAsString())
                .isEqualTo("COMPLETED");
        assertThat(owner).shareAction(action).isCompleted();
    }

    @Test
    void that_is_unknown_is_not_seen() {
        assertThat(messageOf(() -> assertThat(hub).shareAction("share-aaaaaaaaaaaaa")))
                .isEqualTo("\nExpecting account 111111111111 to see share action:\n  share-aaaaaaaaaaaaa\n"
                        + "but it does not.");
        assertThatIllegalStateException()
                .isThrownBy(() -> ShareActionView.of(ClientContext.of(hub), "share-aaaaaaaaaaaaa")
                        .response())
                .withMessage("The client does not see share action share-aaaaaaaaaaaaa");
    }
}
