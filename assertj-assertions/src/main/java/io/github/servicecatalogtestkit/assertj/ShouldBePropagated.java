package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for portfolio content that its recipients do not see. */
final class ShouldBePropagated extends BasicErrorMessageFactory {

    private ShouldBePropagated(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldBePropagated(PortfolioView portfolio, List<Propagation.Arrival> incomplete) {
        return new ShouldBePropagated(
                "%nExpecting portfolio:%n  %s%nto be propagated%n%s",
                portfolio,
                unquotedString(incomplete.stream()
                        .map(arrival -> "but " + arrival)
                        .collect(Collectors.joining(Text.NEW_LINE))));
    }
}
