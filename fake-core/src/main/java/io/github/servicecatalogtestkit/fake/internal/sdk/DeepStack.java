package io.github.servicecatalogtestkit.fake.internal.sdk;

/**
 * Notices that calls are nested so deeply that the stack may overflow. Code that works through pages or polls with
 * futures that are already complete nests each call in the one before.
 */
final class DeepStack {

    /** Test frameworks need a few hundred frames. A thread has room for about ten thousand. */
    private static final int FRAMES = 1_000;

    /** Counting frames takes a hundred times longer than a call. */
    private static final int CALLS_BETWEEN_CHECKS = 64;

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final ThreadLocal<int[]> CALLS_SINCE_CHECK = ThreadLocal.withInitial(() -> new int[1]);

    private DeepStack() {}

    /** Returns whether this thread's stack is deep. It is called once in each call. */
    static boolean isReached() {
        int[] calls = CALLS_SINCE_CHECK.get();
        if (++calls[0] < CALLS_BETWEEN_CHECKS) {
            return false;
        }
        if (WALKER.walk(frames -> frames.skip(FRAMES).findFirst().isPresent())) {
            return true;
        }
        calls[0] = 0;
        return false;
    }
}
