package io.github.servicecatalogtestkit.fake.internal.picture;

import org.jspecify.annotations.Nullable;

/**
 * A call as the page shows it.
 *
 * @param account the ID of the account that called
 * @param principal the last part of the ARN of the principal; {@code null} for the account's administrator
 * @param subject the resources that the request names, with their names
 * @param refusal how the call was refused; {@code null} if it was answered
 * @param request the complete request
 * @param response the complete response, empty if the call was refused
 */
public record CallRow(
        String account,
        @Nullable String principal,
        String region,
        String operation,
        String subject,
        @Nullable Refusal refusal,
        String request,
        String response) {

    /** An error that a caller got. */
    public record Refusal(String code, String message) {}
}
