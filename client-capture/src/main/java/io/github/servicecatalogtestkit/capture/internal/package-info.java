/**
 * The capture of clients. {@link io.github.servicecatalogtestkit.capture.internal.InstrumentedBuilders} changes the
 * SDK's builders so that they call {@link io.github.servicecatalogtestkit.capture.internal.BuildHook}.
 * {@link io.github.servicecatalogtestkit.capture.internal.CaptureRegistry} knows the captures that are active. The code
 * under test gets a {@link io.github.servicecatalogtestkit.capture.internal.CapturedClient}.
 */
@NullMarked
package io.github.servicecatalogtestkit.capture.internal;

import org.jspecify.annotations.NullMarked;
