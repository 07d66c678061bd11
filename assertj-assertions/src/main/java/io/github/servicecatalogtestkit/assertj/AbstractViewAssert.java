package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * Assertions about a resource as one client sees it. The client may not see the resource at all.
 *
 * @param <S> the type of the assert itself
 * @param <V> the type of what is asserted about
 */
abstract class AbstractViewAssert<S extends AbstractViewAssert<S, V>, V extends ClientView>
        extends AbstractServiceCatalogAssert<S, V> {

    AbstractViewAssert(@Nullable V actual, Class<S> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the client sees the resource. Every other assertion verifies this first.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isVisible();        // passes if the hub created it
     * assertThat(stranger).portfolio(id).isVisible();   // fails
     * }</pre>
     *
     * <p>Makes no call.
     *
     * @throws AssertionError if the client does not see it
     */
    public S isVisible() {
        return verify(view -> {});
    }

    /** Runs an assertion about a resource that the client sees. */
    @Override
    S verify(Consumer<V> assertion) {
        return super.verify(view -> {
            ErrorMessageFactory unseen = explainInvisible(view);
            if (unseen != null) {
                throw assertionError(unseen);
            }
            try {
                assertion.accept(view);
            } catch (ResourceNotFoundException e) {
                throw gone(view, e);
            }
        });
    }

    /** A resource that was deleted after it was read is not visible; any other error is thrown as it is. */
    private RuntimeException gone(V before, ResourceNotFoundException error) {
        ErrorMessageFactory unseen = explainInvisible(refresh(before));
        if (unseen != null) {
            throw assertionError(unseen);
        }
        return error;
    }

    /** Returns the failure message if the client does not see the resource, {@code null} if it does. */
    abstract @Nullable ErrorMessageFactory explainInvisible(V view);

    /**
     * Fails if the test names nothing although there is something, as AssertJ's {@code contains} does.
     *
     * @param things the noun for what the test names: {@code products}
     */
    final void requireNamed(V view, String things, List<?> expected, List<?> present) {
        if (expected.isEmpty() && !present.isEmpty()) {
            throw assertionError(UnmetExpectation.of(
                    view, "to have no " + things + ", because the test names none", Text.withLines("it has", present)));
        }
    }
}
