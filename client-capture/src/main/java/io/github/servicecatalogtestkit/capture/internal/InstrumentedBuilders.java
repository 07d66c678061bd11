package io.github.servicecatalogtestkit.capture.internal;

import static net.bytebuddy.matcher.ElementMatchers.isBridge;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.lang.instrument.Instrumentation;
import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;

/** The SDK's builders, which ask {@link BuildHook} once they are changed. That costs them nothing while there is no capture. */
public final class InstrumentedBuilders {

    private static final String AGENT = "-javaagent:byte-buddy-agent.jar";

    private static final Set<ClientKind> CHANGED = new HashSet<>();

    private InstrumentedBuilders() {}

    /**
     * Changes the builders, unless they are changed already.
     *
     * @throws IllegalStateException if that cannot be; the next call then tries again
     */
    public static synchronized void require() {
        if (CHANGED.containsAll(ClientKind.ALL)) {
            return;
        }
        Instrumentation instrumentation = instrumentation();
        for (ClientKind kind : ClientKind.ALL) {
            if (!CHANGED.contains(kind)) {
                change(kind, instrumentation);
                CHANGED.add(kind);
            }
        }
    }

    private static Instrumentation instrumentation() {
        try {
            return ByteBuddyAgent.install();
        } catch (IllegalStateException | UnsupportedOperationException e) {
            throw new IllegalStateException(
                    "Clients cannot be captured, because this JVM lets no agent in that loads itself (" + e.getMessage()
                            + "). Give the agent on the command line of the tests: " + AGENT + ".",
                    e);
        }
    }

    private static void change(ClientKind kind, Instrumentation instrumentation) {
        ClassLoader loader = kind.type().getClassLoader();
        requireInSightOf(loader);
        try {
            Class<?> builder = Class.forName(kind.builder(), true, loader);
            new ByteBuddy()
                    // As it is now: what other agents, such as JaCoCo's, wrote into it stays.
                    .redefine(builder, ClassFileLocator.ForInstrumentation.of(instrumentation, builder))
                    .visit(Advice.to(BuildAdvice.class).on(named("buildClient").and(not(isBridge()))))
                    .make()
                    .load(loader, ClassReloadingStrategy.of(instrumentation));
        } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
            throw new IllegalStateException(
                    "Clients cannot be captured, because this version of the AWS SDK builds a "
                            + kind.type().getSimpleName() + " in another way than those that are known: " + e
                            + ". Give the code under test its client, for example catalog.account(\"hub\").serviceCatalog().",
                    e);
        }
    }

    private static void requireInSightOf(ClassLoader loader) {
        try {
            if (Class.forName(BuildHook.class.getName(), false, loader) == BuildHook.class) {
                return;
            }
        } catch (ClassNotFoundException e) {
            // Said below.
        }
        throw new IllegalStateException("Clients cannot be captured, because the class loader of the AWS SDK, " + loader
                + ", does not see the toolkit. Put both on the same class path.");
    }
}
