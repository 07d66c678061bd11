package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterCheck;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import io.github.servicecatalogtestkit.fake.internal.template.UndecidedRule;
import io.github.servicecatalogtestkit.fake.internal.template.UnresolvedAttribute;
import io.github.servicecatalogtestkit.fake.internal.template.Verdict;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a launch, or an update of what was launched, may go ahead: the parameters have to fit the template, and all rules have to
 * hold, those of the template itself and those of the template constraints.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_constraint_rules.html">Template
 *     constraint rules</a>
 */
public final class Launch {

    private Launch() {}

    /**
     * Returns the launch that these choices and parameters come to, or refuses it with what is wrong, in the words of the template
     * or of the rule.
     *
     * @param given the parameters, by name; for an update with the previous values filled in
     * @throws UnresolvedAttribute if a rule asks for something that the test has not answered; that is no refusal of AWS
     */
    public static LaunchPlan plan(
            Catalog catalog,
            Caller caller,
            LaunchPath path,
            Product product,
            ProvisioningArtifact artifact,
            Map<String, String> given) {
        Optional<Template> known = ArtifactTemplate.find(catalog, artifact);
        LaunchPlan plan = new LaunchPlan(
                caller,
                path,
                product,
                artifact,
                known.orElse(Template.EMPTY),
                known.map(template -> accepted(template, given)).orElseGet(() -> ParameterValues.ofTexts(given)),
                EffectiveConstraints.of(catalog, path.association(), caller.account()),
                LaunchTagOptions.of(catalog, caller.scope(), path, product));
        requireRules(catalog, plan);
        return plan;
    }

    private static ParameterValues accepted(Template template, Map<String, String> given) {
        ParameterCheck check = template.check(given);
        if (!check.isAccepted()) {
            throw ServiceErrors.invalid(check.violations().get(0));
        }
        return check.values();
    }

    private static void requireRules(Catalog catalog, LaunchPlan plan) {
        Verdict verdict = verdict(catalog, plan);
        if (!verdict.holds()) {
            throw ServiceErrors.invalid(verdict.text());
        }
    }

    /**
     * Says what the rules say. One that cannot be decided because it names a parameter that is not there, or compares what cannot be
     * compared, refuses the launch: it is never taken for true.
     */
    private static Verdict verdict(Catalog catalog, LaunchPlan plan) {
        try {
            return plan.template()
                    .rules()
                    .and(plan.constraints().rules())
                    .evaluate(withPseudoParameters(plan), catalog.templates().attributes());
        } catch (UnresolvedAttribute e) {
            throw e;
        } catch (UndecidedRule e) {
            throw ServiceErrors.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static ParameterValues withPseudoParameters(LaunchPlan plan) {
        return plan.parameters()
                .with("AWS::AccountId", plan.account().digits())
                .with("AWS::Region", plan.caller().scope().region());
    }
}
