/**
 * Clients that the code under test builds itself, acting on a fake. Users need {@link
 * io.github.servicecatalogtestkit.capture.ClientCapture}, or only {@code captureClients} of the JUnit extension.
 */
@NullMarked
package io.github.servicecatalogtestkit.capture;

import org.jspecify.annotations.NullMarked;
