package io.github.servicecatalogtestkit.capture.internal;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** The threads that the code of a test starts, which may outlive the test. */
public final class LeftThreads {

    private static final String POOL = ThreadPoolExecutor.class.getName();

    /** The capture of the test whose code runs on this thread, or whose code started this thread. */
    private static final ThreadLocal<@Nullable Capture> STARTED_IN = new InheritableThreadLocal<>();

    private LeftThreads() {}

    /** Sets the capture to which threads belong that this thread starts from now on, and returns the one before. */
    public static @Nullable Capture startIn(@Nullable Capture capture) {
        Capture before = STARTED_IN.get();
        if (capture == null) {
            STARTED_IN.remove();
        } else {
            STARTED_IN.set(capture);
        }
        return before;
    }

    /** Returns the capture of the test that started this thread, if a test did. */
    static @Nullable Capture startedIn() {
        return STARTED_IN.get();
    }

    /** Returns whether this thread belongs to a pool of the JDK, which tests may share. */
    static boolean isInPool() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread
                || StackWalker.getInstance()
                        .walk(frames ->
                                frames.anyMatch(frame -> frame.getClassName().equals(POOL)));
    }

    /** Returns whether this thread belongs to the pool that all code shares. Its threads know no test. */
    static boolean isInCommonPool() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread worker
                && worker.getPool() == ForkJoinPool.commonPool();
    }
}
