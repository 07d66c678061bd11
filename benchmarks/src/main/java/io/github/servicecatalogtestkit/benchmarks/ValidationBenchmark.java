package io.github.servicecatalogtestkit.benchmarks;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.operation.Outcome;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.UncheckedOperations;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * What the check against the service model adds to two calls: each with it and without it, the same request to the same catalog. An
 * operation is a function, so nothing grows from one call to the next.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidationBenchmark {

    private Caller caller;
    private Catalog catalog;
    private CreatePortfolioRequest portfolio;
    private CreatePortfolioShareRequest share;

    @Setup
    public void prepare() {
        AccountId account = new AccountId("111122223333");
        caller = new Caller(
                new io.github.servicecatalogtestkit.fake.internal.model.Scope(account, "us-east-1"),
                "arn:aws:iam::" + account + ":role/Administrator");
        portfolio = CreatePortfolioRequest.builder()
                .displayName("Data platform")
                .providerName("Platform team")
                .description("Everything that a team needs to keep its data.")
                .tags(
                        Tag.builder().key("team").value("platform").build(),
                        Tag.builder().key("cost-center").value("4711").build())
                .build();
        Outcome<CreatePortfolioResponse> created =
                ServiceCatalogOperations.CREATE_PORTFOLIO.answer(Catalog.empty(Settings.DEFAULT), caller, portfolio);
        catalog = created.catalog();
        share = CreatePortfolioShareRequest.builder()
                .portfolioId(created.response().portfolioDetail().id())
                .accountId("444455556666")
                .build();
        requireThatTheCheckIsTheDifference();
    }

    private void requireThatTheCheckIsTheDifference() {
        CreatePortfolioRequest bad = portfolio.toBuilder().displayName("").build();
        UncheckedOperations.answer(ServiceCatalogOperations.CREATE_PORTFOLIO, catalog, caller, bad);
        try {
            ServiceCatalogOperations.CREATE_PORTFOLIO.answer(catalog, caller, bad);
        } catch (Refusal expected) {
            return;
        }
        throw new IllegalStateException("a request with an empty name was not refused");
    }

    @Benchmark
    public Outcome<CreatePortfolioResponse> createPortfolio() {
        return ServiceCatalogOperations.CREATE_PORTFOLIO.answer(catalog, caller, portfolio);
    }

    @Benchmark
    public Outcome<CreatePortfolioResponse> createPortfolioUnchecked() {
        return UncheckedOperations.answer(ServiceCatalogOperations.CREATE_PORTFOLIO, catalog, caller, portfolio);
    }

    @Benchmark
    public Outcome<CreatePortfolioShareResponse> createPortfolioShare() {
        return ServiceCatalogOperations.CREATE_PORTFOLIO_SHARE.answer(catalog, caller, share);
    }

    @Benchmark
    public Outcome<CreatePortfolioShareResponse> createPortfolioShareUnchecked() {
        return UncheckedOperations.answer(ServiceCatalogOperations.CREATE_PORTFOLIO_SHARE, catalog, caller, share);
    }
}
