package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The catalog that a running test uses, or that the setup code of its class uses.
 *
 * @param configuration the configuration that the catalog was built from
 * @param origin the class catalog that this is, or that it was forked from
 * @param address where the catalog is served over HTTP, or {@code null} if it is not
 */
@SuppressWarnings("deprecation") // JUnit 5.12 does not close resources that are only AutoCloseable.
record ActiveCatalog(
        FakeServiceCatalog catalog,
        CatalogConfiguration configuration,
        ClassCatalog origin,
        @Nullable ServedCatalog address)
        implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    /**
     * Contains the ID of the test. A test template, such as a {@code @RepeatedTest}, has its own catalog, and its
     * invocations can read the store of the template.
     */
    private static Object key(ExtensionContext test) {
        return List.of(ActiveCatalog.class, test.getUniqueId());
    }

    /** Returns the catalog of the running test, or of the class if no test runs. The first call begins the test. */
    static ActiveCatalog in(ExtensionContext context, String requester) {
        ExtensionContext test = withoutDynamicTests(context);
        if (test.getTestMethod().isEmpty()) {
            return ClassCatalog.in(test, requester).active();
        }
        return ExtensionStore.getOrCompute(test, key(test), ActiveCatalog.class, key -> begin(test, requester));
    }

    private static ActiveCatalog begin(ExtensionContext test, String requester) {
        ArrangeCatalogMethods.validate(TestClassContext.of(test));
        List<DeclaredFault> faults = DeclaredFault.validated(test);
        EndOfExecution end = EndOfExecution.of(test);
        ClassCatalog origin = ClassCatalog.in(test, requester);
        end.uses(origin);
        ActiveCatalog active = origin.fork().withAddress();
        end.uses(active);
        ArgumentsCatalog arguments = ArgumentsCatalog.of(test);
        if (arguments != null) {
            end.watches(arguments);
        }
        for (DeclaredFault fault : faults) {
            fault.declareIn(active.catalog());
        }
        return active;
    }

    /** Serves the catalog over HTTP, if it is configured so. */
    ActiveCatalog withAddress() {
        return configuration.endpoint()
                ? new ActiveCatalog(catalog, configuration, origin, ServedCatalog.of(catalog))
                : this;
    }

    /** Returns the served catalog, of a configuration with an endpoint. */
    ServedCatalog served() {
        return Objects.requireNonNull(address, "no endpoint");
    }

    /** Throws an exception if a process replaced the catalog, because the test would not see what it did after that. */
    void requireNotReset() {
        if (address != null) {
            address.requireNotReset();
        }
    }

    /** Ends the address. */
    @Override
    public void close() {
        if (address != null) {
            address.close();
        }
    }

    /** Begins the test before its instance is created, so that the catalog is known if the constructor fails. */
    static void beginBeforeConstructor(ExtensionContext context) {
        Optional<ConfigurationLookup.ScopedConfiguration> scoped =
                context.getTestMethod().isPresent() ? ConfigurationLookup.find(context) : Optional.empty();
        if (scoped.isPresent()) {
            if (scoped.get().isForMethod()) {
                FieldInjection.validate(context);
            }
            in(context, "");
        }
    }

    /** Returns the configuration of the catalog that {@link #in} returns, without building the catalog. */
    static CatalogConfiguration configurationIn(ExtensionContext context, String requester) {
        Optional<ActiveCatalog> running = running(context);
        return running.isPresent()
                ? running.get().configuration()
                : ConfigurationLookup.require(context, requester).configuration();
    }

    /** Returns the catalog of the running test, if the test has begun. */
    static Optional<ActiveCatalog> running(ExtensionContext context) {
        return ExtensionStore.find(context, key(context), ActiveCatalog.class);
    }

    /** Returns the factory method of a dynamic test, whose catalog the test uses; otherwise, {@code context}. */
    static ExtensionContext withoutDynamicTests(ExtensionContext context) {
        ExtensionContext test = context;
        while (test.getTestMethod().isEmpty() && test.getTestClass().isEmpty()) {
            test = test.getParent().orElseThrow();
        }
        return test;
    }

    /**
     * Returns an account.
     *
     * @throws IllegalArgumentException if accounts are listed and this is not one of them
     */
    FakeAccount account(String nameOrId) {
        configuration.requireListed(nameOrId);
        return catalog.account(nameOrId);
    }
}
