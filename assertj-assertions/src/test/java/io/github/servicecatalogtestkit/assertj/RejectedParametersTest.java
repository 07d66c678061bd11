package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.RULES;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FailureTiming;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RejectedParametersTest {

    private static final Map<String, String> LARGE = Map.of("InstanceType", "m5.24xlarge");
    private static final Map<String, String> SMALL = Map.of("InstanceType", "t3.micro");

    private final LaunchScenario world = new LaunchScenario();

    private ProductAssert web() {
        return assertThat(world.developer).product(world.web);
    }

    private String expecting(String parameters, String rest) {
        return "\nExpecting product:\n  " + world.web + " \"Web\" of 111111111111\n  with parameters " + parameters
                + "\n" + rest;
    }

    @Test
    void parameters_that_break_a_rule_are_rejected() {
        world.constrain(TEMPLATE, RULES);

        web().rejects(LARGE)
                .withRule("Small")
                .withMessage("Small instances only")
                .isRejected();
        web().rejects("v1", LARGE).withRule("Small");
        assertThat(world.developer)
                .portfolio(world.world.local)
                .product(world.web)
                .rejects(LARGE)
                .withRule("Small");
    }

    @Test
    void parameters_that_do_not_fit_the_template_are_rejected() {
        web().rejects(Map.of("Environment", "staging")).withMessage("Environment");
    }

    @Test
    void parameters_that_are_accepted_fail_and_leave_nothing() {
        world.constrain(TEMPLATE, RULES);

        assertThat(messageOf(() -> web().rejects(SMALL)))
                .isEqualTo(expecting(
                        "{InstanceType=t3.micro}",
                        "to be rejected\nbut AWS accepted them. The provisioned product is terminated."));
        assertThat(world.developer.searchProvisionedProducts(r -> {}).provisionedProducts())
                .isEmpty();
    }

    @Test
    void the_same_attempt_fails_twice_in_the_same_way() {
        String first = messageOf(() -> web().rejects(SMALL));

        assertThat(messageOf(() -> web().rejects(SMALL))).isEqualTo(first);
    }

    @Test
    void a_launch_in_progress_is_named_with_how_to_wait_for_it() {
        LaunchScenario slow = new LaunchScenario(s -> s.provisioningCompletion(CompletionPolicy.held()));

        String message =
                messageOf(() -> assertThat(slow.developer).product(slow.web).rejects(SMALL));
        assertThat(message)
                .containsPattern("AWS has not rejected them yet: the provisioned product"
                        + " \"assertj-should-be-rejected-[0-9a-f]+\" is under change\\. It is still in progress\\."
                        + " Call eventually\\(\\)"
                        + " after assertThat\\(client\\) to wait until it is complete\\.");
        assertThat(messageOf(() -> assertThat(slow.developer).product(slow.web).rejects(SMALL)))
                .isEqualTo(message);
    }

    private static final Map<String, String> WRONG = Map.of("Environment", "staging");

    private static LaunchScenario rejectingDuringTheLaunch(CompletionPolicy completion) {
        return new LaunchScenario(s -> s.provisioningCompletion(completion)
                .assume(AwsBehavior.LAUNCH_PARAMETER_FAILURE, FailureTiming.ASYNCHRONOUS));
    }

    @Test
    void eventually_waits_for_a_rejection_during_the_launch() {
        LaunchScenario slow = rejectingDuringTheLaunch(CompletionPolicy.afterPolls(3));

        assertThat(slow.developer)
                .eventually(WaitPolicy.onClock(pause -> {}))
                .product(slow.web)
                .rejects(WRONG)
                .withMessage("Environment");
        assertThat(slow.developer)
                .eventually(WaitPolicy.onClock(pause -> slow.world.catalog.settle()))
                .product(slow.web)
                .rejects(WRONG);
        slow.world.catalog.settle();
        assertThat(slow.developer.searchProvisionedProducts(r -> {}).provisionedProducts())
                .isEmpty();
    }

    @Test
    void eventually_goes_on_with_a_launch_that_was_in_progress() {
        LaunchScenario slow = rejectingDuringTheLaunch(CompletionPolicy.held());
        assertThat(messageOf(() -> assertThat(slow.developer).product(slow.web).rejects(WRONG)))
                .contains("Call eventually()");

        assertThat(slow.developer)
                .eventually(WaitPolicy.onClock(pause -> slow.world.catalog.settle()))
                .product(slow.web)
                .rejects(WRONG);
    }

    @Test
    void eventually_fails_if_the_launch_succeeds() {
        LaunchScenario slow = new LaunchScenario(s -> s.provisioningCompletion(CompletionPolicy.held()));

        assertThat(messageOf(() -> assertThat(slow.developer)
                        .eventually(WaitPolicy.onClock(pause -> slow.world.catalog.settle()))
                        .product(slow.web)
                        .rejects(SMALL)))
                .contains("to be rejected\nbut AWS ");
    }

    @Test
    void another_rule_fails_with_the_error_of_aws() {
        world.constrain(TEMPLATE, RULES);
        world.constrain(TEMPLATE, RULES.replace("Small", "Tiny").replace("t3.micro", "t3.nano"));

        assertThat(messageOf(() -> web().rejects(SMALL).withRule("Small")))
                .isEqualTo(expecting(
                        "{InstanceType=t3.micro}",
                        "to be rejected by rule Small\nbut AWS answers:\n  Tiny instances only"));
    }

    @Test
    void a_rule_that_is_not_there_fails_with_those_that_are() {
        world.constrain(TEMPLATE, RULES);

        assertThat(messageOf(() -> web().rejects(LARGE).withRule("Other")))
                .endsWith("to be rejected by rule Other\nbut there is no such rule. The rules are: [Small]");
    }

    @Test
    void another_message_fails_with_the_message_of_aws() {
        world.constrain(TEMPLATE, RULES);

        assertThat(messageOf(() -> web().rejects(LARGE).withMessage("denied")))
                .endsWith("to be rejected with:\n  denied\nbut AWS answers:\n  Small instances only");
    }

    @Test
    void a_rejection_in_the_record_counts_too() {
        LaunchScenario late =
                new LaunchScenario(s -> s.assume(AwsBehavior.TEMPLATE_RULE_FAILURE, FailureTiming.ASYNCHRONOUS));
        late.constrain(TEMPLATE, RULES);

        assertThat(late.developer).product(late.web).rejects(LARGE).withRule("Small");
        assertThat(late.developer.searchProvisionedProducts(r -> {}).provisionedProducts())
                .isEmpty();
    }

    @Test
    void a_product_that_cannot_be_launched_rejects_nothing() {
        assertThat(messageOf(
                        () -> assertThat(world.world.spoke).product(world.web).rejects(LARGE)))
                .contains(
                        "to be rejected\nbut the product cannot be launched at all: AWS answers: No launch paths found"
                                + " for"
                                + " resource: " + world.web
                                + "\n  ✗ a launch path leads through one of the portfolios\n")
                .contains("✗ the caller is one of these principals:");
    }

    @Test
    void a_version_that_is_not_there_rejects_nothing() {
        assertThat(messageOf(() -> web().rejects("v9", LARGE)))
                .endsWith("but the product has no version v9 that can be launched.");
    }

    @Test
    void one_of_several_launch_paths_must_be_named() {
        world.admit(world.world.shared);
        world.constrain(TEMPLATE, RULES);

        assertThat(messageOf(() -> web().rejects(LARGE)))
                .contains("but there are several launch paths. Name one by its portfolio, portfolio(id).product(\""
                        + world.web + "\"): \"Networking\" (lpv3-");
        assertThat(world.developer)
                .portfolio(world.world.shared)
                .product(world.web)
                .rejects(LARGE)
                .withRule("Small");
    }

    @Test
    void a_path_through_the_portfolio_is_needed() {
        world.admit(world.world.shared);
        world.world.spoke.disassociatePrincipalFromPortfolio(
                r -> r.portfolioId(world.world.local).principalARN(LaunchScenario.DEVELOPER));

        assertThat(messageOf(() -> assertThat(world.developer)
                        .portfolio(world.world.local)
                        .product(world.web)
                        .rejects(LARGE)))
                .contains("but no launch path leads through that portfolio. There are: \"Networking\" (lpv3-");
    }

    @Test
    void an_end_user_who_may_not_administer_products_can_ask_too() {
        world.constrain(TEMPLATE, RULES);

        assertThat(denied(world.developer))
                .product(world.web)
                .hasName("Web")
                .rejects(LARGE)
                .withRule("Small");
        assertThat(denied(world.developer)).doesNotSeeProduct(world.world.linux);
    }

    @Test
    void other_refusals_are_passed_on() {
        assertThatExceptionOfType(ServiceCatalogException.class)
                .isThrownBy(() -> assertThat(refused(world.developer, "ThrottlingException"))
                        .product(world.web));
    }

    /** A client that is not allowed what administrators are. */
    private static ServiceCatalogClient denied(ServiceCatalogClient delegate) {
        return refused(delegate, "AccessDeniedException");
    }

    private static ServiceCatalogClient refused(ServiceCatalogClient delegate, String code) {
        return DelegatingClient.of(delegate, DescribeProductAsAdminRequest.class, request -> {
            throw ServiceCatalogException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                    .build();
        });
    }

    @Test
    void eventually_tries_again() {
        assertThat(world.developer)
                .eventually(WaitPolicy.onClock(pause -> world.constrain(TEMPLATE, RULES)))
                .product(world.web)
                .rejects(LARGE)
                .withRule("Small");
    }

    @Test
    void rules_are_read_from_json_of_either_form() {
        assertThat(TemplateRules.of("{\"A\":{},\"B\":{\"Assertions\":[{}]}}").names())
                .containsExactly("A", "B");
        assertThat(TemplateRules.of("{\"Rules\":{\"A\":{}}}").names()).containsExactly("A");
        assertThat(TemplateRules.of("{").names()).isEmpty();
        assertThat(TemplateRules.of("[]").names()).isEmpty();
    }
}
