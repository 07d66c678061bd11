package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifact;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;

/** Launches products as one of the users for whom they are meant, and waits until they run. */
public final class UserLauncher {

    private final ServiceCatalogClient user;
    private final Steps steps;

    /** Returns a launcher that waits as long as AWS may need and says nothing. */
    public UserLauncher(ServiceCatalogClient user) {
        this(user, Steps.patiently(step -> {}));
    }

    /** Returns a launcher that makes its calls by {@code steps}. */
    public UserLauncher(ServiceCatalogClient user, Steps steps) {
        this.user = user;
        this.steps = steps;
    }

    /**
     * Launches the newest version of a product. Of several launch paths it takes the first.
     *
     * @throws DeploymentException if AWS refuses the launch, or the launch fails
     */
    public Launch launch(LaunchOrder order) {
        String step = "launch \"" + order.name() + "\" from product " + order.productId();
        String path = path(step, order.productId());
        String version = newestVersion(step, order.productId());
        RecordDetail begun = steps.take(
                step,
                () -> user.provisionProduct(p -> p.provisionedProductName(order.name())
                                .productId(order.productId())
                                .provisioningArtifactId(version)
                                .pathId(path)
                                .provisioningParameters(parameters(order)))
                        .recordDetail());
        requireSuccess(step, end(step, begun.recordId()));
        return launched(step, begun.provisionedProductId());
    }

    private String path(String step, String product) {
        return steps.look(
                step,
                () -> user.listLaunchPaths(l -> l.productId(product)).launchPathSummaries().stream()
                        .findFirst()
                        .orElseThrow(() -> new DeploymentException(step, "no launch path leads to it"))
                        .id());
    }

    private String newestVersion(String step, String product) {
        return steps.look(
                step,
                () -> user.describeProduct(d -> d.id(product)).provisioningArtifacts().stream()
                        .max(Comparator.comparing(ProvisioningArtifact::createdTime))
                        .orElseThrow(() -> new DeploymentException(step, "it has no version"))
                        .id());
    }

    private static List<ProvisioningParameter> parameters(LaunchOrder order) {
        return order.parameters().entrySet().stream()
                .map(entry -> ProvisioningParameter.builder()
                        .key(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
    }

    private RecordDetail end(String step, String record) {
        return steps.await(
                step,
                () -> user.describeRecord(d -> d.id(record)).recordDetail(),
                detail -> detail.status() == RecordStatus.SUCCEEDED || detail.status() == RecordStatus.FAILED);
    }

    private static void requireSuccess(String step, RecordDetail end) {
        if (end.status() == RecordStatus.FAILED) {
            throw new DeploymentException(
                    step,
                    end.recordErrors().stream()
                            .map(error -> error.code() + ": " + error.description())
                            .collect(Collectors.joining("; ")));
        }
    }

    private Launch launched(String step, String id) {
        ProvisionedProductDetail detail = steps.look(
                step, () -> user.describeProvisionedProduct(d -> d.id(id)).provisionedProductDetail());
        return new Launch(id, detail.statusAsString(), detail.launchRoleArn());
    }
}
