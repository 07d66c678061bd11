package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The id of a provisioning artifact, {@code pa-} and thirteen characters; ordered by creation. */
public record ProvisioningArtifactId(long number) implements Comparable<ProvisioningArtifactId> {

    private static final String PREFIX = "pa-";

    /** Returns the id that {@code text} names, or empty if it has not the form of one. */
    public static Optional<ProvisioningArtifactId> parse(String text) {
        var number = IdText.numberOf(PREFIX, text);
        return number.isPresent() ? Optional.of(new ProvisioningArtifactId(number.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(ProvisioningArtifactId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return IdText.of(PREFIX, number);
    }
}
