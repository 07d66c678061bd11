package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.picture.CallRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Describes calls for the page. */
public final class CallRows {

    /** A request or response that is longer is cut in the page. */
    private static final int LONGEST = 4_000;

    private CallRows() {}

    /**
     * Returns a row for each call.
     *
     * @param catalog the catalog from which the resources get their names
     */
    public static List<CallRow> of(Catalog catalog, List<CallRecord> calls) {
        return calls.stream().map(call -> of(catalog, call)).toList();
    }

    private static CallRow of(Catalog catalog, CallRecord call) {
        Caller caller = call.caller();
        return new CallRow(
                caller.account().digits(),
                caller.isAdministrator() ? null : lastPart(caller.principal()),
                caller.scope().region(),
                call.operation().name(),
                CallSubject.of(catalog, call),
                refusal(call.error()),
                cut(call.request().toString()),
                call.response() == null ? "" : cut(call.response().toString()));
    }

    private static String lastPart(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static CallRow.@Nullable Refusal refusal(@Nullable RuntimeException error) {
        if (error == null) {
            return null;
        }
        return error instanceof AwsServiceException refused && refused.awsErrorDetails() != null
                ? new CallRow.Refusal(
                        refused.awsErrorDetails().errorCode(),
                        refused.awsErrorDetails().errorMessage())
                : new CallRow.Refusal(error.getClass().getSimpleName(), String.valueOf(error.getMessage()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
