package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.util.Objects;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;

/** Dispatches the calls of the clients of one caller. Credentials in a request replace this caller. */
public final class CallDispatcher {

    private final LiveCatalog live;
    private final Caller caller;
    private volatile boolean closed;

    public CallDispatcher(LiveCatalog live, Caller caller) {
        this.live = live;
        this.caller = caller;
    }

    /**
     * Answers a call.
     *
     * @throws IllegalArgumentException if the credentials in the request do not name an account
     * @throws IllegalStateException if the client is closed and the settings say that closed clients refuse calls
     */
    <Q extends SdkPojo, R extends AwsResponse> R answer(Operation<Q, R> operation, Q request) {
        Objects.requireNonNull(request, "request");
        if (closed) {
            requireUsableWhenClosed(operation);
        }
        return live.answer(callerOf((AwsRequest) request, operation), operation, request);
    }

    private Caller callerOf(AwsRequest request, Operation<?, ?> operation) {
        return request.overrideConfiguration().isEmpty() // few requests have one, or need the SDK's credentials
                ? caller
                : RequestCredentials.callerOf(request, operation.name(), caller);
    }

    /** Returns the catalog that answers the calls. */
    public LiveCatalog catalog() {
        return live;
    }

    public Caller caller() {
        return caller;
    }

    void close() {
        closed = true;
    }

    private void requireUsableWhenClosed(Operation<?, ?> operation) {
        if (live.present().settings().get(Setting.CLOSED_CLIENTS_REFUSE)) {
            throw new IllegalStateException(operation.name() + " was called on the closed client of " + this
                    + ". A client of the SDK refuses such a call as well. Close a client after its last call, and "
                    + "close it only if the code under test created it.");
        }
    }

    /** Builds the configuration that the clients of this caller return. */
    <B extends AwsServiceClientConfiguration.Builder> B configure(B configuration) {
        configuration.region(Region.of(caller.scope().region()));
        configuration.overrideConfiguration(ClientOrigin.mark(ClientOverrideConfiguration.builder(), this)
                .scheduledExecutorService(new CatalogScheduler(live))
                .build());
        return configuration;
    }

    @Override
    public String toString() {
        return caller.principal() + " in " + caller.scope().region();
    }
}
