package io.github.servicecatalogtestkit.capture.internal;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;

/** The hooks that the SDK's builders call. */
public final class BuildHook {

    private BuildHook() {}

    /** Called when a builder of one of the {@link ClientKind kinds} has been created. */
    public static void created(Object builder) {
        if (!(CaptureRegistry.applicable(null) instanceof Applicable.None)) {
            CapturedBuilders.add(builder);
        }
    }

    /**
     * Called before a client is built. Returns the captured client, or {@code null} if the builder is to build a real
     * one.
     *
     * @param builder a builder of one of the {@link ClientKind kinds}
     * @param configuration the options that the builder was given
     */
    public static @Nullable Object clientFor(Object builder, SdkClientConfiguration.Builder configuration) {
        if (ClientOptions.haveHttpClientOfCatalog(configuration)) {
            return null;
        }
        Applicable applicable = CaptureRegistry.applicable(null);
        if (applicable instanceof Applicable.None && !CapturedBuilders.contains(builder)) {
            return null;
        }
        ClientOptions options = new ClientOptions(configuration);
        CatalogCapture origin = applicable instanceof Applicable.Captured captured ? captured.capture() : null;
        return ClientKind.builtBy(builder).captured(options, origin);
    }
}
