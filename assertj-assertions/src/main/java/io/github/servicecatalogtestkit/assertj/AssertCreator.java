package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.api.AssertFactory;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Creates asserts of one type, to which navigation leads.
 *
 * @param <N> the type of the assert
 * @param <V> the type of what it asserts about
 */
record AssertCreator<N extends AbstractServiceCatalogAssert<N, V>, V>(
        Class<N> assertType, Class<V> actualType, AssertFactory<V, N> factory) {

    /**
     * Creates an assert about {@code actual}, which may be missing.
     *
     * @param softly collects the failures of the assert; without it they are thrown
     */
    N create(@Nullable V actual, @Nullable SoftAssertionsProvider softly) {
        return softly == null ? factory.createAssert(actual) : createSoft(actual, softly);
    }

    N createSoft(@Nullable V actual, SoftAssertionsProvider softly) {
        return softly.proxy(assertType, actualType, actual).softly(softly);
    }
}
