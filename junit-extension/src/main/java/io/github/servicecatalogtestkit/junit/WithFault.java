package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes calls fail in the catalog of a test. It is the declarative form of
 * {@link io.github.servicecatalogtestkit.fake.FakeServiceCatalog#faults() catalog.faults()}, for faults that are in
 * place when the test begins.
 *
 * <pre>{@code
 * import static io.github.servicecatalogtestkit.junit.WithFault.Effect.*;
 *
 * @Test
 * @WithFault(on = "CreatePortfolioShare", inAccount = "hub", call = 2, then = THROTTLES)
 * @WithFault(on = "ProvisionProduct", as = "role/Developer", everyCall = true, then = DENIES)
 * void retries(@InAccount("hub") ServiceCatalogClient hub) { … }
 *
 * @WithFault(on = "CreatePortfolio", then = THROWS, error = "LimitExceededException", message = "Too many.")
 * @WithFault(on = "CreatePortfolioShare", then = ENDS_WITH_ERRORS, error = "ThrottlingException",
 *         forAccounts = {"dev", "test"})
 * @WithFault(on = "ListPortfolios", inAccount = "hub", nextCalls = 2, then = SHOWS_NOTHING_NEW)
 * }</pre>
 *
 * <p><b>When.</b> Faults are declared in the fork of a test when the test begins, and again for each invocation of a
 * {@code @RepeatedTest} or {@code @ParameterizedTest}. They do not affect fixtures,
 * {@link ArrangeCatalog @ArrangeCatalog} methods and {@code @BeforeAll} methods. They do affect {@code @BeforeEach}
 * methods, whose calls count. A fault that has not fired after the last {@code @AfterEach} method fails the test,
 * unless the fault is {@link #optional} or the test fails or is aborted for another reason.
 *
 * <p><b>Where to put it.</b> On a test method; on a class or an interface, where it applies to each test of the class
 * and of its nested classes; or on an annotation of your own. It is repeatable and inherited by subclasses. Annotations
 * never replace each other. A test has the faults of its enclosing classes, then of its class, with those of
 * superclasses and interfaces first, then of its method, whichever catalog the test uses. If several faults match a
 * call, the first in this order fires. A fault that is written twice fires twice. The catalog comes from
 * {@link WithServiceCatalog @WithServiceCatalog} or a {@link ServiceCatalogExtension}.
 *
 * <p><b>Mistakes</b> are reported before the test begins, with an
 * {@link org.junit.jupiter.api.extension.ExtensionConfigurationException ExtensionConfigurationException} that says how
 * to write it right: an unknown operation, account or error code, an account that is not listed, an invalid call
 * number, or attributes that contradict each other.
 *
 * @see io.github.servicecatalogtestkit.fake.Faults
 * @since 0.1.0
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(WithFaults.class)
@SuppressWarnings("exports") // JUnit creates the extension by reflection; users never name it.
@ExtendWith(AnnotationExtension.class)
public @interface WithFault {

    /** Value of {@link #on} for every operation of AWS Service Catalog. */
    String ANY_OPERATION = "*";

    /** The default of {@link #message}. */
    String DEFAULT_MESSAGE = "A fault of the test";

    /**
     * The API name of the operation of AWS Service Catalog or AWS Organizations, for example
     * {@code "CreatePortfolioShare"}, or {@link #ANY_OPERATION}.
     */
    String on();

    /** The account whose calls are affected, by name or ID; by default any account. */
    String inAccount() default "";

    /**
     * The principal whose calls are affected: {@code "role/NAME"}, {@code "user/NAME"} or a full ARN; by default any.
     */
    String as() default "";

    /**
     * The number of the one call that is affected, counted from 1 among the matching calls; by default the next call.
     */
    int call() default 1;

    /** The number of next calls that are affected; an alternative to {@link #call}. */
    int nextCalls() default 1;

    /** Whether every call is affected; an alternative to {@link #call}. */
    boolean everyCall() default false;

    /** Whether calls of the assertions of this toolkit are affected and counted too. */
    boolean includingAssertions() default false;

    /** The effect on the calls. */
    Effect then();

    /**
     * The error code, for example {@code "InvalidStateException"}, for {@link Effect#THROWS} and
     * {@link Effect#ENDS_WITH_ERRORS}. For {@link Effect#THROWS}, it is an error code that AWS documents for the
     * operation.
     */
    String error() default "";

    /** The message of the error; by default {@link #DEFAULT_MESSAGE}. */
    String message() default DEFAULT_MESSAGE;

    /** The accounts for which the share fails, by name or ID, for {@link Effect#ENDS_WITH_ERRORS}. */
    String[] forAccounts() default {};

    /** Whether the test passes even if the fault never fires. */
    boolean optional() default false;

    /** The effect of a fault on a call. */
    enum Effect {
        /** AWS throttles the call. */
        THROTTLES,
        /** IAM denies the call, with {@code AccessDeniedException}. */
        DENIES,
        /** The call fails with {@link WithFault#error} and {@link WithFault#message}. */
        THROWS,
        /**
         * The call succeeds, but the share with the organization or a part of it ends with {@link WithFault#error} for
         * {@link WithFault#forAccounts}. Only for {@code CreatePortfolioShare}, {@code UpdatePortfolioShare} and
         * {@code DeletePortfolioShare}.
         */
        ENDS_WITH_ERRORS,
        /** The call is answered as if nothing had changed since the test began. Only for operations that read. */
        SHOWS_NOTHING_NEW
    }
}
