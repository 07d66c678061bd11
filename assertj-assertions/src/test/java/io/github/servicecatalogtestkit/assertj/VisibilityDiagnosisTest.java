package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** A failure says why, link by link, up to the first one that is missing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisibilityDiagnosisTest {

    @Nested
    class WhenThePortfolioIsSharedWithAccounts {

        private final HubAndSpoke world = new HubAndSpoke();
        private final String id = HubAndSpoke.portfolio(world.hub, "Data");

        private String why() {
            String message = messageOf(() -> assertThat(world.spoke)
                    .asSharedBy(world.hub)
                    .inAccount(SPOKE)
                    .portfolio(id));
            String beginning = "\nExpecting account 222222222222 to see portfolio:\n  " + id + "\nbut it does not:\n";
            assertThat(message).startsWith(beginning);
            return message.substring(beginning.length(), message.indexOf("\nIt sees"));
        }

        @Test
        void it_may_not_be_shared_at_all() {
            assertThat(why()).isEqualTo("""
                      ✓ account 111111111111 owns %s "Data"
                      ✗ it is shared with account 222222222222: it is not shared at all\
                      """.formatted(id).indent(2).stripTrailing());
        }

        @Test
        void it_may_be_shared_with_others() {
            world.hub.createPortfolioShare(r -> r.portfolioId(id).accountId("999999999999"));

            assertThat(why()).isEqualTo("""
                      ✓ account 111111111111 owns %s "Data"
                      ✗ it is shared with account 222222222222: it is shared only with
                          account 999999999999: not accepted""".formatted(id).indent(2).stripTrailing());
        }

        @Test
        void it_may_be_offered_and_not_accepted() {
            world.hub.createPortfolioShare(r -> r.portfolioId(id).accountId(SPOKE));

            assertThat(why()).isEqualTo("""
                      ✓ account 111111111111 owns %s "Data"
                      ✓ it is shared with account 222222222222
                      ✗ account 222222222222 accepted the share""".formatted(id).indent(2).stripTrailing());
        }

        @Test
        void the_other_account_may_not_have_it() {
            assertThat(messageOf(
                            () -> assertThat(world.spoke).asSharedBy(world.hub).seesPortfolio("port-aaaaaaaaaaaaa")))
                    .contains("but it does not:\n  ✗ account 111111111111 owns portfolio port-aaaaaaaaaaaaa: it"
                            + " neither owns nor imported such a portfolio\nIt sees:\n  own:");
        }

        @Test
        void the_other_account_may_not_own_it() {
            ServiceCatalogClient stranger = world.catalog.account("stranger").serviceCatalog();

            assertThat(messageOf(
                            () -> assertThat(stranger).asSharedBy(world.spoke).seesPortfolio(world.shared)))
                    .contains("  ✗ account 222222222222 owns " + world.shared
                            + " \"Networking\" of 111111111111: it only imported it, and only"
                            + " the owner can share it\n");
        }

        @Test
        void the_account_may_be_unknown() {
            ServiceCatalogClient stranger =
                    DelegatingClient.of(world.catalog.account("stranger").serviceCatalog());

            assertThat(messageOf(
                            () -> assertThat(stranger).asSharedBy(world.hub).seesPortfolio(world.shared)))
                    .contains("\n  ? it is shared with this client, whose account is unknown: name it with"
                            + " inAccount(id). It is shared with:\n      account 222222222222: accepted\n");
        }

        @Test
        void an_error_of_the_diagnosis_does_not_hide_the_failure() {
            ServiceCatalogClient denied =
                    DelegatingClient.of(world.hub, DescribePortfolioSharesRequest.class, request -> {
                        throw ServiceCatalogException.builder()
                                .message("denied")
                                .build();
                    });

            assertThat(messageOf(
                            () -> assertThat(world.spoke).asSharedBy(denied).seesPortfolio(id)))
                    .contains("but it does not. It sees:\n");
        }
    }

    @Nested
    class WhenThePortfolioIsSharedWithAnOrganization {

        private static final String DEV = "222222222222";
        private static final String PROD_A = "333333333333";

        private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("111111111111")
                        .unit("dev", u -> u.account(DEV))
                        .unit("prod", u -> u.account(PROD_A))
                        .unit("empty", u -> {})
                        .trustedAccess(true))
                .settings(s -> s.shareCompletion(CompletionPolicy.held()))
                .build();
        private final ServiceCatalogClient hub = catalog.account("111111111111").serviceCatalog();
        private final ServiceCatalogClient dev = catalog.account(DEV).serviceCatalog();
        private final String prod = catalog.organization().unit("prod").id();
        private final String id = HubAndSpoke.portfolio(hub, "Data");

        private void shareWith(String unit) {
            hub.createPortfolioShare(r -> r.portfolioId(id)
                    .organizationNode(n ->
                            n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT).value(unit)));
        }

        private String why(String account) {
            String message = messageOf(() -> assertThat(catalog.account(account).serviceCatalog())
                    .asSharedBy(hub)
                    .inAccount(account)
                    .seesPortfolio(id));
            String first = "  ✓ account 111111111111 owns " + id + " \"Data\"\n";
            return message.substring(message.indexOf(first) + first.length(), message.indexOf("\nIt sees"));
        }

        @Test
        void the_account_may_not_be_in_the_unit() {
            shareWith(prod);
            catalog.settle();

            assertThat(why(DEV))
                    .isEqualTo("  ✓ it is shared with organizational unit " + prod
                            + "\n  ✗ it reaches account 222222222222: it reaches only 333333333333");
        }

        @Test
        void nobody_may_be_in_the_unit() {
            String empty = catalog.organization().unit("empty").id();
            shareWith(empty);
            catalog.settle();

            assertThat(why(DEV))
                    .endsWith(
                            "\n  ✗ it reaches account 222222222222: it reaches no account. Either no account is in the"
                                    + " organizational unit, or the share is still in progress, which eventually()"
                                    + " waits for");
        }

        @Test
        void the_share_may_be_in_progress() {
            shareWith(prod);

            assertThat(why(PROD_A))
                    .isEqualTo("  ✓ it is shared with organizational unit " + prod
                            + "\n  ✗ it reaches account 333333333333: it reaches no account. Either no account"
                            + " is in the organizational unit, or the share is still in progress, which"
                            + " eventually() waits for");
        }

        @Test
        void the_account_may_have_rejected_it() {
            shareWith(prod);
            catalog.settle();
            catalog.account(PROD_A)
                    .serviceCatalog()
                    .rejectPortfolioShare(
                            r -> r.portfolioId(id).portfolioShareType(PortfolioShareType.AWS_ORGANIZATIONS));

            assertThat(why(PROD_A))
                    .endsWith("\n  ✓ it reaches account 333333333333\n  ✗ it has arrived: either it is still in"
                            + " progress, which eventually() waits for, or account 333333333333 rejected it");
        }

        @Test
        void service_catalog_may_have_no_access_to_the_organization() {
            shareWith(prod);
            catalog.settle();
            hub.disableAWSOrganizationsAccess(r -> {});
            catalog.settle();
            catalog.organization().move(DEV, "prod");

            assertThat(why(DEV))
                    .endsWith("\n  ✗ Service Catalog has access to the organization: its access status is DISABLED");
        }

        @Test
        void several_shares_branch() {
            shareWith(prod);
            catalog.settle();
            hub.createPortfolioShare(r -> r.portfolioId(id).accountId(DEV));

            assertThat(why(DEV)).isEqualTo("""
                      ✗ a share of it leads to account 222222222222
                        ├─ ✓ it is shared with account 222222222222
                        │  ✗ account 222222222222 accepted the share
                        └─ ✓ it is shared with organizational unit %s
                           ✗ it reaches account 222222222222: it reaches only 333333333333\
                           """.formatted(prod).indent(2).stripTrailing());
        }

        @Test
        void propagation_gives_the_same_explanation() {
            shareWith(prod);
            catalog.settle();
            HubAndSpoke.portfolio(dev, "Own");

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isPropagatedTo(dev)))
                    .contains("  ✗ it reaches account 222222222222: it reaches only 333333333333\nIt sees:\n");
        }
    }
}
