package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.error.StsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.PrincipalIds;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsRequest;

/**
 * A fake client of AWS STS for code that assumes roles in several accounts. The credentials that it returns contain the
 * account ID and the role, in the form that the fake's other clients accept. IAM is not modelled: every caller can
 * assume every role. The journal does not contain its calls.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
public final class FakeStsClient implements InvocationHandler {

    private static final Pattern ROLE = Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):role/(?:.*/)?([^/]+)");
    private static final Pattern SESSION = Pattern.compile("arn:aws[a-z-]*:sts::\\d{12}:assumed-role/[^/]+/([^/]+)");

    private static final int HOUR = 3600;

    private final Caller client;

    private FakeStsClient(Caller client) {
        this.client = client;
    }

    /** Returns a client that acts as {@code caller}. */
    public static StsClient of(Caller caller) {
        return (StsClient) Proxy.newProxyInstance(
                StsClient.class.getClassLoader(), new Class<?>[] {StsClient.class}, new FakeStsClient(caller));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object request = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (request instanceof AssumeRoleRequest assumeRole) {
            return assumed(assumeRole);
        }
        if (request instanceof GetCallerIdentityRequest identity) {
            return identity(RequestCredentials.callerOf(identity, "GetCallerIdentity", client));
        }
        if (request instanceof StsRequest) {
            throw new UnsupportedOperationException(
                    "Of AWS STS, the fake models AssumeRole and GetCallerIdentity, and not \"" + method.getName()
                            + "\". Give the code under test a client of its own for that.");
        }
        return switch (method.getName()) {
            case "serviceName" -> StsClient.SERVICE_NAME;
            case "toString" ->
                "FakeStsClient[" + client.principal() + " in " + client.scope().region() + "]";
            case "equals" -> request == self;
            case "hashCode" -> System.identityHashCode(self);
            case "close" -> null;
            default -> InvocationHandler.invokeDefault(self, method, arguments);
        };
    }

    /**
     * The SDK compares the expiration of credentials with the clock of the machine, so this reads that clock and not
     * the catalog's.
     *
     * @throws AwsServiceException if the request has no role or no session name
     */
    private static AssumeRoleResponse assumed(AssumeRoleRequest request) {
        String roleArn = required("roleArn", request.roleArn());
        String session = required("roleSessionName", request.roleSessionName());
        Matcher role = ROLE.matcher(roleArn);
        if (!role.matches()) {
            throw new IllegalArgumentException("AssumeRole takes the ARN of a role, such as "
                    + "\"arn:aws:iam::210987654321:role/Deployer\", but was \"" + roleArn + "\"");
        }
        String arn = sessionArn(role, session);
        int seconds = Optional.ofNullable(request.durationSeconds()).orElse(HOUR);
        return AssumeRoleResponse.builder()
                .credentials(c -> c.accessKeyId(role.group(2))
                        .secretAccessKey("secret")
                        .sessionToken(arn)
                        .expiration(Instant.now().plusSeconds(seconds)))
                .assumedRoleUser(u -> u.arn(arn).assumedRoleId(roleId(arn, session)))
                .build();
    }

    private static String required(String member, @Nullable String value) {
        if (value == null) {
            throw StsErrors.missing(member);
        }
        return value;
    }

    private static String sessionArn(Matcher role, String session) {
        return "arn:" + role.group(1) + ":sts::" + role.group(2) + ":assumed-role/" + role.group(3) + "/" + session;
    }

    private static String roleId(String arn, String session) {
        return PrincipalIds.uniqueId(arn) + ":" + session;
    }

    /** Returns the caller's identity. For a role it is the ARN of a session, because roles make calls in sessions. */
    private static GetCallerIdentityResponse identity(Caller caller) {
        String arn = PrincipalIds.caller(caller.principal());
        Matcher session = SESSION.matcher(arn);
        return GetCallerIdentityResponse.builder()
                .account(caller.account().digits())
                .arn(arn)
                .userId(session.matches() ? roleId(arn, session.group(1)) : PrincipalIds.uniqueId(arn))
                .build();
    }
}
