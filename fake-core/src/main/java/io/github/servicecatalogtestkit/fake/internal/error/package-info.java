/** The only place that builds AWS exceptions. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.error;

import org.jspecify.annotations.NullMarked;
