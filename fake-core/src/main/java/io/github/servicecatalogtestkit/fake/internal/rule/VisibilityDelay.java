package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import java.time.Duration;
import java.time.Instant;

/**
 * What is there and cannot be seen yet. AWS makes some things visible late; here they are as late as the settings say, on the
 * catalog's clock, and by default not at all.
 *
 * @see <a href="https://github.com/aws/aws-cdk/issues/20810">aws-cdk#20810</a>, where a constraint does not find the association
 *     that was made right before it
 */
public final class VisibilityDelay {

    private VisibilityDelay() {}

    /** Says whether {@code association} has come to where constraints look for it. */
    public static boolean hasArrived(Catalog catalog, Association association) {
        return isOver(catalog, association.createdAt());
    }

    /** Says whether {@code viewer} sees {@code association}: who made it does at once. */
    public static boolean shows(Catalog catalog, Scope viewer, Association association) {
        return hasArrived(catalog, association)
                || catalog.portfolios().get(association.portfolio()).owner().equals(viewer);
    }

    /** Says whether {@code share} was accepted and has come to the list of accepted shares. */
    static boolean lists(Catalog catalog, Share share) {
        Instant acceptedAt = share.acceptedAt();
        return share.accepted() && (acceptedAt == null || isOver(catalog, acceptedAt));
    }

    private static boolean isOver(Catalog catalog, Instant since) {
        Duration delay = catalog.settings().get(Setting.VISIBILITY_DELAY);
        return delay.isZero() || !catalog.clock().isBefore(since.plus(delay));
    }

    /** Returns {@code catalog} so much later that everything in it can be seen. */
    public static Catalog settled(Catalog catalog) {
        Duration delay = catalog.settings().get(Setting.VISIBILITY_DELAY);
        return delay.isZero() ? catalog : catalog.with(catalog.clock().plus(delay));
    }
}
