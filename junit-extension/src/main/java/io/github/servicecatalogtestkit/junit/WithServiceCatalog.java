package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test its own fake AWS Service Catalog. {@link InAccount @InAccount} injects clients that act in its
 * accounts. A parameter of the type {@link io.github.servicecatalogtestkit.fake.FakeServiceCatalog FakeServiceCatalog}
 * needs no annotation, and neither does a parameter of the type of a fixture: it is the fixture that set up the
 * catalog, whose fields can hold the IDs of what it created.
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
 * <p><b>Lifecycle.</b> The catalog is built once per class. The {@link #fixture fixtures}, the
 * {@link ArrangeCatalog @ArrangeCatalog} methods of the class and its {@code @BeforeAll} methods set it up. Each test
 * then gets a fork of it, which is an independent copy, and so does each invocation of a {@code @RepeatedTest} or
 * {@code @ParameterizedTest}. The dynamic tests of a {@code @TestFactory} share the fork of their factory method. Each
 * invocation of a {@code @ParameterizedClass} has a fork too, which its {@code @BeforeParameterizedClassInvocation}
 * methods set up. A client from the argument factory of a parameterized test is not a client of the test: a call with
 * it fails the test.
 *
 * <p><b>Where to put it.</b> On a class, a test method, an interface, or an annotation of your own. Subclasses inherit
 * it, and {@code @Nested} classes use the one of their enclosing class. The nearest annotation applies, with all its
 * attributes: first the method's, then the class's, then the enclosing class's. Attributes of two annotations are never
 * merged.
 *
 * <ul>
 *   <li>A nested class without the annotation starts from the catalog that the {@code @BeforeAll} methods of the
 *       enclosing class left, and its own methods add to it.
 *   <li>A method with the annotation starts from the fixtures that the annotation names, and from nothing else.
 *   <li>In a test of a nested class, injected fields of the enclosing instance and of the nested instance use the same
 *       catalog.
 * </ul>
 *
 * <p><b>{@code Lifecycle.PER_CLASS}.</b> Each test still has its own fork. Injected fields are set before each test.
 * Before the first test and after each test, they hold clients of the class catalog. Tests that run concurrently would
 * overwrite each other's injected fields, so such fields are refused if the tests of the class run concurrently.
 * Parameters are not affected.
 *
 * <p><b>Settings</b> for a whole test run are in the JUnit configuration parameter
 * {@code servicecatalog.fake.settings}, for example {@code localPortfolioInheritance=TEMPLATE_ONLY,
 * shareCompletion=afterPolls(3), quota.PORTFOLIOS_PER_REGION=5}. The names are those of
 * {@link io.github.servicecatalogtestkit.fake.SettingsBuilder SettingsBuilder}. The settings of one class or method are
 * in {@link #settings}.
 *
 * <p><b>Parallel execution</b> of classes and methods needs no configuration, because tests share no catalog.
 *
 * <p><b>When a test fails,</b> or its constructor, a lifecycle method, a fixture, an argument factory or another
 * extension, the calls to its catalog with their answers and the final state of the accounts are published as the
 * report entries {@code servicecatalog.calls} and {@code servicecatalog.topology} and as files. A short form is
 * printed. Passing tests print nothing.
 *
 * <p><b>Faults.</b> A fault that a test, its fixture or {@link WithFault @WithFault} declares and that never fires
 * fails the test, unless the fault is {@linkplain io.github.servicecatalogtestkit.fake.Fault#optional() optional} or
 * the test fails or is aborted for another reason.
 *
 * <p><b>Mistakes.</b> A mistake in this annotation, or a class with both this annotation and a
 * {@link ServiceCatalogExtension}, is reported before any fixture runs, with an
 * {@link org.junit.jupiter.api.extension.ExtensionConfigurationException ExtensionConfigurationException} that says how
 * to write it right.
 *
 * @see ServiceCatalogExtension
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SuppressWarnings("exports") // JUnit creates the extension by reflection; users never name it.
@ExtendWith({AnnotationExtension.class, CaptureExtension.class})
public @interface WithServiceCatalog {

    /**
     * The accounts, each as a name, {@code "hub"}, or as a name with a 12-digit account ID,
     * {@code "spoke=210987654321"}. An account without an ID gets one that is the same in every run. If any accounts
     * are listed, {@link InAccount} accepts only those, so a misspelled name does not create an account. By default no
     * accounts are listed, and an account is created when it is first named.
     */
    String[] accounts() default {};

    /**
     * The fixtures that set up the catalog before the first test, in this order. Each runs once, after the fixtures
     * that it {@linkplain BuildsOn builds on}. By default there are none, and the catalog is empty.
     */
    Class<? extends CatalogFixture>[] fixture() default {};

    /**
     * The AWS CloudFormation stacks that are deployed before the fixtures run, in this order, for example
     * {@code @Stack(account = "hub", template = "classpath:hub.yaml")}. By default there are none.
     */
    Stack[] stacks() default {};

    /**
     * The organization, for example {@code @Organization(management = "hub", units = @Unit(path = "workloads", accounts
     * = "dev"))}. By default there is none, and there is at most one. If {@link #accounts} lists any accounts, the
     * accounts of the organization are added to the list.
     */
    Organization[] organization() default {};

    /**
     * The account in which clients act that the code under test builds itself, with
     * {@code ServiceCatalogClient.create()} or {@code builder()…build()}. They act on the catalog of the running test.
     * If the credentials of the builder name another account, the client acts there instead: an access key ID of 12
     * digits names an account, and so does a role that was assumed with {@code StsClient}. Asynchronous clients, and
     * clients for AWS Organizations and AWS CloudFormation, are captured too. By default, no clients are captured. This
     * attribute needs the artifact {@code service-catalog-client-capture}; see {@code ClientCapture} there.
     *
     * <p>If tests run sequentially, clients are captured on all threads while a test or its class runs. This includes
     * clients that other extensions build in that time, such as Spring beans. If JUnit runs tests in parallel, clients
     * are captured on the threads on which JUnit runs the code of a test.
     *
     * <p>No client is real that is built while a class with this attribute runs. If it is unknown to which test a call
     * belongs, for example because another extension or a thread of the test makes it while tests run in parallel, or
     * because the test is over, the call throws an exception that says what to do instead. A test in such a class whose
     * own {@code @WithServiceCatalog} lacks this attribute uses no captured client either. But a Spring context that
     * was cached by a class without this attribute keeps its real clients.
     */
    String captureClients() default "";

    /**
     * Whether the catalog of each test is served over HTTP, on 127.0.0.1, for processes that the test starts: the AWS
     * CLI, a script in Python or TypeScript, Terraform. {@link EndpointUri @EndpointUri} injects its address, and
     * {@link InAccount @InAccount} with the type {@code Map<String, String>} the environment variables with which a
     * process uses it. By default it is not served. This attribute needs the artifact {@code service-catalog-endpoint}.
     *
     * <p>One server answers for all tests of the JVM, each under a path of its own, also for tests that run in
     * parallel. In a running test, the address is that of its own catalog; in {@code @ArrangeCatalog} and
     * {@code @BeforeAll} methods it is that of the class catalog, so a script can set up what all tests start from.
     *
     * <p>A test fails if a process resets its catalog with {@code POST /reset}, because its clients would still use the
     * catalog before the reset. A process can work on a copy with {@code POST /fork}.
     */
    boolean endpoint() default false;

    /**
     * The Region in which accounts act unless a test chooses another, for example {@code "eu-west-1"}. By default it is
     * the Region in the JUnit configuration parameter {@code servicecatalog.fake.region}, or else {@code us-east-1}.
     */
    String region() default "";

    /**
     * Settings of the catalog, for example {@code "shareCompletion=afterPolls(3), quota.PORTFOLIOS_PER_REGION=5"}. They
     * override the settings of the test run. By default there are none.
     */
    String settings() default "";
}
