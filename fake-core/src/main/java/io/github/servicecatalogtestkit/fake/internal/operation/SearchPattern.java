package io.github.servicecatalogtestkit.fake.internal.operation;

import java.util.Arrays;
import java.util.List;

/**
 * A text of a search in which {@code *} stands for any characters. It matches a whole text and ignores case.
 *
 * @param parts the texts between the wildcards, at least one
 */
record SearchPattern(List<String> parts) {

    static SearchPattern of(String text) {
        return new SearchPattern(Arrays.asList(text.split("\\*", -1)));
    }

    /**
     * Returns whether {@code text} matches. Each part takes the first place where it fits, so no place is tried twice.
     */
    boolean matches(String text) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            return first.equalsIgnoreCase(text);
        }
        int end = text.length() - last.length();
        if (end < first.length() || !isAt(text, 0, first) || !isAt(text, end, last)) {
            return false;
        }
        int from = first.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            while (from + part.length() <= end && !isAt(text, from, part)) {
                from++;
            }
            from += part.length();
            if (from > end) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAt(String text, int place, String part) {
        return text.regionMatches(true, place, part, 0, part.length());
    }
}
