package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The output of a JVM that captures clients, with and without the agent on its command line. */
@SuppressWarnings("try") // A capture is in force, and need not be named.
class AgentTest {

    /** What runs in that JVM. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) {
            FakeServiceCatalog catalog = FakeServiceCatalog.create();
            try (ClientCapture capture = ClientCapture.onThisThread(catalog, catalog.account("hub"))) {
                ServiceCatalogClient.create().listPortfolios();
            }
            System.out.println(catalog.journal().calls().size() + " call");
        }
    }

    private static String printedWith(String... options) throws IOException, InterruptedException {
        return printedOn(System.getProperty("java.class.path"), options);
    }

    private static String printedOn(String classPath, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, options);
        Collections.addAll(command, "-cp", classPath, Program.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }

    private static String agent() throws Exception {
        return "-javaagent:"
                + Path.of(ByteBuddyAgent.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
    }

    @Test
    void the_agent_on_the_command_line_avoids_the_warning() throws Exception {
        assertThat(printedWith("-Xshare:auto", agent())).isEqualTo("1 call");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void older_JDKs_load_the_agent_without_a_warning() throws Exception {
        assertThat(printedWith()).isEqualTo("1 call");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void newer_JDKs_warn_about_loading_the_agent() throws Exception {
        assertThat(printedWith())
                .contains("A Java agent has been loaded dynamically")
                .endsWith("1 call");
    }

    @Test
    void a_JVM_that_does_not_allow_agents_says_what_to_write() throws Exception {
        assertThat(printedWith("-XX:+DisableAttachMechanism"))
                .contains("Clients cannot be captured, because this JVM does not allow an agent to be loaded")
                .contains("Add the agent to the command line of the tests: -javaagent:byte-buddy-agent.jar.");
    }

    @Test
    void a_JVM_without_the_module_that_loads_agents_says_what_to_add() throws Exception {
        assertThat(printedWith("--limit-modules", "java.se,jdk.unsupported"))
                .contains("Clients cannot be captured, because the module jdk.attach is not among the modules of this "
                        + "JVM. Add one of these to the command line of the tests: --add-modules jdk.attach, or "
                        + "-javaagent:byte-buddy-agent.jar.");
        assertThat(printedWith("--limit-modules", "java.se,jdk.unsupported", agent()))
                .endsWith("1 call");
    }

    @Test
    void clients_are_captured_without_AWS_STS_too() throws Exception {
        String all = System.getProperty("java.class.path");
        String without = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("sts-"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(without).isNotEqualTo(all);

        assertThat(printedOn(without, agent())).isEqualTo("1 call");
    }
}
