package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.StackFailedException;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

class CloudFormationStackTest {

    private static final String USER_GUIDE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/";

    private static final String HUB = """
            Parameters:
              Env: {Type: String, Default: dev}
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: !Sub 'Data ${Env}', ProviderName: IT}
              Product:
                Type: AWS::ServiceCatalog::CloudFormationProduct
                Properties:
                  Name: Linux
                  Owner: IT
                  ProvisioningArtifactParameters:
                  - Name: v1
                    Info: {LoadTemplateFromURL: 'https://bucket.s3.amazonaws.com/linux.json'}
              Association:
                Type: AWS::ServiceCatalog::PortfolioProductAssociation
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product}
              Role:
                Type: AWS::IAM::Role
                Properties: {RoleName: Launch}
              Developers:
                Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                Properties:
                  PortfolioId: !Ref Portfolio
                  PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/Developer'
                  PrincipalType: IAM
              Constraint:
                Type: AWS::ServiceCatalog::LaunchRoleConstraint
                DependsOn: Association
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, RoleArn: !GetAtt Role.Arn}
            Outputs:
              PortfolioId: {Value: !Ref Portfolio}
              ProductId: {Value: !Ref Product}
            """;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final FakeStacks stacks = catalog.account("hub").stacks();

    @Test
    void a_template_creates_its_resources_as_the_account_would() {
        FakeStack stack = stacks.deploy("hub", HUB, Map.of("Env", "prod"));
        assertThat(stack.status()).isEqualTo("CREATE_COMPLETE");
        assertThat(hub.client.listPortfolios(l -> {}).portfolioDetails())
                .extracting(PortfolioDetail::displayName)
                .containsExactly("Data prod");
        assertThat(hub.client
                        .listConstraintsForPortfolio(l -> l.portfolioId(stack.output("PortfolioId")))
                        .constraintDetails())
                .singleElement()
                .satisfies(
                        constraint -> assertThat(constraint.constraintId()).isEqualTo(stack.physicalId("Constraint")));
        catalog.account("hub")
                .as("role/Developer")
                .serviceCatalog()
                .provisionProduct(p -> p.productId(stack.output("ProductId"))
                        .provisioningArtifactName("v1")
                        .provisionedProductName("linux"));
    }

    @Test
    void a_changed_property_is_updated_in_place() {
        FakeStack stack = stacks.deploy("hub", HUB);
        String portfolio = stack.output("PortfolioId");
        stacks.deploy("hub", HUB, Map.of("Env", "prod"));
        assertThat(stack.status()).isEqualTo("UPDATE_COMPLETE");
        assertThat(stack.output("PortfolioId")).isEqualTo(portfolio);
        assertThat(hub.client
                        .describePortfolio(d -> d.id(portfolio))
                        .portfolioDetail()
                        .displayName())
                .isEqualTo("Data prod");
    }

    @Test
    void a_resource_that_the_template_no_longer_has_is_deleted() {
        FakeStack stack = stacks.deploy("hub", HUB);
        stacks.deploy("hub", HUB.replaceFirst("(?s)  Constraint:.*Outputs:", "Outputs:"));
        assertThat(hub.client
                        .listConstraintsForPortfolio(l -> l.portfolioId(stack.output("PortfolioId")))
                        .constraintDetails())
                .isEmpty();
    }

    @Test
    void a_deleted_stack_leaves_nothing() {
        stacks.deploy("hub", HUB);
        FakeStack stack = stacks.get("hub");
        stacks.delete("hub");
        assertThat(stack.status()).isEqualTo("DELETE_COMPLETE");
        assertThat(stacks.find("hub")).isEmpty();
        assertThat(hub.client.listPortfolios(l -> {}).portfolioDetails()).isEmpty();
        assertThat(hub.client.searchProductsAsAdmin(s -> {}).productViewDetails())
                .isEmpty();
    }

    @Test
    void a_fork_has_stacks_of_its_own() {
        FakeServiceCatalog copy = catalog.fork();
        stacks.deploy("hub", HUB);
        assertThat(copy.account("hub").stacks().all()).isEmpty();
        assertThat(catalog.fork().account("hub").stacks().get("hub").status()).isEqualTo("CREATE_COMPLETE");
    }

    @Test
    void the_calls_of_a_stack_are_in_the_journal() {
        stacks.deploy("hub", HUB);
        assertThat(catalog.journal().toString()).contains("CreatePortfolio", "CreateConstraint");
    }

    @Nested
    class WhenAResourceFails {

        private static final String BAD = HUB.replace("RoleArn: !GetAtt Role.Arn", "RoleArn: none");

        @AwsRule(
                source = USER_GUIDE + "stack-failure-options.html",
                says = "the entire stack rolls back to the last known stable state")
        @Test
        void a_creation_is_rolled_back() {
            String before = Pictures.withoutStacks(catalog);
            StackFailedException failure =
                    catchThrowableOfType(StackFailedException.class, () -> stacks.deploy("hub", BAD));
            assertThat(failure).hasMessageContaining("ROLLBACK_COMPLETE").hasMessageContaining("Constraint (");
            assertThat(Pictures.withoutStacks(catalog)).isEqualTo(before);
            assertThat(failure.stack().orElseThrow().events())
                    .extracting(FakeStack.Event::logicalId, FakeStack.Event::status)
                    .contains(tuple("Constraint", "CREATE_FAILED"), tuple("hub", "ROLLBACK_COMPLETE"));
        }

        @Test
        void an_update_is_rolled_back() {
            FakeStack stack = stacks.deploy("hub", HUB);
            String before = Pictures.withoutStacks(catalog);
            assertThatThrownBy(() -> stacks.deploy("hub", BAD, Map.of("Env", "prod")))
                    .isInstanceOf(StackFailedException.class)
                    .hasMessageContaining("UPDATE_ROLLBACK_COMPLETE");
            assertThat(Pictures.withoutStacks(catalog)).isEqualTo(before);
            assertThat(stack.output("PortfolioId")).startsWith("port-");
        }

        @AwsRule(
                source = "https://github.com/aws/aws-cdk/issues/901",
                says = "is in ROLLBACK_COMPLETE state and can not be updated.")
        @Test
        void a_stack_whose_creation_failed_cannot_be_updated() {
            assertThatThrownBy(() -> stacks.deploy("hub", BAD)).isInstanceOf(StackFailedException.class);
            assertThatThrownBy(() -> stacks.deploy("hub", HUB))
                    .hasMessageEndingWith("is in ROLLBACK_COMPLETE state and can not be updated.");
        }

        @Assumed("A fault that a test declares strikes the calls of a stack like those of a client.")
        @Test
        void a_fault_fails_a_resource() {
            catalog.faults().on("CreateConstraint").denies();
            assertThatThrownBy(() -> stacks.deploy("hub", HUB)).hasMessageContaining("AccessDenied");
        }
    }
}
