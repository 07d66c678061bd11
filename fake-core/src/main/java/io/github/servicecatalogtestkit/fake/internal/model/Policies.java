package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The policies of an organization and their attachments. A target is the ID of a root, unit or account.
 *
 * <p>AWS attaches its managed policies to every target. That is not stored: a new account has them without any work,
 * and only the targets from which one was detached are kept.
 *
 * @param enabledTypes the policy types that are enabled in the root
 * @param targets the targets of each customer policy
 * @param ofTarget the customer policies of each target
 * @param withoutFullAccess the targets from which {@link Policy#FULL_AWS_ACCESS} was detached
 */
public record Policies(
        Table<Id<Policy>, Policy> byId,
        Table<String, Boolean> enabledTypes,
        Index<Id<Policy>, String, Boolean> targets,
        Index<String, Id<Policy>, Boolean> ofTarget,
        Table<String, Boolean> withoutFullAccess) {

    /** The policies of a new organization with all features. */
    public static final Policies INITIAL = new Policies(
            Table.<Id<Policy>, Policy>empty()
                    .plus(Policy.FULL_AWS_ACCESS.id(), Policy.FULL_AWS_ACCESS)
                    .plus(Policy.RCP_FULL_AWS_ACCESS.id(), Policy.RCP_FULL_AWS_ACCESS),
            Table.<String, Boolean>empty().plus(Policy.SERVICE_CONTROL_POLICY, true),
            Index.empty(),
            Index.empty(),
            Table.empty());

    public boolean isEnabled(String type) {
        return enabledTypes.contains(type);
    }

    public boolean isAttached(Policy policy, String target) {
        if (!policy.awsManaged()) {
            return targets.of(policy.id()).contains(target);
        }
        return isEnabled(policy.type())
                && !(policy.equals(Policy.FULL_AWS_ACCESS) && withoutFullAccess.contains(target));
    }

    /** Returns the policies of one type that are attached to a target itself, in the order of their creation. */
    public List<Policy> attachedTo(String target, String type) {
        List<Policy> attached = new ArrayList<>();
        for (Policy managed : List.of(Policy.FULL_AWS_ACCESS, Policy.RCP_FULL_AWS_ACCESS)) {
            if (managed.type().equals(type) && isAttached(managed, target)) {
                attached.add(managed);
            }
        }
        for (Id<Policy> id : ofTarget.of(target).keys()) {
            byId.find(id).filter(policy -> policy.type().equals(type)).ifPresent(attached::add);
        }
        return attached;
    }

    /** Returns a copy with a new or changed policy. */
    public Policies with(Policy policy) {
        return new Policies(byId.plus(policy.id(), policy), enabledTypes, targets, ofTarget, withoutFullAccess);
    }

    /** Returns a copy without a policy that is attached to nothing. */
    public Policies without(Policy policy) {
        return new Policies(byId.minus(policy.id()), enabledTypes, targets, ofTarget, withoutFullAccess);
    }

    public Policies attaching(Policy policy, String target) {
        return policy.awsManaged()
                ? new Policies(byId, enabledTypes, targets, ofTarget, withoutFullAccess.minus(target))
                : new Policies(
                        byId,
                        enabledTypes,
                        targets.plus(policy.id(), target, true),
                        ofTarget.plus(target, policy.id(), true),
                        withoutFullAccess);
    }

    public Policies detaching(Policy policy, String target) {
        return policy.awsManaged()
                ? new Policies(byId, enabledTypes, targets, ofTarget, withoutFullAccess.plus(target, true))
                : new Policies(
                        byId,
                        enabledTypes,
                        targets.minus(policy.id(), target),
                        ofTarget.minus(target, policy.id()),
                        withoutFullAccess);
    }

    public Policies enabling(String type) {
        return new Policies(byId, enabledTypes.plus(type, true), targets, ofTarget, withoutFullAccess);
    }

    /** Returns a copy in which a type is disabled. Its policies stay without attachments. */
    public Policies disabling(String type) {
        Policies others = this;
        for (Policy policy : byId.values()) {
            if (policy.type().equals(type) && !policy.awsManaged()) {
                for (String target : others.targets.of(policy.id()).keys()) {
                    others = others.detaching(policy, target);
                }
            }
        }
        return new Policies(
                byId,
                enabledTypes.minus(type),
                others.targets,
                others.ofTarget,
                type.equals(Policy.SERVICE_CONTROL_POLICY) ? Table.empty() : withoutFullAccess);
    }

    /** Returns a copy for an organization that a target has left. */
    Policies withoutTarget(String target) {
        Index<Id<Policy>, String, Boolean> others = targets;
        for (Id<Policy> id : ofTarget.of(target).keys()) {
            others = others.minus(id, target);
        }
        return new Policies(byId, enabledTypes, others, ofTarget.minus(target), withoutFullAccess.minus(target));
    }
}
