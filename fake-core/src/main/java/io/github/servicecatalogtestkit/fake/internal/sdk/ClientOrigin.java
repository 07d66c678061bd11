package io.github.servicecatalogtestkit.fake.internal.sdk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;

/**
 * Leads from a client to its dispatcher. The dispatcher is an attribute of the client's configuration, so this also
 * works for a client that delegates to a client of the fake.
 */
public final class ClientOrigin {

    private static final ExecutionAttribute<CallDispatcher> DISPATCHER =
            new ExecutionAttribute<>("ServiceCatalogTestkit.CallDispatcher");

    private ClientOrigin() {}

    static ClientOverrideConfiguration.Builder mark(
            ClientOverrideConfiguration.Builder configuration, CallDispatcher dispatcher) {
        return configuration.putExecutionAttribute(DISPATCHER, dispatcher);
    }

    /** Returns the dispatcher of a client, or empty if the client is not one of a fake. */
    public static Optional<CallDispatcher> of(SdkClient client) {
        return Optional.ofNullable(configurationOf(client))
                .map(SdkServiceClientConfiguration::overrideConfiguration)
                .map(configuration -> configuration.executionAttributes().getAttribute(DISPATCHER));
    }

    /** A client need not have a configuration: a mock returns {@code null}, the SDK's interface throws. */
    private static @Nullable SdkServiceClientConfiguration configurationOf(SdkClient client) {
        try {
            return client.serviceClientConfiguration();
        } catch (UnsupportedOperationException e) {
            return null;
        }
    }
}
