package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.StackFailedException;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CloudFormationOrderTest {

    private static final String DEPENDS_ON =
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html";

    private static final String HUB = """
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: Data, ProviderName: IT}
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
              Developers:
                Type: AWS::ServiceCatalog::PortfolioPrincipalAssociation
                Properties:
                  PortfolioId: !Ref Portfolio
                  PrincipalARN: !Sub 'arn:aws:iam::${AWS::AccountId}:role/Administrator'
                  PrincipalType: IAM
              Constraint:
                Type: AWS::ServiceCatalog::LaunchRoleConstraint
                # ORDER
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, LocalRoleName: Launch}
            """;

    private static final String LAUNCH = """
              Server:
                Type: AWS::ServiceCatalog::CloudFormationProvisionedProduct
                # ORDER
                Properties: {ProductId: !Ref Product, ProvisioningArtifactName: v1}
            """;

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final FakeStacks stacks = catalog.account("hub").stacks();

    @AwsRule(
            source = DEPENDS_ON,
            says = "CloudFormation creates, updates, and deletes all resources in parallel if it can")
    @Test
    void a_constraint_that_does_not_wait_for_its_association_is_found() {
        FakeStack stack = stacks.deploy("hub", HUB);
        assertThat(stack.orderFaults()).singleElement().satisfies(fault -> {
            assertThat(fault.logicalId()).isEqualTo("Constraint");
            assertThat(fault.needs()).isEqualTo("Association");
            assertThat(fault.phases()).containsExactly("creation", "deletion");
            assertThat(fault)
                    .asString()
                    .startsWith("Constraint needs Association first, but nothing says so: add DependsOn: Association");
        });
    }

    @Test
    void an_order_that_the_template_says_is_no_fault() {
        assertThat(stacks.deploy("hub", HUB.replace("# ORDER", "DependsOn: Association"))
                        .orderFaults())
                .isEmpty();
    }

    @Test
    void waiting_for_the_principal_does_not_help_a_constraint() {
        assertThat(stacks.deploy("hub", HUB.replace("# ORDER", "DependsOn: Developers"))
                        .orderFaults())
                .extracting(FakeStack.OrderFault::needs)
                .containsExactly("Association");
    }

    @Test
    void a_launch_waits_for_the_association_and_the_principal() {
        String template = HUB.replace("# ORDER", "DependsOn: Association") + LAUNCH;
        assertThat(stacks.deploy("hub", template).orderFaults())
                .filteredOn(fault -> fault.effect() == FakeStack.OrderFault.Effect.FAILURE)
                .extracting(FakeStack.OrderFault::logicalId, FakeStack.OrderFault::needs)
                .containsExactlyInAnyOrder(tuple("Server", "Association"), tuple("Server", "Developers"));
    }

    @Nested
    class WhenTheOrderChangesTheResult {

        private final String hub = HUB.replace("# ORDER", "DependsOn: Association");
        private final String launchAfter = LAUNCH.replace("# ORDER", "DependsOn: [Association, Developers%s]");

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/constraints-launch.html",
                says = "Without a launch constraint, end users must launch and manage products using their own IAM"
                        + " credentials.")
        @Test
        void a_launch_before_the_launch_constraint_has_no_launch_role() {
            FakeStack stack = stacks.deploy("hub", hub + launchAfter.formatted(""));
            assertThat(stack.orderFaults())
                    .singleElement()
                    .hasToString("Server needs Constraint first, but nothing says so: add DependsOn: Constraint"
                            + " (creation gives another result: the provisioned product "
                            + server(stack) + " has launch role none instead of arn:aws:iam::"
                            + catalog.account("hub").id() + ":role/Launch)");
            assertThat(stacks.deploy("other", hub + launchAfter.formatted(", Constraint"))
                            .orderFaults())
                    .isEmpty();
        }

        private String server(FakeStack stack) {
            return catalog.account("hub")
                    .serviceCatalog()
                    .describeProvisionedProduct(d -> d.id(stack.physicalId("Server")))
                    .provisionedProductDetail()
                    .name();
        }

        @Test
        void the_order_in_the_template_does_not_matter() {
            String late = hub.substring(hub.indexOf("  Constraint:"));
            FakeStack stack = stacks.deploy("hub", hub.replace(late, "") + launchAfter.formatted("") + late);
            assertThat(stack.orderFaults())
                    .extracting(FakeStack.OrderFault::logicalId, FakeStack.OrderFault::needs)
                    .containsExactly(tuple("Server", "Constraint"));
        }

        @Test
        void a_launch_before_a_notification_constraint_notifies_nobody() {
            FakeStack stack = stacks.deploy("hub", hub + launchAfter.formatted(", Constraint") + """
                      Notification:
                        Type: AWS::ServiceCatalog::LaunchNotificationConstraint
                        DependsOn: Association
                        Properties:
                          PortfolioId: !Ref Portfolio
                          ProductId: !Ref Product
                          NotificationArns: ['arn:aws:sns:us-east-1:111111111111:launches']
                    """);
            assertThat(stack.orderFaults())
                    .singleElement()
                    .asString()
                    .contains("add DependsOn: Notification")
                    .contains("topics none instead of [arn:aws:sns:us-east-1:111111111111:launches]");
        }

        @Test
        void a_launch_before_a_tag_option_has_no_tag_of_it() {
            FakeStack stack = stacks.deploy("hub", hub + launchAfter.formatted(", Constraint") + """
                      Option:
                        Type: AWS::ServiceCatalog::TagOption
                        Properties: {Key: team, Value: a}
                      Tagged:
                        Type: AWS::ServiceCatalog::TagOptionAssociation
                        Properties: {TagOptionId: !Ref Option, ResourceId: !Ref Portfolio}
                    """);
            assertThat(stack.orderFaults())
                    .extracting(FakeStack.OrderFault::needs, FakeStack.OrderFault::effect, FakeStack.OrderFault::phases)
                    .containsExactly(tuple("Tagged", FakeStack.OrderFault.Effect.OTHER_RESULT, List.of("creation")));
        }

        @Test
        void an_update_of_a_launch_before_that_of_its_constraint_keeps_the_old_role() {
            String waiting = hub + launchAfter.formatted("");
            stacks.deploy("hub", waiting);
            FakeStack stack = stacks.deploy(
                    "hub",
                    waiting.replace("LocalRoleName: Launch", "LocalRoleName: Other")
                            .replace("ProvisioningArtifactName: v1", "ProvisioningArtifactName: v1, Tags: []"));
            assertThat(stack.orderFaults())
                    .singleElement()
                    .extracting(FakeStack.OrderFault::phases)
                    .isEqualTo(List.of("creation", "update"));
        }

        @Test
        void changes_that_show_late_are_no_difference() {
            FakeServiceCatalog slow = FakeServiceCatalog.builder()
                    .settings(s -> s.visibilityDelay(Duration.ofSeconds(5)))
                    .build();
            assertThat(slow.account("hub")
                            .stacks()
                            .deploy("hub", hub + launchAfter.formatted(", Constraint"))
                            .orderFaults())
                    .isEmpty();
        }
    }

    @Test
    void a_fault_of_an_update_is_found() {
        String without = HUB.substring(0, HUB.indexOf("  Association:"));
        FakeStack stack = stacks.deploy("hub", without);
        stacks.deploy("hub", HUB);
        assertThat(stack.orderFaults())
                .extracting(FakeStack.OrderFault::logicalId, FakeStack.OrderFault::phases)
                .containsExactly(tuple("Constraint", List.of("creation", "update", "deletion")));
    }

    @Test
    void the_search_changes_nothing() {
        FakeStack stack = stacks.deploy("hub", HUB);
        String before = catalog.topology().toText();
        int calls = catalog.journal().calls().size();
        assertThat(stack.orderFaults()).isNotEmpty();
        assertThat(catalog.topology().toText()).isEqualTo(before);
        assertThat(catalog.journal().calls()).hasSize(calls);
    }

    @Test
    void a_creation_that_failed_only_because_of_its_order_says_so() {
        String association = HUB.substring(HUB.indexOf("  Association:"), HUB.indexOf("  Developers:"));
        assertThatThrownBy(() -> stacks.deploy("hub", HUB.replace(association, "") + association))
                .hasMessageContaining("CREATE_FAILED Constraint")
                .hasMessageContaining(
                        "Constraint needs Association first, but nothing says so: add DependsOn:" + " Association");
    }

    @Test
    void an_update_that_failed_only_because_of_its_order_says_so() {
        String association = HUB.substring(HUB.indexOf("  Association:"), HUB.indexOf("  Developers:"));
        FakeStack stack = stacks.deploy("hub", HUB.substring(0, HUB.indexOf("  Association:")));
        assertThatThrownBy(() -> stacks.deploy("hub", HUB.replace(association, "") + association))
                .hasMessageContaining("CREATE_FAILED Constraint")
                .hasMessageContaining("UPDATE_ROLLBACK_COMPLETE")
                .hasMessageContaining("Constraint needs Association first, but nothing says so: add DependsOn:"
                        + " Association (update fails: ");
        stacks.deploy("hub", HUB.replace("# ORDER", "DependsOn: Association"));
        assertThat(stack.orderFaults()).isEmpty();
    }

    @Test
    void a_fault_is_found_once_and_not_again_in_what_waits_for_it() {
        String template = HUB + LAUNCH.replace("# ORDER", "DependsOn: [Constraint, Developers]");
        assertThat(stacks.deploy("hub", template).orderFaults())
                .extracting(FakeStack.OrderFault::logicalId)
                .containsExactly("Constraint");
    }

    @Test
    void a_resource_that_fails_in_every_order_is_named_beside_the_orders_of_the_others() {
        StackFailedException failure =
                catchThrowableOfType(StackFailedException.class, () -> stacks.deploy("hub", HUB + """
                          Notifications:
                            Type: AWS::ServiceCatalog::LaunchNotificationConstraint
                            DependsOn: Association
                            Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, NotificationArns: [x]}
                        """));
        assertThat(failure)
                .hasMessageContaining("CREATE_FAILED Notifications")
                .hasMessageContaining("Constraint needs Association first")
                .hasMessageNotContaining("in every order");
        assertThat(failure.stack().orElseThrow().orderFaults())
                .extracting(FakeStack.OrderFault::logicalId, FakeStack.OrderFault::effect)
                .containsExactly(
                        tuple("Notifications", FakeStack.OrderFault.Effect.FAILURE_IN_EVERY_ORDER),
                        tuple("Constraint", FakeStack.OrderFault.Effect.FAILURE));
    }

    @AwsRule(
            source = "https://github.com/aws/aws-cdk/pull/19791",
            says = "the handler cannot create a deactivated TagOption")
    @Test
    void an_updated_stack_that_could_not_be_created_again_says_so() {
        String option = """
                  Option:
                    Type: AWS::ServiceCatalog::TagOption
                    Properties: {Key: team, Value: a, Active: true}
                """;
        stacks.deploy("hub", HUB + option);
        FakeStack stack = stacks.deploy("hub", HUB + option.replace("true", "false"));
        assertThat(stack.orderFaults())
                .extracting(FakeStack.OrderFault::logicalId, FakeStack.OrderFault::phases)
                .containsExactly(
                        tuple("Option", List.of("creation")), tuple("Constraint", List.of("creation", "deletion")));
        assertThat(stack.orderFaults().get(0))
                .hasToString("creation fails in every order because of Option, so correct Option before its orders can"
                        + " be compared (A TagOption cannot be created with Active false.)");
    }

    @Test
    void what_the_deletion_retains_does_not_stand_in_the_way_of_another_creation() {
        String retained = """
                  Option:
                    Type: AWS::ServiceCatalog::TagOption
                    DeletionPolicy: Retain
                    Properties: {Key: team, Value: a}
                """;
        stacks.deploy("hub", HUB + retained);
        FakeStack later = stacks.deploy("later", HUB);
        FakeStack stack = stacks.deploy(
                "hub",
                (HUB + retained).replace("ProductId: !Ref Product", "ProductId: " + later.physicalId("Product")));
        assertThat(stack.orderFaults())
                .extracting(FakeStack.OrderFault::logicalId, FakeStack.OrderFault::needs)
                .containsExactly(tuple("Constraint", "Association"));
    }

    @Test
    void what_a_user_added_later_does_not_hide_the_orders_of_the_deletion() {
        FakeStack stack = stacks.deploy("hub", HUB);
        Actor hub = new Actor(catalog.account("hub"));
        hub.client.associatePrincipalWithPortfolio(a -> a.portfolioId(stack.physicalId("Portfolio"))
                .principalARN("arn:aws:iam::" + hub.id + ":role/Other")
                .principalType("IAM"));
        assertThat(stack.tryDeletion().failures()).isNotEmpty();
        assertThat(stack.orderFaults())
                .extracting(FakeStack.OrderFault::logicalId, FakeStack.OrderFault::phases)
                .containsExactly(tuple("Constraint", List.of("creation", "deletion")));
    }

    @Test
    void a_deletion_that_fails_in_every_order_is_named() {
        FakeServiceCatalog stripping = FakeServiceCatalog.builder()
                .settings(s -> s.assume(AwsBehavior.STRIPS_PRINCIPAL_PATHS, true))
                .build();
        FakeStack stack = stripping
                .account("hub")
                .stacks()
                .deploy("hub", HUB.replace("role/", "role/teams/").replace("# ORDER", "DependsOn: Association"));
        assertThat(stack.orderFaults())
                .singleElement()
                .asString()
                .startsWith("deletion fails in every order because of Portfolio")
                .contains("still has associated Principals");
    }

    @Test
    void a_failure_that_the_test_planned_is_no_fault_of_the_order() {
        catalog.provisioning().fail(ProvisioningFailure.ofLaunch("planned"));
        StackFailedException failure = catchThrowableOfType(
                StackFailedException.class,
                () -> stacks.deploy(
                        "hub",
                        HUB.replace("# ORDER", "DependsOn: Association")
                                + LAUNCH.replace("# ORDER", "DependsOn: [Constraint, Developers]")));
        assertThat(failure.stack().orElseThrow().orderFaults()).isEmpty();
    }

    @Test
    void a_stack_that_uses_what_came_after_its_creation_is_tried_where_it_is_now() {
        FakeStack stack = stacks.deploy("hub", HUB);
        FakeStack later = stacks.deploy("later", HUB);
        String literal = HUB.replace(
                        "ProductId: !Ref Product, LocalRoleName",
                        "ProductId: " + later.physicalId("Product") + ", LocalRoleName")
                .replace("ProductId: !Ref Product", "ProductId: " + later.physicalId("Product"));
        stacks.deploy("hub", literal);
        assertThat(stack.orderFaults())
                .extracting(FakeStack.OrderFault::logicalId)
                .contains("Constraint");
    }
}
