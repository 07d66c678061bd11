package io.github.servicecatalogtestkit.junit.usage;

import static io.github.servicecatalogtestkit.junit.WithFault.ANY_OPERATION;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.DENIES;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.ENDS_WITH_ERRORS;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.SHOWS_NOTHING_NEW;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROTTLES;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Fault;
import io.github.servicecatalogtestkit.fake.FaultSpec;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.Organization;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.Unit;
import io.github.servicecatalogtestkit.junit.WithFault;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.TooManyRequestsException;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

/** {@code @WithFault} on classes and methods. */
class WithFaultTest {

    /** Returns the code of the error that a call gets, or "none". */
    private static String error(ServiceCatalogClient client) {
        try {
            client.listPortfolios();
            return "none";
        } catch (AwsServiceException e) {
            return e.awsErrorDetails().errorCode();
        }
    }

    private static String errors(int calls, ServiceCatalogClient client) {
        return String.join(
                " ", IntStream.range(0, calls).mapToObj(i -> error(client)).toList());
    }

    @WithServiceCatalog
    static class ShapesTestCases {

        @Test
        @WithFault(on = "ListPortfolios", then = THROTTLES)
        void the_next_call(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(errors(2, hub)).isEqualTo("ThrottlingException none");
        }

        @Test
        @WithFault(on = "ListPortfolios", call = 2, then = DENIES)
        void one_call(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(errors(3, hub)).isEqualTo("none AccessDeniedException none");
        }

        @Test
        @WithFault(on = ANY_OPERATION, nextCalls = 2, then = THROTTLES)
        void the_next_calls(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(errors(3, hub)).isEqualTo("ThrottlingException ThrottlingException none");
        }

        @Test
        @WithFault(on = "ListPortfolios", inAccount = "hub", as = "role/Developer", everyCall = true, then = DENIES)
        void every_call_of_somebody(
                @InAccount("hub") ServiceCatalogClient hub,
                @InAccount("spoke") ServiceCatalogClient spoke,
                @InAccount(value = "hub", as = "role/Developer") ServiceCatalogClient developer) {
            assertThat(errors(2, hub)).isEqualTo("none none");
            assertThat(errors(2, spoke)).isEqualTo("none none");
            assertThat(errors(2, developer)).isEqualTo("AccessDeniedException AccessDeniedException");
        }

        @Test
        @WithFault(
                on = "CreatePortfolio",
                then = THROWS,
                error = "LimitExceededException",
                message = "Try again later.")
        @WithFault(on = "ListPortfolios", then = THROWS, error = "InvalidParametersException")
        void an_error(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(catchThrowable(() -> Portfolios.create(hub, "Mine")))
                    .isInstanceOf(LimitExceededException.class)
                    .hasMessageContaining("Try again later.");
            assertThat(catchThrowable(hub::listPortfolios)).hasMessageContaining("A fault of the test");
        }

        @Test
        @WithFault(on = "ListPortfolios", nextCalls = 2, then = SHOWS_NOTHING_NEW)
        void late_reads(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).isEmpty();
            Portfolios.create(hub, "Mine");
            assertThat(Portfolios.names(hub)).isEmpty();
            assertThat(Portfolios.names(hub)).isEmpty();
            assertThat(Portfolios.names(hub)).containsExactly("Mine");
        }

        @Test
        @WithFault(on = "DescribeOrganization", then = THROTTLES)
        void a_call_to_another_service(@InAccount("hub") OrganizationsClient hub) {
            assertThat(catchThrowable(hub::describeOrganization)).isInstanceOf(TooManyRequestsException.class);
        }

        @Test
        @WithFault(on = "ListPortfolios", nextCalls = 2, includingAssertions = true, then = THROTTLES)
        void calls_of_assertions_too(@InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) {
            assertThat(catalog.faults().declared())
                    .singleElement()
                    .asString()
                    .startsWith("calls 1 to 2 of ListPortfolios, assertions included: throttled");
            assertThat(errors(3, hub)).isEqualTo("ThrottlingException ThrottlingException none");
        }

        @Test
        @WithFault(on = "DeletePortfolio", then = THROTTLES, optional = true)
        void one_that_need_not_fire() {}

        @Test
        @WithFault(on = "ListPortfolios", call = 2, then = DENIES)
        @WithFault(on = "ListPortfolios", then = THROTTLES)
        void several_in_order(@InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) {
            assertThat(errors(3, hub)).isEqualTo("ThrottlingException AccessDeniedException none");
            assertThat(catalog.faults().declared()).hasSize(2);
        }
    }

    @Test
    void every_attribute_has_the_effect_of_the_method_of_the_same_meaning() {
        Run.of(ShapesTestCases.class).passes(10);
    }

    @Test
    void every_method_of_FaultSpec_has_an_attribute() {
        assertThat(methodsThatReturn(Fault.class)
                        .filter(name -> !name.startsWith("throws") || name.equals("throwsError")))
                .containsExactlyInAnyOrder("throttles", "denies", "throwsError", "endsWithErrors", "showsNothingNew")
                .hasSameSizeAs(WithFault.Effect.values());
        assertThat(WithFault.class.getDeclaredMethods())
                .extracting(Method::getName)
                .containsAll(methodsThatReturn(FaultSpec.class).toList());
    }

    private static Stream<String> methodsThatReturn(Class<?> type) {
        return Stream.of(FaultSpec.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == type)
                .map(Method::getName);
    }

    @WithServiceCatalog(
            organization =
                    @Organization(
                            management = "hub",
                            trustedAccess = true,
                            units =
                                    @Unit(
                                            path = "workloads",
                                            accounts = {"dev", "prod"})))
    static class ShareTestCases {

        @Test
        @WithFault(
                on = "CreatePortfolioShare",
                then = ENDS_WITH_ERRORS,
                error = "ThrottlingException",
                message = "Rate exceeded",
                forAccounts = "dev")
        void ends_with_errors(@InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) {
            String portfolio = Portfolios.create(hub, "Linux");
            String token = hub.createPortfolioShare(share -> share.portfolioId(portfolio)
                            .organizationNode(node -> node.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                    .value(catalog.organization()
                                            .unit("workloads")
                                            .id())))
                    .portfolioShareToken();
            assertThat(hub.describePortfolioShareStatus(status -> status.portfolioShareToken(token))
                            .status())
                    .isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
        }
    }

    @Test
    void a_share_ends_with_errors() {
        Run.of(ShareTestCases.class).passes(1);
    }

    @WithServiceCatalog(fixture = HubWithLinux.class)
    @WithFault(on = "CreatePortfolio", call = 2, then = THROTTLES)
    static class LifecycleTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @ArrangeCatalog
        static void arranged(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "arranged");
            Portfolios.create(hub, "arranged too");
        }

        @BeforeAll
        static void before_all(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "All");
            Portfolios.create(hub, "All too");
        }

        @BeforeEach
        void before_each() {
            Portfolios.create(hub, "Each");
        }

        @RepeatedTest(3)
        void repeated() {
            assertThat(catchThrowable(() -> Portfolios.create(hub, "Mine"))).hasMessageContaining("Rate exceeded");
            Portfolios.create(hub, "Mine");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Windows", "Mac"})
        @WithFault(on = "ListPortfolios", then = DENIES)
        void parameterized(String name) {
            assertThat(error(hub)).isEqualTo("AccessDeniedException");
            assertThat(catchThrowable(() -> Portfolios.create(hub, name))).hasMessageContaining("Rate exceeded");
        }

        @Test
        void fires_after_the_test() {}

        @AfterEach
        void after_each() {
            catchThrowable(() -> Portfolios.create(hub, "After"));
        }
    }

    @Test
    void calls_are_counted_from_the_beginning_of_each_test() {
        Run.of(LifecycleTestCases.class).passes(6);
        Run.inParallel(LifecycleTestCases.class).passes(6);
    }

    @WithServiceCatalog
    @WithFault(on = "ListPortfolios", call = 1, then = THROTTLES)
    abstract static class Base {}

    @WithFault(on = "ListPortfolios", call = 2, then = DENIES)
    interface DeniedSecond {}

    @Retention(RetentionPolicy.RUNTIME)
    @WithFault(on = "ListPortfolios", call = 4, then = THROTTLES)
    @interface ThrottledFourth {}

    @WithFault(on = "ListPortfolios", call = 3, then = THROTTLES)
    static class AddedUpTestCases extends Base implements DeniedSecond {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void of_superclass_interface_and_class() {
            assertThat(errors(4, hub)).isEqualTo("ThrottlingException AccessDeniedException ThrottlingException none");
        }

        @Test
        @ThrottledFourth
        void and_of_the_method() {
            assertThat(errors(4, hub))
                    .isEqualTo("ThrottlingException AccessDeniedException ThrottlingException ThrottlingException");
        }

        @Test
        @WithServiceCatalog
        void whichever_catalog_a_method_has() {
            assertThat(errors(4, hub)).isEqualTo("ThrottlingException AccessDeniedException ThrottlingException none");
        }

        @Nested
        @ThrottledFourth
        class Inner {

            @Test
            void and_of_a_nested_class() {
                assertThat(errors(4, hub))
                        .isEqualTo("ThrottlingException AccessDeniedException ThrottlingException ThrottlingException");
            }
        }
    }

    @Test
    void faults_of_classes_and_methods_add_up() {
        Run.of(AddedUpTestCases.class).passes(4);
    }

    @WithServiceCatalog
    @WithFault(on = "ListPortfolios", then = THROTTLES)
    static class SameCallTestCases {

        @Nested
        @WithFault(on = "ListPortfolios", nextCalls = 2, then = DENIES)
        class Inner {

            @Test
            @WithFault(on = "ListPortfolios", nextCalls = 3, then = THROWS, error = "InvalidParametersException")
            void outer_ones_strike_first(@InAccount("hub") ServiceCatalogClient hub) {
                assertThat(errors(4, hub))
                        .isEqualTo("ThrottlingException AccessDeniedException InvalidParametersException none");
            }
        }
    }

    @Test
    void if_several_faults_match_a_call_the_outermost_fires() {
        Run.of(SameCallTestCases.class).passes(1);
    }

    static class RegisteredTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().accounts("hub").build();

        @Test
        @WithFault(on = "ListPortfolios", inAccount = "hub", then = THROTTLES)
        void in_a_static_field() {
            assertThat(error(catalog.account("hub").serviceCatalog())).isEqualTo("ThrottlingException");
        }
    }

    @WithFault(on = "ListPortfolios", then = THROTTLES)
    static class RegisteredForEachTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @RepeatedTest(2)
        void in_an_instance_field() {
            assertThat(error(catalog.account("hub").serviceCatalog())).isEqualTo("ThrottlingException");
        }
    }

    @Test
    void faults_work_with_an_extension() {
        Run.of(RegisteredTestCases.class).passes(1);
        Run.of(RegisteredForEachTestCases.class).passes(2);
    }

    @TestInstance(PER_CLASS)
    @WithServiceCatalog
    @WithFault(on = "ListPortfolios", then = THROTTLES)
    static class PerClassTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @BeforeAll
        void before_all() {
            assertThat(error(hub)).isEqualTo("none");
        }

        @RepeatedTest(2)
        void test() {
            assertThat(error(hub)).isEqualTo("ThrottlingException");
        }
    }

    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    @WithServiceCatalog
    @WithFault(on = "ListPortfolios", then = THROTTLES)
    static class ParameterizedClassTestCases {

        @Parameter
        int number;

        @RepeatedTest(2)
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(error(hub)).isEqualTo("ThrottlingException");
        }
    }

    @WithServiceCatalog
    @WithFault(on = "ListPortfolios", then = THROTTLES)
    static class DynamicTestCases {

        @TestFactory
        Stream<DynamicTest> factory(@InAccount("hub") ServiceCatalogClient hub) {
            return Stream.of("ThrottlingException", "none")
                    .map(expected -> DynamicTest.dynamicTest(
                            expected, () -> assertThat(error(hub)).isEqualTo(expected)));
        }
    }

    @Test
    @NeedsParameterizedClass
    void faults_work_in_every_kind_of_test() {
        Run.of(PerClassTestCases.class).passes(2);
        Run.of(ParameterizedClassTestCases.class).passes(4);
        Run.of(DynamicTestCases.class).passes(2);
    }

    @WithServiceCatalog
    static class UnfiredTestCases {

        @Test
        @WithFault(on = "ListPortfolios", inAccount = "hub", call = 2, then = DENIES)
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            hub.listPortfolios();
        }
    }

    @TestInstance(PER_CLASS)
    @WithServiceCatalog
    static class UnfiredWithoutUseTestCases {

        @Test
        @WithFault(on = "ListPortfolios", then = DENIES)
        void needs_nothing_of_the_catalog() {}
    }

    @Test
    void a_fault_that_never_fires_fails_the_test() {
        for (Class<?> testCases : new Class<?>[] {UnfiredTestCases.class, UnfiredWithoutUseTestCases.class}) {
            assertThat(Run.of(testCases).failure())
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("Faults were declared that never fired:")
                    .hasMessageContaining("ListPortfolios")
                    .hasNoSuppressedExceptions();
        }
    }
}
