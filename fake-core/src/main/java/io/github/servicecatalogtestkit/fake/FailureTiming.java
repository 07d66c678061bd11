package io.github.servicecatalogtestkit.fake;

/** When it shows that a launch or an update cannot go ahead. */
public enum FailureTiming {
    /** The call is refused with an {@code InvalidParametersException}, and nothing is made. */
    SYNCHRONOUS,
    /** The call is answered, and its record fails; a launch leaves a provisioned product in the status ERROR. */
    ASYNCHRONOUS
}
