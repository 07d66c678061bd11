package io.github.servicecatalogtestkit.junit;

import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test class while it runs.
 *
 * @param context the context that keeps its state
 * @param written what is written in it
 */
record ClassLevel(ExtensionContext context, TestClassModel written) {

    /** Returns the class to which the test, the invocation or the class of {@code context} belongs. */
    static ClassLevel of(ExtensionContext context) {
        ExtensionContext level = context;
        while (isBelowAClass(level)) {
            level = level.getParent().orElseThrow();
        }
        return new ClassLevel(level, TestClassModel.in(level));
    }

    /** So are tests, dynamic tests, and the invocations of a {@code @ParameterizedClass}, which are contexts of the same class. */
    private static boolean isBelowAClass(ExtensionContext context) {
        return context.getTestMethod().isPresent()
                || context.getTestClass().isEmpty()
                || context.getParent().orElseThrow().getTestClass().equals(context.getTestClass());
    }

    /** Returns the enclosing class, if this one is nested. */
    Optional<ClassLevel> enclosing() {
        return context.getParent()
                .filter(outer -> outer.getTestClass().isPresent())
                .map(ClassLevel::of);
    }

    boolean isPerClass() {
        return context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS));
    }
}
