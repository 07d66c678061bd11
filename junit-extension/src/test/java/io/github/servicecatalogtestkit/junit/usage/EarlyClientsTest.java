package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Clients that are built for a class that captures clients, before JUnit calls the extension of the class. */
class EarlyClientsTest {

    private static final List<String> REAL = new CopyOnWriteArrayList<>();

    /** Builds a client, or notes that a real one would be built, which finds no Region or no HTTP client here. */
    private static ServiceCatalogClient build(String place) {
        try {
            return ServiceCatalogClient.create();
        } catch (SdkClientException real) {
            REAL.add(place);
            throw real;
        }
    }

    private static List<String> placesOfRealClients(Map<String, String> configuration, Class<?>... testCases) {
        REAL.clear();
        Launched.with(configuration, testCases);
        return REAL;
    }

    static class StaticExtensionTestCases {

        private static final ServiceCatalogClient BEFORE = build("a static field before the extension");

        @RegisterExtension
        static final ServiceCatalogExtension CATALOG =
                ServiceCatalogExtension.builder().captureClients("hub").build();

        private final ServiceCatalogClient ofField = build("an instance field");

        @Test
        void test() {
            Portfolios.create(BEFORE, "Linux");
            assertThat(Portfolios.names(ofField)).containsExactly("Linux");
        }
    }

    static class InstanceExtensionTestCases {

        private final ServiceCatalogClient before = build("an instance field before the extension");

        @RegisterExtension
        final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().captureClients("hub").build();

        @Test
        void test() {
            Portfolios.create(before, "Linux");
            assertThat(Portfolios.names(catalog.account("hub").serviceCatalog()))
                    .containsExactly("Linux");
        }
    }

    @Test
    void fields_before_the_field_of_the_extension_build_no_real_clients() {
        for (Map<String, String> configuration : List.of(Map.<String, String>of(), Run.IN_PARALLEL)) {
            assertThat(Launched.with(configuration, StaticExtensionTestCases.class, InstanceExtensionTestCases.class)
                            .failures())
                    .isEmpty();
        }
    }

    /** An extension that looks whether it can reach AWS, and creates beans. */
    static class Other implements ExecutionCondition, BeforeAllCallback, TestInstancePostProcessor {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            build("a condition");
            return ConditionEvaluationResult.enabled(null);
        }

        @Override
        public void beforeAll(ExtensionContext context) {
            build("before all");
        }

        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            build("for the instance");
        }
    }

    @ExtendWith(Other.class)
    @WithServiceCatalog(captureClients = "hub")
    static class AnnotatedBesideOtherTestCases {

        @Test
        void test() {}
    }

    @ExtendWith(Other.class)
    static class RegisteredBesideOtherTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().captureClients("hub").build();

        @Test
        void test() {}
    }

    @Test
    void other_extensions_build_no_real_clients() {
        assertThat(placesOfRealClients(
                        Map.of(), AnnotatedBesideOtherTestCases.class, RegisteredBesideOtherTestCases.class))
                .isEmpty();
    }

    @Test
    void in_parallel_runs_only_the_conditions_of_other_extensions_may() {
        assertThat(placesOfRealClients(Run.IN_PARALLEL, AnnotatedBesideOtherTestCases.class))
                .isSubsetOf("a condition");
    }

    static class OrdinaryTestCases {

        private final ServiceCatalogClient ofField = build("a field");

        @Test
        void test() {
            assertThat(ofField).isNotNull();
        }

        @Nested
        @WithServiceCatalog(captureClients = "hub")
        class WithCapture {

            @Test
            void test() {
                build("a nested class that captures clients");
            }
        }
    }

    @WithServiceCatalog
    static class WithoutCaptureTestCases {

        @Test
        void test() {
            build("a class that captures no clients");
        }
    }

    @Test
    void a_class_that_captures_no_clients_builds_real_ones() {
        assertThat(placesOfRealClients(
                        Map.of(),
                        AnnotatedBesideOtherTestCases.class,
                        WithoutCaptureTestCases.class,
                        OrdinaryTestCases.class))
                .containsExactlyInAnyOrder("a class that captures no clients", "a field");
    }
}
