package io.github.servicecatalogtestkit.junit;

/** Implements {@link WithServiceCatalog#captureClients}. It has no state. */
final class CaptureExtension implements CapturingExtension {

    CaptureExtension() {}
}
