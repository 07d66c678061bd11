package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random stacks of a hub, with which another account shares two portfolios and a product. */
final class RandomStacks {

    static final Caller HUB = Caller.administratorOf(new Scope(new AccountId("111111111111"), "us-east-1"));

    private static final Caller OTHER = Caller.administratorOf(new Scope(new AccountId("444444444444"), "us-east-1"));

    private static final String FOREIGN = """
            Resources:
              First:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: First, ProviderName: Other}
              Second:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: Second, ProviderName: Other}
              Product:
                Type: AWS::ServiceCatalog::CloudFormationProduct
                Properties:
                  Name: Foreign
                  Owner: Other
                  ProvisioningArtifactParameters: [{Name: v1, Info: {LoadTemplateFromURL: 'https://b/v1'}}]
              Association:
                Type: AWS::ServiceCatalog::PortfolioProductAssociation
                Properties: {PortfolioId: !Ref First, ProductId: !Ref Product}
              FirstShare:
                Type: AWS::ServiceCatalog::PortfolioShare
                Properties: {PortfolioId: !Ref First, AccountId: '111111111111'}
              SecondShare:
                Type: AWS::ServiceCatalog::PortfolioShare
                Properties: {PortfolioId: !Ref Second, AccountId: '111111111111'}
            """;

    private final StackDeployer.Result foreign;

    RandomStacks(StackDeployer deployer) {
        foreign = deployer.create(Catalog.empty(Settings.DEFAULT), OTHER, request(FOREIGN));
    }

    /** Returns the catalog in which the hub has nothing yet. */
    Catalog catalog() {
        return foreign.catalog();
    }

    static StackRequest request(String template) {
        return StackRequest.of("stack", template, Map.of(), Tags.NONE);
    }

    String template(Random random) {
        return new RandomTemplate(random, List.of(foreign("First"), foreign("Second")), foreign("Product")).text();
    }

    private String foreign(String logicalId) {
        return foreign.stack()
                .contents()
                .resources()
                .find(logicalId)
                .orElseThrow()
                .physicalId();
    }
}
