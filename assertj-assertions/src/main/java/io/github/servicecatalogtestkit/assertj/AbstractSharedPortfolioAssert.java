package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/**
 * Assertions about whom a portfolio is shared with. They need a client of the account that owns it: AWS tells no one else.
 *
 * @param <S> the type of the assert itself
 */
public abstract class AbstractSharedPortfolioAssert<S extends AbstractSharedPortfolioAssert<S>>
        extends AbstractPortfolioAssert<S> {

    AbstractSharedPortfolioAssert(@Nullable PortfolioView actual, Class<S> selfType) {
        super(actual, selfType);
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
    public S isSharedWithAccount(String accountId) {
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            if (shares.with(accountId).isEmpty()) {
                throw assertionError(ShouldBeShared.shouldBeShared(portfolio, new Account(accountId), shares));
            }
        });
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
    public S isNotSharedWithAccount(String accountId) {
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            Account account = new Account(accountId);
            List<PortfolioShareDetail> present = shares.with(accountId);
            if (!present.isEmpty()) {
                throw assertionError(ShouldBeShared.shouldNotBeShared(portfolio, account, present));
            }
            List<PortfolioShareDetail> nodes = shares.nodesAbove(accountId);
            if (!nodes.isEmpty()) {
                throw assertionError(ShouldBeShared.shouldNotBeSharedThrough(portfolio, account, nodes));
            }
        });
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
    public S isNotShared() {
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            if (!shares.all().isEmpty()) {
                throw assertionError(ShouldBeShared.shouldNotBeSharedAtAll(portfolio, shares));
            }
        });
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
    public S isAcceptedBy(String accountId) {
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            Account account = new Account(accountId);
            List<PortfolioShareDetail> present = shares.with(accountId);
            if (present.isEmpty()) {
                throw assertionError(ShouldBeAccepted.shouldBeAccepted(portfolio, account, shares));
            }
            if (present.stream().noneMatch(AbstractSharedPortfolioAssert::isAccepted)) {
                throw assertionError(ShouldBeAccepted.shouldBeAccepted(portfolio, account, present.get(0)));
            }
        });
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
    public S isNotAcceptedBy(String accountId) {
        return verify(portfolio -> {
            if (shares(portfolio).with(accountId).stream().anyMatch(AbstractSharedPortfolioAssert::isAccepted)) {
                throw assertionError(ShouldBeAccepted.shouldNotBeAccepted(portfolio, new Account(accountId)));
            }
        });
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
    public S isOfferedTo(String accountId) {
        return verify(portfolio -> {
            Shares shares = shares(portfolio);
            Account account = new Account(accountId);
            List<PortfolioShareDetail> present = shares.with(accountId);
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

    private Shares shares(PortfolioView portfolio) {
        return Shares.of(portfolio).orElseThrow(() -> assertionError(ShouldBeShared.shouldBeOwnToSaySo(portfolio)));
    }

    private static boolean isAccepted(PortfolioShareDetail share) {
        return Boolean.TRUE.equals(share.accepted());
    }
}
