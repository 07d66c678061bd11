package io.github.servicecatalogtestkit.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Asks for the account of a parameter that no extension resolves. */
interface AskingForAccounts extends TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    @Override
    default void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw MissingAccount.explain(thrown);
    }

    @Override
    default void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw MissingAccount.explain(thrown);
    }

    @Override
    default void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw MissingAccount.explain(thrown);
    }

    @Override
    default void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw MissingAccount.explain(thrown);
    }

    @Override
    default void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw MissingAccount.explain(thrown);
    }
}
