package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Who calls when a request or a client brings its own credentials, as code does that works for several accounts with
 * one client.
 *
 * <p>There is nothing secret in a test, so credentials say what they mean. The account is the account id that they
 * carry, or else the access key id, which has to be an account id then; emulators of AWS share this convention. A
 * session token in the form of a principal ({@code role/NAME}, {@code user/NAME} or a full ARN) is the principal; with
 * any other one, and with none, the account's administrator calls.
 */
public final class RequestCredentials {

    private RequestCredentials() {}

    /** Returns who makes a call with {@code request} through a client of {@code client}. */
    static Caller callerOf(AwsRequest request, String operation, Caller client) {
        Optional<AwsRequestOverrideConfiguration> own = request.overrideConfiguration();
        if (own.isEmpty() || own.get().credentialsIdentityProvider().isEmpty()) {
            return client;
        }
        var provider = own.get().credentialsIdentityProvider().get();
        return caller(resolve(provider), operation, client.scope().region());
    }

    /** Resolves the credentials; what keeps a provider from it is thrown as the provider threw it. */
    private static @Nullable AwsCredentialsIdentity resolve(
            IdentityProvider<? extends AwsCredentialsIdentity> provider) {
        try {
            return provider.resolveIdentity().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static Caller caller(@Nullable AwsCredentialsIdentity credentials, String operation, String region) {
        AccountId account = accountOf(credentials).orElseThrow(() -> namesNoAccount(operation, account(credentials)));
        Caller administrator = Caller.administratorOf(new Scope(account, region));
        return principalOf(credentials).map(administrator::as).orElse(administrator);
    }

    /** Returns the id of the account that credentials name, if they do. */
    public static Optional<AccountId> accountOf(@Nullable AwsCredentialsIdentity credentials) {
        return Optional.ofNullable(account(credentials))
                .filter(AccountId::isAccountId)
                .map(AccountId::new);
    }

    /** Returns the principal that credentials name; those without one are the administrator's. */
    public static Optional<String> principalOf(@Nullable AwsCredentialsIdentity credentials) {
        return credentials instanceof AwsSessionCredentialsIdentity session
                ? Optional.of(session.sessionToken()).filter(Caller::isPrincipal)
                : Optional.empty();
    }

    private static @Nullable String account(@Nullable AwsCredentialsIdentity credentials) {
        return credentials == null ? null : credentials.accountId().orElse(credentials.accessKeyId());
    }

    private static IllegalArgumentException namesNoAccount(String operation, @Nullable String given) {
        return new IllegalArgumentException(
                "The credentials of this " + operation + " request name no account. The fake takes the "
                        + "access key id for the id of the account that calls, which has twelve digits, but it was "
                        + (given == null ? "missing" : "\"" + given + "\"")
                        + ". Write, for example, AwsBasicCredentials.create(catalog.account(\"spoke\").id(), \"secret\").");
    }
}
