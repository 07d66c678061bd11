package io.github.servicecatalogtestkit.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Where the extension keeps all that lasts longer than a callback. What a class keeps, its tests and nested classes find. */
final class Stores {

    private static final Namespace NAMESPACE = Namespace.create(WithServiceCatalog.class);

    private Stores() {}

    static Store of(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
