package io.github.servicecatalogtestkit.fake.internal.picture;

import org.jspecify.annotations.Nullable;

/**
 * A call as texts and pages show it.
 *
 * @param number counts the calls of the code under test, and the calls of assertions apart
 * @param assertion {@code assertion} or {@code eventually} for a call of an assertion; otherwise {@code null}
 * @param subject the resources that the request names, with their names
 * @param refusal how the call was refused; {@code null} if it was answered
 * @param request the complete request, whose text is used only where it is shown
 * @param response the complete response; {@code null} if the call was refused
 */
public record CallRow(
        long number,
        @Nullable String assertion,
        Who who,
        String operation,
        String subject,
        @Nullable Refusal refusal,
        Object request,
        @Nullable Object response) {

    /**
     * Who called.
     *
     * @param principal the last part of the principal's ARN; {@code null} for the account's administrator
     */
    public record Who(String account, String name, @Nullable String principal, String region) {}

    /**
     * An error that a caller got.
     *
     * @param reason what AWS does not say; may be empty
     * @param requestId the ID that the message of the SDK's exception has; {@code null} if there is none
     */
    public record Refusal(
            String code,
            String message,
            String reason,
            @Nullable String requestId) {}
}
