package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.assertj.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeChangeSet;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.StackFailedException;
import io.github.servicecatalogtestkit.fake.StackTemplate;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.Stack;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The recipes of the page on stacks, run. {@link GuidesTest} compares the texts. */
class StackRecipesTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();

    @Test
    void deploy_a_template() {
        FakeStacks stacks = catalog.account("hub").stacks();
        FakeStack hub = stacks.deploy("hub", StackTemplate.resource("hub.yaml"), Map.of("Env", "prod"));

        assertThat(hub)
                .isDeployed()
                .hasOutput("PortfolioId", hub.physicalId("Portfolio"))
                .deploysInAnyOrder();
        assertThat(catalog.account("hub").serviceCatalog())
                .portfolio(hub.output("PortfolioId"))
                .hasName("Web servers prod")
                .hasExactlyProducts(hub.output("ProductId"));
    }

    @Test
    void who_can_launch() {
        FakeStack hub = catalog.account("hub").stacks().deploy("hub", StackTemplate.resource("hub.yaml"));

        FakeAccount developer = catalog.account("hub").as("role/Developer");
        assertThat(developer.serviceCatalog()).canLaunch(hub.output("ProductId"));
        assertThat(catalog.account("hub").serviceCatalog())
                .portfolio(hub.output("PortfolioId"))
                .product(hub.output("ProductId"))
                .hasLocalLaunchRole("Launch");
    }

    @Test
    void review_and_delete() {
        FakeStacks stacks = catalog.account("hub").stacks();
        stacks.deploy("hub", StackTemplate.resource("hub.yaml"));
        FakeChangeSet review =
                stacks.createChangeSet("hub", "prod", StackTemplate.resource("hub.yaml"), Map.of("Env", "prod"));
        assertThat(review.changes()).noneMatch(change -> "True".equals(change.replacement()));
        review.execute();

        assertThat(stacks.get("hub")).canBeDeleted().leavesWhenDeleted();
        stacks.delete("hub");
    }

    @Test
    void an_order_that_only_chance_keeps() {
        String template = StackTemplate.resource("hub.yaml").text().replace("    DependsOn: Association\n", "");
        FakeStack hub = catalog.account("hub").stacks().deploy("hub", template);

        assertThatThrownBy(() -> assertThat(hub).deploysInAnyOrder())
                .hasMessageContaining(
                        "LaunchRole needs Association first, but nothing says so: add DependsOn: Association");
    }

    @WithServiceCatalog(
            accounts = {"hub", "spoke=222222222222"},
            stacks = @Stack(account = "hub", template = "classpath:hub.yaml", parameters = "Env=prod"))
    static class SpokeTest {

        @Test
        void imports_the_portfolio(FakeServiceCatalog catalog, @InAccount("spoke") ServiceCatalogClient spoke) {
            String portfolio = catalog.account("hub").stacks().get("hub").output("PortfolioId");
            spoke.acceptPortfolioShare(a -> a.portfolioId(portfolio));
            assertThat(spoke).portfolio(portfolio).isImportedFrom("hub");
        }
    }

    @Test
    void the_code_of_a_pipeline() {
        String template = StackTemplate.resource("hub.yaml").text();
        CloudFormationClient cloudFormation = catalog.account("hub").cloudFormation();
        cloudFormation.createStack(c -> c.stackName("hub").templateBody(template));
        cloudFormation.waiter().waitUntilStackCreateComplete(w -> w.stackName("hub"));
        assertThat(catalog.account("hub").stacks().get("hub")).isDeployed();
    }

    @Test
    void a_deployment_that_takes_time() {
        String template = StackTemplate.resource("hub.yaml").text();
        FakeServiceCatalog slow = FakeServiceCatalog.builder()
                .settings(s -> s.stackCompletion(CompletionPolicy.afterPolls(2)))
                .build();
        CloudFormationClient pipeline = slow.account("hub").cloudFormation();
        pipeline.createStack(c -> c.stackName("hub").templateBody(template));
        assertThat(pipeline.describeStacks().stacks().get(0).stackStatus()).isEqualTo(StackStatus.CREATE_IN_PROGRESS);
        assertThat(pipeline.describeStacks().stacks().get(0).stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    }

    static class OurHub implements CatalogFixture {

        String portfolioId;

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            FakeStacks stacks = catalog.account("hub").stacks();
            stacks.deploy("hub", StackTemplate.resource("hub.yaml"), Map.of("Env", "prod"));
            portfolioId = stacks.get("hub").output("PortfolioId");
        }
    }

    @WithServiceCatalog(
            accounts = {"hub", "spoke=222222222222"},
            fixture = OurHub.class)
    static class OurSpokeTest {

        @Test
        void imports_the_portfolio(@InAccount("spoke") ServiceCatalogClient spoke, OurHub hub) {
            spoke.acceptPortfolioShare(a -> a.portfolioId(hub.portfolioId));
            assertThat(spoke).portfolio(hub.portfolioId).isImportedFrom("hub");
        }
    }

    @Test
    void what_other_services_give() {
        FakeStacks stacks = catalog.account("hub").stacks();
        stacks.values("hub").attribute("Lookup", "Owner", "Platform team");
        FakeStack hub = stacks.deploy("hub", """
                Resources:
                  Lookup: {Type: Custom::OwnerLookup}
                  Portfolio:
                    Type: AWS::ServiceCatalog::Portfolio
                    Properties: {DisplayName: Web servers, ProviderName: !GetAtt Lookup.Owner}
                """);
        assertThat(hub).isDeployed();
    }

    @Test
    void what_fails_is_rolled_back() {
        FakeStacks stacks = catalog.account("hub").stacks();
        assertThatThrownBy(() -> stacks.deploy("hub", """
                        Resources:
                          Portfolio:
                            Type: AWS::ServiceCatalog::Portfolio
                            Properties: {DisplayName: Web servers, Provider: Platform team}
                        """))
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("Provider");
        assertThat(catalog.account("hub")
                        .serviceCatalog()
                        .listPortfolios(l -> {})
                        .portfolioDetails())
                .isEmpty();
    }
}
