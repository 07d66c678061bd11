package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * Who calls.
 *
 * @param principal the ARN of the IAM user or role that signs the calls; administrators' operations depend on the
 *     scope, end users' operations on the principal
 */
public record Caller(Scope scope, String principal) {

    private static final String ADMINISTRATOR = "role/Administrator";

    /** Returns the administrator of an account. */
    public static Caller administratorOf(Scope scope) {
        return new Caller(scope, Arn.ofPrincipal(scope, ADMINISTRATOR));
    }

    public AccountId account() {
        return scope.account();
    }

    /** Returns whether this is the account's administrator, rather than a principal that a test named. */
    public boolean isAdministrator() {
        return equals(administratorOf(scope));
    }

    /**
     * Returns another principal of the same account.
     *
     * @param name {@code role/NAME}, {@code user/NAME} (with a path, if there is one), or a full ARN
     * @throws IllegalArgumentException if it has none of these forms, or if it is an ARN of another account
     */
    public Caller as(String name) {
        if (!isPrincipal(name)) {
            throw new IllegalArgumentException(
                    "A principal is written \"role/NAME\", \"user/NAME\" or as a full ARN, but was \"" + name + "\"");
        }
        if (!Arn.isArn(name)) {
            return new Caller(scope, Arn.ofPrincipal(scope, name));
        }
        requireOwn(name);
        return new Caller(scope, name);
    }

    private void requireOwn(String arn) {
        Arn.parse(arn)
                .filter(principal -> AccountId.isAccountId(principal.account()))
                .filter(principal -> !principal.account().equals(account().digits()))
                .ifPresent(principal -> {
                    throw new IllegalArgumentException("\"" + arn + "\" is a principal of the account "
                            + principal.account() + ", but calls are made in the account " + account()
                            + ". Write a principal of that account, for example \"role/Developer\"");
                });
    }

    /**
     * Returns whether this is the principal with the given name.
     *
     * @param name {@code role/NAME} or {@code user/NAME} in any account, or a full ARN
     */
    public boolean is(String name) {
        return principal.equals(Arn.isArn(name) ? name : Arn.ofPrincipal(scope, name));
    }

    /** Returns the same principal in another Region. A Region of another partition changes the partition of its ARN. */
    public Caller in(String region) {
        String partition = Arn.partitionOf(region);
        return new Caller(
                scope.in(region),
                partition.equals(Arn.partitionOf(scope.region()))
                        ? principal
                        : Arn.parse(principal)
                                .map(arn -> arn.in(partition).toString())
                                .orElse(principal));
    }

    /** Returns whether {@link #as} accepts the given name. */
    public static boolean isPrincipal(String name) {
        return Arn.isArn(name) || name.matches("(role|user)/.+");
    }
}
