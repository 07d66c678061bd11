package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** Creates the messages for portfolios, products and constraints that should have another name, description or tag. */
final class ShouldHaveAttribute {

    private ShouldHaveAttribute() {}

    /** @param noun the noun for the tested object, such as {@code portfolio} */
    static ErrorMessageFactory shouldHaveName(String noun, ClientView thing, String expected, @Nullable String actual) {
        return shouldHave("name", noun, thing, expected, actual);
    }

    /** @param noun the noun for the tested object, such as {@code constraint} */
    static ErrorMessageFactory shouldHaveDescription(
            String noun, ClientView thing, String expected, @Nullable String actual) {
        return shouldHave("description", noun, thing, expected, actual);
    }

    private static ErrorMessageFactory shouldHave(
            String attribute, String noun, ClientView thing, String expected, @Nullable String actual) {
        return UnmetExpectation.of(
                noun,
                thing,
                "to have " + attribute,
                expected,
                Text.withValue("its " + attribute + " is", actual == null ? "(AWS returned none)" : quoted(actual)));
    }

    /** The tag is not there, or has another value. */
    static ErrorMessageFactory shouldHaveTag(String noun, ClientView thing, Tag expected, List<Tag> tags) {
        String expectation = Text.withValue("to have tag", text(expected));
        if (tags.isEmpty()) {
            return UnmetExpectation.of(noun, thing, expectation, "it has no tags.");
        }
        return UnmetExpectation.of(
                noun,
                thing,
                expectation,
                tags.stream()
                        .filter(tag -> expected.key().equals(tag.key()))
                        .findFirst()
                        .map(tag -> Text.withValue("the value of that tag is", quoted(tag.value())))
                        .orElseGet(() -> Text.withLines(
                                "it has only",
                                tags.stream().map(ShouldHaveAttribute::text).toList())));
    }

    private static String text(Tag tag) {
        return quoted(tag.key()) + " = " + quoted(tag.value());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
