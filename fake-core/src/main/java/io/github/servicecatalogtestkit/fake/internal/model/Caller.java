package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * Who calls.
 *
 * @param principal the ARN of the IAM user or role that signs the calls; the administrator's operations look at the scope, the
 *     end user's at the principal
 */
public record Caller(Scope scope, String principal) {

    private static final String ADMINISTRATOR = "role/Administrator";
    private static final String ARN_PREFIX = "arn:";

    /** Returns the administrator of an account. */
    public static Caller administratorOf(Scope scope) {
        return new Caller(scope, arn(scope.account(), ADMINISTRATOR));
    }

    public AccountId account() {
        return scope.account();
    }

    /** Says whether this is the account's administrator, and none of the principals that a test named. */
    public boolean isAdministrator() {
        return equals(administratorOf(scope));
    }

    /**
     * Returns another principal of the same account.
     *
     * @param name {@code role/NAME}, {@code user/NAME} (with a path, if there is one), or a full ARN
     * @throws IllegalArgumentException if it is none of these
     */
    public Caller as(String name) {
        if (!isPrincipal(name)) {
            throw new IllegalArgumentException(
                    "A principal is written \"role/NAME\", \"user/NAME\" or as a full ARN, but was \"" + name + "\"");
        }
        return new Caller(scope, arn(account(), name));
    }

    /** Returns the same principal in another Region. */
    public Caller in(String region) {
        return new Caller(new Scope(account(), region), principal);
    }

    /** Says whether {@code name} has a form in which {@link #as} takes principals. */
    public static boolean isPrincipal(String name) {
        return name.startsWith(ARN_PREFIX) || name.matches("(role|user)/.+");
    }

    private static String arn(AccountId account, String name) {
        return name.startsWith(ARN_PREFIX) ? name : String.join(":", "arn:aws:iam:", account.digits(), name);
    }
}
