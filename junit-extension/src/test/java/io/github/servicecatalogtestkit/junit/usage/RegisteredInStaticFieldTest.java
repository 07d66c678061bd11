package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;

/** {@link ServiceCatalogExtension} in a static field. */
class RegisteredInStaticFieldTest {

    static class EverywhereTestCases {

        static final AtomicInteger ARRANGED = new AtomicInteger();

        @RegisterExtension
        static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .accounts("hub", "spoke=210987654321")
                .fixture(HubWithLinux.class)
                .fixture(c -> ARRANGED.incrementAndGet())
                .region(Region.EU_WEST_1)
                .settings(s -> s.quota(Quota.PORTFOLIOS_PER_REGION, 5))
                .build();

        private final ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();

        @InAccount("hub")
        ServiceCatalogClient field;

        @BeforeAll
        static void before_all() {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "All");
        }

        @BeforeEach
        void before_each() {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Each");
        }

        @RepeatedTest(3)
        void test(@InAccount("hub") ServiceCatalogClient parameter, FakeServiceCatalog same) {
            assertThat(catalog.catalog()).isSameAs(same);
            assertThat(catalog.account("spoke").id()).isEqualTo("210987654321");
            assertThat(catalog.account("hub").region()).isEqualTo(Region.EU_WEST_1);
            assertThat(Stream.of(hub, field, parameter).map(Portfolios::names))
                    .containsOnly(List.of("Linux", "All", "Each"));
            Portfolios.create(parameter, "4");
            Portfolios.create(parameter, "5");
            assertThatThrownBy(() -> Portfolios.create(hub, "6")).isInstanceOf(LimitExceededException.class);
        }

        @Nested
        class Inner {

            @Test
            void nested(FakeServiceCatalog same) {
                assertThat(catalog.catalog()).isSameAs(same);
                assertThat(Portfolios.names(hub)).containsExactly("Linux", "All", "Each");
            }
        }

        @AfterEach
        void after_each() {
            assertThat(Portfolios.names(hub)).contains("Linux", "All", "Each");
        }

        @AfterAll
        static void after_all(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "All");
            assertThat(Portfolios.namesInHub(catalog.catalog())).containsExactly("Linux", "All");
        }
    }

    @Test
    void the_extension_returns_the_test_catalog_wherever_code_of_the_test_runs() {
        EverywhereTestCases.ARRANGED.set(0);
        Run.of(EverywhereTestCases.class).passes(4);
        assertThat(EverywhereTestCases.ARRANGED).hasValue(1);
    }

    static class ParallelTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().fixture(HubWithLinux.class).build();

        @RepeatedTest(200)
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Mine");
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "Mine");
        }
    }

    @Test
    void one_extension_serves_tests_that_run_in_parallel() {
        Run.inParallel(ParallelTestCases.class).passes(200);
    }

    static class DynamicTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @TestFactory
        Stream<DynamicTest> factory() {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Factory");
            return IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> DynamicTest.dynamicTest("dynamic " + i, () -> {
                        Portfolios.create(catalog.account("hub").serviceCatalog(), "Dynamic");
                        assertThat(Portfolios.namesInHub(catalog.catalog())).hasSize(i + 1);
                    }));
        }
    }

    @Test
    void dynamic_tests_share_the_catalog_of_their_factory_method() {
        Run.of(DynamicTestCases.class).passes(3);
    }

    static class TimeoutTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @Test
        @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
        void test() {
            assertThat(Portfolios.namesInHub(catalog.catalog())).isEmpty();
        }
    }

    @Test
    void a_test_with_a_timeout_may_run_on_another_thread() {
        Run.of(TimeoutTestCases.class).passes(1);
    }

    static class OtherThreadsTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @Test
        void test() {
            FutureTask<FakeServiceCatalog> asked = new FutureTask<>(catalog::catalog);
            new Thread(asked, "started-by-the-test").start();
            assertThatThrownBy(asked::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("runs on the thread \"started-by-the-test\"")
                    .hasMessageContaining(
                            "Pass the catalog, the account or the client to threads that the test starts");
        }
    }

    @Test
    void on_other_threads_the_extension_says_what_to_do() {
        Run.of(OtherThreadsTestCases.class).passes(1);
    }

    @Test
    void after_the_tests_the_extension_has_no_catalog() {
        Run.of(EverywhereTestCases.class).passes(4);
        assertThatThrownBy(() -> EverywhereTestCases.catalog.account("hub"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension in a static field");
    }

    static class NotListedTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .accounts("hub", "spoke=210987654321")
                .build();

        @Test
        void test() {
            assertThatThrownBy(() -> catalog.account("spok"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("account \"spok\" is not one of the accounts [\"hub\", \"spoke=210987654321\"] that "
                            + "ServiceCatalogExtension.builder() lists. Correct the name, or add the account to the "
                            + "list.");
        }
    }

    @Test
    void an_account_that_is_not_listed_is_refused() {
        Run.of(NotListedTestCases.class).passes(1);
    }

    static class OverriddenTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().fixture(HubWithLinux.class).build();

        @Test
        void of_the_extension(FakeServiceCatalog same) {
            assertThat(catalog.catalog()).isSameAs(same);
            assertThat(Portfolios.namesInHub(same)).containsExactly("Linux");
        }

        @Test
        @WithServiceCatalog
        void of_the_method(FakeServiceCatalog same) {
            assertThat(catalog.catalog()).isSameAs(same);
            assertThat(Portfolios.namesInHub(same)).isEmpty();
        }

        @Nested
        @WithServiceCatalog
        class Inner {

            @Test
            void of_the_nested_class(FakeServiceCatalog same) {
                assertThat(catalog.catalog()).isSameAs(same);
                assertThat(Portfolios.namesInHub(same)).isEmpty();
            }
        }
    }

    @Test
    void a_nearer_annotation_applies_to_the_extension_too() {
        Run.of(OverriddenTestCases.class).passes(3);
    }
}
