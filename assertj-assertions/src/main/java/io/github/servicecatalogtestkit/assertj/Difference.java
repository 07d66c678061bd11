package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A difference between what two clients see. */
record Difference(String element, String here, String there) {

    private static final int WIDEST_CELL = 60;
    private static final int BEFORE_DIFFERENCE = 20;
    private static final String CUT = "…";

    /**
     * Returns differences as a table of two columns.
     *
     * @param here the heading of the first column
     * @param there the heading of the second column
     */
    static String table(String here, String there, List<Difference> differences) {
        List<Difference> rows = new ArrayList<>();
        rows.add(new Difference("", here, there));
        differences.forEach(difference -> rows.add(difference.narrowed()));
        int first = rows.stream().mapToInt(row -> row.element.length()).max().orElse(0);
        int second = rows.stream().mapToInt(row -> row.here.length()).max().orElse(0);
        return rows.stream()
                .map(row -> "  " + padded(row.element, first) + " | " + padded(row.here, second) + " | " + row.there)
                .collect(Collectors.joining(Text.NEW_LINE));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** Returns this difference, shortened to the place where the two values begin to differ. */
    private Difference narrowed() {
        int start = Math.max(0, firstDifference() - BEFORE_DIFFERENCE);
        return new Difference(element, cut(here, start), cut(there, start));
    }

    private int firstDifference() {
        int shorter = Math.min(here.length(), there.length());
        for (int i = 0; i < shorter; i++) {
            if (here.charAt(i) != there.charAt(i)) {
                return i;
            }
        }
        return shorter;
    }

    private static String cut(String text, int start) {
        if (text.length() <= WIDEST_CELL) {
            return text;
        }
        int end = Math.min(text.length(), start + WIDEST_CELL);
        return (start > 0 ? CUT : "") + text.substring(start, end) + (end < text.length() ? CUT : "");
    }
}
