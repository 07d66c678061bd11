package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** A portfolio or product has another name, or other tags, than it should have. */
final class ShouldHaveAttribute extends BasicErrorMessageFactory {

    private static final String NAME = "%nExpecting %s:%n  %s%nto have name:%n  %s%nbut its name is:%n  %s";
    private static final String DESCRIPTION =
            "%nExpecting %s:%n  %s%nto have description:%n  %s%nbut its description is:%n  %s";
    private static final String TAG = "%nExpecting %s:%n  %s%nto have tag:%n  %s = %s%nbut ";

    private ShouldHaveAttribute(String format, Object... arguments) {
        super(format, arguments);
    }

    /**
     * The name is another one.
     *
     * @param kind the word for the thing, such as {@code portfolio}
     */
    static ErrorMessageFactory shouldHaveName(String kind, Object thing, String expected, @Nullable String actual) {
        Object present = actual == null ? unquotedString("(AWS answered none)") : actual;
        return new ShouldHaveAttribute(NAME, unquotedString(kind), thing, expected, present);
    }

    /**
     * The description is another one.
     *
     * @param kind the word for the thing, such as {@code constraint}
     */
    static ErrorMessageFactory shouldHaveDescription(
            String kind, Object thing, String expected, @Nullable String actual) {
        Object present = actual == null ? unquotedString("(AWS answered none)") : actual;
        return new ShouldHaveAttribute(DESCRIPTION, unquotedString(kind), thing, expected, present);
    }

    /** The tag is not there, or has another value. */
    static ErrorMessageFactory shouldHaveTag(String kind, Object thing, Tag expected, List<Tag> tags) {
        String other = tags.stream()
                .filter(tag -> expected.key().equals(tag.key()))
                .findFirst()
                .map(Tag::value)
                .orElse(null);
        return other == null
                ? new ShouldHaveAttribute(
                        TAG + (tags.isEmpty() ? "it has no tags.%s" : "it has only:%n%s"),
                        unquotedString(kind),
                        thing,
                        expected.key(),
                        expected.value(),
                        unquotedString(Names.lines(tags.stream()
                                .map(tag -> "\"" + tag.key() + "\" = \"" + tag.value() + "\"")
                                .toList())))
                : new ShouldHaveAttribute(
                        TAG + "the value of that tag is:%n  %s",
                        unquotedString(kind),
                        thing,
                        expected.key(),
                        expected.value(),
                        other);
    }
}
