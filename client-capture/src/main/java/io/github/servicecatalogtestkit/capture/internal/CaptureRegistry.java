package io.github.servicecatalogtestkit.capture.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The captures that are active, for one thread and for all threads. This, {@link CapturedBuilders} and
 * {@link LeftThreads} are the only state of the module; it is static because builders are used by all code of the JVM.
 */
public final class CaptureRegistry {

    /**
     * The captures of each thread, newest last. A thread is removed with its last capture, so that it can be garbage
     * collected.
     */
    private static final Map<Thread, List<Capture>> BY_THREAD = new LinkedHashMap<>();

    /** The captures of all threads, newest last. */
    private static final List<Capture> ON_ALL_THREADS = new ArrayList<>();

    /** The captures of no thread. */
    private static final List<Capture> RESERVATIONS = new ArrayList<>();

    /** Whether there was a capture yet. */
    private static boolean everUsed;

    private CaptureRegistry() {}

    public static synchronized Capture onThisThread(Capture capture) {
        everUsed = true;
        BY_THREAD.computeIfAbsent(capture.creator(), first -> new ArrayList<>()).add(capture);
        return capture;
    }

    public static synchronized Capture onAllThreads(Capture capture) {
        if (capture instanceof CatalogCapture) {
            requireNoOtherThread(capture.creator());
        }
        everUsed = true;
        ON_ALL_THREADS.add(capture);
        return capture;
    }

    private static void requireNoOtherThread(Thread creator) {
        last(ON_ALL_THREADS)
                .map(Capture::creator)
                .filter(other -> other != creator)
                .ifPresent(other -> {
                    throw new IllegalStateException("The thread \"" + other.getName()
                            + "\" captures the clients of all threads already, so the thread \"" + creator.getName()
                            + "\" cannot do so too. Tests that run in parallel capture the clients of their own "
                            + "threads: ClientCapture.onThisThread(catalog, account).");
                });
    }

    public static synchronized Capture reserve() {
        Capture reservation = new Reservation();
        RESERVATIONS.add(reservation);
        return reservation;
    }

    public static synchronized void end(Capture capture) {
        ON_ALL_THREADS.remove(capture);
        RESERVATIONS.remove(capture);
        BY_THREAD.computeIfPresent(capture.creator(), (thread, captures) -> {
            captures.remove(capture);
            return captures.isEmpty() ? null : captures;
        });
    }

    /**
     * Returns what applies to a client on this thread.
     *
     * @param origin the capture in which the client was built, if that is known
     */
    static synchronized Applicable applicable(@Nullable CatalogCapture origin) {
        Optional<Capture> ofThread = last(BY_THREAD.getOrDefault(Thread.currentThread(), List.of()));
        Optional<Capture> ofAll = last(ON_ALL_THREADS);
        if (ofThread.isEmpty() && isLeftBehind(ofAll.isPresent())) {
            return new Applicable.Refused(Reason.LEFT_BEHIND);
        }
        Capture capture = ofThread.or(() -> ofAll).orElse(null);
        if (capture instanceof CatalogCapture own) {
            return ofThread.isPresent() && own != origin && own.isInForkedTask()
                    ? new Applicable.Refused(Reason.IN_FORKED_TASK)
                    : own(own);
        }
        if (capture instanceof Exclusion exclusion) {
            return isAnyActive() ? new Applicable.Refused(Reason.excluded(exclusion.reason())) : Applicable.NONE;
        }
        if (origin != null && isActive(origin)) {
            return own(origin);
        }
        if (isAnyActive()) {
            return new Applicable.Refused(origin == null ? Reason.UNKNOWN_TEST : Reason.OVER_BESIDE_OTHERS);
        }
        return Initializers.isRunning() ? new Applicable.Refused(Reason.UNKNOWN_TEST) : Applicable.NONE;
    }

    /**
     * Returns whether the test that started this thread is over. The threads of a pool may work for later tests while
     * captures on all threads are active.
     */
    private static boolean isLeftBehind(boolean poolsMayBeShared) {
        Capture started = LeftThreads.startedIn();
        boolean over =
                started == null ? everUsed && LeftThreads.isInCommonPool() && !isAnyActive() : !isActive(started);
        return over && !(poolsMayBeShared && LeftThreads.isInPool());
    }

    private static Applicable own(CatalogCapture capture) {
        return new Applicable.Captured(capture);
    }

    private static boolean isActive(Capture capture) {
        return all().anyMatch(active -> active == capture);
    }

    /** Returns whether any test captures clients. */
    private static boolean isAnyActive() {
        return all().anyMatch(active -> !(active instanceof Exclusion));
    }

    private static Stream<Capture> all() {
        return Stream.of(Stream.of(ON_ALL_THREADS, RESERVATIONS), BY_THREAD.values().stream())
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    private static Optional<Capture> last(List<Capture> captures) {
        return captures.isEmpty() ? Optional.empty() : Optional.of(captures.get(captures.size() - 1));
    }
}
