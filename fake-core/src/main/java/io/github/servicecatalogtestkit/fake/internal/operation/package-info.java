/** The table of operations: each a pure function from a catalog, a call and a request to an outcome. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.operation;

import org.jspecify.annotations.NullMarked;
