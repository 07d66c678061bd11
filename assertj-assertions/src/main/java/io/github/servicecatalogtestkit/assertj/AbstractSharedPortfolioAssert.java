package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/**
 * Assertions about the shares of a portfolio. They need a client of the account that owns it, because AWS returns the
 * shares only to the owner.
 *
 * @param <S> the type of the assert itself
 */
abstract class AbstractSharedPortfolioAssert<S extends AbstractSharedPortfolioAssert<S>>
        extends AbstractPortfolioAssert<S> {

    AbstractSharedPortfolioAssert(@Nullable PortfolioView actual, Class<S> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the portfolio is shared with the account itself, whether or not the account accepted the share.
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
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param accountId the account ID of the recipient
     * @throws AssertionError if there is no such share, or the client's account does not own the portfolio
     */
    public S isSharedWithAccount(String accountId) {
        AccountId account = ids().account(accountId);
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            if (shares.with(account).isEmpty()) {
                throw assertionError(ShouldBeShared.shouldBeShared(portfolio, Recipient.account(account), shares));
            }
        });
    }

    /**
     * Verifies that no share of the portfolio reaches an account: neither a share with the account itself nor one with
     * an organizational unit or organization that it is in.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isNotSharedWithAccount(strangerId);   // passes
     * assertThat(hub).portfolio(id).isNotSharedWithAccount(spokeId);      // fails, accepted or not
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares} and {@code ListPortfolioAccess}.
     *
     * @param accountId the account ID
     * @throws AssertionError if a share reaches the account, or the client's account does not own the portfolio
     */
    public S isNotSharedWithAccount(String accountId) {
        AccountId account = ids().account(accountId);
        return verifyAbsence(IdKind.ACCOUNT, account.value(), portfolio -> {
            Shares shares = shares(portfolio);
            List<PortfolioShareDetail> present = shares.with(account);
            if (!present.isEmpty()) {
                throw assertionError(ShouldBeShared.shouldNotBeShared(portfolio, Recipient.account(account), present));
            }
            List<PortfolioShareDetail> nodes = shares.nodesAbove(account.value());
            if (!nodes.isEmpty()) {
                throw assertionError(
                        ShouldBeShared.shouldNotBeSharedThrough(portfolio, Recipient.account(account), nodes));
            }
        });
    }

    /**
     * Verifies that the portfolio has no shares.
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
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @throws AssertionError if there is a share, or the client's account does not own the portfolio
     */
    public S isNotShared() {
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            if (!shares.all().isEmpty()) {
                throw assertionError(ShouldBeShared.shouldNotBeSharedAtAll(portfolio, shares));
            }
        });
    }

    /**
     * Verifies that the portfolio is shared with an account and that the account accepted the share. A share with a
     * member of the organization always counts as accepted.
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
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param accountId the account ID of the recipient
     * @throws AssertionError if there is no share with the account, or it is not accepted, or the client's account does
     *     not own the portfolio
     */
    public S isAcceptedBy(String accountId) {
        AccountId account = ids().account(accountId);
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            List<PortfolioShareDetail> present = shares.with(account);
            if (present.isEmpty()) {
                throw assertionError(ShouldBeAccepted.shouldBeAccepted(portfolio, account, shares));
            }
            if (present.stream().noneMatch(AbstractSharedPortfolioAssert::isAccepted)) {
                throw assertionError(ShouldBeAccepted.shouldBeAccepted(portfolio, account, present.get(0)));
            }
        });
    }

    /**
     * Verifies that an account did not accept a share of the portfolio. It passes without a share too, unlike
     * {@link #isOfferedTo}.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isNotAcceptedBy(spokeId);   // passes until the spoke accepts the share, fails then
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param accountId the account ID
     * @throws AssertionError if there is an accepted share, or the client's account does not own the portfolio
     */
    public S isNotAcceptedBy(String accountId) {
        AccountId account = ids().account(accountId);
        return verifyAbsence(IdKind.ACCOUNT, account.value(), portfolio -> {
            shares(portfolio).with(account).stream()
                    .filter(AbstractSharedPortfolioAssert::isAccepted)
                    .findFirst()
                    .ifPresent(share -> {
                        throw assertionError(ShouldBeAccepted.shouldNotBeAccepted(portfolio, account, share));
                    });
        });
    }

    /**
     * Verifies that the portfolio is shared with an account that has not accepted the share. AWS does not show the
     * owner whether a share was rejected or not yet answered: both are offered, and can still be accepted.
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
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param accountId the account ID of the recipient
     * @throws AssertionError if there is no share with the account, or it is accepted, or the client's account does not
     *     own the portfolio
     */
    public S isOfferedTo(String accountId) {
        AccountId account = ids().account(accountId);
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            List<PortfolioShareDetail> present = shares.with(account);
            if (present.isEmpty()) {
                throw assertionError(ShouldBeAccepted.shouldBeOffered(portfolio, account, shares));
            }
            present.stream()
                    .filter(share -> !Boolean.FALSE.equals(share.accepted()))
                    .findFirst()
                    .ifPresent(share -> {
                        throw assertionError(ShouldBeAccepted.shouldBeOffered(portfolio, account, share));
                    });
        });
    }

    /**
     * Verifies that the portfolio is shared with the organizational unit itself.
     *
     * <pre>{@code
     * // passes
     * hub.createPortfolioShare(r -> r.portfolioId(id)
     *         .organizationNode(n -> n.type(ORGANIZATIONAL_UNIT).value(prodId)));
     * assertThat(hub).portfolio(id).isSharedWithOrganizationalUnit(prodId);
     *
     * // fails if it is shared with a unit above
     * assertThat(hub).portfolio(id).isSharedWithOrganizationalUnit(nestedId);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param unitId the ID of the organizational unit, {@code ou-…}
     * @throws AssertionError if there is no such share, or the client's account does not own the portfolio
     */
    public S isSharedWithOrganizationalUnit(String unitId) {
        return isSharedWith(ids().organizationalUnit(unitId), Shares::withUnit);
    }

    /**
     * Verifies that the portfolio is shared with the whole organization.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isSharedWithOrganization(organizationId);   // passes if it is
     * // fails if it is shared with units only
     * assertThat(hub).portfolio(id).isSharedWithOrganization(organizationId);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param organizationId the ID of the organization, {@code o-…}
     * @throws AssertionError if there is no such share, or the client's account does not own the portfolio
     */
    public S isSharedWithOrganization(String organizationId) {
        return isSharedWith(ids().organization(organizationId), Shares::withOrganization);
    }

    /**
     * Verifies that the portfolio is shared with the account as a member of the organization. The account need not
     * accept such a share.
     *
     * <pre>{@code
     * // passes
     * hub.createPortfolioShare(r -> r.portfolioId(id).organizationNode(n -> n.type(ACCOUNT).value(memberId)));
     * assertThat(hub).portfolio(id).isSharedWithMember(memberId);
     *
     * // fails
     * hub.createPortfolioShare(r -> r.portfolioId(otherId).accountId(memberId));
     * assertThat(hub).portfolio(otherId).isSharedWithMember(memberId);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param accountId the account ID of the recipient
     * @throws AssertionError if there is no such share, or the client's account does not own the portfolio
     */
    public S isSharedWithMember(String accountId) {
        return isSharedWith(Recipient.member(ids().account(accountId)), Shares::withMember);
    }

    private S isSharedWith(Recipient recipient, BiFunction<Shares, Recipient, List<PortfolioShareDetail>> present) {
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            if (present.apply(shares, recipient).isEmpty()) {
                throw assertionError(ShouldBeShared.shouldBeShared(portfolio, recipient, shares));
            }
            ids().names()
                    .runningShare(portfolio.id(), recipient)
                    .filter(token -> !isCompletedBy(portfolio, token))
                    .ifPresent(token -> {
                        throw assertionError(ShouldBeShared.shouldNotBeUnderWay(portfolio, recipient, token));
                    });
        });
    }

    /** An assertion that waits polls the status, because actions of a fake can complete after a number of polls. */
    private boolean isCompletedBy(PortfolioView portfolio, String token) {
        return mark() == AssertionMark.EVENTUALLY
                && ShareActionView.of(portfolio.context(), token).isComplete();
    }

    /**
     * Verifies that the portfolio is not shared with the organizational unit itself. It may be shared with a parent of
     * the unit.
     *
     * <pre>{@code
     * // passes as long as there is no such share
     * assertThat(hub).portfolio(id).isNotSharedWithOrganizationalUnit(devId);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param unitId the ID of the organizational unit, {@code ou-…}
     * @throws AssertionError if there is such a share, or the client's account does not own the portfolio
     */
    public S isNotSharedWithOrganizationalUnit(String unitId) {
        return isNotSharedWith(IdKind.ORGANIZATIONAL_UNIT, ids().organizationalUnit(unitId), Shares::withUnit);
    }

    /**
     * Verifies that the portfolio is not shared with the whole organization. It may be shared with parts of it.
     *
     * <pre>{@code
     * // passes as long as there is no such share
     * assertThat(hub).portfolio(id).isNotSharedWithOrganization(organizationId);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param organizationId the ID of the organization, {@code o-…}
     * @throws AssertionError if there is such a share, or the client's account does not own the portfolio
     */
    public S isNotSharedWithOrganization(String organizationId) {
        return isNotSharedWith(IdKind.ORGANIZATION, ids().organization(organizationId), Shares::withOrganization);
    }

    private S isNotSharedWith(
            IdKind kind, Recipient recipient, BiFunction<Shares, Recipient, List<PortfolioShareDetail>> present) {
        return verifyAbsence(kind, recipient.id(), portfolio -> {
            List<PortfolioShareDetail> shares = present.apply(shares(portfolio), recipient);
            if (!shares.isEmpty()) {
                throw assertionError(ShouldBeShared.shouldNotBeShared(portfolio, recipient, shares));
            }
        });
    }

    /**
     * Verifies that a share of the portfolio reaches an account: a share with the account itself, or with an
     * organizational unit or organization that it is in. The account may still have to accept the share.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isSharedWithOrganizationalUnit(prodId).reachesAccount(prodAccountId);   // passes
     * // fails if it is in another unit, and says where the shares are
     * assertThat(hub).portfolio(id).reachesAccount(devAccountId);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares} and {@code ListPortfolioAccess}.
     *
     * @param accountId the account ID
     * @throws AssertionError if no share reaches the account, or the client's account does not own the portfolio
     */
    public S reachesAccount(String accountId) {
        AccountId account = ids().account(accountId);
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            if (!shares.reaches(account)) {
                throw assertionError(ShouldBeShared.shouldReach(portfolio, Recipient.account(account), shares));
            }
        });
    }

    /**
     * Verifies that the portfolio's share with a recipient includes the principals. Principals that are ARN patterns
     * then apply in the recipient's accounts too.
     *
     * <pre>{@code
     * // passes
     * hub.createPortfolioShare(r -> r.portfolioId(id).organizationNode(prod).sharePrincipals(true));
     * assertThat(hub).portfolio(id).sharesPrincipalsWith(prodId);
     *
     * // fails: sharing again changes nothing, updating does
     * hub.createPortfolioShare(r -> r.portfolioId(otherId).organizationNode(prod));
     * hub.createPortfolioShare(r -> r.portfolioId(otherId).organizationNode(prod).sharePrincipals(true));
     * assertThat(hub).portfolio(otherId).sharesPrincipalsWith(prodId);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param recipientId the ID of the account, organizational unit or organization
     * @throws AssertionError if there is no such share, or it does not include principals, or the client's account does
     *     not own the portfolio
     */
    public S sharesPrincipalsWith(String recipientId) {
        return includes(ShareOption.PRINCIPALS, ids().recipient(recipientId));
    }

    /**
     * Verifies that the portfolio's share with a recipient does not include the principals.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).doesNotSharePrincipalsWith(spokeId);   // passes if the share does not include them
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param recipientId the ID of the account, organizational unit or organization
     * @throws AssertionError if there is no such share, or it includes principals, or the client's account does not own
     *     the portfolio
     */
    public S doesNotSharePrincipalsWith(String recipientId) {
        return excludes(ShareOption.PRINCIPALS, ids().recipient(recipientId));
    }

    /**
     * Verifies that the portfolio's share with a recipient includes the TagOptions of the portfolio and of its
     * products.
     *
     * <pre>{@code
     * // passes
     * hub.createPortfolioShare(r -> r.portfolioId(id).accountId(spokeId).shareTagOptions(true));
     * assertThat(hub).portfolio(id).sharesTagOptionsWith(spokeId);
     *
     * // fails
     * hub.updatePortfolioShare(r -> r.portfolioId(id).accountId(spokeId).shareTagOptions(false));
     * assertThat(hub).portfolio(id).sharesTagOptionsWith(spokeId);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param recipientId the ID of the account, organizational unit or organization
     * @throws AssertionError if there is no such share, or it does not include TagOptions, or the client's account does
     *     not own the portfolio
     */
    public S sharesTagOptionsWith(String recipientId) {
        return includes(ShareOption.TAG_OPTIONS, ids().recipient(recipientId));
    }

    /**
     * Verifies that the portfolio's share with a recipient does not include TagOptions.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).doesNotShareTagOptionsWith(spokeId);   // passes if the share does not include them
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShares}.
     *
     * @param recipientId the ID of the account, organizational unit or organization
     * @throws AssertionError if there is no such share, or it includes TagOptions, or the client's account does not own
     *     the portfolio
     */
    public S doesNotShareTagOptionsWith(String recipientId) {
        return excludes(ShareOption.TAG_OPTIONS, ids().recipient(recipientId));
    }

    private S includes(ShareOption what, Recipient recipient) {
        return verify(portfolio -> {
            List<PortfolioShareDetail> present = sharesWith(portfolio, what, recipient);
            if (present.stream().noneMatch(what::isCertainlyIn)) {
                throw assertionError(ShouldHaveShareOption.shouldInclude(portfolio, what, recipient, present.get(0)));
            }
        });
    }

    private S excludes(ShareOption what, Recipient recipient) {
        return verify(portfolio -> {
            for (PortfolioShareDetail share : sharesWith(portfolio, what, recipient)) {
                if (!Boolean.FALSE.equals(what.isIncludedIn(share))) {
                    throw assertionError(ShouldHaveShareOption.shouldNotInclude(portfolio, what, recipient, share));
                }
            }
        });
    }

    private List<PortfolioShareDetail> sharesWith(PortfolioView portfolio, ShareOption what, Recipient recipient) {
        Shares shares = shares(portfolio);
        List<PortfolioShareDetail> present = shares.with(recipient);
        if (present.isEmpty()) {
            throw assertionError(ShouldHaveShareOption.becauseItIsNotShared(portfolio, what, recipient, shares));
        }
        return present;
    }

    private Shares shares(PortfolioView portfolio) {
        return Shares.of(portfolio)
                .orElseThrow(() -> assertionError(
                        ShouldSeePortfolio.unlessGone(portfolio, () -> ShouldBeShared.shouldBeReadByOwner(portfolio))));
    }

    private static boolean isAccepted(PortfolioShareDetail share) {
        return Boolean.TRUE.equals(share.accepted());
    }
}
