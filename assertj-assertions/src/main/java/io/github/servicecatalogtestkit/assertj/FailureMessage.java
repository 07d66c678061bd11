package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.description.Description;
import org.assertj.core.description.TextDescription;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/**
 * The message of a failed assertion as the user gets it: it also says how long the assertion waited, and it names the
 * accounts that have a name in the test.
 */
record FailureMessage(ErrorMessageFactory message, @Nullable Polling waiting, KnownNames names)
        implements ErrorMessageFactory {

    @Override
    public String create(@Nullable Description description, Representation representation) {
        return naming(message.create(describe(description), representation));
    }

    @Override
    public String create(Description description) {
        return naming(message.create(describe(description)));
    }

    @Override
    public String create() {
        return naming(message.create());
    }

    private String naming(String text) {
        return ServiceCatalogRepresentation.naming(text, names::accountName);
    }

    private @Nullable Description describe(@Nullable Description given) {
        return describe(given, waiting);
    }

    /** Returns {@code given} with the wait time of {@code waiting}. */
    static @Nullable Description describe(@Nullable Description given, @Nullable Polling waiting) {
        if (waiting == null) {
            return given;
        }
        String text = given == null ? "" : given.value();
        return new TextDescription("%s", text.isEmpty() ? waiting : text + ", " + waiting);
    }
}
