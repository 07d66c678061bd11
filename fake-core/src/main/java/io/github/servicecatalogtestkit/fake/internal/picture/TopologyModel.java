package io.github.servicecatalogtestkit.fake.internal.picture;

import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient.RecipientType;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content of a topology, in the order in which it is drawn. */
public record TopologyModel(
        List<Account> accounts, @Nullable Organization organization) {

    /**
     * The organization, if there is one.
     *
     * @param management the ID of the management account
     * @param joining what is under way: an open invitation, or the creation of an account
     */
    record Organization(String management, Unit root, List<Joining> joining) {}

    /**
     * An account that may join the organization.
     *
     * @param id the ID of the invitation, or of the request to create the account
     * @param state {@code invited} or {@code in creation}
     * @param who the ID, the e-mail address or the name of the account
     */
    record Joining(String id, String state, String who) {}

    /**
     * A unit of the organization, or the organization itself.
     *
     * @param accounts the accounts directly in it
     */
    record Unit(Party party, List<Unit> units, List<Party> accounts) {}

    /** An account with the portfolios that it owns, imports or is offered, and with what belongs to no portfolio. */
    record Account(
            Party party,
            List<Holding> holdings,
            List<Product> productsInNoPortfolio,
            List<ProvisionedProduct> provisionedProducts,
            List<Stack> stacks) {

        boolean shares() {
            return holdings.stream()
                    .anyMatch(holding -> holding.access() instanceof Owned
                            && !holding.portfolio().shares().isEmpty());
        }
    }

    /** An account or a part of an organization. If it has no name, its name is its id. */
    record Party(String name, String id) {}

    /** A portfolio as one account has it, with the principals that this account associated with it. */
    record Holding(Portfolio portfolio, Access access, List<Principal> principals) {

        /** Returns the products that the account sees in the portfolio. */
        List<Listing> products() {
            return access instanceof Offered ? List.of() : portfolio.products();
        }

        List<Share> shares() {
            return access instanceof Owned ? portfolio.shares() : List.of();
        }
    }

    /** Whether an account owns a portfolio, imported it, or is offered it. */
    sealed interface Access {}

    /** The portfolio belongs to the account. */
    record Owned() implements Access {}

    /**
     * The account imported the portfolio of another account.
     *
     * @param through the recipient of the share
     */
    record Imported(Recipient through) implements Access {}

    /** The account can accept a share of the portfolio. */
    record Offered() implements Access {}

    /** A portfolio. The recipients of its shares have this same object. */
    record Portfolio(String id, String name, String region, Party owner, List<Share> shares, List<Listing> products) {}

    /** The recipient of a share. */
    record Recipient(RecipientType kind, Party party) {}

    /**
     * A share that the owner of a portfolio made.
     *
     * @param arrived whether it was accepted; a share with a part of an organization is accepted as soon as it is
     *     completed
     * @param running what is done to it and takes time; {@code null} if nothing is under way
     */
    record Share(
            Recipient recipient,
            boolean arrived,
            boolean sharesTagOptions,
            boolean sharesPrincipals,
            ShareAction.@Nullable ShareChange running) {}

    /** A product with the names of its versions. */
    record Product(String id, String name, String region, List<String> versions) {}

    /**
     * A product in a portfolio.
     *
     * @param source the id of the imported portfolio that it comes from, if any
     */
    record Listing(Product product, @Nullable String source, List<Restriction> restrictions) {}

    /**
     * A constraint on a product in a portfolio.
     *
     * @param inherited whether it is on the source of the product
     * @param overridden whether another constraint overrides it
     */
    record Restriction(
            String id,
            Constraint.Type type,
            String parameters,
            String portfolio,
            Party owner,
            boolean inherited,
            boolean overridden) {

        /** Returns where the constraint comes from for an account, and whether it applies. */
        Origin originFor(Party account) {
            if (overridden) {
                return Origin.OVERRIDDEN;
            }
            return inherited || !owner.equals(account) ? Origin.INHERITED : Origin.OWN;
        }
    }

    /** Where a constraint comes from, and whether it applies. */
    enum Origin {
        OWN,
        INHERITED,
        OVERRIDDEN
    }

    /**
     * A provisioned product.
     *
     * @param status the status as the API spells it
     * @param message the message of the last failure
     * @param of the name of the product and version that runs
     * @param user the ARN of the user that it belongs to
     */
    record ProvisionedProduct(
            String id,
            String name,
            String region,
            String status,
            @Nullable String message,
            String of,
            String user) {}

    /**
     * A stack of AWS CloudFormation that is not deleted.
     *
     * @param id its ARN
     * @param reason the reason of the status; {@code null} if it has none
     * @param failures what failed in the latest deployment
     */
    record Stack(
            String id,
            String name,
            String region,
            String status,
            @Nullable String reason,
            List<StackResource> resources,
            List<StackFailure> failures) {

        boolean failed() {
            return !failures.isEmpty() || status.contains("FAILED") || status.contains("ROLLBACK");
        }
    }

    /** A resource of a stack. */
    record StackResource(String logicalId, String type, String physicalId) {}

    /** A resource of a stack that failed. */
    record StackFailure(String logicalId, String type, String status, String reason) {}

    /** Says whether the model has anything in more than one Region. */
    boolean hasSeveralRegions() {
        return accounts.stream()
                        .flatMap(TopologyModel::regions)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private static Stream<String> regions(Account account) {
        return Stream.of(
                        account.holdings().stream()
                                .map(holding -> holding.portfolio().region()),
                        account.productsInNoPortfolio().stream().map(Product::region),
                        account.provisionedProducts().stream().map(ProvisionedProduct::region),
                        account.stacks().stream().map(Stack::region))
                .flatMap(regions -> regions);
    }
}
