package io.github.servicecatalogtestkit.junit;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The state of the extension, kept in JUnit's stores. Tests and nested classes can read the store of their class. */
final class ExtensionStore {

    private static final Namespace NAMESPACE = Namespace.create(WithServiceCatalog.class);

    private ExtensionStore() {}

    /** Returns the stored value of {@code key}, or computes and stores it. */
    static <T> T getOrCompute(ExtensionContext context, Object key, Class<T> type, Function<Object, T> factory) {
        // JUnit 6 deprecates this in favour of computeIfAbsent, which JUnit 5 does not have.
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(key, factory, type);
    }

    /** Returns the stored value of {@code key}, if there is one. */
    static <T> Optional<T> find(ExtensionContext context, Object key, Class<T> type) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(key, type));
    }
}
