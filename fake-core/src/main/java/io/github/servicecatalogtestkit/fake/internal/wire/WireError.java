package io.github.servicecatalogtestkit.fake.internal.wire;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP request that no operation of the catalog can answer. It has no stack trace, because its sender only gets the
 * code and the text.
 *
 * <p>The codes are those of AWS's <a
 * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/CommonErrors.html">common errors</a>. After AWS's text, or
 * instead of an unknown one, stands what to do.
 */
final class WireError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int INTERNAL_ERROR = 500;

    private final int status;
    private final String code;

    private WireError(int status, String code, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    /** The body of a request is not what the operation takes. */
    static WireError serialization(String text) {
        return new WireError(BAD_REQUEST, "SerializationException", text);
    }

    static WireError tooLarge(int limit) {
        return new WireError(
                TOO_LARGE, "RequestEntityTooLarge", "The body of a request has at most " + limit + " bytes.");
    }

    static WireError unsigned() {
        return new WireError(
                FORBIDDEN,
                "MissingAuthenticationTokenException",
                "Missing Authentication Token. Sign the request with any secret key: the access key ID is the ID of "
                        + "the account that calls, which has twelve digits.");
    }

    static WireError presigned() {
        return new WireError(
                FORBIDDEN,
                "IncompleteSignatureException",
                "The signature is in the query of the URL. Presigned requests are not supported: sign the request in "
                        + "its Authorization header.");
    }

    static WireError badSignature(String header) {
        return new WireError(
                FORBIDDEN,
                "IncompleteSignatureException",
                "The Authorization header is not a signature of version 4, which begins with \"AWS4-HMAC-SHA256 "
                        + "Credential=111111111111/20260101/us-east-1/servicecatalog/aws4_request\", but with \""
                        + start(header) + "\".");
    }

    static WireError unknownAccount(String accessKeyId) {
        return new WireError(
                FORBIDDEN,
                "UnrecognizedClientException",
                "The security token included in the request is invalid. The access key ID must be the ID of the "
                        + "account that calls, which has twelve digits, or come from AssumeRole. It was \""
                        + start(accessKeyId) + "\". Set AWS_ACCESS_KEY_ID, for example, to 111111111111.");
    }

    /** The session token is not a principal of the account that the access key names. */
    static WireError wrongToken(String text) {
        return new WireError(
                FORBIDDEN,
                "UnrecognizedClientException",
                "The security token included in the request is invalid. " + text);
    }

    /** The request is for a service that the catalog does not contain. */
    static WireError foreignService(String service) {
        return new WireError(
                BAD_REQUEST,
                "UnknownOperationException",
                "This endpoint has AWS Service Catalog, AWS Organizations, AWS CloudFormation and AWS STS, but the "
                        + "request is for \"" + start(service) + "\". Set AWS_ENDPOINT_URL_SERVICE_CATALOG, "
                        + "AWS_ENDPOINT_URL_ORGANIZATIONS, AWS_ENDPOINT_URL_CLOUDFORMATION and AWS_ENDPOINT_URL_STS "
                        + "instead of AWS_ENDPOINT_URL, so that other services do not use it.");
    }

    /** The class path has no classes for the requests of AWS CloudFormation. */
    static WireError noCloudFormation() {
        return notModelled(
                "Requests to AWS CloudFormation need the SDK's module cloudformation on the class path of the "
                        + "catalog: add the dependency software.amazon.awssdk:cloudformation.");
    }

    static WireError otherScope(String scope, String service) {
        return new WireError(
                FORBIDDEN,
                "InvalidSignatureException",
                "Credential should be scoped to correct service: '" + service + "'. It was '" + start(scope) + "'.");
    }

    static WireError noTarget() {
        return new WireError(
                BAD_REQUEST,
                "UnknownOperationException",
                "The request names no operation. A request is a POST with a header such as \"X-Amz-Target: "
                        + "AWS242ServiceCatalogService.ListPortfolios\".");
    }

    static WireError unknownOperation(String target) {
        return new WireError(
                BAD_REQUEST,
                "UnknownOperationException",
                "The service has no operation \"" + start(target) + "\". Names are written as AWS writes them.");
    }

    static WireError wrongContentType(@Nullable String type, String expected) {
        return new WireError(
                BAD_REQUEST,
                "UnknownOperationException",
                "The content type of the request must be " + expected + ", but "
                        + (type == null ? "there is none." : "was \"" + start(type) + "\"."));
    }

    /** A parameter of the query protocol is missing or wrong. */
    static WireError wrongParameter(String text) {
        return new WireError(BAD_REQUEST, "ValidationError", text);
    }

    static WireError notModelled(String text) {
        return new WireError(NOT_IMPLEMENTED, "NotImplementedException", text);
    }

    /** The test's own code failed, such as a provider of attributes. */
    static WireError failed(RuntimeException failure) {
        return new WireError(INTERNAL_ERROR, "InternalFailure", String.valueOf(failure));
    }

    /** Returns enough of what a sender wrote to recognize it. */
    private static String start(String text) {
        int longest = 100;
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
