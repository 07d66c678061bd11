package io.github.servicecatalogtestkit.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test class in execution.
 *
 * @param context the JUnit context of the class
 * @param model the annotations of the class
 * @param invocation the invocation of the class, if it is a {@code @ParameterizedClass}
 */
record TestClassContext(
        ExtensionContext context,
        TestClassModel model,
        @Nullable ExtensionContext invocation) {

    /** Returns the class that the test, the invocation or the class of {@code context} belongs to. */
    static TestClassContext of(ExtensionContext context) {
        ExtensionContext level = context;
        ExtensionContext invocation = null;
        while (isWithinClass(level)) {
            invocation = isInvocationOfClass(level) ? level : null;
            level = level.getParent().orElseThrow();
        }
        return new TestClassContext(level, TestClassModel.in(level), invocation);
    }

    private static boolean isInvocationOfClass(ExtensionContext level) {
        return level.getTestMethod().isEmpty() && level.getTestClass().isPresent();
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

    /** Returns whether this is the context of a test template, such as a {@code @ParameterizedTest}. */
    static boolean isTestTemplate(ExtensionContext context) {
        ExtensionContext parent = context.getParent().orElse(null);
        boolean isInvocation = parent != null && parent.getTestMethod().isPresent();
        return !isInvocation && AnnotationSupport.isAnnotated(context.getTestMethod(), TestTemplate.class);
    }

    /** Returns the enclosing class, if this class is nested. */
    Optional<TestClassContext> enclosing() {
        ExtensionContext outer = context.getParent().orElse(null);
        return outer == null || outer.getTestClass().isEmpty() ? Optional.empty() : Optional.of(of(outer));
    }

    /** Returns this class, its enclosing class, and so on. */
    List<TestClassContext> withEnclosing() {
        List<TestClassContext> levels = new ArrayList<>();
        for (TestClassContext level = this;
                level != null;
                level = level.enclosing().orElse(null)) {
            levels.add(level);
        }
        return levels;
    }

    /** Returns whether this and {@code other} are the same class in the same invocation. */
    boolean isSame(@Nullable TestClassContext other) {
        return other != null
                && innermost().getUniqueId().equals(other.innermost().getUniqueId());
    }

    /** Returns the context of the invocation, or that of the class if it has no invocations. */
    ExtensionContext innermost() {
        return invocation == null ? context : invocation;
    }

    /** Returns the class, to which all its invocations belong. */
    TestClassContext withoutInvocation() {
        return new TestClassContext(context, model, null);
    }

    boolean isPerClass() {
        return context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS));
    }
}
