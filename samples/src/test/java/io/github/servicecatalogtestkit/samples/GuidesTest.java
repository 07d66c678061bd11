package io.github.servicecatalogtestkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The code in the README and in the pages of docs is compiled and run: each block of Java or Kotlin is a part of one
 * test of this repository. Spaces and line breaks may differ, and a line {@code // ...} stands for omitted code. After
 * a line {@code <!-- sample: NAME.java -->} a block is a whole file of this package, without the package line.
 */
class GuidesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path SAMPLES = Path.of("src/test/java/io/github/servicecatalogtestkit/samples");
    private static final Pattern SNIPPET =
            Pattern.compile("(?:<!-- sample: (\\S+) -->\\s*)?```(?:java|kotlin)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OMITTED = Pattern.compile("(?m)^\\s*// \\.\\.\\.$");
    private static final Pattern GRADLE = Pattern.compile("^(repositories|plugins|tasks) ");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(filesIn(ROOT.resolve("docs"), ".md"));
        pages.add(ROOT.resolve("README.md"));
        return pages.stream().filter(Files::exists);
    }

    static Stream<Path> pagesWithCode() throws IOException {
        return pages().filter(page -> !snippets(page).isEmpty());
    }

    private static List<Path> filesIn(Path folder, String... endings) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the code of all tests. */
    private static List<String> tests() throws IOException {
        List<String> tests = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.sorted().toList()) {
                for (Path file : filesIn(module.resolve("src/test"), ".java", ".kt")) {
                    tests.add(withoutSpaces(read(file)));
                }
            }
        }
        return tests;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    static String withoutPackage(String file) {
        return read(SAMPLES.resolve(file)).replaceFirst("package [^;]+;\\n\\n", "");
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", "");
    }

    static List<MatchResult> snippets(Path page) {
        return SNIPPET.matcher(read(page))
                .results()
                .filter(snippet -> !GRADLE.matcher(snippet.group(2)).find())
                .toList();
    }

    private static boolean contains(String test, String snippet) {
        int end = 0;
        for (String part : OMITTED.split(snippet, -1)) {
            String code = withoutSpaces(part);
            int start = test.indexOf(code, end);
            if (start < 0) {
                return false;
            }
            end = start + code.length();
        }
        return true;
    }

    @ParameterizedTest
    @MethodSource("pagesWithCode")
    void the_code_on_a_page_is_part_of_a_test(Path page) throws IOException {
        List<String> tests = tests();
        for (MatchResult snippet : snippets(page)) {
            if (snippet.group(1) != null) {
                assertThat(snippet.group(2)).as(snippet.group(1)).isEqualTo(withoutPackage(snippet.group(1)));
            } else {
                assertThat(tests.stream().anyMatch(test -> contains(test, snippet.group(2))))
                        .as(() -> "A test has this code of " + page + ":\n" + snippet.group(2))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_links_of_a_page_lead_somewhere(Path page) {
        Path folder = page.toAbsolutePath().normalize().getParent();
        assumeTrue(folder != null);
        assertThat(LINK.matcher(read(page)).results().map(link -> folder.resolve(link.group(1))))
                .allSatisfy(target -> assertThat(target).exists());
    }
}
