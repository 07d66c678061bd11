/**
 * Texts and drawings of a catalog. {@link io.github.servicecatalogtestkit.fake.internal.picture.TopologyBuilder} builds
 * a {@link io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel}; the other classes write it in a
 * format.
 */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.picture;

import org.jspecify.annotations.NullMarked;
