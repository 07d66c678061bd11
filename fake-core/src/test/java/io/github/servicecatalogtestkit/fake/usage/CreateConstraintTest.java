package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.HUB;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.LAUNCH_OF_SPOKE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.NOTIFICATION;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.SPOKE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.TEMPLATE;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.parameters;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.rules;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.topics;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.Status;
import software.amazon.awssdk.services.servicecatalog.model.UsageInstruction;

class CreateConstraintTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html";
    private static final String CLI =
            "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/create-constraint.html";
    private static final String UPDATE_CLI =
            "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/update-constraint.html";
    private static final String TERRAFORM_LAUNCH = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
            + "getstarted-launchconstraint-Terraform.html";
    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";

    private final ConstrainedHub world =
            new ConstrainedHub(s -> s.assume(AwsBehavior.TERRAFORM_OPEN_SOURCE_OFFERED, true));

    @AwsRule(
            source = CLI,
            says = "the printed output: detail with id, type, owner, product and portfolio, and status CREATING")
    @Test
    void the_response_describes_the_constraint_with_status_creating() {
        CreateConstraintResponse response = world.hub.client.createConstraint(b -> b.portfolioId(world.shared)
                .productId(world.product)
                .type("LAUNCH")
                .parameters(LAUNCH)
                .description("As the hub"));

        assertThat(response.status()).isEqualTo(Status.CREATING);
        ConstraintDetail detail = response.constraintDetail();
        assertThat(detail.constraintId()).matches("cons-[a-z2-7]{13}");
        assertThat(detail.type()).isEqualTo("LAUNCH");
        assertThat(detail.description()).isEqualTo("As the hub");
        assertThat(detail.owner()).isEqualTo(HUB);
        assertThat(detail.productId()).isEqualTo(world.product);
        assertThat(detail.portfolioId()).isEqualTo(world.shared);
    }

    @AwsRule(source = CLI, says = "ConstraintParameters is the text of the request, with the spaces it was sent with")
    @Test
    void the_response_has_the_parameters_exactly_as_sent() {
        String sent = "  {\n  \"RoleArn\" :\t\"arn:aws:iam::111111111111:role/Hub\" }\n";

        CreateConstraintResponse response = world.hub.client.createConstraint(b -> b.portfolioId(world.shared)
                .productId(world.product)
                .type("LAUNCH")
                .parameters(sent));

        assertThat(response.constraintParameters()).isEqualTo(sent);
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/constraints.html",
            says = "Constraints are active as soon as you create them and apply to all current versions of a "
                    + "product that are not already launched when you create the constraint.")
    @Test
    void the_constraint_is_active_immediately() {
        Actor developer = world.developerOf(world.local);
        assertThat(launchRoles(developer)).isEmpty();
        world.constrainsShared("LAUNCH", LAUNCH);
        assertThat(launchRoles(developer)).containsExactly("arn:aws:iam::" + HUB + ":role/Hub");
    }

    private List<String> launchRoles(Actor user) {
        return user
                .client
                .describeProvisioningParameters(d -> d.productId(world.product).provisioningArtifactName("v1"))
                .usageInstructions()
                .stream()
                .filter(instruction -> instruction.type().equals("launchAsRole"))
                .map(UsageInstruction::value)
                .toList();
    }

    @Nested
    class WhenNoDescriptionIsGiven {

        @AwsRule(source = CLI, says = "the printed output for a role ARN without a description has none")
        @Test
        void a_launch_constraint_with_a_role_arn_has_no_description() {
            world.constrainsShared("LAUNCH", LAUNCH);

            assertThat(description()).isNull();
        }

        @AwsRule(source = UPDATE_CLI, says = "\"Description\": \"Launch as local role TestLaunchRole\"")
        @Test
        void a_launch_constraint_with_a_local_role_name_gets_a_description_with_the_name() {
            world.constrainsShared("LAUNCH", "{\"LocalRoleName\":\"TestLaunchRole\"}");

            assertThat(description()).isEqualTo("Launch as local role TestLaunchRole");
        }

        @Test
        @AwsRule(
                source = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/"
                        + "list-constraints-for-portfolio.html",
                says = "the printed RESOURCE_UPDATE constraint has no description")
        void a_resource_update_constraint_has_no_description() {
            world.constrainsShared("RESOURCE_UPDATE", parameters("RESOURCE_UPDATE"));
            assertThat(description()).isNull();
        }

        @Assumed("A generated text is known for launch constraints with a role name only.")
        @ParameterizedTest
        @ValueSource(strings = {"NOTIFICATION", "STACKSET", "TEMPLATE"})
        void the_other_types_have_no_description_either(String type) {
            world.constrainsShared(type, parameters(type));

            assertThat(description()).isNull();
        }

        private @Nullable String description() {
            return world.hub.constraints(world.shared).get(0).description();
        }
    }

    @Nested
    class WhenTheProductIsNotInThePortfolio {

        @AwsRule(
                source = "https://github.com/aws/aws-cdk/issues/20810",
                says = "a constraint created before the product is associated fails with: Resource not found")
        @Test
        void the_product_is_not_found() {
            String loose = world.hub.createsProduct("Loose");

            assertNotFound(world.shared, loose, "Resource not found");
        }

        @Assumed("An unknown product is not associated with the portfolio either.")
        @Test
        void an_unknown_product_gets_the_same_error_message() {
            assertNotFound(world.shared, "prod-aaaaaaaaaaaaa", "Resource not found");
        }

        @Test
        void another_accounts_product_is_not_found() {
            String foreign = world.other.createsProduct("Foreign");

            assertNotFound(world.shared, foreign, "Resource not found");
        }

        @Test
        void a_product_removed_from_the_portfolio_is_not_found() {
            world.hub.removes(world.product, world.shared);

            assertNotFound(world.shared, world.product, "Resource not found");
        }

        private void assertNotFound(String portfolio, String product, String text) {
            var refusal = refusal(() -> world.hub.constrains(portfolio, product, "LAUNCH", LAUNCH));
            assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(text);
        }
    }

    @Nested
    class WhenThePortfolioIsNotTheCallers {

        @Assumed("The message is not public; this is AWS's message for portfolios in other operations.")
        @Test
        void an_unknown_portfolio_is_not_found() {
            var refusal = refusal(() -> world.hub.constrains("port-aaaaaaaaaaaaa", world.product, "LAUNCH", LAUNCH));

            assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Portfolio not found: port-aaaaaaaaaaaaa");
        }

        @Assumed("A portfolio of another account is refused like one that does not exist.")
        @Test
        void another_accounts_portfolio_is_not_found() {
            assertThat(textOf(() -> world.other.constrains(world.shared, world.product, "LAUNCH", LAUNCH)))
                    .isEqualTo("Portfolio not found: " + world.shared);
        }

        @AwsRule(
                source = SHARING,
                says = "Recipient Administrator Cannot: Add launch constraints to or remove launch constraints from "
                        + "the imported portfolio.")
        @Test
        void an_imported_portfolio_accepts_no_constraints() {
            var refusal = refusal(() -> world.spoke.constrains(world.shared, world.product, "LAUNCH", LAUNCH_OF_SPOKE));

            assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
            assertThat(world.hub.constraints(world.shared)).isEmpty();
            assertThat(world.spoke.constraints(world.shared)).isEmpty();
        }

        @Assumed(value = "The error is not documented.", setting = "changingImportedError")
        @Test
        void the_settings_choose_the_error_for_an_imported_portfolio() {
            var strict = new ConstrainedHub(
                    s -> s.assume(AwsBehavior.CHANGING_IMPORTED_ERROR, RefusedAs.INVALID_PARAMETERS));

            assertThat(refusal(() -> strict.spoke.constrains(strict.shared, strict.product, "TEMPLATE", TEMPLATE)))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> strict.other.constrains(strict.shared, strict.product, "TEMPLATE", TEMPLATE)))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenTheProductIsInALocalPortfolio {

        @AwsRule(
                source = SHARING,
                says = "The recipient administrator can add additional constraints to the local portfolio, but "
                        + "cannot remove the imported constraints.")
        @Test
        void the_recipient_adds_its_own_constraints() {
            String id = world.constrainsLocal("TEMPLATE", TEMPLATE);

            ConstraintDetail own = world.spoke.constraints(world.local).get(0);
            assertThat(own.constraintId()).isEqualTo(id);
            assertThat(own.owner()).isEqualTo(SPOKE);
            assertThat(own.portfolioId()).isEqualTo(world.local);
        }

        @AwsRule(
                source = SHARING,
                says = "In a local portfolio, the administrator can override the imported launch constraint by "
                        + "applying a different one to the product.")
        @Test
        void an_inherited_launch_constraint_can_be_overridden() {
            world.constrainsShared("LAUNCH", LAUNCH);

            String own = world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

            assertThat(world.spoke.constraintIds(world.local)).contains(own);
        }

        @Assumed("Overriding is documented for launch constraints; it must also apply to the other types that allow "
                + "only one constraint.")
        @Test
        void an_inherited_tag_update_or_stack_set_constraint_can_be_overridden() {
            world.constrainsShared("RESOURCE_UPDATE", parameters("RESOURCE_UPDATE"));
            world.constrainsShared("STACKSET", parameters("STACKSET"));

            world.constrainsLocal("RESOURCE_UPDATE", parameters("RESOURCE_UPDATE"));
            world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

            assertThat(world.spoke.constraints(world.local)).hasSize(4);
        }

        @Assumed("The guide lets a recipient override a launch constraint in a local portfolio only, and "
                + "nowhere lets it change the shared portfolio.")
        @Test
        void the_shared_portfolio_is_unchanged() {
            String ofHub = world.constrainsShared("LAUNCH", LAUNCH);

            world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE);

            assertThat(world.hub.constraintIds(world.shared)).containsExactly(ofHub);
            assertThat(world.spoke.constraintIds(world.shared)).containsExactly(ofHub);
        }

        @AwsRule(
                source = SHARING,
                says = "if you remove a product from the shared portfolio, that product is also removed from the "
                        + "imported portfolio. It is also removed from all local portfolios that the imported product "
                        + "was added to.")
        @Test
        void a_product_removed_by_its_owner_accepts_no_more_constraints() {
            world.hub.removes(world.product, world.shared);

            assertThat(textOf(() -> world.constrainsLocal("LAUNCH", LAUNCH_OF_SPOKE)))
                    .isEqualTo("Resource not found");
        }
    }

    @Nested
    class WhenTheProductHasNoCloudFormationTemplate {

        @ParameterizedTest
        @EnumSource(
                value = ProductType.class,
                names = {"TERRAFORM_OPEN_SOURCE", "TERRAFORM_CLOUD"})
        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
                        + "catalogs_constraints_template-constraints.html",
                says = "AWS Service Catalog does not support template constraints for Terraform Open Source or "
                        + "Terraform Cloud products.")
        void template_constraints_are_refused(ProductType type) {
            assertRefused(type, "TEMPLATE");
        }

        @Test
        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/constraints-stackset.html",
                says = "AWS Service Catalog does not support stack set constraints for Terraform Open Source products.")
        void stack_set_constraints_are_refused() {
            assertRefused(ProductType.TERRAFORM_OPEN_SOURCE, "STACKSET");
        }

        @ParameterizedTest
        @CsvSource({"EXTERNAL, TEMPLATE", "EXTERNAL, STACKSET", "TERRAFORM_CLOUD, STACKSET"})
        @Assumed(
                "The pages name the older engines only; products of the others have no CloudFormation template either.")
        void both_are_refused_for_products_of_other_engines(ProductType productType, String type) {
            assertRefused(productType, type);
        }

        @Test
        @AwsRule(
                source = TERRAFORM_LAUNCH,
                says = "You must create a launch constraint for HashiCorp Terraform products. Without a launch "
                        + "constraint, end users cannot provision the product.")
        void launch_constraints_are_accepted() {
            assertAccepted("LAUNCH");
        }

        @ParameterizedTest
        @ValueSource(strings = {"NOTIFICATION", "RESOURCE_UPDATE"})
        @Assumed("No page restricts notification and tag update constraints to some types of products.")
        void notification_and_tag_update_constraints_are_accepted(String type) {
            assertAccepted(type);
        }

        private void assertAccepted(String type) {
            String terraform = world.addsToShared(ProductType.TERRAFORM_CLOUD);

            world.hub.constrains(world.shared, terraform, type, parameters(type));

            assertThat(world.hub.constraints(world.shared)).hasSize(1);
        }

        private void assertRefused(ProductType productType, String type) {
            String terraform = world.addsToShared(productType);

            assertThat(refusal(() -> world.hub.constrains(world.shared, terraform, type, parameters(type))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(world.hub.constraints(world.shared)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"launch", "TAG_UPDATE", "BUDGET"})
    @Assumed("The type is a plain string in the service model, so request validation accepts any; only the "
            + "documented types exist.")
    void an_unknown_type_is_refused(String type) {
        assertThat(refusal(() -> world.constrainsShared(type, LAUNCH))).isInstanceOf(InvalidParametersException.class);
    }

    @Nested
    class WhenTheIdempotencyTokenIsRepeated {

        private final CreateConstraintRequest request = CreateConstraintRequest.builder()
                .portfolioId(world.shared)
                .productId(world.product)
                .type("LAUNCH")
                .parameters(LAUNCH)
                .idempotencyToken("once")
                .build();

        @AwsRule(
                source = API,
                says = "A unique identifier that you provide to ensure idempotency. If multiple requests differ "
                        + "only by the idempotency token, the same response is returned for each repeated request.")
        @Test
        void the_first_response_is_repeated() {
            CreateConstraintResponse first = world.hub.client.createConstraint(request);

            assertThat(world.hub.client.createConstraint(request).constraintDetail())
                    .isEqualTo(first.constraintDetail());
            assertThat(world.hub.constraints(world.shared)).hasSize(1);
        }

        @Assumed("The documentation does not say what happens when a token is repeated with other parameters.")
        @Test
        void other_parameters_are_refused() {
            world.hub.client.createConstraint(request);

            assertThat(refusal(() -> world.hub.client.createConstraint(
                            request.toBuilder().parameters(LAUNCH_OF_SPOKE).build())))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenTheQuotaIsReached {

        private static final String LIMITS = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html";

        @AwsRule(source = LIMITS, says = "Constraints per product per portfolio: 100")
        @Test
        void a_product_in_a_portfolio_has_at_most_100_constraints() {
            for (int i = 0; i < 100; i++) {
                world.constrainsShared("TEMPLATE", rules("type" + i));
            }

            var refusal = refusal(() -> world.constrainsShared("NOTIFICATION", NOTIFICATION));

            assertThat(refusal).isInstanceOf(LimitExceededException.class);
            assertThat(refusal.awsErrorDetails().errorMessage())
                    .startsWith("The current limits of the service would have been exceeded by this operation.");
        }

        @AwsRule(source = LIMITS, says = "Constraints per product per portfolio: 100")
        @Test
        void each_product_in_each_portfolio_can_have_100_constraints() {
            var small = new ConstrainedHub(s -> s.quota(Quota.CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO, 1));
            String second = small.addsToShared(ProductType.CLOUD_FORMATION_TEMPLATE);
            String elsewhere = small.hub.createsPortfolio("Elsewhere");
            small.hub.adds(small.product, elsewhere);

            small.constrainsShared("NOTIFICATION", topics("a"));
            small.hub.constrains(small.shared, second, "NOTIFICATION", topics("a"));
            small.hub.constrains(elsewhere, small.product, "NOTIFICATION", topics("a"));

            assertThat(refusal(() -> small.constrainsShared("NOTIFICATION", topics("b"))))
                    .isInstanceOf(LimitExceededException.class);
        }

        @Assumed("Inherited constraints belong to the portfolio in which they were created.")
        @Test
        void inherited_constraints_do_not_count() {
            var small = new ConstrainedHub(s -> s.quota(Quota.CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO, 1));
            small.constrainsShared("TEMPLATE", TEMPLATE);

            small.constrainsLocal("TEMPLATE", rules("t3.small"));

            assertThat(small.spoke.constraints(small.local)).hasSize(2);
        }
    }
}
