package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.BuildsOn;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Parameters without an annotation. */
class ParametersTest {

    private static final String QUESTION =
            "Which account? Write, for example: @InAccount(\"hub\") ServiceCatalogClient hub.";

    static class Mac implements CatalogFixture {

        String portfolio = "";

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            portfolio = Portfolios.create(catalog.account("hub").serviceCatalog(), "Mac");
        }
    }

    @BuildsOn(Mac.class)
    static class Windows implements CatalogFixture {

        String portfolio = "";

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            portfolio = Portfolios.create(catalog.account("hub").serviceCatalog(), "Windows");
        }
    }

    @WithServiceCatalog(fixture = Windows.class)
    static class FixtureTestCases {

        private final Windows windows;

        FixtureTestCases(Windows windows) {
            this.windows = windows;
        }

        @Test
        void knows_the_ids_of_the_fixture(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.name(hub, windows.portfolio)).isEqualTo("Windows");
        }

        @Test
        void knows_the_ids_of_a_fixture_that_it_builds_on(@InAccount("hub") ServiceCatalogClient hub, Mac mac) {
            assertThat(Portfolios.name(hub, mac.portfolio)).isEqualTo("Mac");
        }

        @Nested
        class Inner {

            @Test
            void knows_them_too(@InAccount("hub") ServiceCatalogClient hub, Mac mac) {
                assertThat(Portfolios.name(hub, mac.portfolio)).isEqualTo("Mac");
            }
        }
    }

    static class RegisteredFixtureTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().fixture(new Mac()).build();

        @Test
        void knows_the_ids(Mac mac) {
            assertThat(Portfolios.name(catalog.account("hub").serviceCatalog(), mac.portfolio))
                    .isEqualTo("Mac");
        }
    }

    @WithServiceCatalog(fixture = Mac.class)
    static class OtherFixtureTestCases {

        @Test
        void test(Windows windows) {}
    }

    @Test
    void a_parameter_of_the_type_of_a_fixture_is_the_fixture() {
        Run.of(FixtureTestCases.class).passes(3);
        Run.of(RegisteredFixtureTestCases.class).passes(1);
        assertThat(Run.of(OtherFixtureTestCases.class).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageStartingWith(
                        "parameter windows of OtherFixtureTestCases.test: no fixture of the type Windows "
                                + "set up the catalog of @WithServiceCatalog on class OtherFixtureTestCases");
    }

    @WithServiceCatalog
    static class TestTestCases {

        @Test
        void test(ServiceCatalogClient c) {}
    }

    @WithServiceCatalog
    static class BeforeEachTestCases {

        @BeforeEach
        void before_each(ServiceCatalogAsyncClient c) {}

        @Test
        void test() {}
    }

    @WithServiceCatalog
    static class BeforeAllTestCases {

        @BeforeAll
        static void before_all(OrganizationsClient c) {}

        @Test
        void test() {}
    }

    @WithServiceCatalog
    static class ConstructorTestCases {

        ConstructorTestCases(ServiceCatalogClient c) {}

        @Test
        void test() {}
    }

    static class RegisteredTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension CATALOG =
                ServiceCatalogExtension.builder().build();

        @Test
        void test(ServiceCatalogClient c) {}
    }

    static class Watching implements TestWatcher {}

    @WithServiceCatalog
    @ExtendWith(Watching.class)
    static class ConstructorBesideAnotherExtensionTestCases {

        ConstructorBesideAnotherExtensionTestCases(ServiceCatalogClient c) {}

        @Test
        void test() {}
    }

    @Test
    void a_client_without_an_account_is_asked_for_its_account() {
        for (Class<?> testCases : new Class<?>[] {
            TestTestCases.class,
            BeforeEachTestCases.class,
            BeforeAllTestCases.class,
            ConstructorTestCases.class,
            RegisteredTestCases.class,
            ConstructorBesideAnotherExtensionTestCases.class
        }) {
            assertThat(Run.of(testCases).failure())
                    .isInstanceOf(ParameterResolutionException.class)
                    .hasMessageEndingWith(QUESTION)
                    .message()
                    .containsOnlyOnce("Which account?");
        }
    }

    static class Resolving implements ParameterResolver {

        private final ServiceCatalogClient client =
                FakeServiceCatalog.create().account("other").serviceCatalog();

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ServiceCatalogClient.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return client;
        }
    }

    @WithServiceCatalog
    @ExtendWith(Resolving.class)
    static class OtherResolverTestCases {

        OtherResolverTestCases(ServiceCatalogClient ofOtherExtension) {
            assertThat(ofOtherExtension).isNotNull();
        }

        @Test
        void test(ServiceCatalogClient ofOtherExtension) {
            assertThat(ofOtherExtension).isNotNull();
        }
    }

    @Test
    void another_extension_may_resolve_the_parameter() {
        Run.of(OtherResolverTestCases.class).passes(1);
    }
}
