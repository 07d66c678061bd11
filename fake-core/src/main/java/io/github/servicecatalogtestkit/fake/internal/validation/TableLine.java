package io.github.servicecatalogtestkit.fake.internal.validation;

/** A line of the shape table, read word by word. */
final class TableLine {

    private final String table;
    private final int end;
    private int at;

    TableLine(String table, int start) {
        this.table = table;
        this.at = start;
        this.end = table.indexOf('\n', start);
    }

    /** Returns the next word, empty at the end of the line. */
    String next() {
        while (at < end && table.charAt(at) == ' ') {
            at++;
        }
        int start = at;
        while (at < end && table.charAt(at) != ' ') {
            at++;
        }
        return table.substring(start, at);
    }

    int number() {
        return Integer.parseInt(next());
    }

    /** Returns all that is left of the line after one space. */
    String rest() {
        String rest = table.substring(at + 1, end);
        at = end;
        return rest;
    }

    boolean isFollowedByMember() {
        return table.startsWith(" ", end + 1);
    }

    TableLine following() {
        return new TableLine(table, end + 1);
    }
}
