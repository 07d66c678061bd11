package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.ResourceDrift;
import io.github.servicecatalogtestkit.fake.ResourceDrift.Status;
import io.github.servicecatalogtestkit.fake.StackFailedException;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was changed behind the back of a stack, and what the next update does about it. */
class CloudFormationDriftTest {

    private static final String STATUSES =
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackResourceDriftInformation.html";
    private static final String UPDATES =
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks.html";

    private static final String HUB = """
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: Data, ProviderName: IT, Tags: [{Key: cost, Value: one}]}
              Product:
                Type: AWS::ServiceCatalog::CloudFormationProduct
                Properties:
                  Name: Linux
                  Owner: IT
                  ProvisioningArtifactParameters:
                  - {Name: v1, Description: first, Info: {LoadTemplateFromURL: 'https://b/v1'}}
                  - {Name: v2, Info: {LoadTemplateFromURL: 'https://b/v2'}}
              Synced:
                Type: AWS::ServiceCatalog::CloudFormationProduct
                Properties:
                  Name: Synced
                  Owner: IT
                  SourceConnection:
                    Type: CODESTAR
                    ConnectionParameters:
                      CodeStar:
                        ConnectionArn: 'arn:aws:codestar-connections:us-east-1:111111111111:connection/c'
                        Repository: org/repository
                        Branch: main
                        ArtifactPath: template.yaml
              Association:
                Type: AWS::ServiceCatalog::PortfolioProductAssociation
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product}
              Administrators:
                Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                Properties:
                  PortfolioId: !Ref Portfolio
                  PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/Administrator'
                  PrincipalType: IAM
              Share:
                Type: AWS::ServiceCatalog::PortfolioShare
                Properties: {PortfolioId: !Ref Portfolio, AccountId: '222222222222', ShareTagOptions: true}
              Import:
                Type: AWS::ServiceCatalog::AcceptedPortfolioShare
                Properties: {PortfolioId: FOREIGN}
              Launch:
                Type: AWS::ServiceCatalog::LaunchRoleConstraint
                DependsOn: Association
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, LocalRoleName: Launch}
              Rules:
                Type: AWS::ServiceCatalog::LaunchTemplateConstraint
                DependsOn: Association
                Properties:
                  PortfolioId: !Ref Portfolio
                  ProductId: !Ref Product
                  Rules: '{"R": {"Assertions": [{"Assert": {"Fn::Contains": [["a"], "a"]}}]}}'
              Notification:
                Type: AWS::ServiceCatalog::LaunchNotificationConstraint
                DependsOn: Association
                Properties:
                  PortfolioId: !Ref Portfolio
                  ProductId: !Ref Product
                  NotificationArns: ['arn:aws:sns:us-east-1:111111111111:b', 'arn:aws:sns:us-east-1:111111111111:a']
              TagUpdate:
                Type: AWS::ServiceCatalog::ResourceUpdateConstraint
                DependsOn: Association
                Properties:
                  PortfolioId: !Ref Portfolio
                  ProductId: !Ref Product
                  TagUpdateOnProvisionedProduct: ALLOWED
              SyncedAssociation:
                Type: AWS::ServiceCatalog::PortfolioProductAssociation
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Synced}
              Spread:
                Type: AWS::ServiceCatalog::StackSetConstraint
                DependsOn: SyncedAssociation
                Properties:
                  PortfolioId: !Ref Portfolio
                  ProductId: !Ref Synced
                  Description: Everywhere
                  AccountList: ['333333333333', '444444444444']
                  RegionList: [us-east-1]
                  AdminRole: arn:aws:iam::111111111111:role/Admin
                  ExecutionRole: Execution
                  StackInstanceControl: ALLOWED
              Option:
                Type: AWS::ServiceCatalog::TagOption
                Properties: {Key: team, Value: a, Active: True}
              OptionAssociation:
                Type: AWS::ServiceCatalog::TagOptionAssociation
                Properties: {TagOptionId: !Ref Option, ResourceId: !Ref Portfolio}
              Action:
                Type: AWS::ServiceCatalog::ServiceAction
                Properties:
                  Name: Restart
                  DefinitionType: SSM_AUTOMATION
                  Definition: [{Key: Name, Value: Restart}, {Key: Version, Value: '1'}]
              ActionAssociation:
                Type: AWS::ServiceCatalog::ServiceActionAssociation
                Properties:
                  ServiceActionId: !Ref Action
                  ProductId: !Ref Product
                  ProvisioningArtifactId: !Select [0, !Split [',', !GetAtt Product.ProvisioningArtifactIds]]
              Server:
                Type: AWS::ServiceCatalog::CloudFormationProvisionedProduct
                DependsOn: [Association, Administrators, Launch, OptionAssociation, TagUpdate]
                Properties:
                  ProductId: !Ref Product
                  ProvisioningArtifactName: v1
                  NotificationArns: ['arn:aws:sns:us-east-1:111111111111:a']
                  Tags: [{Key: team, Value: a}]
              Role:
                Type: AWS::IAM::Role
                Properties: {RoleName: Launch}
            """;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final FakeStacks stacks = catalog.account("hub").stacks();
    final String template = HUB.replace("FOREIGN", offered());

    private String offered() {
        Actor foreign = new Actor(catalog.account("foreign"));
        String portfolio = foreign.createsPortfolio("Foreign");
        foreign.shares(portfolio, hub);
        return portfolio;
    }

    private static List<String> drifted(FakeStack stack) {
        return stack.drift().stream()
                .filter(ResourceDrift::isDrifted)
                .map(ResourceDrift::toString)
                .toList();
    }

    @AwsRule(
            source = STATUSES,
            says = "IN_SYNC: The resource's actual configuration matches its expected configuration.")
    @Test
    void a_stack_is_in_sync_after_its_creation() {
        FakeStack stack = stacks.deploy("hub", template);
        assertThat(stack.drift())
                .filteredOn(drift -> drift.status() == Status.IN_SYNC)
                .hasSize(18)
                .allSatisfy(drift -> {
                    assertThat(drift.differences()).isEmpty();
                    assertThat(drift.notCompared())
                            .isEqualTo(drift.logicalId().equals("Server") ? List.of("Tags") : List.of());
                });
        assertThat(drifted(stack)).isEqualTo(List.of());
    }

    @AwsRule(
            source = STATUSES,
            says = "NOT_CHECKED: CloudFormation has not checked if the resource differs from its expected"
                    + " configuration.")
    @Test
    void a_resource_of_another_service_is_not_checked() {
        assertThat(stacks.deploy("hub", template).drift())
                .filteredOn(drift -> drift.status() == Status.NOT_CHECKED)
                .extracting(ResourceDrift::toString)
                .containsExactly("Role NOT_CHECKED: The fake knows nothing about resources of type AWS::IAM::Role.");
    }

    /** A change that somebody makes without the stack. */
    enum Change {
        PORTFOLIO(
                "Portfolio MODIFIED: DisplayName is \"Data 2\" instead of \"Data\".",
                (hub, stack) -> hub.client.updatePortfolio(
                        u -> u.id(stack.physicalId("Portfolio")).displayName("Data 2"))),
        TAG(
                "Portfolio MODIFIED: Tags/0 is missing instead of {\"Key\":\"cost\",\"Value\":\"one\"}.",
                (hub, stack) -> hub.client.updatePortfolio(
                        u -> u.id(stack.physicalId("Portfolio")).removeTags("cost"))),
        TAG_VALUE(
                "Portfolio MODIFIED: Tags/0 is {\"Key\":\"cost\",\"Value\":\"two\"} instead of"
                        + " {\"Key\":\"cost\",\"Value\":\"one\"}.",
                (hub, stack) -> hub.client.updatePortfolio(u -> u.id(stack.physicalId("Portfolio"))
                        .addTags(t -> t.key("cost").value("two")))),
        PRODUCT(
                "Product MODIFIED: Name is \"Unix\" instead of \"Linux\"; Owner is \"Ops\" instead of \"IT\".",
                (hub, stack) -> hub.client.updateProduct(
                        u -> u.id(stack.physicalId("Product")).name("Unix").owner("Ops"))),
        VERSION(
                "Product MODIFIED: ProvisioningArtifactParameters/1 is missing instead of"
                        + " {\"Name\":\"v2\",\"Info\":{\"LoadTemplateFromURL\":\"https://b/v2\"}}.",
                (hub, stack) -> hub.client.deleteProvisioningArtifact(
                        d -> d.productId(stack.physicalId("Product")).provisioningArtifactId(version(hub, stack, 1)))),
        VERSION_TEXTS(
                "Product MODIFIED: ProvisioningArtifactParameters/0/Name is \"v0\" instead of \"v1\";"
                        + " ProvisioningArtifactParameters/0/Description is \"old\" instead of \"first\".",
                (hub, stack) -> hub.client.updateProvisioningArtifact(u -> u.productId(stack.physicalId("Product"))
                        .provisioningArtifactId(version(hub, stack, 0))
                        .name("v0")
                        .description("old"))),
        VERSION_MADE_AGAIN(
                "Product MODIFIED: ProvisioningArtifactParameters/1/Info is {\"LoadTemplateFromURL\":\"https://b/v3\"}"
                        + " instead of {\"LoadTemplateFromURL\":\"https://b/v2\"}.",
                (hub, stack) -> {
                    VERSION.change.accept(hub, stack);
                    hub.client.createProvisioningArtifact(c -> c.productId(stack.physicalId("Product"))
                            .parameters(p -> p.name("v2")
                                    .type("CLOUD_FORMATION_TEMPLATE")
                                    .info(Map.of("LoadTemplateFromURL", "https://b/v3"))));
                }),
        SOURCE_CONNECTION(
                "Synced MODIFIED: SourceConnection/ConnectionParameters/CodeStar/Branch is \"next\" instead of"
                        + " \"main\".",
                (hub, stack) -> hub.client.updateProduct(u -> u.id(stack.physicalId("Synced"))
                        .sourceConnection(c -> c.type("CODESTAR")
                                .connectionParameters(p -> p.codeStar(s -> s.connectionArn(
                                                "arn:aws:codestar-connections:us-east-1:111111111111:connection/c")
                                        .repository("org/repository")
                                        .branch("next")
                                        .artifactPath("template.yaml")))))),
        PRINCIPAL(
                "Administrators DELETED: ",
                (hub, stack) ->
                        hub.client.disassociatePrincipalFromPortfolio(d -> d.portfolioId(stack.physicalId("Portfolio"))
                                .principalARN("arn:aws:iam::" + hub.id + ":role/Administrator"))),
        SHARE(
                "Share DELETED: ",
                (hub, stack) -> hub.client.deletePortfolioShare(
                        d -> d.portfolioId(stack.physicalId("Portfolio")).accountId("222222222222"))),
        SHARE_OPTIONS(
                "Share MODIFIED: ShareTagOptions is \"false\" instead of \"true\".",
                (hub, stack) -> hub.client.updatePortfolioShare(u -> u.portfolioId(stack.physicalId("Portfolio"))
                        .accountId("222222222222")
                        .shareTagOptions(false))),
        IMPORT("Import DELETED: ", (hub, stack) -> hub.rejects(stack.physicalId("Import"))),
        LAUNCH_ROLE(
                "Launch MODIFIED: LocalRoleName is \"Admin\" instead of \"Launch\".",
                (hub, stack) -> hub.client.updateConstraint(
                        u -> u.id(stack.physicalId("Launch")).parameters("{\"LocalRoleName\": \"Admin\"}"))),
        LAUNCH_ROLE_ARN(
                "Launch MODIFIED: LocalRoleName is missing instead of \"Launch\".",
                (hub, stack) -> hub.client.updateConstraint(u -> u.id(stack.physicalId("Launch"))
                        .parameters("{\"RoleArn\": \"arn:aws:iam::" + hub.id + ":role/Launch\"}"))),
        RULES(
                "Rules MODIFIED: Rules is {\"S\": {\"Assertions\": [{\"Assert\": {\"Fn::Contains\":"
                        + " [[\"b\"], \"b\"]}}]}} instead of {\"R\": {",
                (hub, stack) -> hub.client.updateConstraint(u -> u.id(stack.physicalId("Rules"))
                        .parameters(
                                "{\"S\": {\"Assertions\": [{\"Assert\": {\"Fn::Contains\": [[\"b\"], \"b\"]}}]}}"))),
        TOPICS(
                "Notification MODIFIED: NotificationArns is [\"arn:aws:sns:us-east-1:111111111111:a\"] instead of [",
                (hub, stack) -> hub.client.updateConstraint(u -> u.id(stack.physicalId("Notification"))
                        .parameters("{\"NotificationArns\": [\"arn:aws:sns:us-east-1:111111111111:a\"]}"))),
        TAG_UPDATE(
                "TagUpdate MODIFIED: TagUpdateOnProvisionedProduct is \"NOT_ALLOWED\" instead of \"ALLOWED\".",
                (hub, stack) -> hub.client.updateConstraint(u -> u.id(stack.physicalId("TagUpdate"))
                        .parameters("{\"Version\": \"2.0\", \"Properties\":"
                                + " {\"TagUpdateOnProvisionedProduct\": \"NOT_ALLOWED\"}}"))),
        STACK_SET(
                "Spread MODIFIED: AccountList is [\"333333333333\"] instead of [\"333333333333\",\"444444444444\"];"
                        + " AdminRole is \"arn:aws:iam::111111111111:role/Other\" instead of"
                        + " \"arn:aws:iam::111111111111:role/Admin\"; StackInstanceControl is \"NOT_ALLOWED\"",
                (hub, stack) -> hub.client.updateConstraint(u -> u.id(stack.physicalId("Spread"))
                        .parameters("{\"Version\": \"1.0\", \"Properties\": {\"AccountList\": [\"333333333333\"],"
                                + " \"RegionList\": [\"us-east-1\"], \"ExecutionRole\": \"Execution\","
                                + " \"AdminRole\": \"arn:aws:iam::111111111111:role/Other\","
                                + " \"StackInstanceControl\": \"NOT_ALLOWED\"}}"))),
        CONSTRAINT_DELETED(
                "Launch DELETED: ", (hub, stack) -> hub.client.deleteConstraint(d -> d.id(stack.physicalId("Launch")))),
        TAG_OPTION(
                "Option MODIFIED: Value is \"b\" instead of \"a\"; Active is \"false\" instead of \"true\".",
                (hub, stack) -> hub.client.updateTagOption(
                        u -> u.id(stack.physicalId("Option")).value("b").active(false))),
        TAG_OPTION_ASSOCIATION(
                "OptionAssociation DELETED: ",
                (hub, stack) -> hub.client.disassociateTagOptionFromResource(
                        d -> d.tagOptionId(stack.physicalId("Option")).resourceId(stack.physicalId("Portfolio")))),
        ACTION(
                "Action MODIFIED: Definition/1 is {\"Key\":\"Version\",\"Value\":\"2\"} instead of"
                        + " {\"Key\":\"Version\",\"Value\":\"1\"}.",
                (hub, stack) -> hub.client.updateServiceAction(u -> u.id(stack.physicalId("Action"))
                        .definitionWithStrings(Map.of("Name", "Restart", "Version", "2")))),
        ACTION_ASSOCIATION(
                "ActionAssociation DELETED: ",
                (hub, stack) -> hub.client.disassociateServiceActionFromProvisioningArtifact(
                        d -> d.serviceActionId(stack.physicalId("Action"))
                                .productId(stack.physicalId("Product"))
                                .provisioningArtifactId(version(hub, stack, 0)))),
        OTHER_VERSION(
                "Server MODIFIED: ProvisioningArtifactName is \"v2\" instead of \"v1\".",
                (hub, stack) -> hub.client.updateProvisionedProduct(
                        u -> u.provisionedProductId(stack.physicalId("Server")).provisioningArtifactName("v2"))),
        TERMINATED(
                "Server DELETED: ",
                (hub, stack) -> hub.client.terminateProvisionedProduct(
                        t -> t.provisionedProductId(stack.physicalId("Server"))));

        private final String drift;
        private final BiConsumer<Actor, FakeStack> change;

        Change(String drift, BiConsumer<Actor, FakeStack> change) {
            this.drift = drift;
            this.change = change;
        }

        private static String version(Actor hub, FakeStack stack, int index) {
            return hub.client
                    .listProvisioningArtifacts(l -> l.productId(stack.physicalId("Product")))
                    .provisioningArtifactDetails()
                    .get(index)
                    .id();
        }
    }

    @AwsRule(
            source = STATUSES,
            says = "MODIFIED: The resource differs from its expected configuration. DELETED: The resource differs from"
                    + " its expected configuration in that it has been deleted.")
    @ParameterizedTest
    @EnumSource
    void a_change_behind_the_back_of_the_stack_is_found(Change change) {
        FakeStack stack = stacks.deploy("hub", template);
        change.change.accept(hub, stack);
        assertThat(drifted(stack)).singleElement().asString().startsWith(change.drift);
    }

    @Test
    void a_failed_update_of_a_provisioned_product_is_found() {
        FakeStack stack = stacks.deploy("hub", template);
        catalog.provisioning().fail(ProvisioningFailure.ofUpdate("No capacity"));
        Change.OTHER_VERSION.change.accept(hub, stack);
        assertThat(drifted(stack))
                .singleElement()
                .asString()
                .startsWith("Server MODIFIED: Status is \"TAINTED\" instead of \"AVAILABLE\".");
    }

    @Test
    void of_two_versions_with_the_same_template_the_missing_one_is_named() {
        FakeStack stack = stacks.deploy("hub", template.replace("https://b/v2", "https://b/v1"));
        Change.ACTION_ASSOCIATION.change.accept(hub, stack);
        hub.client.deleteProvisioningArtifact(
                d -> d.productId(stack.physicalId("Product")).provisioningArtifactId(Change.version(hub, stack, 0)));
        assertThat(drifted(stack))
                .element(1)
                .asString()
                .startsWith("Product MODIFIED: ProvisioningArtifactParameters/0 is missing instead of"
                        + " {\"Name\":\"v1\",\"Description\":\"first\",")
                .doesNotContain("v2");
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DetectStackDrift.html",
            says = "Only resource properties explicitly defined in the stack template are checked for drift.")
    @Test
    void a_property_that_the_template_does_not_set_is_not_compared() {
        FakeStack stack = stacks.deploy("hub", template);
        hub.client.updatePortfolio(u -> u.id(stack.physicalId("Portfolio"))
                .description("Everything about data")
                .addTags(t -> t.key("owner").value("me")));
        assertThat(drifted(stack)).isEqualTo(List.of());
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html",
            says = "Property values that the service that is responsible for the resource doesn't return.")
    @Test
    void a_property_that_no_operation_returns_is_named() {
        FakeStack stack = stacks.deploy("hub", """
                Resources:
                  Product:
                    Type: AWS::ServiceCatalog::CloudFormationProduct
                    Properties:
                      AcceptLanguage: en
                      Name: Linux
                      Owner: IT
                      ReplaceProvisioningArtifacts: false
                      ProvisioningArtifactParameters:
                      - {Name: v1, DisableTemplateValidation: true, Info: {LoadTemplateFromURL: 'https://b/v1'}}
                """);
        assertThat(stack.drift())
                .singleElement()
                .extracting(ResourceDrift::status, ResourceDrift::notCompared)
                .containsExactly(
                        Status.IN_SYNC,
                        List.of(
                                "AcceptLanguage",
                                "ReplaceProvisioningArtifacts",
                                "ProvisioningArtifactParameters/0/DisableTemplateValidation"));
    }

    @Assumed(value = "Nobody but AWS changed the principal, so it is no drift.", setting = "stripsPrincipalPaths")
    @Test
    void a_principal_that_lost_its_path_is_in_sync() {
        FakeServiceCatalog stripping = FakeServiceCatalog.builder()
                .settings(s -> s.assume(AwsBehavior.STRIPS_PRINCIPAL_PATHS, true))
                .build();
        FakeStack stack = stripping.account("hub").stacks().deploy("hub", """
                Resources:
                  Portfolio:
                    Type: AWS::ServiceCatalog::Portfolio
                    Properties: {DisplayName: Data, ProviderName: IT}
                  Developers:
                    Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                    Properties:
                      PortfolioId: !Ref Portfolio
                      PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/team/Developer'
                      PrincipalType: IAM
                """);
        assertThat(drifted(stack)).isEqualTo(List.of());
        String id = stripping.account("hub").id();
        stripping
                .account("hub")
                .serviceCatalog()
                .disassociatePrincipalFromPortfolio(d -> d.portfolioId(stack.physicalId("Portfolio"))
                        .principalARN("arn:aws:iam::" + id + ":role/Developer"));
        assertThat(drifted(stack)).singleElement().asString().startsWith("Developers DELETED: ");
    }

    @Test
    void each_of_several_deleted_resources_is_found() {
        FakeStack stack = stacks.deploy("hub", template);
        Change.CONSTRAINT_DELETED.change.accept(hub, stack);
        Change.SHARE.change.accept(hub, stack);
        assertThat(stack.drift())
                .filteredOn(ResourceDrift::isDrifted)
                .extracting(ResourceDrift::logicalId, ResourceDrift::status)
                .containsExactly(tuple("Launch", Status.DELETED), tuple("Share", Status.DELETED));
    }

    @AwsRule(
            source = UPDATES,
            says = "AWS CloudFormation compares the changes you submit with the current state of your stack and updates"
                    + " only the changed resources.")
    @Test
    void the_next_update_leaves_a_deleted_share_missing_unless_it_replaces_the_share() {
        FakeStack stack = stacks.deploy("hub", template);
        Change.SHARE.change.accept(hub, stack);
        assertThat(drifted(stack))
                .containsExactly("Share DELETED: " + stack.physicalId("Share")
                        + " does not exist any more. The next update creates it again only if it changes"
                        + " AcceptLanguage, AccountId or PortfolioId of Share in the template, and is rolled back if it"
                        + " changes only ShareTagOptions.");

        stacks.deploy("hub", template.replace("DisplayName: Data", "DisplayName: Data 2"));
        assertThat(drifted(stack)).hasSize(1);
        assertThatThrownBy(
                        () -> stacks.deploy("hub", template.replace("ShareTagOptions: true", "ShareTagOptions: false")))
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("UPDATE_ROLLBACK_COMPLETE");
        assertThat(drifted(stack)).hasSize(1);
        stacks.deploy("hub", template.replace("222222222222", "333333333333"));
        assertThat(drifted(stack)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAG_OPTION_ASSOCIATION | creates it again only if it changes OptionAssociation in the template.
            CONSTRAINT_DELETED | creates it again only if it changes PortfolioId or ProductId of Launch in the template,
            CONSTRAINT_DELETED | and is rolled back if it changes only other properties of it.
            TERMINATED | changes NotificationArns or ProvisionedProductName of Server in the template,
            PORTFOLIO | leaves this as it is unless it changes Portfolio in the template.
            """)
    void what_the_next_update_does_is_said(Change change, String text) {
        FakeStack stack = stacks.deploy("hub", template);
        change.change.accept(hub, stack);
        assertThat(drifted(stack)).singleElement().asString().contains(text);
        stacks.deploy("hub", template.replace("Name: Synced", "Name: Synced 2"));
        assertThat(drifted(stack)).singleElement().asString().contains(text);
    }

    @Test
    void the_next_update_is_rolled_back_if_it_changes_a_deleted_resource_that_it_would_not_replace() {
        FakeStack stack = stacks.deploy("hub", template);
        Change.ACTION_ASSOCIATION.change.accept(hub, stack);
        hub.client.deleteServiceAction(d -> d.id(stack.physicalId("Action")));
        assertThat(drifted(stack))
                .first()
                .asString()
                .startsWith("Action DELETED: ")
                .endsWith("The next update does not create it again, and is rolled back if it changes Action in the"
                        + " template.");
        assertThatThrownBy(() -> stacks.deploy("hub", template.replace("Name: Restart", "Name: Start")))
                .hasMessageContaining("UPDATE_ROLLBACK_COMPLETE");
    }

    @Test
    void an_update_that_replaces_a_deleted_association_creates_it_again() {
        FakeStack stack = stacks.deploy("hub", template);
        Change.TAG_OPTION_ASSOCIATION.change.accept(hub, stack);
        stacks.deploy("hub", template.replace("ResourceId: !Ref Portfolio", "ResourceId: !Ref Synced"));
        assertThat(drifted(stack)).isEqualTo(List.of());
    }

    private static final String OUTER = """
            Resources:
              Inner:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: 'https://b/inner', Parameters: {Value: a}}
            """;

    private FakeStack outer() {
        catalog.templates().put("https://b/inner", """
                Parameters:
                  Value: {Type: String}
                Resources:
                  Option:
                    Type: AWS::ServiceCatalog::TagOption
                    Properties: {Key: team, Value: !Ref Value}
                """);
        return stacks.deploy("outer", OUTER);
    }

    @Assumed("AWS CloudFormation detects drift on a nested stack only by itself; a test wants to know it of the whole.")
    @Test
    void the_resources_of_a_nested_stack_are_compared_too() {
        FakeStack stack = outer();
        assertThat(stack.drift())
                .extracting(ResourceDrift::toString)
                .containsExactly("Inner IN_SYNC", "Inner/Option IN_SYNC");
        String option =
                hub.client.listTagOptions(l -> {}).tagOptionDetails().get(0).id();
        hub.client.deleteTagOption(d -> d.id(option));
        assertThat(drifted(stack)).singleElement().asString().startsWith("Inner/Option DELETED: ");
    }

    @Test
    void an_update_of_a_nested_stack_by_itself_is_found() {
        FakeStack stack = outer();
        String inner = stack.physicalId("Inner");
        catalog.account("hub")
                .cloudFormation()
                .updateStack(u -> u.stackName(inner)
                        .usePreviousTemplate(true)
                        .parameters(p -> p.parameterKey("Value").parameterValue("b")));
        assertThat(drifted(stack))
                .singleElement()
                .asString()
                .startsWith("Inner MODIFIED: Parameters/Value is \"b\" instead of \"a\".");
    }

    @Test
    void a_deletion_of_a_nested_stack_by_itself_is_found() {
        FakeStack stack = outer();
        String inner = stack.physicalId("Inner");
        catalog.account("hub").cloudFormation().deleteStack(d -> d.stackName(inner));
        assertThat(drifted(stack))
                .containsExactly("Inner DELETED: " + inner + " does not exist any more. The next update is rolled back,"
                        + " because it updates each stack in the stack.");
        assertThatThrownBy(() -> stacks.deploy(
                        "outer", OUTER + "  More: {Type: 'AWS::IAM::Role', Properties: {RoleName: More}}\n"))
                .hasMessageContaining("UPDATE_ROLLBACK_COMPLETE");
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html",
            says = "You can perform drift detection on stacks with the following statuses: CREATE_COMPLETE,"
                    + " UPDATE_COMPLETE, UPDATE_ROLLBACK_COMPLETE, and UPDATE_ROLLBACK_FAILED.")
    @Test
    void drift_is_detected_on_stacks_that_exist_only() {
        FakeStack stack = stacks.deploy("hub", template);
        stacks.delete("hub");
        assertThatIllegalStateException()
                .isThrownBy(stack::drift)
                .withMessage("Stack hub is in DELETE_COMPLETE, so its drift is not known.");
    }
}
