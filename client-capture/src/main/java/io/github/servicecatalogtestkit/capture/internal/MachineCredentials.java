package io.github.servicecatalogtestkit.capture.internal;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * The credentials of this machine, from its environment, its files or the network. No captured client reads them. The
 * catalog does not ask the SDK's providers for them, but a provider that a programmer wrote may ask those itself. The
 * SDK's providers are changed when the first such provider is met, so that they do not answer it.
 */
public final class MachineCredentials {

    private static final String SDK = "software.amazon.awssdk.";

    /** The SDK's other providers ask these. */
    private static final List<String> PROVIDERS = List.of(
            SDK + "auth.credentials.internal.SystemSettingsCredentialsProvider",
            SDK + "auth.credentials.ProfileCredentialsProvider",
            SDK + "auth.credentials.ProcessCredentialsProvider",
            SDK + "auth.credentials.ContainerCredentialsProvider",
            SDK + "auth.credentials.InstanceProfileCredentialsProvider",
            SDK + "auth.credentials.WebIdentityTokenFileCredentialsProvider");

    /** What this thread reads for a captured client, or {@code null} if it reads nothing. */
    private static final ThreadLocal<@Nullable Reading> READING = new ThreadLocal<>();

    private static boolean guarded;

    private MachineCredentials() {}

    /** Credentials that are read for a captured client. */
    private static final class Reading {

        private boolean asksMachine;
    }

    /** Returns the account that a provider names, or empty if it has none but the credentials of the machine. */
    static Optional<FakeAccount> accountOf(
            IdentityProvider<? extends AwsCredentialsIdentity> provider, FakeServiceCatalog catalog) {
        if (provider.getClass().getName().startsWith(SDK)) {
            return catalog.account(provider);
        }
        guard();
        Reading reading = new Reading();
        READING.set(reading);
        try {
            return catalog.account(provider);
        } catch (RuntimeException e) {
            if (reading.asksMachine) {
                return Optional.empty();
            }
            throw e;
        } finally {
            READING.remove();
        }
    }

    /** Called before one of the SDK's providers reads the machine. */
    public static void asked() {
        Reading reading = READING.get();
        if (reading != null) {
            reading.asksMachine = true;
            throw SdkClientException.create("The credentials of this machine are not read for a captured client.");
        }
    }

    private static synchronized void guard() {
        if (!guarded) {
            Instrumentation instrumentation = InstrumentedBuilders.instrumentation();
            PROVIDERS.forEach(provider -> guard(provider, instrumentation));
            guarded = true;
        }
    }

    private static void guard(String name, Instrumentation instrumentation) {
        try {
            ClassLoader loader = AwsCredentialsProvider.class.getClassLoader();
            Class<?> provider = Class.forName(name, false, loader);
            new ByteBuddy()
                    .redefine(provider, ClassFileLocator.ForInstrumentation.of(instrumentation, provider))
                    .visit(Advice.to(GuardAdvice.class).on(named("resolveCredentials")))
                    .make()
                    .load(loader, ClassReloadingStrategy.of(instrumentation));
        } catch (ClassNotFoundException olderSdk) {
            // This version has no such provider.
        }
    }

    /** The code that is added to the SDK's providers. */
    static final class GuardAdvice {

        private GuardAdvice() {}

        @Advice.OnMethodEnter
        static void asked() {
            MachineCredentials.asked();
        }
    }
}
