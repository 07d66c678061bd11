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

    /** Every call by which the spoke could change the hub's action, or the hub's version. */
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
        void a_recipient_sees_them_on_the_version_and_one_by_one() {
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

        @Assumed("As for imported portfolios: what is listed is one's own.")
        @Test
        void they_are_not_in_the_recipients_list() {
            assertThat(spoke.client.listServiceActions().serviceActionSummaries())
                    .isEmpty();
        }

        @Test
        void a_change_of_the_owner_shows_at_once() {
            String stop = hub.createsAction("stop");
            hub.associatesAction(stop, linux);
            hub.disassociatesAction(restart, linux);
            assertThat(spoke.actionsOn(linux)).containsExactly(stop);
        }

        @Assumed("As for constraints: what is inherited belongs to the owner.")
        @Test
        void a_recipient_changes_none_of_it() {
            assertThat(refusalsOfChanges())
                    .allSatisfy(refused -> assertThat(refused).isInstanceOf(ResourceNotFoundException.class));
            assertThat(hub.actionsOn(linux)).containsExactly(restart);
        }

        @Test
        void versions_of_products_that_the_recipient_does_not_see_are_not_listed_for_it() {
            String secret = hub.createsProduct("Secret");
            hub.associatesAction(restart, secret);
            assertThat(spoke.client
                            .listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(restart))
                            .provisioningArtifactViews())
                    .extracting(view -> view.productViewSummary().productId())
                    .containsExactly(linux);
        }

        @Test
        void with_the_share_they_are_gone() {
            hub.unshares(portfolio, spoke);
            assertThat(refusal(() -> spoke.client.describeServiceAction(d -> d.id(restart))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenChangingImportedIsAnInvalidParameter {

        @Assumed(value = "The exception is not documented.", setting = "changingImportedError")
        @Test
        void it_is_so_for_actions() {
            start(s -> s.assume(AwsBehavior.CHANGING_IMPORTED_ERROR, RefusedAs.INVALID_PARAMETERS));
            assertThat(refusalsOfChanges())
                    .allSatisfy(refused -> assertThat(refused).isInstanceOf(InvalidParametersException.class));
        }
    }

    @Nested
    class WhenActionsAreNotShared {

        @Assumed(
                value = "The other reading: the document of an action lives in the owner's account.",
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
