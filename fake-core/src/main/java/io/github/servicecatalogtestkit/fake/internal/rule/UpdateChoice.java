package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.LaunchErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import java.util.List;
import java.util.Optional;

/**
 * The product, version and launch path of an update. What the request does not name stays unchanged.
 *
 * @param path empty if the user no longer has a launch path, which the settings can allow
 */
public record UpdateChoice(Product product, ProvisioningArtifact artifact, Optional<LaunchPath> path) {

    /**
     * Returns the requested choice, which {@code caller} must be able to launch. What the request does not name comes
     * from {@code present}.
     */
    public static UpdateChoice require(
            Catalog catalog,
            Caller caller,
            ProvisionedProduct present,
            IdOrName product,
            IdOrName artifact,
            IdOrName path) {
        Deployment.Version version = present.deployment().version();
        IdOrName wanted = product.requireAtMostOne("product");
        boolean keepsProduct = wanted.isAbsent() || version.product().toString().equals(wanted.id());
        Product chosen = keepsProduct
                ? requirePresent(catalog, caller, version)
                : LaunchPaths.requireProduct(catalog, caller, wanted);
        IdOrName wantedArtifact = artifact.isAbsent() && chosen.id().equals(version.product())
                ? new IdOrName(version.artifact().toString(), null)
                : artifact;
        return new UpdateChoice(
                chosen,
                LaunchChoice.requireCreated(catalog, LaunchChoice.requireArtifact(chosen, wantedArtifact)),
                path(catalog, caller, chosen, version, path));
    }

    /**
     * Returns the current product, which the caller must be able to launch. A setting decides whether a product can be
     * updated after it was removed from its share. AWS only says that it "becomes unavailable for future launches".
     */
    private static Product requirePresent(Catalog catalog, Caller caller, Deployment.Version version) {
        return catalog.settings().get(AwsBehavior.UPDATE_WITHOUT_PATH)
                ? catalog.products()
                        .find(version.product())
                        .orElseThrow(() -> LaunchErrors.noLaunchPaths(version.product()))
                : LaunchPaths.requireProduct(catalog, caller, version.product().toString());
    }

    private static Optional<LaunchPath> path(
            Catalog catalog, Caller caller, Product product, Deployment.Version version, IdOrName reference) {
        List<LaunchPath> paths = LaunchPaths.of(catalog, caller, product);
        if (paths.isEmpty() && catalog.settings().get(AwsBehavior.UPDATE_WITHOUT_PATH)) {
            return Optional.empty();
        }
        Optional<LaunchPath> present = reference.isAbsent()
                ? paths.stream()
                        .filter(path -> path.id().equals(version.path()))
                        .findFirst()
                : Optional.empty();
        return Optional.of(present.orElseGet(() -> LaunchPaths.require(catalog, caller, product, reference)));
    }

    /**
     * Refuses to execute a plan if the caller can no longer launch the product on the path of the plan.
     *
     * @param isLaunch whether the plan is a launch, which always needs its path
     */
    public static void requireStillThere(Catalog catalog, Caller caller, Deployment.Version version, boolean isLaunch) {
        if (isLaunch || !catalog.settings().get(AwsBehavior.UPDATE_WITHOUT_PATH)) {
            Product product = LaunchPaths.requireProduct(
                    catalog, caller, version.product().toString());
            LaunchPaths.require(catalog, caller, product, new IdOrName(version.path(), null));
        }
    }
}
