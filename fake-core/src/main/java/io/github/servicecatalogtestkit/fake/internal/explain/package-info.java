/** Explains why a principal can launch a product, or why not, by asking the rules. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.explain;

import org.jspecify.annotations.NullMarked;
