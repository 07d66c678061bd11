package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.HttpStatusCode;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;

/** The errors of AWS CloudFormation. They need the SDK's module {@code cloudformation}, an optional dependency. */
public final class CloudFormationErrors {

    private CloudFormationErrors() {}

    /**
     * Returns the error for a request that AWS CloudFormation refuses.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/CommonErrors.html">Common
     *     errors</a>: ValidationError
     */
    public static AwsServiceException validation(String text) {
        return error(CloudFormationException.builder(), "ValidationError", HttpStatusCode.BAD_REQUEST, text);
    }

    /** Returns the error for a stack to create whose name another stack has. */
    public static AwsServiceException existing(String text) {
        return error(AlreadyExistsException.builder(), "AlreadyExistsException", HttpStatusCode.BAD_REQUEST, text);
    }

    /** Returns the error for a template whose capability the request does not acknowledge. */
    public static AwsServiceException insufficientCapability(String capability) {
        return error(
                InsufficientCapabilitiesException.builder(),
                "InsufficientCapabilitiesException",
                HttpStatusCode.BAD_REQUEST,
                "Requires capabilities : [" + capability + "]");
    }

    /** Returns the error for a change set that does not exist. */
    public static AwsServiceException noChangeSet(String nameOrId) {
        return error(
                ChangeSetNotFoundException.builder(),
                "ChangeSetNotFound",
                HttpStatusCode.NOT_FOUND,
                "ChangeSet [" + nameOrId + "] does not exist");
    }

    /** Returns the error for a change set that cannot be executed. */
    public static AwsServiceException notExecutable(String text) {
        return error(
                InvalidChangeSetStatusException.builder(), "InvalidChangeSetStatus", HttpStatusCode.BAD_REQUEST, text);
    }

    private static AwsServiceException error(
            AwsServiceException.Builder exception, String code, int status, String text) {
        return AwsExceptions.of(exception, "CloudFormation", code, status, text);
    }
}
