package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * A stack of AWS CloudFormation that belongs to no provisioned product and can be imported.
 *
 * @param status the status of the stack, for example {@code CREATE_COMPLETE}
 * @param template the text of its template, or {@code null} if it is the template of the version that it is imported as
 */
public record KnownStack(
        String arn, String status, @Nullable String template) {}
