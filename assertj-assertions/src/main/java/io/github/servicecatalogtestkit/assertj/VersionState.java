package io.github.servicecatalogtestkit.assertj;

import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;

/**
 * The states of a version that an assertion can verify. A version can be deprecated and active, or inactive, at once.
 */
enum VersionState {
    ACTIVE("active"),
    INACTIVE("inactive"),
    DEPRECATED("deprecated");

    private final String adjective;

    VersionState(String adjective) {
        this.adjective = adjective;
    }

    /** Returns whether AWS says that {@code version} is in this state. */
    boolean isOf(ProvisioningArtifactDetail version) {
        return switch (this) {
            case ACTIVE -> Boolean.TRUE.equals(version.active());
            case INACTIVE -> Boolean.FALSE.equals(version.active());
            case DEPRECATED -> "DEPRECATED".equals(version.guidanceAsString());
        };
    }

    /** Returns why {@code version} is not in this state, as a clause to go after the version. */
    String contradictionOf(ProvisioningArtifactDetail version) {
        if (this == DEPRECATED) {
            return "is not deprecated";
        }
        return version.active() == null
                ? "has a state that AWS did not return"
                : "is " + (version.active() ? ACTIVE : INACTIVE);
    }

    @Override
    public String toString() {
        return adjective;
    }
}
