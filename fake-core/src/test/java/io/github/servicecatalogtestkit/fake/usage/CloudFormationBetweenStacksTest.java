package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeChangeSet;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.StackTemplate;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports and imports, stacks in stacks, change sets, stack sets and what the CDK synthesized. */
class CloudFormationBetweenStacksTest {

    private static final String USER_GUIDE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/";

    private static final String PORTFOLIO = """
            Parameters:
              Name: {Type: String, Default: Data}
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: !Ref Name, ProviderName: IT}
            Outputs:
              Id: {Value: !Ref Portfolio, Export: {Name: hub-portfolio}}
            """;

    private static final String USER = """
            Resources:
              Developers:
                Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                Properties:
                  PortfolioId: !ImportValue hub-portfolio
                  PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/Developer'
                  PrincipalType: IAM
            """;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final FakeStacks stacks = catalog.account("hub").stacks();

    @Nested
    class Exports {

        @AwsRule(
                source = USER_GUIDE + "using-cfn-stack-exports.html",
                says = "use the Fn::ImportValue function to import the value")
        @Test
        void another_stack_imports_a_value() {
            FakeStack exporter = stacks.deploy("hub", PORTFOLIO);
            stacks.deploy("users", USER);
            assertThat(stacks.exports()).containsExactly(Map.entry("hub-portfolio", exporter.output("Id")));
            assertThat(hub.principals(exporter.output("Id"))).hasSize(1);
        }

        @AwsRule(
                source = "https://github.com/aws-cloudformation/aws-cloudformation-templates/issues/466",
                says = "No export named -ServiceCatalogProductTagOptions found")
        @Test
        void an_export_that_no_stack_has_is_named() {
            assertThatThrownBy(() -> stacks.deploy("users", USER))
                    .hasMessageContaining("No export named hub-portfolio found");
        }

        @Assumed("An export that the test provides needs no stack.")
        @Test
        void a_test_can_provide_an_export() {
            String portfolio = hub.createsPortfolio("Data");
            stacks.values("users").importedValue("hub-portfolio", portfolio);
            stacks.deploy("users", USER);
            assertThat(hub.principals(portfolio)).hasSize(1);
        }

        @AwsRule(
                source = USER_GUIDE + "using-cfn-stack-exports.html",
                says = "you can't delete a stack if another stack references one of its outputs")
        @Test
        void a_stack_whose_export_is_in_use_is_not_deleted() {
            FakeStack exporter = stacks.deploy("hub", PORTFOLIO);
            stacks.deploy("users", USER);
            assertThatThrownBy(() -> stacks.delete("hub")).hasMessageContaining("is in use by users");
            assertThat(exporter.physicalId("Portfolio")).startsWith("port-");
            stacks.delete("users");
            stacks.delete("hub");
            assertThat(stacks.all()).isEmpty();
        }

        @AwsRule(
                source = USER_GUIDE + "using-cfn-stack-exports.html",
                says = "you can't modify or remove an output value that is referenced by another stack")
        @Test
        void an_export_in_use_is_not_removed_by_an_update() {
            stacks.deploy("hub", PORTFOLIO);
            stacks.deploy("users", USER);
            String without = PORTFOLIO.replace(", Export: {Name: hub-portfolio}", "");
            assertThatThrownBy(() -> stacks.deploy("hub", without))
                    .hasMessageContaining("Export hub-portfolio cannot be deleted as it is in use by users");
        }

        @AwsRule(
                source = USER_GUIDE + "using-cfn-stack-exports.html",
                says = "export names must be unique within a Region")
        @Test
        void two_stacks_do_not_export_one_name() {
            stacks.deploy("hub", PORTFOLIO);
            assertThatThrownBy(() -> stacks.deploy("other", PORTFOLIO))
                    .hasMessageContaining("Export with name hub-portfolio is already exported by stack hub");
            assertThat(hub.client.listPortfolios(l -> {}).portfolioDetails()).hasSize(1);
        }
    }

    @Nested
    class StacksInStacks {

        private static final String URL = "https://bucket.s3.amazonaws.com/portfolio.yaml";
        private static final String PARENT = """
                Resources:
                  Inner:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: 'https://bucket.s3.amazonaws.com/portfolio.yaml', Parameters: {Name: Inner}}
                Outputs:
                  Portfolio: {Value: !GetAtt Inner.Outputs.Id}
                """;

        @AwsRule(
                source = USER_GUIDE + "using-cfn-nested-stacks.html",
                says = "use a nested stack's outputs in the parent: Fn::GetAtt NestedStack.Outputs.NAME")
        @Test
        void a_stack_deploys_the_stacks_in_it() {
            catalog.templates().put(URL, PORTFOLIO);
            FakeStack parent = stacks.deploy("parent", PARENT);
            assertThat(hub.client
                            .describePortfolio(d -> d.id(parent.output("Portfolio")))
                            .portfolioDetail()
                            .displayName())
                    .isEqualTo("Inner");
            assertThat(stacks.all()).hasSize(2);
            stacks.delete("parent");
            assertThat(stacks.all()).isEmpty();
        }

        @Test
        void an_update_reaches_the_inner_stack() {
            catalog.templates().put(URL, PORTFOLIO);
            FakeStack parent = stacks.deploy("parent", PARENT);
            String portfolio = parent.output("Portfolio");
            catalog.templates().put(URL, PORTFOLIO.replace("ProviderName: IT", "ProviderName: Ops"));
            stacks.deploy("parent", PARENT);
            assertThat(hub.client
                            .describePortfolio(d -> d.id(portfolio))
                            .portfolioDetail()
                            .providerName())
                    .isEqualTo("Ops");
        }

        @Assumed("The sentence is known from other types of resources.")
        @Test
        void a_failure_of_the_inner_stack_fails_the_outer_one() {
            catalog.templates().put(URL, PORTFOLIO.replace("ProviderName: IT", "Provider: IT"));
            assertThatThrownBy(() -> stacks.deploy("parent", PARENT))
                    .hasMessageContaining("was not successfully created: The following resource(s) failed to create:"
                            + " [Portfolio].");
            assertThat(hub.client.listPortfolios(l -> {}).portfolioDetails()).isEmpty();
        }

        @Assumed(
                "AWS documents that a failed deletion leaves what could not be deleted, not how nested stacks show it.")
        @Test
        void a_deletion_of_the_inner_stack_that_fails_leaves_a_part_of_it() {
            catalog.templates().put(URL, PORTFOLIO.replace("Outputs:", """
                      Option:
                        Type: AWS::ServiceCatalog::TagOption
                        Properties: {Key: team, Value: a}
                    Outputs:"""));
            FakeStack parent = stacks.deploy("parent", PARENT);
            FakeStack inner = stacks.all().stream()
                    .filter(stack -> stack.id().equals(parent.physicalId("Inner")))
                    .findFirst()
                    .orElseThrow();
            hub.client.associatePrincipalWithPortfolio(a -> a.portfolioId(parent.output("Portfolio"))
                    .principalARN("arn:aws:iam::" + hub.id + ":role/Other")
                    .principalType("IAM"));
            assertThatThrownBy(() -> stacks.delete("parent")).hasMessageContaining("DELETE_FAILED Inner");
            assertThat(hub.client.listTagOptions(l -> {}).tagOptionDetails()).isEmpty();
            assertThat(inner.status()).isEqualTo("DELETE_FAILED");
            assertThat(inner.resources())
                    .extracting(FakeStack.Resource::logicalId)
                    .containsExactly("Portfolio");
            hub.client.disassociatePrincipalFromPortfolio(d ->
                    d.portfolioId(parent.output("Portfolio")).principalARN("arn:aws:iam::" + hub.id + ":role/Other"));
            stacks.delete("parent");
            assertThat(stacks.all()).isEmpty();
        }

        @Test
        void a_template_that_no_test_put_anywhere_is_asked_for() {
            assertThatThrownBy(() -> stacks.deploy("parent", PARENT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("catalog.templates().put(\"" + URL + "\"");
        }

        @Test
        void a_missing_order_in_the_inner_stack_is_found() {
            catalog.templates().put(URL, """
                    Parameters: {Name: {Type: String}}
                    Resources:
                      Portfolio:
                        Type: AWS::ServiceCatalog::Portfolio
                        Properties: {DisplayName: !Ref Name, ProviderName: IT}
                      Product:
                        Type: AWS::ServiceCatalog::CloudFormationProduct
                        Properties:
                          Name: Linux
                          Owner: IT
                          ProvisioningArtifactParameters: [{Name: v1, Info: {LoadTemplateFromURL: 'https://b/v1'}}]
                      Association:
                        Type: AWS::ServiceCatalog::PortfolioProductAssociation
                        Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product}
                      Constraint:
                        Type: AWS::ServiceCatalog::LaunchRoleConstraint
                        Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, LocalRoleName: Launch}
                    Outputs:
                      Id: {Value: !Ref Portfolio}
                    """);
            assertThat(stacks.deploy("parent", PARENT).orderFaults())
                    .extracting(FakeStack.OrderFault::logicalId, FakeStack.OrderFault::needs)
                    .containsExactly(tuple("Inner/Constraint", "Inner/Association"));
        }
    }

    @Nested
    class WithAChangeSet {

        @AwsRule(
                source = USER_GUIDE + "using-cfn-updating-stacks-changesets.html",
                says = "change sets allow you to preview how proposed changes to a stack might impact your resources")
        @Test
        void changes_are_seen_before_they_are_made() {
            FakeStack stack = stacks.deploy("hub", PORTFOLIO);
            FakeChangeSet review =
                    stacks.createChangeSet("hub", "rename", StackTemplate.of(PORTFOLIO), Map.of("Name", "Renamed"));
            assertThat(review.changes())
                    .containsExactly(new FakeChangeSet.Change(
                            "Modify",
                            "Portfolio",
                            stack.physicalId("Portfolio"),
                            "AWS::ServiceCatalog::Portfolio",
                            "False",
                            List.of("DisplayName")));
            assertThat(stack.status()).isEqualTo("CREATE_COMPLETE");
            review.execute();
            assertThat(stack.status()).isEqualTo("UPDATE_COMPLETE");
            assertThatThrownBy(review::execute)
                    .hasMessageEndingWith("cannot be executed in its current execution status of [EXECUTE_COMPLETE]");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html",
                says = "a stack that is created by a change set is in REVIEW_IN_PROGRESS until it is executed")
        @Test
        void a_new_stack_is_in_review_until_it_is_executed() {
            FakeChangeSet review = stacks.createChangeSet("hub", "first", StackTemplate.of(PORTFOLIO), Map.of());
            assertThat(review.stack().status()).isEqualTo("REVIEW_IN_PROGRESS");
            assertThat(review.changes())
                    .extracting(FakeChangeSet.Change::action, FakeChangeSet.Change::logicalId)
                    .containsExactly(tuple("Add", "Portfolio"));
            assertThat(review.execute().status()).isEqualTo("CREATE_COMPLETE");
        }

        @AwsRule(
                source = "https://github.com/aws/aws-cli/issues/3625",
                says = "The submitted information didn't contain changes.")
        @Test
        void a_change_set_without_changes_has_failed() {
            stacks.deploy("hub", PORTFOLIO);
            FakeChangeSet review = stacks.createChangeSet("hub", "same", StackTemplate.of(PORTFOLIO), Map.of());
            assertThat(review.status()).isEqualTo("FAILED");
            assertThat(review.statusReason()).startsWith("The submitted information didn't contain changes.");
            assertThatThrownBy(review::execute).hasMessageContaining("[FAILED]");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html",
                says = "Replacement: True, False or Conditional")
        @Test
        void a_replacement_is_announced() {
            stacks.deploy("hub", PORTFOLIO);
            stacks.deploy("users", USER);
            FakeChangeSet review = stacks.createChangeSet(
                    "users", "other", StackTemplate.of(USER.replace("role/Developer", "role/Other")), Map.of());
            assertThat(review.changes())
                    .extracting(FakeChangeSet.Change::replacement)
                    .containsExactly("True");
        }
    }

    @Nested
    class AsAStackSet {

        final FakeServiceCatalog organization = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub")
                        .unit("workloads", u -> u.account("dev").unit("prod", p -> p.account("prod-a"))))
                .build();
        final FakeStacks administrator = organization.account("hub").stacks();

        @AwsRule(
                source = USER_GUIDE + "stacksets-orgs-manage-auto-deployment.html",
                says = "StackSets deploys to the accounts in the target OUs and in child OUs,"
                        + " not to the management account")
        @Test
        void each_account_of_a_unit_gets_a_stack() {
            List<FakeStack> deployed = administrator.deployToUnit(
                    "portfolio", "workloads", StackTemplate.of(PORTFOLIO), Map.of("Name", "Everywhere"));
            assertThat(deployed).hasSize(2).allMatch(stack -> stack.name().startsWith("StackSet-portfolio-"));
            assertThat(organization.account("prod-a").stacks().all()).hasSize(1);
            assertThat(organization.account("hub").stacks().all()).isEmpty();
            administrator.deleteFromAccounts(
                    "portfolio", organization.organization().unit("workloads").accountIds());
            assertThat(organization.account("dev").stacks().all()).isEmpty();
        }

        @Test
        void a_second_deployment_updates_the_stacks() {
            administrator.deployToUnit("portfolio", "workloads", StackTemplate.of(PORTFOLIO), Map.of());
            assertThat(administrator.deployToUnit(
                            "portfolio", "workloads", StackTemplate.of(PORTFOLIO), Map.of("Name", "Later")))
                    .extracting(FakeStack::status)
                    .containsOnly("UPDATE_COMPLETE");
        }
    }

    @Nested
    class FromTheCdk {

        @TempDir
        Path directory;

        @AwsRule(
                source = "https://docs.aws.amazon.com/cdk/api/v2/docs/cloud-assembly-schema-readme.html",
                says = "manifest.json describes the artifacts; an asset manifest describes the files")
        @Test
        void a_cloud_assembly_brings_the_templates_of_its_products() throws IOException {
            write("manifest.json", """
                    {"version": "45.0.0", "artifacts": {
                      "HubStack.assets": {"type": "cdk:asset-manifest", "properties": {"file": "HubStack.assets.json"}},
                      "HubStack": {"type": "aws:cloudformation:stack", "properties":
                        {"templateFile": "HubStack.template.json", "stackName": "hub"}}}}
                    """);
            write("HubStack.assets.json", """
                    {"files": {"abc": {"source": {"path": "asset.abc.yaml", "packaging": "file"}, "destinations":
                      {"current_account-current_region": {
                        "bucketName": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}",
                        "objectKey": "abc.yaml"}}}}}
                    """);
            write("asset.abc.yaml", """
                    Parameters: {Size: {Type: String}}
                    Resources: {Topic: {Type: AWS::SNS::Topic}}
                    """);
            write("HubStack.template.json", """
                    {"Resources": {"Product": {"Type": "AWS::ServiceCatalog::CloudFormationProduct", "Properties":
                      {"Name": "Linux", "Owner": "IT", "ProvisioningArtifactParameters": [{"Name": "v1", "Info":
                        {"LoadTemplateFromURL": {"Fn::Sub": "%s"}}}]}}},
                     "Parameters": {"BootstrapVersion": {"Type": "AWS::SSM::Parameter::Value<String>",
                       "Default": "/cdk-bootstrap/hnb659fds/version"}},
                     "Rules": {"CheckBootstrapVersion": {"Assertions": [{"Assert": {"Fn::Not": [{"Fn::Contains":
                       [["1", "2", "3", "4", "5"], {"Ref": "BootstrapVersion"}]}]}, "AssertDescription": "Old"}]}}}
                    """.formatted(
                            "https://s3.${AWS::Region}.${AWS::URLSuffix}/cdk-hnb659fds-assets-"
                                    + "${AWS::AccountId}-${AWS::Region}/abc.yaml"));
            FakeStack stack = stacks.deploy("hub", StackTemplate.cloudAssembly(directory, "HubStack"));
            assertThat(hub.client
                            .describeProvisioningArtifact(d -> d.productId(stack.physicalId("Product"))
                                    .provisioningArtifactName("v1")
                                    .includeProvisioningArtifactParameters(true))
                            .provisioningArtifactParameters())
                    .hasSize(1);
        }

        @Test
        void a_stack_that_the_assembly_does_not_have_is_named_with_those_that_it_has() throws IOException {
            write("manifest.json", """
                    {"artifacts": {"HubStack": {"type": "aws:cloudformation:stack", "properties":
                      {"templateFile": "HubStack.template.json"}}}}
                    """);
            assertThatThrownBy(() -> StackTemplate.cloudAssembly(directory, "Hub"))
                    .hasMessageContaining("has no stack \"Hub\"; it has [HubStack]");
        }

        @Test
        void a_directory_without_a_manifest_is_no_assembly() {
            assertThatThrownBy(() -> StackTemplate.cloudAssembly(directory, "Hub"))
                    .hasMessageContaining("cdk synth");
        }

        private void write(String file, String text) throws IOException {
            Files.writeString(directory.resolve(file), text);
        }
    }

    @Nested
    class ImportedAsAProvisionedProduct {

        private static final String URL = "https://bucket.s3.amazonaws.com/topic.yaml";
        private static final String TOPIC = "Resources: {Topic: {Type: AWS::SNS::Topic}}";

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ImportAsProvisionedProduct.html",
                says = "The CloudFormation stack is imported; its template must match the product's")
        @Test
        void a_deployed_stack_is_imported_with_its_own_template_only() {
            catalog.templates().put(URL, TOPIC);
            FakeStack hubStack = stacks.deploy("hub", """
                    Resources:
                      Portfolio:
                        Type: AWS::ServiceCatalog::Portfolio
                        Properties: {DisplayName: Data, ProviderName: IT}
                      Product:
                        Type: AWS::ServiceCatalog::CloudFormationProduct
                        Properties:
                          Name: Topic
                          Owner: IT
                          ProvisioningArtifactParameters: [{Name: v1, Info: {LoadTemplateFromURL: '%s'}}]
                      Association:
                        Type: AWS::ServiceCatalog::PortfolioProductAssociation
                        Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product}
                      Administrators:
                        Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                        Properties:
                          PortfolioId: !Ref Portfolio
                          PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/Administrator'
                          PrincipalType: IAM
                    Outputs:
                      Version: {Value: !GetAtt Product.ProvisioningArtifactIds}
                    """.formatted(URL));
            FakeStack same = stacks.deploy("same", TOPIC);
            FakeStack other = stacks.deploy("other", TOPIC.replace("Topic:", "News:"));
            assertThatThrownBy(() -> imports(hubStack, other)).hasMessageContaining("emplate");
            imports(hubStack, same);
            assertThat(hub.client.scanProvisionedProducts(s -> {}).provisionedProducts())
                    .hasSize(1);
        }

        private void imports(FakeStack hubStack, FakeStack stack) {
            hub.client.importAsProvisionedProduct(i -> i.productId(hubStack.physicalId("Product"))
                    .provisioningArtifactId(hubStack.output("Version"))
                    .provisionedProductName("topic")
                    .physicalId(stack.id()));
        }
    }
}
