package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * A policy of an organization: a stored document. The fake does not evaluate it.
 *
 * @param type as AWS names it, for example {@link #SERVICE_CONTROL_POLICY}
 */
public record Policy(Id<Policy> id, String type, String name, String description, String content, boolean awsManaged) {

    public static final String SERVICE_CONTROL_POLICY = "SERVICE_CONTROL_POLICY";
    public static final String RESOURCE_CONTROL_POLICY = "RESOURCE_CONTROL_POLICY";

    /**
     * The policy that AWS attaches to every root, unit and account while service control policies are enabled.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html">SCP
     *     evaluation</a>
     * @see <a href="https://github.com/boto/boto3/issues/4565">boto3#4565</a>, which shows its description
     */
    public static final Policy FULL_AWS_ACCESS = new Policy(
            IdType.POLICY.of(0),
            SERVICE_CONTROL_POLICY,
            "FullAWSAccess",
            "Allows access to every operation",
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "*",
                  "Resource": "*"
                }
              ]
            }""",
            true);

    /**
     * The policy that AWS attaches to every root, unit and account while resource control policies are enabled. It
     * cannot be detached.
     *
     * @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html">Resource
     *     control policies</a>
     */
    public static final Policy RCP_FULL_AWS_ACCESS = new Policy(
            IdType.POLICY.of(1),
            RESOURCE_CONTROL_POLICY,
            "RCPFullAWSAccess",
            "Allows access to every operation",
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": "*",
                  "Action": "*",
                  "Resource": "*"
                }
              ]
            }""",
            true);

    /** Returns a copy with other texts. */
    public Policy with(String otherName, String otherDescription, String otherContent) {
        return new Policy(id, type, otherName, otherDescription, otherContent, awsManaged);
    }
}
