/** What surrounds every operation. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.call;

import org.jspecify.annotations.NullMarked;
