package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of the model. It must match the whole string, even if it has no {@code $}; a searched one must
 * match a part.
 *
 * <p>The expression is compiled when {@link PlainText} cannot decide, which is seldom: for most calls no expression is
 * compiled and no matcher created.
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
    public Violation.Kind kind() {
        return Violation.Kind.PATTERN_MISMATCH;
    }

    @Override
    public String message() {
        return "Member must satisfy regular expression pattern: " + regex;
    }

    private boolean matchesExpression(String text) {
        Matcher matcher = pattern().matcher(BoundedText.of(text));
        try {
            return searched ? matcher.find() : matcher.matches();
        } catch (BoundedText.TooManyStepsException tooLong) {
            return false;
        }
    }

    private Pattern pattern() {
        Pattern known = compiled;
        if (known == null) {
            known = Pattern.compile(regex);
            compiled = known; // a second thread writes an equal pattern
        }
        return known;
    }
}
