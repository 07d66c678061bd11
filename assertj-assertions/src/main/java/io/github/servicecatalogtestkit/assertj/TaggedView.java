package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** What a client sees of a resource with a name, tags and TagOptions. */
abstract class TaggedView extends ClientView {

    TaggedView(ClientContext context) {
        super(context);
    }

    /** Returns the name, if AWS returned one. */
    abstract Optional<String> name();

    abstract List<Tag> tags();

    /** Returns the TagOptions, both those that the client's account associated and shared ones. */
    abstract List<TagOptionDetail> tagOptions();
}
