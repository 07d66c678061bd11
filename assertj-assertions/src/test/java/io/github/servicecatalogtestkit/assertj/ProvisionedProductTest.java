package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.role;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvisionedProductTest {

    private final LaunchScenario world =
            new LaunchScenario(s -> s.provisioningCompletion(CompletionPolicy.after(Duration.ofSeconds(10))));

    private ProvisionedProductAssert web1() {
        return assertThat(world.developer).provisionedProduct("web-1");
    }

    private String id() {
        return world.developer
                .describeProvisionedProduct(r -> r.name("web-1"))
                .provisionedProductDetail()
                .id();
    }

    private String expecting(String rest) {
        return "\nExpecting provisioned product:\n  " + id() + " \"web-1\"\n" + rest;
    }

    @Nested
    class WhenItIsProvisioned {

        WhenItIsProvisioned() {
            world.launch("web-1", "t3.micro");
            world.world.catalog.settle();
        }

        @Test
        void it_is_what_was_launched() {
            web1().isAvailable()
                    .hasStatus(ProvisionedProductStatus.AVAILABLE)
                    .isOfProduct(world.web)
                    .hasVersion("v1")
                    .hasVersion(world.version())
                    .hasOutput("CloudformationStackARN")
                    .hasOutput("Type", "t3.micro")
                    .wasLaunchedWithoutRole();
            assertThat(world.developer).provisionedProduct(id()).isAvailable();
        }

        @Test
        void another_status_fails_with_the_actual_one() {
            assertThat(messageOf(() -> web1().hasStatus(ProvisionedProductStatus.TAINTED)))
                    .isEqualTo(expecting("to have status:\n  TAINTED\nbut its status is AVAILABLE."));
        }

        @Test
        void another_product_or_version_fails_with_the_actual_one() {
            assertThat(messageOf(() -> web1().isOfProduct(world.world.linux)))
                    .isEqualTo(expecting("to be of product:\n  " + world.world.linux + "\nbut it is of " + world.web));
            assertThat(messageOf(() -> web1().hasVersion("v2")))
                    .isEqualTo(expecting("to have version:\n  v2\nbut its version is " + world.version() + " \"v1\""));
        }

        @Test
        void another_output_fails_with_the_actual_outputs() {
            assertThat(messageOf(() -> web1().hasOutput("Type", "t3.large")))
                    .isEqualTo(expecting(
                            "to have output:\n  Type = t3.large\nbut the value of that output is:\n  t3.micro"));
            assertThat(messageOf(() -> web1().hasOutput("Url")))
                    .startsWith(expecting("to have output:\n  Url\nbut it has only:\n  "))
                    .contains("\n  Type = t3.micro");
        }

        @Test
        void a_role_fails_if_it_was_launched_without_one() {
            assertThat(messageOf(() -> web1().wasLaunchedWithRole(HUB_ROLE)))
                    .isEqualTo(expecting("to have been launched with role:\n  " + HUB_ROLE
                            + "\nbut it was launched without one, with the permissions of the end user."));
        }

        @Test
        void its_last_record_has_the_outcome() {
            web1().lastRecord()
                    .succeeded()
                    .isOfType("PROVISION_PRODUCT")
                    .hasStatus(RecordStatus.SUCCEEDED)
                    .hasOutput("Type", "t3.micro");
        }

        @Test
        void not_seeing_it_fails_with_its_status() {
            assertThat(messageOf(() -> assertThat(world.developer).doesNotSeeProvisionedProduct("web-1")))
                    .isEqualTo("\nExpecting account 222222222222 not to see provisioned product:\n  " + id()
                            + " \"web-1\"\nbut it does: its status is AVAILABLE.");
        }

        @Test
        void it_is_gone_once_it_is_terminated() {
            world.developer.terminateProvisionedProduct(r -> r.provisionedProductName("web-1"));

            assertThat(world.developer)
                    .eventually(WaitPolicy.onClock(world.world.catalog::advance))
                    .doesNotSeeProvisionedProduct("web-1");
        }

        @Test
        void others_are_listed_if_it_is_not_visible() {
            assertThat(messageOf(() -> assertThat(world.developer).provisionedProduct("wbe-1")))
                    .isEqualTo(
                            "\nExpecting account 222222222222 to see provisioned product:\n  wbe-1\nbut it does not. It"
                                    + " sees:\n  " + id() + " \"web-1\": AVAILABLE");
        }
    }

    @Nested
    class WhenItIsLaunchedWithARole {

        @Test
        void it_has_that_role() {
            world.constrain(LAUNCH, role(HUB_ROLE));
            world.launch("web-1", "t3.micro");

            web1().wasLaunchedWithRole(HUB_ROLE);
            assertThat(messageOf(() -> web1().wasLaunchedWithRole("arn:aws:iam::222222222222:role/Spoke")))
                    .endsWith("but it was launched with role:\n  " + HUB_ROLE);
            assertThat(messageOf(() -> web1().wasLaunchedWithoutRole()))
                    .isEqualTo(expecting(
                            "to have been launched without a role\nbut it was launched with role:\n  " + HUB_ROLE));
        }
    }

    @Nested
    class WhileItIsProvisioned {

        private final String record = world.launch("web-1", "t3.micro").recordId();

        @Test
        void it_is_under_change() {
            web1().hasStatus(ProvisionedProductStatus.UNDER_CHANGE);
            assertThat(messageOf(() -> web1().isAvailable()))
                    .contains("but its status is UNDER_CHANGE. It is still in progress."
                            + " Call eventually() after assertThat(client) to wait until it is complete.");
            assertThat(messageOf(() -> web1().hasOutput("Type")))
                    .contains("but it has no outputs. It is still in progress. Call eventually()");
        }

        @Test
        void its_record_has_neither_succeeded_nor_failed() {
            assertThat(messageOf(
                            () -> assertThat(world.developer).record(record).succeeded()))
                    .startsWith("\nExpecting record:\n  " + record
                            + " PROVISION_PRODUCT \"web-1\"\nto have succeeded\nbut it is ");
            assertThat(messageOf(
                            () -> assertThat(world.developer).record(record).failed()))
                    .contains("to have failed\nbut it is ");
            assertThat(messageOf(
                            () -> assertThat(world.developer).record(record).failedWith("x")))
                    .contains("to have failed with an error that contains:\n  x\nbut it is ");
        }

        @Test
        void eventually_waits_until_it_is_available() {
            assertThat(world.developer)
                    .eventually(WaitPolicy.onClock(world.world.catalog::advance))
                    .provisionedProduct("web-1")
                    .isAvailable()
                    .lastRecord()
                    .succeeded();
            assertThat(world.developer).record(record).succeeded();
        }
    }

    @Nested
    class WhenItFails {

        private final String record;

        WhenItFails() {
            world.world.catalog.provisioning().fail(ProvisioningFailure.ofLaunch("Subnet is full"));
            record = world.launch("web-1", "t3.micro").recordId();
            world.world.catalog.settle();
        }

        @Test
        void its_record_says_why() {
            assertThat(world.developer).record(record).failed().failedWith("Subnet is full");
            assertThat(messageOf(
                            () -> assertThat(world.developer).record(record).succeeded()))
                    .contains("to have succeeded\nbut it is FAILED:\n  ")
                    .contains("Subnet is full");
            assertThat(messageOf(
                            () -> assertThat(world.developer).record(record).failedWith("denied")))
                    .contains("to have failed with an error that contains:\n  denied\nbut it failed with:\n  ");
        }

        @Test
        void its_status_says_why() {
            assertThat(messageOf(() -> web1().isAvailable())).contains("but its status is ERROR: ");
        }
    }

    @Nested
    class Records {

        @Test
        void that_are_not_there_are_not_seen() {
            assertThat(messageOf(() -> assertThat(world.developer).record("rec-aaaaaaaaaaaaa")))
                    .isEqualTo(
                            "\nExpecting account 222222222222 to see record:\n  rec-aaaaaaaaaaaaa\nbut it does not.");
        }

        @Test
        void are_of_one_type() {
            String record = world.launch("web-1", "t3.micro").recordId();

            assertThat(messageOf(
                            () -> assertThat(world.developer).record(record).isOfType("UPDATE_PROVISIONED_PRODUCT")))
                    .endsWith("to be of type:\n  UPDATE_PROVISIONED_PRODUCT\nbut it is of type PROVISION_PRODUCT");
            assertThat(messageOf(
                            () -> assertThat(world.developer).record(record).hasOutput("Type", "t3.micro")))
                    .endsWith("to have output:\n  Type = t3.micro\nbut it has no outputs.");
        }
    }

    @Test
    void views_of_nothing_have_no_details() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProvisionedProductView.of(ClientContext.of(world.developer), "web-1")
                        .detail())
                .withMessage("The client does not see provisioned product web-1");
        assertThatIllegalStateException()
                .isThrownBy(() -> RecordView.of(ClientContext.of(world.developer), "rec-aaaaaaaaaaaaa")
                        .detail())
                .withMessage("The client does not see record rec-aaaaaaaaaaaaa");
    }
}
