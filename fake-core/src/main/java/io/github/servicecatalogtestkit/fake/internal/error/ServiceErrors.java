package io.github.servicecatalogtestkit.fake.internal.error;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.RefusedAs;

/**
 * The refusals of AWS Service Catalog that several families of operations share. Each family has a class {@code …Errors} of its own.
 *
 * <p>If a text of AWS is public, its Javadoc links the source. All other texts are ours ("unrecorded"), in the style of AWS: tests
 * should rely on the exception and not on the text.
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

    /** Unrecorded; <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AccessLevelFilter.html">AccessLevelFilter</a>
     * describes supported values only. */
    public static Refusal unsupportedAccessLevel(String value) {
        return invalid("The only supported value of the access level filter is self, but was: " + value);
    }

    /** A refusal with {@code ResourceNotFoundException}. */
    public static Refusal notFound(String text) {
        return new Refusal(ServiceCatalogError.RESOURCE_NOT_FOUND, text);
    }

    /** A refusal with {@code InvalidParametersException}. */
    public static Refusal invalid(String text) {
        return new Refusal(ServiceCatalogError.INVALID_PARAMETERS, text);
    }

    /** A refusal with {@code DuplicateResourceException}. */
    public static Refusal duplicate(String text) {
        return new Refusal(ServiceCatalogError.DUPLICATE_RESOURCE, text);
    }

    /** A refusal with {@code ResourceInUseException}. */
    public static Refusal inUse(String text) {
        return new Refusal(ServiceCatalogError.RESOURCE_IN_USE, text);
    }

    /** A refusal with {@code InvalidStateException}. */
    public static Refusal invalidState(String text) {
        return new Refusal(ServiceCatalogError.INVALID_STATE, text);
    }

    /** A refusal with {@code OperationNotSupportedException}. */
    public static Refusal notSupported(String text) {
        return new Refusal(ServiceCatalogError.OPERATION_NOT_SUPPORTED, text);
    }

    /**
     * The first two sentences are the text of the exception in the <a
     * href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolio.html">API reference</a>; the bracket is ours.
     */
    public static Refusal limitExceeded(Quota quota, int limit) {
        return new Refusal(
                ServiceCatalogError.LIMIT_EXCEEDED,
                "The current limits of the service would have been exceeded by this operation. Decrease your resource use or "
                        + "increase your service limits and retry the operation. [" + quota + ": " + limit + "]");
    }

    /** A request that breaks the shapes of the service model. */
    public static Refusal validation(String text) {
        return new Refusal(ServiceCatalogError.VALIDATION, text);
    }

    /** A refusal whose error the settings choose. */
    public static Refusal chosen(RefusedAs error, String text) {
        return new Refusal(ServiceCatalogError.valueOf(error.name()), text);
    }
}
