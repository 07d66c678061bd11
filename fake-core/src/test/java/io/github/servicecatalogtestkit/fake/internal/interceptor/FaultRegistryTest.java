package io.github.servicecatalogtestkit.fake.internal.interceptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.internal.error.InjectedErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;

class FaultRegistryTest {

    private static final FaultTarget ANY_CALL = FaultTarget.onAnyOf(Service.SERVICE_CATALOG);
    private static final FaultEffect THROTTLED =
            new FaultEffect.Refused("throttled", (caller, called) -> InjectedErrors.throttled(called.service()));

    private final FaultRegistry registry = new FaultRegistry();

    @SuppressWarnings("unchecked") // the operation with this name has this request and this response
    private void call() {
        var listPortfolios =
                (Operation<ListPortfoliosRequest, ListPortfoliosResponse>) ServiceCatalogOperations.ALL.stream()
                        .filter(operation -> operation.name().equals("ListPortfolios"))
                        .findFirst()
                        .orElseThrow();
        registry.around(
                InterceptedCall.of(
                        listPortfolios,
                        Caller.administratorOf(new Scope(new AccountId("111122223333"), "us-east-1")),
                        ListPortfoliosRequest.builder().build(),
                        Catalog.empty(Settings.DEFAULT)),
                new CallChain(List.of()));
    }

    @Test
    void a_hundred_thousand_lifted_faults_are_not_checked_again() {
        for (int i = 0; i < 100_000; i++) {
            registry.add(ANY_CALL.calls(1, Long.MAX_VALUE), THROTTLED).lift();
        }
        DeclaredFault standing = registry.add(ANY_CALL.calls(2, 2), THROTTLED);

        call();

        assertThat(registry.active()).containsExactly(standing);
        assertThat(registry.faults()).hasSize(100_001);
    }

    @Test
    void a_fault_that_has_struck_its_last_call_is_not_checked_again() {
        registry.add(ANY_CALL.calls(1, 1), THROTTLED);
        assertThatThrownBy(this::call).isInstanceOf(Refusal.class);

        call();

        assertThat(registry.active()).isEmpty();
        assertThat(registry.faults())
                .singleElement()
                .hasToString("call 1 of any operation: throttled (1 such call so far)");
    }
}
