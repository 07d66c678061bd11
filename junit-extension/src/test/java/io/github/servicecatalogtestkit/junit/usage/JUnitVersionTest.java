package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The build runs these tests on each supported version of JUnit, and this class on an older one too. This test proves
 * that the runs use different versions.
 */
class JUnitVersionTest {

    @Test
    @EnabledIfSystemProperty(named = "junit.expected", matches = ".+", disabledReason = "only the build says it")
    void the_tests_run_on_the_JUnit_version_of_the_build() {
        String expected = System.getProperty("junit.expected");
        assertThat(Test.class.getPackage().getImplementationVersion()).isEqualTo(expected);
        // The platform was 1.x beside Jupiter 5.x, and has one version with it since 6.
        assertThat(EngineTestKit.class.getPackage().getImplementationVersion())
                .isEqualTo(expected.startsWith("5.") ? expected.replaceFirst("5", "1") : expected);
    }

    @WithServiceCatalog
    static class AnnotatedTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void uses_the_field() {
            assertThat(hub).isNotNull();
        }
    }

    static class RegisteredTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @Test
        void uses_the_catalog() {
            assertThat(catalog.catalog()).isNotNull();
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "junit.expected",
            matches = "5\\.11\\..*",
            disabledReason = "only of older versions")
    void an_older_version_is_refused_in_one_sentence_with_both_versions() {
        for (Class<?> testCases : List.of(AnnotatedTestCases.class, RegisteredTestCases.class)) {
            assertThat(EngineTestKit.engine("junit-jupiter")
                            .selectors(selectClass(testCases))
                            .execute()
                            .allEvents()
                            .failed()
                            .map(failed -> failed.getRequiredPayload(TestExecutionResult.class))
                            .map(result -> result.getThrowable().orElseThrow().getMessage()))
                    .containsExactly("The Service Catalog Testkit needs JUnit 5.12 or later, but JUnit "
                            + System.getProperty("junit.expected")
                            + " runs this test: raise the version of org.junit:junit-bom or of your build's JUnit.");
        }
    }
}
