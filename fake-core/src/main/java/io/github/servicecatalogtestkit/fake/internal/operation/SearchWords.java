package io.github.servicecatalogtestkit.fake.internal.operation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a full-text search. A text matches if it contains one of them, whatever the case. Blanks and hyphens
 * separate words; a blank after a backslash belongs to its word.
 *
 * @see <a href="https://github.com/boto/boto3/issues/2144">boto3#2144</a>
 * @see <a href="https://github.com/aws/aws-cli/issues/3494">aws-cli#3494</a>
 */
record SearchWords(List<String> words) {

    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\)\\s+|-+");
    private static final Pattern ESCAPED_BLANK = Pattern.compile("\\\\(?=\\s)");

    static SearchWords of(String query) {
        return new SearchWords(SEPARATOR
                .splitAsStream(query.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> ESCAPED_BLANK.matcher(word).replaceAll(""))
                .toList());
    }

    /** Returns whether {@code text} contains a word. A search without words finds everything. */
    boolean matches(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return words.isEmpty() || words.stream().anyMatch(lowerCase::contains);
    }
}
