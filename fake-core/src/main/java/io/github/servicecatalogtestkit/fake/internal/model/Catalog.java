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
 */
public final class Catalog {

    private final Settings settings;

    // Written by nobody but the method that makes a copy, before it returns it.
    private long sequence;
    private Instant clock;
    private Accounts accounts;
    private @Nullable Organization organization;
    private OrganizationAccess organizationAccess;
    private Portfolios portfolios;
    private Products products;
    private Associations associations;
    private Constraints constraints;
    private Principals principals;
    private TagOptions tagOptions;
    private Budgets budgets;
    private Shares shares;
    private ShareActions shareActions;
    private ServiceActions serviceActions;
    private ProductCopies copies;
    private Provisioning provisioning;
    private Templates templates;
    private Replays replays;

    private Catalog(Settings settings) {
        this.settings = settings;
        clock = settings.startingAt();
        accounts = Accounts.NONE;
        organizationAccess = OrganizationAccess.OFF;
        portfolios = Portfolios.NONE;
        products = Products.NONE;
        associations = Associations.NONE;
        constraints = Constraints.NONE;
        principals = Principals.NONE;
        tagOptions = TagOptions.NONE;
        budgets = Budgets.NONE;
        shares = Shares.NONE;
        shareActions = ShareActions.NONE;
        serviceActions = ServiceActions.NONE;
        copies = ProductCopies.NONE;
        provisioning = Provisioning.NONE;
        templates = Templates.NONE;
        replays = Replays.NONE;
    }

    private Catalog(Catalog other) {
        settings = other.settings;
        sequence = other.sequence;
        clock = other.clock;
        accounts = other.accounts;
        organization = other.organization;
        organizationAccess = other.organizationAccess;
        portfolios = other.portfolios;
        products = other.products;
        associations = other.associations;
        constraints = other.constraints;
        principals = other.principals;
        tagOptions = other.tagOptions;
        budgets = other.budgets;
        shares = other.shares;
        shareActions = other.shareActions;
        serviceActions = other.serviceActions;
        copies = other.copies;
        provisioning = other.provisioning;
        templates = other.templates;
        replays = other.replays;
    }

    /** Returns a catalog in which nothing happened yet. */
    public static Catalog empty(Settings settings) {
        return new Catalog(settings);
    }

    public Settings settings() {
        return settings;
    }

    /** Returns how many changes led to this catalog; the next change has the number {@code sequence + 1}. */
    public long sequence() {
        return sequence;
    }

    /** Returns the time of the catalog before any change. */
    public Instant clock() {
        return clock;
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
        Catalog next = new Catalog(this);
        next.sequence += changes;
        return next;
    }

    /** Returns this catalog but with the clock at {@code other}. */
    public Catalog with(Instant other) {
        Catalog next = new Catalog(this);
        next.clock = other;
        return next;
    }

    public Accounts accounts() {
        return accounts;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Accounts other) {
        Catalog next = new Catalog(this);
        next.accounts = other;
        return next;
    }

    /** Returns the organization, or {@code null} if there is none. */
    public @Nullable Organization organization() {
        return organization;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(@Nullable Organization other) {
        Catalog next = new Catalog(this);
        next.organization = other;
        return next;
    }

    /** Returns whether AWS Service Catalog follows the organization. */
    public OrganizationAccess organizationAccess() {
        return organizationAccess;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(OrganizationAccess other) {
        Catalog next = new Catalog(this);
        next.organizationAccess = other;
        return next;
    }

    public Portfolios portfolios() {
        return portfolios;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Portfolios other) {
        Catalog next = new Catalog(this);
        next.portfolios = other;
        return next;
    }

    public Products products() {
        return products;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Products other) {
        Catalog next = new Catalog(this);
        next.products = other;
        return next;
    }

    /** Returns which products are in which portfolios. */
    public Associations associations() {
        return associations;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Associations other) {
        Catalog next = new Catalog(this);
        next.associations = other;
        return next;
    }

    public Constraints constraints() {
        return constraints;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Constraints other) {
        Catalog next = new Catalog(this);
        next.constraints = other;
        return next;
    }

    public Principals principals() {
        return principals;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Principals other) {
        Catalog next = new Catalog(this);
        next.principals = other;
        return next;
    }

    public TagOptions tagOptions() {
        return tagOptions;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(TagOptions other) {
        Catalog next = new Catalog(this);
        next.tagOptions = other;
        return next;
    }

    public Budgets budgets() {
        return budgets;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Budgets other) {
        Catalog next = new Catalog(this);
        next.budgets = other;
        return next;
    }

    public Shares shares() {
        return shares;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Shares other) {
        Catalog next = new Catalog(this);
        next.shares = other;
        return next;
    }

    /** Returns the share actions, the running ones and those that are over. */
    public ShareActions shareActions() {
        return shareActions;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(ShareActions other) {
        Catalog next = new Catalog(this);
        next.shareActions = other;
        return next;
    }

    public ServiceActions serviceActions() {
        return serviceActions;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(ServiceActions other) {
        Catalog next = new Catalog(this);
        next.serviceActions = other;
        return next;
    }

    /** Returns the copies of products, under way and done. */
    public ProductCopies copies() {
        return copies;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(ProductCopies other) {
        Catalog next = new Catalog(this);
        next.copies = other;
        return next;
    }

    /** Returns what end users launched. */
    public Provisioning provisioning() {
        return provisioning;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Provisioning other) {
        Catalog next = new Catalog(this);
        next.provisioning = other;
        return next;
    }

    /** Returns what is behind the URLs of templates. */
    public Templates templates() {
        return templates;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Templates other) {
        Catalog next = new Catalog(this);
        next.templates = other;
        return next;
    }

    /** Returns the answers that idempotency tokens repeat. */
    public Replays replays() {
        return replays;
    }

    /** Returns this catalog but with {@code other}. */
    public Catalog with(Replays other) {
        Catalog next = new Catalog(this);
        next.replays = other;
        return next;
    }
}
