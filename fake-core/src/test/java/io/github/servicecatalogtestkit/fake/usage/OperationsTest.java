package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        return SdkOperations.of(ServiceCatalogClient.class, ServiceCatalogRequest.class, ServiceCatalogResponse.class);
    }

    static Stream<Method> asynchronousOperationsOfTheSdk() {
        return SdkOperations.of(ServiceCatalogAsyncClient.class, ServiceCatalogRequest.class, CompletableFuture.class);
    }

    @Test
    void the_table_has_exactly_the_operations_of_the_sdk() {
        assertTableHas(operationsOfTheSdk());
        assertTableHas(asynchronousOperationsOfTheSdk());
    }

    private static void assertTableHas(Stream<Method> operations) {
        assertThat(SdkOperations.names(ServiceCatalogOperations.ALL))
                .as(WHAT_TO_DO)
                .isEqualTo(SdkOperations.names(operations))
                .hasSize(90);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsOfTheSdk")
    void the_client_dispatches_each_call_to_its_operation(Method method) throws ReflectiveOperationException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        SdkOperations.assertCalled(catalog, catalog.account("hub").serviceCatalog(), method);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asynchronousOperationsOfTheSdk")
    void the_asynchronous_client_dispatches_each_call_to_its_operation(Method method)
            throws ReflectiveOperationException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        SdkOperations.assertCalledAsynchronously(catalog, catalog.account("hub").serviceCatalogAsync(), method);
    }

    @Test
    void an_operation_that_is_not_modelled_fails_with_its_name() {
        SdkOperations.assertUnmodelledFail(
                FakeServiceCatalog.create().account("hub").serviceCatalog(),
                operationsOfTheSdk().toList(),
                ServiceCatalogOperations.ALL);
    }
}
