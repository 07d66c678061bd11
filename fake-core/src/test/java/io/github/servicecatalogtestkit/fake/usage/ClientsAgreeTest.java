package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;

/**
 * Replays one recorded run through each client, each on its own catalog: responses, exceptions and request IDs are
 * equal.
 */
class ClientsAgreeTest {

    final FakeServiceCatalog start = RecordedRun.world();
    List<RecordedCall> run = List.of();

    @BeforeEach
    void record_the_run() {
        FakeServiceCatalog recorded = start.fork();
        RecordedRun.in(recorded);
        run = recorded.journal().calls();
    }

    @Test
    void every_modelled_operation_succeeds_at_least_once_in_the_run() {
        Set<String> answered = run.stream()
                .filter(call -> call.response().isPresent())
                .map(RecordedCall::operation)
                .collect(Collectors.toSet());
        assertThat(ServiceCatalogOperations.ALL.stream()
                        .filter(Operation::isModelled)
                        .map(Operation::name))
                .as("newly modelled operations: add a call of each to RecordedRun")
                .isSubsetOf(answered);
    }

    @Test
    void the_synchronous_client_repeats_the_run() {
        assertEqualRun(start.fork(), ClientsAgreeTest::synchronously);
    }

    @Test
    void the_asynchronous_client_repeats_the_run() {
        assertEqualRun(
                start.fork(),
                (catalog, call) ->
                        asynchronously(catalog.account(call.accountId()).serviceCatalogAsync(), call.request()));
    }

    @Test
    void the_asynchronous_client_with_an_executor_repeats_the_run() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            assertEqualRun(
                    start.fork(),
                    (catalog, call) -> asynchronously(
                            catalog.account(call.accountId()).serviceCatalogAsync(executor), call.request()));
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void a_real_synchronous_client_repeats_the_run() {
        FakeServiceCatalog catalog = start.fork();
        RealClients real = new RealClients(catalog);
        Map<String, ServiceCatalogClient> clients = new HashMap<>();
        assertEqualRun(catalog, (same, call) -> {
            ServiceCatalogClient client =
                    clients.computeIfAbsent(call.accountId(), account -> real.serviceCatalog(catalog.account(account)));
            return outcome(
                    () -> invoke(method(OperationsTest.operationsOfTheSdk(), call.request()), client, call.request()));
        });
    }

    @Test
    void a_real_asynchronous_client_repeats_the_run() {
        FakeServiceCatalog catalog = start.fork();
        RealClients real = new RealClients(catalog);
        Map<String, ServiceCatalogAsyncClient> clients = new HashMap<>();
        assertEqualRun(catalog, (same, call) -> {
            ServiceCatalogAsyncClient client = clients.computeIfAbsent(
                    call.accountId(), account -> real.serviceCatalogAsync(catalog.account(account)));
            return asynchronously(client, call.request());
        });
    }

    @Test
    void both_clients_refuse_an_empty_request_of_each_operation_alike() {
        FakeServiceCatalog one = start.fork();
        FakeServiceCatalog other = start.fork();
        OperationsTest.operationsOfTheSdk().forEach(method -> {
            ServiceCatalogRequest request = emptyRequest(method.getParameterTypes()[0]);
            Object expected = outcome(() -> invoke(method, one.account("hub").serviceCatalog(), request));
            Object actual = asynchronously(other.account("hub").serviceCatalogAsync(), request);
            assertThat(describe(actual)).as(method.getName()).isEqualTo(describe(expected));
        });
    }

    @Test
    void publishers_publish_the_pages_that_iterables_iterate() {
        FakeServiceCatalog catalog = start.fork();
        List<String> compared = new ArrayList<>();
        for (RecordedCall call : run) {
            if (call.response().isPresent() && paginator(ServiceCatalogClient.class, call) != null) {
                AwsRequest small = withPageSizeOne(call.request());
                List<AwsResponse> iterated = iterated(catalog, call, small);
                assertSamePages(call.operation(), iterated, published(catalog, call, small));
                compared.add(call.operation() + " " + iterated.size());
            }
            synchronously(catalog, call);
        }
        assertThat(compared).contains("ListPortfolios 2", "ListResourcesForTagOption 2", "ListTagOptions 2");
    }

    private static void assertSamePages(String list, List<AwsResponse> expected, List<AwsResponse> actual) {
        assertThat(actual).as(list).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).equalsBySdkFields(expected.get(i)))
                    .as("page %d of %s: %s", i, list, actual.get(i))
                    .isTrue();
        }
    }

    private interface Player {
        Object play(FakeServiceCatalog catalog, RecordedCall call);
    }

    private void assertEqualRun(FakeServiceCatalog catalog, Player player) {
        for (RecordedCall call : run) {
            Object expected = call.response()
                    .<Object>map(response -> response)
                    .or(call::error)
                    .orElseThrow();
            assertThat(describe(player.play(catalog, call))).as(call.toString()).isEqualTo(describe(expected));
        }
        assertThat(catalog.journal().calls()).hasSameSizeAs(run);
    }

    private static Object synchronously(FakeServiceCatalog catalog, RecordedCall call) {
        ServiceCatalogClient client = catalog.account(call.accountId()).serviceCatalog();
        return outcome(
                () -> invoke(method(OperationsTest.operationsOfTheSdk(), call.request()), client, call.request()));
    }

    private static Object asynchronously(ServiceCatalogAsyncClient client, AwsRequest request) {
        return outcome(() -> {
            Method method = method(OperationsTest.asynchronousOperationsOfTheSdk(), request);
            try {
                return ((CompletableFuture<?>) invoke(method, client, request)).join();
            } catch (CompletionException failed) {
                throw failed.getCause();
            }
        });
    }

    private interface Attempt {
        Object make() throws Throwable;
    }

    /** Returns the response of a call, or the exception that it threw. */
    private static Object outcome(Attempt attempt) {
        Object[] answer = new Object[1];
        Throwable thrown = catchThrowable(() -> answer[0] = attempt.make());
        return thrown == null ? answer[0] : thrown;
    }

    /** A real client generates a token where the request has none. */
    private static final String TOKEN = "(?<=IdempotencyToken=)[0-9a-f-]{36}";

    /** Returns every property that is compared: those of a response or of an exception. */
    private static Object describe(Object outcome) {
        if (outcome instanceof AwsServiceException refused) {
            return List.of(
                    refused.getClass(),
                    refused.awsErrorDetails().errorCode(),
                    refused.awsErrorDetails().errorMessage(),
                    refused.awsErrorDetails().serviceName(),
                    refused.statusCode(),
                    refused.requestId());
        }
        if (outcome instanceof AwsResponse response) { // its text differs for an empty list and an absent one
            return List.of(
                    response.getClass(),
                    response.toString().replaceAll(TOKEN, "…"),
                    response.responseMetadata().requestId(),
                    response.sdkHttpResponse().statusCode());
        }
        Throwable thrown = (Throwable) outcome;
        return List.of(thrown.getClass(), thrown.getMessage());
    }

    private static Method method(Stream<Method> operations, AwsRequest request) {
        return operations
                .filter(method -> method.getParameterTypes()[0].equals(request.getClass()))
                .findFirst()
                .orElseThrow();
    }

    private static Object invoke(Method method, Object client, Object request) throws Throwable {
        try {
            return method.invoke(client, request);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static ServiceCatalogRequest emptyRequest(Class<?> type) {
        try {
            return (ServiceCatalogRequest) SdkOperations.emptyRequest(type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Method paginator(Class<?> client, RecordedCall call) {
        return Stream.of(client.getMethods())
                .filter(method -> method.getName().endsWith("Paginator")
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].equals(call.request().getClass()))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static List<AwsResponse> iterated(FakeServiceCatalog catalog, RecordedCall call, AwsRequest request) {
        var client = catalog.account(call.accountId()).serviceCatalog();
        Object pages = outcome(() -> invoke(paginator(ServiceCatalogClient.class, call), client, request));
        return ((SdkIterable<AwsResponse>) pages).stream().toList();
    }

    @SuppressWarnings("unchecked")
    private static List<AwsResponse> published(FakeServiceCatalog catalog, RecordedCall call, AwsRequest request) {
        var client = catalog.account(call.accountId()).serviceCatalogAsync();
        Object publisher = outcome(() -> invoke(paginator(ServiceCatalogAsyncClient.class, call), client, request));
        List<AwsResponse> pages = new ArrayList<>();
        ((SdkPublisher<AwsResponse>) publisher).subscribe(pages::add).join();
        return pages;
    }

    private static AwsRequest withPageSizeOne(AwsRequest request) {
        try {
            AwsRequest.Builder builder = request.toBuilder();
            Class.forName(request.getClass().getName() + "$Builder")
                    .getMethod("pageSize", Integer.class)
                    .invoke(builder, 1);
            return builder.build();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
