package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/** The repository that a product is synced from; stored and given back, never followed. */
public record SourceConnection(
        @Nullable String type, String connectionArn, String repository, String branch, String artifactPath) {}
