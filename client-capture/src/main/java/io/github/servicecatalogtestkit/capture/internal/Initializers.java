package io.github.servicecatalogtestkit.capture.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of tests that capture clients, although JUnit knows it only when a field of the class is initialized. The
 * clients that the other fields build are not real.
 */
public final class Initializers {

    private static final Set<String> CLASSES = ConcurrentHashMap.newKeySet();

    private Initializers() {}

    public static void add(String className) {
        CLASSES.add(className);
    }

    /** Adds the class whose static or instance fields this thread initializes, if it does. */
    public static void addRunning() {
        StackWalker.getInstance()
                .walk(frames -> frames.filter(Initializers::isInitializer).findFirst())
                .ifPresent(frame -> add(frame.getClassName()));
    }

    /** Returns whether this thread initializes the fields of one of the classes. */
    static boolean isRunning() {
        return !CLASSES.isEmpty()
                && StackWalker.getInstance()
                        .walk(frames -> frames.filter(Initializers::isInitializer)
                                .anyMatch(frame -> CLASSES.contains(frame.getClassName())));
    }

    private static boolean isInitializer(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals("<clinit>") || frame.getMethodName().equals("<init>");
    }
}
