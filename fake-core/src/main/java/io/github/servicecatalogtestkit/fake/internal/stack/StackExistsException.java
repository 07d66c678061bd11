package io.github.servicecatalogtestkit.fake.internal.stack;

/** Signals that a change set with the same name, but with other content, exists. */
public final class StackExistsException extends StackRefusedException {

    private static final long serialVersionUID = 1L;

    StackExistsException(String text) {
        super(text);
    }
}
