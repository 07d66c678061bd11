package io.github.servicecatalogtestkit.samples.hubandspoke;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * AWS refused a step of a deployment. The completed steps are kept, and the deployment can run again to complete it.
 */
public final class DeploymentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeploymentException(String step, SdkException refusal) {
        super("Could not " + step + ": " + reason(refusal), refusal);
    }

    DeploymentException(String step, InterruptedException interruption) {
        super("Could not " + step + ": interrupted while waiting for AWS", interruption);
    }

    DeploymentException(String step, String reason) {
        super("Could not " + step + ": " + reason);
    }

    private static String reason(SdkException refusal) {
        return refusal instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                ? answer.awsErrorDetails().errorCode() + ": "
                        + answer.awsErrorDetails().errorMessage()
                : String.valueOf(refusal.getMessage());
    }
}
