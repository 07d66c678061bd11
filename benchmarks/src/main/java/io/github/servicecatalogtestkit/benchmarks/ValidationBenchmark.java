package io.github.servicecatalogtestkit.benchmarks;

import io.github.servicecatalogtestkit.fake.internal.validation.ServiceModel;
import io.github.servicecatalogtestkit.fake.internal.validation.ShapeConstraints;
import io.github.servicecatalogtestkit.fake.internal.validation.Violations;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * Measures the check of a request against the service model, which is part of each call. {@link CallBenchmark} measures
 * whole calls.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidationBenchmark {

    private final ShapeConstraints portfolioConstraints =
            ShapeConstraints.of(ServiceModel.SERVICE_CATALOG, "CreatePortfolio");
    private final ShapeConstraints shareConstraints =
            ShapeConstraints.of(ServiceModel.SERVICE_CATALOG, "CreatePortfolioShare");

    private final CreatePortfolioRequest portfolio = CreatePortfolioRequest.builder()
            .displayName("Data platform")
            .providerName("Platform team")
            .description("Everything that a team needs to keep its data.")
            .idempotencyToken("token")
            .tags(
                    Tag.builder().key("team").value("platform").build(),
                    Tag.builder().key("cost-center").value("4711").build())
            .build();
    private final CreatePortfolioShareRequest share = CreatePortfolioShareRequest.builder()
            .portfolioId("port-abcdefghijklm")
            .accountId("444455556666")
            .build();

    /** Checks that the constraints are loaded: an invalid request is refused and the measured ones are not. */
    @Setup
    public void validate() {
        boolean invalidIsRefused = portfolioConstraints
                .check(portfolio.toBuilder().displayName("").build())
                .isPresent();
        if (!invalidIsRefused
                || createPortfolio().isPresent()
                || createPortfolioShare().isPresent()) {
            throw new IllegalStateException("The shape constraints do not tell valid requests from invalid ones");
        }
    }

    @Benchmark
    public Optional<Violations> createPortfolio() {
        return portfolioConstraints.check(portfolio);
    }

    @Benchmark
    public Optional<Violations> createPortfolioShare() {
        return shareConstraints.check(share);
    }
}
