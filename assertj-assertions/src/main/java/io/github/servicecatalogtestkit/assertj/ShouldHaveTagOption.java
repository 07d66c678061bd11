package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** Creates the messages for portfolios and products that should have a TagOption or should not. */
final class ShouldHaveTagOption {

    private ShouldHaveTagOption() {}

    static ErrorMessageFactory shouldHave(ClientView thing, String key, String value, List<TagOptionDetail> present) {
        return message(thing, "to have", "it has only", key, value, present);
    }

    static ErrorMessageFactory shouldNotHave(
            ClientView thing, String key, String value, List<TagOptionDetail> present) {
        return message(thing, "not to have", "it has", key, value, present);
    }

    private static ErrorMessageFactory message(
            ClientView thing, String expected, String actual, String key, String value, List<TagOptionDetail> present) {
        return UnmetExpectation.of(
                thing,
                Text.withValue(expected + " TagOption", "\"" + key + "\" = \"" + value + "\""),
                present.isEmpty() ? "it has no TagOptions." : Text.withLines(actual, TagOptions.texts(present)));
    }
}
