package io.github.servicecatalogtestkit.endpoint;

import java.io.Serial;

/** A request, a world file or a command line that cannot be followed. The message says how to write it right. */
final class BadRequestException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    BadRequestException(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
