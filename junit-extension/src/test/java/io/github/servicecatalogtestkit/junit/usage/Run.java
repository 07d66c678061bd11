package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.OutputDirectoryProvider;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A run of test cases by JUnit, and how it ended. */
record Run(EngineExecutionResults results) {

    static final Map<String, String> IN_PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

    static Run of(Class<?> testCases) {
        return with(Map.of(), testCases);
    }

    static Run inParallel(Class<?>... testCases) {
        return with(IN_PARALLEL, testCases);
    }

    static Run with(Map<String, String> configuration, Class<?>... testCases) {
        return new Run(EngineTestKit.engine("junit-jupiter")
                .configurationParameters(configuration)
                .selectors(Stream.of(testCases)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(DiscoverySelector[]::new))
                .execute());
    }

    /** Runs with a place for the files that tests publish. */
    @SuppressWarnings("deprecation") // JUnit 5.12 and 5.13 know only this interface.
    static Run writingTo(Path directory, Class<?> testCases) {
        return new Run(EngineTestKit.engine("junit-jupiter")
                .outputDirectoryProvider(new OutputDirectoryProvider() {
                    @Override
                    public Path getRootDirectory() {
                        return directory;
                    }

                    @Override
                    public Path createOutputDirectory(TestDescriptor test) {
                        return directory;
                    }
                })
                .selectors(selectClass(testCases))
                .execute());
    }

    /** Returns what tests published, without what is said of files. */
    List<Map<String, String>> published() {
        return results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .filter(entries -> !entries.containsKey("servicecatalog.unwritten"))
                .toList();
    }

    /** Checks that as many tests ran as there should be, and that nothing failed. */
    void passes(int tests) {
        assertThat(failures()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** Returns what failed, of tests and of classes. */
    List<Throwable> failures() {
        return results.allEvents()
                .failed()
                .map(failed -> failed.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .toList();
    }

    /** Returns the one failure. */
    Throwable failure() {
        List<Throwable> failures = failures();
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    long failedTests() {
        return results.testEvents().failed().count();
    }

    long failedClasses() {
        return results.containerEvents().failed().count();
    }

    long abortedTests() {
        return results.testEvents().aborted().count();
    }

    @Override
    public String toString() {
        return results.allEvents().map(Event::toString).toList().toString();
    }
}
