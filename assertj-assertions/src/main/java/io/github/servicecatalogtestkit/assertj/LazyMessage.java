package io.github.servicecatalogtestkit.assertj;

import java.util.function.Supplier;
import org.assertj.core.description.Description;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;

/**
 * A message that is only built when it is printed, because building it makes calls. An assertion that waits fails many
 * times before it passes, and prints no message then.
 */
record LazyMessage(Supplier<ErrorMessageFactory> message) implements ErrorMessageFactory {

    @Override
    public String create(Description description, Representation representation) {
        return message.get().create(description, representation);
    }

    @Override
    public String create(Description description) {
        return message.get().create(description);
    }

    @Override
    public String create() {
        return message.get().create();
    }
}
