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
 * A launch that may go ahead.
 *
 * @param template the template; {@link Template#EMPTY} if nothing is known of it
 * @param parameters the values that hold: those given and the defaults; where the template is not known, just those given
 * @param constraints the constraints that act
 * @param tagOptions the values that each tag may have; a tag without any is in conflict
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

    /** Returns the account in which resources are made, and which pays for them. */
    public AccountId account() {
        return constraints.provisioningAccount();
    }

    /** Returns the topics of the constraints that hear of it, in the order of their ARNs; a call may name further ones. */
    public Set<String> notificationArns() {
        return constraints.notificationArns();
    }

    /** Returns where it is launched as a stack set, if it is. */
    public Optional<ConstraintParameters.StackSet> stackSet() {
        return constraints.stackSet();
    }

    /** Says whether the tags of what is launched may be changed later. */
    public boolean tagUpdatesAllowed() {
        return constraints.tagUpdatesAllowed();
    }
}
