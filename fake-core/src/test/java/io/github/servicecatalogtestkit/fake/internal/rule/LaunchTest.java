package io.github.servicecatalogtestkit.fake.internal.rule;

import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.HUB;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.LOCAL;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.PRODUCT;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.SHARED;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.SPOKE;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.constrainLocal;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.constrainShared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.error.AwsExceptions;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint.Type;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.template.UnresolvedAttributeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;

/** Whether a launch may go ahead, and with what. An end user of the spoke launches what {@link SharedProduct} draws. */
class LaunchTest {

    private static final String RULES =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_constraint_rules.html";
    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";
    private static final String CREATE_CONSTRAINT =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html";

    private static final Caller DEVELOPER = new Caller(SPOKE, "arn:aws:iam::222222222222:role/Developer");

    private static final String TEMPLATE = """
            Parameters:
              Size: {Type: String, Default: small, AllowedValues: [small, large]}
              Stage: {Type: String}
              Subnet: {Type: 'AWS::EC2::Subnet::Id', Default: subnet-1}
            Rules:
              OnlySmallTests:
                RuleCondition: !Equals [!Ref Stage, test]
                Assertions:
                  - {Assert: !Equals [!Ref Size, small], AssertDescription: Tests are small}
            Resources:
              Topic: {Type: 'AWS::SNS::Topic'}
            """;

    private static LaunchPlan plan(Catalog catalog, Association on, @Nullable String template, String... values) {
        ProvisioningArtifact artifact = new ProvisioningArtifact(
                IdType.ARTIFACT.of(1),
                "CLOUD_FORMATION_TEMPLATE",
                Instant.EPOCH,
                new ProvisioningArtifact.Details("v1", null, true, "DEFAULT"),
                new ProvisioningArtifact.Source(
                        new ProvisioningArtifact.Origin(null, IdType.ARTIFACT.of(1)),
                        Map.of("LoadTemplateFromURL", "https://example.com/template"),
                        null,
                        template == null ? null : new TemplateBody(template)));
        Product product = new Product(
                PRODUCT,
                HUB,
                "CLOUD_FORMATION_TEMPLATE",
                Instant.EPOCH,
                new Product.Details("Linux", "Platform", null, null, null, null, null),
                Tags.NONE,
                null,
                Table.<Id<ProvisioningArtifact>, ProvisioningArtifact>empty().plus(artifact.id(), artifact));
        LaunchPath path = new LaunchPath(catalog.portfolios().get(on.portfolio()), on);
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            given.put(values[i], values[i + 1]);
        }
        LaunchEvaluation.Attempt attempt = LaunchEvaluation.attempt(catalog, DEVELOPER, path, product, artifact, given);
        String error = attempt.parameterError() == null ? attempt.brokenRule() : attempt.parameterError();
        if (error != null) {
            throw ServiceErrors.invalid(error);
        }
        return attempt.plan();
    }

    private static void assertRefused(String text, ThrowingCallable launch) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(launch)
                .satisfies(refusal ->
                        assertThat(AwsExceptions.of(refusal, "1")).isInstanceOf(InvalidParametersException.class))
                .withMessage(text);
    }

    private static String rules(String name, String assertion, String description) {
        return "{\"Rules\": {\"%s\": {\"Assertions\": [{\"Assert\": %s, \"AssertDescription\": \"%s\"}]}}}"
                .formatted(name, assertion, description);
    }

    private static String size(String... allowed) {
        return rules(
                "Size",
                "{\"Fn::Contains\": [[\"" + String.join("\", \"", allowed) + "\"], {\"Ref\": \"Size\"}]}",
                "Size must be one of " + String.join(", ", allowed));
    }

    final Catalog catalog = SharedProduct.catalog();

    @Nested
    class TheParameters {

        @AwsRule(
                source =
                        "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
                says = "Default: A value of the appropriate type for the template to use if no value is specified "
                        + "when a stack is created.")
        @Test
        void are_those_given_and_the_defaults_of_the_others() {
            assertThat(plan(catalog, SHARED, TEMPLATE, "Stage", "prod")
                            .parameters()
                            .asMap())
                    .containsExactly(entry("Size", "small"), entry("Stage", "prod"), entry("Subnet", "subnet-1"));
        }

        @Assumed("CloudFormation's words are recorded; that Service Catalog refuses the call with them is not.")
        @Test
        void have_to_satisfy_the_template() {
            assertRefused("Parameters: [Stage] must have values", () -> plan(catalog, SHARED, TEMPLATE));
            assertRefused(
                    "Parameter 'Size' must be one of AllowedValues",
                    () -> plan(catalog, SHARED, TEMPLATE, "Stage", "prod", "Size", "huge"));
            assertRefused(
                    "Parameters: [Sice] do not exist in the template",
                    () -> plan(catalog, SHARED, TEMPLATE, "Stage", "prod", "Sice", "small"));
        }

        @Assumed("Nothing is known of a template that the test put nowhere, so it is not held against anybody.")
        @Test
        void of_an_unknown_template_are_taken_as_they_come() {
            assertThat(plan(catalog, SHARED, null, "Whatever", "1").parameters().asMap())
                    .containsExactly(entry("Whatever", "1"));
            assertThat(plan(catalog, SHARED, null).template().parameters()).isEmpty();
        }
    }

    @Nested
    class TheRules {

        @AwsRule(
                source = RULES,
                says = "If the parameter value is invalid, AWS CloudFormation immediately fail to "
                        + "create or update the stack.")
        @Test
        void of_a_template_constraint_have_to_hold() {
            Catalog constrained = constrainShared(catalog, 1, Type.TEMPLATE, size("large"));

            assertRefused("Size must be one of large", () -> plan(constrained, SHARED, TEMPLATE, "Stage", "prod"));
            assertThat(plan(constrained, SHARED, TEMPLATE, "Stage", "prod", "Size", "large"))
                    .isNotNull();
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_"
                        + "constraint_rules.html",
                says = "If the function in the rule condition evaluates to true, both functions in each "
                        + "assert are evaluated and applied. If the rule condition is false, the rule "
                        + "doesn't take effect.")
        @Test
        void of_the_template_itself_have_to_hold() {
            assertRefused("Tests are small", () -> plan(catalog, SHARED, TEMPLATE, "Stage", "test", "Size", "large"));
        }

        @AwsRule(
                source = SHARING,
                says = "In a local portfolio, the administrator can add template constraints that take "
                        + "effect in addition to the imported constraints.")
        @Test
        void of_both_accounts_have_to_hold_in_a_local_portfolio() {
            Catalog constrained = constrainLocal(
                    constrainShared(catalog, 1, Type.TEMPLATE, size("small")), 2, Type.TEMPLATE, size("large"));

            assertRefused("Size must be one of large", () -> plan(constrained, LOCAL, TEMPLATE, "Stage", "prod"));
            assertRefused(
                    "Size must be one of small",
                    () -> plan(constrained, LOCAL, TEMPLATE, "Stage", "prod", "Size", "large"));
            assertThat(plan(constrained, SHARED, TEMPLATE, "Stage", "prod")).isNotNull();
        }

        @Assumed("AWS shows the descriptions of the assertions; how it joins several is not recorded.")
        @Test
        void that_fail_are_told_together() {
            Catalog constrained = constrainShared(catalog, 1, Type.TEMPLATE, size("tiny"));

            assertRefused(
                    "Tests are small; Size must be one of tiny",
                    () -> plan(constrained, SHARED, TEMPLATE, "Stage", "test", "Size", "large"));
        }

        @Test
        void hold_for_what_is_given_to_an_unknown_template() {
            Catalog constrained = constrainShared(catalog, 1, Type.TEMPLATE, size("large"));

            assertRefused("Size must be one of large", () -> plan(constrained, SHARED, null, "Size", "small"));
        }

        @Assumed("Nothing of a rule that names what is not there can be true.")
        @Test
        void that_name_a_parameter_that_is_not_there_refuse_every_launch() {
            Catalog constrained = constrainShared(catalog, 1, Type.TEMPLATE, size("large"));

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> plan(constrained, SHARED, null))
                    .withMessageContaining("Rule Size cannot be decided")
                    .satisfies(refusal ->
                            assertThat(AwsExceptions.of(refusal, "1")).isInstanceOf(InvalidParametersException.class));
        }

        @Test
        void keep_apart_what_has_one_name() {
            Catalog constrained = constrainShared(
                    constrainShared(
                            constrainShared(catalog, 1, Type.TEMPLATE, size("small")),
                            2,
                            Type.TEMPLATE,
                            size("small", "large")),
                    3,
                    Type.TEMPLATE,
                    size("small", "tiny"));

            assertThat(EffectiveConstraints.of(constrained, SHARED, SPOKE.account())
                            .rules()
                            .names())
                    .containsExactly("Size", "Size2", "Size3");
        }

        @Test
        void may_ask_in_which_region_and_account_it_is() {
            String here = rules(
                    "Here",
                    "{\"Fn::And\": [{\"Fn::Equals\": [{\"Ref\": \"AWS::Region\"}, \"us-east-1\"]}, "
                            + "{\"Fn::Equals\": [{\"Ref\": \"AWS::AccountId\"}, \"222222222222\"]}]}",
                    "Not here");

            assertThat(plan(constrainShared(catalog, 1, Type.TEMPLATE, here), SHARED, TEMPLATE, "Stage", "prod"))
                    .isNotNull();
        }

        @Test
        void that_ask_for_what_only_a_real_account_knows_are_never_silently_true() {
            Catalog constrained = constrainShared(catalog, 1, Type.TEMPLATE, inVpc());

            assertThatExceptionOfType(UnresolvedAttributeException.class)
                    .isThrownBy(() -> plan(constrained, SHARED, TEMPLATE, "Stage", "prod"))
                    .withMessageContaining("VpcId of AWS::EC2::Subnet::Id 'subnet-1'");
        }

        @Test
        void are_not_asked_about_parameters_that_do_not_fit() {
            Catalog constrained = constrainShared(catalog, 1, Type.TEMPLATE, inVpc());

            assertRefused("Parameters: [Stage] must have values", () -> plan(constrained, SHARED, TEMPLATE));
        }

        @Test
        void get_the_answers_of_the_test() {
            Catalog constrained = constrainShared(catalog, 1, Type.TEMPLATE, inVpc());
            Catalog knowing = constrained.with(constrained
                    .templates()
                    .with((type, value, attribute) ->
                            Optional.of(List.of(value.equals("subnet-1") ? "vpc-1" : "vpc-2"))));

            assertThat(plan(knowing, SHARED, TEMPLATE, "Stage", "prod")).isNotNull();
            assertRefused(
                    "Stay in vpc-1", () -> plan(knowing, SHARED, TEMPLATE, "Stage", "prod", "Subnet", "subnet-2"));
        }

        private String inVpc() {
            return rules(
                    "Network",
                    "{\"Fn::Equals\": [{\"Fn::ValueOf\": [\"Subnet\", \"VpcId\"]}, \"vpc-1\"]}",
                    "Stay in vpc-1");
        }
    }

    @Nested
    class TheVersion {

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/managing-versions.html",
                says = "Users cannot launch new provisioned products using a deprecated product version.")
        @Test
        void must_not_be_deprecated_for_a_new_launch() {
            LaunchPlan plan = plan(catalog, SHARED, TEMPLATE, "Stage", "prod");
            ProvisioningArtifact version = plan.artifact();
            LaunchChoice current = new LaunchChoice(plan.product(), version, plan.path());
            LaunchChoice deprecated = new LaunchChoice(
                    plan.product(),
                    version.with(new ProvisioningArtifact.Details(version.name(), null, true, "DEPRECATED")),
                    plan.path());

            assertThat(current.requireNotDeprecated()).isSameAs(current);
            assertRefused(
                    "Provisioning Artifact " + version.id() + " is deprecated and cannot be launched any more.",
                    deprecated::requireNotDeprecated);
        }
    }

    @Nested
    class TheOtherConstraints {

        private static final String TOPICS = "{\"NotificationArns\": [\"arn:aws:sns:us-east-1:111111111111:%s\"]}";
        private static final String TAG_UPDATES =
                "{\"Version\": \"2.0\", \"Properties\": {\"TagUpdateOnProvisionedProduct\": \"%s\"}}";

        @AwsRule(
                source = SHARING,
                says = "If you use the role ARN, the role will be used even if the end user belongs to a different "
                        + "AWS account than the one that owns the launch role.")
        @Test
        void let_the_account_of_the_role_provision_and_pay() {
            LaunchPlan plan = launched(
                    constrainShared(catalog, 1, Type.LAUNCH, "{\"RoleArn\": \"arn:aws:iam::111111111111:role/Hub\"}"));

            assertThat(plan.launchRole().orElseThrow().arn()).isEqualTo("arn:aws:iam::111111111111:role/Hub");
            assertThat(plan.account()).isEqualTo(HUB.account());
        }

        @AwsRule(
                source = SHARING,
                says = "If you use a local role name, the IAM role with that name in the end user's account will be "
                        + "used.")
        @Test
        void let_the_account_of_the_end_user_pay_with_a_local_role() {
            LaunchPlan plan = launched(constrainShared(catalog, 1, Type.LAUNCH, "{\"LocalRoleName\": \"Launcher\"}"));

            assertThat(plan.launchRole().orElseThrow().arn()).isEqualTo("arn:aws:iam::222222222222:role/Launcher");
            assertThat(plan.account()).isEqualTo(SPOKE.account());
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/constraints-launch.html",
                says = "Without a launch constraint, end users must launch and manage products using their own IAM "
                        + "credentials.")
        @Test
        void without_a_role_leave_it_to_the_end_user() {
            LaunchPlan plan = launched(catalog);

            assertThat(plan.launchRole()).isEmpty();
            assertThat(plan.account()).isEqualTo(SPOKE.account());
            assertThat(plan.stackSet()).isEmpty();
            assertThat(plan.notificationArns()).isEmpty();
            assertThat(plan.tagUpdatesAllowed()).isFalse();
        }

        @Assumed("The guide says of all constraints that they are present; what two of a type that is no launch type "
                + "make is not said.")
        @Test
        void add_up_topics() {
            Catalog constrained = constrainLocal(
                    constrainShared(catalog, 1, Type.NOTIFICATION, TOPICS.formatted("hub")),
                    2,
                    Type.NOTIFICATION,
                    TOPICS.formatted("spoke"));

            assertThat(launched(constrained).notificationArns())
                    .containsExactly(
                            "arn:aws:sns:us-east-1:111111111111:hub", "arn:aws:sns:us-east-1:111111111111:spoke");
        }

        @Assumed("There is one answer to whether tags may be updated, so the own constraint is the one that gives it.")
        @Test
        void let_the_local_portfolio_decide_about_tag_updates() {
            Catalog constrained = constrainLocal(
                    constrainShared(catalog, 1, Type.RESOURCE_UPDATE, TAG_UPDATES.formatted("ALLOWED")),
                    2,
                    Type.RESOURCE_UPDATE,
                    TAG_UPDATES.formatted("NOT_ALLOWED"));

            assertThat(launched(constrained).tagUpdatesAllowed()).isFalse();
            assertThat(plan(constrained, SHARED, TEMPLATE, "Stage", "prod").tagUpdatesAllowed())
                    .isTrue();
        }

        @AwsRule(
                source = CREATE_CONSTRAINT,
                says = "STACKSET: Properties AccountList, RegionList, AdminRole, ExecutionRole. You cannot have "
                        + "both a LAUNCH and a STACKSET constraint.")
        @Test
        void launch_a_stack_set_in_the_place_of_a_role() {
            Catalog constrained = constrainLocal(
                    constrainShared(catalog, 1, Type.LAUNCH, "{\"RoleArn\": \"arn:aws:iam::111111111111:role/Hub\"}"),
                    2,
                    Type.STACKSET,
                    "{\"Version\": \"1.0\", \"Properties\": {\"AccountList\": [\"222222222222\"], \"RegionList\":"
                            + " [\"us-east-1\", \"eu-west-1\"], \"AdminRole\": "
                            + "\"arn:aws:iam::222222222222:role/Admin\", \"ExecutionRole\": \"Execution\"}}");
            LaunchPlan plan = launched(constrained);

            assertThat(plan.stackSet().orElseThrow().regions()).containsExactly("us-east-1", "eu-west-1");
            assertThat(plan.launchRole()).isEmpty();
            assertThat(plan.account()).isEqualTo(SPOKE.account());
        }

        private LaunchPlan launched(Catalog constrained) {
            return plan(constrained, LOCAL, TEMPLATE, "Stage", "prod");
        }
    }
}
