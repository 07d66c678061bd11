/**
 * Captures clients that the code under test builds itself, so that they act on a fake catalog. Users need
 * {@link io.github.servicecatalogtestkit.capture.ClientCapture}, or only {@code captureClients} of the JUnit extension.
 */
@NullMarked
package io.github.servicecatalogtestkit.capture;

import org.jspecify.annotations.NullMarked;
