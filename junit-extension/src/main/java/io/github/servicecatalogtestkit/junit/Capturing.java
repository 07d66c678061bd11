package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * When clients are captured. If tests run one after the other, a test and its class have those of all threads from their beginning to
 * their end. If tests run at the same time, only the thread that runs their code knows whose client it builds.
 */
final class Capturing {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    private Capturing() {}

    private record Key(String context) {}

    /** Captures until {@code context} ends, for JUnit closes what is kept for it. Beginning twice is beginning once. */
    static void begin(ExtensionContext context) {
        if (captures(context) && !isParallel(context)) {
            OpenCatalog open = OpenCatalog.in(context, "captureClients");
            Stores.kept(
                    context,
                    new Key(context.getUniqueId()),
                    ClientCapture.class,
                    () -> open.plan().captured().onAllThreads(open.catalog()));
        }
    }

    /** Runs code of a test or its class. */
    static <T extends @Nullable Object> T around(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        if (!captures(context) || !isParallel(context)) {
            return invocation.proceed();
        }
        OpenCatalog open = OpenCatalog.in(context, "captureClients");
        ClientCapture capture = open.plan().captured().onThisThread(open.catalog());
        try {
            return invocation.proceed();
        } finally {
            capture.close();
        }
    }

    private static boolean captures(ExtensionContext context) {
        return Plans.nearest(context)
                .filter(placed -> placed.plan().captured().wanted())
                .isPresent();
    }

    private static boolean isParallel(ExtensionContext context) {
        return context.getConfigurationParameter(PARALLEL, Boolean::valueOf).orElse(false);
    }
}
