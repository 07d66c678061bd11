package io.github.servicecatalogtestkit.fake.internal.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random template with resources of all sixteen types, and a random change of it. */
final class RandomTemplate {

    private final Random random;
    private final List<String> foreign;
    private final String foreignProduct;
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final List<String> pairs = new ArrayList<>();

    /**
     * @param foreign portfolios of another account, shared with this one
     * @param foreignProduct a product in the first of them
     */
    RandomTemplate(Random random, List<String> foreign, String foreignProduct) {
        this.random = random;
        this.foreign = foreign;
        this.foreignProduct = foreignProduct;
        fill();
    }

    private void fill() {
        int portfolios = 1 + random.nextInt(3);
        int products = 1 + random.nextInt(4);
        for (int i = 0; i < portfolios; i++) {
            put("Portfolio" + i, "Portfolio", "", "DisplayName: 'Data " + random.nextInt(3) + "', ProviderName: IT");
        }
        for (int i = 0; i < products; i++) {
            put("Product" + i, "CloudFormationProduct", "", product(i));
        }
        for (int portfolio = 0; portfolio < portfolios; portfolio++) {
            for (int product = 0; product < products; product++) {
                if (random.nextInt(3) > 0) {
                    pair(portfolio, product);
                }
            }
            if (random.nextBoolean()) {
                put(
                        "Share" + portfolio,
                        "PortfolioShare",
                        "",
                        "PortfolioId: !Ref Portfolio" + portfolio + ", AccountId: '22222222222" + random.nextInt(3)
                                + "', ShareTagOptions: " + random.nextBoolean());
            }
            if (random.nextBoolean()) {
                put(
                        "Principal" + portfolio,
                        "PortfolioPrincipalAssociation",
                        "",
                        "PortfolioId: !Ref Portfolio"
                                + portfolio
                                + ", PrincipalType: IAM, PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/"
                                + (random.nextBoolean() ? "Administrator" : "Developer") + "'");
            }
            if (random.nextBoolean()) {
                put("Option" + portfolio, "TagOption", "", "Key: key" + portfolio + ", Value: v" + random.nextInt(2));
                put(
                        "Tagged" + portfolio,
                        "TagOptionAssociation",
                        "",
                        "TagOptionId: !Ref Option" + portfolio + ", ResourceId: !Ref Portfolio" + portfolio);
            }
        }
        imports();
        actions(products);
        launches(products);
    }

    private String product(int i) {
        String versions = version("v1") + (random.nextBoolean() ? ", " + version("v2") : "");
        return "Name: Product" + i + ", Owner: 'IT" + random.nextInt(2) + "', ProvisioningArtifactParameters: ["
                + versions + "]";
    }

    private static String version(String name) {
        return "{Name: " + name + ", Info: {LoadTemplateFromURL: 'https://bucket.s3.amazonaws.com/" + name + "'}}";
    }

    private void pair(int portfolio, int product) {
        String ids = "PortfolioId: !Ref Portfolio" + portfolio + ", ProductId: !Ref Product" + product;
        String association = "Association" + portfolio + "x" + product;
        boolean early = random.nextInt(12) == 0;
        if (!early) {
            put(association, "PortfolioProductAssociation", "", ids);
        }
        pairs.add(association);
        String suffix = portfolio + "x" + product;
        constraint(
                "Launch" + suffix,
                "LaunchRoleConstraint",
                association,
                ids + ", LocalRoleName: Role" + random.nextInt(2));
        constraint(
                "Notify" + suffix,
                "LaunchNotificationConstraint",
                association,
                ids + ", NotificationArns: ['arn:aws:sns:us-east-1:111111111111:topic" + random.nextInt(2) + "']");
        constraint(
                "Rules" + suffix,
                "LaunchTemplateConstraint",
                association,
                ids + ", Rules: '{\"Rule\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":[[\"a\"],\"a\"]}}]}}'");
        constraint(
                "Update" + suffix,
                "ResourceUpdateConstraint",
                association,
                ids + ", TagUpdateOnProvisionedProduct: " + (random.nextBoolean() ? "ALLOWED" : "NOT_ALLOWED"));
        if (!resources.containsKey("Launch" + suffix)) {
            constraint(
                    "Sets" + suffix,
                    "StackSetConstraint",
                    association,
                    ids + ", Description: sets, AccountList: ["
                            + "'333333333333'], RegionList: [us-east-1], "
                            + "AdminRole: 'arn:aws:iam::111111111111:role/A', "
                            + "ExecutionRole: Exec, StackInstanceControl: ALLOWED");
        }
        if (early) {
            put(association, "PortfolioProductAssociation", "", ids);
        }
    }

    private void constraint(String name, String type, String association, String properties) {
        if (random.nextInt(3) == 0) {
            put(name, type, random.nextInt(4) == 0 ? "" : association, properties);
        }
    }

    private void imports() {
        if (random.nextInt(3) == 0) {
            put("Import", "AcceptedPortfolioShare", "", "PortfolioId: " + foreign.get(0));
            if (random.nextBoolean()) {
                put("Local", "Portfolio", "", "DisplayName: Local, ProviderName: IT");
                put(
                        "Imported",
                        "PortfolioProductAssociation",
                        random.nextBoolean() ? "Import" : "",
                        "PortfolioId: !Ref Local, ProductId: " + foreignProduct + ", SourcePortfolioId: "
                                + foreign.get(0));
            }
        }
        if (random.nextInt(4) == 0) {
            put("Import2", "AcceptedPortfolioShare", "", "PortfolioId: " + foreign.get(1));
            put(
                    "Members",
                    "PortfolioPrincipalAssociation",
                    random.nextBoolean() ? "Import2" : "",
                    "PortfolioId: "
                            + foreign.get(1)
                            + ", PrincipalType: IAM, PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/"
                            + "Developer'");
        }
    }

    private void actions(int products) {
        if (random.nextInt(3) == 0) {
            put(
                    "Action",
                    "ServiceAction",
                    "",
                    "Name: Act" + random.nextInt(2) + ", DefinitionType: SSM_AUTOMATION, "
                            + "Definition: [{Key: Name, Value: Restart}, {Key: Version, Value: '1'}]");
            int product = random.nextInt(products);
            put(
                    "Act",
                    "ServiceActionAssociation",
                    "",
                    "ServiceActionId: !Ref Action, ProductId: !Ref Product" + product
                            + ", ProvisioningArtifactId: !Select [0, !Split [',', !GetAtt Product" + product
                            + ".ProvisioningArtifactIds]]");
        }
    }

    private void launches(int products) {
        if (random.nextInt(3) == 0) {
            int product = random.nextInt(products);
            List<String> first = new ArrayList<>();
            resources.keySet().stream()
                    .filter(name -> name.endsWith("x" + product) || name.startsWith("Principal"))
                    .filter(name -> random.nextInt(4) > 0)
                    .forEach(first::add);
            put(
                    "Server",
                    "CloudFormationProvisionedProduct",
                    String.join(", ", first),
                    "ProductId: !Ref Product"
                            + product + ", ProvisioningArtifactName: v1, ProvisionedProductName: server"
                            + random.nextInt(2)
                            + (random.nextBoolean() ? ", Tags: [{Key: team, Value: a}]" : ""));
        }
    }

    private void put(String name, String type, String dependsOn, String properties) {
        resources.put(
                name,
                "  " + name + ":\n    Type: AWS::ServiceCatalog::" + type + "\n"
                        + (dependsOn.isEmpty() ? "" : "    DependsOn: [" + dependsOn + "]\n")
                        + "    Properties: {" + properties + "}\n");
    }

    String text() {
        return "Resources:\n" + String.join("", resources.values());
    }
}
