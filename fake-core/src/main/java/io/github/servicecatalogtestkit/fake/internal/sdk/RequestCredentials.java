package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Reads the caller from the credentials of a request or a client, for code that uses one client for several accounts.
 *
 * <p>In a test, credentials name their account in plain text: in their account ID or, without one, in the access key
 * ID. Emulators of AWS have the same convention. The session token can be a principal ({@code role/NAME},
 * {@code user/NAME} or a full ARN). With any other token, or none, the caller is the account's administrator.
 */
public final class RequestCredentials {

    private static final String SECRET = "secret";

    private RequestCredentials() {}

    /**
     * Returns the caller of {@code request}: its own credentials or, without any, the caller of the client. Those of
     * the machine are not its own.
     */
    public static Caller callerOf(AwsRequest request, String operation, Caller client) {
        Optional<AwsRequestOverrideConfiguration> own = request.overrideConfiguration();
        if (own.isEmpty() || own.get().credentialsIdentityProvider().isEmpty()) {
            return client;
        }
        return GivenCredentials.in(own.get().credentialsIdentityProvider().get())
                .map(given -> caller(
                        GivenCredentials.resolve(given),
                        operation,
                        client.scope().region()))
                .orElse(client);
    }

    /** Returns the credentials of a provider, or empty if it reads those of the machine. */
    public static Optional<AwsCredentialsIdentity> resolve(
            IdentityProvider<? extends AwsCredentialsIdentity> provider) {
        return GivenCredentials.in(provider).map(GivenCredentials::resolve);
    }

    private static Caller caller(@Nullable AwsCredentialsIdentity credentials, String operation, String region) {
        return callerOf(credentials, region).orElseThrow(() -> namesNoAccount(operation, account(credentials)));
    }

    /**
     * Returns the caller that an access key and a session token name, or empty if they name no account.
     *
     * @param sessionToken {@code null} for none
     */
    public static Optional<Caller> callerOf(String accessKeyId, @Nullable String sessionToken, String region) {
        return callerOf(
                sessionToken == null
                        ? AwsCredentialsIdentity.create(accessKeyId, SECRET)
                        : AwsSessionCredentialsIdentity.create(accessKeyId, SECRET, sessionToken),
                region);
    }

    private static Optional<Caller> callerOf(@Nullable AwsCredentialsIdentity credentials, String region) {
        return accountOf(credentials)
                .map(account -> Caller.administratorOf(new Scope(account, region)))
                .map(administrator ->
                        principalOf(credentials).map(administrator::as).orElse(administrator));
    }

    /** Returns the account ID in the credentials, or empty if they name no account. */
    public static Optional<AccountId> accountOf(@Nullable AwsCredentialsIdentity credentials) {
        return Optional.ofNullable(account(credentials))
                .filter(AccountId::isAccountId)
                .map(AccountId::new);
    }

    /** Returns the principal in the credentials; by default the account's administrator. */
    public static Optional<String> principalOf(@Nullable AwsCredentialsIdentity credentials) {
        return credentials instanceof AwsSessionCredentialsIdentity session
                ? Optional.of(session.sessionToken()).filter(Caller::isPrincipal)
                : Optional.empty();
    }

    private static @Nullable String account(@Nullable AwsCredentialsIdentity credentials) {
        return credentials == null ? null : accountId(credentials).orElse(credentials.accessKeyId());
    }

    private static Optional<String> accountId(AwsCredentialsIdentity credentials) {
        try {
            return credentials.accountId();
        } catch (NoSuchMethodError olderSdk) { // The SDK's credentials have no account ID before 2.26.
            return Optional.empty();
        }
    }

    private static IllegalArgumentException namesNoAccount(String operation, @Nullable String given) {
        return new IllegalArgumentException(
                "The credentials of this " + operation + " request name no account. The fake takes the "
                        + "access key id for the id of the account that calls, which has twelve digits, but it was "
                        + (given == null ? "missing" : "\"" + given + "\"")
                        + ". Write, for example, AwsBasicCredentials.create(catalog.account(\"spoke\").id(), "
                        + "\"secret\").");
    }

    /** Returns credentials that name a caller. */
    public static AwsCredentialsProvider naming(Caller caller) {
        String account = caller.account().digits();
        return StaticCredentialsProvider.create(
                caller.isAdministrator()
                        ? AwsBasicCredentials.create(account, "secret")
                        : AwsSessionCredentials.create(account, "secret", caller.principal()));
    }
}
