package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** A product in a portfolio is launched with another role than it should be. */
final class ShouldHaveLaunchRole extends BasicErrorMessageFactory {

    private static final String EXPECTING = "%nExpecting product:%n  %s%nto be launched with role:%n  %s%nbut ";

    private ShouldHaveLaunchRole(String format, Object... arguments) {
        super(format, arguments);
    }

    /**
     * Nothing says with which role.
     *
     * @param unlisted a launch constraint in an imported portfolio with the product, which is not listed in this one
     */
    static ErrorMessageFactory becauseThereIsNoLaunchConstraint(
            ProductView product, String expected, Constraints present, Optional<AppliedConstraint> unlisted) {
        return new ShouldHaveLaunchRole(
                EXPECTING + "it has no LAUNCH constraint, so it is launched with the permissions of the end user. %s%s",
                product,
                unquotedString(expected),
                unquotedString(
                        present.all().isEmpty()
                                ? "It has no constraints at all."
                                : "It has:" + Names.NEW_LINE + present),
                unquotedString(unlisted.map(ShouldHaveConstraint::notListed).orElse("")));
    }

    /** The role is a local one, and of which account cannot be known. */
    static ErrorMessageFactory becauseTheAccountIsUnknown(ProductView product, String expected, LaunchRole role) {
        return new ShouldHaveLaunchRole(
                EXPECTING + "it is launched with role:%n  %s%nby constraint %s.%n"
                        + "This client owns nothing that would show its account; hasLocalLaunchRole asserts the name alone.",
                product,
                unquotedString(expected),
                role,
                unquotedString(role.constraint().toString()));
    }

    static ErrorMessageFactory becauseAwsDoesNotTell(
            ProductView product, String expected, AppliedConstraint constraint) {
        return new ShouldHaveLaunchRole(
                EXPECTING + "AWS did not tell the parameters of the constraint that says so: %s.",
                product,
                unquotedString(expected),
                unquotedString(constraint.toString()));
    }

    /**
     * The role is another one.
     *
     * @param overridden an inherited constraint that names the expected role, and is not in effect
     */
    static ErrorMessageFactory becauseTheRoleIs(
            ProductView product, String expected, LaunchRole role, Optional<AppliedConstraint> overridden) {
        return new ShouldHaveLaunchRole(
                EXPECTING + "it is launched with role:%n  %s%nby constraint %s.%s",
                product,
                unquotedString(expected),
                role,
                unquotedString(role.constraint().toString()),
                unquotedString(
                        overridden.map(ShouldHaveLaunchRole::isOverridden).orElse("")));
    }

    private static String isOverridden(AppliedConstraint constraint) {
        return Names.NEW_LINE + "The expected role is the one of a constraint that is overridden: " + constraint + ".";
    }
}
