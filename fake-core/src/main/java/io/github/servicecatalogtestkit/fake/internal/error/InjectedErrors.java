package io.github.servicecatalogtestkit.fake.internal.error;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import java.util.Arrays;
import java.util.List;

/** Errors of both services that a test injects. No rule throws them. */
public final class InjectedErrors {

    private InjectedErrors() {}

    /** Returns the error codes of a service. */
    public static List<String> codes(Service service) {
        return Arrays.stream(errors(service)).map(ErrorCode::code).toList();
    }

    /**
     * Returns the error codes that every operation of a service has.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/CommonErrors.html">Common errors of AWS
     *     Service Catalog</a>
     */
    public static List<String> commonCodes(Service service) {
        List<ErrorCode> common = switch (service) {
            case SERVICE_CATALOG ->
                List.of(
                        ServiceCatalogError.ACCESS_DENIED,
                        ServiceCatalogError.THROTTLING,
                        ServiceCatalogError.VALIDATION);
            case ORGANIZATIONS -> List.of(OrganizationsError.ACCESS_DENIED, OrganizationsError.TOO_MANY_REQUESTS);
        };
        return common.stream().map(ErrorCode::code).toList();
    }

    private static ErrorCode[] errors(Service service) {
        return switch (service) {
            case SERVICE_CATALOG -> ServiceCatalogError.values();
            case ORGANIZATIONS -> OrganizationsError.values();
        };
    }

    /**
     * Returns an error with the given code and text.
     *
     * @throws IllegalArgumentException if {@code service} has no such error
     */
    public static Refusal of(Service service, String code, String text) {
        return Arrays.stream(errors(service))
                .filter(error -> error.code().equals(code))
                .findFirst()
                .map(error -> new Refusal(error, text))
                .orElseThrow(() -> new IllegalArgumentException(
                        service + " has no error \"" + code + "\"; it has " + String.join(", ", codes(service))));
    }

    /** Returns the throttling error of a service. */
    public static Refusal throttled(Service service) {
        return switch (service) {
            case SERVICE_CATALOG -> throttledByServiceCatalog();
            case ORGANIZATIONS -> throttledByOrganizations();
        };
    }

    /**
     * Text: <a href="https://github.com/awslabs/service-workbench-on-aws/issues/937">service-workbench-on-aws#937</a>.
     */
    private static Refusal throttledByServiceCatalog() {
        return new Refusal(ServiceCatalogError.THROTTLING, "Rate exceeded");
    }

    /**
     * Text: <a href="https://github.com/awslabs/aws-deployment-framework/issues/784">aws-deployment-framework#784</a>,
     * of 2025. Reports up to 2024 have "AWS Organizations can't complete your request because another request is
     * already in progress. Try again later." with the same code.
     */
    private static Refusal throttledByOrganizations() {
        return new Refusal(
                OrganizationsError.TOO_MANY_REQUESTS,
                "You have sent too many requests in too short a period of time. Try again later.");
    }

    /** Returns the error of IAM if no policy allows the caller to call the operation. */
    public static Refusal notAllowed(Service service, Caller caller, String operation) {
        return switch (service) {
            case SERVICE_CATALOG -> notAllowedInServiceCatalog(caller, operation);
            case ORGANIZATIONS -> notAllowedInOrganizations(caller, operation);
        };
    }

    /**
     * Recorded for {@code CreatePortfolio}. The resource {@code *} for calls on a portfolio or product is an
     * assumption.
     *
     * @see <a href="https://github.com/awslabs/service-workbench-on-aws/issues/888">service-workbench-on-aws#888</a>
     */
    private static Refusal notAllowedInServiceCatalog(Caller caller, String operation) {
        String resource = caller.scope().arn("*");
        return new Refusal(
                ServiceCatalogError.ACCESS_DENIED, notAllowed(caller, "servicecatalog:" + operation, resource));
    }

    /**
     * Recorded for {@code LeaveOrganization}. The resource {@code *} for calls on an account or a unit is an
     * assumption.
     *
     * @see <a
     *     href="https://github.com/panther-labs/panther-analysis/blob/0d1742576c0aef02bdc7601d40373690ddddea88/rules/aws_cloudtrail_rules/aws_cloudtrail_attempt_to_leave_org.yml">an
     *     event in the tests of panther-analysis</a>
     */
    private static Refusal notAllowedInOrganizations(Caller caller, String operation) {
        return new Refusal(OrganizationsError.ACCESS_DENIED, notAllowed(caller, "organizations:" + operation, "*"));
    }

    private static String notAllowed(Caller caller, String action, String resource) {
        return "User: " + caller.principal() + " is not authorized to perform: " + action + " on resource: " + resource
                + " because no identity-based policy allows the " + action + " action";
    }
}
