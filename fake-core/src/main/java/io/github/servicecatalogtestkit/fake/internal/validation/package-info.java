/** The shape constraints of the service model: lengths, patterns, required members. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.validation;

import org.jspecify.annotations.NullMarked;
