package io.github.servicecatalogtestkit.samples.springboot;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** What the service answers when AWS refuses a call. */
@RestControllerAdvice
class Refusals {

    private static final String SECONDS_TO_WAIT = "5";

    /** Nothing that was shared with this account has this id. */
    @ExceptionHandler
    ProblemDetail notFound(ResourceNotFoundException refusal) {
        return problem(HttpStatus.NOT_FOUND, refusal);
    }

    /** Throttling that is still there after the SDK's own retries passes when the caller waits. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ServiceCatalogException refusal) {
        if (refusal.isThrottlingException()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .body(problem(HttpStatus.SERVICE_UNAVAILABLE, refusal));
        }
        return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body(problem(HttpStatus.BAD_GATEWAY, refusal));
    }

    private static ProblemDetail problem(HttpStatus status, ServiceCatalogException refusal) {
        return ProblemDetail.forStatusAndDetail(
                status, refusal.awsErrorDetails().errorMessage());
    }
}
