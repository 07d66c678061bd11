package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a fake AWS Service Catalog of its own. {@link InAccount @InAccount} injects the clients of its accounts; a parameter
 * of the type {@link io.github.servicecatalogtestkit.fake.FakeServiceCatalog FakeServiceCatalog} needs no annotation.
 *
 * <pre>{@code
 * @WithServiceCatalog(accounts = {"hub", "spoke=210987654321"}, fixture = HubAndSpoke.class)
 * class SpokeDeployerTest {
 *     @InAccount("spoke") ServiceCatalogClient spoke;
 *
 *     @Test
 *     void imports_the_hub_portfolio(@InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) { … }
 * }
 * }</pre>
 *
 * <p><b>Lifecycle.</b> The catalog is built once per class, arranged by {@link #fixture}, by the {@link ArrangeCatalog @ArrangeCatalog}
 * methods of the class and by what {@code @BeforeAll} methods do, and forked for each test: for each invocation of a {@code @RepeatedTest} or {@code @ParameterizedTest} too, while the dynamic tests of a
 * {@code @TestFactory} share the fork of their factory method.
 *
 * <p><b>Where it may stand.</b> On a class, on a test method, on an interface or on another annotation that is then used in its place.
 * Subclasses inherit it, and {@code @Nested} classes have it from their enclosing class. The nearest one counts, with all its
 * attributes: that of the method, then of the class, then of the enclosing class. Attributes of two are never mixed. A nested class
 * without its own goes on from what the {@code @BeforeAll} methods of the enclosing class left, and its own methods add to it. A method
 * with its own starts from the fixtures named there alone. In a test of a nested class, fields of the enclosing instance belong to the same catalog as those
 * of the nested one.
 *
 * <p><b>{@code Lifecycle.PER_CLASS}.</b> Each test still has its fork. Fields of the one instance are injected anew before each test,
 * and hold the clients of the class's catalog before the first and after each one. As tests running at the same time would take
 * each other's fields, injected fields of such a class are refused if its tests run concurrently; parameters are not.
 *
 * <p><b>Settings</b> for a whole run are in the JUnit configuration parameter {@code servicecatalog.fake.settings}, for example {@code
 * localPortfolioInheritance=TEMPLATE_ONLY, shareCompletion=afterPolls(3), quota.PORTFOLIOS_PER_REGION=5}, with the names of {@link
 * io.github.servicecatalogtestkit.fake.Settings.Builder Settings.Builder}. A {@link ServiceCatalogExtension} can have its own.
 *
 * <p><b>Parallel execution</b> of classes and methods needs nothing: tests share no catalog.
 *
 * <p><b>When a test fails,</b> the calls to its catalog, each with its answer, and what the accounts then have are published as report
 * entries {@code servicecatalog.calls} and {@code servicecatalog.topology} and as files, and printed in short. Passing tests are
 * silent.
 *
 * <p><b>Faults</b> that a test, its fixture or {@link WithFault @WithFault} declares and that never fire fail the test, unless they are {@linkplain
 * io.github.servicecatalogtestkit.fake.Fault#optional() optional} or it fails or is aborted anyway.
 *
 * <p>A mistake in this annotation, or this annotation and a {@link ServiceCatalogExtension} in one class, is an {@link
 * org.junit.jupiter.api.extension.ExtensionConfigurationException ExtensionConfigurationException} that says what to write, before
 * any fixture runs.
 *
 * @see ServiceCatalogExtension
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SuppressWarnings("exports") // Users do not see the machinery; JUnit makes it by reflection.
@ExtendWith({AnnotationExtension.class, CaptureExtension.class})
public @interface WithServiceCatalog {

    /**
     * The accounts, each as a name, {@code "hub"}, or as a name and an id of twelve digits, {@code "spoke=210987654321"}. An account
     * without a given id has one that is the same in every run. If any are listed, {@link InAccount} accepts no others, so that a typing
     * error does not become an account. By default none are, and accounts appear when they are first named.
     */
    String[] accounts() default {};

    /**
     * What arranges the catalog before the first test, in this order, each with what it {@linkplain BuildsOn builds on} before it, and
     * each once; by default nothing, and the catalog is empty.
     */
    Class<? extends CatalogFixture>[] fixture() default {};

    /**
     * The organization, for example {@code @Organization(management = "hub", units = @Unit(path = "workloads", accounts = "dev"))}; by
     * default there is none. If accounts are listed, those of the organization are listed with them.
     */
    Organization organization() default @Organization(management = "");

    /**
     * The account in which clients act that the code under test builds itself, with {@code ServiceCatalogClient.create()} or {@code
     * builder()…build()}: they act on the catalog of the running test. If the builder is given credentials that name an account, by an
     * access key id of twelve digits or by a role assumed with {@code StsClient}, it is that one. So are asynchronous clients and those of
     * AWS Organizations. By default, clients are not captured. It needs the artifact {@code service-catalog-client-capture}, whose {@code
     * ClientCapture} says more.
     *
     * <p>If tests run one after the other, the clients of all threads are captured while a test or its class runs, those that other
     * extensions build in that time too, such as Spring's beans; but a context that Spring keeps from a class without this attribute has real
     * clients. If JUnit runs tests in parallel, it is those of the threads on which it runs the code of a
     * test; hand them to threads that the test starts.
     */
    String captureClients() default "";

    /**
     * The Region in which accounts act unless a test says otherwise, for example {@code "eu-west-1"}; by default that of the JUnit
     * configuration parameter {@code servicecatalog.fake.region}, or {@code us-east-1}.
     */
    String region() default "";
}
