package io.github.servicecatalogtestkit.samples.otherlanguages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs of other languages, which are not installed on every machine, in the folder of their samples. */
final class Tools {

    private static final Path FOLDER = Path.of("other-languages");
    private static final int MINUTES = 5;

    private final Map<String, String> environment;

    /** What a process printed, and its exit status. */
    private record Result(int status, String output) {}

    Tools(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Skips the test if the command cannot be run or fails. */
    Tools requires(String what, String... command) throws IOException, InterruptedException {
        boolean installed;
        try {
            installed = start(command).status() == 0;
        } catch (IOException e) { // there is no such program
            installed = false;
        }
        return installed ? this : abort(what + " is not installed.");
    }

    /** Skips the test if a package is not installed in the folder of the samples. */
    Tools requiresNodePackage(String name) {
        return Files.isDirectory(FOLDER.resolve("node_modules").resolve(name))
                ? this
                : abort(name + " is not installed: run npm install in samples/" + FOLDER + ".");
    }

    /** Returns what the command prints. The test fails if the command does. */
    String run(String... command) throws IOException, InterruptedException {
        Result result = start(command);
        assertThat(result.status()).as(result.output()).isZero();
        return result.output();
    }

    private Result start(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().remove("AWS_PROFILE"); // would be looked for in files that are not there
            builder.environment().putAll(environment);
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            return new Result(ended ? process.exitValue() : -1, Files.readString(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
