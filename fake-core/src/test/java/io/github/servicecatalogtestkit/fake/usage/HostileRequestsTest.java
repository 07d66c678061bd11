package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Api;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Whatever a request contains, it is answered or refused as AWS does, or refused in the words of the toolkit. */
class HostileRequestsTest {

    private static final int REQUESTS = 15;

    static List<Api> operations() {
        return GeneratedRequests.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void no_request_ends_in_an_internal_exception(Api api) {
        HostileRequests requests = new HostileRequests(api.operation().length());
        for (int i = 0; i < REQUESTS; i++) {
            AwsRequest request = requests.next(api);
            Throwable thrown = catchThrowable(() -> requests.send(api, request));
            if (thrown != null && !isWorded(thrown, api)) {
                throw new AssertionError("Request " + i + ": " + shortened(request.toString()), thrown);
            }
        }
    }

    private static boolean isWorded(Throwable thrown, Api api) {
        if (thrown instanceof AwsServiceException refused) {
            assertThat(refused.awsErrorDetails().errorCode()).isNotBlank();
            return true;
        }
        String message = String.valueOf(thrown.getMessage());
        if (thrown.getClass() == UnsupportedOperationException.class) {
            return message.startsWith(api.operation() + " is not modelled");
        }
        boolean isOurs = thrown.getStackTrace()[0].getClassName().startsWith("io.github.servicecatalogtestkit.");
        return isOurs && thrown instanceof IllegalArgumentException && message.endsWith(".");
    }

    private static String shortened(String text) {
        return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
    }
}
