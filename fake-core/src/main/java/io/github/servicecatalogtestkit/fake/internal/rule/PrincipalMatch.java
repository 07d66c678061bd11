package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import java.util.Optional;

/**
 * Whether a principal of a portfolio is the one who calls. A session of an assumed role counts as its role, and since its ARN does
 * not say the path of the role, a role of that name with any path is the one.
 *
 * <p>Whom IAM groups have as members only IAM knows: a group is never the caller.
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

    /** Returns who calls, or empty if {@code arn} names neither a user nor a role nor a session of a role. */
    static Optional<PrincipalMatch> of(String arn) {
        Identity identity = Identity.of(arn);
        boolean isSession = !identity.arn().equals(identity.session());
        return Arn.parse(identity.arn()).map(caller -> new PrincipalMatch(caller, isSession));
    }

    /** Says whether {@code principal} is the caller. */
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
