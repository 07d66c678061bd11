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
record ClassLevel(ExtensionContext context, WrittenClass written) {

    /** Returns the class to which the test, the invocation or the class of {@code context} belongs. */
    static ClassLevel of(ExtensionContext context) {
        ExtensionContext level = context;
        while (level.getTestMethod().isPresent() || level.getTestClass().isEmpty()) {
            level = level.getParent().orElseThrow();
        }
        return new ClassLevel(level, WrittenClass.in(level));
    }

    /** Returns the enclosing class, if this one is nested. */
    Optional<ClassLevel> enclosing() {
        Optional<ExtensionContext> parent = context.getParent();
        // The invocations of a @ParameterizedClass are contexts of the same class.
        while (parent.isPresent() && parent.get().getTestClass().equals(context.getTestClass())) {
            parent = parent.get().getParent();
        }
        return parent.filter(outer -> outer.getTestClass().isPresent()).map(ClassLevel::of);
    }

    boolean isPerClass() {
        return context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS));
    }
}
