package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * A member of a structure.
 *
 * @param name as the model writes it: {@code PortfolioId}
 * @param presence whether it may be absent
 */
record Member(String name, Shape shape, Presence presence) {

    /** Whether a member may be absent. */
    enum Presence {
        OPTIONAL,
        REQUIRED,
        /** An idempotency token: the SDK fills it in when it sends the request. */
        FILLED_BY_SDK
    }

    /** Adds the violations of this member's value, which is {@code null} if the caller did not set it. */
    void check(@Nullable Object value, Violations found) {
        int before = found.count();
        if (value != null && !isAutoConstructed(value)) {
            shape.check(value, found);
        } else if (presence == Presence.REQUIRED) {
            found.add(Violation.missing(""));
        }
        if (found.count() > before) {
            found.moveUnder(pathName(), before);
        }
    }

    /** Returns whether the SDK put this list or map in place of one that the caller did not set. */
    private boolean isAutoConstructed(Object value) {
        return !(shape instanceof ScalarShape)
                && (value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap);
    }

    /** Returns the name as it appears in a path: only its first letter is lower-cased ({@code principalARN}). */
    private String pathName() {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
