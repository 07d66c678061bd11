/** Immutable tables and lazy iterators; knows nothing of AWS. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.collection;

import org.jspecify.annotations.NullMarked;
