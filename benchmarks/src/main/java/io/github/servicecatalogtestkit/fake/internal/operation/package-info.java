/** What a benchmark needs from the inside of the fake. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.operation;

import org.jspecify.annotations.NullMarked;
