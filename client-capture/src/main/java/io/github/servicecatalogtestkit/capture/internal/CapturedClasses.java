package io.github.servicecatalogtestkit.capture.internal;

import static net.bytebuddy.matcher.ElementMatchers.isSubTypeOf;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.reflect.InvocationHandler;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.FieldAccessor;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * The classes of captured clients. They are like a class that a programmer would write: they implement one method for
 * each operation, and inherit the overloads and paginators of the SDK's interface, which call these. Not JDK proxies,
 * because Spring makes a spy of a proxy by delegating to it, and such a spy does not see what the overloads call.
 */
final class CapturedClasses {

    private static final String HANDLER = "handler";

    private static final ElementMatcher.Junction<MethodDescription> OPERATION =
            ElementMatchers.<MethodDescription>takesArguments(1)
                    .and(takesArgument(0, isSubTypeOf(SdkRequest.class)))
                    .and(returns(isSubTypeOf(SdkResponse.class)).or(returns(isSubTypeOf(CompletableFuture.class))));

    private static final Map<Class<?>, Class<?>> BY_TYPE = new ConcurrentHashMap<>();

    private CapturedClasses() {}

    /** Returns a client of the SDK's interface {@code type} that passes the calls of its operations to a handler. */
    static Object create(Class<?> type, InvocationHandler handler) {
        try {
            return BY_TYPE.computeIfAbsent(type, CapturedClasses::define)
                    .getConstructor(InvocationHandler.class)
                    .newInstance(handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A captured " + type.getSimpleName() + " cannot be created", e);
        }
    }

    private static Class<?> define(Class<?> type) {
        try {
            return new ByteBuddy()
                    .subclass(Object.class, ConstructorStrategy.Default.NO_CONSTRUCTORS)
                    .name(CapturedClasses.class.getPackageName() + ".Captured" + type.getSimpleName())
                    .implement(type)
                    .defineField(HANDLER, InvocationHandler.class, Visibility.PRIVATE)
                    .defineConstructor(Visibility.PUBLIC)
                    .withParameters(InvocationHandler.class)
                    .intercept(MethodCall.invoke(Object.class.getConstructor())
                            .andThen(FieldAccessor.ofField(HANDLER).setsArgumentAt(0)))
                    .method(OPERATION
                            .or(namedOneOf("close", "serviceName", "serviceClientConfiguration", "waiter"))
                            .or(named("toString").and(takesArguments(0))))
                    .intercept(InvocationHandlerAdapter.toField(HANDLER))
                    .make()
                    .load(type.getClassLoader())
                    .getLoaded();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
