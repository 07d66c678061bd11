package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;

/** Compares an assertion with its opposite and with a plain statement. */
@FunctionalInterface
interface Comparer {

    /**
     * Compares.
     *
     * @param name names the assertion
     * @param expected whether the plain statement is true
     * @param opposite passes exactly if the assertion fails, if there is such an assertion
     */
    void compare(String name, boolean expected, Runnable assertion, @Nullable Runnable opposite);
}
