package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.PRINCIPAL;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.VERSION;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactGuidance.DEPRECATED;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;

/** A product with an active version "v1", an inactive version "v2" and a deprecated version "v3". */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VersionsTest {

    private final LaunchScenario scenario = new LaunchScenario();
    private final HubAndSpoke world = scenario.world;
    private final ServiceCatalogClient hub = world.hub;
    private final ServiceCatalogClient developer = scenario.developer;
    private final String web = scenario.web;
    private String v1;
    private String v2;
    private String v3;

    @BeforeEach
    void createVersions() {
        v1 = scenario.version();
        v2 = version("v2");
        v3 = version("v3");
        hub.updateProvisioningArtifact(
                r -> r.productId(web).provisioningArtifactId(v2).active(false));
        hub.updateProvisioningArtifact(
                r -> r.productId(web).provisioningArtifactId(v3).guidance(DEPRECATED));
    }

    private String version(String name) {
        return hub.createProvisioningArtifact(r -> r.productId(web)
                        .parameters(p -> p.name(name)
                                .type("CLOUD_FORMATION_TEMPLATE")
                                .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/web.json"))))
                .provisioningArtifactDetail()
                .id();
    }

    private void deny(String operation) {
        world.catalog.faults().on(operation).includingAssertions().everyCall().denies();
    }

    @Nested
    class ForAnAdministrator {

        @Test
        void each_version_is_found_by_name_and_by_id() {
            assertThat(hub)
                    .product(web)
                    .hasVersion("v1")
                    .hasVersion(v2)
                    .hasActiveVersions("v1", v3)
                    .hasInactiveVersion("v2")
                    .hasInactiveVersion(v2)
                    .hasDeprecatedVersion("v3")
                    .hasDeprecatedVersion(v3)
                    .doesNotHaveVersion("v4");
        }

        @Test
        void a_recipient_sees_the_versions_of_the_owner() {
            assertThat(world.spoke)
                    .portfolio(world.local)
                    .product(web)
                    .hasActiveVersions("v1")
                    .hasInactiveVersion("v2")
                    .hasDeprecatedVersion("v3");
        }

        @Test
        void a_version_that_is_missing_or_in_another_state_is_named() {
            assertThat(messageOf(() -> assertThat(hub).product(web).hasActiveVersions("v1", "v2", "v9")))
                    .isEqualTo("""

                            Expecting product:
                              %s "Web" of 111111111111
                            to have active versions:
                              v1
                              v2
                              v9
                            but it lacks:
                              v2, because %s "v2" is inactive
                              v9
                            It has:
                              %s "v1"
                              %s "v2", inactive
                              %s "v3", deprecated""".formatted(web, v2, v1, v2, v3));
        }

        @Test
        void an_active_version_is_not_inactive_and_one_without_guidance_is_not_deprecated() {
            assertThat(messageOf(() -> assertThat(hub).product(web).hasInactiveVersion("v1")))
                    .contains("to have inactive version:\n  v1\nbut it lacks:\n  v1, because " + v1
                            + " \"v1\" is active\nIt has:");
            assertThat(messageOf(() -> assertThat(hub).product(web).hasDeprecatedVersion("v1")))
                    .contains("to have deprecated version:\n  v1\nbut it lacks:\n  v1, because " + v1
                            + " \"v1\" is not deprecated\nIt has:");
        }

        @Test
        void a_version_that_should_be_absent_is_shown() {
            assertThat(messageOf(() -> assertThat(hub).product(web).doesNotHaveVersion("v2")))
                    .endsWith("not to have version:\n  v2\nbut it has:\n  " + v2 + " \"v2\", inactive");
        }

        @Test
        void one_of_two_versions_with_the_same_name_can_be_inactive() {
            version("v2");

            assertThat(hub).product(web).hasActiveVersions("v2").hasInactiveVersion("v2");
        }
    }

    @Nested
    class ForAnEndUser {

        @Test
        void whom_the_test_calls_one_only_the_active_versions_are_visible() {
            assertThat(developer)
                    .administeredBy(world.spoke)
                    .product(web)
                    .hasExactlyVersions("v1", "v3")
                    .hasActiveVersions("v1", "v3")
                    .hasDeprecatedVersion("v3")
                    .doesNotHaveVersion("v2");
        }

        @Test
        void without_permissions_of_an_administrator_only_the_active_versions_are_visible() {
            deny("DescribeProductAsAdmin");
            deny("ListProvisioningArtifacts");

            assertThat(developer).product(web).hasExactlyVersions("v1", "v3").doesNotHaveVersion("v2");
        }

        @Test
        void an_inactive_version_cannot_be_seen_and_the_message_says_so() {
            assertThat(messageOf(() -> assertThat(developer)
                            .administeredBy(world.spoke)
                            .product(web)
                            .hasInactiveVersion("v2")))
                    .endsWith("""
                            but it lacks:
                              v2
                            It has:
                              %s "v1"
                              %s "v3", deprecated
                            AWS shows only active versions to an end user. Use a client of an administrator.\
                            """.formatted(v1, v3));
        }
    }

    @Nested
    class ForALaunch {

        @Test
        void an_active_version_can_be_launched() {
            assertThat(developer).canLaunch(web, "v1").canLaunch(web, v1);
        }

        @Test
        void an_inactive_or_deprecated_version_cannot_be_launched() {
            assertThat(developer).cannotLaunch(web, "v2").because(VERSION);
            assertThat(developer).cannotLaunch(web, v3).because(VERSION);
            assertThat(messageOf(() -> assertThat(developer).canLaunch(web, "v2")))
                    .contains("to be able to launch version v2 of product:\n  " + web + " \"Web\"")
                    .contains("but the product has no version v2 that can be launched\n")
                    .endsWith("  ✗ the product has a version v2 that is active and not deprecated. It has:\n      " + v1
                            + " \"v1\"\n      " + v2 + " \"v2\", inactive\n      " + v3 + " \"v3\", deprecated");
        }

        @Test
        void without_a_launch_path_no_version_can_be_launched() {
            ServiceCatalogClient operator =
                    world.catalog.account(HubAndSpoke.SPOKE).as("role/Operator").serviceCatalog();

            assertThat(operator).cannotLaunch(web, "v1").because(PRINCIPAL);
        }

        @Test
        void a_version_that_can_be_launched_fails_the_opposite() {
            assertThat(messageOf(() -> assertThat(developer).cannotLaunch(web, "v1")))
                    .contains("not to be able to launch version v1 of product:")
                    .contains("it can, on launch path: \"Local\"");
        }

        @Test
        void a_version_that_does_not_exist_does_not_pass_for_one_that_cannot_be_launched() {
            assertThat(messageOf(() -> assertThat(developer).cannotLaunch(web, "V2")))
                    .contains("not to be able to launch version V2 of product:")
                    .contains("but the product has no such version. It has:\n  " + v1 + " \"v1\"\n");
        }

        @Test
        void an_end_user_does_not_see_whether_a_version_exists_that_is_inactive() {
            deny("ListProvisioningArtifacts");

            assertThat(messageOf(() -> assertThat(developer).cannotLaunch(web, "v2")))
                    .contains("but the product has no such version that the caller sees. Only an administrator sees an"
                            + " inactive version: name a client with administeredBy(…). The caller sees:\n  " + v1);
        }
    }

    @Test
    void a_version_whose_state_aws_does_not_return_is_neither_active_nor_inactive() {
        var version = ProvisioningArtifactDetail.builder()
                .id("pa-aaaaaaaaaaaaa")
                .name("v1")
                .build();
        ServiceCatalogClient vague = DelegatingClient.of(
                hub,
                ListProvisioningArtifactsRequest.class,
                request -> ListProvisioningArtifactsResponse.builder()
                        .provisioningArtifactDetails(version)
                        .build());

        assertThat(messageOf(() -> assertThat(vague).product(web).hasActiveVersions("v1")))
                .contains("v1, because pa-aaaaaaaaaaaaa \"v1\" has a state that AWS did not return");
        assertThat(messageOf(() -> assertThat(vague).product(web).hasInactiveVersion("v1")))
                .contains("to have inactive version:");
    }

    @Test
    void versions_stay_soft_and_wait() {
        SoftServiceCatalogAssertions softly = new SoftServiceCatalogAssertions();
        softly.assertThat(hub).product(web).hasActiveVersions("v2").hasInactiveVersion("v1");
        softly.assertThat(developer).canLaunch(web, "v2");
        assertThat(softly.errorsCollected()).hasSize(3);

        hub.deleteProvisioningArtifact(r -> r.productId(web).provisioningArtifactId(v2));
        assertThat(hub)
                .eventually(WaitPolicy.onClock(pause -> version("v4")))
                .product(web)
                .hasVersion("v4");
    }
}
