package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeStack;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * The soft variants of {@link StackAssertions}. A class of soft assertions can implement this interface beside others.
 *
 * <pre>{@code
 * class OurSoftAssertions extends SoftServiceCatalogAssertions implements StackSoftAssertionsProvider {}
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface StackSoftAssertionsProvider extends SoftAssertionsProvider {

    /** Returns assertions about a stack, whose failures are collected. */
    default FakeStackAssert assertThat(@Nullable FakeStack actual) {
        return FakeStackAssert.CREATOR.createSoft(actual, this);
    }

    /** Returns the same assertions in the style of behaviour-driven development. */
    default FakeStackAssert then(@Nullable FakeStack actual) {
        return assertThat(actual);
    }
}
