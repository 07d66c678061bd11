package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The organization in AWS Organizations that the accounts of a test belong to, for
 * {@link WithServiceCatalog#organization}.
 *
 * <pre>{@code
 * @WithServiceCatalog(organization = @Organization(
 *         management = "hub",
 *         trustedAccess = true,
 *         units = {
 *             @Unit(path = "workloads", accounts = "dev"),
 *             @Unit(path = "workloads/prod", accounts = {"a", "b"})
 *         },
 *         delegatedAdministrators = "dev"))
 * }</pre>
 *
 * <p>An account is given by its name or by its 12-digit ID. If {@link WithServiceCatalog#accounts} lists an account as
 * {@code "name=ID"}, only its name is needed here.
 */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Organization {

    /** The management account, which every organization has. Its parent is the root. */
    String management();

    /** Other accounts whose parent is the root; by default none. */
    String[] accounts() default {};

    /** The organizational units, in any order; by default none. A parent unit without accounts can be left out. */
    Unit[] units() default {};

    /** Whether trusted access is enabled, as after {@code EnableAWSOrganizationsAccess}; by default it is not. */
    boolean trustedAccess() default false;

    /** Member accounts that are delegated administrators for AWS Service Catalog; this needs {@link #trustedAccess}. */
    String[] delegatedAdministrators() default {};
}
