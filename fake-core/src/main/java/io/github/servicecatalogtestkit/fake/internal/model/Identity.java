package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/**
 * The owner of a provisioned product.
 *
 * @param arn the ARN of an IAM user or role
 * @param session the ARN of the session in which a role acted; otherwise the same as {@code arn}
 */
public record Identity(String arn, String session) {

    private static final String ASSUMED_ROLE = "assumed-role";

    /** Returns the identity of a caller. A session of an assumed role has the identity of its role. */
    public static Identity of(String arn) {
        return new Identity(Arn.parse(arn).flatMap(Identity::role).orElse(arn), arn);
    }

    private static Optional<String> role(Arn session) {
        if (!session.service().equals("sts") || !session.resourceType().equals(ASSUMED_ROLE)) {
            return Optional.empty();
        }
        String name = session.resourceName();
        int end = name.indexOf('/');
        String role = end < 0 ? name : name.substring(0, end);
        return Optional.of(new Arn(session.partition(), "iam", "", session.account(), "role/" + role).toString());
    }
}
