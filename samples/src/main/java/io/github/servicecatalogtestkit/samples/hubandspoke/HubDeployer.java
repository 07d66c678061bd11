package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewFilterBy;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactType;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * Publishes a portfolio with two products from a hub account and shares it with spoke accounts. Template constraints
 * restrict the parameters of both products. A launch constraint names a role that each account must have, unless the
 * spoke sets a launch role of its own.
 */
public final class HubDeployer {

    private static final String PORTFOLIO = "Web servers";
    private static final String LAUNCH_ROLE = "ServiceCatalogLaunch";
    private static final Tag TAG = Tag.builder().key("team").value("platform").build();

    private final ServiceCatalogClient hub;
    private final RetryingCaller caller;
    private final PortfolioEditor editor;

    /** Returns a deployer with the default retries that reports nothing. */
    public HubDeployer(ServiceCatalogClient hub) {
        this(hub, RetryingCaller.withDefaultRetries(step -> {}));
    }

    /** Returns a deployer that makes its calls with {@code caller}. */
    public HubDeployer(ServiceCatalogClient hub, RetryingCaller caller) {
        this.hub = hub;
        this.caller = caller;
        this.editor = new PortfolioEditor(hub, caller);
    }

    /**
     * Publishes the products of {@code blueprint}. Keeps the resources that an earlier run created.
     *
     * @param bucket stores the templates
     * @param spokeAccounts the 12-digit IDs of the accounts to share with
     * @throws DeploymentException if AWS refuses a step
     */
    public HubPortfolio deploy(Blueprint blueprint, TemplateBucket bucket, List<String> spokeAccounts) {
        PortfolioDetail portfolio = editor.portfolio(PORTFOLIO, "Servers that teams may launch themselves", TAG);
        String lamp = publish("LAMP instance", blueprint.lamp(), bucket, portfolio);
        String linux = publish("Linux instance", blueprint.linux(), bucket, portfolio);
        for (String account : spokeAccounts) {
            caller.execute(
                    "share portfolio " + portfolio.id() + " with account " + account,
                    () -> hub.createPortfolioShare(
                            s -> s.portfolioId(portfolio.id()).accountId(account)));
        }
        return new HubPortfolio(portfolio.id(), lamp, linux);
    }

    private String publish(
            String name, Blueprint.ProductDefinition design, TemplateBucket bucket, PortfolioDetail portfolio) {
        String product = existing(name).orElseGet(() -> create(name, design, bucket));
        caller.execute(
                "add product \"" + name + "\" to portfolio " + portfolio.id(),
                () -> hub.associateProductWithPortfolio(
                        a -> a.productId(product).portfolioId(portfolio.id())));
        editor.constrain(portfolio, product, "TEMPLATE", "What users of " + name + " may choose", design.rules());
        editor.constrain(
                portfolio,
                product,
                "LAUNCH",
                "Launched by the role of this name in the user's account",
                "{\"LocalRoleName\":\"" + LAUNCH_ROLE + "\"}");
        return product;
    }

    private Optional<String> existing(String name) {
        return caller.query(
                "look for product \"" + name + "\"",
                () -> hub
                        .searchProductsAsAdminPaginator(
                                s -> s.filters(Map.of(ProductViewFilterBy.FULL_TEXT_SEARCH, List.of(name))))
                        .stream()
                        .flatMap(page -> page.productViewDetails().stream())
                        .map(detail -> detail.productViewSummary())
                        .filter(product -> product.name().equals(name))
                        .map(ProductViewSummary::productId)
                        .findFirst());
    }

    private String create(String name, Blueprint.ProductDefinition design, TemplateBucket bucket) {
        String url = bucket.put(design.fileName(), design.template());
        return caller.execute(
                "create product \"" + name + "\" from " + design.fileName(),
                () -> hub.createProduct(p -> p.name(name)
                                .owner("Platform team")
                                .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                                .tags(TAG)
                                .provisioningArtifactParameters(version -> version.name("v1")
                                        .type(ProvisioningArtifactType.CLOUD_FORMATION_TEMPLATE)
                                        .info(Map.of("LoadTemplateFromURL", url))))
                        .productViewDetail()
                        .productViewSummary()
                        .productId());
    }
}
