package io.github.servicecatalogtestkit.fake.internal.picture;

import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient.RecipientType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content of a topology, in the order in which it is drawn. */
public record TopologyModel(
        List<Account> accounts, @Nullable Organization organization) {

    /**
     * The organization, if there is one.
     *
     * @param management the ID of the management account
     */
    record Organization(String management, Unit root) {}

    /**
     * A unit of the organization, or the organization itself.
     *
     * @param accounts the accounts directly in it
     */
    record Unit(Party party, List<Unit> units, List<Party> accounts) {

        /** Returns whether the account is in a unit below this one. */
        private boolean hasFurtherDown(String account) {
            return units.stream().anyMatch(unit -> unit.has(account));
        }

        private boolean has(String account) {
            return accounts.stream().anyMatch(party -> party.id().equals(account)) || hasFurtherDown(account);
        }
    }

    /** An account with the portfolios that it owns, imports or is offered, and its other products. */
    record Account(Party party, List<Portfolio> portfolios, List<Product> productsInNoPortfolio) {

        boolean shares() {
            return portfolios.stream().anyMatch(portfolio -> !portfolio.shares().isEmpty());
        }
    }

    /** An account or a part of an organization. If it has no name, its name is its id. */
    record Party(String name, String id) {}

    /** A portfolio as one account sees it, with the principals that this account associated with it. */
    record Portfolio(
            String id,
            String name,
            String region,
            Holding holding,
            List<Share> shares,
            List<Principal> principals,
            List<Product> products) {}

    /** Whether an account owns a portfolio, imported it, or is offered it. */
    sealed interface Holding {}

    /** The portfolio belongs to the account. */
    record Owned() implements Holding {}

    /**
     * The account imported the portfolio of another account.
     *
     * @param through the recipient of the share
     */
    record Imported(Party owner, Recipient through) implements Holding {}

    /** The account can accept a share of the portfolio. */
    record Offered(Party owner) implements Holding {}

    /** The recipient of a share. */
    record Recipient(RecipientType kind, Party party) {}

    /**
     * A share that the owner of a portfolio made.
     *
     * @param arrived whether it was accepted; a share with a part of an organization is accepted as soon as it is
     *     completed
     */
    record Share(Recipient recipient, boolean arrived, boolean sharesTagOptions, boolean sharesPrincipals) {}

    /**
     * A product in a portfolio, or in none.
     *
     * @param source the id of the imported portfolio that it comes from, if any
     */
    record Product(
            String id,
            String name,
            String region,
            int versions,
            @Nullable String source,
            List<Restriction> restrictions) {}

    /** A constraint on a product in a portfolio, and where it comes from. */
    record Restriction(String id, Constraint.Type type, Origin origin) {}

    /** Where a constraint comes from, and whether it applies. */
    enum Origin {
        OWN,
        INHERITED,
        OVERRIDDEN
    }

    /** Returns the account with this id, if it is in the model. */
    Optional<Account> find(String account) {
        return accounts.stream().filter(one -> one.party().id().equals(account)).findFirst();
    }

    /** Says whether the account is in the organization. */
    boolean isMember(String account) {
        return organization != null && organization.root().has(account);
    }

    /** Returns whether the account is in a unit below the root of the organization. */
    boolean isInUnit(String account) {
        return organization != null && organization.root().hasFurtherDown(account);
    }

    /** Says whether the model has portfolios or products in more than one Region. */
    boolean hasSeveralRegions() {
        return accounts.stream()
                        .flatMap(account -> Stream.concat(
                                account.portfolios().stream().map(Portfolio::region),
                                account.productsInNoPortfolio().stream().map(Product::region)))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }
}
