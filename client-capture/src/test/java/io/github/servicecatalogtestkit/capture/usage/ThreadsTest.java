package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The capture that applies to each thread. */
@SuppressWarnings("try") // A capture is in force, and need not be named.
class ThreadsTest {

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    private <T> T elsewhere(Callable<T> work) throws Exception {
        return others.submit(work).get();
    }

    private static ClientCapture onThisThread(FakeServiceCatalog catalog) {
        return ClientCapture.onThisThread(catalog, catalog.account("hub"));
    }

    private static ClientCapture onAllThreads(FakeServiceCatalog catalog) {
        return ClientCapture.onAllThreads(catalog, catalog.account("hub"));
    }

    private static int callsTo(FakeServiceCatalog catalog) {
        return catalog.journal().calls().size();
    }

    @Nested
    class OnThisThread {

        private final FakeServiceCatalog catalog = FakeServiceCatalog.create();

        @Test
        void threads_at_the_same_time_do_not_see_each_others_captures() throws Exception {
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<FakeServiceCatalog> test = () -> {
                FakeServiceCatalog own = FakeServiceCatalog.create();
                try (ClientCapture capture = onThisThread(own)) {
                    together.await();
                    ServiceCatalogClient client = ServiceCatalogClient.create();
                    together.await();
                    client.listPortfolios();
                    together.await();
                }
                return own;
            };

            for (Future<FakeServiceCatalog> own : others.invokeAll(List.of(test, test))) {
                assertThat(callsTo(own.get())).isEqualTo(1);
            }
        }

        @Test
        void a_client_that_another_thread_builds_refuses_each_call_by_name() throws Exception {
            RealClient real = new RealClient();

            try (ClientCapture capture = onThisThread(catalog)) {
                assertThatThrownBy(() -> elsewhere(() -> real.build().listPortfolios()))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("A captured ServiceCatalogClient refused the call listPortfolios and "
                                + "did not call AWS: some test captures clients, and it is unknown whether the call "
                                + "belongs to it")
                        .hasMessageContaining("catalog.account(\"hub\").serviceCatalog()")
                        .hasMessageContaining("The client was built on the thread \"pool-");
            }

            assertThat(real.sent()).isZero();
            assertThat(callsTo(catalog)).isZero();
        }

        @Test
        void a_client_that_another_thread_built_acts_on_the_catalog_of_the_thread_that_calls_it() throws Exception {
            try (ClientCapture capture = onThisThread(catalog)) {
                ServiceCatalogClient client = elsewhere(ServiceCatalogClient::create);

                client.listPortfolios();
            }

            assertThat(callsTo(catalog)).isEqualTo(1);
        }

        @Test
        void a_part_of_a_parallel_stream_belongs_to_no_test() {
            ForkJoinPool tests = new ForkJoinPool(1);
            ServiceCatalogClient fromElsewhere;
            try (ClientCapture capture = onThisThread(catalog)) {
                fromElsewhere = ServiceCatalogClient.create();
            }
            List<Boolean> refused = tests.submit(() -> {
                        try (ClientCapture capture = onThisThread(catalog)) {
                            ServiceCatalogClient own = ServiceCatalogClient.create();
                            fromElsewhere.listPortfolios();
                            return Stream.of(own, fromElsewhere, null)
                                    .parallel()
                                    .map(client -> isRefused(client == null ? ServiceCatalogClient.create() : client))
                                    .toList();
                        }
                    })
                    .join();
            tests.shutdown();

            assertThat(refused).containsExactly(false, true, true);
            assertThat(callsTo(catalog)).isEqualTo(2);
        }

        private static boolean isRefused(ServiceCatalogClient client) {
            try {
                client.listPortfolios();
                return false;
            } catch (IllegalStateException e) {
                assertThat(e).hasMessageContaining("executes a task of a fork/join pool");
                return true;
            }
        }

        @Test
        void a_captured_client_can_be_handed_to_another_thread() throws Exception {
            try (ClientCapture capture = onThisThread(catalog)) {
                ServiceCatalogClient client = ServiceCatalogClient.create();

                elsewhere(client::listPortfolios);
            }

            assertThat(callsTo(catalog)).isEqualTo(1);
        }

        @Test
        void a_client_of_a_finished_test_is_refused_on_other_threads_while_tests_run() throws Exception {
            ServiceCatalogClient left;
            try (ClientCapture capture = onThisThread(catalog)) {
                left = ServiceCatalogClient.create();
            }

            try (ClientCapture capture = onThisThread(FakeServiceCatalog.create())) {
                assertThatThrownBy(() -> elsewhere(left::listPortfolios))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("the test that built the client is over, and it is unknown to which of "
                                + "the running tests the call belongs")
                        .hasMessageContaining("called on the thread \"pool-");
            }
        }

        @Test
        void a_thread_is_removed_with_its_last_capture() throws Exception {
            elsewhere(() -> {
                onThisThread(catalog).close();
                return "";
            });
            RealClient real = new RealClient();

            elsewhere(() -> real.build().listPortfolios());

            assertThat(real.sent()).isEqualTo(1);
        }
    }

    @Nested
    class OnAllThreads {

        private final FakeServiceCatalog catalog = FakeServiceCatalog.create();

        @Test
        void every_thread_builds_captured_clients() throws Exception {
            try (ClientCapture capture = onAllThreads(catalog)) {
                elsewhere(() -> ServiceCatalogClient.create().listPortfolios());
            }

            assertThat(callsTo(catalog)).isEqualTo(1);
        }

        @Test
        void a_capture_on_the_thread_takes_precedence() throws Exception {
            FakeServiceCatalog own = FakeServiceCatalog.create();

            try (ClientCapture all = onAllThreads(catalog)) {
                elsewhere(() -> {
                    try (ClientCapture capture = onThisThread(own)) {
                        return ServiceCatalogClient.create().listPortfolios();
                    }
                });
            }

            assertThat(callsTo(catalog)).isZero();
            assertThat(callsTo(own)).isEqualTo(1);
        }

        @Test
        void the_newest_capture_applies() {
            FakeServiceCatalog inner = FakeServiceCatalog.create();

            try (ClientCapture first = onAllThreads(catalog);
                    ClientCapture second = onAllThreads(inner)) {
                ServiceCatalogClient.create().listPortfolios();
            }

            assertThat(callsTo(catalog)).isZero();
            assertThat(callsTo(inner)).isEqualTo(1);
        }

        @Test
        void a_thread_that_outlives_its_test_uses_no_catalog_of_the_next() throws Exception {
            CountDownLatch nextTest = new CountDownLatch(1);
            CompletableFuture<String> left = new CompletableFuture<>();
            try (ClientCapture test = onAllThreads(FakeServiceCatalog.create());
                    ClientCapture threads = test.ownNewThreads()) {
                new Thread(() -> {
                            try {
                                nextTest.await();
                                ServiceCatalogClient.create().listPortfolios();
                                left.complete("");
                            } catch (InterruptedException | IllegalStateException e) {
                                left.complete(e.getMessage());
                            }
                        })
                        .start();
            }

            try (ClientCapture test = onAllThreads(catalog)) {
                nextTest.countDown();
                assertThat(left.get()).contains("the test that started the thread, or its task, is over");
            }
            assertThat(callsTo(catalog)).isZero();
        }

        @Test
        void a_thread_of_a_pool_works_for_later_tests_too() throws Exception {
            try (ClientCapture test = onAllThreads(FakeServiceCatalog.create());
                    ClientCapture threads = test.ownNewThreads()) {
                elsewhere(ServiceCatalogClient::create);
            }

            try (ClientCapture test = onAllThreads(catalog)) {
                elsewhere(() -> ServiceCatalogClient.create().listPortfolios());
                elsewhere(() -> ServiceCatalogClient.create().listPortfolios());
            }
            assertThat(callsTo(catalog)).isEqualTo(2);
        }

        @Test
        void no_pool_builds_real_clients_for_a_test_that_is_over() {
            RealClient real = new RealClient();
            CountDownLatch testIsOver = new CountDownLatch(1);
            Supplier<Integer> left = () -> {
                awaitOrFail(testIsOver);
                return real.build().listPortfolios().portfolioDetails().size();
            };
            List<CompletableFuture<Integer>> tasks;
            try (ClientCapture test = onAllThreads(catalog);
                    ClientCapture threads = test.ownNewThreads()) {
                tasks = List.of(CompletableFuture.supplyAsync(left), CompletableFuture.supplyAsync(left, others));
            }
            testIsOver.countDown();

            assertThat(tasks)
                    .allSatisfy(task -> assertThatThrownBy(task::join)
                            .hasMessageContaining("the test that started the thread, or its task, is over"));
            assertThat(real.sent()).isZero();
        }

        private static void awaitOrFail(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void two_threads_cannot_both_capture_all_threads() {
            try (ClientCapture capture = onAllThreads(catalog)) {
                assertThatThrownBy(() -> elsewhere(() -> onAllThreads(FakeServiceCatalog.create())))
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("\" captures the clients of all threads already")
                        .hasMessageContaining("ClientCapture.onThisThread(catalog, account)");
            }
        }
    }

    @Nested
    class WhereNoCaptureApplies {

        private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
        private final RealClient real = new RealClient();

        @Test
        void a_client_refuses_each_call_while_tests_reserve_capturing() {
            try (ClientCapture between = ClientCapture.refuseElsewhere()) {
                assertThatThrownBy(() -> real.build().listPortfolios())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("refused the call listPortfolios");
            }

            assertThat(real.sent()).isZero();
        }

        @Test
        void captures_apply_while_tests_reserve_capturing() {
            try (ClientCapture between = ClientCapture.refuseElsewhere();
                    ClientCapture capture = onThisThread(catalog)) {
                ServiceCatalogClient.create().listPortfolios();
            }

            assertThat(callsTo(catalog)).isEqualTo(1);
        }

        @Test
        void a_test_that_captures_no_clients_uses_no_catalog_of_another_capture() {
            try (ClientCapture enclosing = onAllThreads(catalog);
                    ClientCapture excluded = ClientCapture.excludeAllThreads("InnerTest captures no clients")) {
                assertThatThrownBy(() -> real.build().listPortfolios())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("other tests or the enclosing class capture clients, but their catalogs "
                                + "are not for the running test: InnerTest captures no clients.");
            }

            assertThat(callsTo(catalog)).isZero();
            assertThat(real.sent()).isZero();
        }

        @Test
        void it_refuses_clients_of_captures_on_other_threads_too() throws Exception {
            try (ClientCapture other = onThisThread(catalog)) {
                ServiceCatalogClient client = ServiceCatalogClient.create();

                elsewhere(() -> {
                    try (ClientCapture excluded = ClientCapture.excludeThisThread("InnerTest captures no clients")) {
                        assertThatThrownBy(client::listPortfolios).hasMessageContaining("InnerTest");
                    }
                    return "";
                });
            }

            assertThat(callsTo(catalog)).isZero();
        }

        @Test
        void a_test_that_captures_no_clients_builds_real_ones_if_no_test_captures_any() {
            try (ClientCapture excluded = ClientCapture.excludeThisThread("InnerTest captures no clients")) {
                real.build().listPortfolios();
            }

            assertThat(real.sent()).isEqualTo(1);
        }
    }
}
