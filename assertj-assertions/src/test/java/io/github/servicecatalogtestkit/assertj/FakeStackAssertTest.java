package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.wholeMessageOf;
import static io.github.servicecatalogtestkit.assertj.StackAssertions.assertThat;
import static io.github.servicecatalogtestkit.assertj.StackAssertions.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.FakeStack;
import io.github.servicecatalogtestkit.fake.FakeStacks;
import org.assertj.core.api.BDDSoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Assertions about stacks of the fake. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FakeStackAssertTest {

    private static final String PORTFOLIO = """
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                DeletionPolicy: Delete
                Properties: {DisplayName: Data, ProviderName: IT}
            Outputs:
              Name: {Value: !GetAtt Portfolio.PortfolioName}
            """;

    private static final String WITH_CONSTRAINT = """
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: Data, ProviderName: IT}
              Product:
                Type: AWS::ServiceCatalog::CloudFormationProduct
                Properties:
                  Name: Bucket
                  Owner: IT
                  ProvisioningArtifactParameters: [{Info: {LoadTemplateFromURL: 'https://example.s3.amazonaws.com/b'}}]
              Association:
                Type: AWS::ServiceCatalog::PortfolioProductAssociation
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product}
              Constraint:
                Type: AWS::ServiceCatalog::LaunchRoleConstraint
                Properties: {PortfolioId: !Ref Portfolio, ProductId: !Ref Product, LocalRoleName: Launch}
            """;

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final FakeStacks stacks = catalog.account("hub").stacks();

    @Test
    void a_stack_that_was_created_is_deployed_with_its_resources_and_outputs() {
        assertThat(stacks.deploy("hub", PORTFOLIO))
                .isDeployed()
                .hasResource("Portfolio")
                .hasOutput("Name", "Data")
                .deploysInAnyOrder()
                .canBeDeleted()
                .leavesWhenDeleted();
    }

    @Test
    void a_stack_whose_creation_was_rolled_back_is_not_deployed() {
        Throwable failed = catchThrowable(() -> stacks.deploy("hub", PORTFOLIO.replace("IT", "''")));
        FakeStack stack = stacks.get("hub");

        assertThat(failed).hasMessageContaining("ROLLBACK_COMPLETE");
        assertThat(wholeMessageOf(() -> assertThat(stack).isDeployed())).isEqualTo("""

                Expecting stack:
                  hub (ROLLBACK_COMPLETE)
                to be deployed
                but it is in ROLLBACK_COMPLETE: The following resource(s) failed to create: [Portfolio]. \
                """);
    }

    @Test
    void a_missing_output_or_resource_shows_those_that_are_there() {
        FakeStack stack = stacks.deploy("hub", PORTFOLIO);

        assertThat(wholeMessageOf(() -> assertThat(stack).hasOutput("Names", "Data")))
                .endsWith("to have output:\n  Names = Data\nbut it has:\n  Name=Data");
        assertThat(wholeMessageOf(() -> assertThat(stack).hasOutput("Name", "Date")))
                .endsWith("but the value of that output is:\n  Data");
        assertThat(wholeMessageOf(() -> assertThat(stack).hasResource("portfolio")))
                .endsWith("to have resource:\n  portfolio\nbut it has:\n  Portfolio");
    }

    @Test
    void each_order_that_the_template_does_not_say_is_named_with_its_remedy() {
        FakeStack stack = stacks.deploy("hub", WITH_CONSTRAINT);

        assertThat(wholeMessageOf(() -> assertThat(stack).deploysInAnyOrder()))
                .contains(
                        "to deploy in any order\nbut it does not:\n",
                        "  Constraint needs Association first, but nothing says so: add DependsOn: Association (");
        assertThat(stacks.deploy(
                        "hub",
                        WITH_CONSTRAINT.replace(
                                "LaunchRoleConstraint\n", "LaunchRoleConstraint\n    DependsOn: Association\n")))
                .deploysInAnyOrder();
    }

    @Test
    void what_was_added_behind_the_stack_can_keep_it_from_being_deleted() {
        FakeStack stack = stacks.deploy("hub", PORTFOLIO);
        catalog.account("hub")
                .serviceCatalog()
                .associatePrincipalWithPortfolio(a -> a.portfolioId(stack.physicalId("Portfolio"))
                        .principalARN(
                                catalog.account("hub").as("role/Developer").principalArn())
                        .principalType("IAM"));

        assertThat(wholeMessageOf(() -> assertThat(stack).canBeDeleted()))
                .contains("to be deletable\nbut its deletion would fail:\n  DELETE_FAILED Portfolio (");
        assertThat(wholeMessageOf(() -> assertThat(stack).leavesWhenDeleted()))
                .contains("to leave nothing when it is deleted\nbut its deletion would fail:");
        assertThat(stack).isDeployed().hasResource("Portfolio");
    }

    @Test
    void a_deletion_leaves_what_the_template_retains() {
        FakeStack stack = stacks.deploy("hub", PORTFOLIO.replace("DeletionPolicy: Delete", "DeletionPolicy: Retain"));

        assertThat(stack).canBeDeleted().leavesWhenDeleted("Portfolio");
        assertThat(wholeMessageOf(() -> assertThat(stack).leavesWhenDeleted()))
                .endsWith("but it would also leave:\n  Portfolio");
        assertThat(wholeMessageOf(() -> assertThat(stack).leavesWhenDeleted("Portfolios")))
                .endsWith("but it would not leave:\n  Portfolios\nand would leave:\n  Portfolio");
    }

    @Test
    void a_deletion_leaves_what_the_template_of_a_nested_stack_retains() {
        catalog.templates()
                .put(
                        "https://example.s3.amazonaws.com/inner",
                        PORTFOLIO.replace("DeletionPolicy: Delete", "DeletionPolicy: Retain"));
        FakeStack stack = stacks.deploy("outer", """
                Resources:
                  Inner:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: 'https://example.s3.amazonaws.com/inner'}
                """);

        assertThat(stack).canBeDeleted().leavesWhenDeleted("Inner/Portfolio");
    }

    @Test
    void what_others_changed_or_deleted_is_drift() {
        FakeStack stack = stacks.deploy("hub", WITH_CONSTRAINT);
        assertThat(stack).hasNotDrifted();
        assertThat(wholeMessageOf(() -> assertThat(stack).hasDrifted()))
                .endsWith("to have drifted\nbut each resource is as the stack deployed it.");

        catalog.account("hub")
                .serviceCatalog()
                .updatePortfolio(u -> u.id(stack.physicalId("Portfolio")).displayName("Other"));
        catalog.account("hub").serviceCatalog().deleteConstraint(d -> d.id(stack.physicalId("Constraint")));

        assertThat(stack).hasDrifted();
        assertThat(wholeMessageOf(() -> assertThat(stack).hasNotDrifted()))
                .endsWith("""
                not to have drifted
                but others changed or deleted:
                  Constraint DELETED: %s does not exist any more. The next update creates it again only if it changes \
                PortfolioId or ProductId of Constraint in the template, and is rolled back if it changes only other \
                properties of it.
                  Portfolio MODIFIED: DisplayName is "Other" instead of "Data". The next update leaves this as it is \
                unless it changes Portfolio in the template.\
                """.formatted(stack.physicalId("Constraint")));
    }

    @Test
    void nothing_is_said_about_the_drift_of_a_stack_that_does_not_exist() {
        FakeStack stack = stacks.deploy("hub", PORTFOLIO);
        stacks.delete("hub");

        assertThat(wholeMessageOf(() -> assertThat(stack).hasNotDrifted()))
                .endsWith("not to have drifted\nbut it is in DELETE_COMPLETE, so its drift is not known.");
        assertThat(wholeMessageOf(() -> assertThat(stack).hasDrifted()))
                .endsWith("to have drifted\nbut it is in DELETE_COMPLETE, so its drift is not known.");
    }

    static class OurSoftAssertions extends SoftServiceCatalogAssertions implements StackSoftAssertionsProvider {}

    static class OurBddSoftAssertions extends BDDSoftAssertions implements StackSoftAssertionsProvider {}

    @Test
    void failures_are_collected_softly() {
        FakeStack stack = stacks.deploy("hub", PORTFOLIO);
        OurSoftAssertions softly = new OurSoftAssertions();

        softly.assertThat(stack).hasResource("A").isDeployed().hasResource("B");
        softly.assertThat(catalog.account("hub").serviceCatalog()).seesPortfolio(stack.physicalId("Portfolio"));

        assertThat(softly.errorsCollected()).hasSize(2);
    }

    @Test
    void they_read_in_the_style_of_behaviour_driven_development() {
        FakeStack stack = stacks.deploy("hub", PORTFOLIO);
        then(stack).isDeployed();
        OurBddSoftAssertions softly = new OurBddSoftAssertions();

        softly.then(stack).hasResource("A");

        assertThat(softly.errorsCollected()).hasSize(1);
    }
}
