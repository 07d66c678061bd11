package io.github.servicecatalogtestkit.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line. That it starts an endpoint is shown where its jar is built. */
class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    @Test
    void it_says_how_to_reach_the_endpoint() {
        assertThat(run("--port", "0")).isZero();
        assertThat(out.toString(UTF_8))
                .matches("(?s)AWS Service Catalog, .* answer at http://127\\.0\\.0\\.1:\\d+\\.\n.*"
                        + "export AWS_ENDPOINT_URL=http://127\\.0\\.0\\.1:\\d+ AWS_ACCESS_KEY_ID=111111111111 "
                        + "AWS_SECRET_ACCESS_KEY=any AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1\n.*");
    }

    @Test
    void it_names_the_accounts_of_the_world(@TempDir Path folder) throws IOException {
        Path world = Files.writeString(
                folder.resolve("world.yaml"), "accounts: {sponsor: '666666666666', site: '777777777777'}");

        assertThat(run("--port", "0", "--world", world.toString())).isZero();
        assertThat(out.toString(UTF_8))
                .contains("  666666666666  sponsor\n  777777777777  site\n")
                .contains(" AWS_ACCESS_KEY_ID=666666666666 ");
    }

    @Test
    void help_is_printed() {
        assertThat(run("--port", "1", "--help")).isNegative();
        assertThat(out.toString(UTF_8)).startsWith("Usage: java -jar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ports 1 | There is no option \"--ports\".",
                "--port | A port is a number from 0 to 65535, but was \"\".",
                "--port 70000 | A port is a number from 0 to 65535, but was \"70000\".",
                "--world nowhere.yaml | nowhere.yaml: There is no such file."
            })
    void a_mistake_is_explained(String arguments, String text) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith(text);
    }

    @Test
    void a_port_in_use_is_named() {
        try (EndpointServer other = EndpointServer.start()) {
            String port = String.valueOf(other.uri().getPort());

            assertThat(run("--port", port)).isEqualTo(2);
            assertThat(err.toString(UTF_8))
                    .startsWith("The endpoint cannot use port " + port)
                    .endsWith(". Choose another one with --port." + System.lineSeparator());
        }
    }
}
