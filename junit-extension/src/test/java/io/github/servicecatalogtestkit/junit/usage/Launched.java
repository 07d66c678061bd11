package io.github.servicecatalogtestkit.junit.usage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of test cases by JUnit's launcher, as build tools and IDEs run tests, and how it ended. */
record Launched(List<Throwable> failures, List<Map<String, String>> published) {

    static Launched of(Class<?>... testCases) {
        return with(Map.of(), testCases);
    }

    static Launched with(Map<String, String> configuration, Class<?>... testCases) {
        Launched launched = new Launched(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Stream.of(testCases)
                                        .map(DiscoverySelectors::selectClass)
                                        .toArray(DiscoverySelector[]::new))
                                .configurationParameters(configuration)
                                .build(),
                        launched.new Listener());
        return launched;
    }

    /** Collects failures and report entries. */
    final class Listener implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failures::add);
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            if (entry.getKeyValuePairs().containsKey("servicecatalog.calls")) {
                published.add(entry.getKeyValuePairs());
            }
        }
    }
}
