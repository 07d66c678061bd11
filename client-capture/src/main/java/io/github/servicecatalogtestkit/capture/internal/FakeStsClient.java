package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsRequest;

/**
 * A client of AWS STS for code that assumes a role in each account it works in. The credentials that it hands out name the account and
 * the role, as those of a test do. IAM is not modelled: whoever asks for a role gets it.
 */
final class FakeStsClient implements InvocationHandler {

    static final ClientKind KIND = new ClientKind(StsClient.class, FakeStsClient::of);

    private static final Pattern ROLE = Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):role/(?:.*/)?([^/]+)");

    private static final int HOUR = 3600;

    private final FakeAccount account;

    private FakeStsClient(FakeAccount account) {
        this.account = account;
    }

    private static StsClient of(FakeAccount account) {
        return (StsClient) Proxy.newProxyInstance(
                StsClient.class.getClassLoader(), new Class<?>[] {StsClient.class}, new FakeStsClient(account));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object request = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (request instanceof AssumeRoleRequest wanted) {
            return assumed(wanted);
        }
        if (request instanceof GetCallerIdentityRequest) {
            return identity();
        }
        if (request instanceof StsRequest) {
            throw new UnsupportedOperationException(
                    "Of AWS STS, the fake models AssumeRole and GetCallerIdentity, and not \"" + method.getName()
                            + "\". Give the code under test a client of its own for that.");
        }
        return method.getName().equals("serviceName")
                ? StsClient.SERVICE_NAME
                : InvocationHandler.invokeDefault(self, method, arguments);
    }

    /** The SDK asks the clock of the machine when credentials expire, so they have its time and not that of the catalog. */
    private static AssumeRoleResponse assumed(AssumeRoleRequest request) {
        Matcher role = ROLE.matcher(String.valueOf(request.roleArn()));
        if (!role.matches()) {
            throw new IllegalArgumentException("AssumeRole takes the ARN of a role, such as "
                    + "\"arn:aws:iam::210987654321:role/Deployer\", but was \"" + request.roleArn() + "\"");
        }
        String arn = "arn:" + role.group(1) + ":sts::" + role.group(2) + ":assumed-role/" + role.group(3) + "/"
                + request.roleSessionName();
        int seconds = Optional.ofNullable(request.durationSeconds()).orElse(HOUR);
        return AssumeRoleResponse.builder()
                .credentials(c -> c.accessKeyId(role.group(2))
                        .secretAccessKey("secret")
                        .sessionToken(arn)
                        .expiration(Instant.now().plusSeconds(seconds)))
                .assumedRoleUser(
                        u -> u.arn(arn).assumedRoleId("AROA" + role.group(2) + ":" + request.roleSessionName()))
                .build();
    }

    private GetCallerIdentityResponse identity() {
        return GetCallerIdentityResponse.builder()
                .account(account.id())
                .arn(account.principalArn())
                .userId("AIDA" + account.id())
                .build();
    }
}
