package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Journal;
import io.github.servicecatalogtestkit.fake.Topology;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What happened in the catalog of a test that failed: the calls, each with its answer, and what the accounts then had.
 *
 * @param test the name of the test
 * @param calls the last calls, a short line for each
 * @param journal all calls: a short line for each, then each with its request and answer
 * @param topology the accounts
 */
record FailureReport(String test, String calls, String journal, Topology topology) {

    /** What has been published for a test, so that the second extension of that test is silent. */
    private record Key(String test) {}

    /** More calls than a person reads; all of them are in the file. */
    private static final int SHORT = 30;

    private static final MediaType SVG = MediaType.create("image", "svg+xml");

    static void publishOnce(OpenCatalog open, ExtensionContext context) {
        Key key = new Key(context.getUniqueId());
        if (Stores.find(context, key, FailureReport.class).isEmpty()) {
            Stores.kept(context, key, FailureReport.class, () -> of(open.catalog(), context.getDisplayName()))
                    .publish(context);
        }
    }

    private static FailureReport of(FakeServiceCatalog catalog, String test) {
        Journal journal = catalog.journal();
        return new FailureReport(
                test, lastOf(journal.toText()), journal.toText() + "\n\n" + journal, catalog.topology());
    }

    private static String lastOf(String lines) {
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
        publishFile(context, "servicecatalog-topology.svg", SVG, topology.toSvg());
        print();
    }

    private static void publishFile(ExtensionContext context, String name, MediaType type, String text) {
        try {
            context.publishFile(name, type, file -> Files.writeString(file, text));
        } catch (RuntimeException e) {
            // A launcher without a place for files, or a full disk: the test has failed for a better reason, and the
            // entries are there.
            context.publishReportEntry("servicecatalog.unwritten", name + ": " + e.getMessage());
        }
    }

    @SuppressWarnings("SystemOut") // JUnit and build tools keep what a test prints beside its failure.
    private void print() {
        PrintStream out = System.out;
        out.print("AWS Service Catalog in the failed test " + test + "\nCalls:\n" + indented(calls) + "Accounts:\n"
                + indented(topology.toText()));
    }

    private static String indented(String text) {
        return text.indent(2);
    }
}
