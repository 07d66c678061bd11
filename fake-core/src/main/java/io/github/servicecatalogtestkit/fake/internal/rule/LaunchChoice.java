package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ArtifactErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import java.util.ArrayList;
import java.util.List;

/** The product, version and launch path of a launch. */
public record LaunchChoice(Product product, ProvisioningArtifact artifact, LaunchPath path) {

    /**
     * Returns the requested choice, which {@code caller} must be able to launch. A single path need not be named. An
     * inactive version is not found, but a deprecated version is (see {@link #requireNotDeprecated}).
     */
    public static LaunchChoice require(
            Catalog catalog, Caller caller, IdOrName product, IdOrName artifact, IdOrName path) {
        artifact.requireOne("provisioning artifact");
        path.requireAtMostOne("launch path");
        Product chosen = LaunchPaths.requireProduct(catalog, caller, product);
        LaunchPath launchPath = LaunchPaths.require(catalog, caller, chosen, path);
        return new LaunchChoice(chosen, requireArtifact(chosen, artifact), launchPath);
    }

    /** Returns the active version of {@code product} with the given reference. */
    public static ProvisioningArtifact requireArtifact(Product product, IdOrName reference) {
        return reference.require(
                "provisioning artifact", id -> requireWithId(product, id), name -> requireNamed(product, name));
    }

    private static ProvisioningArtifact requireWithId(Product product, String id) {
        return IdType.ARTIFACT
                .parse(id)
                .flatMap(product.artifacts()::find)
                .filter(ProvisioningArtifact::active)
                .orElseThrow(() -> ArtifactErrors.provisioningArtifactNotLaunchable(id));
    }

    private static ProvisioningArtifact requireNamed(Product product, String name) {
        List<ProvisioningArtifact> named = new ArrayList<>();
        for (ProvisioningArtifact artifact : product.artifacts().values()) {
            if (artifact.active() && name.equals(artifact.name())) {
                named.add(artifact);
            }
        }
        if (named.isEmpty()) {
            throw ArtifactErrors.provisioningArtifactWithNameNotLaunchable(name);
        }
        if (named.size() > 1) {
            throw ArtifactErrors.multipleProvisioningArtifactsWithName(name);
        }
        return named.get(0);
    }

    /** Refuses to launch or update to a version that AWS is still creating. */
    static ProvisioningArtifact requireCreated(Catalog catalog, ProvisioningArtifact artifact) {
        if (VersionCreation.isRunning(catalog, artifact)) {
            throw ArtifactErrors.provisioningArtifactBeingCreated();
        }
        return artifact;
    }

    /** Refuses a launch of a version that AWS is still creating, or that is deprecated. */
    public LaunchChoice requireLaunchable(Catalog catalog) {
        requireCreated(catalog, artifact);
        return requireNotDeprecated();
    }

    /**
     * Refuses a new launch of a deprecated version. Provisioned products of that version can still be updated.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdateProvisioningArtifact.html">
     *     UpdateProvisioningArtifact</a>
     */
    public LaunchChoice requireNotDeprecated() {
        if (artifact.guidance().equals("DEPRECATED")) {
            throw ArtifactErrors.provisioningArtifactDeprecated(artifact.id());
        }
        return this;
    }
}
