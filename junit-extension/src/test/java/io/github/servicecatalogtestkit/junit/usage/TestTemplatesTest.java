package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Tests that run several times. */
class TestTemplatesTest {

    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class InvocationsTestCases {

        @InAccount("hub")
        ServiceCatalogClient field;

        @RepeatedTest(3)
        void repeated() {
            Portfolios.create(field, "Repeated");
            assertThat(Portfolios.names(field)).containsExactly("Linux", "Repeated");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Windows", "Mac"})
        void parameterized(String name, @InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(field, name);
            assertThat(Portfolios.names(hub)).containsExactly("Linux", name);
        }

        static Stream<String> names(@InAccount("hub") FakeAccount hub) {
            Portfolios.create(hub.serviceCatalog(), "Seen by no test");
            return Stream.of(hub.id(), hub.id());
        }

        @ParameterizedTest
        @MethodSource("names")
        void parameterized_by_an_account(String id, FakeServiceCatalog catalog) {
            assertThat(catalog.account("hub").id()).isEqualTo(id);
            Portfolios.create(field, "Parameterized");
            assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux", "Parameterized");
        }
    }

    @Test
    void each_invocation_has_its_own_catalog() {
        Run.of(InvocationsTestCases.class).passes(7);
    }

    @Test
    void each_parallel_invocation_has_its_own_catalog() {
        Run.inParallel(InvocationsTestCases.class).passes(7);
    }

    @WithServiceCatalog
    static class DynamicTestCases {

        @TestFactory
        Stream<DynamicTest> factory(@InAccount("hub") ServiceCatalogClient hub) {
            return IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> DynamicTest.dynamicTest("dynamic " + i, () -> {
                        Portfolios.create(hub, "Dynamic");
                        assertThat(Portfolios.names(hub)).hasSize(i);
                    }));
        }

        @Test
        void another_test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).isEmpty();
        }
    }

    @Test
    void dynamic_tests_share_the_catalog_of_their_factory_method() {
        Run.of(DynamicTestCases.class).passes(4);
    }

    static class Counted extends HubWithLinux {

        static final AtomicInteger ARRANGED = new AtomicInteger();

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            ARRANGED.incrementAndGet();
            super.arrange(catalog);
        }
    }

    @ParameterizedClass
    @ValueSource(strings = {"Windows", "Mac"})
    @WithServiceCatalog(fixture = Counted.class)
    static class ParameterizedClassTestCases {

        private final String name;

        @InAccount("hub")
        ServiceCatalogClient hub;

        ParameterizedClassTestCases(String name) {
            this.name = name;
        }

        @RepeatedTest(2)
        void test() {
            Portfolios.create(hub, name);
            assertThat(Portfolios.names(hub)).containsExactly("Linux", name);
        }

        @Nested
        class Inner {

            @Test
            void nested(@InAccount("hub") ServiceCatalogClient same) {
                Portfolios.create(same, name);
                assertThat(Portfolios.names(hub)).containsExactly("Linux", name);
            }
        }
    }

    @Test
    @NeedsParameterizedClass
    void classes_may_be_parameterized() {
        Counted.ARRANGED.set(0);
        Run.of(ParameterizedClassTestCases.class).passes(6);
        assertThat(Counted.ARRANGED).hasValue(1);
    }

    @ParameterizedClass
    @ValueSource(strings = {"Windows", "Mac"})
    @TestInstance(PER_CLASS)
    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class ParameterizedPerClassTestCases {

        @Parameter
        String name;

        @InAccount("hub")
        ServiceCatalogClient hub;

        @BeforeAll
        void before_all() {
            Portfolios.create(hub, "All");
        }

        @RepeatedTest(2)
        void test() {
            Portfolios.create(hub, name);
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "All", name);
        }

        @AfterAll
        void after_all() {
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "All");
        }
    }

    @Test
    @NeedsParameterizedClass
    void per_class_classes_may_be_parameterized() {
        Run.of(ParameterizedPerClassTestCases.class).passes(4);
    }
}
