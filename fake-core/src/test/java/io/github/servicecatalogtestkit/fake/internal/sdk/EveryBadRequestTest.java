package io.github.servicecatalogtestkit.fake.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Api;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Bad;
import io.github.servicecatalogtestkit.fake.internal.validation.ServiceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * For each constraint of the service models on each member of each request, the client sends a request that breaks just
 * that one. The requests name things that do not exist: only the check of shapes, which comes first, can refuse them in
 * this way.
 */
class EveryBadRequestTest {

    private static final Caller CALLER = new Caller(
            new Scope(new AccountId("111122223333"), "us-east-1"), "arn:aws:iam::111122223333:role/Administrator");

    private final LiveCatalog live = new LiveCatalog(Catalog.empty(Settings.DEFAULT), call -> {}, new FaultRegistry());
    private final ServiceCatalogClient client = FakeServiceCatalogClient.of(new CallDispatcher(live, CALLER));
    private final OrganizationsClient organizations = FakeOrganizationsClient.of(new CallDispatcher(live, CALLER));

    EveryBadRequestTest() {
        client.createPortfolio(p -> p.displayName("Something is there").providerName("Platform"));
    }

    static List<Api> modelledOperations() {
        return Stream.concat(ServiceCatalogOperations.ALL.stream(), OrganizationsOperations.ALL.stream())
                .filter(Operation::isModelled)
                .map(operation ->
                        new Api(ServiceModel.valueOf(operation.service().name()), operation.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modelledOperations")
    void it_is_refused_with_its_place_and_the_catalog_stays_the_very_same(Api api) {
        Catalog before = live.present();
        for (Bad bad : GeneratedRequests.bad(api)) {
            assertThatThrownBy(() -> call(bad))
                    .as(bad.toString())
                    .satisfies(thrown -> assertThatItIsRefusedAsBad((AwsServiceException) thrown, bad));
            assertThat(live.present()).as(bad.toString()).isSameAs(before);
            assertThat(live.present().now()).isEqualTo(before.now());
        }
    }

    private static void assertThatItIsRefusedAsBad(AwsServiceException refusal, Bad bad) {
        assertThat(refusal.statusCode()).isEqualTo(400);
        if (bad.api().model() == ServiceModel.SERVICE_CATALOG) {
            assertThat(refusal).isExactlyInstanceOf(ServiceCatalogException.class);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(refusal.awsErrorDetails().errorMessage())
                    .contains(" at '" + bad.path() + "' failed to satisfy constraint: " + bad.constraint());
        } else {
            assertThat(refusal)
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.reason()).isNotNull());
        }
    }

    private void call(Bad bad) throws Throwable {
        String operation = bad.api().operation();
        String name = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
        boolean isServiceCatalog = bad.api().model() == ServiceModel.SERVICE_CATALOG;
        Class<?> type = isServiceCatalog ? ServiceCatalogClient.class : OrganizationsClient.class;
        Method method = type.getMethod(name, bad.request().getClass());
        try {
            method.invoke(isServiceCatalog ? client : organizations, bad.request());
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
                        + " for all " + GeneratedRequests.operations().size());
        assertThat(sent).isGreaterThan(1000);
    }

    private static int requests(List<Api> operations) {
        return operations.stream()
                .mapToInt(api -> GeneratedRequests.bad(api).size())
                .sum();
    }
}
