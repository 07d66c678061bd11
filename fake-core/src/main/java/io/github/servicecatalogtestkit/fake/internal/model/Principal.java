package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * Who may launch: the ARN of an IAM user, group or role, or a pattern of such ARNs without an account.
 *
 * @param number counts the associations of principals
 */
public record Principal(long number, Type type, String arn) {

    /** The types of principals. */
    public enum Type {
        IAM,
        IAM_PATTERN
    }
}
