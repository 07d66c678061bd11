package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * An extension around the code of a test or its class: it captures clients if the test is configured so, and knows the
 * catalog of what fails.
 */
interface CapturingExtension
        extends ExecutionCondition,
                BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                EveryInvocationInterceptor {

    @Override
    default ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** Disables nothing: JUnit evaluates conditions before the callbacks of all extensions. */
    @Override
    default ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        CaptureLifecycle.reserveBeforeCallbacks(context);
        return ConditionEvaluationResult.enabled("");
    }

    @Override
    default void beforeAll(ExtensionContext context) {
        CaptureLifecycle.start(context);
    }

    @Override
    default void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        CaptureLifecycle.start(context);
    }

    @Override
    default void beforeEach(ExtensionContext context) {
        CaptureLifecycle.start(context);
    }

    /** Begins the test first, so that its catalog is known if the constructor fails. */
    @Override
    default <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        ActiveCatalog.beginBeforeConstructor(context);
        return intercept(invocation, context);
    }

    @Override
    default void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        EndOfExecution.runDynamicTest(() -> intercept(invocation, context), context);
    }

    @Override
    default <T extends @Nullable Object> T intercept(Invocation<T> invocation, ExtensionContext context)
            throws Throwable {
        return CaptureLifecycle.intercept(invocation, context);
    }
}
