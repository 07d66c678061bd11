package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * What {@link ServiceCatalogExtension} does. Its plan never changes, and catalogs are kept in the store of the context to which they
 * belong. While JUnit runs code of a test on a thread, that thread knows its context, and nothing else is remembered here.
 */
final class RegisteredExtension extends ServiceCatalogExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor {

    private static final String WANTING = "A ServiceCatalogExtension";

    private final Plan plan;

    @SuppressWarnings("ThreadLocalUsage") // Another extension on this thread has another context; each removes its own.
    private final ThreadLocal<@Nullable ExtensionContext> running = new ThreadLocal<>();

    RegisteredExtension(Plan plan) {
        this.plan = plan;
    }

    Plan plan() {
        return plan;
    }

    @Override
    public FakeServiceCatalog catalog() {
        return open().catalog();
    }

    @Override
    public FakeAccount account(String nameOrId) {
        return open().account(nameOrId);
    }

    private OpenCatalog open() {
        ExtensionContext context = running.get();
        if (context == null) {
            throw new IllegalStateException("No test that registers this ServiceCatalogExtension runs on the thread \""
                    + Thread.currentThread().getName()
                    + "\". Register it with @RegisterExtension in a static field, or ask it in a method of the test; and hand the "
                    + "catalog, the account or the client to threads that the test starts.");
        }
        return OpenCatalog.in(context, WANTING);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        requireFound(context);
        Arrangement.ofClass(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        requireFound(context);
        OpenCatalog.in(context, WANTING);
    }

    private static void requireFound(ExtensionContext context) {
        if (Plans.nearest(context).isEmpty()) {
            throw new ExtensionConfigurationException(
                    "The ServiceCatalogExtension of "
                            + context.getRequiredTestClass().getSimpleName()
                            + " is in no field of its type. Write: @RegisterExtension static final ServiceCatalogExtension catalog = …");
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestEnd.of(context);
    }

    /** {@link AnnotationExtension} resolves what has {@code @InAccount}. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FakeServiceCatalog.class
                && !parameter.isAnnotated(InAccount.class)
                && Plans.nearest(context)
                        .filter(placed -> placed.plan() == plan)
                        .isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return OpenCatalog.in(context, WANTING).catalog();
    }

    /** Runs what the user wrote; this extension means the catalog of {@code context} while it runs. */
    void whileIn(ExtensionContext context, Runnable users) {
        ExtensionContext before = running.get();
        running.set(context);
        try {
            users.run();
        } finally {
            backTo(before);
        }
    }

    private void backTo(@Nullable ExtensionContext before) {
        if (before == null) {
            running.remove();
        } else {
            running.set(before);
        }
    }

    private <T extends @Nullable Object> T bound(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        ExtensionContext before = running.get();
        running.set(context);
        try {
            return invocation.proceed();
        } finally {
            backTo(before);
        }
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        return bound(invocation, context);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return bound(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        bound(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }
}
