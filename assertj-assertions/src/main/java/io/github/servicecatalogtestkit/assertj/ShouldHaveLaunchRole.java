package io.github.servicecatalogtestkit.assertj;

import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for products in a portfolio that should have another launch role. */
final class ShouldHaveLaunchRole {

    private ShouldHaveLaunchRole() {}

    /**
     * The product has no launch role.
     *
     * @param unlisted a launch constraint in an imported portfolio with the product, which AWS does not list for this
     *     portfolio
     */
    static ErrorMessageFactory becauseThereIsNoLaunchConstraint(
            ProductView product, String expected, Constraints present, Optional<AppliedConstraint> unlisted) {
        return message(
                product,
                expected,
                "it has no LAUNCH constraint, so it is launched with the permissions of the end user. "
                        + (present.all().isEmpty()
                                ? "It has no constraints at all."
                                : Text.withLines("It has", present.all()))
                        + ShouldHaveConstraint.notListed(unlisted));
    }

    /** The launch role is a local role, and the account that launches is not known. */
    static ErrorMessageFactory becauseTheAccountIsUnknown(ProductView product, String expected, LaunchRole role) {
        return message(
                product,
                expected,
                launchedWith(role) + Text.NEW_LINE + "The account of " + product.context() + " is unknown, as it owns"
                        + " nothing whose ARN shows it. Name it with inAccount(id), or use hasLocalLaunchRole to"
                        + " assert only"
                        + " the name of the role.");
    }

    static ErrorMessageFactory becauseAwsDoesNotTell(
            ProductView product, String expected, AppliedConstraint constraint) {
        return message(
                product, expected, "AWS did not return the parameters of its launch constraint: " + constraint + ".");
    }

    /**
     * The product has another launch role.
     *
     * @param overridden an inherited constraint that names the expected role, and is not in effect
     */
    static ErrorMessageFactory becauseTheRoleIs(
            ProductView product, String expected, LaunchRole role, Optional<AppliedConstraint> overridden) {
        return message(
                product,
                expected,
                launchedWith(role)
                        + overridden
                                .map(constraint -> Text.NEW_LINE
                                        + "An overridden constraint names the expected role: "
                                        + constraint + ".")
                                .orElse(""));
    }

    private static String launchedWith(LaunchRole role) {
        return Text.withValue("it is launched with role", role) + Text.NEW_LINE + "by constraint " + role.constraint()
                + ".";
    }

    private static ErrorMessageFactory message(ProductView product, String expected, String actual) {
        return UnmetExpectation.of(product, Text.withValue("to be launched with role", expected), actual);
    }
}
