package io.github.servicecatalogtestkit.capture.internal;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;

/** The tasks of a fork/join pool that this thread executes, one inside the other. */
final class ForkedTasks {

    private static final String TASK = ForkJoinTask.class.getName();

    private ForkedTasks() {}

    /** Returns how many tasks there are; 0 on threads that belong to no fork/join pool. */
    static int depth() {
        if (!(Thread.currentThread() instanceof ForkJoinWorkerThread)) {
            return 0;
        }
        long tasks = StackWalker.getInstance()
                .walk(frames -> frames.filter(ForkedTasks::executesTask).count());
        return Math.toIntExact(tasks);
    }

    private static boolean executesTask(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals("doExec") && frame.getClassName().equals(TASK);
    }
}
