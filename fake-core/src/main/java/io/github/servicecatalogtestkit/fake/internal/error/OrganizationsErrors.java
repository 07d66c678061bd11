package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;

/**
 * The errors of AWS Organizations that operations of several families raise.
 *
 * <p>About the texts of these and of all other errors of AWS Organizations: if a recorded response of AWS with the text
 * is public, the Javadoc links it. All other texts are copied from the descriptions in the <a
 * href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html">API Reference</a>: tests
 * should rely on the exception and the reason, and not on the text.
 */
public final class OrganizationsErrors {

    private OrganizationsErrors() {}

    /** Text: <a href="https://github.com/cloud-custodian/cloud-custodian/issues/8106">cloud-custodian#8106</a>. */
    public static Refusal notInUse() {
        return new Refusal(OrganizationsError.NOT_IN_USE, "Your account is not a member of an organization.");
    }

    /**
     * Text: <a href="https://repost.aws/knowledge-center/config-organizations-admin">AWS re:Post Knowledge Center</a>.
     */
    public static Refusal accessDenied() {
        return new Refusal(OrganizationsError.ACCESS_DENIED, "You don't have permissions to access this resource.");
    }

    public static Refusal targetNotFound() {
        return new Refusal(
                OrganizationsError.TARGET_NOT_FOUND,
                "We can't find a root, OU, account, or policy with the TargetId that you specified.");
    }

    public static Refusal inputRequired() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.INPUT_REQUIRED),
                "You must include a value for all required parameters.");
    }

    /** Text: <a href="https://github.com/boto/boto3/issues/4565">boto3#4565</a>. */
    public static Refusal invalidPattern() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.INVALID_PATTERN),
                "You provided a value that does not match the required pattern.");
    }

    public static Refusal invalidEnum() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.INVALID_ENUM), "You specified an invalid value.");
    }

    public static Refusal invalidListMember() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.INVALID_LIST_MEMBER),
                "You provided a list to a parameter that contains at least one invalid value.");
    }

    public static Refusal tooShort() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.MIN_LENGTH_EXCEEDED),
                "You provided a string parameter that is shorter than allowed.");
    }

    public static Refusal tooLong() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.MAX_LENGTH_EXCEEDED),
                "You provided a string parameter that is longer than allowed.");
    }

    public static Refusal tooSmall() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.MIN_VALUE_EXCEEDED),
                "You provided a numeric parameter that has a smaller value than allowed.");
    }

    public static Refusal tooLarge() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.MAX_VALUE_EXCEEDED),
                "You provided a numeric parameter that has a larger value than allowed.");
    }

    public static Refusal invalidNextToken() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.INVALID_NEXT_TOKEN),
                "Get the value for the NextToken parameter from the response to a previous call of the operation.");
    }

    public static Refusal tooManyTags() {
        return new Refusal(
                ReasonedError.of(ConstraintViolationExceptionReason.MAX_TAG_LIMIT_EXCEEDED),
                "You have exceeded the number of tags allowed on this resource.");
    }

    public static Refusal duplicateTagKey() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.DUPLICATE_TAG_KEY),
                "Tag keys must be unique among the tags attached to the same entity.");
    }

    public static Refusal systemTag() {
        return new Refusal(
                ReasonedError.of(InvalidInputExceptionReason.INVALID_SYSTEM_TAGS_PARAMETER),
                "You specified a tag key that is a system tag. You can't add, edit, or delete system tag keys because "
                        + "they're reserved for Amazon Web Services use. System tags don't count against your tags per "
                        + "resource limit.");
    }
}
