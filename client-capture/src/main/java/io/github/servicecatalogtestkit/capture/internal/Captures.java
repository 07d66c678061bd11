package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which captures are in force: for one thread, and for all. It is the one state of this module, as builders are everybody's. */
public final class Captures {

    /** Newest last. A thread is forgotten when its last capture ends, so none is kept alive. */
    private static final Map<Thread, List<Capture>> OF_THREADS = new LinkedHashMap<>();

    /** Newest last. */
    private static final List<Capture> OF_ALL = new ArrayList<>();

    private Captures() {}

    public static synchronized Capture onThisThread(FakeServiceCatalog catalog, FakeAccount usual) {
        Capture capture = made(catalog, usual);
        OF_THREADS
                .computeIfAbsent(Thread.currentThread(), first -> new ArrayList<>())
                .add(capture);
        return capture;
    }

    public static synchronized Capture onAllThreads(FakeServiceCatalog catalog, FakeAccount usual) {
        Capture capture = made(catalog, usual);
        last(OF_ALL)
                .map(Capture::maker)
                .filter(maker -> maker != capture.maker())
                .ifPresent(other -> {
                    throw new IllegalStateException("All clients are captured already, by thread \"" + other.getName()
                            + "\", and this is thread \"" + capture.maker().getName()
                            + "\". Tests that run at the same time capture the clients of their own threads: "
                            + "ClientCapture.onThisThread(catalog, account).");
                });
        OF_ALL.add(capture);
        return capture;
    }

    private static Capture made(FakeServiceCatalog catalog, FakeAccount usual) {
        return new Capture(Objects.requireNonNull(catalog, "catalog"), Objects.requireNonNull(usual, "usual"));
    }

    public static synchronized void end(Capture capture) {
        OF_ALL.remove(capture);
        OF_THREADS.computeIfPresent(capture.maker(), (thread, its) -> {
            its.remove(capture);
            return its.isEmpty() ? null : its;
        });
    }

    /** Returns the capture for clients that this thread builds. */
    static synchronized Optional<Capture> here() {
        return last(OF_THREADS.getOrDefault(Thread.currentThread(), List.of())).or(() -> last(OF_ALL));
    }

    /** Says whether a capture has not ended. */
    static synchronized boolean isInForce(Capture capture) {
        return OF_ALL.contains(capture)
                || OF_THREADS.getOrDefault(capture.maker(), List.of()).contains(capture);
    }

    /** Says whether there is any capture, on whichever thread. */
    static synchronized boolean areInForce() {
        return !OF_ALL.isEmpty() || !OF_THREADS.isEmpty();
    }

    private static Optional<Capture> last(List<Capture> captures) {
        return captures.isEmpty() ? Optional.empty() : Optional.of(captures.get(captures.size() - 1));
    }
}
