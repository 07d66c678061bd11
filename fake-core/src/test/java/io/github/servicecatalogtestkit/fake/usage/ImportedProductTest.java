package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * Products that reach an account through a portfolio shared with it.
 *
 * <pre>
 * hub ── Data ── Linux          shared with spoke
 * spoke ── Local
 * </pre>
 */
class ImportedProductTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String GUIDE =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";

    private static final String CANNOT = "Recipient Administrator Cannot: Upload or add products to the imported "
            + "portfolio or remove products from the imported portfolio.";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));
    final Actor stranger = new Actor(catalog.account("stranger"));
    final String shared = hub.createsPortfolio("Data");
    final String linux = hub.createsProductIn(shared, "Linux");
    final String local = spoke.createsPortfolio("Local");

    @BeforeEach
    void the_hub_offers_its_portfolio() {
        hub.shares(shared, spoke);
    }

    private static List<String> portfoliosWith(Actor actor, String product) {
        return actor.client.listPortfoliosForProduct(l -> l.productId(product)).portfolioDetails().stream()
                .map(PortfolioDetail::id)
                .toList();
    }

    @Nested
    class WhenTheRecipientReadsTheProduct {

        @AwsRule(
                source =
                        "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html",
                says = "When you share a portfolio using account-to-account sharing or Organizations, you are "
                        + "sharing a reference of that portfolio.")
        @Test
        void the_product_has_the_owners_id_and_arn() {
            spoke.accepts(shared);
            assertThat(spoke.client.describeProductAsAdmin(d -> d.id(linux)).productViewDetail())
                    .isEqualTo(
                            hub.client.describeProductAsAdmin(d -> d.id(linux)).productViewDetail());
            assertThat(spoke.client
                            .describeProductAsAdmin(d -> d.name("Linux").sourcePortfolioId(shared))
                            .productViewDetail()
                            .productARN())
                    .contains(":" + hub.id + ":product/" + linux);
            assertThat(spoke.versions(linux)).containsExactly("v1");
            assertThat(spoke.client
                            .describeProvisioningArtifact(
                                    d -> d.productName("Linux").provisioningArtifactName("v1"))
                            .provisioningArtifactDetail()
                            .name())
                    .isEqualTo("v1");
        }

        @Assumed("A shared portfolio and its products are visible only after the share is accepted.")
        @Test
        void nothing_is_visible_before_the_share_is_accepted() {
            assertThat(refusal(() -> spoke.client.describeProductAsAdmin(d -> d.id(linux))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.client.describeProductAsAdmin(d -> d.name("Linux"))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(spoke.client.searchProductsAsAdmin().productViewDetails())
                    .isEmpty();
        }

        @Assumed("A share makes one portfolio visible; the owner's other resources stay hidden.")
        @Test
        void only_products_in_the_portfolio_are_visible() {
            spoke.accepts(shared);
            String secret = hub.createsProduct("Secret");
            String inAnotherPortfolio = hub.createsProductIn(hub.createsPortfolio("Other"), "Other");
            for (String id : List.of(secret, inAnotherPortfolio)) {
                assertThat(refusal(() -> spoke.client.describeProductAsAdmin(d -> d.id(id))))
                        .isInstanceOf(ResourceNotFoundException.class);
            }
            assertThat(spoke.client.searchProductsAsAdmin().productViewDetails())
                    .hasSize(1);
        }

        @AwsRule(
                source = API + "API_ListPortfoliosForProduct.html",
                says = "Lists all portfolios that the specified product is associated with.")
        @Test
        void the_products_portfolios_are_the_recipients_own_and_the_imported_one() {
            hub.adds(linux, hub.createsPortfolio("Not shared"));
            spoke.accepts(shared);
            spoke.addsFrom(shared, linux, local);
            assertThat(portfoliosWith(spoke, linux)).containsExactly(shared, local);
            assertThat(portfoliosWith(hub, linux)).hasSize(2).doesNotContain(local);
        }
    }

    @Nested
    class WhenTheRecipientTriesToChangeTheProduct {

        private List<ServiceCatalogException> attempts(Actor actor) {
            String version = hub.client
                    .describeProductAsAdmin(d -> d.id(linux))
                    .provisioningArtifactSummaries()
                    .get(0)
                    .id();
            return List.of(
                    refusal(() -> actor.client.updateProduct(u -> u.id(linux).name("Mine"))),
                    refusal(() -> actor.client.deleteProduct(d -> d.id(linux))),
                    refusal(() -> actor.client.createProvisioningArtifact(c -> c.productId(linux)
                            .parameters(p -> p.name("v2")
                                    .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/v2.json"))))),
                    refusal(() -> actor.client.updateProvisioningArtifact(u ->
                            u.productId(linux).provisioningArtifactId(version).active(false))),
                    refusal(() -> actor.client.deleteProvisioningArtifact(
                            d -> d.productId(linux).provisioningArtifactId(version))));
        }

        @AwsRule(
                source = GUIDE,
                says = "The recipient administrator, the administrator with whom you share a portfolio, cannot "
                        + "change the products or constraints.")
        @Test
        void every_change_is_refused() {
            spoke.accepts(shared);
            Instant before = catalog.now();
            assertThat(attempts(spoke)).hasOnlyElementsOfType(ResourceNotFoundException.class);
            assertThat(catalog.now()).isEqualTo(before);
        }

        @Assumed(value = "Documented as impossible, without an exception.", setting = "changingImportedError")
        @Test
        void the_settings_choose_the_error() {
            FakeServiceCatalog other = FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.CHANGING_IMPORTED_ERROR, RefusedAs.INVALID_PARAMETERS))
                    .build();
            Actor owner = new Actor(other.account("hub"));
            Actor recipient = new Actor(other.account("spoke"));
            String portfolio = owner.createsPortfolio("Data");
            String product = owner.createsProductIn(portfolio, "Linux");
            owner.sharesAccepted(portfolio, recipient);
            String own = recipient.createsProduct("Own");
            assertThat(List.of(
                            refusal(() -> recipient.client.updateProduct(
                                    u -> u.id(product).name("Mine"))),
                            refusal(() -> recipient.adds(own, portfolio)),
                            refusal(() -> recipient.removes(product, portfolio))))
                    .hasOnlyElementsOfType(InvalidParametersException.class);
            assertThat(refusal(() -> new Actor(other.account("stranger"))
                            .client.updateProduct(u -> u.id(product).name("Mine"))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenTheProductIsAddedToALocalPortfolio {

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/651",
                says = "InvalidParametersException: Portfolio port-… must be accepted before you can "
                        + "associate Products from it")
        @Test
        void adding_from_a_portfolio_that_is_not_accepted_fails_with_the_message_of_aws() {
            var refused = refusal(() -> spoke.addsFrom(shared, linux, local));
            assertThat(refused).isInstanceOf(InvalidParametersException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("Portfolio " + shared + " must be accepted before you can associate Products from it");
            assertThat(spoke.products(local)).isEmpty();
        }

        @Assumed("A portfolio that is not shared with the account is treated like one that does not exist.")
        @Test
        void adding_from_a_portfolio_that_is_not_shared_fails_with_not_found() {
            String own = stranger.createsPortfolio("Local");
            for (String source : List.of(shared, "port-aaaaaaaaaaaaa")) {
                assertThat(refusal(() -> stranger.addsFrom(source, linux, own)))
                        .isInstanceOf(ResourceNotFoundException.class)
                        .hasMessageContaining("Portfolio not found: " + source);
            }
        }

        @Assumed("The source must contain the product.")
        @Test
        void adding_a_product_that_is_not_in_the_source_portfolio_fails_with_not_found() {
            spoke.accepts(shared);
            String secret = hub.createsProduct("Secret");
            String own = spoke.createsProduct("Own");
            for (String product : List.of(secret, own, "prod-aaaaaaaaaaaaa")) {
                assertThat(refusal(() -> spoke.addsFrom(shared, product, local)))
                        .isInstanceOf(ResourceNotFoundException.class)
                        .hasMessageContaining("Product not found: " + product);
            }
        }

        @Assumed("Importing tools always name the source; without it the product must belong to the caller.")
        @Test
        void adding_without_the_source_portfolio_fails_with_not_found() {
            spoke.accepts(shared);
            assertThat(refusal(() -> spoke.adds(linux, local))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("The source must be the shared portfolio, not one of the account's own portfolios.")
        @Test
        void adding_from_another_local_portfolio_fails_with_not_found() {
            spoke.accepts(shared);
            spoke.addsFrom(shared, linux, local);
            String second = spoke.createsPortfolio("Second");
            assertThat(refusal(() -> spoke.addsFrom(local, linux, second)))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("The operation lists no DuplicateResourceException.")
        @Test
        void adding_the_product_again_changes_nothing() {
            spoke.accepts(shared);
            spoke.addsFrom(shared, linux, local);
            Instant before = catalog.now();
            spoke.addsFrom(shared, linux, local);
            assertThat(catalog.now()).isEqualTo(before);
        }

        @AwsRule(
                source = API + "API_CreatePortfolioShare.html",
                says = "You can't share a shared resource, including portfolios that contain a shared product.")
        @Test
        void a_local_portfolio_that_is_shared_accepts_no_imported_product() {
            spoke.accepts(shared);
            spoke.shares(local, stranger);
            Instant before = catalog.now();
            assertThat(refusal(() -> spoke.addsFrom(shared, linux, local)))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(catalog.now()).isEqualTo(before);
            spoke.unshares(local, stranger);
            spoke.addsFrom(shared, linux, local);
            assertThat(spoke.products(local)).containsExactly(linux);
        }

        @AwsRule(source = GUIDE, says = CANNOT)
        @Test
        void the_imported_portfolio_accepts_no_products_from_the_recipient() {
            spoke.accepts(shared);
            String own = spoke.createsProduct("Own");

            assertThat(refusal(() -> spoke.adds(own, shared))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(hub.products(shared)).containsExactly(linux);
        }
    }

    @Nested
    class WhenTheProductIsRemoved {

        @Assumed("A local portfolio belongs to the recipient.")
        @Test
        void the_recipient_removes_the_product_from_its_local_portfolio() {
            spoke.accepts(shared);
            spoke.addsFrom(shared, linux, local);
            spoke.removes(linux, local);
            assertThat(spoke.products(local)).isEmpty();
            assertThat(spoke.products(shared)).containsExactly(linux);
        }

        @AwsRule(source = GUIDE, says = CANNOT)
        @Test
        void only_the_owner_removes_the_product_from_the_imported_portfolio() {
            spoke.accepts(shared);
            assertThat(refusal(() -> spoke.removes(linux, shared))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(hub.products(shared)).containsExactly(linux);
        }

        @AwsRule(
                source = GUIDE,
                says = "if you remove a product from the shared portfolio, that product is also removed from the "
                        + "imported portfolio. It is also removed from all local portfolios that the imported product "
                        + "was added to.")
        @Test
        void the_owner_can_remove_the_product_whatever_recipients_built_on_it() {
            spoke.accepts(shared);
            spoke.addsFrom(shared, linux, local);
            spoke.setsLaunchRole(local, linux, "Own");
            hub.removes(linux, shared);
            hub.client.deleteProduct(d -> d.id(linux));
            assertThat(spoke.products(local)).isEmpty();
            assertThat(spoke.constraints(local)).isEmpty();
            spoke.client.deletePortfolio(d -> d.id(local));
        }

        @Assumed("A local association names the one it came from, so the product has to be added to the "
                + "local portfolio again.")
        @Test
        void adding_the_product_again_restores_it_in_the_import_but_not_in_local_portfolios() {
            spoke.accepts(shared);
            spoke.addsFrom(shared, linux, local);
            hub.removes(linux, shared);
            hub.adds(linux, shared);
            assertThat(spoke.products(shared)).containsExactly(linux);
            assertThat(spoke.products(local)).isEmpty();
            assertThat(portfoliosWith(spoke, linux)).containsExactly(shared);
            assertThat(refusal(() -> spoke.removes(linux, local))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("The recipient's constraints were deleted with the product and are not restored.")
        @Test
        void a_product_added_to_the_local_portfolio_again_has_none_of_its_former_constraints() {
            spoke.accepts(shared);
            spoke.addsFrom(shared, linux, local);
            String lost = spoke.setsLaunchRole(local, linux, "Own");
            hub.removes(linux, shared);
            hub.adds(linux, shared);
            spoke.addsFrom(shared, linux, local);
            assertThat(spoke.products(local)).containsExactly(linux);
            assertThat(spoke.constraints(local)).isEmpty();
            assertThat(refusal(() -> spoke.client.describeConstraint(d -> d.id(lost))))
                    .isInstanceOf(ResourceNotFoundException.class);
            spoke.setsLaunchRole(local, linux, "Another");
        }

        @Test
        void a_local_portfolio_that_lost_the_product_can_be_deleted_completely() {
            spoke.accepts(shared);
            spoke.addsFrom(shared, linux, local);
            hub.removes(linux, shared);
            spoke.client.deletePortfolio(d -> d.id(local));
            hub.adds(linux, shared);
            assertThat(portfoliosWith(spoke, linux)).containsExactly(shared);
        }

        @Test
        void a_removed_product_does_not_count_against_the_quota() {
            FakeServiceCatalog small = FakeServiceCatalog.builder()
                    .settings(s -> s.quota(Quota.PRODUCTS_PER_PORTFOLIO, 1))
                    .build();
            Actor owner = new Actor(small.account("hub"));
            Actor recipient = new Actor(small.account("spoke"));
            String portfolio = owner.createsPortfolio("Data");
            String product = owner.createsProductIn(portfolio, "Linux");
            owner.sharesAccepted(portfolio, recipient);
            String own = recipient.createsPortfolio("Local");
            recipient.addsFrom(portfolio, product, own);
            owner.removes(product, portfolio);
            recipient.createsProductIn(own, "Own");
            assertThat(recipient.products(own)).hasSize(1);
        }
    }

    @Nested
    class WhenTheShareEnds {

        @Assumed("The end of a share has the effect of removing each product.")
        @Test
        void the_recipient_no_longer_sees_the_product() {
            spoke.accepts(shared);
            spoke.addsFrom(shared, linux, local);
            hub.unshares(shared, spoke);
            assertThat(spoke.products(local)).isEmpty();
            assertThat(refusal(() -> spoke.client.describeProductAsAdmin(d -> d.id(linux))))
                    .isInstanceOf(ResourceNotFoundException.class);
            hub.sharesAccepted(shared, spoke);
            assertThat(spoke.products(local)).isEmpty();
        }

        @Assumed("Each shared portfolio gives access independently.")
        @Test
        void the_product_remains_visible_through_another_shared_portfolio() {
            String other = hub.createsPortfolio("Other");
            hub.adds(linux, other);
            hub.sharesAccepted(other, spoke);
            spoke.accepts(shared);
            spoke.addsFrom(other, linux, local);
            hub.unshares(shared, spoke);
            assertThat(portfoliosWith(spoke, linux)).containsExactly(local, other);
            assertThat(spoke.products(local)).containsExactly(linux);
        }
    }
}
