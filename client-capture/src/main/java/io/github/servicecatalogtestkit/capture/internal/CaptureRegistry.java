package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The captures that are active, for one thread and for all threads. This is the only state of the module; it is static
 * because builders are used by all code of the JVM.
 */
public final class CaptureRegistry {

    /**
     * The captures of each thread, newest last. A thread is removed with its last capture, so that it can be garbage
     * collected.
     */
    private static final Map<Thread, List<Capture>> BY_THREAD = new LinkedHashMap<>();

    /** The captures of all threads, newest last. */
    private static final List<Capture> ON_ALL_THREADS = new ArrayList<>();

    private CaptureRegistry() {}

    public static synchronized Capture onThisThread(FakeServiceCatalog catalog, FakeAccount defaultAccount) {
        Capture capture = create(catalog, defaultAccount);
        BY_THREAD
                .computeIfAbsent(Thread.currentThread(), first -> new ArrayList<>())
                .add(capture);
        return capture;
    }

    public static synchronized Capture onAllThreads(FakeServiceCatalog catalog, FakeAccount defaultAccount) {
        Capture capture = create(catalog, defaultAccount);
        last(ON_ALL_THREADS)
                .map(Capture::creator)
                .filter(creator -> creator != capture.creator())
                .ifPresent(other -> {
                    throw new IllegalStateException("The thread \"" + other.getName()
                            + "\" captures the clients of all threads already, so the thread \""
                            + capture.creator().getName() + "\" cannot do so too. Tests that run in parallel capture "
                            + "the "
                            + "clients of their own threads: ClientCapture.onThisThread(catalog, account).");
                });
        ON_ALL_THREADS.add(capture);
        return capture;
    }

    private static Capture create(FakeServiceCatalog catalog, FakeAccount defaultAccount) {
        return new Capture(
                Objects.requireNonNull(catalog, "catalog"), Objects.requireNonNull(defaultAccount, "defaultAccount"));
    }

    public static synchronized void end(Capture capture) {
        ON_ALL_THREADS.remove(capture);
        BY_THREAD.computeIfPresent(capture.creator(), (thread, captures) -> {
            captures.remove(capture);
            return captures.isEmpty() ? null : captures;
        });
    }

    /** Returns the capture that applies to this thread. */
    static synchronized Optional<Capture> current() {
        return last(BY_THREAD.getOrDefault(Thread.currentThread(), List.of())).or(() -> last(ON_ALL_THREADS));
    }

    /** Returns whether a capture has not ended. */
    static synchronized boolean isActive(Capture capture) {
        return ON_ALL_THREADS.contains(capture)
                || BY_THREAD.getOrDefault(capture.creator(), List.of()).contains(capture);
    }

    /** Returns whether any thread has a capture. */
    static synchronized boolean hasAny() {
        return !ON_ALL_THREADS.isEmpty() || !BY_THREAD.isEmpty();
    }

    private static Optional<Capture> last(List<Capture> captures) {
        return captures.isEmpty() ? Optional.empty() : Optional.of(captures.get(captures.size() - 1));
    }
}
