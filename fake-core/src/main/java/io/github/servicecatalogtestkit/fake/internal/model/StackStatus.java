package io.github.servicecatalogtestkit.fake.internal.model;

/** The states of a stack and of its resources, spelled as AWS CloudFormation spells them. */
public enum StackStatus {
    CREATE_COMPLETE,
    CREATE_FAILED,
    CREATE_IN_PROGRESS,
    DELETE_COMPLETE,
    DELETE_FAILED,
    DELETE_IN_PROGRESS,
    DELETE_SKIPPED,
    REVIEW_IN_PROGRESS,
    ROLLBACK_COMPLETE,
    ROLLBACK_FAILED,
    ROLLBACK_IN_PROGRESS,
    UPDATE_COMPLETE,
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
    UPDATE_FAILED,
    UPDATE_IN_PROGRESS,
    UPDATE_ROLLBACK_COMPLETE,
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
    UPDATE_ROLLBACK_FAILED,
    UPDATE_ROLLBACK_IN_PROGRESS;

    /** Returns whether a stack with this status can be updated. */
    public boolean isUpdatable() {
        return this == CREATE_COMPLETE || this == UPDATE_COMPLETE || this == UPDATE_ROLLBACK_COMPLETE;
    }

    /**
     * Returns whether drift can be detected on a stack with this status.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html">Detecting
     *     drift</a>
     */
    public boolean supportsDriftDetection() {
        return isUpdatable() || this == UPDATE_ROLLBACK_FAILED;
    }

    /** Returns whether a deployment of a stack with this status is not complete. */
    public boolean isInProgress() {
        return name().endsWith("_IN_PROGRESS") && this != REVIEW_IN_PROGRESS;
    }

    /** Returns whether a deployment failed, and was not rolled back. */
    public boolean isKeptFailure() {
        return this == CREATE_FAILED || this == UPDATE_FAILED;
    }

    /** Returns whether this says that something failed. */
    public boolean isFailure() {
        return this == CREATE_FAILED
                || this == UPDATE_FAILED
                || this == DELETE_FAILED
                || this == ROLLBACK_FAILED
                || this == UPDATE_ROLLBACK_FAILED;
    }
}
