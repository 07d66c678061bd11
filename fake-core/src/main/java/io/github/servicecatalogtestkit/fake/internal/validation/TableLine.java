package io.github.servicecatalogtestkit.fake.internal.validation;

/** A line of a text, read word by word. */
final class TableLine {

    private final String lines;
    private final int end;
    private int at;

    TableLine(String lines, int start) {
        this.lines = lines;
        this.at = start;
        int lineEnd = lines.indexOf('\n', start);
        this.end = lineEnd < 0 ? lines.length() : lineEnd;
    }

    /** Returns the next word, empty at the end of the line. */
    String next() {
        while (at < end && lines.charAt(at) == ' ') {
            at++;
        }
        int start = at;
        while (at < end && lines.charAt(at) != ' ') {
            at++;
        }
        return lines.substring(start, at);
    }

    int number() {
        return Integer.parseInt(next());
    }

    /** Returns all that is left of the line after one space. */
    String rest() {
        String rest = lines.substring(at + 1, end);
        at = end;
        return rest;
    }

    boolean isFollowedByMember() {
        return lines.startsWith(" ", end + 1);
    }

    TableLine following() {
        return new TableLine(lines, end + 1);
    }
}
