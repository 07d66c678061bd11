package io.github.servicecatalogtestkit.operations;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The rule of an operation: a method of its family.
 *
 * @param replayedWhile the name of the method of the same family that says whether an idempotency token still counts
 */
record Rule(Kind kind, TypeElement family, ExecutableElement method, Optional<String> replayedWhile) {

    /** The kinds of operations, each with the annotation that declares it. */
    enum Kind {
        QUERY("Query"),
        COMMAND("Command"),
        POLL("Poll");

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }

        String annotation() {
            return annotation;
        }
    }

    String name() {
        return method.getSimpleName().toString();
    }

    /** Returns how Java calls the rule, for example {@code PortfolioOperations.createPortfolio}. */
    String call() {
        return family.getSimpleName() + "." + name();
    }
}
