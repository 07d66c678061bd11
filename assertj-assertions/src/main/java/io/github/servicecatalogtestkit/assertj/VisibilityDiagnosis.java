package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** Why an account does not see a portfolio of another one, as far as a client of the owner can tell. */
final class VisibilityDiagnosis {

    private final ClientContext viewer;
    private final PortfolioView origin;

    private VisibilityDiagnosis(ClientContext viewer, PortfolioView origin) {
        this.viewer = viewer;
        this.origin = origin;
    }

    /** Returns the chain of reasons, if the test named a client of the owner. */
    static Optional<Diagnosis> of(ClientContext viewer, String portfolio) {
        return viewer.sharer()
                .flatMap(sharer -> Diagnostics.tryToRead(() ->
                        Optional.of(new VisibilityDiagnosis(viewer, PortfolioView.of(sharer, portfolio)).chain())));
    }

    /** Returns the chain of reasons why {@code viewer} does not see what is seen as {@code origin}. */
    static Optional<Diagnosis> of(ClientContext viewer, PortfolioView origin) {
        return Diagnostics.tryToRead(() -> Optional.of(new VisibilityDiagnosis(viewer, origin).chain()));
    }

    private Diagnosis chain() {
        Diagnosis chain = new Diagnosis();
        if (!origin.isVisible()) {
            return chain.missing(MissingPrerequisite.PORTFOLIO, origin.context() + " owns portfolio " + origin.id());
        }
        return Shares.of(origin)
                .map(shares -> go(chain.met(origin.context() + " owns " + origin.named()), shares))
                .orElseGet(() -> chain.missing(
                        MissingPrerequisite.PORTFOLIO,
                        origin.context() + " owns " + origin + "; only the owner can share it"));
    }

    private Diagnosis go(Diagnosis chain, Shares shares) {
        if (shares.all().isEmpty()) {
            return chain.missing(
                    MissingPrerequisite.SHARE, "it is shared with " + viewer + ": it is not shared at all");
        }
        return viewer.account()
                .map(account -> chain.branches(
                        MissingPrerequisite.SHARE, "a share of it leads to " + viewer, branches(shares, account)))
                .orElseGet(
                        () -> chain.unknown("it is shared with the account of this client, whose ID is unknown: name it"
                                + " with inAccount(id). It is shared with:" + Text.NEW_LINE
                                + shares));
    }

    private List<Diagnosis> branches(Shares shares, AccountId account) {
        List<Diagnosis> branches = new ArrayList<>();
        for (PortfolioShareDetail share : shares.with(account)) {
            branches.add(arrival(new Diagnosis().met("it is shared with " + Shares.name(share)), share));
        }
        for (PortfolioShareDetail share : shares.withNodes()) {
            branches.add(below(new Diagnosis().met("it is shared with " + Shares.name(share)), share, account));
        }
        if (branches.isEmpty()) {
            branches.add(new Diagnosis()
                    .missing(
                            MissingPrerequisite.SHARE,
                            "it is shared with " + viewer + ": it is shared only with" + Text.NEW_LINE + shares));
        }
        return branches;
    }

    private Diagnosis below(Diagnosis chain, PortfolioShareDetail share, AccountId account) {
        List<String> accounts = origin.calls().accountsBelow(origin.id(), String.valueOf(share.principalId()));
        if (accounts.contains(account.value())) {
            return arrival(chain.met("it reaches " + viewer), share);
        }
        return closed(chain).orElseGet(() -> unreached(chain, accounts));
    }

    private Diagnosis unreached(Diagnosis chain, List<String> accounts) {
        return accounts.isEmpty()
                ? chain.missing(
                        MissingPrerequisite.ARRIVAL,
                        "it reaches " + viewer
                                + ": it reaches no account. Either no account is in the organizational unit, or the"
                                + " share"
                                + " is still in progress, which eventually() waits for")
                : chain.missing(
                        MissingPrerequisite.UNIT,
                        "it reaches " + viewer + ": it reaches only " + String.join(", ", accounts));
    }

    /** A share goes nowhere while Service Catalog has no access to the organization. */
    private Optional<Diagnosis> closed(Diagnosis chain) {
        return Diagnostics.tryToRead(() -> origin.calls().organizationsAccess())
                .filter(status -> !status.equals("ENABLED"))
                .map(status -> chain.missing(
                        MissingPrerequisite.ORGANIZATIONS_ACCESS,
                        "Service Catalog has access to the organization: its access status is " + status));
    }

    private Diagnosis arrival(Diagnosis chain, PortfolioShareDetail share) {
        return Boolean.FALSE.equals(share.accepted())
                ? chain.missing(MissingPrerequisite.ACCEPTANCE, viewer + " accepted the share")
                : chain.missing(
                        MissingPrerequisite.ARRIVAL,
                        "it has arrived: either it is still in progress, which eventually() waits for, or " + viewer
                                + " rejected it");
    }
}
