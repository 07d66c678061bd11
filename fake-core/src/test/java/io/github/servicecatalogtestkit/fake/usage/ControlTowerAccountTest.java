package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductAttribute;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductViewFilterBy;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;

/** Accounts that the Account Factory of AWS Control Tower created; {@link LaunchWorld} describes the accounts. */
class ControlTowerAccountTest {

    private static final String AFT = "https://github.com/aws-ia/terraform-aws-control_tower_account_factory";
    private static final String ALICE = "333333333333";
    private static final String BOB = "444444444444";

    private final LaunchWorld world = new LaunchWorld();

    private ControlTowerAccountTest() {
        world.catalog
                .provisioning()
                .putControlTowerAccount(
                        world.catalog.account("spoke").as("role/Developer"), world.linux, "alice", ALICE)
                .putControlTowerAccount(world.catalog.account("spoke").as("role/Developer"), world.linux, "bob", BOB);
    }

    private List<ProvisionedProductAttribute> found(String... terms) {
        return world.developer
                .client
                .searchProvisionedProducts(
                        s -> s.filters(Map.of(ProvisionedProductViewFilterBy.SEARCH_QUERY, List.of(terms))))
                .provisionedProducts();
    }

    @AwsRule(
            source = AFT,
            says = "The client searches provisioned products with type:CONTROL_TOWER_ACCOUNT and compares their "
                    + "PhysicalId with the account ID.")
    @Test
    void searches_find_accounts_by_type_and_by_physical_id() {
        world.launches("server");

        assertThat(found("type:CONTROL_TOWER_ACCOUNT"))
                .extracting(ProvisionedProductAttribute::name, ProvisionedProductAttribute::physicalId)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("alice", ALICE),
                        org.assertj.core.api.Assertions.tuple("bob", BOB));
        assertThat(found("physicalId:" + BOB))
                .extracting(ProvisionedProductAttribute::name)
                .containsExactly("bob");
    }

    @Assumed("Recorded answers of AWS from 2020 to 2022 have no launch role and no status message for these provisioned"
            + " products, and their three record IDs are equal.")
    @Test
    void an_account_has_one_record_and_neither_a_launch_role_nor_a_status_message() {
        world.hub.setsLaunchRole(world.shared, world.linux, "Launch");
        ProvisionedProductDetail detail = world.developer
                .client
                .describeProvisionedProduct(d -> d.name("alice"))
                .provisionedProductDetail();
        RecordDetail entry = world.entry(detail.lastRecordId());

        assertThat(detail.status()).isEqualTo(ProvisionedProductStatus.AVAILABLE);
        assertThat(detail.type()).isEqualTo("CONTROL_TOWER_ACCOUNT");
        assertThat(detail.launchRoleArn()).isNull();
        assertThat(detail.statusMessage()).isNull();
        assertThat(List.of(detail.lastProvisioningRecordId(), detail.lastSuccessfulProvisioningRecordId()))
                .containsOnly(detail.lastRecordId());
        assertThat(entry.statusAsString()).isEqualTo("SUCCEEDED");
        assertThat(entry.recordType()).isEqualTo("PROVISION_PRODUCT");
        assertThat(entry.provisionedProductType()).isEqualTo("CONTROL_TOWER_ACCOUNT");
    }

    @Assumed("Recorded answers of AWS have no PhysicalId for accounts that were created before 2021.")
    @Test
    void an_account_may_have_no_physical_id() {
        world.catalog
                .provisioning()
                .putControlTowerAccount(world.catalog.account("spoke").as("role/Developer"), world.linux, "old", null);

        assertThat(found("name:old"))
                .extracting(ProvisionedProductAttribute::physicalId)
                .containsOnlyNulls();
    }

    @AwsRule(
            source = "https://github.com/idealo/terraform-provider-controltower",
            says = "The client reads the output AccountId of the record.")
    @Test
    void the_account_id_is_an_output() {
        String id = found("name:alice").get(0).id();

        assertThat(world.outputs(id)).isEqualTo(Map.of("AccountId", ALICE));
    }

    @Test
    void an_account_can_be_updated_and_terminated_and_keeps_its_type() {
        world.hub.setsLaunchRole(world.shared, world.linux, "Launch");
        String id = found("name:alice").get(0).id();
        world.updates(id, u -> u.provisioningArtifactId(world.v1));

        assertThat(world.product(id))
                .extracting(d -> d.type(), d -> d.status())
                .containsExactly("CONTROL_TOWER_ACCOUNT", ProvisionedProductStatus.AVAILABLE);
        assertThat(world.product(id).launchRoleArn()).isNull();
        assertThat(world.outputs(id)).isEqualTo(Map.of("AccountId", ALICE));
        assertThat(found("physicalId:" + ALICE)).hasSize(1);
        world.terminates(id);
        assertThat(world.names()).containsExactly("bob");
    }

    @Test
    void an_unknown_product_or_a_used_name_is_refused() {
        var provisioning = world.catalog.provisioning();
        var spoke = world.catalog.account("spoke");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> provisioning.putControlTowerAccount(spoke, "prod-aaaaaaaaaaaaa", "new", ALICE))
                .withMessageContaining("prod-aaaaaaaaaaaaa");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provisioning.putControlTowerAccount(spoke, world.linux, "alice", ALICE))
                .withMessageContaining("alice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provisioning.putControlTowerAccount(
                        world.catalog.account("stranger"), world.linux, "new", ALICE))
                .withMessageContaining(world.linux);
    }
}
