package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Writes calls as a table of text, a line for each. */
public final class JournalText {

    /** A subject that is longer pushes only its own line out of the table. */
    private static final int WIDEST_SUBJECT = 72;

    private final Catalog catalog;
    private final boolean namesRegions;

    private JournalText(Catalog catalog, boolean namesRegions) {
        this.catalog = catalog;
        this.namesRegions = namesRegions;
    }

    /** A line of the table. */
    private record Row(String who, String operation, String subject, String answer) {}

    public static String of(Catalog catalog, List<CallRecord> calls) {
        boolean severalRegions =
                calls.stream().map(JournalText::region).distinct().limit(2).count() > 1;
        JournalText text = new JournalText(catalog, severalRegions);
        return calls.isEmpty()
                ? "(no calls)\n"
                : table(calls.stream().map(text::row).toList());
    }

    private static String table(List<Row> rows) {
        int who = rows.stream().mapToInt(row -> row.who().length()).max().orElse(0);
        int operation =
                rows.stream().mapToInt(row -> row.operation().length()).max().orElse(0);
        int subject = Math.min(
                WIDEST_SUBJECT,
                rows.stream().mapToInt(row -> row.subject().length()).max().orElse(0));
        int number = String.valueOf(rows.size()).length();
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            table.append(padLeft(String.valueOf(i + 1), number)).append("  ");
            table.append(pad(row.who(), who))
                    .append("  ")
                    .append(pad(row.operation(), operation))
                    .append("  ");
            table.append(pad(row.subject(), subject))
                    .append("  ")
                    .append(row.answer())
                    .append('\n');
        }
        return table.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }

    private Row row(CallRecord call) {
        return new Row(who(call), call.operation().name(), CallSubject.of(catalog, call), answer(call));
    }

    private static String region(CallRecord call) {
        return call.caller().scope().region();
    }

    /** Leaves out the account's administrator, who calls unless the test says otherwise. */
    private String who(CallRecord call) {
        Caller caller = call.caller();
        String arn = caller.principal();
        return catalog.accounts().nameOf(caller.account())
                + (arn.equals(Caller.administratorOf(caller.scope()).principal())
                        ? ""
                        : " as " + arn.substring(arn.lastIndexOf(':') + 1))
                + (namesRegions ? " in " + region(call) : "");
    }

    private static String answer(CallRecord call) {
        return call.error() == null ? "answered" : "refused: " + text(call.error());
    }

    private static String text(RuntimeException error) {
        String text = error instanceof AwsServiceException refused && refused.awsErrorDetails() != null
                ? refused.awsErrorDetails().errorCode() + ": "
                        + refused.awsErrorDetails().errorMessage()
                : error.getClass().getSimpleName() + ": " + error.getMessage();
        return text.replaceAll("\\R", " ").strip();
    }
}
