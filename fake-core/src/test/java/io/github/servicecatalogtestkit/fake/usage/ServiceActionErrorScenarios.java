package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.IMPORTED_IS_INVALID;
import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.raises;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_ACTION;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_TOKEN;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_VERSION;

import io.github.servicecatalogtestkit.fake.Quota;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** The documented errors of operations on service actions. */
final class ServiceActionErrorScenarios {

    private static final Map<String, String> NO_DOCUMENT = Map.of("Version", "1");

    private ServiceActionErrorScenarios() {}

    static List<ErrorScenario> all() {
        return Stream.of(actions(), associations()).flatMap(List::stream).toList();
    }

    private static List<ErrorScenario> actions() {
        return List.of(
                raises(
                        "CreateServiceAction",
                        InvalidParametersException.class,
                        w -> w.hub.client.createServiceAction(a -> a.name("restart")
                                .definitionType("SSM_AUTOMATION")
                                .definitionWithStrings(NO_DOCUMENT))),
                raises(
                        "CreateServiceAction",
                        LimitExceededException.class,
                        s -> s.quota(Quota.SERVICE_ACTIONS_PER_REGION, 0),
                        w -> w.hub.createsAction("restart")),
                raises(
                        "DescribeServiceAction",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.describeServiceAction(d -> d.id(NO_ACTION))),
                raises(
                        "ListServiceActions",
                        InvalidParametersException.class,
                        w -> w.hub.client.listServiceActions(l -> l.pageToken(NO_TOKEN))),
                raises(
                        "UpdateServiceAction",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.updateServiceAction(u -> u.id(NO_ACTION))),
                raises("UpdateServiceAction", InvalidParametersException.class, w -> {
                    String action = w.hub.createsAction("restart");
                    w.hub.client.updateServiceAction(u -> u.id(action).definitionWithStrings(NO_DOCUMENT));
                }),
                raises(
                        "DeleteServiceAction",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.deleteServiceAction(d -> d.id(NO_ACTION))),
                raises("DeleteServiceAction", ResourceInUseException.class, w -> {
                    String action = w.hub.createsAction("restart");
                    w.hub.associatesAction(action, w.linux);
                    w.hub.client.deleteServiceAction(d -> d.id(action));
                }),
                raises("DeleteServiceAction", InvalidParametersException.class, IMPORTED_IS_INVALID, w -> {
                    String action = w.hub.createsAction("restart");
                    w.hub.associatesAction(action, w.linux);
                    w.spoke.client.deleteServiceAction(d -> d.id(action));
                }));
    }

    private static List<ErrorScenario> associations() {
        return List.of(
                raises(
                        "AssociateServiceActionWithProvisioningArtifact",
                        ResourceNotFoundException.class,
                        w -> w.hub.associatesAction(NO_ACTION, w.linux)),
                raises("AssociateServiceActionWithProvisioningArtifact", DuplicateResourceException.class, w -> {
                    String action = w.hub.createsAction("restart");
                    w.hub.associatesAction(action, w.linux);
                    w.hub.associatesAction(action, w.linux);
                }),
                raises(
                        "AssociateServiceActionWithProvisioningArtifact",
                        LimitExceededException.class,
                        s -> s.quota(Quota.SERVICE_ACTIONS_PER_PROVISIONING_ARTIFACT, 0),
                        w -> w.hub.associatesAction(w.hub.createsAction("restart"), w.linux)),
                raises(
                        "AssociateServiceActionWithProvisioningArtifact",
                        InvalidParametersException.class,
                        IMPORTED_IS_INVALID,
                        w -> w.spoke.associatesAction(w.spoke.createsAction("restart"), w.linux)),
                raises(
                        "DisassociateServiceActionFromProvisioningArtifact",
                        ResourceNotFoundException.class,
                        w -> w.hub.disassociatesAction(w.hub.createsAction("restart"), w.linux)),
                raises(
                        "DisassociateServiceActionFromProvisioningArtifact",
                        InvalidParametersException.class,
                        IMPORTED_IS_INVALID,
                        w -> w.spoke.disassociatesAction(w.spoke.createsAction("restart"), w.linux)),
                raises(
                        "ListServiceActionsForProvisioningArtifact",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.listServiceActionsForProvisioningArtifact(
                                l -> l.productId(w.linux).provisioningArtifactId(NO_VERSION))),
                raises("ListServiceActionsForProvisioningArtifact", InvalidParametersException.class, w -> {
                    String version = w.hub.firstVersion(w.linux);
                    w.hub.client.listServiceActionsForProvisioningArtifact(l ->
                            l.productId(w.linux).provisioningArtifactId(version).pageToken(NO_TOKEN));
                }),
                raises(
                        "ListProvisioningArtifactsForServiceAction",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.listProvisioningArtifactsForServiceAction(l -> l.serviceActionId(NO_ACTION))),
                raises("ListProvisioningArtifactsForServiceAction", InvalidParametersException.class, w -> {
                    String action = w.hub.createsAction("restart");
                    w.hub.client.listProvisioningArtifactsForServiceAction(
                            l -> l.serviceActionId(action).pageToken(NO_TOKEN));
                }));
    }
}
