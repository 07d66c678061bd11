package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The organization of AWS Organizations in which the accounts of a test are, for {@link WithServiceCatalog#organization}.
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
 * <p>Accounts are named by a name, or by an id of twelve digits. An account that {@link WithServiceCatalog#accounts} lists with an
 * id is named without it here.
 */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Organization {

    /** The management account, which every organization has. It hangs at the root. */
    String management();

    /** Accounts right at the root, besides the management account; by default none. */
    String[] accounts() default {};

    /** The organizational units, in any order; by default none. A unit above one of them need not be written if it has no accounts. */
    Unit[] units() default {};

    /** Whether AWS Organizations access is on, as after {@code EnableAWSOrganizationsAccess}; by default it is off. */
    boolean trustedAccess() default false;

    /** Member accounts that are delegated administrators of AWS Service Catalog, which needs {@link #trustedAccess}. */
    String[] delegatedAdministrators() default {};
}
