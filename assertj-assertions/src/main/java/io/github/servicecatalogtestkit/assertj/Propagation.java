package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ShareOption.TAG_OPTIONS;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/**
 * Compares the contents of a portfolio with what recipients see of it. The portfolio's own contents and its shares are
 * read once for all recipients.
 */
final class Propagation {

    private final PortfolioView origin;
    private final Lazy<PortfolioContents> contents;
    private final Lazy<PortfolioContents> contentsWithTagOptions;
    private final Lazy<Optional<Shares>> shares;

    private Propagation(PortfolioView origin) {
        this.origin = origin;
        this.contents = new Lazy<>(() -> PortfolioContents.of(origin));
        this.contentsWithTagOptions = new Lazy<>(() -> contents.get().withTagOptions(origin, owner()));
        this.shares = new Lazy<>(() -> Shares.of(origin));
    }

    static Propagation of(PortfolioView origin) {
        return new Propagation(origin);
    }

    /**
     * Compares with what {@code recipient} sees.
     *
     * @param role how messages name the recipient as long as its account is unknown
     * @throws IllegalArgumentException if it is a client of the same account, which sees the same in any case
     */
    Arrival to(ServiceCatalogClient recipient, String role) {
        PortfolioView there = PortfolioView.of(origin.context().sibling(recipient, role), origin.id());
        Arrival arrival = new Arrival(origin, there, there.isVisible() ? differences(there) : List.of());
        if (arrival.isComplete() && isOfTheOwnerToo(there)) {
            throw IdParameters.notARecipient();
        }
        return arrival;
    }

    /** Clients of a fake are compared before any call is made. Of others, only the lists of portfolios tell. */
    private boolean isOfTheOwnerToo(PortfolioView arrival) {
        boolean accountsAreKnown =
                origin.context().isOfFake() && arrival.context().isOfFake();
        return !accountsAreKnown
                && Diagnostics.tryToRead(() -> Optional.of(arrival.isOwn() && origin.isOwn()))
                        .orElse(false);
    }

    private List<Difference> differences(PortfolioView arrival) {
        PortfolioContents there = PortfolioContents.of(arrival);
        return origin.owner().isPresent() && sharesTagOptionsWith(arrival)
                ? contentsWithTagOptions.get().differences(there.withTagOptions(arrival, owner()))
                : contents.get().differences(there);
    }

    private AccountId owner() {
        return origin.owner().orElseThrow();
    }

    /**
     * Returns whether a share that reaches the recipient includes TagOptions. If the recipient's account is unknown,
     * all shares must include them.
     */
    private boolean sharesTagOptionsWith(PortfolioView arrival) {
        List<PortfolioShareDetail> all = shares.get().map(Shares::all).orElse(List.of());
        return all.stream().anyMatch(Propagation::bringsTagOptions)
                && arrival.context()
                        .account()
                        .map(account -> shares.get().orElseThrow().reaches(account, Propagation::bringsTagOptions))
                        .orElseGet(() -> all.stream().allMatch(Propagation::bringsTagOptions));
    }

    /** The recipient may see the portfolio through another share. A share that it did not accept brings nothing. */
    private static boolean bringsTagOptions(PortfolioShareDetail share) {
        return TAG_OPTIONS.isCertainlyIn(share) && !Boolean.FALSE.equals(share.accepted());
    }

    /**
     * What one recipient sees.
     *
     * @param differences the differences if the recipient sees the portfolio
     */
    record Arrival(PortfolioView origin, PortfolioView portfolio, List<Difference> differences) {

        boolean isComplete() {
            return portfolio.isVisible() && differences.isEmpty();
        }

        /** Returns what is missing, as a clause to go after "but", with a table. */
        @Override
        public String toString() {
            ClientContext recipient = portfolio.context();
            if (!portfolio.isVisible()) {
                return recipient.inFull() + " does not see the portfolio"
                        + VisibilityDiagnosis.of(recipient, origin)
                                .map(why -> ":" + Text.NEW_LINE + why + Text.NEW_LINE)
                                .orElse(". ")
                        + PortfolioListing.of(portfolio.calls());
            }
            return recipient.inFull() + " sees different contents:" + Text.NEW_LINE
                    + Difference.table(origin.context().toString(), recipient.toString(), differences);
        }
    }
}
