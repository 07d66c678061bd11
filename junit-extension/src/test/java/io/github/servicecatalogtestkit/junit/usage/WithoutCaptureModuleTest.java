package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The extension without {@code service-catalog-client-capture} on the class path. */
class WithoutCaptureModuleTest {

    @WithServiceCatalog
    static class OrdinaryTestCases {

        @Test
        void passes(@InAccount("hub") ServiceCatalogClient hub) {
            hub.listPortfolios();
        }
    }

    @WithServiceCatalog(captureClients = "spoke")
    static class CapturingTestCases {

        @Test
        void never_runs() {
            throw new AssertionError();
        }
    }

    /** Runs test cases, and prints how they ended. AssertJ has Byte Buddy, so it has no place here. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) throws ClassNotFoundException {
            Run run = Run.of(Class.forName(args[0]));
            System.out.println(run.results().testEvents().succeeded().count() + " passed");
            run.failures().forEach(failure -> System.out.println(failure.getMessage()));
        }
    }

    private static String printedBy(Class<?> testCases) throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("client-capture") && !entry.contains("byte-buddy"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Program.class.getName(),
                        testCases.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }

    @Test
    void tests_without_capture_do_not_need_the_module() throws Exception {
        assertThat(printedBy(OrdinaryTestCases.class)).isEqualTo("1 passed");
    }

    @Test
    void captureClients_names_the_missing_dependency() throws Exception {
        assertThat(printedBy(CapturingTestCases.class))
                .contains("0 passed")
                .contains("@WithServiceCatalog on class CapturingTestCases: captureClients needs a library that is "
                        + "not on the class path. Add the test dependency "
                        + "io.github.servicecatalogtestkit:service-catalog-client-capture.");
    }
}
