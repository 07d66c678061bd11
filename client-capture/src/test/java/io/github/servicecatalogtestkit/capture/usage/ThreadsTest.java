package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        void another_thread_builds_a_real_client() throws Exception {
            RealClient real = new RealClient();

            try (ClientCapture capture = onThisThread(catalog)) {
                elsewhere(() -> real.build().listPortfolios());
            }

            assertThat(real.sent()).isEqualTo(1);
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
                        .hasMessageStartingWith("A captured ServiceCatalogClient was called on the thread \"pool-")
                        .hasMessageContaining("after the test that built the client was over");
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
}
