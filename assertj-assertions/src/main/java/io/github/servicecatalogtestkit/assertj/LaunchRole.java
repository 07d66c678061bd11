package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The launch role of a product in a portfolio, and the launch constraint that names it. */
final class LaunchRole {

    private final AppliedConstraint constraint;
    private final ConstraintParameters parameters;

    private LaunchRole(AppliedConstraint constraint, ConstraintParameters parameters) {
        this.constraint = constraint;
        this.parameters = parameters;
    }

    /** Returns the role that {@code constraint} names, or empty if AWS does not return its parameters. */
    static Optional<LaunchRole> of(AppliedConstraint constraint, CatalogCalls calls) {
        return constraint.parameters(calls).map(parameters -> new LaunchRole(constraint, parameters));
    }

    AppliedConstraint constraint() {
        return constraint;
    }

    Optional<String> localName() {
        return parameters.localRoleName();
    }

    /**
     * Returns whether this is the role {@code arn}. A local role is the role with that name in the account that
     * launches.
     *
     * @param launching the account that launches, if it is known
     */
    boolean is(String arn, @Nullable AccountId launching) {
        return parameters.roleArn().filter(arn::equals).isPresent()
                || (launching != null
                        && parameters
                                .localRoleName()
                                .filter(name -> arn.matches("arn:[^:]+:iam::" + launching + ":role/.*")
                                        && arn.endsWith("/" + name))
                                .isPresent());
    }

    /** Returns the ARN, or the name of a local role. */
    @Override
    public String toString() {
        return parameters
                .roleArn()
                .or(() -> parameters
                        .localRoleName()
                        .map(name -> "the role named \"" + name + "\" in the account that launches the product"))
                .orElseGet(() -> "no role is named in " + parameters);
    }
}
