package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * Assertions about a portfolio as one client sees it. Whom it is shared with only the owner's client can tell; whether it is
 * imported, only the recipient's.
 *
 * <p>The portfolio itself is looked up once; what is in it, and whom it is shared with, each assertion asks anew. Accounts are
 * named by their ids of twelve digits.
 *
 * @see ServiceCatalogClientAssert#portfolio
 */
public class PortfolioAssert extends AbstractServiceCatalogAssert<PortfolioAssert, PortfolioView> {

    private static final String KIND = "portfolio";

    /** Makes assertions about {@code actual}. */
    public PortfolioAssert(@Nullable PortfolioView actual) {
        super(actual, PortfolioAssert.class);
    }

    /**
     * Verifies that the client sees the portfolio. Every other assertion begins with this one.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isVisible();        // passes if the hub created it
     * assertThat(stranger).portfolio(id).isVisible();   // fails
     * }</pre>
     *
     * @throws AssertionError if the client does not see the portfolio
     */
    public PortfolioAssert isVisible() {
        isNotNull();
        if (!actual.isVisible()) {
            throw assertionError(ShouldSeePortfolio.shouldSee(actual));
        }
        return this;
    }

    /**
     * Verifies that the portfolio belongs to the account of the client.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isLocal();     // passes if the hub created it
     * assertThat(spoke).portfolio(id).isLocal();   // fails if the spoke imported it
     * }</pre>
     *
     * @throws AssertionError if the portfolio belongs to another account
     */
    public PortfolioAssert isLocal() {
        isVisible();
        Standing standing = actual.standing();
        if (standing != Standing.OWN) {
            throw assertionError(ShouldBeImported.shouldBeLocal(actual, standing));
        }
        return this;
    }

    /**
     * Verifies that the account of the client imported the portfolio: by accepting an account-to-account share, or through its
     * organization.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).isImported();   // passes if the spoke accepted the share
     * assertThat(hub).portfolio(id).isImported();     // fails if the hub created it
     * }</pre>
     *
     * @throws AssertionError if the portfolio is not imported
     */
    public PortfolioAssert isImported() {
        isVisible();
        Standing standing = actual.standing();
        if (!standing.isImport()) {
            throw assertionError(ShouldBeImported.shouldBeImported(actual, standing));
        }
        return this;
    }

    /**
     * Verifies that the account of the client imported the portfolio from the account that owns it.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).isImportedFrom(hubId);     // passes if the spoke accepted the hub's share
     * assertThat(spoke).portfolio(id).isImportedFrom(otherId);   // fails
     * }</pre>
     *
     * @param ownerAccountId the account that owns the portfolio
     * @throws AssertionError if the portfolio is not imported, or belongs to another account
     */
    public PortfolioAssert isImportedFrom(String ownerAccountId) {
        isVisible();
        Account owner = new Account(ownerAccountId);
        Standing standing = actual.standing();
        if (!standing.isImport() || !actual.owner().equals(Optional.of(owner))) {
            throw assertionError(ShouldBeImported.shouldBeImportedFrom(actual, owner, standing));
        }
        return this;
    }

    /**
     * Verifies that the portfolio is shared with this very account, whether the account accepted it or not.
     *
     * <pre>{@code
     * // passes
     * hub.createPortfolioShare(r -> r.portfolioId(id).accountId(spokeId));
     * assertThat(hub).portfolio(id).isSharedWithAccount(spokeId);
     *
     * // fails if it is shared only with a unit of the organization, even one that the account is in
     * assertThat(hub).portfolio(id).isSharedWithAccount(memberId);
     * }</pre>
     *
     * @param accountId the recipient
     * @throws AssertionError if there is no such share, or the client's account does not own the portfolio
     */
    public PortfolioAssert isSharedWithAccount(String accountId) {
        Shares shares = shares();
        if (shares.with(accountId).isEmpty()) {
            throw assertionError(ShouldBeShared.shouldBeShared(actual, new Account(accountId), shares));
        }
        return this;
    }

    /**
     * Verifies that no share of the portfolio reaches an account: none with the account itself, and none with a unit or an
     * organization that it is in.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isNotSharedWithAccount(strangerId);   // passes
     * assertThat(hub).portfolio(id).isNotSharedWithAccount(spokeId);      // fails, accepted or not
     * }</pre>
     *
     * @param accountId the account that must not be a recipient
     * @throws AssertionError if a share reaches the account, or the client's account does not own the portfolio
     */
    public PortfolioAssert isNotSharedWithAccount(String accountId) {
        Shares shares = shares();
        Account account = new Account(accountId);
        List<PortfolioShareDetail> present = shares.with(accountId);
        if (!present.isEmpty()) {
            throw assertionError(ShouldBeShared.shouldNotBeShared(actual, account, present));
        }
        List<PortfolioShareDetail> nodes = shares.nodesAbove(accountId);
        if (!nodes.isEmpty()) {
            throw assertionError(ShouldBeShared.shouldNotBeSharedThrough(actual, account, nodes));
        }
        return this;
    }

    /**
     * Verifies that the portfolio is shared with no one.
     *
     * <pre>{@code
     * // fails
     * hub.createPortfolioShare(r -> r.portfolioId(id).accountId(spokeId));
     * assertThat(hub).portfolio(id).isNotShared();
     *
     * // passes
     * hub.deletePortfolioShare(r -> r.portfolioId(id).accountId(spokeId));
     * assertThat(hub).portfolio(id).isNotShared();
     * }</pre>
     *
     * @throws AssertionError if there is a share, or the client's account does not own the portfolio
     */
    public PortfolioAssert isNotShared() {
        Shares shares = shares();
        if (!shares.all().isEmpty()) {
            throw assertionError(ShouldBeShared.shouldNotBeSharedAtAll(actual, shares));
        }
        return this;
    }

    /**
     * Verifies that the portfolio is shared with an account, and that the account accepted the share. The account of a share
     * with a member of the organization need not do that: it counts as accepted.
     *
     * <pre>{@code
     * // passes
     * spoke.acceptPortfolioShare(r -> r.portfolioId(id));
     * assertThat(hub).portfolio(id).isAcceptedBy(spokeId);
     *
     * // fails
     * spoke.rejectPortfolioShare(r -> r.portfolioId(id));
     * assertThat(hub).portfolio(id).isAcceptedBy(spokeId);
     * }</pre>
     *
     * @param accountId the recipient
     * @throws AssertionError if there is no share with the account, or it is not accepted, or the client's account does not own
     *     the portfolio
     */
    public PortfolioAssert isAcceptedBy(String accountId) {
        Shares shares = shares();
        Account account = new Account(accountId);
        List<PortfolioShareDetail> present = shares.with(accountId);
        if (present.isEmpty()) {
            throw assertionError(ShouldBeAccepted.shouldBeAccepted(actual, account, shares));
        }
        if (present.stream().noneMatch(PortfolioAssert::isAccepted)) {
            throw assertionError(ShouldBeAccepted.shouldBeAccepted(actual, account, present.get(0)));
        }
        return this;
    }

    /**
     * Verifies that an account did not accept the portfolio. Holds without a share as well; {@link #isOfferedTo} does not.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isNotAcceptedBy(spokeId);   // passes until the spoke accepts the share, fails then
     * }</pre>
     *
     * @param accountId the account
     * @throws AssertionError if there is an accepted share, or the client's account does not own the portfolio
     */
    public PortfolioAssert isNotAcceptedBy(String accountId) {
        if (shares().with(accountId).stream().anyMatch(PortfolioAssert::isAccepted)) {
            throw assertionError(ShouldBeAccepted.shouldNotBeAccepted(actual, new Account(accountId)));
        }
        return this;
    }

    /**
     * Verifies that the portfolio is shared with an account that has not accepted it.
     *
     * <pre>{@code
     * // passes
     * hub.createPortfolioShare(r -> r.portfolioId(id).accountId(spokeId));
     * assertThat(hub).portfolio(id).isOfferedTo(spokeId);
     *
     * // fails
     * spoke.acceptPortfolioShare(r -> r.portfolioId(id));
     * assertThat(hub).portfolio(id).isOfferedTo(spokeId);
     * }</pre>
     *
     * @param accountId the recipient
     * @throws AssertionError if there is no share with the account, or it is accepted, or the client's account does not own the
     *     portfolio
     */
    public PortfolioAssert isOfferedTo(String accountId) {
        Shares shares = shares();
        Account account = new Account(accountId);
        List<PortfolioShareDetail> present = shares.with(accountId);
        if (present.isEmpty()) {
            throw assertionError(ShouldBeAccepted.shouldBeOffered(actual, account, shares));
        }
        present.stream()
                .filter(share -> !Boolean.FALSE.equals(share.accepted()))
                .findFirst()
                .ifPresent(share -> {
                    throw assertionError(ShouldBeAccepted.shouldBeOffered(actual, account, share));
                });
        return this;
    }

    private Shares shares() {
        isVisible();
        return Shares.of(actual).orElseThrow(() -> assertionError(ShouldBeShared.shouldBeOwnToSaySo(actual)));
    }

    private static boolean isAccepted(PortfolioShareDetail share) {
        return Boolean.TRUE.equals(share.accepted());
    }

    /**
     * Verifies the display name of the portfolio.
     *
     * <pre>{@code
     * hub.createPortfolio(r -> r.displayName("Networking").providerName("Platform team"));
     * assertThat(hub).portfolio(id).hasName("Networking");      // passes
     * assertThat(hub).portfolio(id).hasName("Platform team");   // fails
     * }</pre>
     *
     * @param name the display name
     * @throws AssertionError if the name is another one
     */
    public PortfolioAssert hasName(String name) {
        isVisible();
        String present = actual.detail().displayName();
        if (!name.equals(present)) {
            throw difference(String.valueOf(present), name, ShouldHaveText.shouldHaveName(KIND, actual, name, present));
        }
        return this;
    }

    /**
     * Verifies that the portfolio has a tag.
     *
     * <pre>{@code
     * hub.createPortfolio(r -> r.displayName("Networking").providerName("Platform team").tags(team));
     * assertThat(hub).portfolio(id).hasTag("team", "platform");   // passes
     * assertThat(hub).portfolio(id).hasTag("team", "data");       // fails
     * }</pre>
     *
     * @param key the key of the tag
     * @param value its value
     * @throws AssertionError if there is no such tag, or it has another value
     */
    public PortfolioAssert hasTag(String key, String value) {
        isVisible();
        Tag tag = Tag.builder().key(key).value(value).build();
        if (!actual.tags().contains(tag)) {
            throw assertionError(ShouldHaveText.shouldHaveTag(KIND, actual, tag, actual.tags()));
        }
        return this;
    }

    /**
     * Verifies that a principal is associated with the portfolio, by the account of the client.
     *
     * <pre>{@code
     * spoke.associatePrincipalWithPortfolio(r -> r.portfolioId(id).principalARN(developer).principalType(IAM));
     * assertThat(spoke).portfolio(id).hasPrincipal(developer);   // passes
     * assertThat(hub).portfolio(id).hasPrincipal(developer);     // fails: principals belong to the account that associated them
     * }</pre>
     *
     * @param principalArn the ARN or the ARN pattern, as it was associated
     * @throws AssertionError if no such principal is associated
     */
    public PortfolioAssert hasPrincipal(String principalArn) {
        return hasPrincipals(principalArn);
    }

    /**
     * Verifies that principals, and perhaps others, are associated with the portfolio, by the account of the client.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).hasPrincipals(developer, operator);   // passes if both are
     * assertThat(spoke).portfolio(id).hasPrincipals(developer, stranger);   // fails if one is not
     * }</pre>
     *
     * @param principalArns the ARNs or the ARN patterns, as they were associated
     * @throws AssertionError if one of them is not associated
     */
    public PortfolioAssert hasPrincipals(String... principalArns) {
        isVisible();
        List<Principal> present = actual.answers().principals(actual.id());
        List<String> arns = present.stream()
                .map(Principal::principalARN)
                .filter(Objects::nonNull)
                .toList();
        List<String> missing = List.of(principalArns).stream()
                .filter(arn -> !arns.contains(arn))
                .toList();
        if (!missing.isEmpty()) {
            throw assertionError(
                    ShouldHavePrincipals.shouldHavePrincipals(actual, List.of(principalArns), missing, present));
        }
        return this;
    }

    /**
     * Verifies that a principal is not associated with the portfolio by the account of the client.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).doesNotHavePrincipal(stranger);    // passes
     * assertThat(spoke).portfolio(id).doesNotHavePrincipal(developer);   // fails
     * }</pre>
     *
     * @param principalArn the ARN or the ARN pattern
     * @throws AssertionError if that principal is associated
     */
    public PortfolioAssert doesNotHavePrincipal(String principalArn) {
        isVisible();
        List<Principal> present = actual.answers().principals(actual.id());
        if (present.stream().anyMatch(principal -> principalArn.equals(principal.principalARN()))) {
            throw assertionError(ShouldHavePrincipals.shouldNotHavePrincipal(actual, principalArn, present));
        }
        return this;
    }

    /**
     * Verifies that the account of the client associated no principal with the portfolio, so that no one there can launch from
     * it.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).hasNoPrincipals();   // passes right after the import, fails after the first association
     * }</pre>
     *
     * @throws AssertionError if a principal is associated
     */
    public PortfolioAssert hasNoPrincipals() {
        isVisible();
        List<Principal> present = actual.answers().principals(actual.id());
        if (!present.isEmpty()) {
            throw assertionError(ShouldHavePrincipals.shouldHaveNoPrincipals(actual, present));
        }
        return this;
    }

    /**
     * Returns assertions about a product as it is in this portfolio.
     *
     * <pre>{@code
     * // passes
     * assertThat(spoke).portfolio(localId).product(lamp).isFrom(id).inheritsConstraint(TEMPLATE);
     *
     * // fails as soon as the owner removes the product from the portfolio it was taken from
     * assertThat(spoke).portfolio(localId).product(lamp);
     * }</pre>
     *
     * @param productId the id, {@code prod-…}
     * @throws AssertionError if the portfolio does not have the product
     */
    public final PortfolioProductAssert product(String productId) {
        isNotNull();
        return descend(new PortfolioProductAssert(ProductView.in(actual, productId)))
                .isVisible();
    }

    /**
     * Verifies that the portfolio has products, and perhaps others.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).hasProducts(linux, lamp);   // passes if both are in it
     * assertThat(spoke).portfolio(id).hasProducts("Linux");       // fails: products go by their ids
     * }</pre>
     *
     * @param productIds ids, {@code prod-…}
     * @throws AssertionError if one of them is not in the portfolio
     */
    public PortfolioAssert hasProducts(String... productIds) {
        isVisible();
        List<ProductViewDetail> present = actual.answers().productsIn(actual.id());
        List<String> missing = missing(List.of(productIds), present);
        if (!missing.isEmpty()) {
            throw assertionError(ShouldHaveProducts.shouldHaveProducts(actual, List.of(productIds), missing, present));
        }
        return this;
    }

    /**
     * Verifies that the portfolio has these products and no others, in whatever order; without any, that it is empty.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).hasExactlyProducts(lamp, linux);   // passes if there are just these two
     * assertThat(spoke).portfolio(id).hasExactlyProducts(lamp);          // fails, and names what else is there
     * }</pre>
     *
     * @param productIds ids, {@code prod-…}
     * @throws AssertionError if one of them is not in the portfolio, or another one is
     */
    public PortfolioAssert hasExactlyProducts(String... productIds) {
        isVisible();
        List<String> expected = List.of(productIds);
        List<ProductViewDetail> present = actual.answers().productsIn(actual.id());
        List<String> missing = missing(expected, present);
        List<ProductViewDetail> unexpected = present.stream()
                .filter(product -> !expected.contains(Names.idOf(product).orElse("")))
                .toList();
        if (!missing.isEmpty() || !unexpected.isEmpty()) {
            throw assertionError(ShouldHaveProducts.shouldHaveExactlyProducts(actual, expected, missing, unexpected));
        }
        return this;
    }

    /**
     * Verifies that the portfolio is empty.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).hasNoProducts();   // passes until a product is associated, fails then
     * }</pre>
     *
     * @throws AssertionError if a product is in the portfolio
     */
    public PortfolioAssert hasNoProducts() {
        return hasExactlyProducts();
    }

    /**
     * Verifies that a product is not in the portfolio.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(localId).doesNotHaveProduct(linux);   // passes once the owner took it out of the source
     * assertThat(spoke).portfolio(localId).doesNotHaveProduct(lamp);    // fails
     * }</pre>
     *
     * @param productId the id, {@code prod-…}
     * @throws AssertionError if the product is in the portfolio
     */
    public PortfolioAssert doesNotHaveProduct(String productId) {
        isVisible();
        ProductView product = ProductView.in(actual, productId);
        if (product.isVisible()) {
            throw assertionError(ShouldHaveProducts.shouldNotHaveProduct(actual, product.detail()));
        }
        return this;
    }

    private static List<String> missing(List<String> expected, List<ProductViewDetail> present) {
        List<String> ids =
                present.stream().map(product -> Names.idOf(product).orElse("")).toList();
        return expected.stream().filter(id -> !ids.contains(id)).toList();
    }

    /**
     * Verifies that recipients see in the portfolio what this client sees in it: the same products, with the same versions and
     * the same constraints. A failure shows what differs, in two columns.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isPropagatedTo(spoke, otherSpoke);   // passes if both imported it
     * assertThat(hub).portfolio(id).isPropagatedTo(stranger);            // fails
     * }</pre>
     *
     * @param recipients clients of the accounts that should see the portfolio
     * @throws AssertionError if one of the recipients does not see the portfolio, or sees something else in it
     * @throws IllegalArgumentException if there are no recipients
     */
    public PortfolioAssert isPropagatedTo(ServiceCatalogClient... recipients) {
        isVisible();
        if (recipients.length == 0) {
            throw new IllegalArgumentException(
                    "isPropagatedTo compares with the clients it is given, and was given none: isPropagatedTo(spoke)");
        }
        List<Propagation> differing = List.of(recipients).stream()
                .map(recipient -> Propagation.between(actual, recipient))
                .filter(propagation -> !propagation.isComplete())
                .toList();
        if (!differing.isEmpty()) {
            throw assertionError(ShouldBePropagated.shouldBePropagated(actual, differing));
        }
        return this;
    }
}
