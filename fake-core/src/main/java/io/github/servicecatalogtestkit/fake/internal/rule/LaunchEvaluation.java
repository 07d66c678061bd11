package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValidation;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.RuleEvaluationException;
import io.github.servicecatalogtestkit.fake.internal.template.RulesResult;
import io.github.servicecatalogtestkit.fake.internal.template.StackValues;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateEvaluationException;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateInstance;
import io.github.servicecatalogtestkit.fake.internal.template.UnresolvedAttributeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a launch or an update can proceed. The parameters must be valid for the template, and all rules of
 * the template and of template constraints must hold.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_constraint_rules.html">Template
 *     constraint rules</a>
 */
public final class LaunchEvaluation {

    private LaunchEvaluation() {}

    /**
     * A launch, and the reasons why it cannot proceed.
     *
     * @param parameterError why the parameters are invalid, as AWS CloudFormation's error message, or {@code null} if
     *     they are valid
     * @param brokenRule the message of the rule that does not hold, or {@code null} if all rules hold
     */
    public record Attempt(
            LaunchPlan plan,
            @Nullable String parameterError,
            @Nullable String brokenRule) {}

    /**
     * Returns the launch with the given choices and parameters, and what is wrong with it.
     *
     * @param given the parameters by name; for an update, with the previous values filled in
     * @throws UnresolvedAttributeException if a rule needs an attribute that the test has not provided; AWS has no such
     *     error
     */
    public static Attempt attempt(
            Catalog catalog,
            Caller caller,
            LaunchPath path,
            Product product,
            ProvisioningArtifact artifact,
            Map<String, String> given) {
        EffectiveConstraints constraints = EffectiveConstraints.of(catalog, path.association(), caller.account());
        TemplateFit fit = fit(
                catalog,
                artifact,
                given,
                constraints.provisioningAccount(),
                caller.scope().region());
        LaunchPlan plan = new LaunchPlan(
                caller,
                path,
                product,
                artifact,
                fit.template(),
                fit.values(),
                constraints,
                LaunchTagOptions.of(catalog, caller.scope(), path, product));
        return new Attempt(plan, fit.parameterError(), brokenRule(catalog, plan, fit));
    }

    /**
     * Parameters and the template that they are checked by.
     *
     * @param template the template, or {@link Template#EMPTY} if it is unknown, for which all parameters are valid
     * @param values the values in effect
     * @param parameterError why they are invalid, as AWS CloudFormation's error message, or {@code null} if they are
     *     valid
     */
    public record TemplateFit(
            Template template,
            ParameterValues values,
            @Nullable String parameterError) {}

    /**
     * Returns whether AWS CloudFormation would create a stack from the template of {@code artifact} with these
     * parameters.
     *
     * @param account the account in which the stack would be
     */
    public static TemplateFit fit(
            Catalog catalog,
            ProvisioningArtifact artifact,
            Map<String, String> given,
            AccountId account,
            String region) {
        Template known;
        try {
            known = ArtifactTemplate.parse(catalog, artifact).orElse(null);
        } catch (InvalidDocumentException e) {
            return new TemplateFit(Template.EMPTY, ParameterValues.ofTexts(given), String.valueOf(e.getMessage()));
        }
        if (known == null) {
            return new TemplateFit(Template.EMPTY, ParameterValues.ofTexts(given), null);
        }
        ParameterValidation validation = known.check(given);
        String parameterError = validation.isAccepted()
                ? evaluationError(catalog, known, validation.values(), account, region)
                : validation.violations().get(0);
        return new TemplateFit(known, validation.values(), parameterError);
    }

    /** Returns why the conditions, resources or outputs cannot be evaluated; {@code null} if they can be. */
    private static @Nullable String evaluationError(
            Catalog catalog, Template template, ParameterValues values, AccountId account, String region) {
        try {
            TemplateInstance instance =
                    LaunchStack.beforeCreation(catalog, account, region).instance(template, values);
            String unresolved = instance.unresolvedReferences().orElse(null);
            if (unresolved == null) {
                instance.with(StackValues.UNKNOWN).requireEvaluable();
            }
            return unresolved;
        } catch (TemplateEvaluationException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * Returns the message of a rule that does not hold, or {@code null}. A rule that cannot be evaluated does not hold,
     * unless the parameters are invalid anyway.
     */
    private static @Nullable String brokenRule(Catalog catalog, LaunchPlan plan, TemplateFit fit) {
        try {
            RulesResult rulesResult = plan.template()
                    .rules()
                    .and(plan.constraints().rules())
                    .evaluate(
                            LaunchStack.beforeCreation(
                                            catalog,
                                            plan.account(),
                                            plan.caller().scope().region())
                                    .withPseudoParameters(plan.parameters()),
                            catalog.templates().attributes());
            return rulesResult.holds() ? null : rulesResult.text();
        } catch (RuleEvaluationException e) {
            if (fit.parameterError() != null) {
                return null;
            }
            if (e instanceof UnresolvedAttributeException) {
                throw e;
            }
            return String.valueOf(e.getMessage());
        }
    }
}
