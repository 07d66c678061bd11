package io.github.servicecatalogtestkit.fake.internal.operation;

/**
 * The quotas for the policies of each type. The types that AWS does not list have the quotas of most types.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html">Quotas for AWS
 *     Organizations</a>
 */
final class PolicyQuotas {

    private PolicyQuotas() {}

    /**
     * Returns how many characters the content of a policy can have.
     *
     * @param type as AWS names it: {@code SERVICE_CONTROL_POLICY}
     */
    static int lengthOfContent(String type) {
        return switch (type) {
            case "SERVICE_CONTROL_POLICY" -> 10_240;
            case "RESOURCE_CONTROL_POLICY" -> 5_120;
            case "AISERVICES_OPT_OUT_POLICY" -> 2_500;
            default -> 10_000;
        };
    }

    /**
     * Returns how many policies can be attached to one root, unit or account.
     *
     * @param type as AWS names it: {@code SERVICE_CONTROL_POLICY}
     */
    static int attachedToOneTarget(String type) {
        return switch (type) {
            case "RESOURCE_CONTROL_POLICY", "CHATBOT_POLICY", "AISERVICES_OPT_OUT_POLICY" -> 5;
            default -> 10;
        };
    }
}
