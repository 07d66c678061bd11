package io.github.servicecatalogtestkit.samples.hubandspoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

class RetryingCallerTest {

    private static final SdkException BUSY = InvalidStateException.builder()
            .awsErrorDetails(details("InvalidStateException", "Another share action is running."))
            .build();

    private static final SdkException NOT_YET_THERE = ResourceNotFoundException.builder()
            .awsErrorDetails(details("ResourceNotFoundException", "Resource not found"))
            .build();

    private static final SdkException WRONG = InvalidParametersException.builder()
            .awsErrorDetails(details("InvalidParametersException", "Something is wrong."))
            .build();

    private final List<String> told = new ArrayList<>();
    private final RetryingCaller caller = new RetryingCaller(told::add, 3, Duration.ZERO);
    private final AtomicInteger calls = new AtomicInteger();

    private static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
    }

    /** A call that is refused a number of times before it is answered. */
    private Supplier<String> refused(int times, SdkException refusal) {
        return () -> {
            if (calls.incrementAndGet() <= times) {
                throw refusal;
            }
            return "answer";
        };
    }

    @Test
    void the_listener_receives_completed_steps() {
        assertThat(caller.execute("do something", refused(0, WRONG))).isEqualTo("answer");
        assertThat(told).containsExactly("do something");
    }

    @Test
    void the_listener_does_not_receive_queries() {
        assertThat(caller.query("look at something", refused(0, WRONG))).isEqualTo("answer");
        assertThat(told).isEmpty();
    }

    @Nested
    class WhenAwsIsNotReady {

        @Test
        void a_share_action_is_retried_while_another_one_runs() {
            assertThat(caller.execute("share", refused(2, BUSY))).isEqualTo("answer");
            assertThat(told).containsExactly("share");
        }

        @Test
        void a_call_is_retried_until_a_new_resource_is_found() {
            assertThat(caller.query("look", refused(2, NOT_YET_THERE))).isEqualTo("answer");
        }

        @Test
        void the_call_fails_after_the_last_attempt() {
            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(() -> caller.execute("share it", refused(3, BUSY)))
                    .withMessage("Could not share it: InvalidStateException: Another share action is running.")
                    .withCause(BUSY);
            assertThat(calls).hasValue(3);
            assertThat(told).isEmpty();
        }

        @Test
        void an_interrupted_wait_ends_the_deployment_and_stays_interrupted() {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(() -> caller.execute("share it", refused(1, BUSY)))
                    .withMessage("Could not share it: interrupted while waiting for AWS");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Nested
    class WhenAnActionRunsLong {

        @Test
        void the_action_is_polled_until_it_is_complete() {
            assertThat(caller.pollUntil("launch", calls::incrementAndGet, look -> look == 7))
                    .isEqualTo(7);
            assertThat(calls).hasValue(7);
            assertThat(told).isEmpty();
        }

        @Test
        void there_are_sixty_polls_per_attempt_of_a_call() {
            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(() -> caller.pollUntil("launch it", calls::incrementAndGet, look -> false))
                    .withMessage("Could not launch it: it takes too long");
            assertThat(calls).hasValue(180);
        }
    }

    @Nested
    class WhenAwsRefuses {

        @Test
        void the_step_is_not_retried() {
            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(() -> caller.execute("share it", refused(1, WRONG)))
                    .withMessage("Could not share it: InvalidParametersException: Something is wrong.");
            assertThat(calls).hasValue(1);
        }

        @Test
        void a_step_that_never_reached_aws_is_named_too() {
            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(() -> caller.execute("share it", refused(1, SdkClientException.create("No network."))))
                    .withMessage("Could not share it: No network.");
        }
    }
}
