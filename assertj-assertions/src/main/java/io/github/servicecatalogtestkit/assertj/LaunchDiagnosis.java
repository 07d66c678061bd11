package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;

/** Explains why a caller cannot launch a product, as far as clients of the account and of the owner can read it. */
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
        return Diagnostics.tryToRead(() -> Optional.of(why.steps()))
                .orElseGet(() -> new Diagnosis()
                        .unknown("AWS does not let this client list the portfolios of the account: name a client of"
                                + " an administrator with administeredBy(…)"));
    }

    private Diagnosis steps() {
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
                        .branches(
                                MissingPrerequisite.PRINCIPAL,
                                "a launch path leads through one of the portfolios",
                                branches);
    }

    private boolean hasProduct(PortfolioDetail portfolio) {
        return portfolio.id() != null
                && administrator.calls().productIn(portfolio.id(), product).isPresent();
    }

    private Diagnosis throughPortfolio(PortfolioDetail portfolio) {
        Diagnosis steps = new Diagnosis().met("portfolio " + Names.of(portfolio) + " has the product");
        List<Principal> principals = administrator.calls().principals(portfolio.id());
        Optional<String> unshared = unsharedPrincipals(portfolio);
        if (unshared.isPresent()) {
            return steps.missing(MissingPrerequisite.SHARED_PRINCIPALS, unshared.get());
        }
        if (principals.isEmpty()) {
            return steps.missing(
                    MissingPrerequisite.PRINCIPAL,
                    administrator + " associated a principal with it. It associated none.");
        }
        return steps.met(administrator + " associated principals with it")
                .missing(
                        MissingPrerequisite.PRINCIPAL,
                        "the caller is one of these principals:" + Text.NEW_LINE
                                + Text.lines(Names.ofPrincipals(principals)));
    }

    /** Returns the principals that the owner associated and does not share, if the test named the owner's client. */
    private Optional<String> unsharedPrincipals(PortfolioDetail portfolio) {
        return caller.owner()
                .flatMap(owner -> Diagnostics.tryToRead(() -> {
                    List<Principal> patterns = owner.calls().principals(portfolio.id()).stream()
                            .filter(principal -> "IAM_PATTERN".equals(principal.principalTypeAsString()))
                            .toList();
                    boolean isShared = Shares.of(PortfolioView.of(owner, portfolio.id()))
                            .filter(shares -> administrator
                                    .account()
                                    .filter(account -> shares.reaches(account, ShareOption.PRINCIPALS::isCertainlyIn))
                                    .isPresent())
                            .isPresent();
                    return patterns.isEmpty() || isShared || owner.account().equals(administrator.account())
                            ? Optional.empty()
                            : Optional.of("the share includes the principals of " + owner
                                    + ": sharePrincipals is false, so these do not apply in " + administrator + ":"
                                    + Text.NEW_LINE + Text.lines(Names.ofPrincipals(patterns)));
                }));
    }

    /**
     * No portfolio of the account has the product. If the test named the owner's client, the owner's portfolios are
     * examined.
     */
    private Diagnosis withoutPortfolio(PortfolioListing listing) {
        List<PortfolioDetail> origins = caller.owner()
                .flatMap(owner ->
                        Diagnostics.tryToRead(() -> Optional.of(owner.calls().portfoliosWith(product))))
                .orElse(List.of());
        if (origins.isEmpty()) {
            return new Diagnosis()
                    .missing(
                            MissingPrerequisite.PRODUCT,
                            "a portfolio that " + administrator + " sees has the product. " + listing
                                    + (caller.owner().isPresent()
                                            ? ""
                                            : Text.NEW_LINE + "Name a client of the owner with asSharedBy(owner) to"
                                                    + " see what is missing."));
        }
        List<Diagnosis> branches = new ArrayList<>();
        for (PortfolioDetail origin : origins) {
            caller.owner()
                    .flatMap(owner -> VisibilityDiagnosis.of(administrator, PortfolioView.of(owner, origin.id())))
                    .ifPresent(branches::add);
        }
        return new Diagnosis()
                .branches(
                        MissingPrerequisite.PRODUCT,
                        administrator + " has imported a portfolio with the product",
                        branches);
    }
}
