package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The report on a failed test. */
class FailureReportTest {

    private static final String CALLS = "servicecatalog.calls";
    private static final String TOPOLOGY = "servicecatalog.topology";

    @WithServiceCatalog(accounts = "hub=123456789012")
    static class FailingTestCases {

        @Test
        void fails(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Mine");
            hub.describePortfolio(portfolio -> portfolio.id("port-absent"));
        }
    }

    @Test
    void the_calls_and_the_accounts_are_published() {
        List<Map<String, String>> published = Run.of(FailingTestCases.class).published();
        assertThat(published).singleElement().satisfies(entries -> {
            assertThat(entries.get(CALLS))
                    .containsPattern("1 +hub +CreatePortfolio +\"Mine\".* answered\n")
                    .containsPattern("2 +hub +DescribePortfolio +port-absent +refused: ResourceNotFoundException: ");
            assertThat(entries.get(TOPOLOGY)).contains("portfolio \"Mine\"");
        });
    }

    @Test
    void the_whole_journal_and_the_accounts_are_in_files(@TempDir Path directory) {
        Run run = Run.writingTo(directory, FailingTestCases.class);
        assertThat(run.results().allEvents().fileEntryPublished().count()).isEqualTo(4);
        assertThat(directory.resolve("servicecatalog-journal.txt"))
                .content()
                .contains("CreatePortfolioRequest(DisplayName=Mine")
                .contains("port-absent");
        assertThat(directory.resolve("servicecatalog.html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("FailingTestCases: fails(ServiceCatalogClient)")
                .contains("Mine")
                .contains("ResourceNotFoundException");
        assertThat(directory.resolve("servicecatalog-topology.mmd"))
                .content()
                .startsWith("flowchart")
                .contains("Mine");
        assertThat(directory.resolve("servicecatalog-topology.txt")).content().contains("portfolio \"Mine\"");
    }

    @Test
    void the_short_form_is_printed() {
        assertThat(printedBy(FailingTestCases.class))
                .startsWith("AWS Service Catalog in the failed test fails(ServiceCatalogClient)\n"
                        + "Calls:\n  1  hub  CreatePortfolio ")
                .contains("\nAccounts:\n  hub(123456789012)\n");
    }

    private static String printedBy(Class<?> testCases) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Run.of(testCases);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class PassingTestCases {

        @Test
        void passes(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Mine");
        }
    }

    @Test
    void a_test_that_passes_reports_nothing() {
        Run run = Run.of(PassingTestCases.class);
        run.passes(1);
        assertThat(run.published()).isEmpty();
        assertThat(printedBy(PassingTestCases.class)).isEmpty();
    }

    static class RegisteredTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void fails() {
            Portfolios.create(hub, "Mine");
            throw new AssertionError("no");
        }
    }

    @Test
    void two_extensions_of_one_test_report_once() {
        assertThat(Run.of(RegisteredTestCases.class).published())
                .singleElement()
                .satisfies(entries -> assertThat(entries.get(CALLS)).contains("CreatePortfolio "));
    }

    @TestInstance(Lifecycle.PER_CLASS)
    @WithServiceCatalog
    static class PerClassTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void first() {
            Portfolios.create(hub, "First");
            throw new AssertionError("no");
        }

        @Nested
        class Inner {

            @Test
            void second(FakeServiceCatalog catalog) {
                Portfolios.create(hub, "Second");
                throw new AssertionError("no");
            }
        }

        @Test
        @WithServiceCatalog(fixture = HubWithLinux.class)
        void third() {
            throw new AssertionError("no");
        }
    }

    @Test
    void the_report_shows_the_catalog_of_the_test_in_every_lifecycle() {
        List<Map<String, String>> published = Run.of(PerClassTestCases.class).published();
        assertThat(published).hasSize(3);
        for (String name : List.of("First", "Second", "Linux")) {
            assertThat(published)
                    .filteredOn(entries -> entries.get(TOPOLOGY).contains(name))
                    .hasSize(1);
        }
        assertThat(published)
                .filteredOn(entries -> entries.get(CALLS).equals("(no calls)\n"))
                .hasSize(1);
    }

    @WithServiceCatalog
    static class UnfiredTestCases {

        @Test
        void declares_in_vain(FakeServiceCatalog catalog) {
            catalog.faults().on("ListPortfolios").everyCall().throttles();
        }
    }

    @Test
    void a_fault_that_never_fired_is_reported_too() {
        assertThat(Run.of(UnfiredTestCases.class).published()).hasSize(1);
    }

    @WithServiceCatalog
    static class ManyCallsTestCases {

        @Test
        void calls(@InAccount("hub") ServiceCatalogClient hub) {
            for (int call = 1; call <= 35; call++) {
                hub.listPortfolios();
            }
            throw new AssertionError("no");
        }
    }

    @Test
    void the_short_form_has_the_last_calls() {
        assertThat(Run.of(ManyCallsTestCases.class).published())
                .singleElement()
                .satisfies(entries -> assertThat(entries.get(CALLS))
                        .startsWith("(20 earlier)\n")
                        .hasLineCount(16));
    }

    @WithServiceCatalog
    static class FortyAccountsTestCases {

        @Test
        void fails(FakeServiceCatalog catalog) {
            ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
            for (int i = 1; i <= 40; i++) {
                String portfolio = Portfolios.create(hub, "Portfolio " + i);
                Portfolios.create(catalog.account("spoke-" + i).serviceCatalog(), "Own " + i);
                hub.createPortfolioShare(s -> s.portfolioId(portfolio)
                        .accountId(catalog.account("spoke-40").id()));
            }
            throw new AssertionError(
                    "spoke-7 " + catalog.account("spoke-7").id() + " should have imported a portfolio");
        }
    }

    @Test
    void what_is_printed_fits_on_a_screen_and_begins_with_what_the_failure_is_about() {
        assertThat(printedBy(FortyAccountsTestCases.class))
                .satisfies(printed -> assertThat(printed.lines()).hasSizeLessThan(50))
                .containsPattern("\nAccounts:\n  spoke-7\\(\\d{12}\\)\n  .- portfolio \"Own 7\"")
                .doesNotContain("Own 8");
    }

    @WithServiceCatalog
    static class HubFailsTestCases {

        @Test
        void fails(FakeServiceCatalog catalog) {
            ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
            for (int i = 1; i <= 60; i++) {
                Portfolios.create(hub, "Portfolio " + i);
            }
            throw new AssertionError("no");
        }
    }

    @Test
    void what_does_not_fit_is_in_the_files(@TempDir Path directory) {
        assertThat(printedBy(HubFailsTestCases.class))
                .satisfies(printed -> assertThat(printed.lines()).hasSizeLessThan(50))
                .contains("(34 more lines in servicecatalog-topology.txt)");
        Run.writingTo(directory, HubFailsTestCases.class);
        assertThat(directory.resolve("servicecatalog-topology.txt")).content().contains("\"Portfolio 60\"");
    }

    @WithServiceCatalog
    static class UnpairedSurrogateTestCases {

        @Test
        void fails(FakeServiceCatalog catalog) {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "half \uD83D emoji");
            throw new AssertionError("no");
        }
    }

    @Test
    void a_name_that_no_file_can_hold_is_written_with_a_question_mark(@TempDir Path directory) {
        Run.writingTo(directory, UnpairedSurrogateTestCases.class);

        assertThat(directory.resolve("servicecatalog-topology.txt")).content().contains("\"half ? emoji\"");
        assertThat(directory.resolve("servicecatalog.html")).content().contains("half \\uD83D emoji");
    }
}
