package io.github.servicecatalogtestkit.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** What {@link WithServiceCatalog#captureClients} does. It has no state. */
final class CaptureExtension
        implements BeforeAllCallback, TestInstancePreConstructCallback, BeforeEachCallback, EachInvocation {

    CaptureExtension() {}

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Capturing.begin(context);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        Capturing.begin(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Capturing.begin(context);
    }

    @Override
    public <T extends @Nullable Object> T within(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        return Capturing.around(invocation, context);
    }
}
