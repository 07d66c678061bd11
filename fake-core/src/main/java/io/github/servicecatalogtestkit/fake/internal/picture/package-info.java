/**
 * How a catalog looks on paper. {@link io.github.servicecatalogtestkit.fake.internal.picture.TopologyBuilder} asks the rules what each account
 * sees and writes it down as a {@link io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel}; the others draw that.
 */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.picture;

import org.jspecify.annotations.NullMarked;
