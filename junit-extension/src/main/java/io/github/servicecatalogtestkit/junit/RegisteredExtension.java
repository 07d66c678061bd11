package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.internal.JUnitVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Implements {@link ServiceCatalogExtension}. Its configuration never changes, and catalogs are kept in the store of
 * the context that they belong to. The only state here is the context of the test code that JUnit runs on each thread.
 */
final class RegisteredExtension extends ServiceCatalogExtension
        implements CapturingExtension, AskingForAccounts, AfterEachCallback, ParameterResolver {

    private static final String REQUESTER = "A ServiceCatalogExtension";

    private final CatalogConfiguration configuration;

    @SuppressWarnings("ThreadLocalUsage") // Another extension on this thread has another context; each removes its own.
    private final ThreadLocal<@Nullable ExtensionContext> running = new ThreadLocal<>();

    RegisteredExtension(CatalogConfiguration configuration) {
        this.configuration = configuration;
    }

    CatalogConfiguration configuration() {
        return configuration;
    }

    @Override
    public FakeServiceCatalog catalog() {
        return active().catalog();
    }

    @Override
    public FakeAccount account(String nameOrId) {
        return active().account(nameOrId);
    }

    private ActiveCatalog active() {
        ExtensionContext context = running.get();
        if (context == null) {
            throw new IllegalStateException("No test that registers this ServiceCatalogExtension runs on the thread \""
                    + Thread.currentThread().getName()
                    + "\". Register it with @RegisterExtension in a static field, or use it in a method of the test, "
                    + "not in a static initializer or a callback of another extension. Pass "
                    + "the catalog, the account or the client to threads that the test starts.");
        }
        return ActiveCatalog.in(context, REQUESTER);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        requireDeclaredField(context);
        ArrangeCatalogMethods.runForClass(context);
        CapturingExtension.super.beforeAll(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        requireDeclaredField(context);
        ActiveCatalog.in(context, REQUESTER);
        CapturingExtension.super.beforeEach(context);
    }

    private static void requireDeclaredField(ExtensionContext context) {
        JUnitVersion.requireSupported(context);
        if (ConfigurationLookup.find(context).isEmpty()) {
            throw new ExtensionConfigurationException("The ServiceCatalogExtension of "
                    + context.getRequiredTestClass().getSimpleName()
                    + " is not in a field of the type ServiceCatalogExtension. Write: @RegisterExtension static final "
                    + "ServiceCatalogExtension catalog = …");
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        EndOfExecution.of(context).checkCatalogs();
    }

    /** {@link AnnotationExtension} resolves parameters with {@code @InAccount}. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return CatalogParameter.isOne(parameter)
                && !parameter.isAnnotated(InAccount.class)
                && ConfigurationLookup.find(context)
                        .filter(scoped -> scoped.configuration() == configuration)
                        .isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            return CatalogParameter.resolve(parameter, context);
        } catch (ExtensionConfigurationException e) {
            throw new ParameterResolutionException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Runs {@code code}; meanwhile, this extension uses the catalog of {@code context} on this thread. */
    void runIn(ExtensionContext context, Runnable code) {
        ExtensionContext before = running.get();
        running.set(context);
        try {
            code.run();
        } finally {
            restore(before);
        }
    }

    private void restore(@Nullable ExtensionContext before) {
        if (before == null) {
            running.remove();
        } else {
            running.set(before);
        }
    }

    @Override
    public <T extends @Nullable Object> T intercept(Invocation<T> invocation, ExtensionContext context)
            throws Throwable {
        ExtensionContext before = running.get();
        running.set(context);
        try {
            return CapturingExtension.super.intercept(invocation, context);
        } finally {
            restore(before);
        }
    }
}
