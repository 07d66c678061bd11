package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A catalog that a test works with, or that its class arranges.
 *
 * @param plan what it was built from
 * @param origin the catalog of the class that it is, or is a fork of
 */
record OpenCatalog(FakeServiceCatalog catalog, Plan plan, ClassCatalog origin) {

    /** Not one key for all: what is kept for a test template, such as a {@code @RepeatedTest}, its invocations would find. */
    private record Key(String test) {}

    /** Returns the catalog of the running test, which begins with this if it has not begun, or of the class if none runs. */
    static OpenCatalog in(ExtensionContext context, String wanting) {
        ExtensionContext test = withoutDynamicTests(context);
        if (test.getTestMethod().isEmpty()) {
            return ClassCatalog.in(test, wanting).arranged();
        }
        return Stores.kept(test, new Key(test.getUniqueId()), OpenCatalog.class, () -> begun(test, wanting));
    }

    private static OpenCatalog begun(ExtensionContext test, String wanting) {
        Arrangement.requireCatalogs(ClassLevel.of(test));
        List<DeclaredFault> faults = DeclaredFault.listed(test);
        OpenCatalog open = ClassCatalog.in(test, wanting).forked();
        faults.forEach(fault -> fault.declareIn(open.catalog()));
        return open;
    }

    /** Returns the plan of what {@link #in} returns, without building anything. */
    static Plan planIn(ExtensionContext context, String wanting) {
        return running(context)
                .map(OpenCatalog::plan)
                .orElseGet(() -> Plans.required(context, wanting).plan());
    }

    /** Returns the catalog of the running test, if it has begun. */
    static Optional<OpenCatalog> running(ExtensionContext context) {
        return Stores.find(context, new Key(context.getUniqueId()), OpenCatalog.class);
    }

    /** Dynamic tests belong to the test of their factory method. */
    private static ExtensionContext withoutDynamicTests(ExtensionContext context) {
        ExtensionContext test = context;
        while (test.getTestMethod().isEmpty() && test.getTestClass().isEmpty()) {
            test = test.getParent().orElseThrow();
        }
        return test;
    }

    /**
     * Returns an account.
     *
     * @throws IllegalArgumentException if the plan lists others only
     */
    FakeAccount account(String nameOrId) {
        plan.requireListed(nameOrId);
        return catalog.account(nameOrId);
    }
}
