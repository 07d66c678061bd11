package io.github.servicecatalogtestkit.junit.usage;

import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROTTLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithFault;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Clients that the code under test builds itself, under {@code captureClients}. */
class CaptureTest {

    /** The code under test: nobody can hand it a client. */
    static final class Deployer {

        private final ServiceCatalogClient client = ServiceCatalogClient.create();

        void deploy() {
            client.createPortfolio(p -> p.displayName("Linux").providerName("Platform"));
        }

        int portfolios() {
            return client.listPortfolios().portfolioDetails().size();
        }

        /** Says whether a client that is built now is the real thing, which finds no Region or no HTTP client here. */
        static boolean buildsRealClients() {
            try {
                new Deployer();
                return false;
            } catch (SdkClientException real) {
                return true;
            }
        }
    }

    @WithServiceCatalog(captureClients = "spoke")
    static class EverywhereTestCases {

        private final Deployer ofField = new Deployer();

        EverywhereTestCases() {
            new Deployer().deploy();
        }

        @BeforeAll
        static void arrange() {
            new Deployer().deploy();
        }

        @BeforeEach
        void prepare() {
            new Deployer().deploy();
        }

        @Test
        void in_a_test(@InAccount("spoke") ServiceCatalogClient spoke) {
            new Deployer().deploy();
            ofField.deploy();

            assertThat(spoke.listPortfolios().portfolioDetails()).hasSize(5);
        }

        @RepeatedTest(2)
        void in_a_repeated_test() {
            assertThat(ofField.portfolios()).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void in_a_parameterized_test(int deployments) {
            for (int i = 0; i < deployments; i++) {
                new Deployer().deploy();
            }
            assertThat(ofField.portfolios()).isEqualTo(3 + deployments);
        }

        @TestFactory
        List<DynamicTest> in_a_dynamic_test() {
            return List.of(DynamicTest.dynamicTest(
                    "dynamic", () -> assertThat(new Deployer().portfolios()).isEqualTo(3)));
        }

        @Test
        void in_the_account_of_their_credentials(FakeServiceCatalog catalog) {
            String hub = catalog.account("hub").id();
            ServiceCatalogClient client = ServiceCatalogClient.builder()
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(hub, "secret")))
                    .build();

            client.createPortfolio(p -> p.displayName("Linux").providerName("Platform"));

            assertThat(catalog.account("hub").serviceCatalog().listPortfolios().portfolioDetails())
                    .hasSize(1);
        }

        @Test
        void asynchronous_ones_too() {
            assertThat(ServiceCatalogAsyncClient.create()
                            .listPortfolios()
                            .join()
                            .portfolioDetails())
                    .hasSize(3);
        }

        @Nested
        class WhenNested {

            @Test
            void in_the_test_of_a_nested_class() {
                assertThat(new Deployer().portfolios()).isEqualTo(3);
            }
        }

        @AfterEach
        void look() {
            assertThat(Deployer.buildsRealClients()).isFalse();
        }

        @AfterAll
        static void lookAgain() {
            assertThat(new Deployer().portfolios()).isEqualTo(1);
        }
    }

    @Test
    void clients_are_captured_wherever_the_code_of_a_test_runs() {
        Run.of(EverywhereTestCases.class).passes(9);
    }

    @Test
    void clients_are_captured_in_parallel_tests() {
        Run.inParallel(EverywhereTestCases.class).passes(9);
    }

    @Test
    void clients_are_real_after_the_class() {
        Run.of(EverywhereTestCases.class).passes(9);

        assertThat(Deployer.buildsRealClients()).isTrue();
    }

    @WithServiceCatalog(captureClients = "spoke")
    static class ArrangedTestCases {

        @ArrangeCatalog
        static void arrange() {
            new Deployer().deploy();
        }

        @Test
        @WithFault(on = "ListPortfolios", inAccount = "spoke", call = 2, then = THROTTLES)
        void test() {
            Deployer deployer = new Deployer();
            assertThat(deployer.portfolios()).isEqualTo(1);
            assertThatThrownBy(deployer::portfolios).hasMessageContaining("Rate exceeded");
        }

        @Nested
        class WhenNested {

            @ArrangeCatalog
            static void arrange_more() {
                new Deployer().deploy();
            }

            @Test
            void test() {
                assertThat(new Deployer().portfolios()).isEqualTo(2);
            }
        }
    }

    @Test
    void clients_are_captured_in_ArrangeCatalog_methods_and_affected_by_the_faults_of_a_test() {
        Run.of(ArrangedTestCases.class).passes(2);
        Run.inParallel(ArrangedTestCases.class).passes(2);
    }

    static class WithTheBuilderTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension CATALOG = ServiceCatalogExtension.builder()
                .accounts("hub", "spoke")
                .captureClients("hub")
                .build();

        private final Deployer deployer = new Deployer();

        @Test
        void clients_act_on_the_catalog_of_the_test() {
            deployer.deploy();
            new Deployer().deploy();

            assertThat(CATALOG.account("hub").serviceCatalog().listPortfolios().portfolioDetails())
                    .hasSize(2);
        }

        @Test
        void each_test_has_its_own() {
            assertThat(deployer.portfolios()).isZero();
        }
    }

    @Test
    void an_extension_in_a_static_field_captures_clients() {
        Run.of(WithTheBuilderTestCases.class).passes(2);
        Run.inParallel(WithTheBuilderTestCases.class).passes(2);
    }

    static class OfAnInstanceTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().captureClients("hub").build();

        @BeforeEach
        void deploy() {
            new Deployer().deploy();
        }

        @RepeatedTest(2)
        void clients_act_on_the_catalog_of_the_test() {
            assertThat(new Deployer().portfolios()).isEqualTo(1);
        }
    }

    @Test
    void an_extension_in_an_instance_field_captures_clients() {
        Run.of(OfAnInstanceTestCases.class).passes(2);
        Run.inParallel(OfAnInstanceTestCases.class).passes(2);
    }

    @WithServiceCatalog(captureClients = "spoke")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCases {

        private final Deployer ofField = new Deployer();

        PerClassTestCases() {
            new Deployer().deploy();
        }

        @RepeatedTest(2)
        void a_client_that_outlives_the_test_acts_on_the_catalog_of_the_running_one() {
            ofField.deploy();

            assertThat(ofField.portfolios()).isEqualTo(2);
        }
    }

    @Test
    void clients_of_a_per_class_instance_act_on_the_catalog_of_the_running_test() {
        Run.of(PerClassTestCases.class).passes(2);
        Run.inParallel(PerClassTestCases.class).passes(2);
    }

    static class OfAMethodTestCases {

        @Test
        @WithServiceCatalog(captureClients = "spoke")
        void are_captured_for_a_method_that_says_so() {
            assertThat(Deployer.buildsRealClients()).isFalse();
        }

        @Test
        @WithServiceCatalog
        void are_real_for_one_that_does_not() {
            assertThat(Deployer.buildsRealClients()).isTrue();
        }

        @Test
        void and_for_one_without_a_catalog() {
            assertThat(Deployer.buildsRealClients()).isTrue();
        }
    }

    @Test
    void clients_are_captured_only_for_the_tests_that_say_so() {
        Run.of(OfAMethodTestCases.class).passes(3);
    }

    static class Deployed implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            new Deployer().deploy();
        }
    }

    @WithServiceCatalog(captureClients = "spoke", fixture = Deployed.class)
    static class WithFixtureTestCases {

        @Test
        void see_what_the_fixture_deployed() {
            assertThat(new Deployer().portfolios()).isEqualTo(1);
        }
    }

    @Test
    void clients_are_captured_in_fixtures() {
        Run.of(WithFixtureTestCases.class).passes(1);
        Run.inParallel(WithFixtureTestCases.class).passes(1);
    }

    @WithServiceCatalog(captureClients = "spoke")
    static class OtherThreadsTestCases {

        @Test
        void of_the_common_pool() {
            CompletableFuture.runAsync(() -> new Deployer().deploy()).join();

            assertThat(new Deployer().portfolios()).isEqualTo(1);
        }

        @Test
        @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void of_a_timeout() {
            assertThat(new Deployer().portfolios()).isZero();
        }
    }

    @Test
    void clients_are_captured_on_all_threads_if_tests_run_sequentially() {
        Run.of(OtherThreadsTestCases.class).passes(2);
    }

    /** Two tests that can only pass together. */
    @WithServiceCatalog(captureClients = "spoke")
    static class AtTheSameTimeTestCases {

        private static final CountDownLatch BOTH = new CountDownLatch(2);

        private static void deploy(int times) throws InterruptedException {
            Deployer deployer = new Deployer();
            BOTH.countDown();
            assertThat(BOTH.await(1, TimeUnit.MINUTES)).isTrue();
            for (int i = 0; i < times; i++) {
                deployer.deploy();
            }
            assertThat(deployer.portfolios()).isEqualTo(times);
        }

        @Test
        void one() throws InterruptedException {
            deploy(1);
        }

        @Test
        void the_other() throws InterruptedException {
            deploy(2);
        }
    }

    @Test
    void clients_of_parallel_tests_do_not_see_each_others_changes() {
        Run.inParallel(AtTheSameTimeTestCases.class).passes(2);
    }

    /** Builds a client before each test, as an extension does that makes the beans of an application. */
    static class Beans implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            new Deployer().deploy();
        }
    }

    @WithServiceCatalog(captureClients = "spoke")
    @ExtendWith(Beans.class)
    static class BesideOthersTestCases {

        @Test
        void are_captured() {
            assertThat(new Deployer().portfolios()).isEqualTo(1);
        }
    }

    @Test
    void clients_of_other_extensions_are_captured() {
        Run.of(BesideOthersTestCases.class).passes(1);
    }

    @WithServiceCatalog(
            accounts = {"hub", "spoke"},
            captureClients = "spook")
    static class UnlistedTestCases {

        @Test
        void never_runs() {
            Assertions.fail("");
        }
    }

    @Test
    void an_unlisted_default_account_is_refused() {
        assertThat(Run.of(UnlistedTestCases.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@WithServiceCatalog on class UnlistedTestCases: captureClients = \"spook\" is not one "
                        + "of the accounts [\"hub\", \"spoke\"]. Correct the name, or add the account to the list.");
    }
}
