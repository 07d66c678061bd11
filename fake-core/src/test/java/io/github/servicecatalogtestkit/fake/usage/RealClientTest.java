package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.internal.operation.DeclaredErrors;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** What only a real client of the SDK does, over the HTTP client of a catalog. */
class RealClientTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final FakeAccount hub = catalog.account("hub", "111111111111");
    private final RealClients real = new RealClients(catalog);

    /** Waits no time, so that the test does not either. */
    private ServiceCatalogClient retrying(int attempts) {
        StandardRetryStrategy strategy = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(attempts)
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
        return real.synchronous(ServiceCatalogClient.builder(), hub)
                .overrideConfiguration(o -> o.retryStrategy(strategy))
                .build();
    }

    @Test
    void its_retries_bring_a_throttled_call_through() {
        catalog.faults().on("ListPortfolios").nextCalls(2).throttles();

        retrying(3).listPortfolios();

        assertThat(outcomes()).containsExactly("ThrottlingException", "ThrottlingException", "answered");
    }

    @Test
    void its_retries_end_with_the_last_attempt() {
        catalog.faults().on("ListPortfolios").nextCalls(3).throttles();

        ServiceCatalogException refused = catchThrowableOfType(
                ServiceCatalogException.class, () -> retrying(3).listPortfolios());

        assertThat(refused.isThrottlingException()).isTrue();
        assertThat(refused.numAttempts()).isEqualTo(3);
        assertThat(outcomes()).containsExactly("ThrottlingException", "ThrottlingException", "ThrottlingException");
    }

    @Test
    void it_does_not_retry_what_no_retry_can_change() {
        ServiceCatalogClient client = retrying(3);
        assertThatExceptionOfType(ServiceCatalogException.class)
                .isThrownBy(() -> client.describePortfolio(d -> d.id("port-unknown")));

        assertThat(catalog.journal().calls()).hasSize(1);
    }

    private List<String> outcomes() {
        return catalog.journal().calls().stream().map(RealClientTest::outcome).toList();
    }

    private static String outcome(RecordedCall call) {
        return call.error()
                .map(error -> ((AwsServiceException) error).awsErrorDetails().errorCode())
                .orElse("answered");
    }

    @Test
    void the_caller_is_the_principal_and_the_region_of_its_builder() {
        real.serviceCatalog(hub.as("role/Developer").in(Region.EU_WEST_1)).listPortfolios();

        RecordedCall call = catalog.journal().calls().get(0);
        assertThat(call.accountId()).isEqualTo("111111111111");
        assertThat(call.principalArn()).isEqualTo("arn:aws:iam::111111111111:role/Developer");
        assertThat(call.region()).isEqualTo("eu-west-1");
    }

    @Test
    void credentials_in_a_request_replace_those_of_the_client() {
        AwsBasicCredentials other = AwsBasicCredentials.create("222222222222", "secret");
        real.serviceCatalog(hub)
                .listPortfolios(l ->
                        l.overrideConfiguration(o -> o.credentialsProvider(StaticCredentialsProvider.create(other))));

        assertThat(catalog.journal().calls())
                .extracting(RecordedCall::accountId)
                .containsExactly("222222222222");
    }

    @Test
    void its_interceptors_and_metrics_see_the_call() {
        List<String> seen = new ArrayList<>();
        ExecutionInterceptor interceptor = new ExecutionInterceptor() {
            @Override
            public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
                seen.add("status " + context.httpResponse().statusCode());
            }
        };
        MetricPublisher publisher = new MetricPublisher() {
            @Override
            public void publish(MetricCollection metrics) {
                seen.add(metrics.name());
            }

            @Override
            public void close() {}
        };
        real.synchronous(ServiceCatalogClient.builder(), hub)
                .overrideConfiguration(o -> o.addExecutionInterceptor(interceptor)
                        .addMetricPublisher(publisher)
                        .apiCallTimeout(Duration.ofMinutes(1)))
                .build()
                .listPortfolios();

        assertThat(seen).containsExactlyInAnyOrder("status 200", "ApiCall");
    }

    @Test
    void a_real_and_a_fake_client_share_the_catalog() {
        String id = real.serviceCatalog(hub)
                .createPortfolio(p -> p.displayName("Ünïcode 🙂 \"quoted\"").providerName("Platform"))
                .portfolioDetail()
                .id();

        assertThat(hub.serviceCatalog()
                        .describePortfolio(d -> d.id(id))
                        .portfolioDetail()
                        .displayName())
                .isEqualTo("Ünïcode 🙂 \"quoted\"");
    }

    @Test
    void a_long_key_of_a_map_is_refused_by_the_operation() {
        ServiceCatalogException refused = catchThrowableOfType(
                ServiceCatalogException.class,
                () -> real.serviceCatalog(hub)
                        .searchProductsAsAdmin(
                                s -> s.filtersWithStrings(Map.of("x".repeat(60_000), List.of("Linux")))));

        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    }

    @Test
    void calls_of_assertions_are_kept_apart() {
        ServiceCatalogClient client = real.serviceCatalog(hub);
        for (String kind : List.of("assertion", "eventually")) {
            client.listPortfolios(l -> l.overrideConfiguration(o ->
                    o.addApiName(name -> name.name("service-catalog-testkit").version(kind))));
        }

        assertThat(catalog.journal().calls()).isEmpty();
        assertThat(catalog.journal().assertionCalls()).hasSize(2);
    }

    @Test
    void its_paginators_work() {
        ServiceCatalogClient client = real.serviceCatalog(hub);
        for (int i = 0; i < 45; i++) {
            String name = "Portfolio " + i;
            client.createPortfolio(p -> p.displayName(name).providerName("Platform"));
        }
        assertThat(client.listPortfoliosPaginator().stream().flatMap(page -> page.portfolioDetails().stream()))
                .hasSize(45);
    }

    @Test
    void an_operation_that_is_not_modelled_is_refused_with_the_text_of_the_fake() {
        OrganizationsClient client = real.organizations(hub);
        assertThatExceptionOfType(AwsServiceException.class)
                .isThrownBy(() -> client.listInboundResponsibilityTransfers(l -> {}))
                .withMessageContaining("ListInboundResponsibilityTransfers is not modelled by the fake")
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(501));
    }

    @Test
    void the_asynchronous_client_fails_with_the_exception_of_the_service() {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> real.serviceCatalogAsync(hub)
                        .describePortfolio(d -> d.id("port-unknown"))
                        .join())
                .withCauseInstanceOf(ServiceCatalogException.class);
    }

    /** Each error of both services, with an operation that declares it. */
    static Stream<Arguments> errors() {
        Map<String, Method> operations = new TreeMap<>();
        Stream.concat(OperationsTest.operationsOfTheSdk(), OrganizationsOperationsTest.operationsOfTheSdk())
                .forEach(method -> DeclaredErrors.of(operation(method)).forEach(code -> operations.put(code, method)));
        return operations.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Operation<?, ?> operation(Method method) {
        return Stream.concat(ServiceCatalogOperations.ALL.stream(), OrganizationsOperations.ALL.stream())
                .filter(operation -> operation.name().equalsIgnoreCase(method.getName()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void it_reads_each_exception_as_the_fake_client_throws_it(String code, Method operation) {
        catalog.faults().on(operation(operation).name()).everyCall().throwsError(code, "The <text> of \"it\"");
        boolean isServiceCatalog = operation.getDeclaringClass() == ServiceCatalogClient.class;

        AwsServiceException expected =
                refusal(operation, isServiceCatalog ? hub.serviceCatalog() : hub.organizations());
        AwsServiceException actual = refusal(operation, isServiceCatalog ? retrying(1) : organizationsWithoutRetries());

        assertThat(actual).isExactlyInstanceOf(expected.getClass());
        assertThat(actual.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(actual.awsErrorDetails().errorMessage()).isEqualTo("The <text> of \"it\"");
        assertThat(actual.awsErrorDetails().serviceName())
                .isEqualTo(expected.awsErrorDetails().serviceName());
        assertThat(actual.statusCode()).isEqualTo(expected.statusCode());
        assertThat(actual.isThrottlingException()).isEqualTo(expected.isThrottlingException());
    }

    @Test
    void it_reads_the_members_of_an_exception() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> real.organizations(hub).describeAccount(d -> d.accountId("everybody")));

        assertThat(refused.reason()).isEqualTo(InvalidInputExceptionReason.INVALID_PATTERN);
    }

    private OrganizationsClient organizationsWithoutRetries() {
        return real.synchronous(OrganizationsClient.builder(), hub)
                .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
                .build();
    }

    private static AwsServiceException refusal(Method operation, Object client) {
        InvocationTargetException thrown = catchThrowableOfType(
                InvocationTargetException.class,
                () -> operation.invoke(
                        client, SdkOperations.emptyRequest(operation.getParameterTypes()[0])));
        return (AwsServiceException) thrown.getCause();
    }
}
