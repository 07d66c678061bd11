package io.github.servicecatalogtestkit.fake.internal.stack;

import java.util.Map;

/** The handler of each type in {@link ResourceTypes}. */
final class ResourceHandlers {

    private static final String SERVICE_CATALOG = "AWS::ServiceCatalog::";

    private static final Map<String, ResourceHandler> HANDLERS = Map.ofEntries(
            Map.entry(SERVICE_CATALOG + "Portfolio", new PortfolioHandler()),
            Map.entry(SERVICE_CATALOG + "CloudFormationProduct", new ProductHandler()),
            Map.entry(SERVICE_CATALOG + "PortfolioProductAssociation", new ProductAssociationHandler()),
            Map.entry(SERVICE_CATALOG + "PortfolioPrincipalAssociation", new PrincipalAssociationHandler()),
            Map.entry(SERVICE_CATALOG + "PortfolioShare", new ShareHandler()),
            Map.entry(SERVICE_CATALOG + "AcceptedPortfolioShare", new AcceptedShareHandler()),
            Map.entry(SERVICE_CATALOG + "LaunchRoleConstraint", ConstraintHandler.LAUNCH),
            Map.entry(SERVICE_CATALOG + "LaunchTemplateConstraint", ConstraintHandler.TEMPLATE),
            Map.entry(SERVICE_CATALOG + "LaunchNotificationConstraint", ConstraintHandler.NOTIFICATION),
            Map.entry(SERVICE_CATALOG + "StackSetConstraint", ConstraintHandler.STACKSET),
            Map.entry(SERVICE_CATALOG + "ResourceUpdateConstraint", ConstraintHandler.RESOURCE_UPDATE),
            Map.entry(SERVICE_CATALOG + "TagOption", new TagOptionHandler()),
            Map.entry(SERVICE_CATALOG + "TagOptionAssociation", new TagOptionAssociationHandler()),
            Map.entry(SERVICE_CATALOG + "ServiceAction", new ServiceActionHandler()),
            Map.entry(SERVICE_CATALOG + "ServiceActionAssociation", new ServiceActionAssociationHandler()),
            Map.entry(SERVICE_CATALOG + "CloudFormationProvisionedProduct", new ProvisionedProductHandler()),
            Map.entry("AWS::CloudFormation::Stack", new NestedStackHandler()));

    private ResourceHandlers() {}

    static ResourceHandler of(String type) {
        ResourceHandler handler = HANDLERS.get(type);
        if (handler == null) {
            throw new IllegalStateException(type + " has properties, but no handler");
        }
        return handler;
    }
}
