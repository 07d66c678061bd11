/** Paging for all list operations. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.call;

import org.jspecify.annotations.NullMarked;
