package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.error.ErrorMessageFactory;

/** Creates the message for portfolio content that recipients do not see. */
final class ShouldBePropagated {

    private ShouldBePropagated() {}

    static ErrorMessageFactory shouldBePropagated(PortfolioView portfolio, List<Propagation.Arrival> incomplete) {
        return new LazyMessage(() -> UnmetExpectation.of(
                portfolio,
                "to be propagated",
                incomplete.stream()
                        .map(Propagation.Arrival::toString)
                        .collect(Collectors.joining(Text.NEW_LINE + "but "))));
    }
}
