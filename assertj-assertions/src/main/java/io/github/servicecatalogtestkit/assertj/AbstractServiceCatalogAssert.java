package io.github.servicecatalogtestkit.assertj;

import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * What all assertions of this package have in common.
 *
 * <p>Methods that assert are never {@code final}: soft assertions work by overriding them. Methods that navigate, such
 * as {@code portfolio(id)}, always are: a soft assertion that overrode them would answer {@code null} instead of the
 * next assert. What navigation leads to is soft, and waits, if that which it starts from does.
 *
 * @param <S> the type of the assert itself
 * @param <A> the type of what is asserted about
 */
public abstract class AbstractServiceCatalogAssert<S extends AbstractServiceCatalogAssert<S, A>, A>
        extends AbstractAssert<S, A> {

    private @Nullable SoftAssertionsProvider softly;
    private @Nullable Polling waiting;
    private boolean silent;

    AbstractServiceCatalogAssert(@Nullable A actual, Class<S> selfType) {
        super(actual, selfType);
    }

    /** Makes what navigation leads to from here collect its failures too. */
    final S softly(SoftAssertionsProvider collector) {
        softly = collector;
        return myself;
    }

    /** Makes the assertions that follow wait until they hold. */
    final S waiting(WaitPolicy patience) {
        waiting = new Polling(patience);
        String description = info.descriptionText();
        info.description("%s", description.isEmpty() ? waiting : description + ", " + waiting);
        return myself;
    }

    /** Looks at the same thing once more. */
    abstract A refresh(A before);

    /**
     * Runs an assertion, which fails by throwing; again and again if it is one that waits.
     *
     * @param assertion is given what is asserted about, as it is at that moment
     */
    S verify(Consumer<A> assertion) {
        if (silent) {
            return myself;
        }
        isNotNull();
        if (waiting == null) {
            assertion.accept(actual);
        } else {
            waiting.until(() -> assertion.accept(refresh(actual)));
        }
        return myself;
    }

    /**
     * Returns assertions about something that is seen from here. They are told what these were told: the description,
     * how to print values, how long to wait and where to collect failures.
     *
     * <p>What is not seen fails at once; if failures are collected, it is collected once, and nothing more is asserted
     * about it.
     */
    final <N extends AbstractViewAssert<N, V>, V> N navigateTo(AssertCreator<N, V> kind, Function<A, V> look) {
        return navigateTo(kind, look, AbstractViewAssert::isVisible);
    }

    /**
     * Returns assertions about something that is seen from here, of which {@code first} has to hold for the others to
     * make sense.
     */
    final <N extends AbstractServiceCatalogAssert<N, V>, V> N navigateTo(
            AssertCreator<N, V> kind, Function<A, V> look, Consumer<N> first) {
        if (!silent) {
            isNotNull();
        }
        boolean nowhere = silent || actual == null;
        N next = kind.about(nowhere ? null : look.apply(actual), softly);
        next.inherit(this);
        if (nowhere) {
            return next.silenced(true);
        }
        first.accept(next);
        return next.silenced(softly != null && !softly.wasSuccess());
    }

    final void inherit(AbstractServiceCatalogAssert<?, ?> before) {
        softly = before.softly;
        waiting = before.waiting;
        info.description(before.info.description());
        info.useRepresentation(before.info.representation());
    }

    final S silenced(boolean isSilent) {
        silent = isSilent;
        return myself;
    }

    /** Returns an error of which an IDE shows the difference between {@code actual} and {@code expected}. */
    final AssertionError difference(Object actual, Object expected, ErrorMessageFactory message) {
        return failureWithActualExpected(actual, expected, "%s", message.create(null, info.representation()));
    }
}
