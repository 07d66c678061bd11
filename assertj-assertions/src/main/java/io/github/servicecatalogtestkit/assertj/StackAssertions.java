package io.github.servicecatalogtestkit.assertj;

import io.github.servicecatalogtestkit.fake.FakeStack;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * The entry point for assertions about AWS CloudFormation stacks of the fake. It can be statically imported together
 * with {@link ServiceCatalogAssertions} and AssertJ's own {@code assertThat}. It is a class of its own because it needs
 * the fake on the class path.
 *
 * <pre>{@code
 * import static io.github.servicecatalogtestkit.assertj.StackAssertions.assertThat;
 *
 * assertThat(catalog.account("hub").stacks().get("hub")).isDeployed().deploysInAnyOrder();
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class StackAssertions {

    private StackAssertions() {}

    /** Returns assertions about a stack. */
    public static FakeStackAssert assertThat(@Nullable FakeStack actual) {
        return new FakeStackAssert(actual);
    }

    /** Returns the same assertions in the style of behaviour-driven development. */
    public static FakeStackAssert then(@Nullable FakeStack actual) {
        return assertThat(actual);
    }
}
