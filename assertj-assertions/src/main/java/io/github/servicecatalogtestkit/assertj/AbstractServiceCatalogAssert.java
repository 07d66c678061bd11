package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * What all assertions of this package have in common.
 *
 * <p>Methods that assert are never {@code final}: soft assertions work by overriding them. Methods that navigate, such as {@code
 * portfolio(id)}, always are: a soft assertion that overrode them would answer {@code null} instead of the next assert. They
 * leave failing to the assert that they return.
 *
 * @param <S> the type of the assert itself
 * @param <A> the type of what is asserted about
 */
public abstract class AbstractServiceCatalogAssert<S extends AbstractServiceCatalogAssert<S, A>, A>
        extends AbstractAssert<S, A> {

    AbstractServiceCatalogAssert(@Nullable A actual, Class<S> selfType) {
        super(actual, selfType);
    }

    /** Returns {@code next}, which is told what this assert was told: its description and how to print values. */
    final <N extends AbstractServiceCatalogAssert<N, ?>> N descend(N next) {
        next.info.description(info.description());
        next.info.useRepresentation(info.representation());
        return next;
    }

    /** Returns an error of which an IDE shows the difference between {@code actual} and {@code expected}. */
    final AssertionError difference(Object actual, Object expected, ErrorMessageFactory message) {
        return failureWithActualExpected(actual, expected, "%s", message.create(null, info.representation()));
    }
}
