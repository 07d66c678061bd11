package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.interceptor.CallRecord;
import io.github.servicecatalogtestkit.fake.internal.wire.CallJson;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** A call in the {@link Journal}. */
public final class RecordedCall {

    private final CallRecord call;
    private final long number;
    private final long position;

    /**
     * Creates an entry of a journal.
     *
     * @param number counts the calls of the same kind: of the code under test, or of assertions
     * @param position counts all calls
     */
    RecordedCall(CallRecord call, long number, long position) {
        this.call = call;
        this.number = number;
        this.position = position;
    }

    CallRecord call() {
        return call;
    }

    /**
     * Returns the number of this call, from 1: among the calls of the code under test, or among those of assertions.
     * After {@link Journal#clear()}, numbers start again.
     */
    public long number() {
        return number;
    }

    long position() {
        return position;
    }

    /** Returns the ID of the account that called, twelve digits. */
    public String accountId() {
        return call.caller().account().digits();
    }

    /** Returns the Region of the call, for example {@code us-east-1}. */
    public String region() {
        return call.caller().scope().region();
    }

    /** Returns the ARN of the IAM role or user that called. */
    public String principalArn() {
        return call.caller().principal();
    }

    /** Returns the name of the operation as AWS writes it, for example {@code CreatePortfolioShare}. */
    public String operation() {
        return call.operation().name();
    }

    public AwsRequest request() {
        return call.request();
    }

    /** Returns the response, or empty if the call was refused. */
    public Optional<AwsResponse> response() {
        return Optional.ofNullable(call.response());
    }

    /**
     * Returns the exception that the caller got: a {@link AwsServiceException}, or an
     * {@link UnsupportedOperationException} if the operation is not modelled. Returns empty if the call succeeded.
     */
    public Optional<RuntimeException> error() {
        return Optional.ofNullable(call.error());
    }

    /**
     * Returns this call as a JSON object on one line, with the request and the response as AWS writes them:
     *
     * <pre>{@code
     * {"number":1,"accountId":"111111111111","region":"us-east-1","principalArn":"arn:…","operation":"ListPortfolios",
     *  "request":{"PageSize":5},"response":{"PortfolioDetails":[]}}
     * }</pre>
     *
     * A refused call has a member {@code error} instead, with {@code code} and {@code message}.
     */
    public String toJson() {
        return CallJson.of(call, number);
    }

    @Override
    public String toString() {
        return accountId() + " " + operation() + " " + request() + " -> "
                + (call.error() == null ? call.response() : call.error());
    }
}
