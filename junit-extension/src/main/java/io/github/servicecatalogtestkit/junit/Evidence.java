package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What happened in the catalog of a test that failed: the calls, each with its answer, and what the accounts then had.
 *
 * @param test the name of the test
 * @param calls the last calls, a short line for each
 * @param journal all calls, with request and answer
 * @param topology the accounts, as text
 */
record Evidence(String test, String calls, String journal, String topology) {

    /** What has been published for a test, so that the second extension of that test is silent. */
    private record Key(String test) {}

    /** More calls than a person reads; all of them are in the file. */
    private static final int SHORT = 30;

    private static final int WIDTH = 200;

    private static final String NOTHING = "(none)\n";

    static void publishOnce(OpenCatalog open, ExtensionContext context) {
        Key key = new Key(context.getUniqueId());
        if (Stores.find(context, key, Evidence.class).isEmpty()) {
            Stores.kept(context, key, Evidence.class, () -> of(open.catalog(), context.getDisplayName()))
                    .publish(context);
        }
    }

    private static Evidence of(FakeServiceCatalog catalog, String test) {
        List<RecordedCall> all = catalog.journal().calls();
        return new Evidence(
                test,
                orNothing(shortForm(all, catalog)),
                orNothing(catalog.journal().toString()),
                orNothing(catalog.topology().toText()));
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }

    private static String shortForm(List<RecordedCall> calls, FakeServiceCatalog catalog) {
        int earlier = Math.max(0, calls.size() - SHORT);
        String lines =
                calls.stream().skip(earlier).map(call -> line(call, catalog)).collect(Collectors.joining());
        return earlier == 0 ? lines : "(" + earlier + " earlier)\n" + lines;
    }

    /** For example: hub(482915027443) DescribePortfolio(Id=port-x) -> ResourceNotFoundException: Portfolio not found: port-x. */
    private static String line(RecordedCall call, FakeServiceCatalog catalog) {
        return catalog.account(call.accountId())
                + (isAdministrator(call, catalog) ? "" : " as " + call.principalArn())
                + " " + request(call) + " -> "
                + call.error().map(Evidence::words).orElse("answered") + "\n";
    }

    /** The SDK writes "DescribePortfolioRequest(Id=port-x)"; the whole of it is in the file. */
    private static String request(RecordedCall call) {
        String written = call.request().toString().replaceFirst("Request\\(", "(");
        return written.length() <= WIDTH ? written : written.substring(0, WIDTH) + "…";
    }

    private static boolean isAdministrator(RecordedCall call, FakeServiceCatalog catalog) {
        return catalog.account(call.accountId()).principalArn().equals(call.principalArn());
    }

    private static String words(RuntimeException error) {
        return error instanceof AwsServiceException refused && refused.awsErrorDetails() != null
                ? refused.awsErrorDetails().errorCode() + ": "
                        + refused.awsErrorDetails().errorMessage()
                : error.toString();
    }

    private void publish(ExtensionContext context) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("servicecatalog.calls", calls);
        entries.put("servicecatalog.topology", topology);
        context.publishReportEntry(entries);
        publishFile(context, "servicecatalog-journal.txt", journal);
        publishFile(context, "servicecatalog-topology.txt", topology);
        print();
    }

    private static void publishFile(ExtensionContext context, String name, String text) {
        try {
            context.publishFile(name, MediaType.TEXT_PLAIN_UTF_8, file -> Files.writeString(file, text));
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
                + indented(topology));
    }

    private static String indented(String text) {
        return text.indent(2);
    }
}
