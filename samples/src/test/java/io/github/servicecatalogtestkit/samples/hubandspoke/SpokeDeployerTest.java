package io.github.servicecatalogtestkit.samples.hubandspoke;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.samples.hubandspoke.PublishedHub.AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance;
import io.github.servicecatalogtestkit.fake.Topology;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

@WithServiceCatalog(
        accounts = {"hub=111111111111", "dev=222222222222", "other"},
        fixture = PublishedHub.class)
class SpokeDeployerTest {

    private static final String ROLES = "arn:aws:iam::222222222222:role/";
    private static final SpokeRoles DEV =
            new SpokeRoles(ROLES + "LaunchLamp", ROLES + "LaunchLinux", List.of(ROLES + "Developer", ROLES + "Tester"));

    @InAccount("hub")
    private ServiceCatalogClient hub;

    @InAccount("dev")
    private ServiceCatalogClient dev;

    private HubPortfolio published;
    private SpokePortfolio local;

    @BeforeEach
    void deploy(FakeServiceCatalog catalog) {
        published = PublishedHub.in(catalog);
        local = new SpokeDeployer(dev, AT_ONCE).deploy(published, DEV);
    }

    @Test
    void imports_the_portfolio_of_the_hub() {
        assertThat(hub).portfolio(published.portfolioId()).isAcceptedBy("222222222222");
        assertThat(dev)
                .portfolio(published.portfolioId())
                .isImportedFrom("111111111111")
                .hasExactlyProducts(published.lampProductId(), published.linuxProductId());
        assertThat(hub).portfolio(published.portfolioId()).isPropagatedTo(dev);
    }

    @Test
    void offers_both_products_in_a_local_portfolio() {
        assertThat(dev)
                .portfolio(local.portfolioId())
                .isLocal()
                .hasExactlyProducts(published.lampProductId(), published.linuxProductId())
                .hasPrincipals(ROLES + "Developer", ROLES + "Tester");
    }

    @Test
    void launches_lamp_with_its_own_role_and_inherits_the_rules_of_the_hub() {
        assertThat(dev)
                .portfolio(local.portfolioId())
                .product(published.lampProductId())
                .isFrom(published.portfolioId())
                .inheritsConstraint(TEMPLATE)
                .overridesConstraint(LAUNCH)
                .hasLaunchRole(ROLES + "LaunchLamp");
    }

    @Test
    void launches_linux_with_its_own_role_and_inherits_the_rules_of_the_hub() {
        assertThat(dev)
                .portfolio(local.portfolioId())
                .product(published.linuxProductId())
                .isFrom(published.portfolioId())
                .inheritsConstraint(TEMPLATE)
                .overridesConstraint(LAUNCH)
                .hasLaunchRole(ROLES + "LaunchLinux");
    }

    @Test
    void does_not_change_the_portfolio_of_the_hub() {
        assertThat(hub).doesNotSeePortfolio(local.portfolioId());
        assertThat(hub)
                .portfolio(published.portfolioId())
                .hasNoPrincipals()
                .product(published.lampProductId())
                .hasLocalLaunchRole("ServiceCatalogLaunch");
    }

    @Test
    void loses_a_product_that_the_hub_withdraws() {
        hub.listConstraintsForPortfolio(
                        l -> l.portfolioId(published.portfolioId()).productId(published.lampProductId()))
                .constraintDetails()
                .forEach(constraint -> hub.deleteConstraint(d -> d.id(constraint.constraintId())));
        hub.disassociateProductFromPortfolio(
                d -> d.portfolioId(published.portfolioId()).productId(published.lampProductId()));

        assertThat(dev).portfolio(local.portfolioId()).hasExactlyProducts(published.linuxProductId());
    }

    @Nested
    class WhenItIsRunAgain {

        @Test
        void everything_is_kept(FakeServiceCatalog catalog) {
            Topology before = catalog.topology();

            assertThat(new SpokeDeployer(dev, AT_ONCE).deploy(published, DEV)).isEqualTo(local);
            assertThat(catalog.topology()).isEqualTo(before);
        }

        @Test
        void another_role_replaces_the_old_one() {
            SpokeRoles changed = new SpokeRoles(ROLES + "Another", DEV.linuxLaunch(), DEV.users());
            new SpokeDeployer(dev, AT_ONCE).deploy(published, changed);

            assertThat(dev)
                    .portfolio(local.portfolioId())
                    .product(published.lampProductId())
                    .hasLaunchRole(ROLES + "Another");
        }
    }

    @Test
    void an_account_without_a_share_gets_nothing(@InAccount("other") FakeAccount other) {
        ServiceCatalogClient stranger = other.serviceCatalog();

        assertThatExceptionOfType(DeploymentException.class)
                .isThrownBy(() -> new SpokeDeployer(stranger, AT_ONCE).deploy(published, DEV))
                .withMessage("Could not accept portfolio " + published.portfolioId()
                        + ": ResourceNotFoundException: Portfolio not found: " + published.portfolioId())
                .withCauseInstanceOf(ResourceNotFoundException.class);
        assertThat(stranger.listPortfolios().portfolioDetails()).isEmpty();
    }

    /** A deployer that names roles of its own does not depend on what AWS passes on to local portfolios. */
    @Test
    void its_own_role_launches_where_launch_constraints_are_not_inherited() {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .settings(s -> s.localPortfolioInheritance(LocalPortfolioInheritance.TEMPLATE_ONLY))
                .build();
        catalog.account("dev", "222222222222");
        new PublishedHub().arrange(catalog);
        ServiceCatalogClient spoke = catalog.account("dev").serviceCatalog();
        HubPortfolio shared = PublishedHub.in(catalog);
        SpokePortfolio own = new SpokeDeployer(spoke, AT_ONCE).deploy(shared, DEV);

        assertThat(spoke)
                .portfolio(own.portfolioId())
                .product(shared.lampProductId())
                .inheritsConstraint(TEMPLATE)
                .doesNotInheritConstraint(LAUNCH)
                .hasLaunchRole(ROLES + "LaunchLamp");
    }
}
