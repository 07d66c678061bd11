package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.StackTemplate;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.Stack;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Stacks that a test declares. */
class StackTest {

    static class Import implements CatalogFixture {
        @Override
        public void arrange(FakeServiceCatalog catalog) {
            String portfolio = catalog.account("hub").stacks().get("hub").output("PortfolioId");
            catalog.account("spoke").serviceCatalog().acceptPortfolioShare(a -> a.portfolioId(portfolio));
        }
    }

    @WithServiceCatalog(
            accounts = {"hub", "spoke=222222222222"},
            stacks = @Stack(account = "hub", template = "classpath:hub.yaml", parameters = "Env=prod"),
            fixture = Import.class)
    static class HubTestCases {

        @InAccount("spoke")
        ServiceCatalogClient spoke;

        @Test
        void are_deployed_before_the_fixtures() {
            assertThat(spoke.listAcceptedPortfolioShares(l -> {}).portfolioDetails())
                    .singleElement()
                    .satisfies(portfolio -> assertThat(portfolio.displayName()).isEqualTo("Data prod"));
        }

        @Test
        void are_each_tests_own(FakeServiceCatalog catalog) {
            catalog.account("hub").stacks().delete("hub");
            assertThat(catalog.account("hub").stacks().all()).isEmpty();
        }
    }

    @Test
    void a_template_of_the_hub_sets_up_the_tests_of_a_spoke() {
        Run.of(HubTestCases.class).passes(2);
    }

    @WithServiceCatalog(
            accounts = {"hub", "spoke=222222222222"},
            stacks = {
                @Stack(account = "hub", template = "src/test/resources/hub.yaml"),
                @Stack(account = "hub", template = "classpath:/hub.yaml", name = "second")
            })
    static class TwoTestCases {
        @Test
        void have_their_names(FakeServiceCatalog catalog) {
            assertThat(catalog.account("hub").stacks().all())
                    .extracting(Object::toString)
                    .containsExactly("hub (CREATE_COMPLETE)", "second (CREATE_COMPLETE)");
        }
    }

    @Test
    void an_account_can_have_several_from_files_and_the_class_path() {
        Run.of(TwoTestCases.class).passes(1);
    }

    static class RegisteredTestCases {
        @RegisterExtension
        static final ServiceCatalogExtension CATALOG = ServiceCatalogExtension.builder()
                .fixture(catalog -> catalog.account("hub")
                        .stacks()
                        .deploy(
                                "hub",
                                StackTemplate.resource("hub.yaml"),
                                Map.of("Spoke", catalog.account("spoke").id())))
                .build();

        @Test
        void is_there() {
            assertThat(CATALOG.account("hub").stacks().get("hub").status()).isEqualTo("CREATE_COMPLETE");
        }
    }

    @Test
    void a_fixture_of_a_registered_extension_deploys_one() {
        Run.of(RegisteredTestCases.class).passes(1);
    }

    @WithServiceCatalog(accounts = "spoke", stacks = @Stack(account = "hub", template = "classpath:hub.yaml"))
    static class UnknownAccountTestCases {
        @Test
        void does_not_run() {}
    }

    @WithServiceCatalog(stacks = @Stack(account = "hub", template = "classpath:hubs.yaml"))
    static class MissingResourceTestCases {
        @Test
        void does_not_run() {}
    }

    @WithServiceCatalog(stacks = @Stack(account = "hub", template = "templates/hub.yaml"))
    static class MissingFileTestCases {
        @Test
        void does_not_run() {}
    }

    @WithServiceCatalog(stacks = @Stack(account = "hub", template = "classpath:hub.yaml", parameters = "Env: prod"))
    static class WrongParameterTestCases {
        @Test
        void does_not_run() {}
    }

    @WithServiceCatalog(
            stacks = {
                @Stack(account = "hub", template = "classpath:hub.yaml"),
                @Stack(account = "hub", template = "classpath:hub.yaml", parameters = "Env=prod")
            })
    static class SameNameTestCases {
        @Test
        void does_not_run() {}
    }

    private static void assertMisuse(Class<?> testCases, String... texts) {
        assertThat(Run.of(testCases).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("@WithServiceCatalog on class " + testCases.getSimpleName() + ": @Stack(account")
                .hasMessageContainingAll(texts)
                .hasMessageEndingWith(". Write, for example, stacks = @Stack(account = \"hub\", template = "
                        + "\"classpath:hub.yaml\", parameters = \"Env=prod\").");
    }

    @Test
    void a_mistake_is_reported_with_its_remedy() {
        assertMisuse(UnknownAccountTestCases.class, "Account \"hub\" is not one of the listed accounts [\"spoke\"]");
        assertMisuse(MissingResourceTestCases.class, "There is no resource \"hubs.yaml\" on the class path");
        assertMisuse(MissingFileTestCases.class, "The template ", "hub.yaml cannot be read");
        assertMisuse(WrongParameterTestCases.class, "The parameter \"Env: prod\" has no name and value");
        assertMisuse(SameNameTestCases.class, "The account has two stacks \"hub\"");
    }

    @WithServiceCatalog(stacks = @Stack(account = "hub", template = "classpath:hub.yaml", parameters = "Spoke=nobody"))
    static class FailingTestCases {
        @Test
        void does_not_run() {}
    }

    @Test
    void a_stack_that_fails_names_what_failed() {
        assertThat(Run.of(FailingTestCases.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("the fixture @Stack(account = \"hub\", template = \"classpath:hub.yaml\") failed")
                .hasMessageContaining("CREATE_FAILED Share (AWS::ServiceCatalog::PortfolioShare)");
    }
}
