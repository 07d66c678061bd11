package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Whose provisioned products a list has: those of the whole account, of the caller's role, or of the caller alone.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AccessLevelFilter.html">AccessLevelFilter</a>
 */
public enum AccessLevel {
    ACCOUNT,
    ROLE,
    USER;

    private static final String SELF = "self";

    /**
     * Returns the level that a request asks for; {@link #USER} if it does not ask.
     *
     * @param key {@code Account}, {@code Role} or {@code User}
     * @param value {@code self}, "the only supported value"
     */
    public static AccessLevel of(@Nullable String key, @Nullable String value) {
        if (value != null && !value.equals(SELF)) {
            throw ServiceErrors.unsupportedAccessLevel(value);
        }
        if (key == null) {
            return USER;
        }
        return switch (key) {
            case "Account" -> ACCOUNT;
            case "Role" -> ROLE;
            default -> USER;
        };
    }

    /** Says whether what {@code identity} has is in the list of {@code caller}. */
    boolean admits(Caller caller, Identity identity) {
        Identity self = Identity.of(caller.principal());
        return switch (this) {
            case ACCOUNT -> true;
            case ROLE -> self.arn().equals(identity.arn());
            case USER -> self.session().equals(identity.session()) || isWholeRole(identity, self);
        };
    }

    /** What was given to a role belongs to whoever acts as that role. */
    private static boolean isWholeRole(Identity identity, Identity self) {
        return identity.session().equals(identity.arn()) && identity.arn().equals(self.arn());
    }
}
