package io.github.servicecatalogtestkit.fake.internal.error;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.RefusedAs;

/**
 * The errors of AWS Service Catalog that operations on several kinds of resources have. Each kind of resource also has
 * its own class {@code …Errors}.
 *
 * <p>If a recorded text of AWS is public, its Javadoc links the source. All other texts ("unrecorded") are written in
 * the style of AWS: tests should rely on the exception class and not on the text.
 */
public final class ServiceErrors {

    private ServiceErrors() {}

    /**
     * Unrecorded; the text quotes <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DescribeProvisioningParameters.html">
     * DescribeProvisioningParameters</a>.
     */
    public static Refusal nameOrId(String what) {
        return invalid("You must provide the name or ID of the " + what + ", but not both.");
    }

    /**
     * Unrecorded; <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AccessLevelFilter.html">AccessLevelFilter</a>
     * describes supported values only.
     */
    public static Refusal unsupportedAccessLevel(String value) {
        return invalid("The only supported value of the access level filter is self, but was: " + value);
    }

    /** An error of the class {@code ResourceNotFoundException}. */
    public static Refusal notFound(String text) {
        return new Refusal(ServiceCatalogError.RESOURCE_NOT_FOUND, text);
    }

    /** An error of the class {@code InvalidParametersException}. */
    public static Refusal invalid(String text) {
        return new Refusal(ServiceCatalogError.INVALID_PARAMETERS, text);
    }

    /** An error of the class {@code DuplicateResourceException}. */
    public static Refusal duplicate(String text) {
        return new Refusal(ServiceCatalogError.DUPLICATE_RESOURCE, text);
    }

    /** An error of the class {@code ResourceInUseException}. */
    public static Refusal inUse(String text) {
        return new Refusal(ServiceCatalogError.RESOURCE_IN_USE, text);
    }

    /** An error of the class {@code InvalidStateException}. */
    public static Refusal invalidState(String text) {
        return new Refusal(ServiceCatalogError.INVALID_STATE, text);
    }

    /** An error of the class {@code OperationNotSupportedException}. */
    public static Refusal notSupported(String text) {
        return new Refusal(ServiceCatalogError.OPERATION_NOT_SUPPORTED, text);
    }

    /**
     * The first two sentences are the text of the exception in the <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolio.html">API reference</a>; the text
     * in brackets is added by the fake.
     */
    public static Refusal limitExceeded(Quota quota, int limit) {
        return new Refusal(
                ServiceCatalogError.LIMIT_EXCEEDED,
                "The current limits of the service would have been exceeded by this operation. Decrease your "
                        + "resource use or increase your service limits and retry the operation. [" + quota + ": "
                        + limit + "]");
    }

    /** The error for a request that violates the service model. */
    public static Refusal validation(String text) {
        return new Refusal(ServiceCatalogError.VALIDATION, text);
    }

    /** An error whose class the settings choose. */
    public static Refusal chosen(RefusedAs error, String text) {
        return new Refusal(ServiceCatalogError.valueOf(error.name()), text);
    }
}
