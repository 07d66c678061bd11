/** The client shells, the one mutable cell behind them, and the mapping from the model to SDK shapes. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.sdk;

import org.jspecify.annotations.NullMarked;
