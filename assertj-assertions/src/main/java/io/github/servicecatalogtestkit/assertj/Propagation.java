package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** Compares the contents of a portfolio with what a recipient sees of it. */
final class Propagation {

    private final PortfolioView origin;
    private final PortfolioView arrival;
    private final List<Difference> differences;

    private Propagation(PortfolioView origin, PortfolioView arrival, List<Difference> differences) {
        this.origin = origin;
        this.arrival = arrival;
        this.differences = differences;
    }

    static Propagation between(PortfolioView origin, ServiceCatalogClient recipient) {
        PortfolioView arrival = PortfolioView.of(origin.context().sibling(recipient), origin.id());
        return new Propagation(origin, arrival, arrival.isVisible() ? differences(origin, arrival) : List.of());
    }

    private static List<Difference> differences(PortfolioView origin, PortfolioView arrival) {
        PortfolioContents here = PortfolioContents.of(origin);
        PortfolioContents there = PortfolioContents.of(arrival);
        origin.owner().filter(owner -> sharesTagOptions(origin, arrival)).ifPresent(owner -> {
            here.withTagOptions(origin, owner);
            there.withTagOptions(arrival, owner);
        });
        return here.differences(there);
    }

    /**
     * Returns whether a share that reaches the recipient includes TagOptions. If the recipient's account is unknown,
     * all shares must include them.
     */
    private static boolean sharesTagOptions(PortfolioView origin, PortfolioView arrival) {
        Optional<Shares> shares = Shares.of(origin);
        if (shares.isEmpty()) {
            return false;
        }
        return arrival.context()
                .account()
                .map(account -> shares.get().reaching(account).stream().anyMatch(Propagation::includesTagOptions))
                .orElseGet(() -> shares.get().all().stream().allMatch(Propagation::includesTagOptions));
    }

    private static boolean includesTagOptions(PortfolioShareDetail share) {
        return Boolean.TRUE.equals(share.shareTagOptions());
    }

    boolean isComplete() {
        return arrival.isVisible() && differences.isEmpty();
    }

    /** Returns what is missing, as a clause to go after "but", with a table. */
    @Override
    public String toString() {
        ClientContext recipient = arrival.context();
        if (!arrival.isVisible()) {
            return recipient + " does not see the portfolio"
                    + VisibilityDiagnosis.of(recipient, origin)
                            .map(why -> ":" + Text.NEW_LINE + why + Text.NEW_LINE)
                            .orElse(". ")
                    + "It sees:" + Text.NEW_LINE + PortfolioListing.of(arrival.calls());
        }
        return recipient + " sees different contents:" + Text.NEW_LINE
                + Difference.table(origin.context().toString(), recipient.toString(), differences);
    }
}
