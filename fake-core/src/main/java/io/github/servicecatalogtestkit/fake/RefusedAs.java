package io.github.servicecatalogtestkit.fake;

/**
 * The errors from which {@link AwsBehavior} lets a test choose where AWS says that a call fails, but names no
 * exception.
 */
public enum RefusedAs {
    ACCESS_DENIED,
    DUPLICATE_RESOURCE,
    INVALID_PARAMETERS,
    INVALID_STATE,
    OPERATION_NOT_SUPPORTED,
    RESOURCE_NOT_FOUND
}
