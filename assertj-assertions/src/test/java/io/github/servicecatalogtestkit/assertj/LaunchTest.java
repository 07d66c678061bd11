package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.ACCEPTANCE;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.PRINCIPAL;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.PRODUCT;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.SHARE;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.VERSION;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchTest {

    private static final String DEVELOPER = "arn:aws:iam::222222222222:role/Developer";
    private static final String OPERATOR = "arn:aws:iam::222222222222:role/Operator";

    private final HubAndSpoke world = new HubAndSpoke();
    private final ServiceCatalogClient developer =
            world.catalog.account(SPOKE).as("role/Developer").serviceCatalog();

    private void admit(String portfolio, String principal) {
        world.spoke.associatePrincipalWithPortfolio(
                r -> r.portfolioId(portfolio).principalARN(principal).principalType("IAM"));
    }

    private String expecting(String rest) {
        return "\nExpecting account 222222222222 " + rest.formatted(world.lamp + " \"LAMP\" of 111111111111");
    }

    @Nested
    class WhenThereIsALaunchPath {

        WhenThereIsALaunchPath() {
            admit(world.local, DEVELOPER);
        }

        @Test
        void the_principal_can_launch() {
            assertThat(developer).canLaunch(world.lamp);
        }

        @Test
        void asserting_that_the_caller_cannot_launch_fails_with_the_launch_path() {
            assertThat(messageOf(() -> assertThat(developer).cannotLaunch(world.lamp)))
                    .isEqualTo(expecting(
                            "not to be able to launch product:\n  %s\nbut it can, on launch path: \"Local\" (lpv3-"
                                    + world.local.substring(5) + ")"));
        }

        @Test
        void other_principals_cannot_launch() {
            assertThat(world.spoke).cannotLaunch(world.lamp).because(PRINCIPAL).isRefused();
        }

        @Test
        void an_active_version_is_required_too() {
            String version = world.hub
                    .listProvisioningArtifacts(r -> r.productId(world.lamp))
                    .provisioningArtifactDetails()
                    .get(0)
                    .id();
            world.hub.updateProvisioningArtifact(
                    r -> r.productId(world.lamp).provisioningArtifactId(version).guidance("DEPRECATED"));

            assertThat(developer).cannotLaunch(world.lamp).because(VERSION);
            assertThat(messageOf(() -> assertThat(developer).canLaunch(world.lamp)))
                    .isEqualTo(expecting(
                            "to be able to launch product:\n  %s\nbut the product has no version that can be launched\n"
                                    + "  ✓ a launch path leads to the product: \"Local\" (lpv3-"
                                    + world.local.substring(5)
                                    + ")\n"
                                    + "  ✗ the product has a version that is active and not deprecated. It has:\n"
                                    + "      " + version + " \"v1\", deprecated"));
        }
    }

    @Nested
    class WhenThereIsNoLaunchPath {

        @Test
        void a_principal_may_be_missing_in_each_of_several_portfolios() {
            admit(world.local, OPERATOR);

            assertThat(developer).cannotLaunch(world.lamp).because(PRINCIPAL).because("No launch paths found");
            assertThat(messageOf(() -> assertThat(developer).canLaunch(world.lamp)))
                    .isEqualTo(expecting(
                                    "to be able to launch product:\n  %s\nbut AWS answers: No launch paths found for"
                                            + " resource: " + world.lamp + "\n")
                            + """
                              ✗ a launch path leads through one of the portfolios
                                ├─ ✓ portfolio %s "Local" of 222222222222 has the product
                                │  ✓ account 222222222222 associated principals with it
                                │  ✗ the caller is one of these principals:
                                │      arn:aws:iam::222222222222:role/Operator (IAM)
                                └─ ✓ portfolio %s "Networking" of 111111111111 has the product
                                   ✗ account 222222222222 associated a principal with it. It associated none.\
                                   """.formatted(world.local, world.shared).indent(2).stripTrailing());
        }

        @Test
        void the_product_may_be_in_no_portfolio() {
            String windows = HubAndSpoke.product(world.hub, "Windows");

            assertThat(developer).cannotLaunch(windows).because(PRODUCT);
            assertThat(messageOf(() -> assertThat(developer).canLaunch(windows)))
                    .endsWith("\n  ✗ a portfolio that account 222222222222 sees has the product. It sees:\n"
                            + "      own:          "
                            + world.local
                            + " \"Local\" of 222222222222\n      imported:     " + world.shared
                            + " \"Networking\" of 111111111111\n    Name a client of the owner with "
                            + "asSharedBy(owner) to see what is missing.");
        }

        @Test
        void the_account_may_not_have_imported_the_portfolio() {
            String data = HubAndSpoke.portfolio(world.hub, "Data");
            String windows = HubAndSpoke.product(world.hub, "Windows");
            world.hub.associateProductWithPortfolio(r -> r.portfolioId(data).productId(windows));

            assertThat(developer).asSharedBy(world.hub).cannotLaunch(windows).because(SHARE);
            world.hub.createPortfolioShare(r -> r.portfolioId(data).accountId(SPOKE));

            assertThat(developer).asSharedBy(world.hub).cannotLaunch(windows).because(ACCEPTANCE);
            assertThat(messageOf(
                            () -> assertThat(developer).asSharedBy(world.hub).canLaunch(windows)))
                    .endsWith("\n  ✓ account 111111111111 owns " + data + " \"Data\"\n"
                            + "  ✓ it is shared with account 222222222222\n"
                            + "  ✗ account 222222222222 accepted the share");
        }

        @Test
        void another_reason_fails_with_the_actual_one() {
            world.spoke.rejectPortfolioShare(r -> r.portfolioId(world.shared));

            assertThat(messageOf(() -> assertThat(developer)
                            .asSharedBy(world.hub)
                            .cannotLaunch(world.lamp)
                            .because(PRINCIPAL)))
                    .contains(" because of PRINCIPAL:\n  " + world.lamp
                            + "\nbut AWS answers: No launch paths found for resource: " + world.lamp
                            + "\n  ✓ account 111111111111 owns ")
                    .endsWith("\n  ✗ account 222222222222 accepted the share");
            assertThat(messageOf(
                            () -> assertThat(developer).cannotLaunch(world.lamp).because("denied")))
                    .contains(" because of \"denied\":\n")
                    .contains("\nbut AWS answers:");
        }

        @Test
        void an_administrators_client_explains_what_an_end_user_cannot_read() {
            ServiceCatalogClient user = endUser(developer);

            assertThat(messageOf(() -> assertThat(user).canLaunch(world.lamp)))
                    .endsWith("\n  ? AWS does not let this client list the portfolios of the account: name a client of"
                            + " an administrator with administeredBy(…)");
            assertThat(user)
                    .administeredBy(world.spoke)
                    .cannotLaunch(world.lamp)
                    .because(PRINCIPAL);
        }

        @Test
        void eventually_waits_for_one() {
            assertThat(developer)
                    .eventually(WaitPolicy.onClock(pause -> admit(world.local, DEVELOPER)))
                    .canLaunch(world.lamp);
        }
    }

    @Test
    void soft_failures_are_collected_once() {
        SoftServiceCatalogAssertions softly = new SoftServiceCatalogAssertions();
        admit(world.local, DEVELOPER);

        softly.assertThat(developer).cannotLaunch(world.lamp).because(PRODUCT);
        softly.assertThat(world.spoke).cannotLaunch(world.lamp).because(PRODUCT);

        assertThat(softly.assertionErrorsCollected()).hasSize(2);
    }

    @Test
    void an_empty_list_of_launch_paths_means_no_launch_path() {
        ServiceCatalogClient empty = DelegatingClient.of(
                developer,
                ListLaunchPathsRequest.class,
                request -> ListLaunchPathsResponse.builder().build());

        assertThat(empty).cannotLaunch(world.lamp).because("AWS lists no launch paths");
    }

    /** A client that is allowed what end users are. */
    private static ServiceCatalogClient endUser(ServiceCatalogClient delegate) {
        return DelegatingClient.of(delegate, ListPortfoliosRequest.class, request -> {
            throw ServiceCatalogException.builder().message("denied").build();
        });
    }
}
