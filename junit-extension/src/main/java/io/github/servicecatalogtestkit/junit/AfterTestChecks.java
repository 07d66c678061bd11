package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.Faults;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The checks and the report after a test, when its {@code @AfterEach} methods have run. */
final class AfterTestChecks {

    private AfterTestChecks() {}

    /**
     * Fails the test if a call reached the class catalog or if a {@linkplain Faults#unfired() fault never fired}; the
     * latter only if the test does not fail for another reason. Publishes a report if the test fails. If two extensions
     * run these checks for one test, the report is published once.
     */
    static void run(ExtensionContext context) {
        ActiveCatalog.running(context).ifPresent(running -> run(running, context));
    }

    private static void run(ActiveCatalog running, ExtensionContext context) {
        try {
            running.origin().requireNoCallsSinceStart();
            if (context.getExecutionException().isEmpty()) {
                running.catalog().faults().requireFired();
            }
        } catch (IllegalStateException | AssertionError e) {
            FailureReport.publishOnce(running, context);
            throw e;
        }
        if (hasFailed(context)) {
            FailureReport.publishOnce(running, context);
        }
    }

    private static boolean hasFailed(ExtensionContext context) {
        return context.getExecutionException()
                .filter(thrown -> !(thrown instanceof TestAbortedException))
                .isPresent();
    }
}
