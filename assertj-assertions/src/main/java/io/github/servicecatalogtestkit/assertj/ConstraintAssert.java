package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about one constraint on a product in a portfolio: whether it is own or inherited, and in effect or
 * overridden.
 *
 * @see PortfolioProductAssert#constraint(ConstraintType)
 * @since 0.1.0
 */
public class ConstraintAssert extends AbstractViewAssert<ConstraintAssert, ConstraintView> {

    static final AssertCreator<ConstraintAssert, ConstraintView> CREATOR =
            new AssertCreator<>(ConstraintAssert.class, ConstraintView.class, ConstraintAssert::new);

    /** Creates assertions about {@code actual}. */
    public ConstraintAssert(@Nullable ConstraintView actual) {
        super(actual, ConstraintAssert.class);
    }

    @Override
    final ConstraintView refresh(ConstraintView before) {
        return before.refresh();
    }

    @Override
    final @Nullable ErrorMessageFactory explainInvisible(ConstraintView constraint) {
        return constraint.isVisible() ? null : ShouldHaveConstraintState.shouldBeOne(constraint);
    }

    /**
     * Verifies that the constraint was created in this portfolio, by the owner of the portfolio.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).product(lamp).constraint(LAUNCH).isOwn();     // passes if the hub made it
     * assertThat(spoke).portfolio(id).product(lamp).constraint(LAUNCH).isOwn();   // fails: the spoke inherits it
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if the constraint is inherited
     */
    public ConstraintAssert isOwn() {
        return verify(constraint -> {
            if (constraint.constraint().inherited()) {
                throw assertionError(ShouldHaveConstraintState.shouldBeOwn(constraint));
            }
        });
    }

    /**
     * Verifies that the constraint was created in the source portfolio of the product, or by the account that shared
     * the portfolio.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).product(lamp).constraint(TEMPLATE).isInherited();   // passes if the hub made it
     * assertThat(hub).portfolio(id).product(lamp).constraint(TEMPLATE).isInherited();     // fails: it is the hub's own
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if the constraint was created in this portfolio
     */
    public ConstraintAssert isInherited() {
        return verify(constraint -> {
            if (!constraint.constraint().inherited()) {
                throw assertionError(ShouldHaveConstraintState.shouldBeInherited(constraint));
            }
        });
    }

    /**
     * Verifies that the constraint was created in the given portfolio and inherited from it.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(TEMPLATE).isInheritedFrom(id);        // passes
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(TEMPLATE).isInheritedFrom(otherId);   // fails
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param portfolioId the ID of the portfolio in which it was created
     * @throws AssertionError if the constraint was created in this portfolio, or in a third one
     */
    public ConstraintAssert isInheritedFrom(String portfolioId) {
        String sourceId = ids().portfolio(portfolioId);
        return verify(constraint -> {
            if (!constraint.constraint().inherited()
                    || !sourceId.equals(constraint.detail().portfolioId())) {
                throw assertionError(ShouldHaveConstraintState.shouldBeInheritedFrom(constraint, sourceId));
            }
        });
    }

    /**
     * Verifies that the constraint is inherited, and that the portfolio's own constraint overrides it.
     *
     * <pre>{@code
     * // passes
     * spoke.createConstraint(r -> r.portfolioId(localId).productId(lamp).type("LAUNCH").parameters(spokeRole));
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(hubLaunchConstraintId).isOverridden();
     *
     * // fails: template constraints add up
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(hubRulesId).isOverridden();
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if no constraint overrides it
     */
    public ConstraintAssert isOverridden() {
        return verify(constraint -> {
            if (!constraint.isOverridden()) {
                throw assertionError(ShouldHaveConstraintState.shouldBeOverridden(constraint));
            }
        });
    }

    /**
     * Verifies that no other constraint overrides this one.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(hubRulesId).isInEffect();              // passes
     * // fails if overridden
     * assertThat(spoke).portfolio(localId).product(lamp).constraint(hubLaunchConstraintId).isInEffect();
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if the portfolio's own constraint overrides it
     */
    public ConstraintAssert isInEffect() {
        return verify(constraint -> {
            if (constraint.isOverridden()) {
                throw assertionError(ShouldHaveConstraintState.shouldBeInEffect(constraint));
            }
        });
    }

    /**
     * Verifies the parameters of the constraint as JSON: white space and the order of members do not matter. A failure
     * shows each difference.
     *
     * <pre>{@code
     * hub.createConstraint(r -> r.portfolioId(id).productId(lamp)
     *         .type("LAUNCH").parameters("{\"RoleArn\" : \"" + role + "\"}"));
     * // passes
     * assertThat(hub).portfolio(id).product(lamp).constraint(LAUNCH).hasParameters("{\"RoleArn\":\"" + role + "\"}");
     * // fails
     * assertThat(hub).portfolio(id).product(lamp).constraint(LAUNCH).hasParameters("{\"RoleArn\":\"" + other + "\"}");
     * }</pre>
     *
     * <p>Calls {@code DescribeConstraint}.
     *
     * @param json the parameters
     * @throws AssertionError if the parameters differ, or AWS does not return them to the client
     * @throws IllegalArgumentException if {@code json} is not JSON
     */
    public ConstraintAssert hasParameters(String json) {
        Parameters.required("parameters", json);
        ConstraintParameters expected = ConstraintParameters.expected(json);
        return verify(constraint -> {
            Optional<ConstraintParameters> present = constraint.parameters();
            if (present.isEmpty()) {
                throw assertionError(ShouldHaveParameters.becauseAwsDoesNotTell(constraint, expected));
            }
            List<Difference> differences = expected.differences(present.get());
            if (!differences.isEmpty()) {
                throw difference(
                        present.get().toString(),
                        expected.toString(),
                        ShouldHaveParameters.becauseTheyDiffer(constraint, expected, differences));
            }
        });
    }

    /**
     * Verifies the description of the constraint.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).product(lamp).constraint(TEMPLATE).hasDescription("Small instances only");
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @param description the description
     * @throws AssertionError if the description is different
     */
    public ConstraintAssert hasDescription(String description) {
        Parameters.required("description", description);
        return verify(constraint -> {
            String present = constraint.detail().description();
            if (!description.equals(present)) {
                throw difference(
                        String.valueOf(present),
                        description,
                        ShouldHaveAttribute.shouldHaveDescription(constraint, description, present));
            }
        });
    }
}
