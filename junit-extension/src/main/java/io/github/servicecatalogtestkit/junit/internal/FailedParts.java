package io.github.servicecatalogtestkit.junit.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The failures of which JUnit tells no extension, but its launcher: those of argument factories, of dynamic containers,
 * and of the methods around an invocation of a {@code @ParameterizedClass}.
 */
public final class FailedParts {

    /** Is told of failures. */
    public interface Handler {

        /** The test or container with this ID failed. */
        void failed(String id, Throwable failure);
    }

    private static final Map<String, Handler> HANDLERS = new ConcurrentHashMap<>();
    private static final AtomicInteger RUNS = new AtomicInteger();

    private FailedParts() {}

    static void runStarted() {
        RUNS.incrementAndGet();
    }

    static void runFinished() {
        if (RUNS.decrementAndGet() == 0) {
            HANDLERS.clear();
        }
    }

    /**
     * Calls {@code handler} with the ID and the failure of a test or container, if it fails, and of each dynamic test
     * or dynamic container in it that fails. Has no effect if no launcher runs the tests.
     */
    public static void handle(String id, Handler handler) {
        if (RUNS.get() > 0) {
            HANDLERS.put(id, handler);
        }
    }

    static void failed(String id, Throwable failure) {
        Handler handler = HANDLERS.get(withoutDynamicTests(id));
        if (handler != null) {
            handler.failed(id, failure);
        }
    }

    static void finished(String id) {
        HANDLERS.remove(id);
    }

    /** Returns the ID of the factory method of a dynamic test; otherwise, {@code id}. A slash in a name is encoded. */
    private static String withoutDynamicTests(String id) {
        String outer = id;
        int last = outer.lastIndexOf('/');
        while (last >= 0 && outer.startsWith("[dynamic-", last + 1)) {
            outer = outer.substring(0, last);
            last = outer.lastIndexOf('/');
        }
        return outer;
    }
}
