package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** Creates the messages for portfolios, products and constraints that should have another name, description or tag. */
final class ShouldHaveAttribute {

    private ShouldHaveAttribute() {}

    static ErrorMessageFactory shouldHaveName(ClientView thing, String expected, @Nullable String actual) {
        return shouldHave("name", thing, expected, actual);
    }

    static ErrorMessageFactory shouldHaveDescription(ClientView thing, String expected, @Nullable String actual) {
        return shouldHave("description", thing, expected, actual);
    }

    private static ErrorMessageFactory shouldHave(
            String attribute, ClientView thing, String expected, @Nullable String actual) {
        return UnmetExpectation.of(
                thing,
                "to have " + attribute,
                expected,
                Text.withValue("its " + attribute + " is", actual == null ? "(AWS returned none)" : quoted(actual)));
    }

    /** The tag is not there, or has another value. */
    static ErrorMessageFactory shouldHaveTag(ClientView thing, Tag expected, List<Tag> tags) {
        String expectation = Text.withValue("to have tag", text(expected));
        if (tags.isEmpty()) {
            return UnmetExpectation.of(thing, expectation, "it has no tags.");
        }
        return UnmetExpectation.of(
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
