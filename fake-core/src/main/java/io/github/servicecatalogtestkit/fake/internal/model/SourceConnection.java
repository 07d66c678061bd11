package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/** The repository of a product. The fake stores and returns it, and does not connect to it. */
public record SourceConnection(
        @Nullable String type, String connectionArn, String repository, String branch, String artifactPath) {}
