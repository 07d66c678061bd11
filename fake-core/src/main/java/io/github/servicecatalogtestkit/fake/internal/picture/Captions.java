package io.github.servicecatalogtestkit.fake.internal.picture;

import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import java.util.ArrayList;
import java.util.List;

/** The labels of a drawing of a {@link TopologyModel}. They are shorter than the lines of {@link TextTree}. */
final class Captions {

    /** The end of a line about a constraint that does not apply. */
    static final String OVERRIDDEN = "overridden";

    private final TopologyModel picture;
    private final boolean namesRegions;

    Captions(TopologyModel picture) {
        this.picture = picture;
        this.namesRegions = picture.hasSeveralRegions();
    }

    /** Returns how an account belongs to the organization, or an empty text if it does not. */
    String membership(TopologyModel.Account account) {
        TopologyModel.Organization organization = picture.organization();
        String id = account.party().id();
        if (organization == null || !picture.isMember(id)) {
            return "";
        }
        return organization.management().equals(id) ? "management account of the organization" : "member account";
    }

    /** Returns whether the account owns the portfolio, imported it, or is offered it. */
    String holding(TopologyModel.Portfolio portfolio) {
        TopologyModel.Holding holding = portfolio.holding();
        String region = namesRegions ? " · " + portfolio.region() : "";
        if (holding instanceof TopologyModel.Imported imported) {
            return "imported from " + imported.owner().name() + " · " + through(imported.through()) + region;
        }
        return holding instanceof TopologyModel.Offered offered
                ? "offered by " + offered.owner().name() + " · not accepted" + region
                : "own portfolio" + region;
    }

    private static String through(TopologyModel.Recipient recipient) {
        return switch (recipient.kind()) {
            case ACCOUNT -> "account share";
            case ORGANIZATION_MEMBER_ACCOUNT -> "member share";
            case ORGANIZATION -> "organization share";
            case ORGANIZATIONAL_UNIT -> "unit " + recipient.party().name();
        };
    }

    static String share(TopologyModel.Share share) {
        return "shared with " + recipient(share.recipient())
                + ": " + state(share)
                + (share.sharesTagOptions() ? ", with TagOptions" : "")
                + (share.sharesPrincipals() ? ", with principals" : "");
    }

    private static String recipient(TopologyModel.Recipient recipient) {
        return switch (recipient.kind()) {
            case ACCOUNT -> "account " + recipient.party().name();
            case ORGANIZATION_MEMBER_ACCOUNT -> "member " + recipient.party().name();
            case ORGANIZATION -> "the organization";
            case ORGANIZATIONAL_UNIT -> "unit " + recipient.party().name();
        };
    }

    /** Shares with a part of an organization need no acceptance. */
    private static String state(TopologyModel.Share share) {
        if (share.recipient().kind().isOfOrganization()) {
            return share.arrived() ? "complete" : "in progress";
        }
        return share.arrived() ? "accepted" : "not accepted";
    }

    String product(TopologyModel.Product product) {
        return product.name() + " · " + product.versions() + (product.versions() == 1 ? " version" : " versions")
                + (product.source() == null ? "" : " · from " + nameOfPortfolio(product.source()));
    }

    private String nameOfPortfolio(String id) {
        return picture.accounts().stream()
                .flatMap(account -> account.portfolios().stream())
                .filter(portfolio -> portfolio.id().equals(id))
                .map(TopologyModel.Portfolio::name)
                .findFirst()
                .orElse(id);
    }

    static String productInNoPortfolio(TopologyModel.Product product) {
        return product.name() + " · in no portfolio";
    }

    static String restriction(TopologyModel.Restriction restriction) {
        return restriction.type() + " "
                + switch (restriction.origin()) {
                    case OWN -> "own";
                    case INHERITED -> "inherited";
                    case OVERRIDDEN -> "inherited, " + OVERRIDDEN;
                };
    }

    /** Returns the principal that may launch, as the last part of its ARN. */
    static String principal(Principal principal) {
        String arn = principal.arn();
        int resource = arn.lastIndexOf(':') + 1;
        return "may launch: " + arn.substring(resource) + (principal.type() == Principal.Type.IAM ? "" : " (pattern)");
    }

    /** Returns the lines below the name of a portfolio: its principals, its products and their constraints. */
    List<String> details(TopologyModel.Portfolio portfolio) {
        List<String> details = new ArrayList<>();
        portfolio.principals().forEach(principal -> details.add(principal(principal)));
        for (TopologyModel.Product product : portfolio.products()) {
            details.add("■ " + product(product));
            product.restrictions().forEach(restriction -> details.add("    " + restriction(restriction)));
        }
        return details;
    }
}
