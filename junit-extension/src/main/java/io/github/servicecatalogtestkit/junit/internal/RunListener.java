package io.github.servicecatalogtestkit.junit.internal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Listens to a run of tests. JUnit's launcher creates it. */
public final class RunListener implements TestExecutionListener {

    private static final String CAPTURE = "io.github.servicecatalogtestkit.capture.ClientCapture";

    private volatile @Nullable RefusedClients refused;

    public RunListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        sayIfJUnitIsTooOld();
        FailedParts.runStarted();
        if (canCaptureClients()) {
            refused = RefusedClients.of(plan);
        }
    }

    /** Before JUnit 5.9, the extension cannot be loaded, so that it cannot say this itself. */
    @SuppressWarnings("SystemOut") // an exception would appear only in the log
    private static void sayIfJUnitIsTooOld() {
        String refusal = JUnitVersion.refusal(Test.class);
        if (refusal != null) {
            System.err.println(refusal);
        }
    }

    /** Returns whether the optional module that captures clients is present. */
    private static boolean canCaptureClients() {
        try {
            Class.forName(CAPTURE, false, RunListener.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        RefusedClients ofRun = refused;
        if (ofRun != null && test.isContainer()) {
            ofRun.started(test);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        ended(test);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            result.getThrowable().ifPresent(thrown -> FailedParts.failed(test.getUniqueId(), thrown));
        }
        ended(test);
    }

    private void ended(TestIdentifier test) {
        FailedParts.finished(test.getUniqueId());
        RefusedClients ofRun = refused;
        if (ofRun != null && test.isContainer()) {
            ofRun.ended(test);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        FailedParts.runFinished();
        RefusedClients ofRun = refused;
        if (ofRun != null) {
            ofRun.close();
        }
        refused = null;
    }
}
