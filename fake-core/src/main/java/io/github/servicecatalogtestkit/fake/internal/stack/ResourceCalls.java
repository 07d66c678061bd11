package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.error.AwsExceptions;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Answerer;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** The calls that create, update or delete one resource. Each call is made in the catalog that the one before left. */
final class ResourceCalls {

    private static final String NOT_FOUND = "ResourceNotFoundException";

    private final Answerer answerer;
    private final Site site;
    private final ResourceType type;
    private final String logicalId;

    private Catalog catalog;

    ResourceCalls(Answerer answerer, Site site, ResourceType type, String logicalId, Catalog catalog) {
        this.answerer = answerer;
        this.site = site;
        this.type = type;
        this.logicalId = logicalId;
        this.catalog = catalog;
    }

    /**
     * Makes a call.
     *
     * @throws ResourceFailedException if the service refuses it
     */
    <Q extends SdkPojo, R extends AwsResponse> R answer(Operation<Q, R> operation, Q request) {
        return answer(operation, request, error -> Optional.empty());
    }

    /**
     * Makes a call.
     *
     * @param ownWords returns how the handler shows an error, if it does not show it like other handlers
     * @throws ResourceFailedException if the service refuses it
     */
    <Q extends SdkPojo, R extends AwsResponse> R answer(
            Operation<Q, R> operation, Q request, Function<AwsServiceException, Optional<String>> ownWords) {
        try {
            Outcome<R> outcome = answerer.answer(catalog, caller(), operation, request);
            catalog = outcome.catalog();
            return outcome.response();
        } catch (Refusal refusal) {
            throw failure(AwsExceptions.of(refusal, token()), ownWords);
        } catch (AwsServiceException error) {
            throw failure(error, ownWords);
        }
    }

    private ResourceFailedException failure(
            AwsServiceException error, Function<AwsServiceException, Optional<String>> ownWords) {
        return new ResourceFailedException(
                ownWords.apply(error).orElseGet(() -> type.voice().reason(type.name(), token(), error)),
                error.awsErrorDetails().errorCode().equals(NOT_FOUND));
    }

    /** Returns the token of the request to the handler. The same resource has the same one in every run. */
    String token() {
        return UUID.nameUUIDFromBytes((site.stackId() + "/" + logicalId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Catalog catalog() {
        return catalog;
    }

    /** Changes the catalog in another way than by a call. */
    void change(UnaryOperator<Catalog> change) {
        catalog = change.apply(catalog);
    }

    Answerer answerer() {
        return answerer;
    }

    Caller caller() {
        return site.by();
    }

    Site site() {
        return site;
    }

    ResourceType type() {
        return type;
    }

    String logicalId() {
        return logicalId;
    }
}
