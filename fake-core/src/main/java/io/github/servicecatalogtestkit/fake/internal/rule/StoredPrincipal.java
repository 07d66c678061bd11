package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;

/** The ARN under which a portfolio keeps a principal. */
public final class StoredPrincipal {

    private StoredPrincipal() {}

    /** Returns the ARN without its path if the catalog is set so; otherwise the same ARN. */
    public static String arn(Catalog catalog, Principal.Type type, String arn) {
        boolean strips = type == Principal.Type.IAM && catalog.settings().get(AwsBehavior.STRIPS_PRINCIPAL_PATHS);
        return strips ? arn.replaceFirst("(:(?:user|group|role)/).*/", "$1") : arn;
    }
}
