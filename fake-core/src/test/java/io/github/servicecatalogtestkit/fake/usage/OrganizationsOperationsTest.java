package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.OrganizationsRequest;
import software.amazon.awssdk.services.organizations.model.OrganizationsResponse;

/** Compares the interface of the SDK with the table of operations; fails with the name of a new operation of AWS. */
class OrganizationsOperationsTest {

    private static final String WHAT_TO_DO = "the table and the interface that it is derived from differ";

    static Stream<Method> operationsOfTheSdk() {
        return SdkOperations.of(OrganizationsClient.class, OrganizationsRequest.class, OrganizationsResponse.class);
    }

    @Test
    void the_table_has_exactly_the_operations_of_the_sdk() {
        assertThat(SdkOperations.names(OrganizationsOperations.ALL))
                .as(WHAT_TO_DO)
                .isEqualTo(SdkOperations.names(operationsOfTheSdk()))
                .hasSize(63);
        assertThat(OrganizationsOperations.ALL).extracting(Operation::service).containsOnly(Service.ORGANIZATIONS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operationsOfTheSdk")
    void the_client_dispatches_each_call_to_its_operation(Method method) throws ReflectiveOperationException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        SdkOperations.assertCalled(catalog, catalog.account("hub").organizations(), method);
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
        return SdkOperations.of(OrganizationsAsyncClient.class, OrganizationsRequest.class, CompletableFuture.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asynchronousOperationsOfTheSdk")
    void the_asynchronous_client_dispatches_each_call_to_its_operation(Method method)
            throws ReflectiveOperationException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        SdkOperations.assertCalledAsynchronously(catalog, catalog.account("hub").organizationsAsync(), method);
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
        SdkOperations.assertUnmodelledFail(
                FakeServiceCatalog.create().account("hub").organizations(),
                operationsOfTheSdk().toList(),
                OrganizationsOperations.ALL);
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
}
