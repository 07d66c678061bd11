package io.github.servicecatalogtestkit.junit.usage;

import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROTTLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.BuildsOn;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithFault;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** All ways to set up a catalog together, in classes that run in parallel. */
class CombinationsTest {

    static final AtomicInteger ARRANGED = new AtomicInteger();

    @BuildsOn(HubWithLinux.class)
    static class Windows implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            ARRANGED.incrementAndGet();
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Windows");
        }
    }

    private static final String[] ARRANGED_FOR_ALL = {"Linux", "Windows", "arranged", "All", "Each"};

    /** What each test must find, and what no other test may see. */
    private static void findsItsOwn(ServiceCatalogClient hub) {
        assertThat(catchThrowable(hub::listPortfolios)).hasMessageContaining("Rate exceeded");
        assertThat(Portfolios.names(hub)).containsExactly(ARRANGED_FOR_ALL);
        Portfolios.create(hub, "Mine");
        assertThat(Portfolios.names(hub)).hasSize(ARRANGED_FOR_ALL.length + 1);
    }

    @WithFault(on = "ListPortfolios", inAccount = "hub", then = THROTTLES)
    abstract static class Arranged {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @ArrangeCatalog
        static void arranged(@InAccount("hub") ServiceCatalogClient hub) {
            ARRANGED.incrementAndGet();
            Portfolios.create(hub, "arranged");
        }

        @BeforeAll
        static void before_all(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "All");
        }

        @BeforeEach
        void before_each() {
            Portfolios.create(hub, "Each");
        }

        @Test
        void test() {
            findsItsOwn(hub);
        }

        @RepeatedTest(20)
        void repeated(@InAccount("hub") ServiceCatalogClient parameter) {
            findsItsOwn(parameter);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void parameterized(int number) {
            findsItsOwn(hub);
        }

        @Nested
        class Inner {

            @Test
            void test(@InAccount("hub") ServiceCatalogClient parameter) {
                findsItsOwn(parameter);
            }
        }

        @Nested
        class Adding {

            @ArrangeCatalog
            static void added(@InAccount("hub") ServiceCatalogClient hub) {
                ARRANGED.incrementAndGet();
                Portfolios.create(hub, "added");
            }

            @RepeatedTest(5)
            void test(FakeServiceCatalog catalog) {
                assertThat(catchThrowable(hub::listPortfolios)).hasMessageContaining("Rate exceeded");
                assertThat(Portfolios.namesInHub(catalog))
                        .containsExactly("Linux", "Windows", "arranged", "All", "added", "Each");
            }
        }
    }

    private static final int TESTS = 1 + 20 + 3 + 1 + 5;

    @WithServiceCatalog(accounts = "hub", fixture = Windows.class)
    static class FirstTestCases extends Arranged {}

    @WithServiceCatalog(accounts = "hub", fixture = Windows.class)
    static class SecondTestCases extends Arranged {}

    @Retention(RetentionPolicy.RUNTIME)
    @WithServiceCatalog(
            accounts = "hub",
            fixture = {HubWithLinux.class, Windows.class})
    @interface HubTest {}

    @HubTest
    static class ThirdTestCases extends Arranged {}

    @Test
    void classes_and_their_tests_run_in_parallel() {
        ARRANGED.set(0);
        Run.inParallel(FirstTestCases.class, SecondTestCases.class, ThirdTestCases.class)
                .passes(3 * TESTS);
        assertThat(ARRANGED).hasValue(3 * 3);
    }

    @Test
    void classes_and_their_tests_run_sequentially() {
        ARRANGED.set(0);
        Run.of(FirstTestCases.class).passes(TESTS);
        assertThat(ARRANGED).hasValue(3);
    }

    /** One extension for all classes that inherit the field. */
    abstract static class Registered extends Arranged {

        @RegisterExtension
        static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .accounts("hub")
                .fixture(Windows.class)
                .build();

        @Test
        void asks_the_extension() {
            findsItsOwn(catalog.account("hub").serviceCatalog());
        }
    }

    static class FirstRegisteredTestCases extends Registered {}

    static class SecondRegisteredTestCases extends Registered {}

    @Test
    void classes_that_share_an_extension_run_in_parallel() {
        ARRANGED.set(0);
        Run.inParallel(FirstRegisteredTestCases.class, SecondRegisteredTestCases.class)
                .passes(2 * (TESTS + 1));
        assertThat(ARRANGED).hasValue(2 * 3);
    }

    @TestInstance(PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    @WithServiceCatalog(fixture = HubWithLinux.class)
    @WithFault(on = "CreatePortfolio", call = 2, then = THROTTLES)
    static class PerClassTestCases {

        private final List<String> expected = List.of("Linux", "arranged", "Mine");

        @ArrangeCatalog
        void arranged(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, expected.get(1));
        }

        @RepeatedTest(100)
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Mine");
            assertThat(catchThrowable(() -> Portfolios.create(hub, "Mine"))).hasMessageContaining("Rate exceeded");
            assertThat(Portfolios.names(hub)).isEqualTo(expected);
        }
    }

    @Test
    void tests_of_a_per_class_instance_run_in_parallel() {
        Run.inParallel(PerClassTestCases.class).passes(100);
    }

    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class NestedParameterizedTestCases {

        @ArrangeCatalog
        static void arranged(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "arranged");
        }

        @Nested
        @ParameterizedClass
        @ValueSource(strings = {"a", "b"})
        class Inner {

            private final String name;

            @InAccount("hub")
            ServiceCatalogClient hub;

            Inner(String name) {
                this.name = name;
            }

            @ArrangeCatalog
            static void added(@InAccount("hub") ServiceCatalogClient hub) {
                ARRANGED.incrementAndGet();
                Portfolios.create(hub, "added");
            }

            @RepeatedTest(2)
            @WithFault(on = "DeletePortfolio", then = THROTTLES, optional = true)
            void test() {
                Portfolios.create(hub, name);
                assertThat(Portfolios.names(hub)).containsExactly("Linux", "arranged", "added", name);
            }
        }
    }

    @Test
    @NeedsParameterizedClass
    void nested_classes_may_be_parameterized() {
        ARRANGED.set(0);
        Run.of(NestedParameterizedTestCases.class).passes(4);
        assertThat(ARRANGED).hasValue(1);
        Run.inParallel(NestedParameterizedTestCases.class).passes(4);
    }
}
