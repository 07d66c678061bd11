package io.github.servicecatalogtestkit.assertj;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the texts of failure messages, which show values and lists on separate lines. */
final class Text {

    /** As {@code %n} in a format. */
    static final String NEW_LINE = System.lineSeparator();

    private static final int LONGEST_LIST = 20;

    private Text() {}

    /** Returns {@code words} and, on a separate line, a value. */
    static String withValue(String words, @Nullable Object value) {
        return words + ":" + NEW_LINE + "  " + value;
    }

    /** Returns {@code words} and, on separate lines, the items of a list. */
    static String withLines(String words, Collection<?> items) {
        return words + ":" + NEW_LINE + lines(items);
    }

    /** Returns one indented line for each item. A long list is cut. */
    static String lines(Collection<?> items) {
        String lines =
                items.stream().limit(LONGEST_LIST).map(item -> "  " + item).collect(Collectors.joining(NEW_LINE));
        int more = items.size() - LONGEST_LIST;
        return more > 0 ? lines + NEW_LINE + "  … and " + more + " more" : lines;
    }

    /**
     * Returns a sentence with a list on separate lines, {@code It has: …}, or a sentence that says that there is
     * nothing, {@code It has no products.}
     *
     * @param words the beginning of both sentences
     * @param none the end of the second one: {@code no products}
     */
    static String listOrNone(String words, Collection<?> items, String none) {
        return items.isEmpty() ? words + " " + none + "." : withLines(words, items);
    }

    /** Returns the clause after "but": the missing and the unexpected elements. At least one list has items. */
    static String lacksOrHas(List<String> missing, List<String> unexpected) {
        String has = unexpected.isEmpty() ? "" : withLines("it also has", unexpected);
        if (missing.isEmpty()) {
            return has;
        }
        return withLines("it lacks", missing) + (unexpected.isEmpty() ? "" : NEW_LINE + "and " + has);
    }
}
