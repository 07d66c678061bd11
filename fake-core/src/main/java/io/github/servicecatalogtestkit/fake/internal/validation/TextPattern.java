package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of the model. It must match the whole string, also where it has no {@code $}; a searched one is
 * content with a part.
 *
 * <p>The expression is compiled when {@link PlainText} cannot tell, which is seldom: for most calls no expression is
 * compiled and no matcher made.
 */
final class TextPattern implements ShapeConstraint {

    private final String regex;
    private final boolean searched;
    private final PlainText plain;
    private volatile @Nullable Pattern compiled;

    private TextPattern(String regex, boolean searched) {
        this.regex = regex;
        this.searched = searched;
        this.plain = PlainText.knownFrom(regex);
    }

    static TextPattern whole(String regex) {
        return new TextPattern(regex, false);
    }

    static TextPattern searched(String regex) {
        return new TextPattern(regex, true);
    }

    @Override
    public boolean isMetBy(Object value) {
        String text = (String) value;
        return plain.surelyMatches(text) || matchesExpression(text);
    }

    @Override
    public String words() {
        return "Member must satisfy regular expression pattern: " + regex;
    }

    private boolean matchesExpression(String text) {
        Pattern pattern = compiled;
        if (pattern == null) {
            pattern = Pattern.compile(regex);
            compiled = pattern;
        }
        Matcher matcher = pattern.matcher(text);
        return searched ? matcher.find() : matcher.matches();
    }
}
