package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Journal;
import io.github.servicecatalogtestkit.fake.Topology;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.MediaType;

/**
 * The report on the catalog of a failed test: files with everything, and a screenful for report entries and for the
 * console.
 *
 * @param test the name of the test
 * @param journal all calls: each as a short line, then each with its request and answer
 * @param topology the accounts and what they have when the test fails
 * @param page the accounts and the calls as an HTML page
 * @param calls the last calls
 * @param accounts the accounts that the failure is about, and what they have
 */
@SuppressWarnings("deprecation") // JUnit moved MediaType to another package in 5.14, and has it in both.
record FailureReport(String test, String journal, Topology topology, String page, String calls, String accounts) {

    private static final int MOST_CALLS = 15;
    private static final int MOST_LINES_OF_ACCOUNTS = 27;

    private static final String PAGE = "servicecatalog.html";
    private static final String JOURNAL = "servicecatalog-journal.txt";
    private static final String TOPOLOGY = "servicecatalog-topology";

    private static final MediaType HTML = MediaType.create("text", "html", StandardCharsets.UTF_8);

    /**
     * Publishes a report on {@code catalog}.
     *
     * @param failure what failed, or {@code null} if it is not known
     */
    static void publish(FakeServiceCatalog catalog, ExtensionContext context, @Nullable Throwable failure) {
        of(catalog, context, failure).publish(context);
    }

    private static FailureReport of(FakeServiceCatalog catalog, ExtensionContext context, @Nullable Throwable failure) {
        Journal journal = catalog.journal();
        Topology topology = catalog.topology();
        Optional<Throwable> known = Optional.ofNullable(failure);
        String calls = journal.toText();
        return new FailureReport(
                context.getDisplayName(),
                calls + "\n\n" + journal,
                topology,
                known.map(thrown -> topology.toHtml(journal, title(context), thrown))
                        .orElseGet(() -> topology.toHtml(journal)),
                last(calls),
                first(known.map(thrown -> topology.about(journal, thrown))
                        .orElse(topology)
                        .toText()));
    }

    private static String title(ExtensionContext context) {
        return context.getTestClass().map(test -> test.getSimpleName() + ": ").orElse("") + context.getDisplayName();
    }

    private static String last(String calls) {
        List<String> lines = calls.lines().toList();
        int earlier = Math.max(0, lines.size() - MOST_CALLS);
        return (earlier == 0 ? "" : "(" + earlier + " earlier)\n") + joined(lines.subList(earlier, lines.size()));
    }

    private static String first(String accounts) {
        List<String> lines = accounts.lines().toList();
        int shown = Math.min(lines.size(), MOST_LINES_OF_ACCOUNTS);
        int more = lines.size() - shown;
        return joined(lines.subList(0, shown))
                + (more == 0 ? "" : "(" + more + " more lines in " + TOPOLOGY + ".txt)\n");
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private void publish(ExtensionContext context) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("servicecatalog.calls", calls);
        entries.put("servicecatalog.topology", accounts);
        context.publishReportEntry(entries);
        publishFile(context, JOURNAL, MediaType.TEXT_PLAIN_UTF_8, journal);
        publishFile(context, TOPOLOGY + ".txt", MediaType.TEXT_PLAIN_UTF_8, topology.toText());
        publishFile(context, TOPOLOGY + ".mmd", MediaType.TEXT_PLAIN_UTF_8, topology.toMermaid());
        print(publishFile(context, PAGE, HTML, page));
    }

    /** Writes a file, and returns where it is. */
    private static Optional<Path> publishFile(ExtensionContext context, String name, MediaType type, String text) {
        AtomicReference<Path> written = new AtomicReference<>();
        try {
            context.publishFile(
                    name, type, file -> written.set(Files.write(file, text.getBytes(StandardCharsets.UTF_8))));
        } catch (RuntimeException e) {
            // The launcher has no output directory, or the disk is full. The report entries are published anyway.
            context.publishReportEntry("servicecatalog.unwritten", name + ": " + e.getMessage());
        }
        return Optional.ofNullable(written.get());
    }

    @SuppressWarnings("SystemOut") // JUnit and build tools show the output of a test with its failure.
    private void print(Optional<Path> writtenPage) {
        PrintStream out = System.out;
        out.print("AWS Service Catalog in the failed test " + test + "\n"
                + writtenPage.map(file -> "Page: " + file.toUri() + "\n").orElse("")
                + "Calls:\n" + calls.indent(2) + "Accounts:\n" + accounts.indent(2));
    }
}
