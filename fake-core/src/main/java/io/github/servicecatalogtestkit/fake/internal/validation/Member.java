package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * A member of a structure.
 *
 * @param name as the model writes it: {@code PortfolioId}
 * @param presence what its absence means
 */
record Member(String name, Shape shape, Presence presence) {

    /** Whether a member may be absent. */
    enum Presence {
        OPTIONAL,
        REQUIRED,
        /** An idempotency token: the SDK fills it in when it sends the request. */
        FILLED_BY_SDK
    }

    List<Violation> violationsOf(@Nullable Object value) {
        if (value == null || isAutoConstructed(value)) {
            return presence == Presence.REQUIRED
                    ? List.of(new Violation(pathName(), null, Violation.NOT_NULL))
                    : List.of();
        }
        List<Violation> found = shape.violationsOf(value);
        return found.isEmpty() ? found : Violation.under(pathName(), found);
    }

    /** Whether the SDK put this list or map in the place of one that the caller did not set. */
    private boolean isAutoConstructed(Object value) {
        return !(shape instanceof ScalarShape)
                && (value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap);
    }

    /** The name as it stands in a path: only its first letter is lower-cased ({@code principalARN}). */
    private String pathName() {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
