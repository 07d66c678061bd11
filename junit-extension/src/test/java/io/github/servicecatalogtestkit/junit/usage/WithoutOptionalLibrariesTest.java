package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The extension without {@code service-catalog-client-capture} and {@code service-catalog-endpoint}. */
class WithoutOptionalLibrariesTest {

    private static final Pattern OPTIONAL =
            Pattern.compile("client-capture|byte-buddy|service-catalog-endpoint|[/\\\\]endpoint[/\\\\]target");

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

    @WithServiceCatalog(endpoint = true)
    static class ServedTestCases {

        @Test
        void never_runs() {
            throw new AssertionError();
        }
    }

    static class ServedByRegisteredExtensionTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().endpoint().build();

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
                .filter(entry -> !OPTIONAL.matcher(entry).find())
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
    void other_tests_do_not_need_the_libraries() throws Exception {
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

    @Test
    void endpoint_names_the_missing_dependency() throws Exception {
        assertThat(printedBy(ServedTestCases.class))
                .contains("0 passed")
                .contains("@WithServiceCatalog on class ServedTestCases: endpoint needs a library that is not on the "
                        + "class path. Add the test dependency "
                        + "io.github.servicecatalogtestkit:service-catalog-endpoint.");
    }

    @Test
    void the_endpoint_of_a_registered_extension_names_the_missing_dependency() throws Exception {
        assertThat(printedBy(ServedByRegisteredExtensionTestCases.class))
                .contains("ServiceCatalogExtension.builder(): endpoint needs a library that is not on the class path.");
    }
}
