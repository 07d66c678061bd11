package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.FailedServiceActionAssociation;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactView;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionAssociation;
import software.amazon.awssdk.services.servicecatalog.model.ServiceActionAssociationErrorCode;

/** Associations of service actions with versions of products. */
class ServiceActionAssociationTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String GUIDE = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));
    final String linux = hub.createsProduct("Linux");
    final String version = hub.firstVersion(linux);
    final String restart = hub.createsAction("restart");
    final String stop = hub.createsAction("stop");

    private String secondVersion(String product) {
        return hub.client
                .createProvisioningArtifact(c -> c.productId(product)
                        .parameters(p -> p.name("v2")
                                .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/v2.json"))))
                .provisioningArtifactDetail()
                .id();
    }

    private List<ProvisioningArtifactView> versionsWith(String action) {
        return hub.client
                .listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(action))
                .provisioningArtifactViews();
    }

    @Nested
    class WhenTheProductHasAnotherEngineThanCloudFormation {

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/using-service-actions.html",
                says = "AWS Service Catalog does not support service actions for Terraform Open Source or Terraform "
                        + "Cloud products.")
        @Assumed("EXTERNAL replaces TERRAFORM_OPEN_SOURCE.")
        @ParameterizedTest
        @ValueSource(strings = {"TERRAFORM_OPEN_SOURCE", "TERRAFORM_CLOUD", "EXTERNAL"})
        void its_versions_cannot_have_service_actions(String type) {
            Actor owner = new Actor(FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.TERRAFORM_OPEN_SOURCE_OFFERED, true))
                    .build()
                    .account("owner"));
            String product = owner.createsProduct("Terraform", type);
            String action = owner.createsAction("restart");
            assertThat(refusal(() -> owner.associatesAction(action, product)))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenAnActionIsAssociatedWithAVersion {

        @AwsRule(
                source = API + "API_AssociateServiceActionWithProvisioningArtifact.html",
                says = "Associates a self-service action with a provisioning artifact.")
        @Test
        void both_lists_contain_the_association() {
            hub.associatesAction(stop, linux);
            hub.associatesAction(restart, linux);
            assertThat(hub.actionsOn(linux)).containsExactly(restart, stop);
            assertThat(versionsWith(restart)).singleElement().satisfies(view -> {
                assertThat(view.productViewSummary().productId()).isEqualTo(linux);
                assertThat(view.productViewSummary().name()).isEqualTo("Linux");
                assertThat(view.provisioningArtifact().id()).isEqualTo(version);
                assertThat(view.provisioningArtifact().name()).isEqualTo("v1");
                assertThat(view.provisioningArtifact().createdTime()).isNotNull();
                assertThat(view.provisioningArtifact().guidanceAsString()).isEqualTo("DEFAULT");
            });
        }

        @Test
        void other_versions_do_not_have_the_action() {
            String second = secondVersion(linux);
            hub.associatesAction(restart, linux);
            assertThat(hub.client
                            .listServiceActionsForProvisioningArtifact(
                                    l -> l.productId(linux).provisioningArtifactId(second))
                            .serviceActionSummaries())
                    .isEmpty();
        }

        @AwsRule(
                source = API + "API_AssociateServiceActionWithProvisioningArtifact.html",
                says = "DuplicateResourceException: The specified resource is a duplicate.")
        @Test
        void associating_it_again_is_a_duplicate() {
            hub.associatesAction(restart, linux);
            Instant before = catalog.now();
            assertThat(refusal(() -> hub.associatesAction(restart, linux)))
                    .isInstanceOf(DuplicateResourceException.class);
            assertThat(catalog.now()).isEqualTo(before);
        }

        @AwsRule(
                source = API + "API_AssociateServiceActionWithProvisioningArtifact.html",
                says = "If multiple requests from the same AWS account use the same idempotency token, the same "
                        + "response is returned for each repeated request.")
        @Test
        void repeating_the_call_with_the_same_token_is_not_a_duplicate() {
            for (int i = 0; i < 2; i++) {
                hub.client.associateServiceActionWithProvisioningArtifact(a -> a.productId(linux)
                        .provisioningArtifactId(version)
                        .serviceActionId(restart)
                        .idempotencyToken("once"));
            }
            assertThat(refusal(() -> hub.client.associateServiceActionWithProvisioningArtifact(a -> a.productId(linux)
                            .provisioningArtifactId(version)
                            .serviceActionId(stop)
                            .idempotencyToken("once"))))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(hub.actionsOn(linux)).containsExactly(restart);
        }

        @Test
        void product_version_and_action_must_all_exist() {
            String other = hub.createsProduct("Other");
            assertThat(List.of(
                            refusal(() -> associates(hub, "prod-aaaaaaaaaaaaa", version, restart)),
                            refusal(() -> associates(hub, linux, "pa-aaaaaaaaaaaaa", restart)),
                            refusal(() -> associates(hub, other, version, restart)),
                            refusal(() -> associates(hub, linux, version, "act-aaaaaaaaaaaaa")),
                            refusal(() -> associates(spoke, linux, version, restart))))
                    .allSatisfy(refused -> assertThat(refused).isInstanceOf(ResourceNotFoundException.class));
        }

        @AwsRule(source = GUIDE + "limits.html", says = "Service action associations per product version: 25.")
        @Test
        void more_associations_than_the_quota_are_refused() {
            for (int i = 0; i < 25; i++) {
                hub.associatesAction(hub.createsAction("action" + i), linux);
            }
            assertThat(refusal(() -> hub.associatesAction(restart, linux))).isInstanceOf(LimitExceededException.class);
        }

        private static void associates(Actor actor, String product, String artifact, String action) {
            actor.client.associateServiceActionWithProvisioningArtifact(
                    a -> a.productId(product).provisioningArtifactId(artifact).serviceActionId(action));
        }
    }

    @Nested
    class WhenAnActionIsDisassociated {

        @Test
        void neither_list_contains_the_association() {
            hub.associatesAction(restart, linux);
            hub.disassociatesAction(restart, linux);
            assertThat(hub.actionsOn(linux)).isEmpty();
            assertThat(versionsWith(restart)).isEmpty();
        }

        @AwsRule(
                source = API + "API_DisassociateServiceActionFromProvisioningArtifact.html",
                says = "ResourceNotFoundException: The specified resource was not found.")
        @Test
        void an_association_that_does_not_exist_is_not_found() {
            assertThat(refusal(() -> hub.disassociatesAction(restart, linux)))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Test
        void repeating_the_call_with_the_same_token_returns_the_first_response() {
            hub.associatesAction(restart, linux);
            for (int i = 0; i < 2; i++) {
                hub.client.disassociateServiceActionFromProvisioningArtifact(d -> d.productId(linux)
                        .provisioningArtifactId(version)
                        .serviceActionId(restart)
                        .idempotencyToken("once"));
            }
            assertThat(hub.actionsOn(linux)).isEmpty();
        }
    }

    @Nested
    class WhenProductsAndVersionsWithActionsAreDeleted {

        @AwsRule(
                source = GUIDE + "product-delete-exception.html",
                says = "AWS Service Catalog could not delete the product because the product still has associated "
                        + "TagOptions, budgets, at least one ProvisioningArtifact with associated actions, the product "
                        + "is still assigned to a Portfolio, the product has users, or the product has constraints.")
        @Test
        void a_product_with_actions_is_in_use() {
            hub.associatesAction(restart, linux);
            assertThat(refusal(() -> hub.client.deleteProduct(d -> d.id(linux))))
                    .isInstanceOf(ResourceInUseException.class)
                    .hasMessageContaining("still has associated ServiceActions");
            hub.disassociatesAction(restart, linux);
            hub.client.deleteProduct(d -> d.id(linux));
        }

        @Assumed("The guide says so of products with such versions; DeleteProvisioningArtifact lists "
                + "ResourceInUseException.")
        @Test
        void a_version_with_actions_is_in_use() {
            String second = secondVersion(linux);
            hub.associatesAction(restart, linux);
            assertThat(refusal(() -> hub.client.deleteProvisioningArtifact(
                            d -> d.productId(linux).provisioningArtifactId(version))))
                    .isInstanceOf(ResourceInUseException.class);
            hub.client.deleteProvisioningArtifact(d -> d.productId(linux).provisioningArtifactId(second));
        }
    }

    @Nested
    class WhenABatchOfAssociationsIsRequested {

        private static ServiceActionAssociation one(String product, String artifact, String action) {
            return ServiceActionAssociation.builder()
                    .productId(product)
                    .provisioningArtifactId(artifact)
                    .serviceActionId(action)
                    .build();
        }

        private List<FailedServiceActionAssociation> associated(ServiceActionAssociation... wanted) {
            return hub.client
                    .batchAssociateServiceActionWithProvisioningArtifact(b -> b.serviceActionAssociations(wanted))
                    .failedServiceActionAssociations();
        }

        private List<FailedServiceActionAssociation> disassociated(ServiceActionAssociation... unwanted) {
            return hub.client
                    .batchDisassociateServiceActionFromProvisioningArtifact(b -> b.serviceActionAssociations(unwanted))
                    .failedServiceActionAssociations();
        }

        @Test
        void without_failures_the_list_of_failures_is_empty_and_not_null() {
            var answer = hub.client.batchAssociateServiceActionWithProvisioningArtifact(
                    b -> b.serviceActionAssociations(one(linux, version, restart), one(linux, version, stop)));
            assertThat(answer.hasFailedServiceActionAssociations()).isTrue();
            assertThat(answer.failedServiceActionAssociations()).isEmpty();
            assertThat(hub.actionsOn(linux)).containsExactly(restart, stop);
            assertThat(disassociated(one(linux, version, restart), one(linux, version, stop)))
                    .isEmpty();
            assertThat(hub.actionsOn(linux)).isEmpty();
        }

        @AwsRule(
                source = API + "API_FailedServiceActionAssociation.html",
                says = "ErrorCode: Valid Values: DUPLICATE_RESOURCE | INTERNAL_FAILURE | LIMIT_EXCEEDED | "
                        + "RESOURCE_NOT_FOUND | THROTTLING | INVALID_PARAMETER")
        @Test
        void each_failure_has_ids_code_and_reason_and_does_not_affect_the_others() {
            assertThat(associated(
                            one(linux, version, restart),
                            one(linux, version, restart),
                            one(linux, "pa-aaaaaaaaaaaaa", stop),
                            one(linux, version, stop)))
                    .satisfiesExactly(
                            duplicate -> {
                                assertThat(duplicate.errorCode())
                                        .isEqualTo(ServiceActionAssociationErrorCode.DUPLICATE_RESOURCE);
                                assertThat(duplicate.productId()).isEqualTo(linux);
                                assertThat(duplicate.provisioningArtifactId()).isEqualTo(version);
                                assertThat(duplicate.serviceActionId()).isEqualTo(restart);
                                assertThat(duplicate.errorMessage()).contains(restart, version);
                            },
                            missing -> {
                                assertThat(missing.errorCode())
                                        .isEqualTo(ServiceActionAssociationErrorCode.RESOURCE_NOT_FOUND);
                                assertThat(missing.provisioningArtifactId()).isEqualTo("pa-aaaaaaaaaaaaa");
                            });
            assertThat(hub.actionsOn(linux)).containsExactly(restart, stop);
        }

        @Test
        void associations_beyond_the_quota_are_failures() {
            ServiceActionAssociation[] wanted = Stream.iterate(0, i -> i < 27, i -> i + 1)
                    .map(i -> one(linux, version, hub.createsAction("action" + i)))
                    .toArray(ServiceActionAssociation[]::new);
            assertThat(associated(wanted))
                    .hasSize(2)
                    .extracting(FailedServiceActionAssociation::errorCode)
                    .containsOnly(ServiceActionAssociationErrorCode.LIMIT_EXCEEDED);
        }

        @Assumed(
                value = "There is one error code for each exception of the operation on a single association.",
                setting = "changingImportedError")
        @Test
        void a_setting_makes_changing_an_imported_product_an_invalid_parameter() {
            FakeServiceCatalog strict = FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.CHANGING_IMPORTED_ERROR, RefusedAs.INVALID_PARAMETERS))
                    .build();
            Actor owner = new Actor(strict.account("hub"));
            Actor recipient = new Actor(strict.account("spoke"));
            String portfolio = owner.createsPortfolio("Data");
            String shared = owner.createsProductIn(portfolio, "Shared");
            owner.sharesAccepted(portfolio, recipient);
            String own = recipient.createsAction("own");
            assertThat(recipient
                            .client
                            .batchAssociateServiceActionWithProvisioningArtifact(
                                    b -> b.serviceActionAssociations(one(shared, owner.firstVersion(shared), own)))
                            .failedServiceActionAssociations())
                    .extracting(FailedServiceActionAssociation::errorCode)
                    .containsExactly(ServiceActionAssociationErrorCode.INVALID_PARAMETER);
        }

        @Test
        void the_call_succeeds_without_changes_if_all_associations_fail() {
            Instant before = catalog.now();
            assertThat(disassociated(one(linux, version, restart), one(linux, version, stop)))
                    .hasSize(2);
            assertThat(catalog.now()).isEqualTo(before);
        }

        @AwsRule(
                source = API + "API_BatchAssociateServiceActionWithProvisioningArtifact.html",
                says = "ServiceActionAssociations: minimum number of 1 item, maximum number of 50 items.")
        @Test
        void an_empty_batch_and_more_than_fifty_associations_are_refused() {
            ServiceActionAssociation[] many = Stream.generate(() -> one(linux, version, restart))
                    .limit(51)
                    .toArray(ServiceActionAssociation[]::new);
            assertThat(List.of(refusal(() -> associated()), refusal(() -> associated(many))))
                    .extracting(refused -> refused.awsErrorDetails().errorCode())
                    .containsOnly("ValidationException");
        }
    }
}
