package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.PrincipalIds;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What AWS STS answers. Credentials contain the account ID and the principal in the form that
 * {@link RequestCredentials} reads. IAM is not modelled: every caller can assume every role. This class does not need
 * the SDK's module {@code sts}.
 */
public final class SecurityTokens {

    private static final Pattern ROLE = Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):role/(?:.*/)?([^/]+)");
    private static final Pattern SESSION = Pattern.compile("arn:aws[a-z-]*:sts::\\d{12}:assumed-role/[^/]+/([^/]+)");

    private static final int HOUR = 3600;
    private static final int TWELVE_HOURS = 12 * HOUR;

    private SecurityTokens() {}

    /** Temporary credentials. */
    public record Credentials(String accessKeyId, String secretAccessKey, String sessionToken, Instant expiration) {}

    /** An assumed role: credentials, the ARN of the session, and its unique ID. */
    public record AssumedRole(Credentials credentials, String arn, String id) {}

    /** Whose credentials a request has. */
    public record CallerIdentity(String account, String arn, String userId) {}

    /**
     * Returns a session of a role.
     *
     * @param seconds until the credentials expire; {@code null} for an hour
     * @throws IllegalArgumentException if {@code roleArn} is not the ARN of a role
     */
    public static AssumedRole assumeRole(String roleArn, String session, @Nullable Integer seconds) {
        Matcher role = ROLE.matcher(roleArn);
        if (!role.matches()) {
            throw new IllegalArgumentException("AssumeRole takes the ARN of a role, such as "
                    + "\"arn:aws:iam::210987654321:role/Deployer\", but was \"" + roleArn + "\"");
        }
        String arn =
                "arn:" + role.group(1) + ":sts::" + role.group(2) + ":assumed-role/" + role.group(3) + "/" + session;
        return new AssumedRole(credentials(role.group(2), arn, seconds, HOUR), arn, roleId(arn, session));
    }

    /**
     * Returns temporary credentials of the caller.
     *
     * @param seconds until the credentials expire; {@code null} for twelve hours
     */
    public static Credentials session(Caller caller, @Nullable Integer seconds) {
        return credentials(caller.account().digits(), caller.principal(), seconds, TWELVE_HOURS);
    }

    /** The SDK compares the expiration with the clock of the machine, so this reads that clock, not the catalog's. */
    private static Credentials credentials(String account, String token, @Nullable Integer seconds, int standard) {
        return new Credentials(
                account,
                "secret",
                token,
                Instant.now().plusSeconds(Optional.ofNullable(seconds).orElse(standard)));
    }

    /** Returns the caller's identity. For a role it is the ARN of a session, because roles make calls in sessions. */
    public static CallerIdentity identity(Caller caller) {
        String arn = PrincipalIds.caller(caller.principal());
        Matcher session = SESSION.matcher(arn);
        return new CallerIdentity(
                caller.account().digits(),
                arn,
                session.matches() ? roleId(arn, session.group(1)) : PrincipalIds.uniqueId(arn));
    }

    private static String roleId(String arn, String session) {
        return PrincipalIds.uniqueId(arn) + ":" + session;
    }
}
