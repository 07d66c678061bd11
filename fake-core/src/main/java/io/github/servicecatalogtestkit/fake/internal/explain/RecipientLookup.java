package io.github.servicecatalogtestkit.fake.internal.explain;

import io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink;
import io.github.servicecatalogtestkit.fake.internal.explain.LaunchExplainer.Link;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.rule.ShareRecipients;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains with the rules why an account has or does not have access to a portfolio. */
final class RecipientLookup {

    private final Catalog catalog;
    private final Scope viewer;
    private final Portfolio portfolio;

    private RecipientLookup(Catalog catalog, Scope viewer, Portfolio portfolio) {
        this.catalog = catalog;
        this.viewer = viewer;
        this.portfolio = portfolio;
    }

    static Link of(Catalog catalog, Scope viewer, Portfolio portfolio) {
        return new RecipientLookup(catalog, viewer, portfolio).link();
    }

    private Link link() {
        return switch (Visibility.of(catalog, viewer, portfolio)) {
            case OWNED -> Link.there("belongs to the account");
            case IMPORTED -> Link.there("shared with the account, accepted");
            case ORGANIZATION ->
                Link.there("shared with " + names(Visibility.organizationShares(catalog, viewer, portfolio)));
            case OFFERED -> new Link(MissingLink.NOT_ACCEPTED, "shared with the account, which has not accepted it");
            case NONE -> missing();
        };
    }

    private Link missing() {
        if (!portfolio.owner().region().equals(viewer.region())) {
            return new Link(
                    MissingLink.OTHER_REGION, "is in " + portfolio.owner().region() + ", not in " + viewer.region());
        }
        List<Share> shares = catalog.shares().ofOrganization(portfolio.id());
        if (shares.isEmpty()) {
            return new Link(MissingLink.NOT_SHARED, "not shared with the account");
        }
        return Visibility.offeredByOrganization(catalog, viewer, portfolio).isEmpty()
                ? explainNoAccess(shares)
                : new Link(MissingLink.REJECTED, "shared with " + names(shares) + ", but the account rejected it");
    }

    /** Explains why the account has no access now: a share is not complete, or AWS Organizations access is disabled. */
    private Link explainNoAccess(List<Share> shares) {
        List<Share> running = shares.stream()
                .filter(share -> !share.accepted())
                .filter(isFor(ShareRecipients.followed(catalog)))
                .toList();
        if (!running.isEmpty()) {
            return new Link(MissingLink.SHARE_IN_PROGRESS, "the share with " + names(running) + " is in progress");
        }
        List<Share> waiting =
                shares.stream().filter(isFor(catalog.organization())).toList();
        return waiting.isEmpty()
                ? new Link(
                        MissingLink.OUTSIDE_THE_ORGANIZATION_NODE,
                        "shared with " + names(shares) + ", and the account is not in it")
                : new Link(
                        MissingLink.ORGANIZATIONS_ACCESS_OFF,
                        "shared with " + names(waiting)
                                + ", but AWS Organizations access was off when the account came there");
    }

    private Predicate<Share> isFor(@Nullable Organization organization) {
        return share -> organization != null
                && ShareRecipients.accounts(
                                organization,
                                share.recipient(),
                                portfolio.owner().account())
                        .contains(viewer.account());
    }

    private String names(List<Share> shares) {
        return shares.stream().map(share -> name(share.recipient())).collect(Collectors.joining(", "));
    }

    private String name(Recipient recipient) {
        return switch (recipient.kind()) {
            case ACCOUNT, ORGANIZATION_MEMBER_ACCOUNT -> "member " + recipient.id();
            case ORGANIZATION -> "organization " + recipient.id();
            case ORGANIZATIONAL_UNIT -> "unit " + unit(recipient.id());
        };
    }

    private String unit(String id) {
        Organization organization = catalog.organization();
        return organization == null
                ? id
                : IdType.UNIT
                        .parse(id)
                        .flatMap(organization::find)
                        .map(unit -> unit.name() + "(" + id + ")")
                        .orElse(id);
    }
}
