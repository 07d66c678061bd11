package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * Who calls.
 *
 * @param principal the ARN of the IAM user or role that signs the calls; the administrator's operations look at the scope, the
 *     end user's at the principal
 */
public record Caller(Scope scope, String principal) {

    public AccountId account() {
        return scope.account();
    }
}
