package io.github.servicecatalogtestkit.fake.internal.stack;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * How AWS CloudFormation shows the error of a service. The handlers of resource types have different ages.
 *
 * @see <a href="https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/132">
 *     landing-zone-accelerator-on-aws#132</a>, a text of an older handler
 * @see <a href="https://github.com/aws/aws-cdk/issues/21871">aws-cdk#21871</a>, a text of a handler in the registry
 */
enum ErrorVoice {

    /** An older handler: the text of the service, and in parentheses the code. */
    SERVICE {
        @Override
        String reason(String type, String token, AwsServiceException error) {
            AwsErrorDetails details = error.awsErrorDetails();
            return details.errorMessage() + " (Service: AWSServiceCatalog; Status Code: " + error.statusCode()
                    + "; Error Code: " + details.errorCode() + "; Request ID: " + error.requestId() + "; Proxy: null)";
        }
    },

    /** A handler of the registry that passes the text of the service on. */
    HANDLER {
        @Override
        String reason(String type, String token, AwsServiceException error) {
            return passedOn(error.awsErrorDetails().errorMessage(), token, error);
        }
    },

    /**
     * A handler of the registry that says in its own words what the code of the service means.
     *
     * @see <a
     *     href="https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-servicecatalog">aws-cloudformation-resource-providers-servicecatalog</a>
     */
    HANDLER_BY_CODE {
        @Override
        String reason(String type, String token, AwsServiceException error) {
            String message = error.awsErrorDetails().errorMessage();
            return switch (error.awsErrorDetails().errorCode()) {
                case "ResourceNotFoundException" -> notFound(type, message, token);
                case "DuplicateResourceException" ->
                    handler(
                            "Resource of type '" + type + "' with identifier '" + message + "' already exists.",
                            token,
                            "AlreadyExists");
                case "LimitExceededException" ->
                    handler(
                            "Limit exceeded for resource of type '" + type + "'. Reason: " + message,
                            token,
                            "ServiceLimitExceeded");
                case "InvalidParametersException" -> invalidRequest(type, token);
                case "ResourceInUseException" ->
                    handler(
                            "Internal error reported from downstream service during operation '" + type + "'.",
                            token,
                            "ServiceInternalError");
                default -> HANDLER.reason(type, token, error);
            };
        }
    };

    /** Returns the reason that the event of the resource has. */
    abstract String reason(String type, String token, AwsServiceException error);

    /** Returns the message of a handler of the registry as the event shows it. */
    static String handler(String message, String token, String code) {
        return "Resource handler returned message: \"" + message + "\" (RequestToken: " + token + ", HandlerErrorCode: "
                + code + ")";
    }

    /** Returns a message of a service as such a handler shows it. */
    static String passedOn(String message, String token, AwsServiceException error) {
        return handler(
                message + " (Service: ServiceCatalog, Status Code: " + error.statusCode() + ", Request ID: "
                        + error.requestId() + ")",
                token,
                "GeneralServiceException");
    }

    static String notFound(String type, String identifier, String token) {
        return handler(
                "Resource of type '" + type + "' with identifier '" + identifier + "' was not found.",
                token,
                "NotFound");
    }

    static String invalidRequest(String problem, String token) {
        return handler("Invalid request provided: " + problem, token, "InvalidRequest");
    }
}
