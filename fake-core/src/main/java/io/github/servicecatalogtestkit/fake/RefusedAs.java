package io.github.servicecatalogtestkit.fake;

/**
 * The possible errors of calls that fail with an undocumented exception. {@link AwsBehavior} lets a test choose between
 * them.
 */
public enum RefusedAs {
    ACCESS_DENIED,
    DUPLICATE_RESOURCE,
    INVALID_PARAMETERS,
    INVALID_STATE,
    OPERATION_NOT_SUPPORTED,
    RESOURCE_NOT_FOUND
}
