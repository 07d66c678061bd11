package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the source portfolio of a product in a portfolio, and about its constraints there.
 *
 * @param <S> the type of the assert itself
 */
abstract class AbstractConstrainedProductAssert<S extends AbstractConstrainedProductAssert<S>>
        extends AbstractProductAssert<S> {

    private @Nullable String source;

    AbstractConstrainedProductAssert(@Nullable ProductView actual, Class<S> selfType) {
        super(actual, selfType);
    }

    @Override
    final @Nullable ErrorMessageFactory explainInvisible(ProductView product) {
        PortfolioView portfolio = portfolioOf(product);
        if (!portfolio.isVisible()) {
            return ShouldSeePortfolio.shouldSee(portfolio);
        }
        if (product.isVisible()) {
            return null;
        }
        List<String> missing = List.of(product.id());
        return ShouldHaveProducts.shouldHaveProducts(
                portfolio, missing, missing, product.calls().productsIn(portfolio.id()));
    }

    private static PortfolioView portfolioOf(ProductView product) {
        return product.portfolio()
                .orElseThrow(() -> new IllegalArgumentException("Product " + product.id()
                        + " was not reached through a portfolio. Use assertThat(client).portfolio(id).product(id)"));
    }

    /**
     * Verifies that the product comes from an imported portfolio.
     *
     * <p>No operation returns the source of a product. This passes if the client's account imported the given
     * portfolio, the portfolio has the product, and no constraint is inherited from another portfolio. If the account
     * imported two portfolios with the product, this may pass for both.
     *
     * <pre>{@code
     * // passes
     * spoke.associateProductWithPortfolio(r -> r.productId(lamp).portfolioId(localId).sourcePortfolioId(id));
     * assertThat(spoke).portfolio(localId).product(lamp).isFrom(id);
     *
     * // fails, and says which imported portfolios have the product
     * assertThat(spoke).portfolio(localId).product(lamp).isFrom(otherId);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolio}, {@code ListAcceptedPortfolioShares}, {@code ListConstraintsForPortfolio},
     * {@code ListPortfolios} and {@code SearchProductsAsAdmin}.
     *
     * @param sourcePortfolioId the ID of the imported portfolio
     * @throws AssertionError if the product cannot come from that portfolio
     */
    public S isFrom(String sourcePortfolioId) {
        String sourceId = ids().portfolio(sourcePortfolioId);
        return verify(product -> {
            PortfolioView other = PortfolioView.of(product.context(), sourceId);
            explainOtherSource(product, other).ifPresent(message -> {
                throw assertionError(message);
            });
        });
    }

    private Optional<ErrorMessageFactory> explainOtherSource(ProductView product, PortfolioView other) {
        if (other.id().equals(portfolioOf(product).id())) {
            return Optional.of(ShouldComeFromPortfolio.becauseItIsLookedAtThere(product, other));
        }
        if (!other.isVisible()) {
            return Optional.of(ShouldComeFromPortfolio.becauseTheSourceIsNotSeen(product, other));
        }
        if (!other.isImported()) {
            return Optional.of(new LazyMessage(
                    () -> ShouldComeFromPortfolio.becauseTheSourceIsNotImported(product, other, other.relation())));
        }
        if (!ProductView.in(other, product.id()).isVisible()) {
            return Optional.of(ShouldComeFromPortfolio.becauseTheSourceLacksIt(
                    product, other, SourcePortfolios.of(product.id(), product.calls())));
        }
        return Constraints.on(product, portfolioOf(product), null).all().stream()
                .filter(AppliedConstraint::inherited)
                .filter(constraint -> constraint.detail().portfolioId() != null)
                .filter(constraint -> !constraint.detail().portfolioId().equals(other.id()))
                .findFirst()
                .map(constraint -> ShouldComeFromPortfolio.becauseItInheritsFromElsewhere(product, other, constraint));
    }

    /**
     * Makes the assertions that follow treat the constraints on the product in an imported portfolio as inherited, even
     * if AWS does not list them for the local portfolio.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(localId).product(lamp).usingInheritedConstraintsOf(id).inheritsConstraint(TEMPLATE);
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolio}, {@code ListAcceptedPortfolioShares}, {@code ListConstraintsForPortfolio},
     * {@code ListPortfolios} and {@code SearchProductsAsAdmin}.
     *
     * @param sourcePortfolioId the ID of the imported portfolio that the product comes from
     * @throws AssertionError if the product cannot come from that portfolio
     */
    public S usingInheritedConstraintsOf(String sourcePortfolioId) {
        isFrom(sourcePortfolioId);
        source = ids().portfolio(sourcePortfolioId);
        return myself;
    }

    final Constraints constraints(ProductView product) {
        return Constraints.on(
                product, portfolioOf(product), source == null ? null : PortfolioView.of(product.context(), source));
    }

    /**
     * Verifies that the product has a constraint of a type, inherited or not.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).product(lamp).hasConstraint(TEMPLATE);   // passes if the hub created one
     * // fails if it created none, and names those there are
     * assertThat(hub).portfolio(id).product(lamp).hasConstraint(LAUNCH);
     * }</pre>
     *
     * <p>Calls {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is no such constraint
     */
    public S hasConstraint(ConstraintType type) {
        Parameters.required("type of the constraint", type);
        return verify(product -> {
            Constraints present = constraints(product);
            if (present.of(type).isEmpty()) {
                throw assertionError(ShouldHaveConstraint.shouldHave(product, type, present));
            }
        });
    }

    /**
     * Verifies that the product has a constraint with these parameters, inherited or not. It may have others of this
     * type. Parameters are compared as JSON: white space and the order of members do not matter.
     *
     * <pre>{@code
     * hub.createConstraint(r -> r.portfolioId(id).productId(lamp)
     *         .type("LAUNCH").parameters("{\"RoleArn\" : \"" + role + "\"}"));
     *
     * // passes
     * assertThat(spoke).portfolio(id).product(lamp)
     *         .hasConstraintWithParameters(LAUNCH, "{\"RoleArn\":\"" + role + "\"}");
     *
     * // fails, and shows each place that differs
     * assertThat(spoke).portfolio(id).product(lamp)
     *         .hasConstraintWithParameters(LAUNCH, "{\"RoleArn\":\"" + other + "\"}");
     * }</pre>
     *
     * <p>Calls {@code DescribeConstraint}, {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param type the type of the constraint
     * @param json its parameters
     * @throws AssertionError if there is no such constraint, or none with these parameters
     * @throws IllegalArgumentException if {@code json} is not JSON
     */
    public S hasConstraintWithParameters(ConstraintType type, String json) {
        Parameters.required("type of the constraint", type);
        Parameters.required("parameters", json);
        ConstraintParameters expected = ConstraintParameters.expected(json);
        return verify(product -> {
            Constraints present = constraints(product);
            List<AppliedConstraint> candidates = present.of(type);
            if (candidates.isEmpty()) {
                throw assertionError(ShouldHaveConstraint.shouldHave(product, type, present));
            }
            if (candidates.stream()
                    .noneMatch(
                            candidate -> candidate.parameters(product.calls()).equals(Optional.of(expected)))) {
                throw assertionError(ShouldHaveParameters.becauseNoneHasThem(product, type, expected, candidates));
            }
        });
    }

    /**
     * Returns assertions about the only constraint of a type.
     *
     * <pre>{@code
     * // passes if the hub created one
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(TEMPLATE).isInheritedFrom(id).hasParameters(rules);
     *
     * // fails if there is no such constraint, or more than one
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(STACKSET);
     * }</pre>
     *
     * <p>Calls {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is no such constraint, or more than one
     */
    public final ConstraintAssert constraint(ConstraintType type) {
        Parameters.required("type of the constraint", type);
        return navigateTo(ConstraintAssert.CREATOR, product -> ConstraintView.of(product, type, this::constraints));
    }

    /**
     * Returns assertions about one constraint.
     *
     * <pre>{@code
     * // passes if the spoke created a launch constraint of its own
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(hubLaunchConstraintId).isOverridden();
     *
     * // fails if the constraint does not stand on the product there
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(otherId);
     * }</pre>
     *
     * <p>Calls {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param constraintId the constraint ID, {@code cons-…}
     * @throws AssertionError if there is no such constraint
     */
    public final ConstraintAssert constraint(String constraintId) {
        String id = ids().constraint(constraintId);
        return navigateTo(ConstraintAssert.CREATOR, product -> ConstraintView.of(product, id, this::constraints));
    }

    /**
     * Verifies that the product has a constraint of a type that was created in this portfolio, by the owner of the
     * portfolio.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(localId).product(lamp).hasOwnConstraint(LAUNCH);     // passes if the spoke made one
     * assertThat(spoke).portfolio(localId).product(lamp).hasOwnConstraint(TEMPLATE);   // fails if only the hub did
     * }</pre>
     *
     * <p>Calls {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is no such constraint, or only an inherited one
     */
    public S hasOwnConstraint(ConstraintType type) {
        Parameters.required("type of the constraint", type);
        return verify(product -> {
            Constraints present = constraints(product);
            if (present.own(type).isEmpty()) {
                throw assertionError(ShouldHaveConstraint.shouldHaveOwn(product, type, present));
            }
        });
    }

    /**
     * Verifies that the product has a constraint of a type that was created in its source portfolio. It may be
     * overridden.
     *
     * <pre>{@code
     * // passes if the hub created one
     * assertThat(spoke).portfolio(localId).product(lamp).inheritsConstraint(TEMPLATE);
     * // fails if only the spoke did
     * assertThat(spoke).portfolio(localId).product(lamp).inheritsConstraint(NOTIFICATION);
     * }</pre>
     *
     * <p>Calls {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is no such constraint, or only one of the portfolio's own
     */
    public S inheritsConstraint(ConstraintType type) {
        Parameters.required("type of the constraint", type);
        return verify(product -> {
            Constraints present = constraints(product);
            if (present.inherited(type).isEmpty()) {
                throw assertionError(
                        ShouldHaveConstraint.shouldInherit(product, type, present, unlisted(product, type)));
            }
        });
    }

    /**
     * Verifies that the product has no constraint of a type that was created in its source portfolio.
     *
     * <pre>{@code
     * // passes: the hub's are its own
     * assertThat(hub).portfolio(id).product(lamp).doesNotInheritConstraint(LAUNCH);
     * // fails if the hub created one
     * assertThat(spoke).portfolio(localId).product(lamp).doesNotInheritConstraint(LAUNCH);
     * }</pre>
     *
     * <p>Calls {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is such a constraint
     */
    public S doesNotInheritConstraint(ConstraintType type) {
        Parameters.required("type of the constraint", type);
        return verify(product -> {
            Constraints present = constraints(product);
            if (!present.inherited(type).isEmpty()) {
                throw assertionError(ShouldHaveConstraint.shouldNotInherit(product, type, present));
            }
        });
    }

    /**
     * Verifies that the portfolio's own constraint overrides an inherited one. Launch and stack set constraints
     * override each other. Resource update constraints override resource update constraints.
     *
     * <pre>{@code
     * // passes if the hub created a launch constraint too
     * spoke.createConstraint(r -> r.portfolioId(localId).productId(lamp).type("LAUNCH").parameters(spokeRole));
     * assertThat(spoke).portfolio(localId).product(lamp).overridesConstraint(LAUNCH);
     *
     * // fails if the hub created none: there is nothing to override
     * assertThat(spoke).portfolio(localId).product(lamp).overridesConstraint(LAUNCH);
     * }</pre>
     *
     * <p>Calls {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param type the type of the constraint in this portfolio
     * @throws AssertionError if the portfolio has no such constraint of its own, or inherits none that it overrides
     * @throws IllegalArgumentException if constraints of this type add up and never override each other
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing
     *     a portfolio: relationship between shared and imported portfolios</a>
     */
    public S overridesConstraint(ConstraintType type) {
        Parameters.required("type of the constraint", type);
        return verify(product -> {
            if (!type.overrides(type)) {
                throw new IllegalArgumentException(type + " constraints add up and never override each other."
                        + " Use inheritsConstraint(" + type + ") and hasOwnConstraint(" + type + ")");
            }
            Constraints present = constraints(product);
            if (present.own(type).isEmpty() || present.overriddenBy(type).isEmpty()) {
                throw assertionError(
                        ShouldHaveConstraint.shouldOverride(product, type, present, unlisted(product, type)));
            }
        });
    }

    final Optional<AppliedConstraint> unlisted(ProductView product, ConstraintType type) {
        return source == null && portfolioOf(product).isOwn()
                ? SourcePortfolios.constraint(product.id(), type, product.calls())
                : Optional.empty();
    }

    /**
     * Verifies that the product has no constraint of a type, inherited or not.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).product(lamp).hasNoConstraint(STACKSET);   // passes
     * assertThat(hub).portfolio(id).product(lamp).hasNoConstraint(TEMPLATE);   // fails, and says where it is from
     * }</pre>
     *
     * <p>Calls {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @param type the type of the constraint
     * @throws AssertionError if there is such a constraint
     */
    public S hasNoConstraint(ConstraintType type) {
        Parameters.required("type of the constraint", type);
        return verify(product -> {
            Constraints present = constraints(product);
            if (!present.of(type).isEmpty()) {
                throw assertionError(ShouldHaveConstraint.shouldNotHave(product, type, present));
            }
        });
    }

    /**
     * Verifies that the product has no constraint, inherited or not.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).product(linux).hasNoConstraints();   // passes until the first is made, fails then
     * }</pre>
     *
     * <p>Calls {@code ListConstraintsForPortfolio} and {@code ListPortfolios}.
     *
     * @throws AssertionError if there is a constraint
     */
    public S hasNoConstraints() {
        return verify(product -> {
            Constraints present = constraints(product);
            if (!present.all().isEmpty()) {
                throw assertionError(ShouldHaveConstraint.shouldHaveNone(product, present));
            }
        });
    }
}
