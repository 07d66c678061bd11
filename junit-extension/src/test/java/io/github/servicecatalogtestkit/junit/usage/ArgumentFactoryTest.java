package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Clients from the methods that supply arguments or dynamic tests. */
class ArgumentFactoryTest {

    @WithServiceCatalog
    static class ClientTestCases {

        static Stream<ServiceCatalogClient> clients(@InAccount("hub") ServiceCatalogClient hub) {
            return Stream.of(hub);
        }

        @ParameterizedTest
        @MethodSource("clients")
        void does_not_see_its_call(ServiceCatalogClient client) {
            Portfolios.create(client, "Lost");
        }
    }

    @Test
    void a_client_from_an_argument_factory_is_refused() {
        assertThat(Run.of(ClientTestCases.class).failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("While the test was running, a call reached the catalog of its argument "
                        + "factory: 107417001817 CreatePortfolio ")
                .hasMessageContaining("@InAccount(\"hub\") ServiceCatalogClient hub");
    }

    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class LazyTestCases {

        static Stream<String> ids(@InAccount("hub") FakeAccount hub) {
            return Stream.of("First", "Second")
                    .peek(name -> Portfolios.create(hub.serviceCatalog(), name))
                    .map(name -> hub.id());
        }

        @ParameterizedTest
        @MethodSource("ids")
        void starts_from_the_fixture(String id, FakeServiceCatalog catalog) {
            assertThat(catalog.account("hub").id()).isEqualTo(id);
            assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux");
        }
    }

    @Test
    void a_factory_may_make_calls_between_the_invocations() {
        Run.of(LazyTestCases.class).passes(2);
    }

    @WithServiceCatalog
    static class DynamicTestCases {

        @InAccount("hub")
        ServiceCatalogClient field;

        @TestFactory
        DynamicTest factory(@InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) {
            return DynamicTest.dynamicTest("dynamic", () -> {
                Portfolios.create(hub, "Mine");
                assertThat(Portfolios.names(field)).containsExactly("Mine");
                assertThat(Portfolios.namesInHub(catalog)).containsExactly("Mine");
            });
        }
    }

    @Test
    void a_client_from_the_factory_of_a_dynamic_test_is_a_client_of_the_test() {
        Run.of(DynamicTestCases.class).passes(1);
    }
}
