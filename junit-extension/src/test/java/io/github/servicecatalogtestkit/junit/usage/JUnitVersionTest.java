package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The build runs these tests on two versions of JUnit. This test proves that the runs use different versions. */
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
}
