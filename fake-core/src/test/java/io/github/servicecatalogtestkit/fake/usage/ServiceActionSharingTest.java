package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Service actions on versions of products that are shared. */
class ServiceActionSharingTest {

    FakeServiceCatalog catalog;
    Actor hub;
    Actor spoke;
    String portfolio;
    String linux;
    String restart;

    ServiceActionSharingTest() {
        start(s -> {});
    }

    private void start(Consumer<SettingsBuilder> settings) {
        catalog = FakeServiceCatalog.builder().settings(settings).build();
        hub = new Actor(catalog.account("hub"));
        spoke = new Actor(catalog.account("spoke"));
        portfolio = hub.createsPortfolio("Data");
        linux = hub.createsProductIn(portfolio, "Linux");
        restart = hub.createsAction("restart");
        hub.associatesAction(restart, linux);
        hub.sharesAccepted(portfolio, spoke);
    }

    /** All calls with which the spoke could change the hub's action or version. */
    private List<ServiceCatalogException> refusalsOfChanges() {
        String own = spoke.createsAction("own");
        return List.of(
                refusal(() ->
                        spoke.client.updateServiceAction(u -> u.id(restart).name("mine"))),
                refusal(() -> spoke.client.deleteServiceAction(d -> d.id(restart))),
                refusal(() -> spoke.disassociatesAction(restart, linux)),
                refusal(() -> spoke.associatesAction(own, linux)));
    }

    @Nested
    class ByDefault {

        @Assumed(
                value = "AWS's pages do not say; an action is part of the version, and versions are shared.",
                setting = "serviceActionsShared")
        @Test
        void a_recipient_lists_the_actions_of_a_version_and_describes_each() {
            assertThat(spoke.actionsOn(linux)).containsExactly(restart);
            assertThat(spoke.client.describeServiceAction(d -> d.id(restart)))
                    .usingRecursiveComparison()
                    .ignoringFields("responseMetadata")
                    .isEqualTo(hub.client.describeServiceAction(d -> d.id(restart)));
            assertThat(spoke.client
                            .listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(restart))
                            .provisioningArtifactViews())
                    .hasSize(1);
        }

        @Assumed("As for portfolios, the list contains only the caller's own actions.")
        @Test
        void shared_actions_are_not_in_the_recipients_own_list() {
            assertThat(spoke.client.listServiceActions().serviceActionSummaries())
                    .isEmpty();
        }

        @Test
        void a_recipient_sees_changes_of_the_owner_immediately() {
            String stop = hub.createsAction("stop");
            hub.associatesAction(stop, linux);
            hub.disassociatesAction(restart, linux);
            assertThat(spoke.actionsOn(linux)).containsExactly(stop);
        }

        @Assumed("As for constraints, shared actions belong to the owner.")
        @Test
        void a_recipient_cannot_change_shared_actions_or_their_associations() {
            assertThat(refusalsOfChanges())
                    .allSatisfy(refused -> assertThat(refused).isInstanceOf(ResourceNotFoundException.class));
            assertThat(hub.actionsOn(linux)).containsExactly(restart);
        }

        @Test
        void a_recipient_does_not_list_versions_of_products_it_cannot_see() {
            String secret = hub.createsProduct("Secret");
            hub.associatesAction(restart, secret);
            assertThat(spoke.client
                            .listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(restart))
                            .provisioningArtifactViews())
                    .extracting(view -> view.productViewSummary().productId())
                    .containsExactly(linux);
        }

        @Test
        void a_recipient_no_longer_sees_them_after_the_share_is_deleted() {
            hub.unshares(portfolio, spoke);
            assertThat(refusal(() -> spoke.client.describeServiceAction(d -> d.id(restart))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenChangingAnImportedPortfolioIsAnInvalidParameter {

        @Assumed(value = "The exception is not documented.", setting = "changingImportedError")
        @Test
        void changing_shared_actions_is_an_invalid_parameter_too() {
            start(s -> s.assume(AwsBehavior.CHANGING_IMPORTED_ERROR, RefusedAs.INVALID_PARAMETERS));
            assertThat(refusalsOfChanges())
                    .allSatisfy(refused -> assertThat(refused).isInstanceOf(InvalidParametersException.class));
        }
    }

    @Nested
    class WhenActionsAreNotShared {

        @Assumed(
                value = "The other reading: the document of an action is in the owner's account only.",
                setting = "serviceActionsShared")
        @Test
        void a_recipient_sees_versions_without_actions() {
            start(s -> s.assume(AwsBehavior.SERVICE_ACTIONS_SHARED, false));
            assertThat(spoke.actionsOn(linux)).isEmpty();
            assertThat(hub.actionsOn(linux)).containsExactly(restart);
            assertThat(refusal(() -> spoke.client.describeServiceAction(d -> d.id(restart))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() ->
                            spoke.client.listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(restart))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }
}
