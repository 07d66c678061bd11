package io.github.servicecatalogtestkit.capture.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Where the SDK's builders ask whether what they are about to build is captured. */
public final class BuildHook {

    /** Whether this thread wants the real thing from a builder that would ask. */
    private static final ThreadLocal<Boolean> PASSING = ThreadLocal.withInitial(() -> false);

    private BuildHook() {}

    /**
     * Returns the client to be built, or {@code null} for the real one.
     *
     * @param builder one of {@link ClientKind}'s
     * @param configuration what was given to it so far
     */
    public static @Nullable Object clientFor(SdkBuilder<?, ?> builder, SdkClientConfiguration.Builder configuration) {
        Optional<Capture> here = PASSING.get() ? Optional.empty() : Captures.here();
        return here.map(capture -> ClientKind.builtBy(builder)
                        .captured(new ClientOptions(configuration), capture, () -> passing(builder::build)))
                .orElse(null);
    }

    private static <T> T passing(Supplier<T> build) {
        PASSING.set(true);
        try {
            return build.get();
        } finally {
            PASSING.remove();
        }
    }
}
