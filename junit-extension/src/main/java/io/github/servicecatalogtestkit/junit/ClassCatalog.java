package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The catalog of a class. It is built when it is first needed and set up by the {@code @ArrangeCatalog} methods of the
 * class. {@code @BeforeAll} methods can still change it until the first test begins; then it is forked for each test.
 * The catalog of a nested class without a configuration of its own starts from the state from which the tests of the
 * enclosing class start, and so does the catalog of an invocation of a {@code @ParameterizedClass}.
 */
@SuppressWarnings("deprecation") // JUnit 5.12 does not close resources that are only AutoCloseable.
final class ClassCatalog implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final CatalogConfiguration configuration;
    private final ExtensionContext owner;
    private final @Nullable TestClassContext arrangedBy;
    private final @Nullable ClassCatalog enclosing;

    // Guarded by this.
    private @Nullable FakeServiceCatalog arranged;
    private @Nullable ActiveCatalog active;
    private @Nullable RuntimeException failure;
    private List<CatalogFixture> fixtures = List.of();
    private boolean failureReported;
    private @Nullable FakeServiceCatalog start;
    private int callsBeforeStart;

    private ClassCatalog(
            CatalogConfiguration configuration,
            ExtensionContext owner,
            @Nullable TestClassContext arrangedBy,
            @Nullable ClassCatalog enclosing) {
        this.configuration = configuration;
        this.owner = owner;
        this.arrangedBy = arrangedBy;
        this.enclosing = enclosing;
    }

    /**
     * Returns the catalog that tests in {@code context} fork, or that the setup code of the class of {@code context}
     * uses.
     */
    static ClassCatalog in(ExtensionContext context, String requester) {
        ConfigurationLookup.ScopedConfiguration scoped = ConfigurationLookup.require(context, requester);
        return scoped.isOwnedBy(context) ? of(scoped) : of(scoped, TestClassContext.of(context));
    }

    private static ClassCatalog of(ConfigurationLookup.ScopedConfiguration scoped) {
        TestClassContext level = scoped.isForSingleTest() ? null : TestClassContext.of(scoped.owner());
        return getOrCreate(scoped, scoped.owner(), scoped.key(), level, null);
    }

    private static ClassCatalog of(ConfigurationLookup.ScopedConfiguration scoped, TestClassContext level) {
        if (scoped.isOwnedBy(level.innermost())) {
            return of(scoped);
        }
        Class<?> testClass = level.model().testClass();
        ExtensionContext invocation = level.invocation();
        if (invocation != null) {
            return scoped.isForMethod()
                    ? of(scoped)
                    : getOrCreate(scoped, invocation, testClass, null, of(scoped, level.withoutInvocation()));
        }
        ClassCatalog enclosing = of(scoped, level.enclosing().orElseThrow());
        return getOrCreate(scoped, level.context(), testClass, level, enclosing);
    }

    private static ClassCatalog getOrCreate(
            ConfigurationLookup.ScopedConfiguration scoped,
            ExtensionContext owner,
            Object element,
            @Nullable TestClassContext arrangedBy,
            @Nullable ClassCatalog enclosing) {
        ClassCatalog catalog = ExtensionStore.getOrCompute(
                owner,
                List.of(ClassCatalog.class, owner.getUniqueId(), element),
                ClassCatalog.class,
                key -> new ClassCatalog(scoped.configuration(), owner, arrangedBy, enclosing));
        if (!scoped.isForMethod()) {
            EndOfExecution.of(owner).uses(catalog);
        }
        return catalog;
    }

    /** Returns this catalog itself, for the setup code of its class. */
    synchronized ActiveCatalog active() {
        return active(catalog());
    }

    private ActiveCatalog active(FakeServiceCatalog catalog) {
        if (active == null) {
            active = new ActiveCatalog(catalog, configuration, this, null).withAddress();
        }
        return active;
    }

    /** Returns the catalog of a test that begins. */
    synchronized ActiveCatalog fork() {
        if (start == null) {
            FakeServiceCatalog catalog = catalog();
            requireNotReset();
            start = catalog.fork();
            callsBeforeStart = catalog.journal().calls().size();
        }
        return new ActiveCatalog(start.fork(), configuration, this, null);
    }

    private FakeServiceCatalog catalog() {
        if (failure != null) {
            throw copyOf(failure);
        }
        if (arranged == null) {
            try {
                // Set before the fixtures and the @ArrangeCatalog methods run: those use it, and any can fail.
                if (enclosing == null) {
                    arranged = configuration.create(owner);
                    fixtures = configuration.arrange(arranged);
                    arranged = arranged.fork();
                } else {
                    arranged = enclosing.fork().catalog();
                    fixtures = enclosing.fixtures();
                }
                if (arrangedBy != null) {
                    ArrangeCatalogMethods.run(arrangedBy, active(arranged));
                }
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            } catch (Error e) {
                close();
                active = null;
                arranged = null;
                throw e;
            }
        }
        return arranged;
    }

    /** Returns the fixtures that set up this catalog, in the order in which they ran. */
    synchronized List<CatalogFixture> fixtures() {
        return fixtures;
    }

    /** Publishes a report. If a fixture failed, every test fails in the same way, and the first reports it. */
    synchronized void reportOnce(ExtensionContext context, Throwable thrown) {
        if (arranged != null && !failureReported) {
            failureReported = failure != null;
            FailureReport.publish(arranged, context, thrown);
        }
    }

    /** Each test gets its own exception, with its own stack trace and suppressed exceptions, and the same cause. */
    private static RuntimeException copyOf(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return failure instanceof ExtensionConfigurationException && cause != null
                ? new ExtensionConfigurationException(String.valueOf(failure.getMessage()), cause)
                : failure;
    }

    /** Throws an exception if calls reached this catalog after its tests began, because no test sees their effect. */
    synchronized void requireNoCallsSinceStart() {
        if (enclosing != null) {
            enclosing.requireNoCallsSinceStart();
        }
        if (arranged == null) {
            return;
        }
        requireNotReset();
        List<RecordedCall> calls = arranged.journal().calls();
        if (calls.size() > callsBeforeStart) {
            RecordedCall first = calls.get(callsBeforeStart);
            callsBeforeStart = calls.size();
            throw new IllegalStateException(
                    "While tests were running, a call reached the catalog of their class: " + first
                            + ". Tests use forks of that catalog, so no test sees the effect of the call. The client "
                            + "comes from a static field, from @BeforeAll, from @ArrangeCatalog or from the "
                            + "constructor "
                            + "of a PER_CLASS test class; such clients are for setup before the first test. Or the "
                            + "code under test built it in @BeforeParameterizedClassInvocation. In tests, "
                            + "use an instance field or a parameter: @InAccount(\"hub\") ServiceCatalogClient hub.");
        }
    }

    private void requireNotReset() {
        if (active != null) {
            active.requireNotReset();
        }
    }

    /** Ends the address of this catalog. */
    @Override
    public synchronized void close() {
        if (active != null) {
            active.close();
        }
    }
}
