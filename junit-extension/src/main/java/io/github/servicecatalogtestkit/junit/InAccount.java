package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Injects something of an account: a client that acts in it, which is a {@link
 * software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient ServiceCatalogClient}, a {@link
 * software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient ServiceCatalogAsyncClient} or an {@link
 * software.amazon.awssdk.services.organizations.OrganizationsClient OrganizationsClient}, or the {@link
 * io.github.servicecatalogtestkit.fake.FakeAccount FakeAccount} itself, for example for its id.
 *
 * <pre>{@code
 * @InAccount("spoke") ServiceCatalogClient administrator;
 * @InAccount(value = "spoke", as = "role/Developer", region = "eu-west-1") ServiceCatalogClient endUser;
 *
 * @Test
 * void offers_the_portfolio(@InAccount("hub") ServiceCatalogClient hub, @InAccount("spoke") FakeAccount spoke) { … }
 * }</pre>
 *
 * <p><b>Where it may stand.</b> On a field, on a parameter of a constructor, of a test method, of a lifecycle method or of an {@link
 * ArrangeCatalog @ArrangeCatalog} method, or on another annotation that is then used in its place, such as an {@code @Hub} of your own. The class, an enclosing class or the test
 * method has {@link WithServiceCatalog @WithServiceCatalog}, or the class registers a {@link ServiceCatalogExtension}. Fields may be
 * private, not final; those of superclasses are injected too. The component of a test class that is a record is its constructor's
 * parameter.
 *
 * <p><b>Which catalog.</b> What is injected belongs to the catalog of the running test. Where no test is running, in static fields,
 * {@code @ArrangeCatalog}, {@code @BeforeAll} and {@code @AfterAll} methods and the constructor of a class with {@code Lifecycle.PER_CLASS}, it belongs to the
 * catalog of the class, which the tests fork. It can arrange, and its {@code FakeAccount} gives ids to factories of arguments; a test
 * during which it makes a call fails, for no test would see what the call did.
 *
 * <p><b>Wrong use</b> is refused with an {@link org.junit.jupiter.api.extension.ExtensionConfigurationException
 * ExtensionConfigurationException} for fields and a {@link org.junit.jupiter.api.extension.ParameterResolutionException
 * ParameterResolutionException} for parameters, which say what to write: an account that is not among those listed, another type, a final
 * field, a principal or Region that is none, or no catalog at all.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SuppressWarnings("exports") // Users do not see the machinery; JUnit makes it by reflection.
@ExtendWith(AnnotationExtension.class)
public @interface InAccount {

    /** The name of the account, or its id of twelve digits. If the catalog lists its accounts, it is one of them. */
    String value();

    /**
     * Who acts: {@code "role/NAME"}, {@code "user/NAME"} (with a path, if there is one) or a full ARN of IAM or STS; by default the
     * account's administrator.
     */
    String as() default "";

    /** The Region in which it acts, for example {@code "eu-west-1"}; by default that of the catalog. */
    String region() default "";
}
