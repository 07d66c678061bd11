package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import org.jspecify.annotations.Nullable;

/**
 * The provisioned products in a list: all of the account, those of the caller's role, or those of the caller alone.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AccessLevelFilter.html">AccessLevelFilter</a>
 */
public enum AccessLevel {
    ACCOUNT,
    ROLE,
    USER;

    private static final String SELF = "self";

    /**
     * Returns the requested level, or {@link #USER} if the request names none.
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

    /** Returns whether a list for {@code caller} includes what {@code identity} owns. */
    boolean admits(Caller caller, Identity identity) {
        Identity self = Identity.of(caller.principal());
        return switch (this) {
            case ACCOUNT -> true;
            case ROLE -> self.arn().equals(identity.arn());
            case USER -> self.session().equals(identity.session()) || isWholeRole(identity, self);
        };
    }

    /** What belongs to a role belongs to every session of that role. */
    private static boolean isWholeRole(Identity identity, Identity self) {
        return identity.session().equals(identity.arn()) && identity.arn().equals(self.arn());
    }
}
