package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import java.time.Duration;
import java.time.Instant;

/**
 * Objects that exist but are not visible yet. AWS shows some changes late. Here the delay is a setting, measured on the
 * catalog's clock, and by default there is no delay.
 *
 * @see <a href="https://github.com/aws/aws-cdk/issues/20810">aws-cdk#20810</a>, where a constraint does not find the
 *     association that was made right before it
 */
public final class VisibilityDelay {

    private VisibilityDelay() {}

    /** Returns whether operations on constraints find {@code association}. */
    public static boolean hasArrived(Catalog catalog, Association association) {
        return hasPassed(catalog, association.createdAt());
    }

    /**
     * Returns whether operations that change versions find {@code artifact}. Its creation time counts the changes of
     * the catalog too, so it is compared with the time that counts them.
     */
    public static boolean hasArrived(Catalog catalog, ProvisioningArtifact artifact) {
        Duration delay = catalog.settings().get(Setting.VISIBILITY_DELAY);
        return delay.isZero() || !catalog.now().isBefore(artifact.createdAt().plus(delay));
    }

    /** Returns whether {@code viewer} sees {@code association}. The account that created it sees it at once. */
    public static boolean shows(Catalog catalog, Scope viewer, Association association) {
        return hasArrived(catalog, association)
                || catalog.portfolios().get(association.portfolio()).owner().equals(viewer);
    }

    /** Returns whether {@code share} was accepted and is visible in the list of accepted shares. */
    static boolean lists(Catalog catalog, Share share) {
        Instant acceptedAt = share.acceptedAt();
        return share.accepted() && (acceptedAt == null || hasPassed(catalog, acceptedAt));
    }

    /** Returns the catalog that remembers when {@code association} was removed, if there is a delay at all. */
    public static Catalog remember(Catalog catalog, Association association) {
        return catalog.settings().get(Setting.VISIBILITY_DELAY).isZero()
                ? catalog
                : catalog.with(catalog.associations().removedAt(association, catalog.clock()));
    }

    /** Returns whether a product that was removed from {@code portfolio} still counts as being in it. */
    public static boolean stillHolds(Catalog catalog, Id<Portfolio> portfolio) {
        return catalog.associations()
                .lostAt()
                .find(portfolio)
                .filter(at -> !hasPassed(catalog, at))
                .isPresent();
    }

    /** Returns whether {@code product} still counts as being in a portfolio that it was removed from. */
    public static boolean isStillHeld(Catalog catalog, Id<Product> product) {
        return catalog.associations()
                .removedAt()
                .find(product)
                .filter(at -> !hasPassed(catalog, at))
                .isPresent();
    }

    private static boolean hasPassed(Catalog catalog, Instant since) {
        Duration delay = catalog.settings().get(Setting.VISIBILITY_DELAY);
        return delay.isZero() || !catalog.clock().isBefore(since.plus(delay));
    }

    /** Returns the catalog at a later time, when everything is visible. */
    public static Catalog settled(Catalog catalog) {
        Duration delay = catalog.settings().get(Setting.VISIBILITY_DELAY);
        return delay.isZero() ? catalog : catalog.with(catalog.clock().plus(delay));
    }
}
