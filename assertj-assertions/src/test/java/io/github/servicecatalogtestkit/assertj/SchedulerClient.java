package io.github.servicecatalogtestkit.assertj;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogServiceClientConfiguration;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** A client whose scheduler lets no time pass; the portfolio that it sees appears in the first pause. */
final class SchedulerClient extends RecordedClient {

    final List<Duration> pauses = new ArrayList<>();
    private final Runnable meanwhile;

    SchedulerClient(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    @Override
    public ServiceCatalogServiceClientConfiguration serviceClientConfiguration() {
        return ServiceCatalogServiceClientConfiguration.builder()
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .scheduledExecutorService(new AtOnce())
                        .build())
                .build();
    }

    @Override
    public DescribePortfolioResponse describePortfolio(DescribePortfolioRequest request) {
        return pauses.isEmpty()
                ? super.describePortfolio(request)
                : DescribePortfolioResponse.builder()
                        .portfolioDetail(
                                PortfolioDetail.builder().id(request.id()).build())
                        .build();
    }

    @Override
    public ListPortfoliosResponse listPortfolios(ListPortfoliosRequest request) {
        return pauses.isEmpty()
                ? super.listPortfolios(request)
                : ListPortfoliosResponse.builder()
                        .portfolioDetails(PortfolioDetail.builder()
                                .id("port-y3fnkeslpoevg")
                                .build())
                        .build();
    }

    /** Runs what it is given at once, in a thread of its own. */
    private final class AtOnce extends ScheduledThreadPoolExecutor {

        AtOnce() {
            super(0, task -> {
                Thread thread = new Thread(task, "at-once");
                thread.setDaemon(true);
                return thread;
            });
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            pauses.add(Duration.of(delay, unit.toChronoUnit()));
            return super.schedule(meanwhile, 0, unit);
        }

        @Override
        public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
            throw new UnsupportedOperationException("only pauses");
        }
    }
}
