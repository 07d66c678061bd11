package io.github.servicecatalogtestkit.capture.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a client that determines at each of them which catalog it acts on, and refuses the call if that is
 * unknown. It never calls AWS.
 */
final class CapturedClient implements InvocationHandler {

    private final ClientKind kind;
    private final ClientOptions options;
    private final @Nullable CatalogCapture origin;
    private final String builtOn = Thread.currentThread().getName();

    CapturedClient(ClientKind kind, ClientOptions options, @Nullable CatalogCapture origin) {
        this.kind = kind;
        this.options = options;
        this.origin = origin;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "close" -> null;
            case "toString" -> "captured " + kind.name();
            case "serviceName" -> kind.serviceName();
            default -> call(method, arguments);
        };
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target(method.getName()), arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Object target(String operation) {
        Applicable applicable = CaptureRegistry.applicable(origin);
        if (applicable instanceof Applicable.Captured captured) {
            return kind.fakeIn(captured.capture().accountFor(options))
                    .orElseThrow(() -> refused(operation, Reason.noFake(kind.type())));
        }
        throw refused(operation, applicable instanceof Applicable.Refused refused ? refused.reason() : Reason.OVER);
    }

    private IllegalStateException refused(String operation, String reason) {
        return new IllegalStateException("A captured " + kind.name() + " refused the call " + operation
                + " and did not call AWS: " + reason + " The client was built on the thread \"" + builtOn
                + "\" and called on the thread \"" + Thread.currentThread().getName() + "\".");
    }
}
