package io.github.servicecatalogtestkit.samples.hubandspoke;

import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * Uses a hub's portfolio in a spoke account: imports it and offers its products in a local portfolio, with launch roles
 * of the spoke. The hub's template constraints still apply.
 */
public final class SpokeDeployer {

    private static final String PORTFOLIO = "Web servers of the hub";
    private static final Tag TAG = Tag.builder().key("source").value("hub").build();

    private final ServiceCatalogClient spoke;
    private final RetryingCaller caller;
    private final PortfolioEditor editor;

    /** Returns a deployer with the default retries that reports nothing. */
    public SpokeDeployer(ServiceCatalogClient spoke) {
        this(spoke, RetryingCaller.withDefaultRetries(step -> {}));
    }

    /** Returns a deployer that makes its calls with {@code caller}. */
    public SpokeDeployer(ServiceCatalogClient spoke, RetryingCaller caller) {
        this.spoke = spoke;
        this.caller = caller;
        this.editor = new PortfolioEditor(spoke, caller);
    }

    /**
     * Offers the products of {@code hub} to the users of this account. Keeps the resources that an earlier run created.
     *
     * @throws DeploymentException if AWS refuses a step
     */
    public SpokePortfolio deploy(HubPortfolio hub, SpokeRoles roles) {
        caller.execute(
                "accept portfolio " + hub.portfolioId(),
                () -> spoke.acceptPortfolioShare(a -> a.portfolioId(hub.portfolioId())));
        PortfolioDetail local = editor.portfolio(PORTFOLIO, "Servers that this account's users may launch", TAG);
        offer(hub.lampProductId(), hub, local, roles.lampLaunch());
        offer(hub.linuxProductId(), hub, local, roles.linuxLaunch());
        for (String user : roles.users()) {
            caller.execute(
                    "let " + user + " use portfolio " + local.id(),
                    () -> spoke.associatePrincipalWithPortfolio(
                            a -> a.portfolioId(local.id()).principalARN(user).principalType(PrincipalType.IAM)));
        }
        return new SpokePortfolio(local.id(), hub);
    }

    private void offer(String product, HubPortfolio hub, PortfolioDetail local, String launchRole) {
        caller.execute(
                "add product " + product + " to portfolio " + local.id(),
                () -> spoke.associateProductWithPortfolio(
                        a -> a.productId(product).portfolioId(local.id()).sourcePortfolioId(hub.portfolioId())));
        editor.constrain(
                local, product, "LAUNCH", "Launched by a role of this account", "{\"RoleArn\":\"" + launchRole + "\"}");
    }
}
