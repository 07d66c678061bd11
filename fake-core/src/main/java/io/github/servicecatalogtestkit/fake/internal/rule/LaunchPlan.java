package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A launch with everything that it depends on.
 *
 * @param template the template; {@link Template#EMPTY} if nothing is known of it
 * @param parameters the given values and the defaults; only the given values if the template is unknown
 * @param constraints the constraints in effect
 * @param tagOptions the allowed values of each tag; a tag without allowed values is in conflict
 */
public record LaunchPlan(
        Caller caller,
        LaunchPath path,
        Product product,
        ProvisioningArtifact artifact,
        Template template,
        ParameterValues parameters,
        EffectiveConstraints constraints,
        Map<String, List<String>> tagOptions) {

    /** Returns the role with which it is launched; without one, the caller launches with its own permissions. */
    public Optional<LaunchRole> launchRole() {
        return constraints.launchRole();
    }

    /** Returns the account that holds the resources and pays for them. */
    public AccountId account() {
        return constraints.provisioningAccount();
    }

    /** Returns the topics of the constraints, in the order of their ARNs. A call can name further topics. */
    public Set<String> notificationArns() {
        return constraints.notificationArns();
    }

    /** Returns the stack set constraint, or empty if the product is not launched as a stack set. */
    public Optional<ConstraintParameters.StackSet> stackSet() {
        return constraints.stackSet();
    }

    /** Returns whether the tags of the provisioned product can be updated. */
    public boolean tagUpdatesAllowed() {
        return constraints.tagUpdatesAllowed();
    }
}
