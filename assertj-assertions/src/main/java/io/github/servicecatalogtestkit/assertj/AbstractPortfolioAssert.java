package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.Principal;

/**
 * Assertions about the relation of a portfolio to the client's account, its name, its tags and its principals.
 *
 * @param <S> the type of the assert itself
 */
abstract class AbstractPortfolioAssert<S extends AbstractPortfolioAssert<S>>
        extends AbstractTaggedAssert<S, PortfolioView> {

    AbstractPortfolioAssert(@Nullable PortfolioView actual, Class<S> selfType) {
        super(actual, selfType);
    }

    @Override
    final PortfolioView refresh(PortfolioView before) {
        return before.refresh();
    }

    @Override
    final @Nullable ErrorMessageFactory explainInvisible(PortfolioView portfolio) {
        return portfolio.isVisible() ? null : ShouldSeePortfolio.shouldSee(portfolio);
    }

    /**
     * Verifies that the client's account owns the portfolio.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isLocal();     // passes if the hub created it
     * assertThat(spoke).portfolio(id).isLocal();   // fails if the spoke imported it
     * }</pre>
     *
     * <p>Calls {@code ListPortfolios}.
     *
     * @throws AssertionError if another account owns the portfolio
     */
    public S isLocal() {
        return verify(portfolio -> {
            if (!portfolio.isOwn()) {
                throw assertionError(ShouldSeePortfolio.unlessGone(
                        portfolio, () -> ShouldBeImported.shouldBeLocal(portfolio, portfolio.relation())));
            }
        });
    }

    /**
     * Verifies that the client's account imported the portfolio, either by accepting an account-to-account share or
     * through its organization.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).isImported();   // passes if the spoke accepted the share
     * assertThat(hub).portfolio(id).isImported();     // fails if the hub created it
     * }</pre>
     *
     * <p>Calls {@code ListAcceptedPortfolioShares}.
     *
     * @throws AssertionError if the portfolio is not imported
     */
    public S isImported() {
        return verify(portfolio -> {
            if (!portfolio.isImported()) {
                throw assertionError(ShouldSeePortfolio.unlessGone(
                        portfolio, () -> ShouldBeImported.shouldBeImported(portfolio, portfolio.relation())));
            }
        });
    }

    /**
     * Verifies that the client's account imported the portfolio from the account that owns it.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).isImportedFrom(hubId);     // passes if the spoke accepted the hub's share
     * assertThat(spoke).portfolio(id).isImportedFrom(otherId);   // fails
     * }</pre>
     *
     * <p>Calls {@code ListAcceptedPortfolioShares}.
     *
     * @param ownerAccountId the account that owns the portfolio
     * @throws AssertionError if the portfolio is not imported, or another account owns it
     */
    public S isImportedFrom(String ownerAccountId) {
        AccountId owner = ids().account(ownerAccountId);
        return verify(portfolio -> {
            if (!portfolio.isImported() || !portfolio.owner().equals(Optional.of(owner))) {
                throw assertionError(ShouldSeePortfolio.unlessGone(
                        portfolio,
                        () -> ShouldBeImported.shouldBeImportedFrom(portfolio, owner, portfolio.relation())));
            }
        });
    }

    /**
     * Verifies that the client's account imported the portfolio by accepting an account-to-account share.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).isImportedThroughAccountShare();    // passes if the spoke accepted the share
     * // fails if it is shared with the organization only
     * assertThat(member).portfolio(id).isImportedThroughAccountShare();
     * }</pre>
     *
     * <p>Calls {@code ListAcceptedPortfolioShares}.
     *
     * @throws AssertionError if the portfolio is not imported, or only through the organization
     */
    public S isImportedThroughAccountShare() {
        return isImportedThrough(PortfolioRelation.IMPORTED);
    }

    /**
     * Verifies that the client's account imported the portfolio through its organization: it is shared with the account
     * as a member, with an organizational unit above it, or with the whole organization. Such shares need not be
     * accepted.
     *
     * <pre>{@code
     * // passes if it is shared with a unit of the member
     * assertThat(member).portfolio(id).isImportedThroughOrganization();
     * // fails if the spoke accepted an account-to-account share
     * assertThat(spoke).portfolio(id).isImportedThroughOrganization();
     * }</pre>
     *
     * <p>Calls {@code ListAcceptedPortfolioShares}.
     *
     * @throws AssertionError if the portfolio is not imported, or only by accepting an account-to-account share
     */
    public S isImportedThroughOrganization() {
        return isImportedThrough(PortfolioRelation.IMPORTED_THROUGH_ORGANIZATION);
    }

    /** A portfolio can be imported in both ways at once. */
    private S isImportedThrough(PortfolioRelation way) {
        return verify(portfolio -> {
            if (!PortfolioListing.of(portfolio.calls()).imports(portfolio.id(), way)) {
                throw assertionError(ShouldSeePortfolio.unlessGone(
                        portfolio,
                        () -> ShouldBeImported.shouldBeImportedThrough(portfolio, way, portfolio.relation())));
            }
        });
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
     * <p>Makes no call.
     *
     * @param name the display name
     * @throws AssertionError if the name is different
     */
    public S hasName(String name) {
        return verifyName(name);
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
     * <p>Makes no call.
     *
     * @param key the key of the tag
     * @param value its value
     * @throws AssertionError if there is no such tag, or it has another value
     */
    public S hasTag(String key, String value) {
        return verifyTag(key, value);
    }

    /**
     * Verifies that the portfolio has a TagOption. The client's account associated it, or the portfolio's share
     * includes TagOptions.
     *
     * <pre>{@code
     * hub.associateTagOptionWithResource(r -> r.resourceId(id).tagOptionId(stageTest));
     * assertThat(hub).portfolio(id).hasTagOption("stage", "test");   // passes
     * assertThat(hub).portfolio(id).hasTagOption("stage", "prod");   // fails, and says which values there are
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param key the key of the TagOption
     * @param value its value
     * @throws AssertionError if there is no such TagOption
     */
    public S hasTagOption(String key, String value) {
        return verifyTagOption(key, value);
    }

    /**
     * Verifies that the portfolio does not have a TagOption: the client's account did not associate it, and no share
     * includes it.
     *
     * <pre>{@code
     * // passes if the share does not include TagOptions
     * assertThat(spoke).portfolio(id).doesNotHaveTagOption("stage", "test");
     * assertThat(hub).portfolio(id).doesNotHaveTagOption("stage", "test");     // fails if it is associated
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param key the key of the TagOption
     * @param value its value
     * @throws AssertionError if there is such a TagOption
     */
    public S doesNotHaveTagOption(String key, String value) {
        return verifyNoTagOption(key, value);
    }

    /**
     * Verifies that the client's account associated a principal with the portfolio.
     *
     * <pre>{@code
     * spoke.associatePrincipalWithPortfolio(r -> r.portfolioId(id).principalARN(developer).principalType(IAM));
     * assertThat(spoke).portfolio(id).hasPrincipal(developer);   // passes
     * // fails: principals belong to the account that associated them
     * assertThat(hub).portfolio(id).hasPrincipal(developer);
     * }</pre>
     *
     * <p>Calls {@code ListPrincipalsForPortfolio}.
     *
     * @param principalArn the ARN or ARN pattern, as it was associated
     * @throws AssertionError if no such principal is associated
     */
    public S hasPrincipal(String principalArn) {
        return hasPrincipals(principalArn);
    }

    /**
     * Verifies that the client's account associated these principals with the portfolio. There may be others.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).hasPrincipals(developer, operator);   // passes if both are
     * assertThat(spoke).portfolio(id).hasPrincipals(developer, stranger);   // fails if one is not
     * }</pre>
     *
     * <p>Calls {@code ListPrincipalsForPortfolio}.
     *
     * @param principalArns the ARNs or ARN patterns, as they were associated
     * @throws AssertionError if one of them is not associated
     */
    public S hasPrincipals(String... principalArns) {
        List<String> expected = ids().principals(principalArns);
        return verify(portfolio -> {
            List<Principal> present = portfolio.calls().principals(portfolio.id());
            requireNamed(portfolio, "principals", expected, Names.ofPrincipals(present));
            List<String> missing = missing(expected, present);
            if (!missing.isEmpty()) {
                throw assertionError(ShouldHavePrincipals.shouldHavePrincipals(portfolio, expected, missing, present));
            }
        });
    }

    private static List<String> missing(List<String> arns, List<Principal> present) {
        return arns.stream()
                .filter(arn -> present.stream().noneMatch(principal -> arn.equals(principal.principalARN())))
                .toList();
    }

    /**
     * Verifies that the client's account associated these principals with the portfolio and no others, in any order.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).hasExactlyPrincipals(operator, developer);   // passes if no others
     * assertThat(spoke).portfolio(id).hasExactlyPrincipals(developer);             // fails, and names the other one
     * }</pre>
     *
     * <p>Calls {@code ListPrincipalsForPortfolio}.
     *
     * @param principalArns the ARNs or ARN patterns, as they were associated
     * @throws AssertionError if one of them is not associated, or another one is
     */
    public S hasExactlyPrincipals(String... principalArns) {
        List<String> expected = ids().principals(principalArns);
        return verify(portfolio -> {
            List<Principal> present = portfolio.calls().principals(portfolio.id());
            List<String> missing = Occurrences.minus(
                    expected, present.stream().map(Principal::principalARN).toList());
            List<Principal> unexpected = present.stream()
                    .filter(principal -> !expected.contains(principal.principalARN()))
                    .toList();
            if (!missing.isEmpty() || !unexpected.isEmpty()) {
                throw assertionError(ShouldHavePrincipals.shouldHaveExactlyPrincipals(
                        portfolio, expected, missing, unexpected, present));
            }
        });
    }

    /**
     * Verifies that the client's account did not associate a principal with the portfolio.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).doesNotHavePrincipal(stranger);    // passes
     * assertThat(spoke).portfolio(id).doesNotHavePrincipal(developer);   // fails
     * }</pre>
     *
     * <p>Calls {@code ListPrincipalsForPortfolio}.
     *
     * @param principalArn the ARN or the ARN pattern
     * @throws AssertionError if that principal is associated
     */
    public S doesNotHavePrincipal(String principalArn) {
        String unexpected = ids().principal(principalArn);
        return verifyAbsence(IdKind.PRINCIPAL, unexpected, portfolio -> {
            List<Principal> present = portfolio.calls().principals(portfolio.id());
            if (present.stream().anyMatch(principal -> unexpected.equals(principal.principalARN()))) {
                throw assertionError(ShouldHavePrincipals.shouldNotHavePrincipal(portfolio, unexpected, present));
            }
        });
    }

    /**
     * Verifies that the client's account associated no principal with the portfolio. Nobody in the account can launch
     * from such a portfolio.
     *
     * <pre>{@code
     * // passes right after the import, fails after the first association
     * assertThat(spoke).portfolio(id).hasNoPrincipals();
     * }</pre>
     *
     * <p>Calls {@code ListPrincipalsForPortfolio}.
     *
     * @throws AssertionError if a principal is associated
     */
    public S hasNoPrincipals() {
        return verify(portfolio -> {
            List<Principal> present = portfolio.calls().principals(portfolio.id());
            if (!present.isEmpty()) {
                throw assertionError(ShouldHavePrincipals.shouldHaveNoPrincipals(portfolio, present));
            }
        });
    }
}
