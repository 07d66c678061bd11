package io.github.servicecatalogtestkit.fake.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.servicecatalogtestkit.fake.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FidelityTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path PAGES = PROJECT.resolve("docs").resolve("fidelity");
    private static final String STALE =
            "the pages are stale: mvn -B -pl fake-core -am test -Dtest=FidelityTest -Dfidelity.write=true"
                    + " -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void the_pages_say_what_the_tests_say() throws IOException {
        Map<String, String> generated = FidelityReport.write();
        if (Boolean.getBoolean("fidelity.write")) {
            overwrite(generated);
        }
        assumeThat(PROJECT.resolve("FIDELITY.md"))
                .as("a checkout of the whole project")
                .exists();

        Map<String, String> present = read();

        assertThat(present.keySet()).as(STALE).isEqualTo(generated.keySet());
        generated.forEach((page, text) ->
                assertThat(present.get(page)).as(page + ": " + STALE).isEqualTo(text));
    }

    @Test
    void each_setting_that_an_assumption_names_exists() {
        assertThat(Setting.all()).extracting(Setting::name).containsAll(FidelityReport.assumedSettings());
    }

    private static void overwrite(Map<String, String> pages) throws IOException {
        for (String old : read().keySet()) {
            Files.deleteIfExists(PROJECT.resolve(old));
        }
        Files.createDirectories(PAGES);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PROJECT.resolve(page.getKey()), page.getValue());
        }
    }

    /** Returns the text of each page that is there, by its path in the project. */
    private static Map<String, String> read() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        pages.put("FIDELITY.md", Files.readString(PROJECT.resolve("FIDELITY.md")));
        if (Files.isDirectory(PAGES)) {
            try (Stream<Path> files = Files.list(PAGES)) {
                for (Path file : files.toList()) {
                    pages.put("docs/fidelity/" + file.getFileName(), Files.readString(file));
                }
            }
        }
        return pages;
    }
}
