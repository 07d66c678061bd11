package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.error.StsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens.AssumedRole;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens.CallerIdentity;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.GetSessionTokenResponse;
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
        if (request instanceof GetSessionTokenRequest session) {
            return session(session, RequestCredentials.callerOf(session, "GetSessionToken", client));
        }
        if (request instanceof StsRequest) {
            throw new UnsupportedOperationException(
                    "Of AWS STS, the fake models AssumeRole, GetCallerIdentity and GetSessionToken, and not \""
                            + method.getName() + "\". Give the code under test a client of its own for that.");
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

    /** @throws AwsServiceException if the request has no role or no session name */
    private static AssumeRoleResponse assumed(AssumeRoleRequest request) {
        AssumedRole assumed = SecurityTokens.assumeRole(
                required("roleArn", request.roleArn()),
                required("roleSessionName", request.roleSessionName()),
                request.durationSeconds());
        return AssumeRoleResponse.builder()
                .credentials(credentials(assumed.credentials()))
                .assumedRoleUser(u -> u.arn(assumed.arn()).assumedRoleId(assumed.id()))
                .build();
    }

    private static String required(String member, @Nullable String value) {
        if (value == null) {
            throw StsErrors.missing(member);
        }
        return value;
    }

    private static Credentials credentials(SecurityTokens.Credentials credentials) {
        return Credentials.builder()
                .accessKeyId(credentials.accessKeyId())
                .secretAccessKey(credentials.secretAccessKey())
                .sessionToken(credentials.sessionToken())
                .expiration(credentials.expiration())
                .build();
    }

    private static GetSessionTokenResponse session(GetSessionTokenRequest request, Caller caller) {
        return GetSessionTokenResponse.builder()
                .credentials(credentials(SecurityTokens.session(caller, request.durationSeconds())))
                .build();
    }

    private static GetCallerIdentityResponse identity(Caller caller) {
        CallerIdentity identity = SecurityTokens.identity(caller);
        return GetCallerIdentityResponse.builder()
                .account(identity.account())
                .arn(identity.arn())
                .userId(identity.userId())
                .build();
    }
}
