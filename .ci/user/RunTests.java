package user;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests, sequentially and in parallel, and prints how they ended. */
public final class RunTests {

    public static void main(String[] args) {
        List<String> failures = new ArrayList<>();
        int[] passed = {0};
        Launcher launcher = LauncherFactory.create();
        for (String parallel : List.of("false", "true")) {
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(HubAndSpokeTest.class),
                                    selectClass(CapturedTest.class),
                                    selectClass(RealClientsTest.class))
                            .configurationParameters(Map.of(
                                    "junit.jupiter.execution.parallel.enabled", parallel,
                                    "junit.jupiter.execution.parallel.mode.default", "concurrent"))
                            .build(),
                    new TestExecutionListener() {
                        @Override
                        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
                            result.getThrowable()
                                    .ifPresent(thrown -> failures.add(test.getDisplayName() + ": " + thrown));
                            if (test.isTest() && result.getThrowable().isEmpty()) {
                                passed[0]++;
                            }
                        }
                    });
        }
        System.out.println(passed[0] + " tests passed, " + failures.size() + " failed");
        failures.forEach(System.out::println);
        System.exit(0);
    }
}
