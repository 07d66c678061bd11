package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListRecordHistoryRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListRecordHistoryResponse;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordError;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Records of requests on provisioned products; {@link LaunchWorld} describes the accounts. */
class RecordTest {

    private static final String DESCRIBE = API + "API_DescribeRecord.html";
    private static final String HISTORY = API + "API_ListRecordHistory.html";
    private static final String FILTER = API + "API_ListRecordHistorySearchFilter.html";

    final LaunchWorld world = new LaunchWorld();

    private List<String> history(Consumer<ListRecordHistoryRequest.Builder> wanted) {
        return world.developer.client.listRecordHistory(wanted).recordDetails().stream()
                .map(RecordDetail::recordId)
                .toList();
    }

    @Nested
    class WhenARecordIsDescribed {

        @AwsRule(
                source = DESCRIBE,
                says = "RecordOutputs: Information about the product created as the result of a request. PageSize: The "
                        + "maximum number of items to return with this call.")
        @Test
        void the_outputs_of_a_record_are_paged() {
            String entry = world.launches("server").recordId();
            DescribeRecordResponse first =
                    world.developer.client.describeRecord(d -> d.id(entry).pageSize(1));
            DescribeRecordResponse second = world.developer.client.describeRecord(
                    d -> d.id(entry).pageSize(1).pageToken(first.nextPageToken()));

            assertThat(first.recordOutputs())
                    .extracting(RecordOutput::outputKey)
                    .containsExactly("CloudformationStackARN");
            assertThat(second.recordOutputs())
                    .extracting(RecordOutput::outputKey)
                    .containsExactly("Size");
            assertThat(second.nextPageToken()).isNull();
        }

        @Test
        void it_has_no_outputs_before_it_succeeded() {
            LaunchWorld held = new LaunchWorld(CompletionPolicy.held());
            String entry = held.launches("server").recordId();
            DescribeRecordResponse response = held.developer.client.describeRecord(d -> d.id(entry));

            assertThat(response.hasRecordOutputs()).isTrue();
            assertThat(response.recordOutputs()).isEmpty();
        }

        @AwsRule(
                source = API + "API_RecordDetail.html",
                says = "RecordErrors: The errors that occurred. IN_PROGRESS_IN_ERROR - The provisioned product is "
                        + "under change but the requested operation failed and some remediation is occurring.")
        @Test
        void the_record_has_the_error_as_soon_as_its_status_says_that_the_request_fails() {
            LaunchWorld polled = new LaunchWorld(CompletionPolicy.afterPolls(4));
            polled.fails(ProvisioningFailure.ofLaunch("No capacity"));
            String entry = polled.launches("server").recordId();

            assertThat(polled.entry(entry).recordErrors()).as("CREATED").isEmpty();
            assertThat(polled.entry(entry).recordErrors()).as("IN_PROGRESS").isEmpty();
            RecordDetail inError = polled.entry(entry);
            assertThat(inError.status()).isEqualTo(RecordStatus.IN_PROGRESS_IN_ERROR);
            assertThat(inError.recordErrors())
                    .extracting(RecordError::description)
                    .containsExactly("No capacity");
            assertThat(polled.entry(entry).recordErrors()).as("FAILED").isEqualTo(inError.recordErrors());
        }

        @Assumed("Recorded answers of AWS have a later time of the last change than of the creation, by some"
                + " milliseconds, already in the answer of the request.")
        @Test
        void the_record_was_changed_after_it_was_created() {
            LaunchWorld held = new LaunchWorld(CompletionPolicy.held());
            RecordDetail launch = held.launches("server");

            assertThat(launch.updatedTime()).isAfter(launch.createdTime());
            assertThat(held.entry(launch.recordId()).updatedTime()).isEqualTo(launch.updatedTime());
            held.catalog.advance(Duration.ofMinutes(3));
            held.catalog.settle();
            assertThat(held.entry(launch.recordId()).updatedTime()).isAfter(launch.updatedTime());
        }

        @Assumed("Records belong to one account. The page does not say which error another " + "account gets.")
        @Test
        void another_account_does_not_find_the_record() {
            String entry = world.launches("server").recordId();

            assertThat(refusal(() -> world.hub.client.describeRecord(d -> d.id(entry))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("AWS does not say which calls count as polls; here DescribeRecord and DescribeProvisionedProduct do.")
        @Test
        void describing_the_provisioned_product_counts_as_a_poll_too() {
            LaunchWorld polled = new LaunchWorld(CompletionPolicy.afterPolls(2));
            RecordDetail launch = polled.launches("server");
            polled.status(launch.provisionedProductId());

            assertThat(polled.entry(launch.recordId()).statusAsString()).isEqualTo("SUCCEEDED");
        }
    }

    @Nested
    class WhenTheHistoryIsListed {

        @AwsRule(source = HISTORY, says = "RecordDetails: The records, in reverse chronological order.")
        @Test
        void records_are_listed_newest_first_across_pages() {
            RecordDetail launch = world.launches("server");
            String update =
                    world.updates(launch.provisionedProductId(), u -> {}).recordId();
            String end = world.terminates(launch.provisionedProductId()).recordId();
            ListRecordHistoryResponse first = world.developer.client.listRecordHistory(l -> l.pageSize(2));

            assertThat(first.recordDetails()).extracting(RecordDetail::recordId).containsExactly(end, update);
            assertThat(history(l -> l.pageSize(2).pageToken(first.nextPageToken())))
                    .containsExactly(launch.recordId());
        }

        @AwsRule(
                source = FILTER,
                says = "product - Filter results based on the specified product identifier. provisionedproduct - "
                        + "Filter results based on the provisioned product identifier.")
        @Test
        void it_can_be_filtered_by_product_or_provisioned_product() {
            RecordDetail one = world.launches("one");
            RecordDetail two = world.launches("two");

            assertThat(history(l -> l.searchFilter(f -> f.key("product").value(world.linux))))
                    .containsExactly(two.recordId(), one.recordId());
            assertThat(history(
                            l -> l.searchFilter(f -> f.key("provisionedproduct").value(one.provisionedProductId()))))
                    .containsExactly(one.recordId());
            assertThat(history(l -> l.searchFilter(f -> f.key("product").value("prod-unknown"))))
                    .isEmpty();
        }

        @AwsRule(
                source = "https://github.com/aws/aws-cli/issues/2445",
                says = "ValidationException when calling the ListRecordHistory operation: … is an invalid filter.")
        @Test
        void an_unknown_filter_key_is_refused_by_name() {
            var refused = refusal(
                    () -> history(l -> l.searchFilter(f -> f.key("status").value("FAILED"))));

            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("status is an invalid filter.");
        }

        @AwsRule(source = HISTORY, says = "AccessLevelFilter: The default is User.")
        @Test
        void by_default_only_records_of_the_calling_user_are_listed() {
            world.launches("server");

            assertThat(world.spoke.client.listRecordHistory(l -> {}).recordDetails())
                    .isEmpty();
            assertThat(world.spoke
                            .client
                            .listRecordHistory(l ->
                                    l.accessLevelFilter(f -> f.key("Account").value("self")))
                            .recordDetails())
                    .hasSize(1);
        }
    }
}
