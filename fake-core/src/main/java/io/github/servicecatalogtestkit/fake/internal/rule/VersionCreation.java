package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Polling;
import io.github.servicecatalogtestkit.fake.internal.model.Products;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;

/**
 * The creation of versions: AWS loads the template of a new version, which has the status {@code CREATING} until then
 * and cannot be launched.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/create-provisioning-artifact.html">the
 *     output printed in the AWS CLI reference</a>
 */
public final class VersionCreation {

    private VersionCreation() {}

    /** Returns the catalog in which AWS has begun to create {@code artifact}. */
    public static Catalog begun(Catalog catalog, ProvisioningArtifact artifact) {
        Polling start = Polling.startingAt(catalog.clock());
        return isDone(catalog, start) ? catalog : with(catalog, artifact, start);
    }

    /** Returns whether AWS is still creating {@code artifact}. */
    public static boolean isRunning(Catalog catalog, ProvisioningArtifact artifact) {
        return catalog.products()
                .creating()
                .find(artifact.id())
                .filter(polling -> !isDone(catalog, polling))
                .isPresent();
    }

    /** Returns the catalog after one poll of the creation of {@code artifact}. */
    public static Catalog polled(Catalog catalog, ProvisioningArtifact artifact) {
        return catalog.products()
                .creating()
                .find(artifact.id())
                .map(polling -> with(catalog, artifact, polling.polled()))
                .orElse(catalog);
    }

    /** Returns the catalog in which all versions are created. */
    static Catalog all(Catalog catalog) {
        return catalog.with(catalog.products().allCreated());
    }

    private static Catalog with(Catalog catalog, ProvisioningArtifact artifact, Polling polling) {
        Products products = catalog.products();
        return catalog.with(
                isDone(catalog, polling) ? products.created(artifact.id()) : products.creating(artifact.id(), polling));
    }

    private static boolean isDone(Catalog catalog, Polling polling) {
        return polling.isDone(catalog.settings().get(Setting.VERSION_COMPLETION), catalog.clock());
    }
}
