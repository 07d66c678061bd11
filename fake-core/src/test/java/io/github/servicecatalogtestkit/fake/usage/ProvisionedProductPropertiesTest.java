package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.PropertyKey;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductPropertiesResponse;

/** Owner and launch role of provisioned products; {@link LaunchWorld} describes the accounts. */
class ProvisionedProductPropertiesTest {

    private static final String PROPERTIES = API + "API_UpdateProvisionedProductProperties.html";
    private static final String OTHER = "arn:aws:iam::" + ConstrainedHub.SPOKE + ":user/other";
    private static final String ROLE = "arn:aws:iam::" + ConstrainedHub.SPOKE + ":role/Assigned";

    final LaunchWorld world = new LaunchWorld();
    final RecordDetail launch = world.launches("server");
    final String id = launch.provisionedProductId();

    private UpdateProvisionedProductPropertiesResponse sets(PropertyKey key, String value) {
        return world.spoke.client.updateProvisionedProductProperties(
                u -> u.provisionedProductId(id).provisionedProductProperties(Map.of(key, value)));
    }

    @Nested
    class WhenTheOwnerIsChanged {

        final Actor other = new Actor(world.catalog.account("spoke").as("user/other"));

        @AwsRule(
                source = PROPERTIES,
                says = "Status: The status of the request. RecordId: The identifier of the record.")
        @Test
        void the_response_contains_a_record_id() {
            UpdateProvisionedProductPropertiesResponse response = sets(PropertyKey.OWNER, OTHER);

            assertThat(response.status()).isEqualTo(RecordStatus.SUCCEEDED);
            assertThat(response.provisionedProductProperties()).containsEntry(PropertyKey.OWNER, OTHER);
            assertThat(world.spoke
                            .client
                            .describeRecord(d -> d.id(response.recordId()))
                            .recordDetail()
                            .provisionedProductId())
                    .isEqualTo(id);
        }

        @AwsRule(
                source = PROPERTIES,
                says = "If an end user provisions a product and the owner is updated to someone else, they will no "
                        + "longer be able to see or perform any actions through API or the Service Catalog console on "
                        + "that provisioned product.")
        @Test
        void the_previous_owner_no_longer_has_access() {
            sets(PropertyKey.OWNER, OTHER);

            assertThat(world.developer.client.scanProvisionedProducts(s -> {}).provisionedProducts())
                    .isEmpty();
            assertThat(refusal(() -> world.product(id))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> world.developer.client.describeProvisionedProduct(d -> d.name("server"))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> world.updates(id, u -> {}))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> world.terminates(id))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> world.entry(launch.recordId()))).isInstanceOf(ResourceNotFoundException.class);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdateProvisionedProduc"
                        + "tProperties.html",
                says = "The previous owner can no longer use DescribeRecord, but can still see the "
                        + "product's history from when he was an owner using ListRecordHistory.")
        @Test
        void the_previous_owner_lists_the_records_of_its_time_and_describes_none() {
            String given = sets(PropertyKey.OWNER, OTHER).recordId();
            other.client.terminateProvisionedProduct(
                    t -> t.provisionedProductId(id).retainPhysicalResources(false));

            assertThat(world.developer.client.listRecordHistory(l -> {}).recordDetails())
                    .extracting(RecordDetail::recordId)
                    .containsExactly(given, launch.recordId());
            assertThat(refusal(() -> world.entry(launch.recordId()))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("AWS does not say what the owner lists after the termination: here the records of its own requests.")
        @Test
        void the_last_owner_of_a_terminated_product_lists_its_own_requests() {
            sets(PropertyKey.OWNER, OTHER);
            String ended = other.client
                    .terminateProvisionedProduct(t -> t.provisionedProductId(id).retainPhysicalResources(false))
                    .recordDetail()
                    .recordId();

            assertThat(other.client.listRecordHistory(l -> {}).recordDetails())
                    .extracting(RecordDetail::recordId)
                    .containsExactly(ended);
        }

        @AwsRule(
                source = PROPERTIES,
                says = "The new owner can describe all past records for the provisioned product using the "
                        + "DescribeRecord API.")
        @Test
        void the_new_owner_sees_all_earlier_records() {
            String given = sets(PropertyKey.OWNER, OTHER).recordId();

            assertThat(other.client
                            .describeRecord(d -> d.id(launch.recordId()))
                            .recordDetail()
                            .recordId())
                    .isEqualTo(launch.recordId());
            assertThat(other.client.listRecordHistory(l -> {}).recordDetails())
                    .extracting(RecordDetail::recordId)
                    .containsExactly(given, launch.recordId());
            assertThat(other.client.searchProvisionedProducts(s -> {}).provisionedProducts())
                    .extracting(found -> found.userArn())
                    .containsExactly(OTHER);
        }

        @AwsRule(
                source = PROPERTIES,
                says = "Both end user owners and administrators can see ownership history of the "
                        + "provisioned product using the ListRecordHistory API.")
        @Test
        void the_owner_and_the_administrator_list_every_change_of_the_owner() {
            String first = sets(PropertyKey.OWNER, "arn:aws:iam::" + world.spoke.id + ":role/Administrator")
                    .recordId();
            String second = sets(PropertyKey.OWNER, OTHER).recordId();

            assertThat(other.client.listRecordHistory(l -> {}).recordDetails())
                    .extracting(RecordDetail::recordId)
                    .containsExactly(second, first, launch.recordId());
            assertThat(world.spoke
                            .client
                            .listRecordHistory(l ->
                                    l.accessLevelFilter(f -> f.key("Account").value("self")))
                            .recordDetails())
                    .extracting(RecordDetail::recordId)
                    .containsExactly(second, first, launch.recordId());
        }

        @AwsRule(
                source = PROPERTIES,
                says = "The OWNER key accepts user ARNs, IAM role ARNs, and STS assumed-role ARNs.")
        @Test
        void the_owner_can_be_a_session_of_a_role() {
            String session = "arn:aws:sts::" + world.spoke.id + ":assumed-role/Operator/dan";

            assertThat(sets(PropertyKey.OWNER, session).provisionedProductProperties())
                    .containsEntry(PropertyKey.OWNER, session);
        }

        @Assumed("AWS does not say how an owner that is a session shows: here the role is the user, with this session.")
        @Test
        void an_owner_that_is_a_session_shows_as_its_role_and_this_session() {
            String session = "arn:aws:sts::" + world.spoke.id + ":assumed-role/Operator/dan";
            sets(PropertyKey.OWNER, session);

            assertThat(new Actor(world.catalog.account("spoke").as(session))
                            .client
                            .searchProvisionedProducts(s -> {})
                            .provisionedProducts())
                    .extracting(found -> found.userArn(), found -> found.userArnSession())
                    .containsExactly(org.assertj.core.api.Assertions.tuple(
                            "arn:aws:iam::" + world.spoke.id + ":role/Operator", session));
        }

        @Test
        void the_previous_owner_can_become_the_owner_again() {
            sets(PropertyKey.OWNER, OTHER);
            sets(PropertyKey.OWNER, "arn:aws:iam::" + world.spoke.id + ":role/Developer");

            assertThat(world.names()).containsExactly("server");
            assertThat(refusal(() -> other.client.describeProvisionedProduct(d -> d.id(id))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenTheLaunchRoleIsSet {

        @AwsRule(
                source = PROPERTIES,
                says = "This role is used when an end user calls a provisioning operation such as "
                        + "UpdateProvisionedProduct, "
                        + "TerminateProvisionedProduct, or ExecuteProvisionedProductServiceAction.")
        @Test
        void it_overrides_the_role_of_the_launch_constraint() {
            world.hub.setsLaunchRole(world.shared, world.linux, "Launch");
            sets(PropertyKey.LAUNCH_ROLE, ROLE);

            assertThat(world.product(id).launchRoleArn()).isEqualTo(ROLE);
            assertThat(world.updates(id, u -> {}).launchRoleArn()).isEqualTo(ROLE);
            assertThat(world.terminates(id).launchRoleArn()).isEqualTo(ROLE);
        }

        @AwsRule(
                source = API + "API_ProvisionedProductDetail.html",
                says = "LastProvisioningRecordId: The record identifier of the last request performed "
                        + "on this provisioned product of the following types: ProvisionProduct "
                        + "UpdateProvisionedProduct ExecuteProvisionedProductPlan "
                        + "TerminateProvisionedProduct")
        @Test
        void it_does_not_change_the_last_provisioning_record() {
            String entry = sets(PropertyKey.LAUNCH_ROLE, ROLE).recordId();

            assertThat(world.product(id))
                    .extracting(d -> d.lastRecordId(), d -> d.lastProvisioningRecordId())
                    .containsExactly(entry, launch.recordId());
        }
    }

    @Nested
    class WhenTheRequestIsRefused {

        @AwsRule(
                source = PROPERTIES,
                says = "Only a role ARN is valid. A user ARN is invalid. The OWNER key accepts user "
                        + "ARNs, IAM role ARNs, and STS assumed-role ARNs. … The administrator can change "
                        + "the owner of a provisioned product to another IAM or STS entity within the same "
                        + "account.")
        @ParameterizedTest
        @CsvSource({
            "LAUNCH_ROLE, arn:aws:iam::222222222222:user/alice",
            "LAUNCH_ROLE, Launch",
            "OWNER, arn:aws:iam::222222222222:group/Developers",
            "OWNER, arn:aws:iam::111111111111:role/OfTheHub",
            "OWNER, arn:aws:s3:::bucket"
        })
        void invalid_keys_and_values_are_refused(PropertyKey key, String value) {
            assertThat(refusal(() -> sets(key, value))).isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = PROPERTIES,
                says = "InvalidStateException: An attempt was made to modify a resource that is in a state that is "
                        + "not valid.")
        @Test
        void a_provisioned_product_under_change_is_refused() {
            LaunchWorld held = new LaunchWorld(CompletionPolicy.held());
            String changing = held.launched("server");

            assertThat(refusal(() ->
                            held.spoke.client.updateProvisionedProductProperties(u -> u.provisionedProductId(changing)
                                    .provisionedProductProperties(Map.of(PropertyKey.OWNER, OTHER)))))
                    .isInstanceOf(InvalidStateException.class);
        }
    }
}
