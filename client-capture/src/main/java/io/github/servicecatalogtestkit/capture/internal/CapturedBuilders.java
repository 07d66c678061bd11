package io.github.servicecatalogtestkit.capture.internal;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** The builders that were created while a test captured clients. Such a builder never builds a real client. */
final class CapturedBuilders {

    private static final Set<Object> BUILDERS = Collections.synchronizedSet(
            Collections.newSetFromMap(new WeakHashMap<>())); // the SDK's builders are compared by identity

    private CapturedBuilders() {}

    static void add(Object builder) {
        BUILDERS.add(builder);
    }

    static boolean contains(Object builder) {
        return BUILDERS.contains(builder);
    }
}
