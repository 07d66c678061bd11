package io.github.servicecatalogtestkit.capture.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that determines at each call which catalog it acts on. It delegates to a real client while no capture is
 * active.
 */
final class CapturedClient implements InvocationHandler {

    private final ClientKind kind;
    private final ClientOptions options;
    private final Capture origin;
    private final Supplier<?> builder;
    private @Nullable Object real;

    CapturedClient(ClientKind kind, ClientOptions options, Capture origin, Supplier<?> builder) {
        this.kind = kind;
        this.options = options;
        this.origin = origin;
        this.builder = builder;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return objectMethod(self, method.getName(), arguments);
        }
        if (method.getName().equals("close")) {
            close();
            return null;
        }
        try {
            return method.invoke(target(), arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Object objectMethod(Object self, String method, @Nullable Object @Nullable [] arguments) {
        return switch (method) {
            case "equals" -> self == Objects.requireNonNull(arguments)[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "captured " + kind.type().getSimpleName();
        };
    }

    /** Only a real client needs to be closed, and there is none if no call was made outside a capture. */
    private synchronized void close() throws Exception {
        if (real instanceof AutoCloseable open) {
            open.close();
        }
    }

    private Object target() {
        Optional<Capture> capture = CaptureRegistry.current();
        if (capture.isEmpty() && CaptureRegistry.isActive(origin)) {
            capture = Optional.of(origin);
        }
        if (capture.isPresent()) {
            return kind.of().apply(capture.get().accountFor(options));
        }
        if (CaptureRegistry.hasAny()) {
            throw new IllegalStateException("A captured " + kind.type().getSimpleName() + " was called on the thread \""
                    + Thread.currentThread().getName()
                    + "\", which has no capture, after the test that built the client was over. Other tests are "
                    + "running, so the test to which the call belongs is unknown. Build the client in each test, or "
                    + "run the tests that share it sequentially.");
        }
        return real();
    }

    private synchronized Object real() {
        if (real == null) {
            real = builder.get();
        }
        return real;
    }
}
