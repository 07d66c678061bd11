package io.github.servicecatalogtestkit.capture.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client that asks at each call which catalog is meant, and is the real thing where none is. */
final class CapturedClient implements InvocationHandler {

    private final ClientKind kind;
    private final ClientOptions wanted;
    private final Capture home;
    private final Supplier<?> builder;
    private @Nullable Object real;

    CapturedClient(ClientKind kind, ClientOptions wanted, Capture home, Supplier<?> builder) {
        this.kind = kind;
        this.wanted = wanted;
        this.home = home;
        this.builder = builder;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(self, method.getName(), arguments);
        }
        if (method.getName().equals("close")) {
            close();
            return null;
        }
        try {
            return method.invoke(acting(), arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Object ofObject(Object self, String method, @Nullable Object @Nullable [] arguments) {
        return switch (method) {
            case "equals" -> self == Objects.requireNonNull(arguments)[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "captured " + kind.type().getSimpleName();
        };
    }

    /** A client of a fake has nothing to close, and one that was never used for real has not either. */
    private synchronized void close() throws Exception {
        if (real instanceof AutoCloseable open) {
            open.close();
        }
    }

    private Object acting() {
        Optional<Capture> meant = Captures.here();
        if (meant.isEmpty() && Captures.isInForce(home)) {
            meant = Optional.of(home);
        }
        if (meant.isPresent()) {
            return kind.of().apply(meant.get().actingFor(wanted));
        }
        if (Captures.areInForce()) {
            throw new IllegalStateException("A captured " + kind.type().getSimpleName() + " is used on thread \""
                    + Thread.currentThread().getName()
                    + "\" of which no capture knows to which test it belongs: tests run at the same time, and the client was built in one "
                    + "that is over. Build it anew in each test, or run the tests that share it one after the other.");
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
