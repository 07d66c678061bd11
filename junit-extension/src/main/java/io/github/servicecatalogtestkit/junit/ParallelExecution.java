package io.github.servicecatalogtestkit.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Returns whether JUnit is configured to run tests in parallel. */
final class ParallelExecution {

    private static final String PARAMETER = "junit.jupiter.execution.parallel.enabled";

    private ParallelExecution() {}

    static boolean isEnabled(ExtensionContext context) {
        return context.getConfigurationParameter(PARAMETER, Boolean::valueOf).orElse(false);
    }
}
