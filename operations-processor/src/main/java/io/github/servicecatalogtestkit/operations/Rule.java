package io.github.servicecatalogtestkit.operations;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The rule of an operation: a static method of a class with related operations.
 *
 * @param replayedWhile the name of the method of the same class that returns whether an idempotency token is still
 *     valid
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

    /** Returns the qualified name of the rule's method, for example {@code PortfolioOperations.createPortfolio}. */
    String call() {
        return family.getSimpleName() + "." + name();
    }
}
