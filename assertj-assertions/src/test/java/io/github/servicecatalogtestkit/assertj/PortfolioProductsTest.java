package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortfolioProductsTest {

    private final HubAndSpoke world = new HubAndSpoke();

    @Nested
    class ProductsOfAPortfolio {

        @Test
        void are_compared_in_any_order() {
            assertThat(world.hub)
                    .portfolio(world.shared)
                    .hasExactlyProducts(world.lamp, world.linux)
                    .hasExactlyProducts(world.linux, world.lamp);
            assertThat(world.spoke).portfolio(world.shared).hasProducts(world.lamp);
            assertThat(world.spoke)
                    .portfolio(world.local)
                    .hasExactlyProducts(world.lamp)
                    .doesNotHaveProduct(world.linux);
        }

        @Test
        void are_listed_when_others_are_expected() {
            assertThat(messageOf(
                            () -> assertThat(world.spoke).portfolio(world.local).hasExactlyProducts(world.linux)))
                    .isEqualTo(world.expectingLocal("to have exactly the products:\n  " + world.linux
                            + "\nbut it lacks:\n  " + world.linux + ", though portfolio " + world.shared
                            + " \"Networking\" of 111111111111 has it\nand it also has:\n  " + world.lamp
                            + " \"LAMP\" of 111111111111"));
        }

        @Test
        void that_are_unexpected_are_named() {
            assertThat(messageOf(
                            () -> assertThat(world.hub).portfolio(world.shared).hasExactlyProducts(world.linux)))
                    .endsWith("\nbut it also has:\n  " + world.lamp + " \"LAMP\" of 111111111111");
        }

        @Test
        void that_are_missing_are_named() {
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.local)
                            .hasProducts(world.lamp, "prod-aaaaaaaaaaaaa")))
                    .isEqualTo(world.expectingLocal("to have products:\n  " + world.lamp + "\n  prod-aaaaaaaaaaaaa"
                            + "\nbut it lacks:\n  prod-aaaaaaaaaaaaa\nIt has:\n  " + world.lamp
                            + " \"LAMP\" of 111111111111"));
        }

        @Test
        void are_identified_by_id_and_not_by_name() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> assertThat(world.spoke).portfolio(world.local).hasProducts("LAMP"))
                    .withMessage("A product is given by its ID, prod-…, but this is \"LAMP\"."
                            + " The product named \"LAMP\" is " + world.lamp + ".");
        }

        @Test
        void can_be_empty() {
            String empty = HubAndSpoke.portfolio(world.spoke, "Empty");

            assertThat(world.spoke).portfolio(empty).hasNoProducts().hasExactlyProducts();
            assertThat(messageOf(() -> assertThat(world.spoke).portfolio(empty).hasProducts(world.lamp)))
                    .endsWith("\nIt has no products.");
            assertThat(messageOf(
                            () -> assertThat(world.spoke).portfolio(world.local).hasNoProducts()))
                    .isEqualTo(world.expectingLocal(
                            "to have no products\nbut it has:\n  " + world.lamp + " \"LAMP\" of 111111111111"));
        }

        @Test
        void that_should_not_be_there_are_named() {
            assertThat(messageOf(
                            () -> assertThat(world.spoke).portfolio(world.local).doesNotHaveProduct(world.lamp)))
                    .isEqualTo(world.expectingLocal(
                            "not to have product:\n  " + world.lamp + " \"LAMP\" of 111111111111\nbut it does."));
        }

        @Test
        void on_later_pages_count() {
            for (int i = 0; i < 45; i++) {
                world.associate(HubAndSpoke.product(world.hub, "Product " + i));
            }
            String last = HubAndSpoke.product(world.hub, "Last");
            world.associate(last);

            assertThat(world.spoke)
                    .portfolio(world.shared)
                    .hasProducts(last)
                    .product(last)
                    .hasName("Last");
        }
    }

    @Nested
    class AProductInAPortfolio {

        @Test
        void that_the_owner_removed_is_missing() {
            world.disassociate(world.lamp);

            assertThat(world.spoke).portfolio(world.local).hasNoProducts();
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .as("after the hub's clean-up")
                            .portfolio(world.local)
                            .product(world.lamp)))
                    .isEqualTo("[after the hub's clean-up] "
                            + world.expectingLocal("to have products:\n  " + world.lamp + "\nbut it lacks:\n  "
                                    + world.lamp + "\nIt has no products."));
        }

        @Test
        void that_the_owner_added_again_is_named_as_available() {
            world.disassociate(world.lamp);
            world.associate(world.lamp);

            assertThat(messageOf(
                            () -> assertThat(world.spoke).portfolio(world.local).product(world.lamp)))
                    .contains("\nbut it lacks:\n  " + world.lamp + ", though portfolio " + world.shared
                            + " \"Networking\" of 111111111111 has it\n");
        }
    }

    @Nested
    class TheSourceOfAProduct {

        @Test
        void is_the_imported_portfolio_that_it_comes_from() {
            assertThat(world.spoke).portfolio(world.local).product(world.lamp).isFrom(world.shared);
        }

        @Test
        void is_not_derived_from_the_local_portfolios_own_constraints() {
            world.hubConstrains(ConstraintType.LAUNCH, HubAndSpoke.role(HubAndSpoke.HUB_ROLE));
            world.spokeConstrains(ConstraintType.LAUNCH, HubAndSpoke.role(HubAndSpoke.SPOKE_ROLE));

            assertThat(world.spoke).portfolio(world.local).product(world.lamp).isFrom(world.shared);
        }

        @Test
        void is_not_a_portfolio_that_lacks_the_product() {
            String other = HubAndSpoke.portfolio(world.hub, "Other");
            world.hub.createPortfolioShare(r -> r.portfolioId(other).accountId(SPOKE));
            world.spoke.acceptPortfolioShare(r -> r.portfolioId(other));

            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.local)
                            .product(world.lamp)
                            .isFrom(other)))
                    .isEqualTo(world.expectingLampInLocal("to come from portfolio:\n  " + other
                            + " \"Other\" of 111111111111\nbut that portfolio does not have the product. These"
                            + " imported portfolios have it:\n  "
                            + world.shared + " \"Networking\" of 111111111111"));
        }

        @Test
        void is_not_a_portfolio_from_which_nothing_is_inherited() {
            String twin = HubAndSpoke.portfolio(world.hub, "Twin");
            world.hub.associateProductWithPortfolio(r -> r.portfolioId(twin).productId(world.lamp));
            world.hub.createPortfolioShare(r -> r.portfolioId(twin).accountId(SPOKE));
            world.spoke.acceptPortfolioShare(r -> r.portfolioId(twin));

            assertThat(world.spoke).portfolio(world.local).product(world.lamp).isFrom(twin);

            String rules = world.hubConstrains(ConstraintType.TEMPLATE, HubAndSpoke.RULES);
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.local)
                            .product(world.lamp)
                            .isFrom(twin)))
                    .isEqualTo(world.expectingLampInLocal("to come from portfolio:\n  " + twin
                            + " \"Twin\" of 111111111111\nbut it inherits a constraint from another portfolio: " + rules
                            + " TEMPLATE, inherited from " + world.shared + " of 111111111111."));
        }

        @Test
        void is_not_a_portfolio_that_the_client_does_not_see() {
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.local)
                            .product(world.lamp)
                            .isFrom("port-aaaaaaaaaaaaa")))
                    .isEqualTo(world.expectingLampInLocal(
                            "to come from portfolio:\n  port-aaaaaaaaaaaaa\nbut account 222222222222 does not see that"
                                    + " portfolio. It sees:\n  own:          " + world.local
                                    + " \"Local\" of 222222222222\n  imported:     " + world.shared
                                    + " \"Networking\" of 111111111111"));
        }

        @Test
        void is_not_a_local_portfolio() {
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.shared)
                            .product(world.lamp)
                            .isFrom(world.local)))
                    .endsWith("\nbut that portfolio is not imported: account 222222222222 owns it.");
        }

        @Test
        void is_not_the_portfolio_of_the_assertion() {
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.shared)
                            .product(world.lamp)
                            .isFrom(world.shared)))
                    .contains("\nbut that is the portfolio of the assertion itself.");
        }
    }

    @Nested
    class TheProductItself {

        @Test
        void is_owned_by_the_owner_in_every_account() {
            assertThat(world.spoke)
                    .portfolio(world.local)
                    .product(world.lamp)
                    .isVisible()
                    .isOwnedBy(HUB)
                    .hasName("LAMP")
                    .hasVersions("v1")
                    .hasExactlyVersions("v1");
            assertThat(world.spoke)
                    .product(world.lamp)
                    .isVisible()
                    .isOwnedBy(HUB)
                    .hasName("LAMP");
        }

        @Test
        void is_owned_by_the_account_in_its_arn() {
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.local)
                            .product(world.lamp)
                            .isOwnedBy(SPOKE)))
                    .isEqualTo(world.expectingLampInLocal(
                            "to be owned by account:\n  222222222222\nbut it is owned by 111111111111."));
        }

        @Test
        void has_versions_by_name_or_id() {
            String v2 = world.hub
                    .createProvisioningArtifact(r -> r.productId(world.lamp)
                            .parameters(p -> p.name("v2")
                                    .type("CLOUD_FORMATION_TEMPLATE")
                                    .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/t2.json"))))
                    .provisioningArtifactDetail()
                    .id();
            world.hub.updateProvisioningArtifact(
                    r -> r.productId(world.lamp).provisioningArtifactId(v2).active(false));

            assertThat(world.spoke).product(world.lamp).hasVersions("v1", v2).hasExactlyVersions("v2", "v1");
            assertThat(messageOf(
                            () -> assertThat(world.spoke).product(world.lamp).hasExactlyVersions("v1", "v3")))
                    .isEqualTo("\nExpecting product:\n  " + world.lamp
                            + " \"LAMP\" of 111111111111\nto have exactly the versions:\n  v1\n  v3\nbut it lacks:\n"
                            + "  v3"
                            + "\nand it also has:\n  " + v2 + " \"v2\", inactive");
            assertThat(messageOf(
                            () -> assertThat(world.spoke).product(world.lamp).hasVersions("v3")))
                    .contains("to have versions:\n  v3\nbut it lacks:\n  v3\nIt has:\n  pa-")
                    .endsWith(v2 + " \"v2\", inactive");
        }

        @Test
        void has_a_name_and_tags() {
            world.hub.updateProduct(r -> r.id(world.lamp)
                    .addTags(Tag.builder().key("team").value("platform").build()));

            assertThat(world.spoke)
                    .portfolio(world.local)
                    .product(world.lamp)
                    .hasTag("team", "platform")
                    .hasName("LAMP");
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.local)
                            .product(world.lamp)
                            .hasTag("team", "data")))
                    .isEqualTo(world.expectingLampInLocal(
                            "to have tag:\n  \"team\" = \"data\"\nbut the value of that tag is:\n  \"platform\""));
            assertThat(messageOf(() -> assertThat(world.spoke)
                            .portfolio(world.local)
                            .product(world.lamp)
                            .hasName("lamp")))
                    .isEqualTo(world.expectingLampInLocal("to have name:\n  \"lamp\"\nbut its name is:\n  \"LAMP\""));
        }

        @Test
        void is_seen_or_not() {
            String secret = HubAndSpoke.product(world.hub, "Secret");

            assertThat(world.spoke).doesNotSeeProduct(secret);
            assertThat(messageOf(() -> assertThat(world.spoke).product(secret)))
                    .isEqualTo("\nExpecting account 222222222222 to see product:\n  " + secret
                            + "\nbut it does not. It sees:\n  " + world.linux + " \"Linux\" of 111111111111\n  "
                            + world.lamp + " \"LAMP\" of 111111111111");
            assertThat(messageOf(() -> assertThat(world.spoke).doesNotSeeProduct(world.linux)))
                    .isEqualTo("\nExpecting account 222222222222 not to see product:\n  " + world.linux
                            + " \"Linux\" of 111111111111\nbut it does, in:\n  " + world.shared
                            + " \"Networking\" of 111111111111");
        }
    }
}
