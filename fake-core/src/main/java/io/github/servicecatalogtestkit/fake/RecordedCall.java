package io.github.servicecatalogtestkit.fake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** A call in the {@link Journal}. */
public final class RecordedCall {

    private final String accountId;
    private final String region;
    private final String principalArn;
    private final String operation;
    private final AwsRequest request;
    private final @Nullable AwsResponse response;
    private final @Nullable RuntimeException error;

    RecordedCall(
            String accountId,
            String region,
            String principalArn,
            String operation,
            AwsRequest request,
            @Nullable AwsResponse response,
            @Nullable RuntimeException error) {
        this.accountId = accountId;
        this.region = region;
        this.principalArn = principalArn;
        this.operation = operation;
        this.request = request;
        this.response = response;
        this.error = error;
    }

    /** Returns the id of the account that called, twelve digits. */
    public String accountId() {
        return accountId;
    }

    /** Returns the Region that was called, for example {@code us-east-1}. */
    public String region() {
        return region;
    }

    /** Returns the ARN of the IAM role or user that called. */
    public String principalArn() {
        return principalArn;
    }

    /** Returns the name of the operation as AWS writes it, for example {@code CreatePortfolioShare}. */
    public String operation() {
        return operation;
    }

    public AwsRequest request() {
        return request;
    }

    /** Returns the answer, or empty if the call was refused. */
    public Optional<AwsResponse> response() {
        return Optional.ofNullable(response);
    }

    /**
     * Returns what the caller caught: a {@link AwsServiceException}, or an {@link UnsupportedOperationException} if the
     * operation is not modelled. Empty if the call was answered.
     */
    public Optional<RuntimeException> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public String toString() {
        return accountId + " " + operation + " " + request + " -> " + (error == null ? response : error);
    }
}
