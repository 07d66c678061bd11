package io.github.servicecatalogtestkit.fake.internal.error;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionNotMigratedException;

/** The error codes of AWS Service Catalog. */
public enum ServiceCatalogError implements ErrorCode {
    ACCESS_DENIED("AccessDeniedException", ServiceCatalogException::builder),
    DUPLICATE_RESOURCE("DuplicateResourceException", DuplicateResourceException::builder),
    INVALID_PARAMETERS("InvalidParametersException", InvalidParametersException::builder),
    INVALID_STATE("InvalidStateException", InvalidStateException::builder),
    LIMIT_EXCEEDED("LimitExceededException", LimitExceededException::builder),
    OPERATION_NOT_SUPPORTED("OperationNotSupportedException", OperationNotSupportedException::builder),
    RESOURCE_IN_USE("ResourceInUseException", ResourceInUseException::builder),
    RESOURCE_NOT_FOUND("ResourceNotFoundException", ResourceNotFoundException::builder),
    TAG_OPTION_NOT_MIGRATED("TagOptionNotMigratedException", TagOptionNotMigratedException::builder),
    THROTTLING("ThrottlingException", ServiceCatalogException::builder),
    VALIDATION("ValidationException", ServiceCatalogException::builder);

    private final String code;
    private final Supplier<? extends AwsServiceException.Builder> exception;

    ServiceCatalogError(String code, Supplier<? extends AwsServiceException.Builder> exception) {
        this.code = code;
        this.exception = exception;
    }

    @Override
    public Service service() {
        return Service.SERVICE_CATALOG;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public AwsServiceException.Builder exception() {
        return exception.get();
    }
}
