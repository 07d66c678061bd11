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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** What the README says about its first test. {@link GuidesTest} runs its code. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String FIRST_TEST = "SpokeDeployerTest.java";
    private static final int LONGEST_FIRST_TEST = 25;

    @BeforeEach
    void there_is_a_readme() {
        assumeTrue(Files.exists(README), "There is no README.md");
    }

    @Test
    void the_first_snippet_is_a_short_test() {
        assertThat(GuidesTest.snippets(README))
                .as("README.md shows the file after the line <!-- sample: %s -->", FIRST_TEST)
                .isNotEmpty();
        assertThat(GuidesTest.snippets(README).get(0).group(1)).isEqualTo(FIRST_TEST);
        assertThat(GuidesTest.withoutPackage(FIRST_TEST).lines()).hasSizeLessThanOrEqualTo(LONGEST_FIRST_TEST);
    }

    @Test
    @WithServiceCatalog(accounts = {"hub=111111111111", "spoke=222222222222"})
    void the_failure_in_the_readme_is_what_the_first_test_prints(@InAccount("hub") ServiceCatalogClient hub)
            throws IOException {
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

        assertThat(Files.readString(README))
                .contains("```\n" + failure.getMessage().strip() + "\n```");
    }
}
