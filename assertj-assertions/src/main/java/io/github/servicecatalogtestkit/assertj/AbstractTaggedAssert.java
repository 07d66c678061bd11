package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/**
 * How assertions about names, tags and TagOptions are verified, for portfolios and products alike. Their public methods
 * are in the subclasses, because each needs other calls.
 *
 * @param <S> the type of the assert itself
 * @param <V> the type of what is asserted about
 */
abstract class AbstractTaggedAssert<S extends AbstractTaggedAssert<S, V>, V extends TaggedView>
        extends AbstractViewAssert<S, V> {

    AbstractTaggedAssert(@Nullable V actual, Class<S> selfType) {
        super(actual, selfType);
    }

    final S verifyName(String name) {
        Parameters.required("name", name);
        return verify(view -> {
            String present = view.name().orElse(null);
            if (!name.equals(present)) {
                throw difference(
                        present == null ? "unknown" : present,
                        name,
                        ShouldHaveAttribute.shouldHaveName(view, name, present));
            }
        });
    }

    final S verifyTag(String key, String value) {
        Parameters.required("key of the tag", key);
        Parameters.required("value of the tag", value);
        Tag tag = Tag.builder().key(key).value(value).build();
        return verify(view -> {
            List<Tag> present = view.tags();
            if (!present.contains(tag)) {
                throw assertionError(ShouldHaveAttribute.shouldHaveTag(view, tag, present));
            }
        });
    }

    final S verifyTagOption(String key, String value) {
        return verifyTagOptions(key, value, (view, present) -> {
            if (!TagOptions.contain(key, value, present)) {
                throw assertionError(ShouldHaveTagOption.shouldHave(view, key, value, present));
            }
        });
    }

    final S verifyNoTagOption(String key, String value) {
        return verifyTagOptions(key, value, (view, present) -> {
            if (TagOptions.contain(key, value, present)) {
                throw assertionError(ShouldHaveTagOption.shouldNotHave(view, key, value, present));
            }
        });
    }

    private S verifyTagOptions(String key, String value, BiConsumer<V, List<TagOptionDetail>> assertion) {
        Parameters.required("key of the TagOption", key);
        Parameters.required("value of the TagOption", value);
        return verify(view -> assertion.accept(view, view.tagOptions()));
    }
}
