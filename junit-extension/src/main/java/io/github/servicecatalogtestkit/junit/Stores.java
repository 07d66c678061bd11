package io.github.servicecatalogtestkit.junit;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Where the extension keeps all that lasts longer than a callback. What a class keeps, its tests and nested classes find. */
final class Stores {

    private static final Namespace NAMESPACE = Namespace.create(WithServiceCatalog.class);

    private Stores() {}

    /** Returns what is kept for {@code key}, and keeps what {@code first} makes if that is nothing. */
    static <T> T kept(ExtensionContext context, Object key, Class<T> type, Supplier<T> first) {
        // JUnit 6 prefers computeIfAbsent, which JUnit 5.14 does not have.
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(key, absent -> first.get(), type);
    }

    /** Returns what is kept for {@code key}. */
    static <T> Optional<T> find(ExtensionContext context, Object key, Class<T> type) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(key, type));
    }
}
