package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** Finds TagOptions and prints them in failure messages. */
final class TagOptions {

    private TagOptions() {}

    static boolean contain(String key, String value, List<TagOptionDetail> options) {
        return options.stream().anyMatch(option -> key.equals(option.key()) && value.equals(option.value()));
    }

    /** Returns {@code "stage" = "test"}. */
    static String text(TagOptionDetail option) {
        return "\"" + option.key() + "\" = \"" + option.value() + "\""
                + (Boolean.FALSE.equals(option.active()) ? ", inactive" : "");
    }

    /** Returns a text for each of {@code options}, with its owner. */
    static List<String> texts(List<TagOptionDetail> options) {
        return options.stream()
                .map(option -> text(option) + (option.owner() == null ? "" : " of " + option.owner()))
                .toList();
    }
}
