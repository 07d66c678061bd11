package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * How AWS names the principals that make calls.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM identifiers</a>
 */
public final class PrincipalIds {

    private static final String DEFAULT_SESSION = "session";
    private static final String ROLE_PREFIX = "AROA";
    private static final String USER_PREFIX = "AIDA";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 17;
    private static final int SHIFT = 59;

    private PrincipalIds() {}

    /**
     * Returns the ARN of the caller. Roles make calls in sessions; the session of a role that a test names without a
     * session is {@code session}.
     */
    public static String caller(String principal) {
        return Arn.parse(principal)
                .filter(PrincipalIds::isRole)
                .map(role -> new Arn(
                                role.partition(),
                                "sts",
                                "",
                                role.account(),
                                "assumed-role/" + name(role) + "/" + DEFAULT_SESSION)
                        .toString())
                .orElse(principal);
    }

    /**
     * Returns the unique ID of a user or of the role of a session: a prefix and 17 characters. All sessions of a role
     * have the same unique ID.
     */
    public static String uniqueId(String principal) {
        Arn arn = Arn.parse(Identity.of(principal).arn()).orElse(null);
        boolean isRole = arn != null && isRole(arn);
        String seed = arn == null ? principal : arn.account() + arn.resourceType() + name(arn);
        StringBuilder id = new StringBuilder(isRole ? ROLE_PREFIX : USER_PREFIX);
        long state = seed.hashCode();
        for (int i = 0; i < LENGTH; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L; // Knuth's MMIX
            id.append(ALPHABET.charAt((int) (state >>> SHIFT)));
        }
        return id.toString();
    }

    private static boolean isRole(Arn arn) {
        return arn.service().equals("iam") && arn.resourceType().equals("role");
    }

    /** Returns the name of a role or user without its path. */
    private static String name(Arn arn) {
        return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
    }
}
