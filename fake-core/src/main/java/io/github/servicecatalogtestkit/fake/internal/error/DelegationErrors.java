package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;

/**
 * The errors for the access of services to an organization and for delegated administrators.
 *
 * <p>{@link OrganizationsErrors} tells where the texts are from.
 */
public final class DelegationErrors {

    private DelegationErrors() {}

    /**
     * Text: <a href="https://repost.aws/knowledge-center/config-organizations-admin">AWS re:Post Knowledge Center</a>.
     */
    public static Refusal unrecognizedService() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.UNRECOGNIZED_SERVICE_PRINCIPAL),
                "You specified an unrecognized service principal.");
    }

    /**
     * Text, recorded for AWS Service Catalog: <a href="https://qiita.com/items/1b052664f9d9fb9498ff">a note on
     * Qiita</a>.
     */
    public static Refusal serviceAccessNotEnabled() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.SERVICE_ACCESS_NOT_ENABLED),
                "You must enable service access before you delegate an administrator for this service. Call the AWS "
                        + "API EnableAWSServiceAccess first.");
    }

    /** Text: <a href="https://github.com/pepperize/cdk-organizations/issues/716">cdk-organizations#716</a>. */
    public static Refusal alreadyRegistered() {
        return new Refusal(
                OrganizationsError.ACCOUNT_ALREADY_REGISTERED,
                "The provided account is already a delegated administrator for your organization.");
    }

    public static Refusal notRegistered() {
        return new Refusal(
                OrganizationsError.ACCOUNT_NOT_REGISTERED,
                "The specified account is not a delegated administrator for this Amazon Web Services service.");
    }

    /**
     * Text: <a
     * href="https://github.com/aws-samples/iam-identity-center-team/issues/355">iam-identity-center-team#355</a>.
     */
    public static Refusal managementCannotBeDelegate() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR),
                "You cannot register management account/yourself as delegated administrator for your organization.");
    }

    public static Refusal closedCannotBeDelegate() {
        return new Refusal(
                ReasonedError.ofConstraint("CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR"),
                "You cannot register a suspended account as a delegated administrator.");
    }

    /**
     * Text: <a href="https://repost.aws/knowledge-center/config-organizations-admin">AWS re:Post Knowledge Center</a>.
     */
    public static Refusal tooManyDelegates() {
        return new Refusal(
                ReasonedError.of(
                        ConstraintViolationExceptionReason.MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED),
                "You have exceeded the allowed number of delegated administrators for the delegated service.");
    }
}
