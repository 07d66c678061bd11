package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * Who calls.
 *
 * @param principal the ARN of the IAM user or role that signs the calls; the administrator's operations look at the scope, the
 *     end user's at the principal
 */
public record Caller(Scope scope, String principal) {

    /** As what an account acts unless a test says otherwise. */
    public static final String ADMINISTRATOR = "role/Administrator";

    public AccountId account() {
        return scope.account();
    }

    /** Says whether this is the account's administrator, and none of the principals that a test named. */
    public boolean isAdministrator() {
        return principal.equals("arn:aws:iam::" + account() + ":" + ADMINISTRATOR);
    }
}
