package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;

/** Why somebody cannot launch a product, as far as clients of the account and of the owner can tell. */
final class WhyNotLaunchable {

    private final ClientContext caller;
    private final ClientContext administrator;
    private final String product;

    private WhyNotLaunchable(ClientContext caller, String product) {
        this.caller = caller;
        this.administrator = caller.administrator();
        this.product = product;
    }

    static Chain of(ClientContext caller, String product) {
        WhyNotLaunchable why = new WhyNotLaunchable(caller, product);
        return Diagnostics.ask(() -> Optional.of(why.chain()))
                .orElseGet(() -> new Chain()
                        .ends("which portfolios the account has, AWS does not tell this client: name one of an"
                                + " administrator, administeredBy(…)"));
    }

    private Chain chain() {
        PortfolioListing sight = PortfolioListing.of(administrator.answers());
        List<Chain> branches = new ArrayList<>();
        for (PortfolioDetail portfolio : sight.all()) {
            if (hasProduct(portfolio)) {
                branches.add(throughPortfolio(portfolio));
            }
        }
        return branches.isEmpty()
                ? withoutPortfolio(sight)
                : new Chain()
                        .forks(MissingLink.PRINCIPAL, "a launch path leads through one of the portfolios", branches);
    }

    private boolean hasProduct(PortfolioDetail portfolio) {
        return portfolio.id() != null
                && administrator.answers().productsIn(portfolio.id()).stream()
                        .anyMatch(other -> Names.idOf(other).equals(Optional.of(product)));
    }

    private Chain throughPortfolio(PortfolioDetail portfolio) {
        Chain chain = new Chain().holds("portfolio " + Names.of(portfolio) + " has it");
        List<Principal> principals = administrator.answers().principals(portfolio.id());
        if (principals.isEmpty()) {
            return chain.breaks(
                    MissingLink.PRINCIPAL, "a principal is associated with it by " + administrator + ": none is");
        }
        return chain.holds("principals are associated with it by " + administrator)
                .breaks(
                        MissingLink.PRINCIPAL,
                        "the caller is one of them:" + Names.NEW_LINE
                                + Names.lines(principals.stream().map(Names::of).toList()));
    }

    /** The account has the product in no portfolio; if the owner is known, it may be on its way. */
    private Chain withoutPortfolio(PortfolioListing sight) {
        List<PortfolioDetail> origins = caller.sharer()
                .flatMap(sharer ->
                        Diagnostics.ask(() -> Optional.of(sharer.answers().portfoliosWith(product))))
                .orElse(List.of());
        if (origins.isEmpty()) {
            return new Chain()
                    .breaks(
                            MissingLink.PRODUCT,
                            "a portfolio of " + administrator + " has it. It has:" + Names.NEW_LINE + sight);
        }
        List<Chain> branches = new ArrayList<>();
        for (PortfolioDetail origin : origins) {
            caller.sharer()
                    .flatMap(sharer -> WhyUnseen.of(administrator, PortfolioView.of(sharer, origin.id())))
                    .ifPresent(branches::add);
        }
        return new Chain().forks(MissingLink.PRODUCT, "a portfolio with it has arrived at " + administrator, branches);
    }
}
