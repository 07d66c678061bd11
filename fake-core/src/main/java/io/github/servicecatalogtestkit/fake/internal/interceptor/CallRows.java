package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.picture.CallRow;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Describes calls for texts and pages. */
public final class CallRows {

    private CallRows() {}

    /**
     * Describes a call.
     *
     * @param catalog the catalog from which the resources get their names
     */
    public static CallRow of(Catalog catalog, CallRecord call, long number) {
        return new CallRow(
                number,
                assertion(call.origin()),
                who(catalog, call.caller()),
                call.operation().name(),
                CallSubject.of(catalog, call),
                refusal(call),
                call.request(),
                call.response());
    }

    private static @Nullable String assertion(CallOrigin origin) {
        return switch (origin) {
            case CODE_UNDER_TEST -> null;
            case ASSERTION -> "assertion";
            case WAITING_ASSERTION -> "eventually";
        };
    }

    private static CallRow.Who who(Catalog catalog, Caller caller) {
        String arn = caller.principal();
        return new CallRow.Who(
                caller.account().digits(),
                catalog.accounts().nameOf(caller.account()),
                caller.isAdministrator() ? null : arn.substring(arn.lastIndexOf(':') + 1),
                caller.scope().region());
    }

    private static CallRow.@Nullable Refusal refusal(CallRecord call) {
        RuntimeException error = call.error();
        if (error == null) {
            return null;
        }
        return error instanceof AwsServiceException refused && refused.awsErrorDetails() != null
                ? new CallRow.Refusal(
                        refused.awsErrorDetails().errorCode(),
                        refused.awsErrorDetails().errorMessage(),
                        call.reason(),
                        refused.requestId())
                : new CallRow.Refusal(error.getClass().getSimpleName(), String.valueOf(error.getMessage()), "", null);
    }
}
