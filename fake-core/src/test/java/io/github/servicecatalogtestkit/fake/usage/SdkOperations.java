package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The operations of a service as an interface of the SDK declares them, and what a client of the fake does with each.
 */
final class SdkOperations {

    private SdkOperations() {}

    /** Returns the methods of a client that take a request of the service and return an answer of the given type. */
    static Stream<Method> of(Class<?> client, Class<?> request, Class<?> answer) {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && request.isAssignableFrom(method.getParameterTypes()[0])
                        && answer.isAssignableFrom(method.getReturnType()));
    }

    /** Returns the names of operations, to compare methods of the SDK with a table of operations. */
    static List<String> names(Stream<Method> methods) {
        return methods.map(method -> key(method.getName())).sorted().toList();
    }

    static List<String> names(Collection<? extends Operation<?, ?>> table) {
        return table.stream().map(operation -> key(operation.name())).sorted().toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static Object emptyRequest(Class<?> type) throws ReflectiveOperationException {
        SdkPojo builder = (SdkPojo) type.getMethod("builder").invoke(null);
        Method build = builder.getClass().getMethod("build");
        build.setAccessible(true);
        return build.invoke(builder);
    }

    private static Object call(Object client, Method method) throws ReflectiveOperationException {
        return method.invoke(client, emptyRequest(method.getParameterTypes()[0]));
    }

    static void assertCalled(FakeServiceCatalog catalog, Object client, Method method)
            throws ReflectiveOperationException {
        try {
            call(client, method);
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
        }
        assertOnlyCall(catalog, method);
    }

    static void assertCalledAsynchronously(FakeServiceCatalog catalog, Object client, Method method)
            throws ReflectiveOperationException {
        assertThat((CompletableFuture<?>) call(client, method)).isDone();
        assertOnlyCall(catalog, method);
    }

    private static void assertOnlyCall(FakeServiceCatalog catalog, Method method) {
        assertThat(catalog.journal().calls())
                .extracting(call -> key(call.operation()))
                .containsExactly(key(method.getName()));
    }

    /** Asserts that each operation of the table that is not modelled fails with its name. */
    static void assertUnmodelledFail(Object client, List<Method> methods, Collection<? extends Operation<?, ?>> table) {
        for (Operation<?, ?> operation : table) {
            if (!operation.isModelled()) {
                Method method = methods.stream()
                        .filter(candidate -> key(candidate.getName()).equals(key(operation.name())))
                        .findFirst()
                        .orElseThrow();
                assertThat(catchThrowable(() -> call(client, method)))
                        .cause()
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageStartingWith(operation.name() + " is not modelled by the fake")
                        .hasMessageContaining("FIDELITY.md");
            }
        }
    }
}
