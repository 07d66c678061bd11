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
 * Lets calls go wrong in the catalog of a test: the twin of {@link io.github.servicecatalogtestkit.fake.FakeServiceCatalog#faults()
 * catalog.faults()} for faults that are there when the test begins.
 *
 * <pre>{@code
 * import static io.github.servicecatalogtestkit.junit.WithFault.Effect.*;
 *
 * @Test
 * @WithFault(on = "CreatePortfolioShare", inAccount = "hub", call = 2, then = THROTTLES)
 * @WithFault(on = "ProvisionProduct", as = "role/Developer", everyCall = true, then = DENIES)
 * void retries(@InAccount("hub") ServiceCatalogClient hub) { … }
 *
 * @WithFault(on = "CreatePortfolio", then = THROWS, error = "InvalidStateException", message = "Try again later.")
 * @WithFault(on = "CreatePortfolioShare", then = ENDS_WITH_ERRORS, error = "ThrottlingException", forAccounts = {"dev", "test"})
 * @WithFault(on = "ListPortfolios", inAccount = "hub", nextCalls = 2, then = SHOWS_NOTHING_NEW)
 * }</pre>
 *
 * <p><b>When.</b> Faults are declared in the fork of a test when it begins, anew for each: also for each invocation of a {@code
 * @RepeatedTest} or {@code @ParameterizedTest}. Fixtures, {@link ArrangeCatalog @ArrangeCatalog} and {@code @BeforeAll} methods do not meet
 * them; {@code @BeforeEach} methods do, and their calls count. A fault that has not fired after the last {@code @AfterEach} method fails
 * the test, unless it is {@link #optional}, or the test fails or is aborted anyway.
 *
 * <p><b>Where it may stand.</b> On a test method, on a class, where it is about each test in it and in its nested classes, on an interface,
 * or on another annotation that is then used in its place; and any number of times. Subclasses inherit it. Nothing replaces anything: a
 * test has the faults of its enclosing classes, of its class, with those of superclasses and interfaces first, and of its method, whichever
 * catalog it has, and in this order: the first that a call meets is the one that strikes. The catalog comes from {@link
 * WithServiceCatalog @WithServiceCatalog} or a {@link ServiceCatalogExtension}.
 *
 * <p>What cannot be is an {@link org.junit.jupiter.api.extension.ExtensionConfigurationException ExtensionConfigurationException} that says
 * what to write, before the test begins: an operation, account or error that does not exist, an account that is not listed, a call
 * number that is none, or attributes that do not go together.
 *
 * @see io.github.servicecatalogtestkit.fake.Faults
 * @since 0.1.0
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(WithFaults.class)
@SuppressWarnings("exports") // Users do not see the machinery; JUnit makes it by reflection.
@ExtendWith(AnnotationExtension.class)
public @interface WithFault {

    /** For {@link #on}: whatever operation of AWS Service Catalog is called. */
    String ANY_OPERATION = "*";

    /** The message of errors if a test does not write one. */
    String DEFAULT_MESSAGE = "A fault of the test";

    /**
     * The operation of AWS Service Catalog or AWS Organizations, as AWS writes it, for example {@code "CreatePortfolioShare"}; or {@link
     * #ANY_OPERATION}.
     */
    String on();

    /** The account whose calls go wrong, by name or id; by default calls in any account. */
    String inAccount() default "";

    /** The principal whose calls go wrong: {@code "role/NAME"}, {@code "user/NAME"} or a full ARN; by default anybody's. */
    String as() default "";

    /** The number of the one call that goes wrong, counted from 1 among those that the fault is about; by default the next. */
    int call() default 1;

    /** How many of the next calls go wrong, in place of {@link #call}. */
    int nextCalls() default 1;

    /** Whether every call goes wrong, in place of {@link #call}. */
    boolean everyCall() default false;

    /** What happens to the calls. */
    Effect then();

    /**
     * The code of the error, for example {@code "InvalidStateException"}, for {@link Effect#THROWS}, where it is one of the service that
     * is called, and for {@link Effect#ENDS_WITH_ERRORS}.
     */
    String error() default "";

    /** The message of the {@link #error}; by default {@link #DEFAULT_MESSAGE}. */
    String message() default DEFAULT_MESSAGE;

    /** The accounts for which shares fail, by name or id, for {@link Effect#ENDS_WITH_ERRORS}. */
    String[] forAccounts() default {};

    /** Whether it is no mistake if the fault never fires. */
    boolean optional() default false;

    /** What a fault does to a call. */
    enum Effect {
        /** AWS refuses it because there were too many. */
        THROTTLES,
        /** IAM refuses it: {@code AccessDeniedException}. */
        DENIES,
        /** It fails with {@link WithFault#error} and {@link WithFault#message}. */
        THROWS,
        /**
         * It succeeds, but what it does to a share with an organization or a part of it ends with {@link WithFault#error} for {@link
         * WithFault#forAccounts}. Only for {@code CreatePortfolioShare}, {@code UpdatePortfolioShare} and {@code DeletePortfolioShare}.
         */
        ENDS_WITH_ERRORS,
        /** It is answered as if nothing had changed since the test began. Only for operations that read. */
        SHOWS_NOTHING_NEW
    }
}
