package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValidation;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.RuleEvaluationException;
import io.github.servicecatalogtestkit.fake.internal.template.RulesResult;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import io.github.servicecatalogtestkit.fake.internal.template.UnresolvedAttributeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a launch, or an update of what was launched, may go ahead: the parameters have to fit the template, and all rules have to
 * hold, those of the template itself and those of the template constraints.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_constraint_rules.html">Template
 *     constraint rules</a>
 */
public final class LaunchEvaluation {

    private LaunchEvaluation() {}

    /**
     * A launch with what is wrong with it.
     *
     * @param unfit why the parameters do not fit the template, in the words of AWS CloudFormation; {@code null} if they do
     * @param broken the rule that does not hold, in the words of its author; {@code null} if all do
     */
    public record Attempt(
            LaunchPlan plan,
            @Nullable String unfit,
            @Nullable String broken) {}

    /**
     * Returns the launch with the given choices and parameters, and what is wrong with it.
     *
     * @param given the parameters by name; for an update, with the previous values filled in
     * @throws UnresolvedAttributeException if a rule needs an attribute that the test has not provided; AWS has no such error
     */
    public static Attempt attempt(
            Catalog catalog,
            Caller caller,
            LaunchPath path,
            Product product,
            ProvisioningArtifact artifact,
            Map<String, String> given) {
        TemplateFit fit = fit(catalog, artifact, given);
        LaunchPlan plan = new LaunchPlan(
                caller,
                path,
                product,
                artifact,
                fit.template(),
                fit.values(),
                EffectiveConstraints.of(catalog, path.association(), caller.account()),
                LaunchTagOptions.of(catalog, caller.scope(), path, product));
        return new Attempt(plan, fit.unfit(), broken(catalog, plan, fit));
    }

    /**
     * How parameters fit a template.
     *
     * @param template the template; {@link Template#EMPTY} if nothing is known of it, and then anything fits
     * @param values the values that hold
     * @param unfit why they do not fit, in the words of AWS CloudFormation; {@code null} if they do
     */
    public record TemplateFit(
            Template template,
            ParameterValues values,
            @Nullable String unfit) {}

    /** Returns how the parameters {@code given} fit the template of {@code artifact}. */
    public static TemplateFit fit(Catalog catalog, ProvisioningArtifact artifact, Map<String, String> given) {
        Template known = ArtifactTemplate.find(catalog, artifact).orElse(null);
        if (known == null) {
            return new TemplateFit(Template.EMPTY, ParameterValues.ofTexts(given), null);
        }
        ParameterValidation check = known.check(given);
        return new TemplateFit(
                known,
                check.values(),
                check.isAccepted() ? null : check.violations().get(0));
    }

    /**
     * Returns what the rules have against a launch. One that cannot be decided because it names a parameter that is not there, or
     * compares what cannot be compared, is never taken for true; but of parameters that do not fit it says nothing new.
     */
    private static @Nullable String broken(Catalog catalog, LaunchPlan plan, TemplateFit fit) {
        try {
            RulesResult verdict = plan.template()
                    .rules()
                    .and(plan.constraints().rules())
                    .evaluate(withPseudoParameters(plan), catalog.templates().attributes());
            return verdict.holds() ? null : verdict.text();
        } catch (RuleEvaluationException e) {
            if (fit.unfit() != null) {
                return null;
            }
            if (e instanceof UnresolvedAttributeException) {
                throw e;
            }
            return String.valueOf(e.getMessage());
        }
    }

    private static ParameterValues withPseudoParameters(LaunchPlan plan) {
        return plan.parameters()
                .with("AWS::AccountId", plan.account().digits())
                .with("AWS::Region", plan.caller().scope().region());
    }
}
