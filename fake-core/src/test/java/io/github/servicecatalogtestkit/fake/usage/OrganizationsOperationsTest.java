package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.OrganizationsRequest;
import software.amazon.awssdk.services.organizations.model.OrganizationsResponse;

/** Compares the interface of the SDK with the table of operations; fails with the name of a new operation of AWS. */
class OrganizationsOperationsTest {

    private static final String WHAT_TO_DO = "the table and the interface that it is derived from differ";

    static Stream<Method> operationsOfTheSdk() {
        return Arrays.stream(OrganizationsClient.class.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && OrganizationsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                        && OrganizationsResponse.class.isAssignableFrom(method.getReturnType()));
    }

    @Test
    void the_table_has_exactly_the_operations_of_the_sdk() {
        List<String> sdk = operationsOfTheSdk()
                .map(method -> key(method.getName()))
                .sorted()
                .toList();
        List<String> table = OrganizationsOperations.ALL.stream()
                .map(operation -> key(operation.name()))
                .sorted()
                .toList();
        assertThat(table).as(WHAT_TO_DO).isEqualTo(sdk).hasSize(63);
        assertThat(OrganizationsOperations.ALL).extracting(Operation::service).containsOnly(Service.ORGANIZATIONS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsOfTheSdk")
    void the_client_dispatches_each_call_to_its_operation(Method method) throws ReflectiveOperationException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        OrganizationsClient client = catalog.account("hub").organizations();
        try {
            method.invoke(client, emptyRequest(method.getParameterTypes()[0]));
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
        }
        assertThat(catalog.journal().calls())
                .extracting(RecordedCall::operation)
                .allSatisfy(name -> assertThat(key(name)).isEqualTo(key(method.getName())))
                .hasSize(1);
    }

    @Test
    void fifty_three_operations_are_modelled_and_the_others_are_listed() {
        assertThat(OrganizationsOperations.ALL)
                .filteredOn(Operation::isModelled)
                .hasSize(53);
        assertThat(OrganizationsOperations.ALL)
                .filteredOn(operation -> !operation.isModelled())
                .extracting(Operation::name)
                .containsExactlyInAnyOrder(
                        "CreateGovCloudAccount",
                        "DescribeEffectivePolicy",
                        "DescribeResponsibilityTransfer",
                        "InviteOrganizationToTransferResponsibility",
                        "ListAccountsWithInvalidEffectivePolicy",
                        "ListEffectivePolicyValidationErrors",
                        "ListInboundResponsibilityTransfers",
                        "ListOutboundResponsibilityTransfers",
                        "TerminateResponsibilityTransfer",
                        "UpdateResponsibilityTransfer");
    }

    static Stream<Method> asynchronousOperationsOfTheSdk() {
        return Arrays.stream(OrganizationsAsyncClient.class.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && OrganizationsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                        && method.getReturnType() == CompletableFuture.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asynchronousOperationsOfTheSdk")
    void the_asynchronous_client_hands_each_call_to_its_operation(Method method) throws ReflectiveOperationException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        OrganizationsAsyncClient client = catalog.account("hub").organizationsAsync();
        assertThat((CompletableFuture<?>) method.invoke(client, emptyRequest(method.getParameterTypes()[0])))
                .isDone();
        assertThat(catalog.journal().calls())
                .extracting(RecordedCall::operation)
                .allSatisfy(name -> assertThat(key(name)).isEqualTo(key(method.getName())))
                .hasSize(1);
    }

    @Test
    void the_asynchronous_client_lets_the_given_executor_make_the_calls() {
        List<Runnable> calls = new ArrayList<>();
        OrganizationsAsyncClient client =
                FakeServiceCatalog.create().account("hub").organizationsAsync(calls::add);
        CompletableFuture<?> answer = client.listRoots();
        assertThat(answer).isNotDone();
        calls.forEach(Runnable::run);
        assertThat(answer).isDone();
    }

    @Test
    void an_operation_that_is_not_modelled_fails_with_its_name() {
        OrganizationsClient client = FakeServiceCatalog.create().account("hub").organizations();
        for (Operation<?, ?> operation : OrganizationsOperations.ALL) {
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

    @Test
    void the_client_implements_the_interface_of_the_sdk() {
        OrganizationsClient client =
                FakeServiceCatalog.create().account("hub").in(Region.EU_WEST_1).organizations();
        assertThat(client.serviceName()).isEqualTo("organizations");
        assertThat(client.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
        client.close();
        assertThat(client.listHandshakesForAccount().handshakes()).isEmpty();
    }

    private static Object emptyRequest(Class<?> type) throws ReflectiveOperationException {
        SdkPojo builder = (SdkPojo) type.getMethod("builder").invoke(null);
        Method build = builder.getClass().getMethod("build");
        build.setAccessible(true);
        return build.invoke(builder);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
