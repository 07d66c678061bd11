package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * A stack of AWS CloudFormation that no provisioned product stands for, so that one may be made of it.
 *
 * @param status the status of the stack, for example {@code CREATE_COMPLETE}
 * @param template the text of its template; {@code null} if it is the one of whatever version it is imported as
 */
public record KnownStack(
        String arn, String status, @Nullable String template) {}
