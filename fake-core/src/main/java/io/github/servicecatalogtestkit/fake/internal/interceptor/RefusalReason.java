package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.explain.AccessExplainer;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Says what AWS leaves out of the message of an error: why the account does not have what its request names, or what an
 * action waits for that has to be complete first.
 */
final class RefusalReason {

    /** The errors that hide the reason. */
    private static final Set<String> HIDING =
            Set.of("ResourceNotFoundException", "OperationNotSupportedException", "AccessDeniedException");

    private RefusalReason() {}

    /** Returns the reason at the time of the call, or an empty text if there is nothing to add. */
    static String of(InterceptedCall<?, ?> call, RuntimeException error) {
        if (!call.refusal().waitsFor().isEmpty()) {
            return call.refusal().waitsFor();
        }
        if (!(error instanceof AwsServiceException refused)
                || refused.awsErrorDetails() == null
                || !HIDING.contains(refused.awsErrorDetails().errorCode())) {
            return "";
        }
        return AccessExplainer.explain(call.catalog(), call.caller().scope(), texts(call.awsRequest()));
    }

    private static List<String> texts(AwsRequest request) {
        return request.sdkFields().stream()
                .map(field -> field.getValueOrDefault(request))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
