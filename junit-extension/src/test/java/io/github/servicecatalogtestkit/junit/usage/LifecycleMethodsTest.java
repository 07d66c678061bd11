package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Lifecycle methods and static fields. */
class LifecycleMethodsTest {

    static final List<String> SEEN_AT_THE_END = new ArrayList<>();

    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class AllFourTestCases {

        @BeforeAll
        static void before_all(@InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) {
            assertThat(catalog.journal().calls()).isEmpty();
            Portfolios.create(hub, "All");
            assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux", "All");
        }

        @BeforeEach
        void before_each(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Each");
        }

        @RepeatedTest(3)
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "All", "Each");
            Portfolios.create(hub, "Test");
        }

        @AfterEach
        void after_each(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "All", "Each", "Test");
        }

        @AfterAll
        static void after_all(@InAccount("hub") ServiceCatalogClient hub) {
            SEEN_AT_THE_END.addAll(Portfolios.names(hub));
        }
    }

    @Test
    void each_test_sees_what_BeforeAll_set_up() {
        SEEN_AT_THE_END.clear();
        Run.of(AllFourTestCases.class).passes(3);
        assertThat(SEEN_AT_THE_END).containsExactly("Linux", "All");
    }

    @WithServiceCatalog(accounts = {"hub", "spoke=210987654321"})
    static class StaticFieldsTestCases {

        @InAccount("hub")
        static ServiceCatalogClient arranging;

        @InAccount("spoke")
        private static FakeAccount spoke;

        @BeforeAll
        static void arrange() {
            Portfolios.create(arranging, "Arranged");
        }

        static Stream<String> ids() {
            return Stream.of(spoke.id());
        }

        @ParameterizedTest
        @MethodSource("ids")
        void test(String id, @InAccount("hub") ServiceCatalogClient hub) {
            assertThat(id).isEqualTo("210987654321");
            assertThat(Portfolios.names(hub)).containsExactly("Arranged");
        }
    }

    @Test
    void static_fields_use_the_class_catalog() {
        Run.of(StaticFieldsTestCases.class).passes(1);
    }

    @WithServiceCatalog
    static class LateCallTestCases {

        @InAccount("hub")
        static ServiceCatalogClient ofTheClass;

        @Test
        void test() {
            Portfolios.create(ofTheClass, "Lost");
        }
    }

    @Test
    void a_call_to_the_class_catalog_during_a_test_fails_the_test() {
        Run run = Run.of(LateCallTestCases.class);
        assertThat(run.failedTests()).isEqualTo(1);
        assertThat(run.failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("While tests were running, a call reached the catalog of their class: ")
                .hasMessageContaining("CreatePortfolio")
                .hasMessageContaining("use an instance field or a parameter");
    }

    @WithServiceCatalog
    static class LateCallOfNestedTestCases {

        @InAccount("hub")
        static ServiceCatalogClient ofTheClass;

        @Nested
        class Inner {

            @Test
            void test() {
                Portfolios.names(ofTheClass);
            }
        }
    }

    @Test
    void a_call_to_the_enclosing_class_catalog_fails_the_nested_test() {
        assertThat(Run.of(LateCallOfNestedTestCases.class).failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ListPortfolios");
    }

    @WithServiceCatalog
    static class LateCallOfOneTestCases {

        static ServiceCatalogClient kept;

        @BeforeAll
        static void keep(@InAccount("hub") ServiceCatalogClient hub) {
            kept = hub;
        }

        @RepeatedTest(3)
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).isEmpty();
            if (kept != null) {
                ServiceCatalogClient once = kept;
                kept = null;
                Portfolios.create(once, "Lost");
            }
        }

        @AfterAll
        static void may_look(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Lost");
        }
    }

    @Test
    void only_the_test_with_the_late_call_fails() {
        Run run = Run.of(LateCallOfOneTestCases.class);
        assertThat(run.failure()).hasMessageContaining("catalog of their class");
        assertThat(run.results().testEvents().succeeded().count()).isEqualTo(2);
    }
}
