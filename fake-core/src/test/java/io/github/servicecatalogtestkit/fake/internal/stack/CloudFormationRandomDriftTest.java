package io.github.servicecatalogtestkit.fake.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.ResourceDrift;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** On random stacks, nothing has drifted after a deployment, and each resource that is deleted has. */
class CloudFormationRandomDriftTest {

    private static final int STACKS = 60;
    private static final Caller HUB = Caller.administratorOf(new Scope(new AccountId("111111111111"), "us-east-1"));
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

    private final StackDeployer deployer = new StackDeployer(Answerer.WITHOUT_INTERCEPTORS);
    private final StackDeployer.Result foreign =
            deployer.create(Catalog.empty(Settings.DEFAULT), OTHER, request(FOREIGN));
    private final Set<String> deletedTypes = new TreeSet<>();

    private static StackRequest request(String template) {
        return StackRequest.of("stack", template, Map.of(), Tags.NONE);
    }

    private String foreign(String logicalId) {
        return foreign.stack()
                .contents()
                .resources()
                .find(logicalId)
                .orElseThrow()
                .physicalId();
    }

    @Test
    void only_what_was_deleted_has_drifted() {
        for (int seed = 0; seed < STACKS; seed++) {
            String template = new RandomTemplate(
                            new Random(seed), List.of(foreign("First"), foreign("Second")), foreign("Product"))
                    .text();
            StackDeployer.Result created = deployer.create(foreign.catalog(), HUB, request(template));
            if (created.stack().status() == StackStatus.CREATE_COMPLETE) {
                assertThat(DriftDetection.withNested(created.catalog(), created.stack()))
                        .as("seed %s: %s", seed, template)
                        .noneMatch(ResourceDrift::isDrifted);
                tryDeletions(seed, created.catalog(), created.stack());
            }
        }
        assertThat(deletedTypes).hasSizeGreaterThan(10);
    }

    private void tryDeletions(int seed, Catalog catalog, Stack stack) {
        Site site = new Site(
                stack.id(), stack.name(), stack.by(), stack.definition().tags());
        StackState state = StackState.of(catalog, stack.contents().resources());
        for (StackResource resource : stack.contents().resources().values()) {
            if (!ResourceTypes.isModelled(resource.type())) {
                continue;
            }
            Catalog after;
            try {
                after = new ResourceSteps(Answerer.WITHOUT_INTERCEPTORS, site, new EventLog(site))
                        .deleted(state, resource)
                        .catalog();
            } catch (ResourceFailedException inUse) {
                continue;
            }
            deletedTypes.add(resource.type());
            assertThat(DriftDetection.of(after, stack, resource).status())
                    .as("seed %s, %s", seed, resource.logicalId())
                    .isEqualTo(ResourceDrift.Status.DELETED);
        }
    }
}
