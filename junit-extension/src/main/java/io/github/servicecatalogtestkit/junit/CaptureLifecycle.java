package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * Starts and ends captures. If tests run sequentially, clients of all threads are captured while a test or its class
 * runs. If tests run in parallel, a client belongs to the test whose code runs on the thread that builds it.
 */
final class CaptureLifecycle {

    private CaptureLifecycle() {}

    private record Key(String contextId) {}

    /** Starts a capture, unless {@code context} has one. JUnit closes it with the store of {@code context}. */
    static void start(ExtensionContext context) {
        if (captures(context) && !ParallelExecution.isEnabled(context)) {
            ActiveCatalog active = ActiveCatalog.in(context, "captureClients");
            ExtensionStore.getOrCompute(
                    context,
                    new Key(context.getUniqueId()),
                    ClientCapture.class,
                    () -> active.configuration().capture().onAllThreads(active.catalog()));
        }
    }

    /** Runs code of a test or its class. */
    static <T extends @Nullable Object> T intercept(Invocation<T> invocation, ExtensionContext context)
            throws Throwable {
        if (!captures(context) || !ParallelExecution.isEnabled(context)) {
            return invocation.proceed();
        }
        ActiveCatalog active = ActiveCatalog.in(context, "captureClients");
        ClientCapture capture = active.configuration().capture().onThisThread(active.catalog());
        try {
            return invocation.proceed();
        } finally {
            capture.close();
        }
    }

    private static boolean captures(ExtensionContext context) {
        return ConfigurationLookup.find(context)
                .filter(scoped -> scoped.configuration().capture().isEnabled())
                .isPresent();
    }
}
