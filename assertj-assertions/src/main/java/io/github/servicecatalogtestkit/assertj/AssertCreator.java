package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * A kind of assert, and how one is made.
 *
 * @param <N> the type of the assert
 * @param <V> the type of what it asserts about
 */
record AssertCreator<N extends AbstractServiceCatalogAssert<N, V>, V>(
        Class<N> assertType, Class<V> actualType, Maker<N, V> maker) {

    /** Makes an assert about something that may be missing. */
    @FunctionalInterface
    interface Maker<N, V> {
        N about(@Nullable V actual);
    }

    /**
     * Makes an assert about {@code actual}.
     *
     * @param softly collects the failures of the assert, if they are not to be thrown
     */
    N about(@Nullable V actual, @Nullable SoftAssertionsProvider softly) {
        return softly == null ? maker.about(actual) : soft(actual, softly);
    }

    N soft(@Nullable V actual, SoftAssertionsProvider softly) {
        return softly.proxy(assertType, actualType, actual).softly(softly);
    }
}
