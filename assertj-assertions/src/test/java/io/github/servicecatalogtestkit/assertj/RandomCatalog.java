package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * A catalog in which the accounts of an organization, and one outside it, did things at random. Calls that AWS refuses
 * are part of this. The same seed makes the same catalog.
 */
final class RandomCatalog {

    static final List<String> NAMES = List.of("Data", "Network");
    static final List<String> VERSIONS = List.of("v1", "v2", "v3");
    static final List<String> ROLES = List.of("Developer", "Operator");
    static final List<String> PROVISIONED = List.of("web", "db");
    static final Tag TAG = Tag.builder().key("team").value("platform").build();

    private static final String URL = "https://bucket.s3.amazonaws.com/t.json";
    private static final int STEPS = 70;

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub")
                    .unit("workloads", u -> u.account("dev").unit("prod", p -> p.account("prod-a")))
                    .trustedAccess(true))
            .build();
    final List<FakeAccount> accounts = List.of(
            catalog.account("hub"), catalog.account("dev"), catalog.account("prod-a"), catalog.account("partner"));
    final List<ServiceCatalogClient> clients =
            accounts.stream().map(FakeAccount::serviceCatalog).toList();
    final List<ServiceCatalogClient> developers = accounts.stream()
            .map(account -> account.as("role/Developer").serviceCatalog())
            .toList();
    final ServiceCatalogClient hub = clients.get(0);
    final List<String> units = List.of(
            catalog.organization().unit("workloads").id(),
            catalog.organization().unit("workloads/prod").id());
    final String organization = catalog.organization().id();
    final List<String> portfolios = new ArrayList<>();
    final List<String> products = new ArrayList<>();
    final List<String> actions = new ArrayList<>();
    final List<String> records = new ArrayList<>();

    private final Random random;
    private final String tagOption;

    RandomCatalog(long seed) {
        random = new Random(seed);
        accounts.forEach(account -> account.as("role/Operator"));
        catalog.templates().put(URL, "{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\"}}}");
        tagOption = hub.createTagOption(r -> r.key("stage").value("test"))
                .tagOptionDetail()
                .id();
        portfolio(hub);
        portfolio(hub);
        portfolio(any(clients.subList(1, clients.size())));
        product(hub);
        product(hub);
        product(any(clients));
        for (int i = 0; i < STEPS; i++) {
            attempt(this::step);
        }
        takeAll();
        constrainAll();
        launchAll();
    }

    /** Takes products of imported portfolios into local ones. */
    private void takeAll() {
        for (ServiceCatalogClient client : clients) {
            for (String source : portfolios) {
                for (String product : products) {
                    attempt(() -> client.associateProductWithPortfolio(r ->
                            r.portfolioId(any(portfolios)).productId(product).sourcePortfolioId(source)));
                }
            }
        }
    }

    /** Constrains products both where they come from and where they went, so that constraints override each other. */
    private void constrainAll() {
        for (ServiceCatalogClient client : clients) {
            for (String portfolio : portfolios) {
                products.stream()
                        .filter(product -> random.nextInt(3) > 0)
                        .forEach(product -> attempt(() -> constrain(client, portfolio, product)));
            }
        }
    }

    private void launchAll() {
        for (ServiceCatalogClient developer : developers) {
            portfolios.forEach(portfolio -> attempt(() -> associatePrincipal(portfolio)));
            products.forEach(product -> attempt(() -> launch(developer, product)));
        }
        attempt(() -> any(developers).terminateProvisionedProduct(r -> r.provisionedProductName(any(PROVISIONED))));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (ServiceCatalogException refused) { // as AWS would
        }
    }

    private void portfolio(ServiceCatalogClient owner) {
        String name = any(NAMES);
        List<Tag> tags = random.nextBoolean() ? List.of(TAG) : List.of();
        portfolios.add(owner.createPortfolio(
                        r -> r.displayName(name).providerName("Platform team").tags(tags))
                .portfolioDetail()
                .id());
    }

    private void product(ServiceCatalogClient owner) {
        String name = any(NAMES);
        List<Tag> tags = random.nextBoolean() ? List.of(TAG) : List.of();
        products.add(owner.createProduct(r -> r.name(name)
                        .owner("Platform team")
                        .tags(tags)
                        .productType("CLOUD_FORMATION_TEMPLATE")
                        .provisioningArtifactParameters(p ->
                                p.name("v1").type("CLOUD_FORMATION_TEMPLATE").info(Map.of("LoadTemplateFromURL", URL))))
                .productViewDetail()
                .productViewSummary()
                .productId());
    }

    private void step() {
        ServiceCatalogClient client = random.nextInt(3) > 0 ? hub : any(clients);
        String portfolio = any(portfolios);
        String product = any(products);
        boolean flag = random.nextBoolean();
        switch (random.nextInt(18)) {
            case 0, 1, 2 ->
                client.associateProductWithPortfolio(
                        r -> r.portfolioId(portfolio).productId(product));
            case 3 ->
                any(clients)
                        .associateProductWithPortfolio(r -> r.portfolioId(any(portfolios))
                                .productId(product)
                                .sourcePortfolioId(portfolio));
            case 4 ->
                client.createPortfolioShare(r ->
                        r.portfolioId(portfolio).accountId(any(accounts).id()).shareTagOptions(flag));
            case 5, 6 -> shareWithNode(client, portfolio, flag);
            case 7, 8 ->
                any(clients)
                        .acceptPortfolioShare(r -> r.portfolioId(portfolio)
                                .portfolioShareType(
                                        flag ? PortfolioShareType.IMPORTED : PortfolioShareType.AWS_ORGANIZATIONS));
            case 9 -> any(clients).rejectPortfolioShare(r -> r.portfolioId(portfolio));
            case 10 -> associatePrincipal(portfolio);
            case 11 -> constrain(any(clients), portfolio, product);
            case 12 ->
                client.createProvisioningArtifact(r -> r.productId(product)
                        .parameters(p -> p.name(any(VERSIONS))
                                .type("CLOUD_FORMATION_TEMPLATE")
                                .info(Map.of("LoadTemplateFromURL", URL))));
            case 13 -> changeVersion(client, product, flag);
            case 14 ->
                client.associateTagOptionWithResource(
                        r -> r.resourceId(flag ? portfolio : product).tagOptionId(tagOption));
            case 15 -> launch(any(developers), product);
            case 16 -> remove(client, portfolio, product);
            default ->
                client.updatePortfolioShare(r ->
                        r.portfolioId(portfolio).accountId(any(accounts).id()).shareTagOptions(flag));
        }
    }

    private void shareWithNode(ServiceCatalogClient client, String portfolio, boolean flag) {
        List<String> nodes =
                List.of(units.get(0), units.get(1), organization, any(accounts).id());
        String node = any(nodes);
        OrganizationNodeType type = node.startsWith("ou-")
                ? OrganizationNodeType.ORGANIZATIONAL_UNIT
                : node.startsWith("o-") ? OrganizationNodeType.ORGANIZATION : OrganizationNodeType.ACCOUNT;
        actions.add(client.createPortfolioShare(r -> r.portfolioId(portfolio)
                        .organizationNode(n -> n.type(type).value(node))
                        .sharePrincipals(flag)
                        .shareTagOptions(random.nextBoolean()))
                .portfolioShareToken());
    }

    private void associatePrincipal(String portfolio) {
        FakeAccount account = any(accounts);
        String role = account.as("role/" + any(ROLES)).principalArn();
        account.serviceCatalog()
                .associatePrincipalWithPortfolio(
                        r -> r.portfolioId(portfolio).principalARN(role).principalType(PrincipalType.IAM));
    }

    private void constrain(ServiceCatalogClient client, String portfolio, String product) {
        String role = any(accounts).as("role/Launch").principalArn();
        switch (random.nextInt(3)) {
            case 0 -> constrain(client, portfolio, product, "LAUNCH", "{\"RoleArn\":\"" + role + "\"}");
            case 1 -> constrain(client, portfolio, product, "LAUNCH", "{\"LocalRoleName\":\"Launch\"}");
            default ->
                constrain(
                        client,
                        portfolio,
                        product,
                        "RESOURCE_UPDATE",
                        "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\"}}");
        }
    }

    private static void constrain(
            ServiceCatalogClient client, String portfolio, String product, String type, String parameters) {
        client.createConstraint(
                r -> r.portfolioId(portfolio).productId(product).type(type).parameters(parameters));
    }

    private void changeVersion(ServiceCatalogClient client, String product, boolean flag) {
        String version = any(client.listProvisioningArtifacts(r -> r.productId(product))
                        .provisioningArtifactDetails())
                .id();
        client.updateProvisioningArtifact(r -> r.productId(product)
                .provisioningArtifactId(version)
                .active(random.nextBoolean())
                .guidance(flag ? "DEPRECATED" : "DEFAULT"));
    }

    private void launch(ServiceCatalogClient developer, String product) {
        String path = any(developer.listLaunchPaths(r -> r.productId(product)).launchPathSummaries())
                .id();
        records.add(developer
                .provisionProduct(r -> r.productId(product)
                        .pathId(path)
                        .provisioningArtifactName("v1")
                        .provisionedProductName(any(PROVISIONED)))
                .recordDetail()
                .recordId());
    }

    private void remove(ServiceCatalogClient client, String portfolio, String product) {
        for (Runnable removal : Arrays.<Runnable>asList(
                () -> client.disassociateProductFromPortfolio(
                        r -> r.portfolioId(portfolio).productId(product)),
                () -> client.deletePortfolioShare(
                        r -> r.portfolioId(portfolio).accountId(any(accounts).id())),
                () -> any(developers).terminateProvisionedProduct(r -> r.provisionedProductName(any(PROVISIONED))),
                () -> client.deletePortfolio(r -> r.id(portfolio)))) {
            if (random.nextInt(4) == 0) {
                attempt(removal);
            }
        }
    }
}
