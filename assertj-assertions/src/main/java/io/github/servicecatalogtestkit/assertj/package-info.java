/** AssertJ assertions over the SDK's client interface, true of the fake and of AWS alike. */
@NullMarked
package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.NullMarked;
