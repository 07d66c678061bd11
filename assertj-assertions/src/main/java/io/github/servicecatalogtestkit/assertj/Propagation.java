package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** How far what is in a portfolio has reached a recipient. */
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
        PortfolioView arrival = PortfolioView.of(Vantage.of(recipient), origin.id());
        return new Propagation(
                origin,
                arrival,
                arrival.isVisible()
                        ? PortfolioContents.of(origin).differences(PortfolioContents.of(arrival))
                        : List.of());
    }

    boolean isComplete() {
        return arrival.isVisible() && differences.isEmpty();
    }

    /** Returns what is missing: a clause to go after "but", and a table. */
    @Override
    public String toString() {
        Vantage recipient = arrival.vantage();
        if (!arrival.isVisible()) {
            return recipient + " does not see the portfolio" + reason(recipient).orElse("") + ". It sees:"
                    + Names.NEW_LINE + Sight.of(arrival.answers());
        }
        return recipient + " sees something else:" + Names.NEW_LINE
                + Difference.table(origin.vantage().toString(), recipient.toString(), differences);
    }

    private Optional<String> reason(Vantage recipient) {
        return recipient
                .account()
                .flatMap(account -> Hint.ask(() -> Shares.of(origin))
                        .map(shares -> shares.with(account.id()).stream()
                                .findFirst()
                                .map(Propagation::unseenThough)
                                .orElse(": it is not shared with it")));
    }

    private static String unseenThough(PortfolioShareDetail share) {
        return ": the share with it is " + Shares.acceptance(share);
    }
}
