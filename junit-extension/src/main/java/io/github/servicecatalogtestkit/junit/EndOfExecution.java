package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.Faults;
import io.github.servicecatalogtestkit.junit.internal.FailedParts;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.TestAbortedException;

/**
 * The end of a class, of a test or of a test template. JUnit closes it after all other code has run, also that of other
 * extensions, so that every failure is known. If there is one, a report on the catalog is published.
 */
@SuppressWarnings("deprecation") // JUnit 5.12 does not close resources that are only AutoCloseable.
final class EndOfExecution implements ExtensionContext.Store.CloseableResource, AutoCloseable, FailedParts.Handler {

    private final ExtensionContext context;
    private volatile @Nullable ClassCatalog classCatalog;
    private volatile @Nullable ActiveCatalog active;
    private volatile @Nullable ArgumentsCatalog arguments;
    private volatile boolean partFailed;
    private volatile boolean invoked;
    private volatile boolean hasFields;
    private volatile boolean ended;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private EndOfExecution(ExtensionContext context) {
        this.context = context;
    }

    static EndOfExecution of(ExtensionContext context) {
        return ExtensionStore.getOrCompute(
                context, List.of(EndOfExecution.class, context.getUniqueId()), EndOfExecution.class, key -> {
                    EndOfExecution end = new EndOfExecution(context);
                    FailedParts.handle(context.getUniqueId(), end);
                    return end;
                });
    }

    /** Runs a dynamic test, and reports on the catalog of its factory method if it fails. */
    static void runDynamicTest(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        try {
            invocation.proceed();
        } catch (TestAbortedException e) {
            throw e;
        } catch (Throwable e) { // JUnit throws it on
            of(ActiveCatalog.withoutDynamicTests(context)).dynamicTestFailed(context, e);
            throw e;
        }
    }

    private void dynamicTestFailed(ExtensionContext dynamicTest, Throwable failure) {
        partFailed = true;
        if (reported.add(dynamicTest.getUniqueId())) {
            report(dynamicTest, failure);
        }
    }

    /**
     * Reports on the failure of the test, of its class or of a dynamic container, unless that is done. JUnit says here,
     * and nowhere else, that an argument factory, a dynamic container or a method around the invocation of a class
     * failed.
     */
    @Override
    public void failed(String id, Throwable failure) {
        partFailed = true;
        if (reported.add(id) && !(failure instanceof TestAbortedException)) {
            report(context, failure);
        }
    }

    /** Reports on this catalog if there is a failure before a test begins. */
    void uses(ClassCatalog catalog) {
        classCatalog = catalog;
    }

    /** Reports on this catalog if there is a failure. */
    void uses(ActiveCatalog catalog) {
        active = catalog;
    }

    /** Checks that the test makes no calls to the catalog of its argument factory. */
    void watches(ArgumentsCatalog catalog) {
        arguments = catalog;
    }

    /** The test ends. Fails it if a call reached a catalog that it must not use. */
    void checkCatalogs() {
        ended = true;
        if (active == null) {
            return;
        }
        active.requireNotReset();
        active.origin().requireNoCallsSinceStart();
        if (arguments != null) {
            arguments.requireNoCallsSinceStart();
        }
    }

    /** Returns whether the fields of the instances are set for the test. */
    boolean hasFields() {
        return hasFields;
    }

    void gotFields() {
        hasFields = true;
    }

    /** An invocation of the test template begins, so its argument factory has not failed. */
    void invoked() {
        invoked = true;
    }

    /**
     * Fails the test if a {@linkplain Faults#unfired() fault never fired} and nothing else has failed, also none of the
     * extensions that JUnit calls after this one.
     */
    @Override
    public void close() {
        Throwable thrown = context.getExecutionException().orElse(null);
        if (thrown != null) {
            if (reported.add(context.getUniqueId()) && !(thrown instanceof TestAbortedException)) {
                report(context, thrown);
            }
            return;
        }
        try {
            requireFaultsFired();
        } catch (AssertionError unfired) {
            reported.add(context.getUniqueId());
            report(context, unfired);
            throw unfired;
        }
        reportFactory();
    }

    private void requireFaultsFired() {
        if (ended && active != null && !partFailed) {
            active.catalog().faults().requireFired();
        }
    }

    private void report(ExtensionContext failed, Throwable failure) {
        if (active != null) {
            FailureReport.publish(active.catalog(), failed, failure);
        } else if (classCatalog != null) {
            classCatalog.reportOnce(failed, failure);
        }
    }

    /** JUnit does not tell extensions that the argument factory of a test template failed. */
    private void reportFactory() {
        if (active != null && !invoked && TestClassContext.isTestTemplate(context)) {
            reported.add(context.getUniqueId());
            FailureReport.publish(active.catalog(), context, null);
        }
    }
}
