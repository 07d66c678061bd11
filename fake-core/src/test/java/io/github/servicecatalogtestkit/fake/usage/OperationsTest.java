package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/** Compares the interfaces of the SDK with the table of operations; fails with the name of a new operation of AWS. */
class OperationsTest {

    private static final String WHAT_TO_DO =
            "the table that the build derives from the SDK's interface lacks an operation of the "
                    + "interface, or has one more";

    static Stream<Method> operationsOfTheSdk() {
        return methodsOf(ServiceCatalogClient.class, ServiceCatalogResponse.class);
    }

    static Stream<Method> asynchronousOperationsOfTheSdk() {
        return methodsOf(ServiceCatalogAsyncClient.class, CompletableFuture.class);
    }

    private static Stream<Method> methodsOf(Class<?> client, Class<?> answer) {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && ServiceCatalogRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                        && answer.isAssignableFrom(method.getReturnType()));
    }

    @Test
    void the_table_has_exactly_the_operations_of_the_sdk() {
        assertTableHas(operationsOfTheSdk());
        assertTableHas(asynchronousOperationsOfTheSdk());
    }

    private static void assertTableHas(Stream<Method> operations) {
        List<String> sdk =
                operations.map(method -> key(method.getName())).sorted().toList();
        List<String> table = ServiceCatalogOperations.ALL.stream()
                .map(operation -> key(operation.name()))
                .sorted()
                .toList();
        assertThat(table).as(WHAT_TO_DO).isEqualTo(sdk).hasSize(90);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsOfTheSdk")
    void the_client_dispatches_each_call_to_its_operation(Method method) throws ReflectiveOperationException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        ServiceCatalogClient client = catalog.account("hub").serviceCatalog();
        try {
            method.invoke(client, emptyRequest(method.getParameterTypes()[0]));
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
        }
        assertOnlyCall(catalog, method);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asynchronousOperationsOfTheSdk")
    void the_asynchronous_client_dispatches_each_call_to_its_operation(Method method)
            throws ReflectiveOperationException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        ServiceCatalogAsyncClient client = catalog.account("hub").serviceCatalogAsync();
        assertThat((CompletableFuture<?>) method.invoke(client, emptyRequest(method.getParameterTypes()[0])))
                .isDone();
        assertOnlyCall(catalog, method);
    }

    private static void assertOnlyCall(FakeServiceCatalog catalog, Method method) {
        assertThat(catalog.journal().calls())
                .extracting(RecordedCall::operation)
                .allSatisfy(name -> assertThat(key(name)).isEqualTo(key(method.getName())))
                .hasSize(1);
    }

    @Test
    void an_operation_that_is_not_modelled_fails_with_its_name() {
        ServiceCatalogClient client = FakeServiceCatalog.create().account("hub").serviceCatalog();
        for (Operation<?, ?> operation : ServiceCatalogOperations.ALL) {
            if (!operation.isModelled()) {
                Method method = operationsOfTheSdk()
                        .filter(candidate -> key(candidate.getName()).equals(key(operation.name())))
                        .findFirst()
                        .orElseThrow();
                assertThat(catchThrowable(() -> method.invoke(client, emptyRequest(method.getParameterTypes()[0]))))
                        .cause()
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageStartingWith(operation.name() + " is not modelled by the fake")
                        .hasMessageContaining("FIDELITY.md");
            }
        }
    }

    static Object emptyRequest(Class<?> type) throws ReflectiveOperationException {
        SdkPojo builder = (SdkPojo) type.getMethod("builder").invoke(null);
        Method build = builder.getClass().getMethod("build");
        build.setAccessible(true);
        return build.invoke(builder);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
