package io.github.servicecatalogtestkit.fake.internal.picture;

import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The labels of a drawing of a {@link TopologyModel}. They are shorter than the lines of {@link TextTree}. */
final class Captions {

    private final TopologyModel picture;
    private final boolean namesRegions;

    Captions(TopologyModel picture) {
        this.picture = picture;
        this.namesRegions = picture.hasSeveralRegions();
    }

    /** Returns whether the account owns the portfolio, imported it, or is offered it. */
    String access(TopologyModel.Holding holding) {
        TopologyModel.Portfolio portfolio = holding.portfolio();
        String region = namesRegions ? " · " + portfolio.region() : "";
        if (holding.access() instanceof TopologyModel.Imported imported) {
            return "imported from " + portfolio.owner().name() + " · " + through(imported.through()) + region;
        }
        return holding.access() instanceof TopologyModel.Offered
                ? "offered by " + portfolio.owner().name() + " · not accepted" + region
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

    static String recipient(TopologyModel.Recipient recipient) {
        return switch (recipient.kind()) {
            case ACCOUNT -> "account " + recipient.party().name();
            case ORGANIZATION_MEMBER_ACCOUNT -> "member " + recipient.party().name();
            case ORGANIZATION -> "the organization";
            case ORGANIZATIONAL_UNIT -> "unit " + recipient.party().name();
        };
    }

    static String state(TopologyModel.Share share) {
        return arrival(share)
                + (share.sharesTagOptions() ? ", with TagOptions" : "")
                + (share.sharesPrincipals() ? ", with principals" : "");
    }

    /** Returns whether a share reached its recipients. Shares with a part of an organization need no acceptance. */
    static String arrival(TopologyModel.Share share) {
        if (share.running() != null) {
            return switch (share.running()) {
                case CREATE -> "in progress";
                case UPDATE -> "update in progress";
                case DELETE -> "deletion in progress";
            };
        }
        if (share.recipient().kind().isOfOrganization()) {
            return share.arrived() ? "complete" : "in progress";
        }
        return share.arrived() ? "accepted" : "not accepted";
    }

    private String product(TopologyModel.Listing listing) {
        int versions = listing.product().versions().size();
        return listing.product().name() + " · " + versions + (versions == 1 ? " version" : " versions")
                + (listing.source() == null ? "" : " · from " + nameOfPortfolio(listing.source()));
    }

    private String nameOfPortfolio(String id) {
        return picture.accounts().stream()
                .flatMap(account -> account.holdings().stream())
                .map(TopologyModel.Holding::portfolio)
                .filter(portfolio -> portfolio.id().equals(id))
                .map(TopologyModel.Portfolio::name)
                .findFirst()
                .orElse(id);
    }

    /** Returns the lines below the name of an account: what it has besides portfolios. */
    static List<String> loose(TopologyModel.Account account) {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                Likeness.ofProducts(account.productsInNoPortfolio()),
                product -> "■ " + product.name() + " · in no portfolio",
                TopologyModel.Product::name);
        add(
                lines,
                Likeness.ofProvisionedProducts(account.provisionedProducts()),
                product -> "▶ " + product.name() + " · " + product.of() + " · " + product.status(),
                TopologyModel.ProvisionedProduct::name);
        account.stacks().forEach(stack -> lines.add("stack " + stack.name() + " · " + stack.status()));
        return lines;
    }

    private static <T> void add(
            List<String> lines, List<Likeness<T>> things, Function<T, String> line, Function<T, String> name) {
        for (Likeness<T> alike : things) {
            lines.add(line.apply(alike.first()));
            if (!alike.others().isEmpty()) {
                lines.add(alike.line(name));
            }
        }
    }

    private static String restriction(TopologyModel.Party viewer, TopologyModel.Restriction restriction) {
        return restriction.type() + " "
                + switch (restriction.originFor(viewer)) {
                    case OWN -> "own";
                    case INHERITED -> "inherited";
                    case OVERRIDDEN -> "inherited, overridden";
                };
    }

    /** Returns the principal that may launch, as the last part of its ARN. */
    private static String principal(Principal principal) {
        String arn = principal.arn();
        int resource = arn.lastIndexOf(':') + 1;
        return "may launch: " + arn.substring(resource) + (principal.type() == Principal.Type.IAM ? "" : " (pattern)");
    }

    /** Returns the lines below the name of a portfolio: its principals, its products and their constraints. */
    List<String> details(TopologyModel.Party viewer, TopologyModel.Holding holding) {
        List<String> details = new ArrayList<>();
        holding.principals().forEach(principal -> details.add(principal(principal)));
        for (Likeness<TopologyModel.Listing> alike : Likeness.ofProducts(viewer, holding)) {
            details.add("■ " + product(alike.first()));
            alike.first().restrictions().forEach(restriction -> details.add(restriction(viewer, restriction)));
            if (!alike.others().isEmpty()) {
                details.add(alike.line(listing -> listing.product().name()));
            }
        }
        return details;
    }
}
