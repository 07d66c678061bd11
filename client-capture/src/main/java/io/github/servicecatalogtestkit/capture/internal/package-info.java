/**
 * How clients are captured. {@link io.github.servicecatalogtestkit.capture.internal.InstrumentedBuilders} writes a question into the
 * SDK's builders, {@link io.github.servicecatalogtestkit.capture.internal.BuildHook} answers it, {@link
 * io.github.servicecatalogtestkit.capture.internal.Captures} knows which catalog is meant, and {@link
 * io.github.servicecatalogtestkit.capture.internal.CapturedClient} is what the code under test gets.
 */
@NullMarked
package io.github.servicecatalogtestkit.capture.internal;

import org.jspecify.annotations.NullMarked;
