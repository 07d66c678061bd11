package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.Faults;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** What is asked and told when a test ends, after its {@code @AfterEach} methods. */
final class TestEnd {

    private TestEnd() {}

    /**
     * Fails the test if a call was lost or, unless it fails anyway, if a {@linkplain Faults#unfired() fault never fired}; and tells what
     * happened if it fails. Two extensions that both end the same test find the same and say it once.
     */
    static void of(ExtensionContext context) {
        OpenCatalog.running(context).ifPresent(running -> of(running, context));
    }

    private static void of(OpenCatalog running, ExtensionContext context) {
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
