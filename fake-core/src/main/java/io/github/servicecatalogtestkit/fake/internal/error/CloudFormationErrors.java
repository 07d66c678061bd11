package io.github.servicecatalogtestkit.fake.internal.error;

import io.github.servicecatalogtestkit.fake.internal.model.Stack;
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

    /** Returns the error for a resource that a stack does not have. */
    public static AwsServiceException noResource(String logicalId, Stack stack) {
        return validation("Resource " + logicalId + " does not exist for stack " + stack.name());
    }

    /** Returns the error for a stack with a status in which drift is not detected. No page of AWS has the sentence. */
    public static AwsServiceException driftNotDetected(Stack stack) {
        return validation("Drift detection cannot be performed on stack [" + stack.id() + "] while it is in ["
                + stack.status() + "] state");
    }

    /** Returns the error for a type of resources that is not checked for drift. No page of AWS has the sentence. */
    public static AwsServiceException driftNotSupported() {
        return validation("Drift detection is not supported for the specified ResourceType");
    }

    /** Returns the error for a drift detection that does not exist. Ours: the sentence of AWS is not recorded. */
    public static AwsServiceException noDriftDetection(String id) {
        return validation("Stack drift detection [" + id + "] does not exist");
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
