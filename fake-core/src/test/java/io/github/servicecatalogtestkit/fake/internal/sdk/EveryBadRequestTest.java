package io.github.servicecatalogtestkit.fake.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.Settings;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.Operations;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Bad;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * For each demand of the service model on each member of each request, a request that breaks just that one, through the client.
 * All of them name things that do not exist, so what refuses them is the shape, before anything is looked for.
 */
class EveryBadRequestTest {

    private static final Caller CALLER = new Caller(
            new Scope(new AccountId("111122223333"), "us-east-1"), "arn:aws:iam::111122223333:role/Administrator");

    private final LiveCatalog live =
            new LiveCatalog(Catalog.empty(Settings.DEFAULT), (caller, operation, request, response, error) -> {});
    private final ServiceCatalogClient client = new FakeServiceCatalogClient(new CallDispatcher(live, CALLER));

    EveryBadRequestTest() {
        client.createPortfolio(p -> p.displayName("Something is there").providerName("Platform"));
    }

    static List<String> modelledOperations() {
        return Operations.ALL.stream()
                .filter(Operation::isModelled)
                .map(Operation::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modelledOperations")
    void it_is_refused_with_its_place_and_the_catalog_stays_the_very_same(String operation) {
        Catalog before = live.present();
        for (Bad bad : GeneratedRequests.bad(operation)) {
            assertThatThrownBy(() -> call(bad))
                    .as(bad.toString())
                    .isExactlyInstanceOf(ServiceCatalogException.class)
                    .satisfies(thrown -> {
                        ServiceCatalogException refusal = (ServiceCatalogException) thrown;
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
                        assertThat(refusal.statusCode()).isEqualTo(400);
                        assertThat(refusal.awsErrorDetails().errorMessage())
                                .contains(" at '" + bad.path() + "' failed to satisfy constraint: " + bad.constraint());
                    });
            assertThat(live.present()).as(bad.toString()).isSameAs(before);
            assertThat(live.present().now()).isEqualTo(before.now());
        }
    }

    private void call(Bad bad) throws Throwable {
        String name = bad.operation().substring(0, 1).toLowerCase(Locale.ROOT)
                + bad.operation().substring(1);
        Method method = ServiceCatalogClient.class.getMethod(name, bad.request().getClass());
        try {
            method.invoke(client, bad.request());
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }

    @Test
    void together_they_are_many() {
        int all = requests(GeneratedRequests.operations());
        int sent = requests(modelledOperations());
        System.out.println(
                sent + " bad requests sent to " + modelledOperations().size() + " modelled operations, of " + all
                        + " for all " + Operations.ALL.size());
        assertThat(sent).isGreaterThan(500);
    }

    private static int requests(List<String> operations) {
        return operations.stream()
                .mapToInt(operation -> GeneratedRequests.bad(operation).size())
                .sum();
    }
}
