package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The catalogs of the invocations of a {@code @ParameterizedClass}. */
@NeedsParameterizedClass
class ParameterizedClassTest {

    @ParameterizedClass
    @ValueSource(strings = {"Windows", "Mac"})
    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class SetupTestCases {

        @Parameter
        String name;

        @InAccount("hub")
        ServiceCatalogClient hub;

        @BeforeAll
        static void before_all(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "All");
        }

        @BeforeParameterizedClassInvocation
        static void before_invocation(String name, @InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, name);
        }

        @Test
        void has_the_setup_of_its_invocation() {
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "All", name);
            Portfolios.create(hub, "Seen by no other test");
        }

        @Nested
        class Inner {

            @Test
            void has_it_too(FakeServiceCatalog catalog) {
                assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux", "All", name);
            }
        }
    }

    @Test
    void each_invocation_has_a_class_catalog_of_its_own() {
        Run.of(SetupTestCases.class).passes(4);
    }

    @Test
    void parallel_invocations_have_class_catalogs_of_their_own() {
        Run.inParallel(SetupTestCases.class).passes(4);
    }

    @ParameterizedClass
    @ValueSource(strings = {"Windows", "Mac"})
    @WithServiceCatalog(fixture = HubWithLinux.class)
    @TestInstance(PER_CLASS)
    static class SharedInstanceTestCases {

        @Parameter
        String name;

        @InAccount("hub")
        ServiceCatalogClient hub;

        @BeforeParameterizedClassInvocation
        void before_invocation(String argument, @InAccount("hub") ServiceCatalogClient ofInvocation) {
            Portfolios.create(ofInvocation, argument);
        }

        @Test
        void first() {
            assertThat(Portfolios.names(hub)).containsExactly("Linux", name);
            Portfolios.create(hub, "Mine");
        }

        @Test
        void second() {
            assertThat(Portfolios.names(hub)).containsExactly("Linux", name);
            Portfolios.create(hub, "Mine");
        }
    }

    @Test
    void an_instance_that_all_invocations_share_uses_the_catalog_of_each() {
        Run.of(SharedInstanceTestCases.class).passes(4);
    }

    @ParameterizedClass
    @MethodSource("clients")
    @WithServiceCatalog
    static class ClientsOfTheClassTestCases {

        @Parameter
        ServiceCatalogClient client;

        static Stream<ServiceCatalogClient> clients(@InAccount("hub") ServiceCatalogClient hub) {
            return Stream.of(hub);
        }

        @Test
        void does_not_see_its_call() {
            Portfolios.create(client, "Lost");
        }
    }

    @Test
    void a_client_from_the_argument_factory_of_the_class_is_refused() {
        assertThat(Run.of(ClientsOfTheClassTestCases.class).failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a call reached the catalog of their class");
    }

    @ParameterizedClass
    @ValueSource(strings = {"Windows", "Mac"})
    @WithServiceCatalog
    static class FailsBeforeItsInvocationTestCases {

        @Parameter
        String name;

        @BeforeParameterizedClassInvocation
        static void before_invocation(String name, @InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, name);
            throw new IllegalStateException("fails here");
        }

        @Test
        void test() {}
    }

    @ParameterizedClass
    @ValueSource(strings = {"Windows", "Mac"})
    @WithServiceCatalog
    static class FailsAfterItsInvocationTestCases {

        @Parameter
        String name;

        @Test
        void test() {}

        @AfterParameterizedClassInvocation
        static void after_invocation(String name, @InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, name);
            throw new IllegalStateException("fails here");
        }
    }

    @Test
    void a_method_around_an_invocation_that_fails_is_reported() {
        for (Class<?> testCases :
                List.of(FailsBeforeItsInvocationTestCases.class, FailsAfterItsInvocationTestCases.class)) {
            Launched run = Launched.of(testCases);
            assertThat(run.failures()).hasSize(2);
            assertThat(run.published())
                    .extracting(entries -> entries.get("servicecatalog.calls"))
                    .satisfiesExactly(
                            windows -> assertThat(windows).contains("\"Windows\""),
                            mac -> assertThat(mac).contains("\"Mac\""));
        }
    }
}
