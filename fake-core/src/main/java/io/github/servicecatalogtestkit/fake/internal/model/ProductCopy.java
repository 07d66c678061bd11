package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a product that an account asked for. What it made is a product like any other, which knows nothing of its source.
 *
 * @param by the scope that asked for it and that the copy belongs to
 * @param startedAt when it was asked for
 * @param target the product that was made or that got the versions; {@code null} if the copy failed before there was one
 * @param failure why it failed; {@code null} if it did not
 */
public record ProductCopy(
        CopyToken token,
        Scope by,
        Instant startedAt,
        @Nullable ProductId target,
        @Nullable String failure) {}
