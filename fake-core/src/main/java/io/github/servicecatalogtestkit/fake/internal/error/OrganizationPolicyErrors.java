package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;

/**
 * The errors for the policies of an organization and its resource policy.
 *
 * <p>{@link OrganizationsErrors} tells where the texts are from.
 */
public final class OrganizationPolicyErrors {

    private OrganizationPolicyErrors() {}

    /** Text: <a href="https://github.com/org-formation/org-formation-cli/issues/225">org-formation-cli#225</a>. */
    public static Refusal malformedPolicyDocument() {
        return new Refusal(
                OrganizationsError.MALFORMED_POLICY_DOCUMENT,
                "The provided policy document does not meet the requirements of the specified policy type.");
    }

    public static Refusal policyTooLong() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.POLICY_CONTENT_LIMIT_EXCEEDED),
                "You attempted to create a policy that is larger than the maximum size.");
    }

    public static Refusal duplicatePolicy() {
        return new Refusal(OrganizationsError.DUPLICATE_POLICY, "A policy with the same name already exists.");
    }

    public static Refusal policyNotFound() {
        return new Refusal(
                OrganizationsError.POLICY_NOT_FOUND, "We can't find a policy with the PolicyId that you specified.");
    }

    public static Refusal immutablePolicy() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.IMMUTABLE_POLICY),
                "You specified a policy that is managed by Amazon Web Services and can't be modified.");
    }

    public static Refusal policyInUse() {
        return new Refusal(
                OrganizationsError.POLICY_IN_USE,
                "The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts "
                        + "before performing this operation.");
    }

    public static Refusal policyTypeNotEnabled() {
        return new Refusal(
                OrganizationsError.POLICY_TYPE_NOT_ENABLED,
                "The specified policy type isn't currently enabled in this root. You can't attach policies of the "
                        + "specified type to entities in a root until you enable that type in the root.");
    }

    public static Refusal policyTypeAlreadyEnabled() {
        return new Refusal(
                OrganizationsError.POLICY_TYPE_ALREADY_ENABLED,
                "The specified policy type is already enabled in the specified root.");
    }

    public static Refusal duplicatePolicyAttachment() {
        return new Refusal(
                OrganizationsError.DUPLICATE_POLICY_ATTACHMENT,
                "The selected policy is already attached to the specified target.");
    }

    /**
     * Text: <a
     * href="https://github.com/hashicorp/terraform-provider-aws/issues/41493">terraform-provider-aws#41493</a>.
     */
    public static Refusal tooManyAttachments() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED),
                "You have attached the maximum number of policies to the specified target.");
    }

    public static Refusal policyNotAttached() {
        return new Refusal(
                OrganizationsError.POLICY_NOT_ATTACHED,
                "The policy isn't attached to the specified target in the specified root.");
    }

    public static Refusal nonDetachablePolicy() {
        return new Refusal(
                ReasonedError.ofInput("NON_DETACHABLE_POLICY"),
                "You can't detach this Amazon Web Services Managed Policy.");
    }

    public static Refusal tooFewAttachments() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED),
                "You attempted to detach a policy from an entity that would cause the entity to have fewer than the "
                        + "minimum number of policies of a certain type required.");
    }

    public static Refusal resourcePolicyNotFound() {
        return new Refusal(
                OrganizationsError.RESOURCE_POLICY_NOT_FOUND,
                "We can't find a resource policy request with the parameter that you specified.");
    }

    /** AWS lists the reason without a description: the text is the fake's. */
    public static Refusal invalidResourcePolicy() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.INVALID_RESOURCE_POLICY_JSON),
                "Your resource policy isn't valid JSON.");
    }
}
