package io.github.servicecatalogtestkit.fake.internal.error;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionNotMigratedException;

/** Turns a {@link Refusal} into the exception that the SDK throws for it. */
public final class AwsExceptions {

    private static final int BAD_REQUEST = 400;
    private static final String SERVICE = "ServiceCatalog";

    private AwsExceptions() {}

    /** Returns the exception with all that the SDK fills in: code, text, service, status and request id. */
    public static ServiceCatalogException of(Refusal refusal, String requestId) {
        SdkHttpResponse response =
                SdkHttpResponse.builder().statusCode(BAD_REQUEST).build();
        return (ServiceCatalogException) builderFor(refusal.code())
                .message(refusal.text())
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(refusal.code().code())
                        .errorMessage(refusal.text())
                        .serviceName(SERVICE)
                        .sdkHttpResponse(response)
                        .build())
                .statusCode(BAD_REQUEST)
                .requestId(requestId)
                .build();
    }

    /** Codes without a class of their own arrive as a plain {@link ServiceCatalogException}. */
    private static ServiceCatalogException.Builder builderFor(ErrorCode code) {
        return switch (code) {
            case DUPLICATE_RESOURCE -> DuplicateResourceException.builder();
            case INVALID_PARAMETERS -> InvalidParametersException.builder();
            case INVALID_STATE -> InvalidStateException.builder();
            case LIMIT_EXCEEDED -> LimitExceededException.builder();
            case OPERATION_NOT_SUPPORTED -> OperationNotSupportedException.builder();
            case RESOURCE_IN_USE -> ResourceInUseException.builder();
            case RESOURCE_NOT_FOUND -> ResourceNotFoundException.builder();
            case TAG_OPTION_NOT_MIGRATED -> TagOptionNotMigratedException.builder();
            default -> ServiceCatalogException.builder();
        };
    }
}
