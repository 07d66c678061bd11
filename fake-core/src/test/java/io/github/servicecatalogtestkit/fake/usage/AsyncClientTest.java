package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

class AsyncClientTest {

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final FakeAccount account = catalog.account("hub");
    final Actor hub = new Actor(account);

    private static CompletableFuture<CreatePortfolioResponse> creates(ServiceCatalogAsyncClient client, String name) {
        return client.createPortfolio(p -> p.displayName(name).providerName("Platform"));
    }

    @Nested
    class WhenNoExecutorIsGiven {

        final ServiceCatalogAsyncClient client = account.serviceCatalogAsync();

        @Test
        void the_returned_future_is_already_complete() {
            var created = creates(client, "Data");
            assertThat(created).isCompleted();
            assertThat(hub.portfolios())
                    .containsExactly(created.join().portfolioDetail().id());
        }

        @Test
        void the_future_fails_with_the_service_exception_itself() {
            var refused = client.describePortfolio(d -> d.id("port-unknown"));
            assertThat(refused).isCompletedExceptionally();
            List<Throwable> failures = new ArrayList<>();
            refused.whenComplete((answer, failure) -> failures.add(failure));
            assertThat(failures).singleElement().isInstanceOfSatisfying(ResourceNotFoundException.class, failure -> {
                assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException");
                assertThat(failure.awsErrorDetails().errorMessage()).isEqualTo("Portfolio not found: port-unknown");
            });
        }

        @Test
        void a_null_request_fails_the_future() {
            assertThat(client.listPortfolios((ListPortfoliosRequest) null))
                    .failsWithin(0, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withCauseInstanceOf(NullPointerException.class);
        }

        @Test
        void a_publisher_publishes_every_page() {
            for (int i = 0; i < 25; i++) {
                hub.createsPortfolio("Portfolio " + i);
            }
            List<Integer> pages = new ArrayList<>();
            client.listPortfoliosPaginator(l -> l.pageSize(10))
                    .subscribe(page -> pages.add(page.portfolioDetails().size()))
                    .join();
            assertThat(pages).containsExactly(10, 10, 5);
            List<String> ids = new ArrayList<>();
            client.listPortfoliosPaginator()
                    .flatMapIterable(ListPortfoliosResponse::portfolioDetails)
                    .map(PortfolioDetail::id)
                    .subscribe(ids::add)
                    .join();
            assertThat(ids).hasSize(25).startsWith(hub.portfolios().get(0));
        }

        @Test
        void a_publisher_of_thousands_of_pages_does_not_overflow_the_stack() {
            FakeAccount large = FakeServiceCatalog.builder()
                    .settings(s -> s.quota(Quota.PORTFOLIOS_PER_REGION, 3_000))
                    .build()
                    .account("hub");
            Actor owner = new Actor(large);
            for (int i = 0; i < 3_000; i++) {
                owner.createsPortfolio("Portfolio " + i);
            }
            List<String> ids = new ArrayList<>();
            large.serviceCatalogAsync()
                    .listPortfoliosPaginator(l -> l.pageSize(1))
                    .subscribe(page -> page.portfolioDetails().forEach(detail -> ids.add(detail.id())))
                    .orTimeout(1, TimeUnit.MINUTES)
                    .join();
            assertThat(ids).hasSize(3_000).doesNotHaveDuplicates();
        }

        @Test
        void thousands_of_polls_do_not_overflow_the_stack() {
            String id = hub.createsPortfolio("Data");
            assertThat(polls(10_000, () -> client.describePortfolio(d -> d.id(id)))
                            .orTimeout(1, TimeUnit.MINUTES)
                            .join())
                    .isEqualTo("Data");
        }

        @Test
        void thousands_of_polls_behind_a_completed_future_do_not_overflow_the_stack() {
            String id = hub.createsPortfolio("Data");
            assertThat(polls(
                                    10_000,
                                    () -> CompletableFuture.completedFuture(id)
                                            .thenCompose(known -> client.describePortfolio(d -> d.id(known))))
                            .orTimeout(1, TimeUnit.MINUTES)
                            .join())
                    .isEqualTo("Data");
        }

        @Test
        void thousands_of_polls_on_the_clock_of_the_client_do_not_overflow_the_stack() {
            String id = hub.createsPortfolio("Data");
            ScheduledExecutorService clock = client.serviceClientConfiguration()
                    .overrideConfiguration()
                    .scheduledExecutorService()
                    .orElseThrow();
            Instant before = catalog.now();
            assertThat(polls(10_000, () -> {
                                CompletableFuture<DescribePortfolioResponse> described = new CompletableFuture<>();
                                clock.schedule(
                                        () -> client.describePortfolio(d -> d.id(id))
                                                .thenAccept(described::complete),
                                        1,
                                        TimeUnit.SECONDS);
                                return described;
                            })
                            .orTimeout(1, TimeUnit.MINUTES)
                            .join())
                    .isEqualTo("Data");
            assertThat(catalog.now()).isEqualTo(before.plusSeconds(10_000));
        }

        @Test
        void a_call_that_is_nested_a_thousand_times_can_be_waited_for() {
            String id = hub.createsPortfolio("Data");
            assertThat(nested(
                            1_000, () -> client.describePortfolio(d -> d.id(id)).join()))
                    .isEqualTo(1_000);
        }

        private static CompletableFuture<String> polls(
                int times, Supplier<CompletableFuture<DescribePortfolioResponse>> poll) {
            return poll.get()
                    .thenCompose(described -> times == 1
                            ? CompletableFuture.completedFuture(
                                    described.portfolioDetail().displayName())
                            : polls(times - 1, poll));
        }

        private static int nested(int depth, Runnable call) {
            call.run();
            return depth == 0 ? 0 : 1 + nested(depth - 1, call);
        }

        @Test
        void the_client_uses_the_principal_and_region_of_the_account() {
            ServiceCatalogAsyncClient user =
                    account.as("role/Developer").in(Region.EU_WEST_1).serviceCatalogAsync();
            user.listPortfolios().join();
            assertThat(catalog.journal().calls()).singleElement().satisfies(call -> {
                assertThat(call.principalArn()).isEqualTo("arn:aws:iam::" + hub.id + ":role/Developer");
                assertThat(call.region()).isEqualTo("eu-west-1");
            });
            assertThat(user.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
            assertThat(user.serviceName()).isEqualTo("servicecatalog");
            assertThat(user)
                    .hasToString(
                            "FakeServiceCatalogAsyncClient[arn:aws:iam::" + hub.id + ":role/Developer in eu-west-1]");
        }

        @Test
        void the_other_clients_work_after_one_is_closed() {
            client.close();
            assertThat(creates(client, "After all")).isCompleted();
        }
    }

    @Nested
    class WhenAnExecutorIsGiven {

        final List<Runnable> queue = new ArrayList<>();
        final ServiceCatalogAsyncClient client = account.serviceCatalogAsync(queue::add);

        @Test
        void the_call_runs_on_the_executor() {
            var created = creates(client, "Data");
            assertThat(created).isNotDone();
            assertThat(hub.portfolios()).isEmpty();
            queue.forEach(Runnable::run);
            assertThat(created).isCompleted();
            assertThat(hub.portfolios()).hasSize(1);
        }

        @Test
        void a_future_cancelled_before_it_runs_makes_no_call() {
            creates(client, "Data").cancel(false);
            queue.forEach(Runnable::run);
            assertThat(catalog.journal().calls()).isEmpty();
        }

        @Test
        void a_call_that_the_executor_rejects_fails_the_future() {
            Executor full = task -> {
                throw new RejectedExecutionException("full");
            };
            assertThat(creates(account.serviceCatalogAsync(full), "Data"))
                    .failsWithin(0, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withCauseInstanceOf(RejectedExecutionException.class);
        }

        @Test
        void concurrent_calls_all_complete() {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                ServiceCatalogAsyncClient parallel = account.serviceCatalogAsync(threads);
                List<CompletableFuture<CreatePortfolioResponse>> calls = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    calls.add(creates(parallel, "Portfolio " + i));
                }
                calls.forEach(CompletableFuture::join);
                List<String> listed = new ArrayList<>();
                parallel.listPortfoliosPaginator(l -> l.pageSize(7))
                        .subscribe(page -> page.portfolioDetails().forEach(detail -> listed.add(detail.id())))
                        .join();
                assertThat(listed).hasSize(100).doesNotHaveDuplicates();
            } finally {
                threads.shutdownNow();
            }
        }

        @Test
        void a_null_executor_is_refused() {
            assertThatThrownBy(() -> account.serviceCatalogAsync(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("executor");
        }
    }
}
