package io.github.servicecatalogtestkit.junit.usage;

import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROTTLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithFault;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The places where a test can fail. In each of them, a report is published once, and the failure is the one of the
 * test, although the test also declares a fault that never fires.
 */
class EvidenceTest {

    private static final String CALLS = "servicecatalog.calls";
    private static final String NO_CALLS = "(no calls)\n";
    private static final String THE_CALL = "CreatePortfolio";

    private static RuntimeException fail(ServiceCatalogClient hub) {
        Portfolios.create(hub, "Evidence");
        return new IllegalStateException("fails here");
    }

    private static RuntimeException fail() {
        return new IllegalStateException("fails here");
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class TestMethodTestCases {

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class NestedTestMethodTestCases {

        @Nested
        class Inner {

            @RepeatedTest(1)
            void test(@InAccount("hub") ServiceCatalogClient hub) {
                throw fail(hub);
            }
        }
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class BeforeEachMethodTestCases {

        @BeforeEach
        void before_each(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }

        @Test
        void test() {}
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class AfterEachMethodTestCases {

        @AfterEach
        void after_each(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }

        @Test
        void test() {}
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class ConstructorWithClientTestCases {

        ConstructorWithClientTestCases(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }

        @Test
        void test() {}
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class ConstructorWithoutClientTestCases {

        ConstructorWithoutClientTestCases() {
            throw fail();
        }

        @Test
        void test() {}
    }

    @WithServiceCatalog
    @TestInstance(Lifecycle.PER_CLASS)
    static class ConstructorOfSharedInstanceTestCases {

        ConstructorOfSharedInstanceTestCases(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }

        @Test
        void test() {}
    }

    static class FieldInitializerTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        private final String portfolio = portfolio();

        private static String portfolio() {
            throw fail(catalog.account("hub").serviceCatalog());
        }

        @Test
        void test() {
            assertThat(portfolio).isNotNull();
        }
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class BeforeAllMethodTestCases {

        @BeforeAll
        static void before_all(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }

        @Test
        void test() {}
    }

    @WithServiceCatalog
    static class AfterAllMethodTestCases {

        @AfterAll
        static void after_all(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }

        @Test
        void test() {}
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class ArrangeCatalogMethodTestCases {

        @ArrangeCatalog
        static void arrange(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }

        @Test
        void test() {}
    }

    static class FailingFixture implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            throw fail(catalog.account("hub").serviceCatalog());
        }
    }

    @WithServiceCatalog(fixture = FailingFixture.class)
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class FixtureTestCases {

        @Test
        void first() {}

        @Test
        void second() {}
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class OneOfTheDynamicTestsTestCases {

        @TestFactory
        Stream<DynamicTest> factory(@InAccount("hub") ServiceCatalogClient hub) {
            return Stream.of(dynamicTest("passes", () -> assertThat(hub).isNotNull()), dynamicTest("fails", () -> {
                throw fail(hub);
            }));
        }
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class TestFactoryMethodTestCases {

        @TestFactory
        Stream<DynamicTest> factory(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class ArgumentFactoryTestCases {

        static Stream<Arguments> names(@InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }

        @ParameterizedTest
        @MethodSource("names")
        void test(String name) {}
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class InvocationOfParameterizedTestTestCases {

        @ParameterizedTest
        @ValueSource(strings = "Linux")
        void test(String name, @InAccount("hub") ServiceCatalogClient hub) {
            throw fail(hub);
        }
    }

    static class PostProcessing implements TestInstancePostProcessor {

        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            throw fail();
        }
    }

    @ExtendWith(PostProcessing.class)
    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class PostProcessorOfAnotherExtensionTestCases {

        @Test
        void test() {}
    }

    static class FailingBeforeEach implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            throw fail();
        }
    }

    @ExtendWith(FailingBeforeEach.class)
    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class BeforeEachOfAnotherExtensionTestCases {

        @Test
        void test() {}
    }

    static class FailingAfterEach implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            throw fail();
        }
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    @ExtendWith(FailingAfterEach.class)
    static class AfterEachOfAnotherExtensionTestCases {

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Evidence");
        }
    }

    @ExtendWith(FailingAfterEach.class)
    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class AfterEachOfAnotherExtensionThatIsRegisteredFirstTestCases {

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Evidence");
        }
    }

    static class Intercepting implements InvocationInterceptor {

        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            invocation.proceed();
            throw fail();
        }
    }

    @ExtendWith(Intercepting.class)
    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class InterceptorOfAnotherExtensionTestCases {

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Evidence");
        }
    }

    static Stream<Arguments> places() {
        return Stream.of(
                arguments(TestMethodTestCases.class, THE_CALL),
                arguments(NestedTestMethodTestCases.class, THE_CALL),
                arguments(BeforeEachMethodTestCases.class, THE_CALL),
                arguments(AfterEachMethodTestCases.class, THE_CALL),
                arguments(ConstructorWithClientTestCases.class, THE_CALL),
                arguments(ConstructorWithoutClientTestCases.class, NO_CALLS),
                arguments(ConstructorOfSharedInstanceTestCases.class, THE_CALL),
                arguments(FieldInitializerTestCases.class, THE_CALL),
                arguments(BeforeAllMethodTestCases.class, THE_CALL),
                arguments(AfterAllMethodTestCases.class, THE_CALL),
                arguments(ArrangeCatalogMethodTestCases.class, THE_CALL),
                arguments(FixtureTestCases.class, THE_CALL),
                arguments(OneOfTheDynamicTestsTestCases.class, THE_CALL),
                arguments(TestFactoryMethodTestCases.class, THE_CALL),
                arguments(ArgumentFactoryTestCases.class, THE_CALL),
                arguments(InvocationOfParameterizedTestTestCases.class, THE_CALL),
                arguments(PostProcessorOfAnotherExtensionTestCases.class, NO_CALLS),
                arguments(BeforeEachOfAnotherExtensionTestCases.class, NO_CALLS),
                arguments(AfterEachOfAnotherExtensionTestCases.class, THE_CALL),
                arguments(AfterEachOfAnotherExtensionThatIsRegisteredFirstTestCases.class, THE_CALL),
                arguments(InterceptorOfAnotherExtensionTestCases.class, THE_CALL));
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_failure_is_reported_once_wherever_it_happens(Class<?> place, String calls) {
        Run run = Run.of(place);
        assertThat(run.failures()).isNotEmpty().allSatisfy(failure -> {
            assertThat(failure).hasStackTraceContaining("fails here");
            assertThat(failure).message().doesNotContain("never fired");
            assertThat(failure.getSuppressed())
                    .allSatisfy(other -> assertThat(other).message().doesNotContain("never fired"));
        });
        List<Map<String, String>> published = run.published();
        assertThat(published)
                .singleElement()
                .satisfies(entries -> assertThat(entries.get(CALLS)).contains(calls));
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES, optional = true)
    static class LateInArgumentFactoryTestCases {

        static Stream<String> names(@InAccount("hub") ServiceCatalogClient hub) {
            return Stream.of("Linux", "Windows").peek(name -> {
                if (name.equals("Windows")) {
                    throw fail(hub);
                }
            });
        }

        @ParameterizedTest
        @MethodSource("names")
        void test(String name) {}
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class DynamicContainerTestCases {

        @TestFactory
        DynamicNode factory(@InAccount("hub") ServiceCatalogClient hub) {
            return dynamicContainer("container", Stream.of("dynamic").map(name -> {
                throw fail(hub);
            }));
        }
    }

    static Stream<Class<?>> placesThatOnlyTheLauncherKnows() {
        return Stream.of(
                LateInArgumentFactoryTestCases.class,
                DynamicContainerTestCases.class,
                OneOfTheDynamicTestsTestCases.class,
                TestMethodTestCases.class,
                ArgumentFactoryTestCases.class,
                BeforeAllMethodTestCases.class);
    }

    /** Those from the third on are reported without the launcher, and not twice with it. */
    @ParameterizedTest
    @MethodSource("placesThatOnlyTheLauncherKnows")
    void a_failure_is_reported_once_by_the_launcher(Class<?> place) {
        Launched run = Launched.of(place);
        assertThat(run.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessage("fails here"));
        assertThat(run.published())
                .singleElement()
                .satisfies(entries -> assertThat(entries.get(CALLS)).contains(THE_CALL));
    }

    @WithServiceCatalog
    @WithFault(on = "DeletePortfolio", then = THROTTLES)
    static class AssumptionTestCases {

        @Test
        void test() {
            Assumptions.abort("not today");
        }
    }

    @Test
    void an_aborted_test_is_no_failure() {
        Run run = Run.of(AssumptionTestCases.class);
        assertThat(run.abortedTests()).isEqualTo(1);
        assertThat(run.failures()).isEmpty();
        assertThat(run.published()).isEmpty();
    }
}
