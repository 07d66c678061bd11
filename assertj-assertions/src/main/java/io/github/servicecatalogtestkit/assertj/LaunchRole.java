package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The role that a product in a portfolio is launched with, and the constraint that says so. */
final class LaunchRole {

    private final AppliedConstraint constraint;
    private final ConstraintParameters parameters;

    private LaunchRole(AppliedConstraint constraint, ConstraintParameters parameters) {
        this.constraint = constraint;
        this.parameters = parameters;
    }

    /** Returns the role that {@code constraint} names, if AWS tells its parameters. */
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
     * Says whether this is the role {@code arn}. A local role is the one of that name in the account that launches.
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
