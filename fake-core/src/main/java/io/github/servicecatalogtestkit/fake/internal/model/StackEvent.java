package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a stack or to one of its resources.
 *
 * @param logicalId the logical ID of the resource, or the name of the stack
 * @param physicalId empty before the resource exists
 * @param reason the reason of the status; {@code null} if it has none
 * @param token the token of the request that caused it; {@code null} if it had none
 */
public record StackEvent(
        Instant at,
        String logicalId,
        String physicalId,
        String type,
        StackStatus status,
        @Nullable String reason,
        @Nullable String token) {}
