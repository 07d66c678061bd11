package io.github.servicecatalogtestkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is what is compiled and run here. A line {@code <!-- sample: NAME.java -->} stands before each fenced block
 * that shows a file of this package: all of it but the package line.
 */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path SAMPLES = Path.of("src/test/java/io/github/servicecatalogtestkit/samples");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- sample: (\\S+) -->\\s*```java\\n(.*?)```", Pattern.DOTALL);
    private static final int LONGEST_FIRST_TEST = 25;

    @BeforeEach
    void there_is_a_readme() {
        assumeTrue(Files.exists(README), "There is no README.md");
    }

    private static Map<String, String> snippets() throws IOException {
        Map<String, String> snippets = new LinkedHashMap<>();
        Matcher snippet = SNIPPET.matcher(Files.readString(README));
        while (snippet.find()) {
            snippets.put(snippet.group(1), snippet.group(2));
        }
        return snippets;
    }

    private static String withoutPackage(String file) throws IOException {
        return Files.readString(SAMPLES.resolve(file)).replaceFirst("package [^;]+;\\n\\n", "");
    }

    @Test
    void every_snippet_is_the_file_it_names() throws IOException {
        for (Map.Entry<String, String> snippet : snippets().entrySet()) {
            assertThat(snippet.getValue()).as(snippet.getKey()).isEqualTo(withoutPackage(snippet.getKey()));
        }
    }

    @Test
    void the_first_snippet_is_a_short_test() throws IOException {
        assertThat(snippets())
                .as("README.md shows the file after the line <!-- sample: SpokeDeployerTest.java -->")
                .containsKey("SpokeDeployerTest.java");
        assertThat(withoutPackage("SpokeDeployerTest.java").lines()).hasSizeLessThanOrEqualTo(LONGEST_FIRST_TEST);
    }
}
