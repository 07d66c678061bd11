package io.github.servicecatalogtestkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@link GuidesTest} does not compare on the pages about stacks and Terraform. */
class StackPagesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `aws_servicecatalog_.*$");
    private static final Pattern OPERATION = Pattern.compile("`([A-Z]\\w+)`");

    private static String page(String name) throws IOException {
        Path page = Path.of("..", "docs", name);
        assumeTrue(Files.exists(page), () -> "There is no " + page);
        return Files.readString(page);
    }

    @Test
    void the_page_on_stacks_shows_the_template_that_its_examples_deploy() throws IOException {
        assertThat(page("stacks.md"))
                .contains("```yaml\n" + Files.readString(Path.of("src/test/resources/hub.yaml")) + "```");
    }

    @Test
    void each_call_on_the_page_on_terraform_is_one_of_the_fake() throws IOException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        List<String> operations = ROW.matcher(page("terraform.md"))
                .results()
                .map(MatchResult::group)
                .flatMap(row -> OPERATION.matcher(row).results())
                .map(operation -> operation.group(1))
                .toList();

        assertThat(operations)
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        operation -> assertThat(catalog.faults().on(operation)).isNotNull());
    }
}
