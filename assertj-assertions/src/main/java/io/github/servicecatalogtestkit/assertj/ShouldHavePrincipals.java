package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.Principal;

/** Creates the messages for portfolios that should have other principals. */
final class ShouldHavePrincipals {

    private ShouldHavePrincipals() {}

    static ErrorMessageFactory shouldHavePrincipals(
            PortfolioView portfolio, List<String> expected, List<String> missing, List<Principal> present) {
        return message(
                portfolio,
                Text.withLines("to have principals", expected),
                Text.withLines(
                                "it lacks",
                                missing.stream()
                                        .map(arn -> nearest(arn, present))
                                        .toList())
                        + Text.NEW_LINE
                        + has("It has", portfolio, present));
    }

    static ErrorMessageFactory shouldHaveExactlyPrincipals(
            PortfolioView portfolio,
            List<String> expected,
            List<String> missing,
            List<Principal> unexpected,
            List<Principal> present) {
        return UnmetExpectation.of(
                portfolio,
                expected.isEmpty()
                        ? "to have no principals"
                        : Text.withLines("to have exactly the principals", expected),
                Text.lacksOrHas(
                        missing.stream()
                                .map(arn -> arn.equals(Occurrences.text(arn, expected))
                                        ? nearest(arn, present)
                                        : Occurrences.text(arn, expected))
                                .toList(),
                        unexpected.stream()
                                .map(other -> Names.of(other) + ", associated by " + portfolio.context())
                                .toList()));
    }

    static ErrorMessageFactory shouldNotHavePrincipal(PortfolioView portfolio, String arn, List<Principal> present) {
        return message(
                portfolio,
                Text.withValue("not to have principal", arn),
                "it does. " + has("It has", portfolio, present));
    }

    static ErrorMessageFactory shouldHaveNoPrincipals(PortfolioView portfolio, List<Principal> present) {
        return message(portfolio, "to have no principals", has("it has", portfolio, present));
    }

    private static ErrorMessageFactory message(PortfolioView portfolio, String expected, String actual) {
        return UnmetExpectation.of(portfolio, expected, actual);
    }

    /** Principals belong to the account that associated them. */
    private static String has(String words, PortfolioView portfolio, List<Principal> present) {
        return present.isEmpty()
                ? words + " no principals, because " + portfolio.context() + " associated none."
                : Text.withLines(words + ", associated by " + portfolio.context(), Names.ofPrincipals(present));
    }

    private static String nearest(String arn, List<Principal> present) {
        return present.stream()
                .filter(other -> resource(arn).equals(resource(other.principalARN())))
                .findFirst()
                .map(other -> arn + ", though it has " + Names.of(other))
                .orElse(arn);
    }

    /** Returns what follows the account in an ARN: {@code role/Developer}. */
    private static String resource(@Nullable String arn) {
        return arn == null ? "" : arn.substring(arn.lastIndexOf(':') + 1);
    }
}
