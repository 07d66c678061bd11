package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClientBuilder;

/** Every place in which a client can be built and used: it acts on the catalog, or it refuses; it is never real. */
class ClientPlacesTest {

    private static final String SPOKE = "222222222222";
    private static final String CAPTURED = "captured";
    private static final String REFUSED = "refused";

    private static final Map<String, String> OUTCOMES = new ConcurrentHashMap<>();

    private static void at(String place) {
        at(place, ServiceCatalogClient::create);
    }

    /** Makes no call that a catalog records: the catalog of the class allows none when its tests run. */
    private static void builtAt(String place) {
        record(place, outcomeOf(() -> {
            ServiceCatalogClient.create().serviceClientConfiguration();
            return CAPTURED;
        }));
    }

    private static void at(String place, Callable<ServiceCatalogClient> build) {
        record(place, created(build));
    }

    /** A class is initialized once, so these are the outcomes of the first run. */
    private static final Map<String, String> OUTCOMES_OF_STATIC_FIELDS = new ConcurrentHashMap<>();

    private static void record(String place, String outcome) {
        OUTCOMES.merge(place, outcome, (before, now) -> before.equals(now) ? now : before + " and " + now);
    }

    private static String created(Callable<ServiceCatalogClient> build) {
        return outcomeOf(() -> {
            String arn = build.call()
                    .createPortfolio(p -> p.displayName("Linux").providerName("Platform"))
                    .portfolioDetail()
                    .arn();
            return arn.contains(SPOKE) ? CAPTURED : "in another account: " + arn;
        });
    }

    private static String outcomeOf(Callable<String> call) {
        try {
            return call.call();
        } catch (SdkClientException noHttpClient) {
            return "real";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage()).contains("did not call AWS") ? REFUSED : e.toString();
        } catch (Exception e) {
            return e.toString();
        }
    }

    /** An extension that builds clients, as one does that creates the beans of an application. */
    static class Beans
            implements BeforeAllCallback,
                    TestInstancePostProcessor,
                    BeforeEachCallback,
                    AfterEachCallback,
                    AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            at("an earlier extension, before all");
        }

        @Override
        public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
            at("an earlier extension, for the instance");
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            at("an earlier extension, before each");
        }

        @Override
        public void afterEach(ExtensionContext context) {
            at("an earlier extension, after each");
        }

        @Override
        public void afterAll(ExtensionContext context) {
            at("an earlier extension, after all");
        }
    }

    static class Deployed implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            at("a fixture");
        }
    }

    @ExtendWith(Beans.class)
    @WithServiceCatalog(accounts = "spoke=" + SPOKE, captureClients = "spoke", fixture = Deployed.class)
    static class PlacesTestCases {

        private static final CountDownLatch OVER = new CountDownLatch(1);
        private static final ExecutorService POOL = Executors.newFixedThreadPool(1);
        private static ServiceCatalogClientBuilder builder;
        private static ServiceCatalogClient client;
        private static CompletableFuture<String> left;

        static {
            OUTCOMES_OF_STATIC_FIELDS.put("a static field", created(ServiceCatalogClient::create));
        }

        {
            at("an instance field");
        }

        PlacesTestCases() {
            at("the constructor");
        }

        @ArrangeCatalog
        static void arrange() {
            at("@ArrangeCatalog");
        }

        @BeforeAll
        static void before_all() {
            at("@BeforeAll");
        }

        @BeforeEach
        void before_each() {
            at("@BeforeEach");
        }

        @Test
        void test() {
            at("a test");
            builder = ServiceCatalogClient.builder();
            client = ServiceCatalogClient.create();
        }

        @Test
        void with_threads() throws Exception {
            Thread thread = new Thread(() -> at("a thread of the test"));
            thread.start();
            thread.join();
            CompletableFuture.runAsync(() -> at("the common pool")).join();
            POOL.submit(() -> at("a pool thread")).get();
            left = new CompletableFuture<>();
            CountDownLatch over = OVER;
            new Thread(() -> left.complete(created(() -> {
                        over.await();
                        return ServiceCatalogClient.create();
                    })))
                    .start();
        }

        @Test
        void with_a_parallel_stream() {
            IntStream.range(0, 64).parallel().forEach(i -> at("a parallel stream"));
        }

        @RepeatedTest(2)
        void repeated() {
            at("a repeated test");
        }

        static Stream<ServiceCatalogClient> arguments() {
            builtAt("a method source");
            return Stream.of(1, 2).map(i -> {
                builtAt("a lazy stream of a method source");
                return ServiceCatalogClient.create();
            });
        }

        @ParameterizedTest
        @MethodSource("arguments")
        void parameterized(ServiceCatalogClient argument) {
            at("a parameterized test");
            at("an argument of a parameterized test", () -> argument);
        }

        @TestFactory
        Stream<DynamicTest> dynamic() {
            at("a test factory");
            return Stream.of(1, 2).map(i -> {
                at("a lazy stream of a test factory");
                return DynamicTest.dynamicTest("dynamic " + i, () -> at("a dynamic test"));
            });
        }

        @Nested
        class WithoutItsOwn {

            @Test
            void nested() {
                at("a nested class");
            }
        }

        @AfterEach
        void after_each() {
            at("@AfterEach");
        }

        @AfterAll
        static void after_all() {
            at("@AfterAll");
        }
    }

    @WithServiceCatalog(captureClients = "hub")
    static class WithOthersTestCases {

        @Test
        @WithServiceCatalog
        void test() {
            at("a test whose catalog captures no clients");
        }

        @Nested
        @WithServiceCatalog
        class WithItsOwn {

            @BeforeEach
            void before_each() {
                at("@BeforeEach of a nested class whose catalog captures no clients");
            }

            @Test
            void test() {
                at("a nested class whose catalog captures no clients");
            }
        }
    }

    static class RegisteredTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension CATALOG = ServiceCatalogExtension.builder()
                .accounts("spoke=" + SPOKE)
                .captureClients("spoke")
                .build();

        private static final ServiceCatalogClient OF_STATIC_FIELD = ServiceCatalogClient.create();

        static {
            OUTCOMES_OF_STATIC_FIELDS.put("a static field after the extension", created(() -> OF_STATIC_FIELD));
        }

        @Test
        void test() {
            at("a test, with a client of a static field after the extension", () -> OF_STATIC_FIELD);
        }
    }

    static class RegisteredInstanceTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .accounts("spoke=" + SPOKE)
                .captureClients("spoke")
                .build();

        private final ServiceCatalogClient ofField = clientAt("an instance field after the extension");

        @Test
        void test() {
            at("a test, with a client of an instance field after the extension", () -> ofField);
        }
    }

    private static ServiceCatalogClient clientAt(String place) {
        at(place);
        return ServiceCatalogClient.create();
    }

    private static Map<String, String> outcomes(Map<String, String> configuration) throws Exception {
        OUTCOMES.clear();
        for (Class<?> testCases : List.of(
                PlacesTestCases.class,
                WithOthersTestCases.class,
                RegisteredTestCases.class,
                RegisteredInstanceTestCases.class)) {
            assertThat(Run.with(configuration, testCases).failures()).isEmpty();
        }
        at("a builder kept after the class", PlacesTestCases.builder::build);
        at("a client kept after the class", () -> PlacesTestCases.client);
        PlacesTestCases.OVER.countDown();
        OUTCOMES.put("a thread left by a test", PlacesTestCases.left.get());
        PlacesTestCases.POOL.submit(() -> at("a pool thread left by a test")).get();
        return new TreeMap<>(OUTCOMES);
    }

    /** The outcomes are those of {@code expected} in these places, and captured clients in all other places. */
    private static void requireCapturedBut(String outcome, Map<String, String> actual, String... places) {
        Map<String, String> expected = new TreeMap<>();
        actual.keySet().forEach(place -> expected.put(place, CAPTURED));
        for (String place : places) {
            expected.put(place, outcome);
        }
        assertThat(actual).hasSizeGreaterThan(35).isEqualTo(expected);
        assertThat(OUTCOMES_OF_STATIC_FIELDS)
                .hasSize(2)
                .values()
                .allSatisfy(ofFirstRun -> assertThat(ofFirstRun).isIn(CAPTURED, REFUSED));
    }

    @Test
    void no_client_is_real_if_tests_run_sequentially() throws Exception {
        requireCapturedBut(
                REFUSED,
                outcomes(Map.of()),
                "an earlier extension, before all",
                "an instance field after the extension",
                "a nested class whose catalog captures no clients",
                "@BeforeEach of a nested class whose catalog captures no clients",
                "a test whose catalog captures no clients",
                "a builder kept after the class",
                "a client kept after the class",
                "a thread left by a test",
                "a pool thread left by a test");
    }

    @Test
    void no_client_is_real_if_tests_run_in_parallel() throws Exception {
        requireCapturedBut(
                REFUSED,
                outcomes(Run.IN_PARALLEL),
                "an earlier extension, before all",
                "an earlier extension, for the instance",
                "an earlier extension, before each",
                "an earlier extension, after each",
                "an earlier extension, after all",
                "an instance field after the extension",
                "a nested class whose catalog captures no clients",
                "@BeforeEach of a nested class whose catalog captures no clients",
                "a test whose catalog captures no clients",
                "a method source",
                "a lazy stream of a method source",
                "a lazy stream of a test factory",
                "a thread of the test",
                "the common pool",
                "a pool thread",
                "a parallel stream",
                "a builder kept after the class",
                "a client kept after the class",
                "a thread left by a test",
                "a pool thread left by a test");
    }
}
