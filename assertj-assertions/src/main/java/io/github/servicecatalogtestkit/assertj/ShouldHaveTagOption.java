package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** Creates the messages for portfolios and products that should have a TagOption or should not. */
final class ShouldHaveTagOption {

    private ShouldHaveTagOption() {}

    /** @param noun the noun for the tested object, such as {@code portfolio} */
    static ErrorMessageFactory shouldHave(
            String noun, ClientView thing, String key, String value, List<TagOptionDetail> present) {
        return message(noun, thing, "to have", "it has only", key, value, present);
    }

    static ErrorMessageFactory shouldNotHave(
            String noun, ClientView thing, String key, String value, List<TagOptionDetail> present) {
        return message(noun, thing, "not to have", "it has", key, value, present);
    }

    private static ErrorMessageFactory message(
            String noun,
            ClientView thing,
            String expected,
            String actual,
            String key,
            String value,
            List<TagOptionDetail> present) {
        return UnmetExpectation.of(
                noun,
                thing,
                Text.withValue(expected + " TagOption", "\"" + key + "\" = \"" + value + "\""),
                present.isEmpty() ? "it has no TagOptions." : Text.withLines(actual, TagOptions.texts(present)));
    }
}
