package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.STACKSET;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.role;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** Every assertion that holds returns the assert it was called on, so that the next one can follow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class ChainingTest {

    private static final String STRANGER = "999999999999";

    private final HubAndSpoke world = HubAndSpoke.besideAnOrganization();
    private final String developer = "arn:aws:iam::222222222222:role/Developer";
    private final String organization = world.catalog.organization().id();
    private final String unit = world.catalog.organization().unit("workloads").id();
    private final String deletedPortfolio = HubAndSpoke.portfolio(world.hub, "Deleted");
    private final String deletedProduct = HubAndSpoke.product(world.hub, "Deleted");

    ChainingTest() {
        world.catalog.account(STRANGER);
        world.catalog.account("hub").as("role/Hub");
        world.hub.deletePortfolio(r -> r.id(deletedPortfolio));
        world.hub.deleteProduct(r -> r.id(deletedProduct));
        world.hub.updatePortfolio(r -> r.id(world.shared)
                .addTags(Tag.builder().key("team").value("platform").build()));
        world.hub.updateProduct(r -> r.id(world.lamp)
                .addTags(Tag.builder().key("team").value("platform").build()));
        world.hubConstrains(LAUNCH, role(HUB_ROLE));
        world.spokeConstrains(LAUNCH, role(SPOKE_ROLE));
        world.spoke.associatePrincipalWithPortfolio(
                r -> r.portfolioId(world.shared).principalARN(developer).principalType("IAM"));
    }

    @ParameterizedTest
    @MethodSource("onAClient")
    void assertions_on_a_client_chain(UnaryOperator<ServiceCatalogClientAssert> assertion) {
        ServiceCatalogClientAssert on = assertThat(world.spoke);

        assertThat((Object) assertion.apply(on)).isSameAs(on);
    }

    List<UnaryOperator<ServiceCatalogClientAssert>> onAClient() {
        return List.of(
                on -> on.seesPortfolio(world.shared),
                on -> on.doesNotSeePortfolio(deletedPortfolio),
                ServiceCatalogClientAssert::eventually,
                on -> on.inAccount(SPOKE).asSharedBy(world.hub).administeredBy(world.spoke),
                on -> on.doesNotSeeProduct(deletedProduct));
    }

    @ParameterizedTest
    @MethodSource("onAnOwnPortfolio")
    void assertions_on_an_own_portfolio_chain(UnaryOperator<PortfolioAssert> assertion) {
        PortfolioAssert on = assertThat(world.hub).portfolio(world.shared);

        assertThat((Object) assertion.apply(on)).isSameAs(on);
    }

    List<UnaryOperator<PortfolioAssert>> onAnOwnPortfolio() {
        return List.of(
                PortfolioAssert::isVisible,
                PortfolioAssert::isLocal,
                PortfolioAssert::hasNoPrincipals,
                on -> on.isSharedWithAccount(SPOKE),
                on -> on.isNotSharedWithAccount(STRANGER),
                on -> on.reachesAccount(SPOKE),
                on -> on.isNotSharedWithOrganization(organization),
                on -> on.isNotSharedWithOrganizationalUnit(unit),
                on -> on.doesNotSharePrincipalsWith(SPOKE),
                on -> on.doesNotShareTagOptionsWith(SPOKE),
                on -> on.doesNotHaveTagOption("team", "platform"),
                on -> on.isAcceptedBy(SPOKE),
                on -> on.isNotAcceptedBy(STRANGER),
                on -> on.hasName("Networking"),
                on -> on.hasTag("team", "platform"),
                on -> on.hasProducts(world.lamp),
                on -> on.hasExactlyProducts(world.lamp, world.linux),
                on -> on.doesNotHaveProduct(deletedProduct),
                on -> on.isPropagatedTo(world.spoke));
    }

    @ParameterizedTest
    @MethodSource("onAnImportedPortfolio")
    void assertions_on_an_imported_portfolio_chain(UnaryOperator<PortfolioAssert> assertion) {
        PortfolioAssert on = assertThat(world.spoke).portfolio(world.shared);

        assertThat((Object) assertion.apply(on)).isSameAs(on);
    }

    List<UnaryOperator<PortfolioAssert>> onAnImportedPortfolio() {
        return List.of(
                PortfolioAssert::isImported,
                PortfolioAssert::isImportedThroughAccountShare,
                on -> on.isImportedFrom(HUB),
                on -> on.hasPrincipal(developer),
                on -> on.hasPrincipals(developer),
                on -> on.doesNotHavePrincipal(HUB_ROLE));
    }

    @Test
    void assertions_on_a_portfolio_that_is_new_chain() {
        String empty = HubAndSpoke.portfolio(world.hub, "Empty");
        PortfolioAssert on = assertThat(world.hub).portfolio(empty);

        assertThat((Object) on.isNotShared()).isSameAs(on);
        assertThat((Object) on.hasNoProducts()).isSameAs(on);
        world.hub.createPortfolioShare(r -> r.portfolioId(empty).accountId(SPOKE));
        assertThat((Object) on.isOfferedTo(SPOKE)).isSameAs(on);
    }

    @ParameterizedTest
    @MethodSource("onAProductInAPortfolio")
    void assertions_on_a_product_in_a_portfolio_chain(UnaryOperator<PortfolioProductAssert> assertion) {
        PortfolioProductAssert on =
                assertThat(world.spoke).portfolio(world.local).product(world.lamp);

        assertThat((Object) assertion.apply(on)).isSameAs(on);
    }

    List<UnaryOperator<PortfolioProductAssert>> onAProductInAPortfolio() {
        return List.of(
                PortfolioProductAssert::isVisible,
                on -> on.isFrom(world.shared),
                on -> on.usingInheritedConstraintsOf(world.shared),
                on -> on.hasConstraint(LAUNCH),
                on -> on.hasConstraintWithParameters(LAUNCH, role(HUB_ROLE)),
                on -> on.doesNotHaveTagOption("team", "platform"),
                on -> on.hasOwnConstraint(LAUNCH),
                on -> on.inheritsConstraint(LAUNCH),
                on -> on.overridesConstraint(LAUNCH),
                on -> on.doesNotInheritConstraint(STACKSET),
                on -> on.hasNoConstraint(STACKSET),
                on -> on.hasLaunchRole(SPOKE_ROLE),
                on -> on.isOwnedBy(HUB),
                on -> on.hasName("LAMP"),
                on -> on.hasTag("team", "platform"),
                on -> on.hasVersions("v1"),
                on -> on.hasExactlyVersions("v1"));
    }

    @Test
    void assertions_on_a_product_without_constraints_chain() {
        PortfolioProductAssert on =
                assertThat(world.hub).portfolio(world.shared).product(world.linux);

        assertThat((Object) on.hasNoConstraints()).isSameAs(on);
    }
}
