package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** Other tag options are associated with a portfolio or product than should be. */
final class ShouldHaveTagOption extends BasicErrorMessageFactory {

    private ShouldHaveTagOption(String to, String but, String noun, Object thing, List<TagOptionDetail> present) {
        super(
                "%nExpecting %s:%n  %s%n%s%nbut %s:%n%s",
                unquotedString(noun),
                thing,
                unquotedString(to),
                unquotedString(but),
                unquotedString(TagOptions.lines(present)));
    }

    /**
     * It is not there.
     *
     * @param noun the word for the thing, such as {@code portfolio}
     */
    static ErrorMessageFactory shouldHave(
            String noun, Object thing, String key, String value, List<TagOptionDetail> present) {
        return new ShouldHaveTagOption("to have " + option(key, value), "it has only", noun, thing, present);
    }

    static ErrorMessageFactory shouldNotHave(
            String noun, Object thing, String key, String value, List<TagOptionDetail> present) {
        return new ShouldHaveTagOption("not to have " + option(key, value), "it has", noun, thing, present);
    }

    private static String option(String key, String value) {
        return "tag option:" + Names.NEW_LINE + "  \"" + key + "\" = \"" + value + "\"";
    }
}
