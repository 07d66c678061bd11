package io.github.servicecatalogtestkit.junit;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test class in execution.
 *
 * @param context the JUnit context of the class
 * @param model the annotations of the class
 */
record TestClassContext(ExtensionContext context, TestClassModel model) {

    /** Returns the class that the test, the invocation or the class of {@code context} belongs to. */
    static TestClassContext of(ExtensionContext context) {
        ExtensionContext level = context;
        while (isWithinClass(level)) {
            level = level.getParent().orElseThrow();
        }
        return new TestClassContext(level, TestClassModel.in(level));
    }

    /**
     * Returns whether the context is a test, a dynamic test or an invocation of a {@code @ParameterizedClass}.
     * Invocations have the same test class as their parent context.
     */
    private static boolean isWithinClass(ExtensionContext context) {
        return context.getTestMethod().isPresent()
                || context.getTestClass().isEmpty()
                || context.getParent().orElseThrow().getTestClass().equals(context.getTestClass());
    }

    /** Returns the enclosing class, if this class is nested. */
    Optional<TestClassContext> enclosing() {
        return context.getParent()
                .filter(outer -> outer.getTestClass().isPresent())
                .map(TestClassContext::of);
    }

    /** Returns this class, its enclosing class, and so on. */
    Stream<TestClassContext> withEnclosing() {
        return Stream.iterate(
                        Optional.of(this), Optional::isPresent, level -> level.flatMap(TestClassContext::enclosing))
                .map(Optional::orElseThrow);
    }

    boolean isPerClass() {
        return context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS));
    }
}
