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

/** Launches products as an end user, and waits until they are available. */
public final class UserLauncher {

    private final ServiceCatalogClient user;
    private final RetryingCaller caller;

    /** Returns a launcher with the default retries that reports nothing. */
    public UserLauncher(ServiceCatalogClient user) {
        this(user, RetryingCaller.withDefaultRetries(step -> {}));
    }

    /** Returns a launcher that makes its calls with {@code caller}. */
    public UserLauncher(ServiceCatalogClient user, RetryingCaller caller) {
        this.user = user;
        this.caller = caller;
    }

    /**
     * Launches the newest version of a product. If there are several launch paths, it uses the first one.
     *
     * @throws DeploymentException if AWS refuses the launch, or the launch fails
     */
    public Launch launch(LaunchRequest request) {
        String step = "launch \"" + request.name() + "\" from product " + request.productId();
        String path = path(step, request.productId());
        String version = newestVersion(step, request.productId());
        RecordDetail begun = caller.execute(
                step,
                () -> user.provisionProduct(p -> p.provisionedProductName(request.name())
                                .productId(request.productId())
                                .provisioningArtifactId(version)
                                .pathId(path)
                                .provisioningParameters(parameters(request)))
                        .recordDetail());
        requireSuccess(step, end(step, begun.recordId()));
        return launched(step, begun.provisionedProductId());
    }

    private String path(String step, String product) {
        return caller.query(
                step,
                () -> user.listLaunchPaths(l -> l.productId(product)).launchPathSummaries().stream()
                        .findFirst()
                        .orElseThrow(() -> new DeploymentException(step, "the product has no launch path"))
                        .id());
    }

    private String newestVersion(String step, String product) {
        return caller.query(
                step,
                () -> user.describeProduct(d -> d.id(product)).provisioningArtifacts().stream()
                        .max(Comparator.comparing(ProvisioningArtifact::createdTime))
                        .orElseThrow(() -> new DeploymentException(step, "the product has no version"))
                        .id());
    }

    private static List<ProvisioningParameter> parameters(LaunchRequest request) {
        return request.parameters().entrySet().stream()
                .map(entry -> ProvisioningParameter.builder()
                        .key(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
    }

    private RecordDetail end(String step, String record) {
        return caller.pollUntil(
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
        ProvisionedProductDetail detail = caller.query(
                step, () -> user.describeProvisionedProduct(d -> d.id(id)).provisionedProductDetail());
        return new Launch(id, detail.statusAsString(), detail.launchRoleArn());
    }
}
