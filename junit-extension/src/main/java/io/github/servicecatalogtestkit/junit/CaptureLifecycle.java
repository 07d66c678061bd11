package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * Starts and ends captures. If tests run sequentially, clients of all threads are captured while a test or its class
 * runs. If tests run in parallel, a client belongs to the test whose code runs on the thread that builds it. In both
 * cases, what is built elsewhere while a class captures clients is never a real client.
 */
final class CaptureLifecycle {

    private CaptureLifecycle() {}

    /**
     * Prevents real clients, and the use of the enclosing class's catalog, if tests in {@code context} capture clients.
     * This comes before the callbacks of all extensions, so it builds no catalog yet. What is wrong with the
     * configuration is reported later.
     */
    static void reserveBeforeCallbacks(ExtensionContext context) {
        try {
            reserve(context);
            if (context.getTestMethod().isEmpty()) {
                excludeUntilCatalogIsBuilt(context);
            }
        } catch (RuntimeException | LinkageError reportedLater) { // the latter on versions that are too old
            // Every other callback finds it, too.
        }
    }

    private static void excludeUntilCatalogIsBuilt(ExtensionContext context) {
        Optional<CaptureConfiguration> capture = find(context);
        if (capture.isPresent() && !ParallelExecution.isEnabled(context)) {
            exclude(
                    context,
                    capture.get().isEnabled()
                            ? "it has no catalog yet, because the extension that uses the client comes before "
                                    + declaration(context) + ". Register the extension after it"
                            : reason(context));
        }
    }

    private static void exclude(ExtensionContext context, String reason) {
        store(context, key(context, "exclusion"), () -> ClientCapture.excludeAllThreads(reason));
    }

    private static Optional<StoredCapture> reservation(ExtensionContext context) {
        return ExtensionStore.find(context, key(context, "reservation"), StoredCapture.class);
    }

    /** Prevents real clients, if tests in {@code context} capture clients. */
    private static void reserve(ExtensionContext context) {
        Optional<CaptureConfiguration> capture = find(context);
        if (capture.isPresent() && capture.get().isEnabled()) {
            store(context, key(context, "reservation"), ClientCapture::refuseElsewhere);
        }
    }

    /** Prevents real clients in the fields that follow the field of an extension. */
    static void reserveFields(CaptureConfiguration configuration) {
        try {
            if (configuration.isEnabled()) {
                ClientCapture.refuseInInitializers();
            }
        } catch (IllegalStateException reportedLater) {
            // Here, it would fail the initializer of the class, which JUnit reports without it.
        }
    }

    /** Starts a capture, unless {@code context} has one. JUnit ends it with the store of {@code context}. */
    static void start(ExtensionContext context) {
        reserve(context);
        Optional<CaptureConfiguration> configuration = find(context);
        if (configuration.isEmpty() || ParallelExecution.isEnabled(context)) {
            return;
        }
        CaptureConfiguration capture = configuration.get();
        if (capture.isEnabled()) {
            store(context, key(context, "capture"), () -> capture.onAllThreads(catalogOf(context)));
        } else {
            exclude(context, reason(context));
        }
    }

    private static void store(ExtensionContext context, Object key, Supplier<ClientCapture> capture) {
        ExtensionStore.getOrCompute(context, key, StoredCapture.class, absent -> new StoredCapture(capture.get()));
    }

    private static Object key(ExtensionContext context, String purpose) {
        return List.of(CaptureLifecycle.class, purpose, context.getUniqueId());
    }

    /** Runs code of a test or its class. */
    static <T extends @Nullable Object> T intercept(Invocation<T> invocation, ExtensionContext context)
            throws Throwable {
        Optional<CaptureConfiguration> configuration = CaptureConfiguration.isUsed() ? find(context) : Optional.empty();
        if (configuration.isEmpty()) {
            return invocation.proceed();
        }
        if (!ParallelExecution.isEnabled(context)) {
            return runInTest(invocation, context);
        }
        ClientCapture capture = configuration.get().isEnabled()
                ? configuration.get().onThisThread(catalogOf(context))
                : ClientCapture.excludeThisThread(reason(context));
        try {
            return runInTest(invocation, context);
        } finally {
            capture.close();
        }
    }

    /** Runs code so that the threads that it starts belong to the test, if the test captures clients. */
    private static <T extends @Nullable Object> T runInTest(Invocation<T> invocation, ExtensionContext context)
            throws Throwable {
        Optional<StoredCapture> reservation =
                context.getTestMethod().isPresent() ? reservation(context) : Optional.empty();
        if (reservation.isEmpty()) {
            return invocation.proceed();
        }
        ClientCapture threads = reservation.get().capture().ownNewThreads();
        try {
            return invocation.proceed();
        } finally {
            threads.close();
        }
    }

    /** Returns the configuration, unless the test has none, or no test captures clients. */
    private static Optional<CaptureConfiguration> find(ExtensionContext context) {
        Optional<ConfigurationLookup.ScopedConfiguration> scoped = ConfigurationLookup.find(context);
        if (scoped.isEmpty()) {
            return Optional.empty();
        }
        CaptureConfiguration capture = scoped.get().configuration().capture();
        return capture.isEnabled() || CaptureConfiguration.isUsed() ? Optional.of(capture) : Optional.empty();
    }

    private static FakeServiceCatalog catalogOf(ExtensionContext context) {
        return ActiveCatalog.in(context, "captureClients").catalog();
    }

    private static String reason(ExtensionContext context) {
        return declaration(context) + " has no captureClients. Add it, or run the test when no test captures clients";
    }

    private static String declaration(ExtensionContext context) {
        return ActiveCatalog.configurationIn(context, "captureClients").declaration();
    }
}
