package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.List;
import java.util.function.Function;

/** Writes calls as a table of text, a line for each. */
public final class JournalText {

    /** A subject that is longer pushes only its own line out of the table. */
    private static final int WIDEST_SUBJECT = 72;

    private final boolean namesRegions;

    private JournalText(boolean namesRegions) {
        this.namesRegions = namesRegions;
    }

    /** A line of the table. */
    private record Line(String number, String who, String operation, String subject, String answer) {}

    /** Returns a line for each call, or {@code (no calls)}; each line ends with a line feed. */
    public static String of(List<CallRow> calls) {
        boolean severalRegions = calls.stream()
                        .map(call -> call.who().region())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        JournalText text = new JournalText(severalRegions);
        return calls.isEmpty()
                ? "(no calls)\n"
                : table(calls.stream().map(text::line).toList());
    }

    private static String table(List<Line> lines) {
        int number = width(lines, Line::number);
        int who = width(lines, Line::who);
        int operation = width(lines, Line::operation);
        int subject = Math.min(WIDEST_SUBJECT, width(lines, Line::subject));
        StringBuilder table = new StringBuilder();
        for (Line line : lines) {
            table.append(" ".repeat(number - line.number().length()))
                    .append(line.number())
                    .append("  ")
                    .append(pad(line.who(), who))
                    .append("  ")
                    .append(pad(line.operation(), operation))
                    .append("  ")
                    .append(pad(line.subject(), subject))
                    .append("  ")
                    .append(line.answer())
                    .append('\n');
        }
        return table.toString();
    }

    private static int width(List<Line> lines, Function<Line, String> column) {
        return lines.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private Line line(CallRow call) {
        return new Line(String.valueOf(call.number()), who(call.who()), call.operation(), call.subject(), answer(call));
    }

    /** Leaves out the account's administrator, who calls unless the test says otherwise. */
    private String who(CallRow.Who who) {
        return TextTree.plain(who.name())
                + (who.principal() == null ? "" : " as " + who.principal())
                + (namesRegions ? " in " + who.region() : "");
    }

    private static String answer(CallRow call) {
        CallRow.Refusal refusal = call.refusal();
        if (refusal == null) {
            return "answered";
        }
        String reason = refusal.reason().isEmpty() ? "" : " (" + refusal.reason() + ")";
        return "refused: "
                + (refusal.code() + ": " + refusal.message())
                        .replaceAll("\\R", " ")
                        .strip() + reason;
    }
}
