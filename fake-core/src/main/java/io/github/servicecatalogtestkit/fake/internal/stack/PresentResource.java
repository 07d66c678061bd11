package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceAction;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.SourceConnection;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.TagOption;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.StoredPrincipal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a resource of a stack is now, and compares it with the properties that the template sets. */
final class PresentResource {

    private static final String SERVICE_CATALOG = "AWS::ServiceCatalog::";

    private final Catalog catalog;
    private final Scope scope;
    private final StackResource resource;
    private final Properties properties;
    private final PropertyComparison comparison;

    PresentResource(Catalog catalog, Scope scope, StackResource resource) {
        this.catalog = catalog;
        this.scope = scope;
        this.resource = resource;
        this.properties = new Properties(resource.properties());
        this.comparison = PropertyComparison.of(properties);
    }

    /** Returns the comparison of the properties; empty if the resource does not exist any more. */
    Optional<PropertyComparison> compared() {
        return exists() ? Optional.of(comparison) : Optional.empty();
    }

    private boolean exists() {
        return switch (resource.type().replace(SERVICE_CATALOG, "")) {
            case "Portfolio" -> found(own(IdType.PORTFOLIO, catalog.portfolios()::find), this::compare);
            case "CloudFormationProduct" -> found(own(IdType.PRODUCT, catalog.products()::find), this::compare);
            case "PortfolioProductAssociation" -> found(association(), this::compare);
            case "PortfolioPrincipalAssociation" -> found(principal(), "PortfolioId", "PrincipalARN", "PrincipalType");
            case "PortfolioShare" -> found(share(new AccountId(properties.require("AccountId"))), this::compare);
            case "AcceptedPortfolioShare" -> found(share(scope.account()).filter(Share::accepted), "PortfolioId");
            case "TagOption" -> found(own(IdType.TAG_OPTION, catalog.tagOptions()::find), this::compare);
            case "TagOptionAssociation" -> found(taggedBy(), "ResourceId", "TagOptionId");
            case "ServiceAction" -> found(own(IdType.SERVICE_ACTION, catalog.serviceActions()::find), this::compare);
            case "ServiceActionAssociation" ->
                found(associatedAction(), "ProductId", "ProvisioningArtifactId", "ServiceActionId");
            case "CloudFormationProvisionedProduct" ->
                found(own(IdType.PROVISIONED_PRODUCT, catalog.provisioning().products()::find), this::compare);
            case Stack.TYPE ->
                found(
                        catalog.stacks()
                                .find(resource.physicalId())
                                .filter(nested -> nested.status() != StackStatus.DELETE_COMPLETE),
                        this::compare);
            default -> found(constraint(), this::compare);
        };
    }

    private static <T> boolean found(Optional<T> present, Consumer<T> compare) {
        present.ifPresent(compare);
        return present.isPresent();
    }

    private boolean found(Optional<?> present, String... properties) {
        comparison.found(properties);
        return present.isPresent();
    }

    private <T> Optional<T> own(IdType<T> type, Function<Id<T>, Optional<T>> lookup) {
        return type.parse(resource.physicalId()).flatMap(lookup);
    }

    private <T> Optional<Id<T>> id(IdType<T> type, String property) {
        return type.parse(properties.require(property));
    }

    private Optional<Association> association() {
        return id(IdType.PORTFOLIO, "PortfolioId")
                .flatMap(portfolio -> id(IdType.PRODUCT, "ProductId")
                        .flatMap(product -> PortfolioProducts.find(catalog, portfolio, product)));
    }

    private Optional<Principal> principal() {
        Principal.Type type = Principal.Type.valueOf(properties.require("PrincipalType"));
        String arn = StoredPrincipal.arn(catalog, type, properties.require("PrincipalARN"));
        return id(IdType.PORTFOLIO, "PortfolioId")
                .flatMap(portfolio -> catalog.principals().find(portfolio, scope.account(), type, arn));
    }

    private Optional<Share> share(AccountId account) {
        return id(IdType.PORTFOLIO, "PortfolioId")
                .flatMap(portfolio -> catalog.shares().find(portfolio, Recipient.account(account)));
    }

    private Optional<Constraint> constraint() {
        return IdType.CONSTRAINT.parse(ConstraintHandler.id(resource)).flatMap(catalog.constraints()::find);
    }

    private Optional<TagOption> taggedBy() {
        return id(IdType.TAG_OPTION, "TagOptionId")
                .flatMap(catalog.tagOptions()::find)
                .filter(option -> Resource.parse(properties.require("ResourceId"))
                        .filter(tagged -> catalog.tagOptions().isOn(tagged, option))
                        .isPresent());
    }

    private Optional<?> associatedAction() {
        return id(IdType.ARTIFACT, "ProvisioningArtifactId")
                .flatMap(version -> id(IdType.SERVICE_ACTION, "ServiceActionId")
                        .flatMap(catalog.serviceActions().on(version)::find));
    }

    private void compare(Portfolio portfolio) {
        comparison.text("DisplayName", portfolio.displayName());
        comparison.text("ProviderName", portfolio.providerName());
        comparison.text("Description", portfolio.description());
        comparison.entries("Tags", portfolio.tags().values());
    }

    private void compare(Product product) {
        Product.Details details = product.details();
        comparison.text("Name", details.name());
        comparison.text("Owner", details.ownerName());
        comparison.text("Description", details.description());
        comparison.text("Distributor", details.distributor());
        comparison.text("SupportDescription", details.supportDescription());
        comparison.text("SupportEmail", details.supportEmail());
        comparison.text("SupportUrl", details.supportUrl());
        comparison.text("ProductType", product.type());
        comparison.entries("Tags", product.tags().values());
        compare(product.sourceConnection());
        VersionProperties.compare(comparison, product);
    }

    private void compare(@Nullable SourceConnection present) {
        PropertyComparison connection = comparison.object("SourceConnection");
        PropertyComparison codeStar = connection.object("ConnectionParameters").object("CodeStar");
        connection.text("Type", present == null ? null : present.type());
        codeStar.text("ConnectionArn", present == null ? null : present.connectionArn());
        codeStar.text("Repository", present == null ? null : present.repository());
        codeStar.text("Branch", present == null ? null : present.branch());
        codeStar.text("ArtifactPath", present == null ? null : present.artifactPath());
    }

    private void compare(Association association) {
        comparison.found("PortfolioId", "ProductId");
        Association.Source source = association.source();
        comparison.text("SourcePortfolioId", source == null ? null : source.portfolio());
    }

    private void compare(Share share) {
        comparison.found("PortfolioId", "AccountId");
        comparison.flag("ShareTagOptions", share.sharesTagOptions());
    }

    private void compare(Constraint constraint) {
        comparison.text("PortfolioId", constraint.portfolio());
        comparison.text("ProductId", constraint.product());
        comparison.text("Description", constraint.description());
        ((ConstraintHandler) ResourceTypes.of(resource.type()).handler()).compare(comparison, constraint);
    }

    private void compare(TagOption option) {
        comparison.text("Key", option.key());
        comparison.text("Value", option.value());
        comparison.flag("Active", option.active());
    }

    private void compare(ServiceAction action) {
        comparison.text("Name", action.name());
        comparison.text("Description", action.description());
        comparison.text("DefinitionType", action.definitionType());
        comparison.entries("Definition", action.definition());
    }

    /** Tags are not compared, because AWS ignores a change of them unless a constraint allows it. */
    private void compare(ProvisionedProduct product) {
        Deployment deployment = product.deployment();
        Deployment.Version version = deployment.version();
        comparison.text("ProvisionedProductName", product.name());
        comparison.text("ProductId", version.product());
        comparison.text("ProductName", version.productName());
        comparison.text("ProvisioningArtifactId", version.artifact());
        comparison.text("ProvisioningArtifactName", version.artifactName());
        comparison.text("PathId", version.path());
        comparison.unordered("NotificationArns", deployment.topics().ofUser());
        comparison.entries("ProvisioningParameters", deployment.parameters());
        if (product.status() == ProvisionedProduct.Status.TAINTED
                || product.status() == ProvisionedProduct.Status.ERROR) {
            comparison.differ(
                    "Status",
                    ProvisionedProduct.Status.AVAILABLE.name(),
                    product.status().name());
        }
    }

    private void compare(Stack nested) {
        PropertyComparison parameters = comparison.object("Parameters");
        for (String key : parameters.expected().members().members().keySet()) {
            parameters.text(key, nested.definition().parameters().get(key));
        }
    }
}
