package io.github.servicecatalogtestkit.samples.hubandspoke;

/** A template folder from which nothing can be deployed. The message is one line that names the file and what is wrong with it. */
public final class BlueprintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BlueprintException(String message) {
        super(message);
    }

    BlueprintException(String message, Throwable cause) {
        super(message, cause);
    }
}
