/** What surrounds the operations, whichever they are: paging. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.call;

import org.jspecify.annotations.NullMarked;
