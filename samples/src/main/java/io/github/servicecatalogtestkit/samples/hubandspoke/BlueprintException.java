package io.github.servicecatalogtestkit.samples.hubandspoke;

/** The template folder is invalid. The message is one line that names the file and the reason. */
public final class BlueprintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BlueprintException(String message) {
        super(message);
    }

    BlueprintException(String message, Throwable cause) {
        super(message, cause);
    }
}
