package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.BudgetDetail;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPathSummary;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionDefinitionType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionSummary;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** The administrator of one account, with short methods for the calls that most tests make. */
final class Actor {

    static final String LAUNCH_ROLE = "{\"RoleArn\":\"arn:aws:iam::%s:role/%s\"}";

    final ServiceCatalogClient client;
    final String id;

    Actor(FakeAccount account) {
        client = account.serviceCatalog();
        id = account.id();
    }

    String createsPortfolio(String name) {
        return client.createPortfolio(p -> p.displayName(name).providerName("Platform"))
                .portfolioDetail()
                .id();
    }

    String createsProduct(String name) {
        return createsProduct(name, "CLOUD_FORMATION_TEMPLATE");
    }

    String createsProduct(String name, String type) {
        return client.createProduct(p -> p.name(name)
                        .owner("Platform")
                        .productType(type)
                        .provisioningArtifactParameters(a -> a.name("v1")
                                .type(type)
                                .info(Map.of(
                                        "LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/" + name + ".json"))))
                .productViewDetail()
                .productViewSummary()
                .productId();
    }

    String createsProductIn(String portfolio, String name) {
        String product = createsProduct(name);
        adds(product, portfolio);
        return product;
    }

    void adds(String product, String portfolio) {
        client.associateProductWithPortfolio(a -> a.productId(product).portfolioId(portfolio));
    }

    void addsFrom(String source, String product, String portfolio) {
        client.associateProductWithPortfolio(
                a -> a.productId(product).portfolioId(portfolio).sourcePortfolioId(source));
    }

    void removes(String product, String portfolio) {
        client.disassociateProductFromPortfolio(d -> d.productId(product).portfolioId(portfolio));
    }

    void shares(String portfolio, Actor recipient) {
        client.createPortfolioShare(s -> s.portfolioId(portfolio).accountId(recipient.id));
    }

    /** Shares {@code portfolio} with a node of the organization and returns the token. */
    String shares(String portfolio, OrganizationNodeType type, String node) {
        return client.createPortfolioShare(s -> s.portfolioId(portfolio)
                        .organizationNode(n -> n.type(type).value(node)))
                .portfolioShareToken();
    }

    /** Deletes the share of {@code portfolio} with a node of the organization and returns the token. */
    String unshares(String portfolio, OrganizationNodeType type, String node) {
        return client.deletePortfolioShare(s -> s.portfolioId(portfolio)
                        .organizationNode(n -> n.type(type).value(node)))
                .portfolioShareToken();
    }

    DescribePortfolioShareStatusResponse polls(String token) {
        return client.describePortfolioShareStatus(d -> d.portfolioShareToken(token));
    }

    void unshares(String portfolio, Actor recipient) {
        client.deletePortfolioShare(s -> s.portfolioId(portfolio).accountId(recipient.id));
    }

    void accepts(String portfolio) {
        client.acceptPortfolioShare(a -> a.portfolioId(portfolio));
    }

    /** Shares {@code portfolio} with {@code recipient}, which accepts. */
    void sharesAccepted(String portfolio, Actor recipient) {
        shares(portfolio, recipient);
        recipient.accepts(portfolio);
    }

    void rejects(String portfolio) {
        client.rejectPortfolioShare(r -> r.portfolioId(portfolio));
    }

    String constrains(String portfolio, String product, String type, String parameters) {
        return client.createConstraint(c ->
                        c.portfolioId(portfolio).productId(product).type(type).parameters(parameters))
                .constraintDetail()
                .constraintId();
    }

    String setsLaunchRole(String portfolio, String product, String role) {
        return constrains(portfolio, product, "LAUNCH", LAUNCH_ROLE.formatted(id, role));
    }

    void admits(String portfolio, String principal) {
        client.associatePrincipalWithPortfolio(a -> a.portfolioId(portfolio)
                .principalARN("arn:aws:iam::" + id + ":" + principal)
                .principalType(PrincipalType.IAM));
    }

    /** Returns the id of the first version of {@code product}. */
    String firstVersion(String product) {
        return client.listProvisioningArtifacts(l -> l.productId(product))
                .provisioningArtifactDetails()
                .get(0)
                .id();
    }

    String createsAction(String name) {
        return client.createServiceAction(a -> a.name(name)
                        .definitionType(ServiceActionDefinitionType.SSM_AUTOMATION)
                        .definitionWithStrings(Map.of("Name", "AWS-RestartEC2Instance", "Version", "1")))
                .serviceActionDetail()
                .serviceActionSummary()
                .id();
    }

    /** Associates {@code action} with the first version of {@code product}. */
    void associatesAction(String action, String product) {
        String version = firstVersion(product);
        client.associateServiceActionWithProvisioningArtifact(
                a -> a.productId(product).provisioningArtifactId(version).serviceActionId(action));
    }

    /** Disassociates {@code action} from the first version of {@code product}. */
    void disassociatesAction(String action, String product) {
        String version = firstVersion(product);
        client.disassociateServiceActionFromProvisioningArtifact(
                d -> d.productId(product).provisioningArtifactId(version).serviceActionId(action));
    }

    /** Returns the service actions associated with the first version of {@code product}. */
    List<String> actionsOn(String product) {
        String version = firstVersion(product);
        return client
                .listServiceActionsForProvisioningArtifact(
                        l -> l.productId(product).provisioningArtifactId(version))
                .serviceActionSummaries()
                .stream()
                .map(ServiceActionSummary::id)
                .toList();
    }

    void admitsPattern(String portfolio, String pattern) {
        client.associatePrincipalWithPortfolio(a -> a.portfolioId(portfolio)
                .principalARN("arn:aws:iam:::" + pattern)
                .principalType(PrincipalType.IAM_PATTERN));
    }

    /** Returns the names of the launch paths of {@code product} for this actor; fails if it has none. */
    List<String> pathsTo(String product) {
        return client.listLaunchPaths(l -> l.productId(product)).launchPathSummaries().stream()
                .map(LaunchPathSummary::name)
                .toList();
    }

    List<String> portfolios() {
        return client.listPortfolios(l -> {}).portfolioDetails().stream()
                .map(PortfolioDetail::id)
                .toList();
    }

    List<String> imports() {
        return imports(PortfolioShareType.IMPORTED);
    }

    List<String> imports(PortfolioShareType type) {
        return client.listAcceptedPortfolioShares(l -> l.portfolioShareType(type)).portfolioDetails().stream()
                .map(PortfolioDetail::id)
                .toList();
    }

    List<PortfolioShareDetail> shares(String portfolio, DescribePortfolioShareType type) {
        return client.describePortfolioShares(d -> d.portfolioId(portfolio).type(type))
                .portfolioShareDetails();
    }

    List<String> products(String portfolio) {
        return client.searchProductsAsAdmin(s -> s.portfolioId(portfolio)).productViewDetails().stream()
                .map(ProductViewDetail::productViewSummary)
                .map(summary -> summary.productId())
                .toList();
    }

    List<String> versions(String product) {
        return client.listProvisioningArtifacts(l -> l.productId(product)).provisioningArtifactDetails().stream()
                .map(artifact -> artifact.name())
                .toList();
    }

    List<ConstraintDetail> constraints(String portfolio) {
        return client.listConstraintsForPortfolio(l -> l.portfolioId(portfolio)).constraintDetails();
    }

    List<String> constraintIds(String portfolio) {
        return constraints(portfolio).stream()
                .map(ConstraintDetail::constraintId)
                .toList();
    }

    List<String> principals(String portfolio) {
        return client.listPrincipalsForPortfolio(l -> l.portfolioId(portfolio)).principals().stream()
                .map(principal -> principal.principalARN())
                .toList();
    }

    String createsTagOption(String key, String value) {
        return client.createTagOption(t -> t.key(key).value(value))
                .tagOptionDetail()
                .id();
    }

    void associatesTagOption(String tagOption, String resource) {
        client.associateTagOptionWithResource(a -> a.tagOptionId(tagOption).resourceId(resource));
    }

    /** Creates a tag option and associates it with {@code resource}. */
    String tags(String resource, String key, String value) {
        String tagOption = createsTagOption(key, value);
        associatesTagOption(tagOption, resource);
        return tagOption;
    }

    List<String> tagOptions(String portfolio) {
        return ids(client.describePortfolio(d -> d.id(portfolio)).tagOptions());
    }

    /** Returns the tag options of {@code product} as seen through the portfolio {@code source}. */
    List<String> tagOptions(String product, String source) {
        return ids(client.describeProductAsAdmin(d -> d.id(product).sourcePortfolioId(source))
                .tagOptions());
    }

    private static List<String> ids(List<TagOptionDetail> tagOptions) {
        return tagOptions.stream().map(TagOptionDetail::id).toList();
    }

    void budgets(String resource, String name) {
        client.associateBudgetWithResource(a -> a.resourceId(resource).budgetName(name));
    }

    List<String> budgets(String resource) {
        return client.listBudgetsForResource(l -> l.resourceId(resource)).budgets().stream()
                .map(BudgetDetail::budgetName)
                .toList();
    }

    /** Returns what the SDK throws when {@code call} is refused. */
    static ServiceCatalogException refusal(ThrowingCallable call) {
        return catchThrowableOfType(ServiceCatalogException.class, call);
    }
}
