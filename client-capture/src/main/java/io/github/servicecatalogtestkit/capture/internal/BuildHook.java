package io.github.servicecatalogtestkit.capture.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The hook that the SDK's builders call before they build a client. */
public final class BuildHook {

    /** Whether this thread is building a real client. */
    private static final ThreadLocal<Boolean> BUILDING_REAL_CLIENT = ThreadLocal.withInitial(() -> false);

    private BuildHook() {}

    /**
     * Returns the captured client, or {@code null} if the builder is to build a real one.
     *
     * @param builder a builder of one of the {@link ClientKind kinds}
     * @param configuration the options that the builder was given
     */
    public static @Nullable Object clientFor(SdkBuilder<?, ?> builder, SdkClientConfiguration.Builder configuration) {
        Optional<Capture> current = BUILDING_REAL_CLIENT.get() ? Optional.empty() : CaptureRegistry.current();
        return current.map(capture -> ClientKind.builtBy(builder)
                        .captured(new ClientOptions(configuration), capture, () -> buildReal(builder::build)))
                .orElse(null);
    }

    private static <T> T buildReal(Supplier<T> build) {
        BUILDING_REAL_CLIENT.set(true);
        try {
            return build.get();
        } finally {
            BUILDING_REAL_CLIENT.remove();
        }
    }
}
