package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Injects a client that acts in an account, or the account itself. The type of the field or parameter is
 * {@link software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient ServiceCatalogClient},
 * {@link software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient ServiceCatalogAsyncClient},
 * {@link software.amazon.awssdk.services.organizations.OrganizationsClient OrganizationsClient},
 * {@link software.amazon.awssdk.services.organizations.OrganizationsAsyncClient OrganizationsAsyncClient},
 * {@code CloudFormationClient}, {@code CloudFormationAsyncClient}, {@code StsClient} or
 * {@link io.github.servicecatalogtestkit.fake.FakeAccount FakeAccount}, which knows its account ID. With
 * {@link WithServiceCatalog#endpoint @WithServiceCatalog(endpoint = true)} it can also be {@code Map<String, String>}:
 * the environment variables with which a process acts in the account, with {@code AWS_ENDPOINT_URL}, credentials and
 * the Region.
 *
 * <pre>{@code
 * @InAccount("spoke") ServiceCatalogClient administrator;
 * @InAccount(value = "spoke", as = "role/Developer", region = "eu-west-1") ServiceCatalogClient endUser;
 *
 * @Test
 * void offers_the_portfolio(@InAccount("hub") ServiceCatalogClient hub, @InAccount("spoke") FakeAccount spoke) { … }
 * }</pre>
 *
 * <p><b>Where to put it.</b> On a field; on a parameter of a constructor, a test method, a lifecycle method or an
 * {@link ArrangeCatalog @ArrangeCatalog} method; or on an annotation of your own, such as {@code @Hub}. The class, an
 * enclosing class or the test method needs {@link WithServiceCatalog @WithServiceCatalog}, or the class registers a
 * {@link ServiceCatalogExtension}. Fields may be private but not final; fields of superclasses are injected too. If the
 * test class is a record, the annotation on a component applies to the constructor parameter.
 *
 * <p><b>Which catalog.</b> In a running test, the injected object uses the catalog of that test. Where no test is
 * running, it uses the class catalog, from which the tests are forked: in static fields, in {@code @ArrangeCatalog},
 * {@code @BeforeAll} and {@code @AfterAll} methods, and in the constructor of a class with {@code Lifecycle.PER_CLASS}.
 * There it can set up the catalog, and a {@code FakeAccount} can supply account IDs to argument factories. A test
 * during which such a client makes a call fails, because no test would see the effect of the call.
 *
 * <p><b>Mistakes</b> are reported with an {@link org.junit.jupiter.api.extension.ExtensionConfigurationException
 * ExtensionConfigurationException} for fields and a {@link org.junit.jupiter.api.extension.ParameterResolutionException
 * ParameterResolutionException} for parameters, which say how to write it right. Mistakes are: an account that is not
 * listed, an unsupported type, {@code real = true} on a type that is not a client, a final field, an invalid principal
 * or Region, and a missing catalog.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SuppressWarnings("exports") // JUnit creates the extension by reflection; users never name it.
@ExtendWith(AnnotationExtension.class)
public @interface InAccount {

    /** The name of the account, or its 12-digit ID. If the catalog lists its accounts, it must be one of those. */
    String value();

    /**
     * The principal that makes the calls: {@code "role/NAME"} or {@code "user/NAME"}, each with its path if it has one,
     * or a full IAM or STS ARN. By default it is the administrator of the account.
     */
    String as() default "";

    /** The Region in which the client acts, for example {@code "eu-west-1"}; by default the Region of the catalog. */
    String region() default "";

    /**
     * Whether a real client of the SDK is injected, over {@code catalog.httpClient()}: its requests are signed,
     * intercepted, retried and measured as on AWS, and nothing leaves the JVM. By default it is the fake's own client,
     * which is faster and does not retry.
     */
    boolean real() default false;
}
