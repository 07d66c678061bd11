package io.github.servicecatalogtestkit.fake.internal.error;

/**
 * The errors of service actions.
 *
 * @see ServiceErrors for the sources of the texts
 */
public final class ServiceActionErrors {

    private ServiceActionErrors() {}

    /** Text and error: <a href="https://github.com/alchemy-run/distilled">alchemy-run/distilled</a>. */
    public static Refusal provisionedProductNotFound() {
        return ServiceErrors.validation("Provisioned product not found");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal serviceActionNotFound(Object id) {
        return ServiceErrors.notFound("ServiceAction not found: " + id);
    }

    /**
     * Unrecorded; <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateServiceAction.html">
     * CreateServiceAction</a> describes a definition.
     */
    public static Refusal invalidServiceActionDefinition(String problem) {
        return ServiceErrors.invalid("Invalid service action definition: " + problem);
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal serviceActionAssociated(Object action, Object artifact) {
        return ServiceErrors.duplicate(
                "ServiceAction " + action + " is already associated with Provisioning Artifact " + artifact);
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal serviceActionNotAssociated(Object action, Object artifact) {
        return ServiceErrors.notFound(
                "ServiceAction " + action + " is not associated with Provisioning Artifact " + artifact);
    }

    /**
     * Text: <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/using-service-actions.html">AWS
     * Service Catalog service actions</a>, in the list of failed executions.
     */
    public static Refusal serviceActionParameterUnknown() {
        return ServiceErrors.invalid("Parameter is not defined in service action definition");
    }

    /** Unrecorded; the service only documents the exception. */
    public static Refusal notReadyForServiceAction(Object provisionedProduct, Object status) {
        return ServiceErrors.invalidState("Provisioned product " + provisionedProduct + " is " + status
                + "; it must be AVAILABLE or TAINTED to execute a service action.");
    }

    /** Unrecorded, by analogy with the text for portfolios. */
    public static Refusal serviceActionInUse(Object action) {
        return ServiceErrors.inUse("ServiceAction " + action + " still has associated Provisioning Artifacts");
    }
}
