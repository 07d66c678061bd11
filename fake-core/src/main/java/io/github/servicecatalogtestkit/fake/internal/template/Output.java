package io.github.servicecatalogtestkit.fake.internal.template;

import org.jspecify.annotations.Nullable;

/**
 * An output that a template declares.
 *
 * @param condition the condition without which it is left out; {@code null} if it is always there
 * @param exportName the name under which other stacks import it; {@code null} if it is not exported
 */
public record Output(
        String key,
        @Nullable String description,
        Expression value,
        @Nullable String condition,
        @Nullable Expression exportName) {

    /**
     * An output with its value.
     *
     * @param exportName the name under which other stacks import it; {@code null} if it is not exported
     */
    public record Evaluated(
            String key,
            @Nullable String description,
            Resolved value,
            @Nullable Resolved exportName) {}
}
