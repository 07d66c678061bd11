package io.github.servicecatalogtestkit.assertj;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the stack trace of a failed assertion begin at the user's line, which soft assertions and IDEs report. */
final class UserStackTrace {

    private static final String PACKAGE = UserStackTrace.class.getPackageName() + ".";

    /** A part of the names of the subclasses that soft assertions generate. */
    private static final String GENERATED = "$ByteBuddy$";

    private UserStackTrace() {}

    /** Removes the frames of this toolkit above the user's line. */
    static <E extends AssertionError> E of(E error) {
        StackTraceElement[] frames = error.getStackTrace();
        int first = 0;
        while (first < frames.length && isInside(frames[first])) {
            first++;
        }
        if (first < frames.length) {
            error.setStackTrace(Arrays.copyOfRange(frames, first, frames.length));
        }
        return error;
    }

    private static boolean isInside(StackTraceElement frame) {
        return isOurs(frame.getClassName())
                || Stream.of("org.assertj.", "net.bytebuddy.", "java.", "jdk.")
                        .anyMatch(frame.getClassName()::startsWith);
    }

    /** The tests of this module are in the same package, but in another directory. */
    private static boolean isOurs(String className) {
        if (!className.startsWith(PACKAGE)) {
            return false;
        }
        if (className.contains(GENERATED)) {
            return true;
        }
        try {
            Class<?> type = Class.forName(className, false, UserStackTrace.class.getClassLoader());
            return Objects.equals(
                    type.getProtectionDomain().getCodeSource(),
                    UserStackTrace.class.getProtectionDomain().getCodeSource());
        } catch (ClassNotFoundException | LinkageError e) {
            return true; // a subclass that soft assertions generated
        }
    }
}
