package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

/** Deployers with one mistake each, as people make them, and the message that names it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenDeployersTest {

    private static final String HUB = "111111111111";
    private static final String SPOKE = "222222222222";
    private static final String HUB_ROLE = "arn:aws:iam::111111111111:role/Launch";
    private static final String SPOKE_ROLE = "arn:aws:iam::222222222222:role/Launch";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management(HUB)
                    .unit("dev", u -> u.account(SPOKE))
                    .unit("prod", u -> u.account("333333333333"))
                    .trustedAccess(true))
            .build();
    private final ServiceCatalogClient hub = catalog.account(HUB).serviceCatalog();
    private final ServiceCatalogClient spoke = catalog.account(SPOKE).serviceCatalog();
    private final ServiceCatalogClient developer =
            catalog.account(SPOKE).as("role/Developer").serviceCatalog();
    private final HubDeployer hubDeployer = new HubDeployer();

    /** Publishes what is right; each mistake overrides a step. */
    private class HubDeployer {

        String portfolio = "";
        String lamp = "";

        void publish() {
            portfolio = HubAndSpoke.portfolio(hub, "Networking");
            lamp = HubAndSpoke.product(hub, "LAMP");
            hub.associateProductWithPortfolio(r -> r.portfolioId(portfolio).productId(lamp));
            constrain();
            share();
        }

        void constrain() {
            hub.createConstraint(r ->
                    r.portfolioId(portfolio).productId(lamp).type("LAUNCH").parameters(HubAndSpoke.role(HUB_ROLE)));
            hub.createConstraint(r ->
                    r.portfolioId(portfolio).productId(lamp).type("TEMPLATE").parameters(HubAndSpoke.RULES));
        }

        void share() {
            hub.createPortfolioShare(r -> r.portfolioId(portfolio).accountId(SPOKE));
        }
    }

    /** Imports and sets up what is right; each mistake overrides a step. */
    private class SpokeDeployer {

        String local = "";

        void deploy(String portfolio, String product) {
            accept(portfolio);
            local = HubAndSpoke.portfolio(spoke, "Local");
            spoke.associateProductWithPortfolio(
                    r -> r.portfolioId(local).productId(product).sourcePortfolioId(portfolio));
            setRole(product);
            admit();
        }

        void accept(String portfolio) {
            spoke.acceptPortfolioShare(r -> r.portfolioId(portfolio));
        }

        void setRole(String product) {
            spoke.createConstraint(r ->
                    r.portfolioId(local).productId(product).type("LAUNCH").parameters(HubAndSpoke.role(SPOKE_ROLE)));
        }

        void admit() {
            spoke.associatePrincipalWithPortfolio(r -> r.portfolioId(local)
                    .principalARN("arn:aws:iam::222222222222:role/Developer")
                    .principalType("IAM"));
        }
    }

    @Test
    void correct_deployers_pass() {
        hubDeployer.publish();
        SpokeDeployer spokeDeployer = new SpokeDeployer();
        spokeDeployer.deploy(hubDeployer.portfolio, hubDeployer.lamp);

        assertThat(spoke).portfolio(hubDeployer.portfolio).isImportedFrom(HUB);
        assertThat(spoke)
                .portfolio(spokeDeployer.local)
                .product(hubDeployer.lamp)
                .isFrom(hubDeployer.portfolio)
                .inheritsConstraint(TEMPLATE)
                .hasLaunchRole(SPOKE_ROLE);
        assertThat(developer).canLaunch(hubDeployer.lamp);
        assertThat(hub).portfolio(hubDeployer.portfolio).isPropagatedTo(spoke);
    }

    @Test
    void a_deployer_that_never_accepts_the_share_fails() {
        hubDeployer.publish();

        assertThat(messageOf(() -> assertThat(spoke)
                        .inAccount(SPOKE)
                        .asSharedBy(hub)
                        .portfolio(hubDeployer.portfolio)
                        .isImportedFrom(HUB)))
                .isEqualTo("""

                        Expecting account 222222222222 to see portfolio:
                          %1$s
                        but it does not:
                          ✓ account 111111111111 owns %1$s "Networking"
                          ✓ it is shared with account 222222222222
                          ✗ account 222222222222 accepted the share
                        It sees no portfolio at all.""".formatted(hubDeployer.portfolio));
    }

    @Test
    void a_deployer_that_shares_with_another_organizational_unit_fails() {
        HubDeployer broken = new HubDeployer() {
            @Override
            void share() {
                hub.createPortfolioShare(r -> r.portfolioId(portfolio)
                        .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                .value(catalog.organization().unit("prod").id())));
            }
        };
        broken.publish();
        HubAndSpoke.portfolio(spoke, "Local");

        assertThat(messageOf(() -> assertThat(spoke)
                        .asSharedBy(hub)
                        .portfolio(broken.portfolio)
                        .isImportedThroughOrganization()))
                .contains("""
                        but it does not:
                          ✓ account 111111111111 owns %s "Networking"
                          ✓ it is shared with organizational unit %s
                          ✗ it reaches account 222222222222: it reaches only 333333333333
                        It sees:
                        """.formatted(
                        broken.portfolio, catalog.organization().unit("prod").id()));
    }

    @Test
    void a_deployer_that_forgets_its_own_launch_role_fails() {
        hubDeployer.publish();
        SpokeDeployer broken = new SpokeDeployer() {
            @Override
            void setRole(String product) {}
        };
        broken.deploy(hubDeployer.portfolio, hubDeployer.lamp);

        assertThat(messageOf(() -> assertThat(spoke)
                        .portfolio(broken.local)
                        .product(hubDeployer.lamp)
                        .hasLaunchRole(SPOKE_ROLE)))
                .contains("""
                        to be launched with role:
                          arn:aws:iam::222222222222:role/Launch
                        but it is launched with role:
                          arn:aws:iam::111111111111:role/Launch
                        by constraint\s""")
                .endsWith(" LAUNCH, inherited from " + hubDeployer.portfolio + " of 111111111111.");
    }

    @Test
    void a_deployer_that_forgets_the_end_users_fails() {
        hubDeployer.publish();
        SpokeDeployer broken = new SpokeDeployer() {
            @Override
            void admit() {
                spoke.associatePrincipalWithPortfolio(r -> r.portfolioId(local)
                        .principalARN("arn:aws:iam::222222222222:role/Deployer")
                        .principalType("IAM"));
            }
        };
        broken.deploy(hubDeployer.portfolio, hubDeployer.lamp);

        assertThat(messageOf(() -> assertThat(developer).canLaunch(hubDeployer.lamp)))
                .isEqualTo("""

                        Expecting account 222222222222 to be able to launch product:
                          %1$s "LAMP" of 111111111111
                        but AWS answers: No launch paths found for resource: %1$s
                          ✗ a launch path leads through one of the portfolios
                            ├─ ✓ portfolio %2$s "Local" of 222222222222 has the product
                            │  ✓ account 222222222222 associated principals with it
                            │  ✗ the caller is one of these principals:
                            │      arn:aws:iam::222222222222:role/Deployer (IAM)
                            └─ ✓ portfolio %3$s "Networking" of 111111111111 has the product
                               ✗ account 222222222222 associated a principal with it. It associated none.\
                               """.formatted(hubDeployer.lamp, broken.local, hubDeployer.portfolio));
    }

    @Test
    void a_deployer_that_shares_again_instead_of_updating_fails() {
        HubDeployer broken = new HubDeployer() {
            @Override
            void share() {
                super.share();
                hub.createPortfolioShare(
                        r -> r.portfolioId(portfolio).accountId(SPOKE).shareTagOptions(true));
            }
        };
        broken.publish();

        assertThat(messageOf(() -> assertThat(hub).portfolio(broken.portfolio).sharesTagOptionsWith(SPOKE)))
                .isEqualTo("""

                        Expecting portfolio:
                          %s "Networking" of 111111111111
                        to share TagOptions with account:
                          222222222222
                        but the share does not include them: shareTagOptions is false.""".formatted(broken.portfolio));
    }

    @Test
    void a_deployer_that_mistypes_a_rule_fails() {
        HubDeployer broken = new HubDeployer() {
            @Override
            void constrain() {
                hub.createConstraint(r -> r.portfolioId(portfolio)
                        .productId(lamp)
                        .type("TEMPLATE")
                        .parameters(HubAndSpoke.RULES.replace("t3.micro", "t3.mirco")));
            }
        };
        broken.publish();

        assertThat(messageOf(() -> assertThat(hub)
                        .portfolio(broken.portfolio)
                        .product(broken.lamp)
                        .hasConstraintWithParameters(TEMPLATE, HubAndSpoke.RULES)))
                .contains("\nbut those of cons-")
                .endsWith(" differ:\n" + " ".repeat(53)
                        + " | expected   | actual\n  Rules.Small.Assertions[0].Assert.Fn::Contains[0][0] |"
                        + " \"t3.micro\" | \"t3.mirco\"");
    }
}
