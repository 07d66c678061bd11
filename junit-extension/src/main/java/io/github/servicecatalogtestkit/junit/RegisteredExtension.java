package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * What {@link ServiceCatalogExtension} does. Its plan never changes, and catalogs are kept in the store of the context to which they
 * belong. While JUnit runs code of a test on a thread, that thread knows its context, and nothing else is remembered here.
 */
final class RegisteredExtension extends ServiceCatalogExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver,
                EachInvocation {

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
        Capturing.begin(context);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        Capturing.begin(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        requireFound(context);
        OpenCatalog.in(context, WANTING);
        Capturing.begin(context);
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

    @Override
    public <T extends @Nullable Object> T within(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        ExtensionContext before = running.get();
        running.set(context);
        try {
            return Capturing.around(invocation, context);
        } finally {
            backTo(before);
        }
    }
}
