package io.github.servicecatalogtestkit.fake.internal.sdk;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Reads the credentials that code gave to a client or a request. The SDK's providers that read the credentials of the
 * machine, from its environment, its profiles or the network, are never asked.
 */
final class GivenCredentials {

    private static final String SDK_PROVIDERS = "software.amazon.awssdk.auth.credentials.";

    private static final Set<String> THAT_READ_NO_MACHINE =
            Set.of(StaticCredentialsProvider.class.getName(), AnonymousCredentialsProvider.class.getName());

    private static final List<String> OTHERS_THAT_READ_THE_MACHINE = List.of(
            "software.amazon.awssdk.services.sso.",
            "software.amazon.awssdk.services.ssooidc.",
            "software.amazon.awssdk.services.signin.",
            "software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider");

    private GivenCredentials() {}

    /** Returns the provider, or the first one of a chain, that does not read the credentials of the machine. */
    static Optional<IdentityProvider<? extends AwsCredentialsIdentity>> in(
            IdentityProvider<? extends AwsCredentialsIdentity> provider) {
        if (provider instanceof AwsCredentialsProviderChain chain) {
            return membersOf(chain).stream()
                    .flatMap(member -> in(member).stream())
                    .findFirst();
        }
        return readTheMachine(provider) ? Optional.empty() : Optional.of(provider);
    }

    private static boolean readTheMachine(IdentityProvider<?> provider) {
        String name = provider.getClass().getName();
        return (name.startsWith(SDK_PROVIDERS) && !THAT_READ_NO_MACHINE.contains(name))
                || OTHERS_THAT_READ_THE_MACHINE.stream().anyMatch(name::startsWith);
    }

    /** Returns the current credentials of a provider. Its exception is thrown unchanged. */
    static @Nullable AwsCredentialsIdentity resolve(IdentityProvider<? extends AwsCredentialsIdentity> provider) {
        requireFakeSts(provider);
        try {
            return provider.resolveIdentity().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @SuppressWarnings("unchecked") // the type of the field
    private static List<IdentityProvider<? extends AwsCredentialsIdentity>> membersOf(
            AwsCredentialsProviderChain chain) {
        return (List<IdentityProvider<? extends AwsCredentialsIdentity>>)
                valueOf(chain, AwsCredentialsProviderChain.class, "credentialsProviders");
    }

    /** The SDK's providers for roles call AWS STS, which must be a fake. */
    private static void requireFakeSts(IdentityProvider<?> provider) {
        Class<?> base = provider.getClass().getSuperclass();
        if (base != null && base.getName().equals("software.amazon.awssdk.services.sts.auth.StsCredentialsProvider")) {
            Object sts = valueOf(provider, base, "stsClient");
            if (sts.getClass().getName().equals("software.amazon.awssdk.services.sts.DefaultStsClient")) {
                throw new IllegalStateException("The credentials come from a "
                        + provider.getClass().getSimpleName()
                        + " with a real StsClient, which would call AWS. Give it catalog.account(\"hub\").sts(), or "
                        + "build its StsClient while clients are captured.");
            }
        }
    }

    private static Object valueOf(Object object, Class<?> declaringClass, String name) {
        try {
            Field field = declaringClass.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    "It is unknown whether the credentials of a "
                            + object.getClass().getSimpleName()
                            + " are read from this machine or from AWS, so they are not used. Give a "
                            + "StaticCredentialsProvider.",
                    e);
        }
    }
}
