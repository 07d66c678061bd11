package io.github.servicecatalogtestkit.fake.internal.error;

import io.github.servicecatalogtestkit.fake.RefusedAs;

/**
 * The errors of shares and of AWS Organizations access.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class ShareErrors {

    private ShareErrors() {}

    /** Unrecorded. */
    public static Refusal shareNotFound(Object portfolio, String recipient) {
        return ServiceErrors.notFound("Portfolio " + portfolio + " is not shared with " + recipient);
    }

    /** Unrecorded. */
    public static Refusal shareTokenNotFound(String token) {
        return ServiceErrors.notFound("Portfolio share not found: " + token);
    }

    /** Unrecorded. */
    public static Refusal organizationNodeNotFound(String id) {
        return ServiceErrors.notFound("Organization node not found: " + id);
    }

    /**
     * Text: <a href="https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/893">
     * landing-zone-accelerator-on-aws#893</a>.
     */
    public static Refusal shareActionRunning() {
        return ServiceErrors.invalidState(
                "Cannot process more than one portfolio share action at the same time. Try again later.");
    }

    /**
     * Unrecorded; the <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html">API
     * page</a> only says that access must be enabled.
     */
    public static Refusal organizationsAccessOff(RefusedAs error) {
        return ServiceErrors.chosen(error, "AWS Organizations access is not enabled for AWS Service Catalog.");
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal accessUnderChange() {
        return ServiceErrors.invalidState("AWS Organizations access is under change. Try again later.");
    }

    /**
     * Unrecorded; the <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DisableAWSOrganizationsAccess.html">API page</a>
     * only says that access cannot be disabled then.
     */
    public static Refusal delegatedAdministratorsRegistered() {
        return ServiceErrors.invalidState(
                "AWS Organizations access cannot be disabled while the organization has delegated administrators.");
    }

    /**
     * Text: <a href="https://github.com/crossplane-contrib/provider-upjet-aws/issues/233">provider-upjet-aws#233</a>.
     */
    public static Refusal notManagement(RefusedAs error) {
        return ServiceErrors.chosen(error, "You are not authorized to perform this action");
    }

    /**
     * The caller is neither the management account of an organization nor a delegated administrator. Text: a comment in
     * <a href="https://github.com/crossplane-contrib/provider-upjet-aws/issues/233">provider-upjet-aws#233</a>.
     */
    public static Refusal notAuthorizedInOrganization() {
        return ServiceErrors.notSupported(
                "Account must either be the master or delegated admin of an organization and must have IAM "
                        + "permission for ListDelegatedAdministrator operation.");
    }
}
