package io.github.servicecatalogtestkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs {@link WithoutJUnit} as a program of its own, on a class path that has no test framework. */
class WithoutJUnitTest {

    private static final String TEST_FRAMEWORKS = ".*(junit|opentest4j|mockito|surefire).*\\.jar";

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().matches(TEST_FRAMEWORKS))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void catalog_and_assertions_need_no_test_framework() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        WithoutJUnit.class.getName(),
                        "templates")
                .redirectErrorStream(true)
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(printed).isZero();
        assertThat(printed).contains("Everything holds.", ":role/Developer can launch \"LAMP instance\"");
    }
}
