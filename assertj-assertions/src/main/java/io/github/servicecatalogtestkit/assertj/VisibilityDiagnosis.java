package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** Explains why an account does not see a portfolio of another account, as far as a client of the owner can read it. */
final class VisibilityDiagnosis {

    private final ClientContext viewer;
    private final PortfolioView origin;

    private VisibilityDiagnosis(ClientContext viewer, PortfolioView origin) {
        this.viewer = viewer;
        this.origin = origin;
    }

    /** Returns the explanation, if the test named a client of the owner. */
    static Optional<Diagnosis> of(ClientContext viewer, String portfolio) {
        return viewer.owner()
                .flatMap(owner -> Diagnostics.tryToRead(() ->
                        Optional.of(new VisibilityDiagnosis(viewer, PortfolioView.of(owner, portfolio)).steps())));
    }

    /** Returns why {@code viewer} does not see the portfolio that its owner sees as {@code origin}. */
    static Optional<Diagnosis> of(ClientContext viewer, PortfolioView origin) {
        return Diagnostics.tryToRead(() -> Optional.of(new VisibilityDiagnosis(viewer, origin).steps()));
    }

    private Diagnosis steps() {
        Diagnosis steps = new Diagnosis();
        if (!origin.isVisible()) {
            return regionsDiffer()
                    ? otherRegion(steps)
                    : steps.missing(
                            MissingPrerequisite.PORTFOLIO,
                            origin.context() + " owns portfolio " + origin.id()
                                    + ": it neither owns nor imported such a portfolio");
        }
        return Shares.of(origin)
                .map(shares -> go(steps.met(origin.context() + " owns " + origin.named()), shares))
                .orElseGet(() -> steps.missing(
                        MissingPrerequisite.PORTFOLIO,
                        origin.context() + " owns " + origin
                                + ": it only imported it, and only the owner can share it"));
    }

    private boolean regionsDiffer() {
        return viewer.region()
                .flatMap(here -> origin.context().region().filter(there -> !there.equals(here)))
                .isPresent();
    }

    private Diagnosis otherRegion(Diagnosis steps) {
        return steps.missing(
                MissingPrerequisite.REGION,
                viewer + " and " + origin.context() + " use the same Region: they use "
                        + viewer.region().orElseThrow() + " and "
                        + origin.context().region().orElseThrow()
                        + ", and a portfolio is visible in its own Region only");
    }

    private Diagnosis go(Diagnosis steps, Shares shares) {
        if (regionsDiffer()) {
            return otherRegion(steps);
        }
        if (shares.all().isEmpty()) {
            return steps.missing(
                    MissingPrerequisite.SHARE, "it is shared with " + viewer + ": it is not shared at all");
        }
        return viewer.account()
                .map(account -> steps.branches(
                        MissingPrerequisite.SHARE, "a share of it leads to " + viewer, branches(shares, account)))
                .orElseGet(() -> steps.unknown("it is shared with " + viewer.withUnknownAccount()
                        + ". It is shared with:" + Text.NEW_LINE + shares));
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

    private Diagnosis below(Diagnosis steps, PortfolioShareDetail share, AccountId account) {
        List<String> accounts = origin.calls().accountsBelow(origin.id(), String.valueOf(share.principalId()));
        if (accounts.contains(account.value())) {
            return arrival(steps.met("it reaches " + viewer), share);
        }
        return closed(steps).orElseGet(() -> unreached(steps, accounts));
    }

    private Diagnosis unreached(Diagnosis steps, List<String> accounts) {
        return accounts.isEmpty()
                ? steps.missing(
                        MissingPrerequisite.ARRIVAL,
                        "it reaches " + viewer
                                + ": it reaches no account. Either no account is in the organizational unit, or the"
                                + " share"
                                + " is still in progress, which eventually() waits for")
                : steps.missing(
                        MissingPrerequisite.UNIT,
                        "it reaches " + viewer + ": it reaches only " + String.join(", ", accounts));
    }

    /** A share with an organization has no effect while Service Catalog has no access to the organization. */
    private Optional<Diagnosis> closed(Diagnosis steps) {
        return Diagnostics.tryToRead(() -> origin.calls().organizationsAccess())
                .filter(status -> !status.equals("ENABLED"))
                .map(status -> steps.missing(
                        MissingPrerequisite.ORGANIZATIONS_ACCESS,
                        "Service Catalog has access to the organization: its access status is " + status));
    }

    private Diagnosis arrival(Diagnosis steps, PortfolioShareDetail share) {
        return Boolean.FALSE.equals(share.accepted())
                ? steps.missing(MissingPrerequisite.ACCEPTANCE, viewer + " accepted the share")
                : steps.missing(
                        MissingPrerequisite.ARRIVAL,
                        "it has arrived: either it is still in progress, which eventually() waits for, or " + viewer
                                + " rejected it");
    }
}
