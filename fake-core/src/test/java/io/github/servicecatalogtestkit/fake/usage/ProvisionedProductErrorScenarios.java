package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.raises;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_ACTION;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PLAN;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PRODUCT;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PROVISIONED_PRODUCT;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_RECORD;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_TOKEN;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_VERSION;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.EngineWorkflowStatus;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.PropertyKey;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** The documented errors of operations on provisioned products, plans and imported stacks. */
final class ProvisionedProductErrorScenarios {

    private static final String STACK = "arn:aws:cloudformation:us-east-1:123456789012:stack/found/1";
    private static final Consumer<SettingsBuilder> HELD = s -> s.provisioningCompletion(CompletionPolicy.held());

    private ProvisionedProductErrorScenarios() {}

    static List<ErrorScenario> all() {
        return Stream.of(launches(), imports(), views(), plans(), actions(), engines())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ErrorScenario> launches() {
        return List.of(
                raises(
                        "ProvisionProduct",
                        ResourceNotFoundException.class,
                        w -> w.withDeveloper()
                                .developer
                                .client
                                .provisionProduct(p -> p.productId(w.linux)
                                        .provisioningArtifactId(NO_VERSION)
                                        .provisionedProductName("server"))),
                raises("ProvisionProduct", InvalidParametersException.class, w -> {
                    w.withDeveloper().launched("server");
                    w.launched("server");
                }),
                raises(
                        "ProvisionProduct",
                        DuplicateResourceException.class,
                        s -> s.assume(AwsBehavior.PROVISIONED_PRODUCT_NAME_IN_USE_ERROR, RefusedAs.DUPLICATE_RESOURCE),
                        w -> {
                            w.withDeveloper().launched("server");
                            w.launched("server");
                        }),
                raises(
                        "UpdateProvisionedProduct",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.updateProvisionedProduct(
                                u -> u.provisionedProductId(NO_PROVISIONED_PRODUCT))),
                raises("UpdateProvisionedProduct", InvalidParametersException.class, HELD, w -> {
                    String id = w.withDeveloper().launched("server");
                    w.developer.client.updateProvisionedProduct(
                            u -> u.provisionedProductId(id).productId(w.linux).provisioningArtifactName("v1"));
                }),
                raises(
                        "TerminateProvisionedProduct",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.terminateProvisionedProduct(
                                t -> t.provisionedProductId(NO_PROVISIONED_PRODUCT))),
                raises(
                        "UpdateProvisionedProductProperties",
                        ResourceNotFoundException.class,
                        w -> owner(w, NO_PROVISIONED_PRODUCT, "arn:aws:iam::" + w.hub.id + ":role/Other")),
                raises(
                        "UpdateProvisionedProductProperties",
                        InvalidParametersException.class,
                        w -> owner(w, w.withDeveloper().launched("server"), "nobody")),
                raises(
                        "UpdateProvisionedProductProperties",
                        InvalidStateException.class,
                        HELD,
                        w -> owner(
                                w, w.withDeveloper().launched("server"), "arn:aws:iam::" + w.hub.id + ":role/Other")));
    }

    private static void owner(ErrorWorld w, String id, String owner) {
        w.developer.client.updateProvisionedProductProperties(
                u -> u.provisionedProductId(id).provisionedProductProperties(Map.of(PropertyKey.OWNER, owner)));
    }

    private static List<ErrorScenario> imports() {
        return List.of(
                raises(
                        "ImportAsProvisionedProduct",
                        ResourceNotFoundException.class,
                        w -> imports(w, NO_PRODUCT, "found")),
                raises("ImportAsProvisionedProduct", InvalidParametersException.class, w -> {
                    w.catalog
                            .templates()
                            .put(
                                    "https://bucket.s3.amazonaws.com/Linux.json",
                                    "{\"Resources\":{\"A\":{\"Type\":\"T\"}}}");
                    w.catalog
                            .provisioning()
                            .putStack(STACK, "CREATE_COMPLETE", "{\"Resources\":{\"B\":{\"Type\":\"T\"}}}");
                    imports(w.withDeveloper(), w.linux, "found");
                }),
                raises("ImportAsProvisionedProduct", InvalidStateException.class, w -> {
                    w.catalog.provisioning().putStack(STACK, "CREATE_FAILED");
                    imports(w.withDeveloper(), w.linux, "found");
                }),
                raises("ImportAsProvisionedProduct", DuplicateResourceException.class, w -> {
                    imports(w.withDeveloper(), w.linux, "found");
                    imports(w, w.linux, "again");
                }));
    }

    private static void imports(ErrorWorld w, String product, String name) {
        w.developer.client.importAsProvisionedProduct(i -> i.productId(product)
                .provisioningArtifactId(w.version())
                .provisionedProductName(name)
                .physicalId(STACK));
    }

    private static List<ErrorScenario> views() {
        return List.of(
                raises(
                        "DescribeProvisionedProduct",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.describeProvisionedProduct(d -> d.id(NO_PROVISIONED_PRODUCT))),
                raises(
                        "DescribeProvisionedProduct",
                        InvalidParametersException.class,
                        w -> w.developer.client.describeProvisionedProduct(
                                d -> d.id(NO_PROVISIONED_PRODUCT).name("server"))),
                raises(
                        "GetProvisionedProductOutputs",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.getProvisionedProductOutputs(
                                g -> g.provisionedProductId(NO_PROVISIONED_PRODUCT))),
                raises("GetProvisionedProductOutputs", InvalidParametersException.class, w -> {
                    String id = w.withDeveloper().launched("server");
                    w.developer.client.getProvisionedProductOutputs(
                            g -> g.provisionedProductId(id).outputKeys("None"));
                }),
                raises(
                        "ListStackInstancesForProvisionedProduct",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.listStackInstancesForProvisionedProduct(
                                l -> l.provisionedProductId(NO_PROVISIONED_PRODUCT))),
                raises("ListStackInstancesForProvisionedProduct", InvalidParametersException.class, w -> {
                    String id = w.withDeveloper().launched("server");
                    w.developer.client.listStackInstancesForProvisionedProduct(l -> l.provisionedProductId(id));
                }),
                raises(
                        "ScanProvisionedProducts",
                        InvalidParametersException.class,
                        w -> w.developer.client.scanProvisionedProducts(s -> s.pageToken(NO_TOKEN))),
                raises(
                        "SearchProvisionedProducts",
                        InvalidParametersException.class,
                        w -> w.developer.client.searchProvisionedProducts(s -> s.pageToken(NO_TOKEN))),
                raises(
                        "DescribeRecord",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.describeRecord(d -> d.id(NO_RECORD))),
                raises(
                        "ListRecordHistory",
                        InvalidParametersException.class,
                        w -> w.developer.client.listRecordHistory(l -> l.pageToken(NO_TOKEN))));
    }

    private static List<ErrorScenario> plans() {
        return List.of(
                raises("CreateProvisionedProductPlan", ResourceNotFoundException.class, w -> w.planned("server")),
                raises("CreateProvisionedProductPlan", InvalidStateException.class, HELD, w -> {
                    w.withDeveloper().launched("server");
                    w.planned("server");
                }),
                raises("CreateProvisionedProductPlan", InvalidParametersException.class, w -> {
                    String external = external(w);
                    w.developer.client.createProvisionedProductPlan(c -> c.planName("plan")
                            .planType("CLOUDFORMATION")
                            .productId(external)
                            .provisioningArtifactId(w.hub.client
                                    .listProvisioningArtifacts(l -> l.productId(external))
                                    .provisioningArtifactDetails()
                                    .get(0)
                                    .id())
                            .provisionedProductName("server"));
                }),
                raises(
                        "DescribeProvisionedProductPlan",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.describeProvisionedProductPlan(d -> d.planId(NO_PLAN))),
                raises("DescribeProvisionedProductPlan", InvalidParametersException.class, w -> {
                    String plan = w.withDeveloper().planned("server");
                    w.developer.client.describeProvisionedProductPlan(
                            d -> d.planId(plan).pageToken(NO_TOKEN));
                }),
                raises(
                        "ListProvisionedProductPlans",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.listProvisionedProductPlans(
                                l -> l.provisionProductId(NO_PROVISIONED_PRODUCT))),
                raises(
                        "ListProvisionedProductPlans",
                        InvalidParametersException.class,
                        w -> w.developer.client.listProvisionedProductPlans(l -> l.pageToken(NO_TOKEN))),
                raises(
                        "ExecuteProvisionedProductPlan",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.executeProvisionedProductPlan(e -> e.planId(NO_PLAN))),
                raises("ExecuteProvisionedProductPlan", InvalidStateException.class, HELD, w -> {
                    String plan = w.withDeveloper().planned("server");
                    w.developer.client.executeProvisionedProductPlan(e -> e.planId(plan));
                }),
                raises(
                        "DeleteProvisionedProductPlan",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.deleteProvisionedProductPlan(d -> d.planId(NO_PLAN))));
    }

    private static List<ErrorScenario> actions() {
        return List.of(
                raises(
                        "DescribeServiceActionExecutionParameters",
                        ResourceNotFoundException.class,
                        w -> w.developer.client.describeServiceActionExecutionParameters(d ->
                                d.provisionedProductId(NO_PROVISIONED_PRODUCT).serviceActionId(NO_ACTION))),
                raises(
                        "ExecuteProvisionedProductServiceAction",
                        ResourceNotFoundException.class,
                        w -> runs(w, w.withDeveloper().launched("server"), NO_ACTION, null)),
                raises(
                        "ExecuteProvisionedProductServiceAction",
                        InvalidParametersException.class,
                        w -> runs(w, w.withDeveloper().launched("server"), action(w), Map.of("Unknown", List.of("x")))),
                raises(
                        "ExecuteProvisionedProductServiceAction",
                        InvalidStateException.class,
                        HELD,
                        w -> runs(w, w.withDeveloper().launched("server"), action(w), null)));
    }

    private static String action(ErrorWorld w) {
        String action = w.hub.createsAction("restart");
        w.hub.client.associateServiceActionWithProvisioningArtifact(
                a -> a.productId(w.linux).provisioningArtifactId(w.version()).serviceActionId(action));
        return action;
    }

    private static void runs(ErrorWorld w, String id, String action, @Nullable Map<String, List<String>> parameters) {
        w.developer.client.executeProvisionedProductServiceAction(
                e -> e.provisionedProductId(id).serviceActionId(action).parameters(parameters));
    }

    private static List<ErrorScenario> engines() {
        return List.of(
                raises(
                        "NotifyProvisionProductEngineWorkflowResult",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.notifyProvisionProductEngineWorkflowResult(n ->
                                n.recordId(NO_RECORD).workflowToken("token").status(EngineWorkflowStatus.SUCCEEDED))),
                raises("NotifyProvisionProductEngineWorkflowResult", InvalidParametersException.class, w -> {
                    String entry = launchedExternally(w);
                    w.hub.client.notifyProvisionProductEngineWorkflowResult(
                            n -> n.recordId(entry).workflowToken("another").status(EngineWorkflowStatus.SUCCEEDED));
                }),
                raises(
                        "NotifyUpdateProvisionedProductEngineWorkflowResult",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.notifyUpdateProvisionedProductEngineWorkflowResult(n ->
                                n.recordId(NO_RECORD).workflowToken("token").status(EngineWorkflowStatus.SUCCEEDED))),
                raises("NotifyUpdateProvisionedProductEngineWorkflowResult", InvalidParametersException.class, w -> {
                    String entry = launchedExternally(w);
                    w.hub.client.notifyUpdateProvisionedProductEngineWorkflowResult(
                            n -> n.recordId(entry).workflowToken("token").status(EngineWorkflowStatus.SUCCEEDED));
                }),
                raises(
                        "NotifyTerminateProvisionedProductEngineWorkflowResult",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.notifyTerminateProvisionedProductEngineWorkflowResult(n ->
                                n.recordId(NO_RECORD).workflowToken("token").status(EngineWorkflowStatus.SUCCEEDED))),
                raises("NotifyTerminateProvisionedProductEngineWorkflowResult", InvalidParametersException.class, w -> {
                    String entry = launchedExternally(w);
                    w.hub.client.notifyTerminateProvisionedProductEngineWorkflowResult(
                            n -> n.recordId(entry).workflowToken("token").status(EngineWorkflowStatus.SUCCEEDED));
                }));
    }

    /** Returns a product of an external engine that the developer can launch. */
    private static String external(ErrorWorld w) {
        String product = w.hub.client
                .createProduct(p -> p.name("Engine")
                        .owner("Platform")
                        .productType("EXTERNAL")
                        .provisioningArtifactParameters(a -> a.name("v1")
                                .type("EXTERNAL")
                                .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/engine.tar.gz"))))
                .productViewDetail()
                .productViewSummary()
                .productId();
        w.withDeveloper().hub.adds(product, w.data);
        return product;
    }

    private static String launchedExternally(ErrorWorld w) {
        String product = external(w);
        w.hub.setsLaunchRole(w.data, product, "Engine");
        return w.developer
                .client
                .provisionProduct(
                        p -> p.productId(product).provisioningArtifactName("v1").provisionedProductName("engine"))
                .recordDetail()
                .recordId();
    }
}
