package io.github.servicecatalogtestkit.samples.hubandspoke;

import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * Makes use of a hub's portfolio in a spoke account: imports it and offers its products in a portfolio of the spoke's own, where
 * they are launched by the spoke's own roles. The hub's rules go on binding the users.
 */
public final class SpokeDeployer {

    private static final String PORTFOLIO = "Web servers of the hub";
    private static final Tag TAG = Tag.builder().key("source").value("hub").build();

    private final ServiceCatalogClient spoke;
    private final Steps steps;
    private final PortfolioEditor editor;

    /** Returns a deployer that waits as long as AWS may need and says nothing. */
    public SpokeDeployer(ServiceCatalogClient spoke) {
        this(spoke, Steps.patiently(step -> {}));
    }

    /** Returns a deployer that makes its calls by {@code steps}. */
    public SpokeDeployer(ServiceCatalogClient spoke, Steps steps) {
        this.spoke = spoke;
        this.steps = steps;
        this.editor = new PortfolioEditor(spoke, steps);
    }

    /**
     * Offers the products of {@code hub} to the users of this account. What an earlier run made is kept.
     *
     * @throws DeploymentException if AWS refuses a step
     */
    public SpokePortfolio deploy(HubPortfolio hub, SpokeRoles roles) {
        steps.take(
                "accept portfolio " + hub.portfolioId(),
                () -> spoke.acceptPortfolioShare(a -> a.portfolioId(hub.portfolioId())));
        PortfolioDetail local = editor.portfolio(PORTFOLIO, "Servers that this account's users may launch", TAG);
        offer(hub.lampProductId(), hub, local, roles.lampLaunch());
        offer(hub.linuxProductId(), hub, local, roles.linuxLaunch());
        for (String user : roles.users()) {
            steps.take(
                    "let " + user + " use portfolio " + local.id(),
                    () -> spoke.associatePrincipalWithPortfolio(
                            a -> a.portfolioId(local.id()).principalARN(user).principalType(PrincipalType.IAM)));
        }
        return new SpokePortfolio(local.id(), hub);
    }

    private void offer(String product, HubPortfolio hub, PortfolioDetail local, String launchRole) {
        steps.take(
                "add product " + product + " to portfolio " + local.id(),
                () -> spoke.associateProductWithPortfolio(
                        a -> a.productId(product).portfolioId(local.id()).sourcePortfolioId(hub.portfolioId())));
        editor.constrain(
                local, product, "LAUNCH", "Launched by a role of this account", "{\"RoleArn\":\"" + launchRole + "\"}");
    }
}
