package io.github.servicecatalogtestkit.assertj;

import java.util.function.Consumer;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a thing as one client sees it, which may be not at all.
 *
 * @param <S> the type of the assert itself
 * @param <V> the type of what is asserted about
 */
public abstract class AbstractViewAssert<S extends AbstractViewAssert<S, V>, V>
        extends AbstractServiceCatalogAssert<S, V> {

    AbstractViewAssert(@Nullable V actual, Class<S> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the client sees the thing. Every other assertion begins with this one.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isVisible();        // passes if the hub created it
     * assertThat(stranger).portfolio(id).isVisible();   // fails
     * }</pre>
     *
     * @throws AssertionError if the client does not see it
     */
    public S isVisible() {
        return verify(view -> {});
    }

    /** Runs an assertion about a thing that is seen. */
    @Override
    S verify(Consumer<V> assertion) {
        return super.verify(view -> {
            ErrorMessageFactory unseen = explainInvisible(view);
            if (unseen != null) {
                throw assertionError(unseen);
            }
            assertion.accept(view);
        });
    }

    /** Returns what to say if the thing is not seen, {@code null} if it is. */
    abstract @Nullable ErrorMessageFactory explainInvisible(V view);
}
