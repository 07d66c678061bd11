package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * The code in the README is compiled and run here. A line {@code <!-- sample: NAME.java -->} precedes a fenced block
 * with a file of this package, without the package line. Any other block of Java code is part of {@link RecipesTest};
 * spaces and line breaks may differ, and a line {@code // ...} stands for omitted code.
 */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path SAMPLES = Path.of("src/test/java/io/github/servicecatalogtestkit/samples");
    private static final Pattern SNIPPET =
            Pattern.compile("(?:<!-- sample: (\\S+) -->\\s*)?```java\\n(.*?)```", Pattern.DOTALL);
    private static final String FIRST_TEST = "SpokeDeployerTest.java";
    private static final int LONGEST_FIRST_TEST = 25;

    private String readme = "";

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(README), "There is no README.md");
        readme = Files.readString(README);
    }

    private List<MatchResult> snippets() {
        return SNIPPET.matcher(readme).results().toList();
    }

    private static String withoutPackage(String file) throws IOException {
        return Files.readString(SAMPLES.resolve(file)).replaceFirst("package [^;]+;\\n\\n", "");
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void a_snippet_with_a_name_is_the_file_of_that_name() throws IOException {
        for (MatchResult snippet : snippets()) {
            if (snippet.group(1) != null) {
                assertThat(snippet.group(2)).as(snippet.group(1)).isEqualTo(withoutPackage(snippet.group(1)));
            }
        }
    }

    @Test
    void every_other_snippet_is_a_recipe_that_runs() throws IOException {
        String recipes = withoutSpaces(Files.readString(SAMPLES.resolve("RecipesTest.java")));
        for (MatchResult snippet : snippets()) {
            if (snippet.group(1) == null) {
                List<String> parts = new ArrayList<>();
                for (String part : snippet.group(2).split("(?m)^\\s*// \\.\\.\\.$", -1)) {
                    parts.add(withoutSpaces(part));
                }
                assertThat(recipes).as(snippet.group(2)).containsSubsequence(parts);
            }
        }
    }

    @Test
    void the_first_snippet_is_a_short_test() throws IOException {
        assertThat(snippets())
                .as("README.md shows the file after the line <!-- sample: %s -->", FIRST_TEST)
                .isNotEmpty();
        assertThat(snippets().get(0).group(1)).isEqualTo(FIRST_TEST);
        assertThat(withoutPackage(FIRST_TEST).lines()).hasSizeLessThanOrEqualTo(LONGEST_FIRST_TEST);
    }

    @Test
    @WithServiceCatalog(accounts = {"hub=111111111111", "spoke=222222222222"})
    void the_failure_in_the_readme_is_what_the_first_test_prints(@InAccount("hub") ServiceCatalogClient hub) {
        String id = hub.createPortfolio(p -> p.displayName("Web servers").providerName("Platform team"))
                .portfolioDetail()
                .id();
        hub.createPortfolioShare(s -> s.portfolioId(id).accountId("222222222222"));

        AssertionError failure = catchThrowableOfType(
                AssertionError.class,
                () -> assertThat(hub)
                        .portfolio(id)
                        .isSharedWithAccount("222222222222")
                        .isAcceptedBy("222222222222"));

        assertThat(readme).contains("```\n" + failure.getMessage().strip() + "\n```");
    }
}
