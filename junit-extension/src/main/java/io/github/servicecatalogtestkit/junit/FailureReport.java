package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Journal;
import io.github.servicecatalogtestkit.fake.Topology;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The report on the catalog of a failed test.
 *
 * @param test the name of the test
 * @param calls the last calls, each as a short line
 * @param journal all calls: each as a short line, then each with its request and answer
 * @param topology the accounts and what they have when the test fails
 * @param page the accounts and the calls as an HTML page
 */
record FailureReport(String test, String calls, String journal, Topology topology, String page) {

    /** Marks the test whose report was published, so that a second extension does not publish it again. */
    private record Key(String testId) {}

    /** The number of calls in the short form; all calls are in the file. */
    private static final int SHORT = 30;

    private static final MediaType HTML = MediaType.create("text", "html", StandardCharsets.UTF_8);

    static void publishOnce(ActiveCatalog active, ExtensionContext context) {
        Key key = new Key(context.getUniqueId());
        if (ExtensionStore.find(context, key, FailureReport.class).isEmpty()) {
            ExtensionStore.getOrCompute(context, key, FailureReport.class, () -> of(active.catalog(), context))
                    .publish(context);
        }
    }

    private static FailureReport of(FakeServiceCatalog catalog, ExtensionContext context) {
        Journal journal = catalog.journal();
        Topology topology = catalog.topology();
        String test = context.getDisplayName();
        return new FailureReport(
                test,
                lastLines(journal.toText()),
                journal.toText() + "\n\n" + journal,
                topology,
                context.getExecutionException()
                        .map(failure -> topology.toHtml(journal, title(context), failure))
                        .orElseGet(() -> topology.toHtml(journal)));
    }

    private static String title(ExtensionContext context) {
        return context.getTestClass().map(test -> test.getSimpleName() + ": ").orElse("") + context.getDisplayName();
    }

    private static String lastLines(String lines) {
        List<String> all = lines.lines().toList();
        int earlier = Math.max(0, all.size() - SHORT);
        String last = all.stream().skip(earlier).map(line -> line + "\n").collect(Collectors.joining());
        return earlier == 0 ? last : "(" + earlier + " earlier)\n" + last;
    }

    private void publish(ExtensionContext context) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("servicecatalog.calls", calls);
        entries.put("servicecatalog.topology", topology.toText());
        context.publishReportEntry(entries);
        publishFile(context, "servicecatalog-journal.txt", MediaType.TEXT_PLAIN_UTF_8, journal);
        publishFile(context, "servicecatalog-topology.txt", MediaType.TEXT_PLAIN_UTF_8, topology.toText());
        publishFile(context, "servicecatalog-topology.mmd", MediaType.TEXT_PLAIN_UTF_8, topology.toMermaid());
        publishFile(context, "servicecatalog.html", HTML, page);
        print();
    }

    private static void publishFile(ExtensionContext context, String name, MediaType type, String text) {
        try {
            context.publishFile(name, type, file -> Files.writeString(file, text));
        } catch (RuntimeException e) {
            // The launcher has no output directory, or the disk is full. The report entries are published anyway.
            context.publishReportEntry("servicecatalog.unwritten", name + ": " + e.getMessage());
        }
    }

    @SuppressWarnings("SystemOut") // JUnit and build tools show the output of a test with its failure.
    private void print() {
        PrintStream out = System.out;
        out.print("AWS Service Catalog in the failed test " + test + "\nCalls:\n" + indented(calls) + "Accounts:\n"
                + indented(topology.toText()));
    }

    private static String indented(String text) {
        return text.indent(2);
    }
}
