/** The settings of a catalog, as rules read them. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.settings;

import org.jspecify.annotations.NullMarked;
