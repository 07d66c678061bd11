package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** A portfolio is not what it should be to the account that sees it: imported from another one, or local. */
final class ShouldBeImported extends BasicErrorMessageFactory {

    private static final String FROM = "%nExpecting portfolio:%n  %s%nto be imported from account:%n  %s%nbut %s.";
    private static final String AT_ALL = "%nExpecting portfolio:%n  %s%nto be imported%nbut %s.";
    private static final String THROUGH = "%nExpecting portfolio:%n  %s%nto be imported through %s%nbut %s.";
    private static final String LOCAL = "%nExpecting portfolio:%n  %s%nto be local%nbut %s.";

    private ShouldBeImported(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldBeImported(PortfolioView portfolio, PortfolioRelation relation) {
        return new ShouldBeImported(AT_ALL, portfolio, unquotedString(notImported(portfolio, relation)));
    }

    /** It is not imported, or not in this way. */
    static ErrorMessageFactory shouldBeImportedThrough(
            PortfolioView portfolio, PortfolioRelation way, PortfolioRelation relation) {
        return new ShouldBeImported(
                THROUGH,
                portfolio,
                unquotedString(way == PortfolioRelation.IMPORTED ? "an account-to-account share" : "the organization"),
                unquotedString(notImported(portfolio, relation)));
    }

    static ErrorMessageFactory shouldBeImportedFrom(
            PortfolioView portfolio, AccountId owner, PortfolioRelation relation) {
        String reason = relation.isImport() ? otherOwner(portfolio) : notImported(portfolio, relation);
        return new ShouldBeImported(FROM, portfolio, owner, unquotedString(reason));
    }

    static ErrorMessageFactory shouldBeLocal(PortfolioView portfolio, PortfolioRelation relation) {
        String reason = relation.isImport()
                ? "it is imported"
                        + portfolio.owner().map(owner -> " from " + owner).orElse("") + ": "
                        + portfolio.context() + " " + relation.verb()
                : portfolio.context() + " " + relation.verb();
        return new ShouldBeImported(LOCAL, portfolio, unquotedString(reason));
    }

    private static String otherOwner(PortfolioView portfolio) {
        return portfolio
                .owner()
                .map(owner -> "it is imported from " + owner)
                .orElse("AWS answered no ARN that names its owner");
    }

    private static String notImported(PortfolioView portfolio, PortfolioRelation relation) {
        return relation == PortfolioRelation.OWN
                ? "it is local: it belongs to " + portfolio.context() + " itself"
                : portfolio.context() + " " + relation.verb();
    }
}
