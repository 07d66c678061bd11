package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.RecordedCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The catalog of the argument factory of a {@code @ParameterizedTest}. The invocations of the test have their own.
 *
 * @param callsBefore the number of calls before the invocation began
 */
record ArgumentsCatalog(ActiveCatalog active, int callsBefore) {

    /** Returns the catalog that the factory of the arguments of {@code invocation} used, if it used one. */
    static @Nullable ArgumentsCatalog of(ExtensionContext invocation) {
        ExtensionContext template = invocation.getParent().orElse(null);
        if (template == null || template.getTestMethod().isEmpty()) {
            return null;
        }
        ActiveCatalog active = ActiveCatalog.running(template).orElse(null);
        if (active == null) {
            return null;
        }
        EndOfExecution.of(template).invoked();
        return new ArgumentsCatalog(active, calls(active).size());
    }

    private static List<RecordedCall> calls(ActiveCatalog active) {
        return active.catalog().journal().calls();
    }

    /** Throws an exception if the invocation made a call with a client from its factory. */
    void requireNoCallsSinceStart() {
        List<RecordedCall> calls = calls(active);
        if (calls.size() > callsBefore) {
            throw new IllegalStateException("While the test was running, a call reached the catalog of its argument "
                    + "factory: " + calls.get(callsBefore)
                    + ". Each invocation has its own catalog, so it does not see the effect of the call. Let the "
                    + "factory return the names or IDs of accounts, and inject the client into the test: "
                    + "@InAccount(\"hub\") ServiceCatalogClient hub.");
        }
    }
}
