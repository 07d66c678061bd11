package io.github.servicecatalogtestkit.samples.springboot;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Translates AWS's exceptions to HTTP responses. */
@RestControllerAdvice
class AwsExceptionHandler {

    private static final String SECONDS_TO_WAIT = "5";

    /** No portfolio with this ID was shared with this account. */
    @ExceptionHandler
    ProblemDetail notFound(ResourceNotFoundException exception) {
        return problem(HttpStatus.NOT_FOUND, exception);
    }

    /** Throttled calls still fail after the SDK's retries; the caller can try again later. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ServiceCatalogException exception) {
        if (exception.isThrottlingException()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .body(problem(HttpStatus.SERVICE_UNAVAILABLE, exception));
        }
        return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body(problem(HttpStatus.BAD_GATEWAY, exception));
    }

    private static ProblemDetail problem(HttpStatus status, ServiceCatalogException exception) {
        return ProblemDetail.forStatusAndDetail(
                status, exception.awsErrorDetails().errorMessage());
    }
}
