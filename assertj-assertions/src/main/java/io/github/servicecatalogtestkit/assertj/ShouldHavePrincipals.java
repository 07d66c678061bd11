package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.Principal;

/** Other principals are associated with a portfolio than should be. */
final class ShouldHavePrincipals extends BasicErrorMessageFactory {

    private static final String EXPECTING = "%nExpecting portfolio:%n  %s%n";

    private ShouldHavePrincipals(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldHavePrincipals(
            PortfolioView portfolio, List<String> expected, List<String> missing, List<Principal> present) {
        return new ShouldHavePrincipals(
                EXPECTING + "to have principals:%n%s%nbut it lacks:%n%s%nIt has, associated by %s:%n%s",
                portfolio,
                unquotedString(Names.lines(expected)),
                unquotedString(Names.lines(
                        missing.stream().map(arn -> nearest(arn, present)).toList())),
                portfolio.context(),
                unquotedString(names(present)));
    }

    static ErrorMessageFactory shouldNotHavePrincipal(PortfolioView portfolio, String arn, List<Principal> present) {
        return new ShouldHavePrincipals(
                EXPECTING + "not to have principal:%n  %s%nbut it does. It has, associated by %s:%n%s",
                portfolio,
                unquotedString(arn),
                portfolio.context(),
                unquotedString(names(present)));
    }

    static ErrorMessageFactory shouldHaveNoPrincipals(PortfolioView portfolio, List<Principal> present) {
        return new ShouldHavePrincipals(
                EXPECTING + "to have no principals%nbut it has, associated by %s:%n%s",
                portfolio,
                portfolio.context(),
                unquotedString(names(present)));
    }

    private static String nearest(String arn, List<Principal> present) {
        return present.stream()
                .filter(other -> resource(arn).equals(resource(other.principalARN())))
                .findFirst()
                .map(other -> arn + ", though it has " + Names.of(other))
                .orElse(arn);
    }

    /** Returns what is left of an ARN without the account: {@code role/Developer}. */
    private static String resource(@Nullable String arn) {
        return arn == null ? "" : arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static String names(List<Principal> principals) {
        return principals.isEmpty()
                ? "  no principals"
                : Names.lines(principals.stream().map(Names::of).toList());
    }
}
