package io.github.servicecatalogtestkit.capture.internal;

import static net.bytebuddy.matcher.ElementMatchers.isBridge;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
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

/** Changes the SDK's builders so that they call {@link BuildHook}. Without a capture, they work as before. */
public final class InstrumentedBuilders {

    private static final String AGENT = "-javaagent:byte-buddy-agent.jar";

    /** The module of the JDK with which a JVM loads an agent into itself; on the module path it may be absent. */
    private static final String ATTACH = "jdk.attach";

    private static final Set<ClientKind> INSTRUMENTED = new HashSet<>();

    private InstrumentedBuilders() {}

    /**
     * Changes the builders, unless they are changed already.
     *
     * @throws IllegalStateException if a builder cannot be changed; the next call tries again
     */
    public static synchronized void install() {
        if (INSTRUMENTED.containsAll(ClientKind.ALL)) {
            return;
        }
        Instrumentation instrumentation = instrumentation();
        for (ClientKind kind : ClientKind.ALL) {
            if (!INSTRUMENTED.contains(kind)) {
                instrument(kind, instrumentation);
                INSTRUMENTED.add(kind);
            }
        }
    }

    static Instrumentation instrumentation() {
        try {
            return ByteBuddyAgent.install();
        } catch (IllegalStateException | UnsupportedOperationException | LinkageError e) {
            throw new IllegalStateException("Clients cannot be captured, because " + missing(e), e);
        }
    }

    private static String missing(Throwable failure) {
        return ModuleLayer.boot().findModule(ATTACH).isPresent()
                ? "this JVM does not allow an agent to be loaded while it runs (" + failure.getMessage()
                        + "). Add the agent to the command line of the tests: " + AGENT + "."
                : "the module " + ATTACH
                        + " is not among the modules of this JVM. Add one of these to the command line "
                        + "of the tests: --add-modules " + ATTACH + ", or " + AGENT + ".";
    }

    private static void instrument(ClientKind kind, Instrumentation instrumentation) {
        ClassLoader loader = kind.type().getClassLoader();
        requireVisibleTo(loader);
        try {
            Class<?> builder = Class.forName(kind.builder(), true, loader);
            new ByteBuddy()
                    // Starts from the loaded class, which keeps the changes of other agents, such as JaCoCo's.
                    .redefine(builder, ClassFileLocator.ForInstrumentation.of(instrumentation, builder))
                    .visit(Advice.to(BuildAdvice.OfConstructor.class).on(isConstructor()))
                    .visit(Advice.to(BuildAdvice.OfBuildClient.class)
                            .on(named("buildClient").and(not(isBridge()))))
                    .make()
                    .load(loader, ClassReloadingStrategy.of(instrumentation));
        } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
            throw new IllegalStateException(
                    "Clients cannot be captured, because this version of the AWS SDK builds a "
                            + kind.type().getSimpleName() + " in an unknown way: " + e
                            + ". Pass a client to the code under test instead, for example "
                            + "catalog.account(\"hub\").serviceCatalog().",
                    e);
        }
    }

    private static void requireVisibleTo(ClassLoader loader) {
        try {
            if (Class.forName(BuildHook.class.getName(), false, loader) == BuildHook.class) {
                return;
            }
        } catch (ClassNotFoundException e) {
            // Reported below.
        }
        throw new IllegalStateException("Clients cannot be captured, because the class loader of the AWS SDK, " + loader
                + ", cannot load the classes of service-catalog-client-capture. Put both on the same class path.");
    }
}
