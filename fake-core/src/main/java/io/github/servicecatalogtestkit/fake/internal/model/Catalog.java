package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.Settings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that AWS Service Catalog knows, for all accounts and Regions, at one moment. A value: an operation that changes
 * something makes another catalog, and one that is refused leaves this one as it was.
 *
 * <p>Nothing in here is stored for a recipient of a share but what the recipient made itself. What it sees is computed when it
 * looks.
 *
 * @param sequence how many changes led to this catalog; the next change has the number {@code sequence + 1}
 * @param clock the time of the catalog before any change
 */
public record Catalog(
        Settings settings,
        long sequence,
        Instant clock,
        Accounts accounts,
        @Nullable Organization organization,
        OrganizationAccess organizationAccess,
        Portfolios portfolios,
        Products products,
        Associations associations,
        Constraints constraints,
        Principals principals,
        TagOptions tagOptions,
        Budgets budgets,
        Shares shares,
        ShareActions shareActions,
        ServiceActions serviceActions,
        ProductCopies copies,
        Templates templates,
        Replays replays) {

    /** Returns a catalog in which nothing happened yet. */
    public static Catalog empty(Settings settings) {
        return new Catalog(
                settings,
                0,
                settings.startingAt(),
                Accounts.NONE,
                null,
                OrganizationAccess.OFF,
                Portfolios.NONE,
                Products.NONE,
                Associations.NONE,
                Constraints.NONE,
                Principals.NONE,
                TagOptions.NONE,
                Budgets.NONE,
                Shares.NONE,
                ShareActions.NONE,
                ServiceActions.NONE,
                ProductCopies.NONE,
                Templates.NONE,
                Replays.NONE);
    }

    /**
     * Returns the time: the clock and one millisecond for each change, so that of two created things the later one is
     * recognised by its time.
     */
    public Instant now() {
        return clock.plusMillis(sequence);
    }

    /** Returns this catalog but {@code changes} later. */
    public Catalog later(long changes) {
        return new Catalog(
                settings,
                sequence + changes,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with the clock at {@code other}. */
    public Catalog with(Instant other) {
        return new Catalog(
                settings,
                sequence,
                other,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Accounts other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                other,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(@Nullable Organization other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                other,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(OrganizationAccess other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                other,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Portfolios other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                other,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Products other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                other,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Associations other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                other,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Constraints other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                other,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Principals other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                other,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(TagOptions other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                other,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Budgets other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                other,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Shares other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                other,
                shareActions,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(ShareActions other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                other,
                serviceActions,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(ServiceActions other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                other,
                copies,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(ProductCopies other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                other,
                templates,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Templates other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                other,
                replays);
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Replays other) {
        return new Catalog(
                settings,
                sequence,
                clock,
                accounts,
                organization,
                organizationAccess,
                portfolios,
                products,
                associations,
                constraints,
                principals,
                tagOptions,
                budgets,
                shares,
                shareActions,
                serviceActions,
                copies,
                templates,
                other);
    }
}
