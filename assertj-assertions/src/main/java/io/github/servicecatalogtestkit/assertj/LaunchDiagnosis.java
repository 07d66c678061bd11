package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;

/** Why somebody cannot launch a product, as far as clients of the account and of the owner can tell. */
final class LaunchDiagnosis {

    private final ClientContext caller;
    private final ClientContext administrator;
    private final String product;

    private LaunchDiagnosis(ClientContext caller, String product) {
        this.caller = caller;
        this.administrator = caller.administrator();
        this.product = product;
    }

    static Diagnosis of(ClientContext caller, String product) {
        LaunchDiagnosis why = new LaunchDiagnosis(caller, product);
        return Diagnostics.tryToRead(() -> Optional.of(why.chain()))
                .orElseGet(() -> new Diagnosis()
                        .ends("which portfolios the account has, AWS does not tell this client: name one of an"
                                + " administrator, administeredBy(…)"));
    }

    private Diagnosis chain() {
        PortfolioListing listing = PortfolioListing.of(administrator.calls());
        List<Diagnosis> branches = new ArrayList<>();
        for (PortfolioDetail portfolio : listing.all()) {
            if (hasProduct(portfolio)) {
                branches.add(throughPortfolio(portfolio));
            }
        }
        return branches.isEmpty()
                ? withoutPortfolio(listing)
                : new Diagnosis()
                        .forks(
                                MissingPrerequisite.PRINCIPAL,
                                "a launch path leads through one of the portfolios",
                                branches);
    }

    private boolean hasProduct(PortfolioDetail portfolio) {
        return portfolio.id() != null
                && administrator.calls().productsIn(portfolio.id()).stream()
                        .anyMatch(other -> Names.idOf(other).equals(Optional.of(product)));
    }

    private Diagnosis throughPortfolio(PortfolioDetail portfolio) {
        Diagnosis chain = new Diagnosis().holds("portfolio " + Names.of(portfolio) + " has it");
        List<Principal> principals = administrator.calls().principals(portfolio.id());
        if (principals.isEmpty()) {
            return chain.breaks(
                    MissingPrerequisite.PRINCIPAL,
                    "a principal is associated with it by " + administrator + ": none is");
        }
        return chain.holds("principals are associated with it by " + administrator)
                .breaks(
                        MissingPrerequisite.PRINCIPAL,
                        "the caller is one of them:" + Names.NEW_LINE
                                + Names.lines(principals.stream().map(Names::of).toList()));
    }

    /** The account has the product in no portfolio; if the owner is known, it may be on its way. */
    private Diagnosis withoutPortfolio(PortfolioListing listing) {
        List<PortfolioDetail> origins = caller.sharer()
                .flatMap(sharer ->
                        Diagnostics.tryToRead(() -> Optional.of(sharer.calls().portfoliosWith(product))))
                .orElse(List.of());
        if (origins.isEmpty()) {
            return new Diagnosis()
                    .breaks(
                            MissingPrerequisite.PRODUCT,
                            "a portfolio of " + administrator + " has it. It has:" + Names.NEW_LINE + listing);
        }
        List<Diagnosis> branches = new ArrayList<>();
        for (PortfolioDetail origin : origins) {
            caller.sharer()
                    .flatMap(sharer -> VisibilityDiagnosis.of(administrator, PortfolioView.of(sharer, origin.id())))
                    .ifPresent(branches::add);
        }
        return new Diagnosis()
                .forks(MissingPrerequisite.PRODUCT, "a portfolio with it has arrived at " + administrator, branches);
    }
}
