package io.github.servicecatalogtestkit.fake;

/** When a launch or an update that cannot succeed fails. */
public enum FailureTiming {
    /** The call is refused with an {@code InvalidParametersException}, and nothing is created. */
    SYNCHRONOUS,
    /** The call succeeds and its record fails; a launch leaves a provisioned product in the status ERROR. */
    ASYNCHRONOUS
}
