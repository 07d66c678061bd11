package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import java.util.Optional;

/**
 * Whether a principal of a portfolio matches the caller. A session of an assumed role counts as its role. The session's
 * ARN does not include the path of the role, so a role with that name and any path matches.
 *
 * <p>Membership of IAM groups is not modelled: a group never matches.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AssociatePrincipalWithPortfolio.html">
 *     AssociatePrincipalWithPortfolio</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM identifiers</a>
 */
final class PrincipalMatch {

    private final Arn caller;
    private final boolean isSession;

    private PrincipalMatch(Arn caller, boolean isSession) {
        this.caller = caller;
        this.isSession = isSession;
    }

    /**
     * Returns the matcher for a caller, or empty if {@code arn} is not the ARN of a user, a role or a session of a
     * role.
     */
    static Optional<PrincipalMatch> of(String arn) {
        Identity identity = Identity.of(arn);
        boolean isSession = !identity.arn().equals(identity.session());
        return Arn.parse(identity.arn()).map(caller -> new PrincipalMatch(caller, isSession));
    }

    /** Returns whether {@code principal} matches the caller. */
    boolean matches(Principal principal) {
        return Arn.parse(principal.arn())
                .filter(arn -> arn.partition().equals(caller.partition())
                        && arn.service().equals(caller.service())
                        && arn.resourceType().equals(caller.resourceType()))
                .filter(arn -> principal.type() == Principal.Type.IAM_PATTERN ? fits(arn) : isSame(arn))
                .isPresent();
    }

    private boolean fits(Arn pattern) {
        return new PrincipalPattern(pattern.resourceName()).matches(caller.resourceName());
    }

    private boolean isSame(Arn arn) {
        return arn.account().equals(caller.account())
                && (arn.resourceName().equals(caller.resourceName())
                        || (isSession && arn.resourceName().endsWith("/" + caller.resourceName())));
    }
}
