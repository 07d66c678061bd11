package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** An Amazon Resource Name in its parts. */
public record Arn(String partition, String service, String region, String account, String resource) {

    private static final int PARTS = 6;

    /** Returns the parts of {@code text}, or empty if it is no ARN. */
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", PARTS);
        if (parts.length < PARTS || !parts[0].equals("arn") || !parts[1].startsWith("aws")) {
            return Optional.empty();
        }
        return Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]));
    }

    /** Returns the type of the resource: what stands before the first slash, or nothing. */
    public String resourceType() {
        int slash = resource.indexOf('/');
        return slash < 0 ? "" : resource.substring(0, slash);
    }

    /** Returns the name of the resource, with its path: what stands after the first slash. */
    public String resourceName() {
        return resource.substring(resource.indexOf('/') + 1);
    }
}
