package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.StackFailedException;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

/** What people reported about hubs that are CloudFormation templates, found before production. */
class CloudFormationReportsTest {

    private static final String PRODUCT = """
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: Data, ProviderName: IT}
              Product:
                Type: AWS::ServiceCatalog::CloudFormationProduct
                Properties:
                  Name: KMS CMK
                  Owner: IT
                  ProvisioningArtifactParameters:
                  - Info: {LoadTemplateFromURL: 'https://bucket.s3.amazonaws.com/kms.json'}
                    Name: v1
              Association:
                Type: AWS::ServiceCatalog::PortfolioProductAssociation
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product}
            """;

    @AwsRule(
            source = "https://github.com/aws/aws-cdk/issues/20810",
            says = "a launch role constraint without a dependency on the association fails intermittently"
                    + " with ResourceNotFound")
    @Test
    void a_constraint_that_can_run_before_its_association_is_named() {
        FakeStacks hub = FakeServiceCatalog.create().account("hub").stacks();
        FakeStack stack = hub.deploy("hub", PRODUCT + """
                  LaunchRole:
                    Type: AWS::ServiceCatalog::LaunchRoleConstraint
                    Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, LocalRoleName: Launch}
                """);
        assertThat(stack.orderFaults())
                .singleElement()
                .asString()
                .startsWith("LaunchRole needs Association first, but nothing says so: add DependsOn: Association")
                .contains("Resource not found");
    }

    @AwsRule(
            source = "https://github.com/aws-samples/amazon-sagemaker-drift-detection/pull/1",
            says = "the cure of a race among the resources of AWS Service Catalog: the constraint waits for the"
                    + " principal only")
    @Test
    void a_constraint_that_waits_for_the_principal_only_is_named_too() {
        FakeStacks hub = FakeServiceCatalog.create().account("hub").stacks();
        FakeStack stack = hub.deploy("hub", PRODUCT + """
                  Developers:
                    Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                    Properties:
                      PortfolioId: !Ref Portfolio
                      PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/Developer'
                      PrincipalType: IAM
                  LaunchRole:
                    Type: AWS::ServiceCatalog::LaunchRoleConstraint
                    DependsOn: Developers
                    Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, LocalRoleName: Launch}
                """);
        assertThat(stack.orderFaults())
                .singleElement()
                .asString()
                .startsWith("LaunchRole needs Association first, but nothing says so: add DependsOn: Association");
    }

    @Assumed("AWS CloudFormation deletes at once whatever nothing orders; which resource it deletes first is open.")
    @Test
    void whatever_nothing_orders_is_deleted_from_the_end_of_the_template_and_the_order_is_named() {
        FakeStacks hub = FakeServiceCatalog.create().account("hub").stacks();
        FakeStack stack = hub.deploy("hub", PRODUCT + """
                  AConstraint:
                    Type: AWS::ServiceCatalog::LaunchRoleConstraint
                    Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, LocalRoleName: Launch}
                """);
        assertThat(stack.orderFaults())
                .singleElement()
                .asString()
                .startsWith("AConstraint needs Association first")
                .contains("(creation, deletion fails");
        hub.delete("hub");
        assertThat(stack.status()).isEqualTo("DELETE_COMPLETE");
    }

    @AwsRule(
            source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1860",
            says = "Portfolio port-xxxxxxxxx not found.")
    @Test
    void a_portfolio_that_is_shared_through_the_organization_cannot_be_accepted_by_a_template() {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub")
                        .unit("workloads", u -> u.account("dev"))
                        .trustedAccess(true))
                .build();
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        String portfolio = hub.createPortfolio(p -> p.displayName("Data").providerName("IT"))
                .portfolioDetail()
                .id();
        hub.createPortfolioShare(s -> s.portfolioId(portfolio)
                .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                        .value(catalog.organization().unit("workloads").id())));
        assertThatThrownBy(
                        () -> catalog.account("dev").stacks().deploy("import", """
                        Parameters:
                          PortfolioId: {Type: String}
                        Resources:
                          Imported:
                            Type: AWS::ServiceCatalog::AcceptedPortfolioShare
                            Properties: {PortfolioId: !Ref PortfolioId}
                        """, Map.of("PortfolioId", portfolio)))
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("Portfolio " + portfolio + " not found.");
    }

    @AwsRule(
            source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2430",
            says = "Portfolio port-abcd still has associated Principals")
    @Test
    void a_principal_with_a_path_stays_and_the_portfolio_cannot_be_deleted() {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .settings(s -> s.assume(AwsBehavior.STRIPS_PRINCIPAL_PATHS, true))
                .build();
        FakeStacks hub = catalog.account("hub").stacks();
        FakeStack stack = hub.deploy("hub", PRODUCT + """
                  Developer:
                    Type: AWS::IAM::Role
                    Properties: {RoleName: Developer, Path: /teams/}
                  Developers:
                    Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                    Properties:
                      PortfolioId: !Ref Portfolio
                      PrincipalARN: !GetAtt Developer.Arn
                      PrincipalType: IAM
                """);
        String portfolio = stack.physicalId("Portfolio");
        assertThatThrownBy(() -> hub.delete("hub"))
                .hasMessageContaining("Portfolio " + portfolio + " still has associated Principals");
        assertThat(stack.status()).isEqualTo("DELETE_FAILED");
        assertThat(stack.resources()).extracting(FakeStack.Resource::logicalId).containsExactly("Portfolio");
    }

    @AwsRule(
            source = "https://github.com/aws/aws-cdk/issues/8404",
            says = "Unable to launch provisioned product because: No launch paths found for resource")
    @Test
    void nobody_may_launch_a_product_of_a_portfolio_without_principals() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        FakeStack stack = catalog.account("hub").stacks().deploy("hub", PRODUCT);
        String product = stack.physicalId("Product");
        assertThat(catalog.explainLaunch("hub", "role/Developer", product).isLaunchable())
                .isFalse();
        assertThatThrownBy(() -> catalog.account("hub")
                        .as("role/Developer")
                        .stacks()
                        .deploy("key", """
                        Parameters:
                          ProductId: {Type: String}
                        Resources:
                          Key:
                            Type: AWS::ServiceCatalog::CloudFormationProvisionedProduct
                            Properties: {ProductId: !Ref ProductId, ProvisioningArtifactName: v1}
                        """, Map.of("ProductId", product)))
                .hasMessageContaining("No launch paths found for resource");
    }
}
