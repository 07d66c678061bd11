package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE;

import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.function.Consumer;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;

/** A {@link HubAndSpoke} with a developer, who may launch a product of the hub from the spoke's local portfolio. */
final class LaunchScenario {

    static final String DEVELOPER = "arn:aws:iam::222222222222:role/Developer";

    private static final String TEMPLATE = """
            {"Parameters": {"InstanceType": {"Type": "String", "Default": "t3.micro"},
                            "Environment": {"Type": "String", "Default": "test", "AllowedValues": ["test", "prod"]}},
             "Resources": {"Queue": {"Type": "AWS::SQS::Queue"}},
             "Outputs": {"Type": {"Value": {"Ref": "InstanceType"}}}}
            """;
    private static final String URL = "https://bucket.s3.amazonaws.com/web.json";

    final HubAndSpoke world;
    final ServiceCatalogClient developer;
    final String web;

    LaunchScenario() {
        this(settings -> {});
    }

    LaunchScenario(Consumer<SettingsBuilder> settings) {
        world = new HubAndSpoke(settings);
        developer = world.catalog.account(SPOKE).as("role/Developer").serviceCatalog();
        world.catalog.templates().put(URL, TEMPLATE);
        web = HubAndSpoke.product(world.hub, "Web", URL);
        world.associate(web);
        world.take(web);
        admit(world.local);
    }

    void admit(String portfolio) {
        world.spoke.associatePrincipalWithPortfolio(
                r -> r.portfolioId(portfolio).principalARN(DEVELOPER).principalType("IAM"));
    }

    String constrain(ConstraintType type, String parameters) {
        return world.hub
                .createConstraint(r -> r.portfolioId(world.shared)
                        .productId(web)
                        .type(type.name())
                        .parameters(parameters))
                .constraintDetail()
                .constraintId();
    }

    String version() {
        return world.hub.listProvisioningArtifacts(r -> r.productId(web)).provisioningArtifactDetails().stream()
                .findFirst()
                .orElseThrow()
                .id();
    }

    RecordDetail launch(String name, String instanceType) {
        return developer
                .provisionProduct(r -> r.productId(web)
                        .provisioningArtifactId(version())
                        .provisionedProductName(name)
                        .provisioningParameters(ProvisioningParameter.builder()
                                .key("InstanceType")
                                .value(instanceType)
                                .build()))
                .recordDetail();
    }
}
