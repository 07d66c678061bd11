package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that AWS Service Catalog knows, for all accounts and Regions, at one moment. The catalog is an immutable
 * value: an operation that changes something returns another catalog, and a refused operation changes nothing.
 *
 * <p>For a recipient of a share the catalog stores only what that recipient created itself. What a recipient sees is
 * computed at each call.
 *
 * <p>The last three components are {@code null} until they contain something: the JVM then does not load the classes of
 * what a test does not use.
 *
 * @param provisioning what end users launched
 */
public record Catalog(
        Settings settings,
        Bookkeeping bookkeeping,
        Surroundings surroundings,
        Content content,
        @Nullable Attachments attachments,
        @Nullable Sharing sharing,
        @Nullable Provisioning provisioning) {

    /** Returns a catalog in which nothing happened yet. */
    public static Catalog empty(Settings settings) {
        return new Catalog(
                settings,
                new Bookkeeping(0, settings.get(Setting.STARTING_AT), Replays.NONE),
                Surroundings.EMPTY,
                Content.EMPTY,
                null,
                null,
                null);
    }

    @Override
    public Attachments attachments() {
        return attachments == null ? Attachments.EMPTY : attachments;
    }

    @Override
    public Sharing sharing() {
        return sharing == null ? Sharing.EMPTY : sharing;
    }

    @Override
    public Provisioning provisioning() {
        return provisioning == null ? Provisioning.NONE : provisioning;
    }

    /** Returns a copy with other settings. */
    public Catalog with(Settings other) {
        return new Catalog(other, bookkeeping, surroundings, content, attachments, sharing, provisioning);
    }

    /** Returns how many changes led to this catalog. The next change has the number {@code sequence + 1}. */
    public long sequence() {
        return bookkeeping.sequence();
    }

    /** Returns the time that the test's clock shows. */
    public Instant clock() {
        return bookkeeping.clock();
    }

    /**
     * Returns the current time: the clock plus one millisecond for each change. So of two created things the later one
     * has the later time.
     */
    public Instant now() {
        return clock().plusMillis(sequence());
    }

    /** Returns the responses that idempotency tokens repeat. */
    public Replays replays() {
        return bookkeeping.replays();
    }

    /**
     * Returns whether nothing changed between this catalog and the other, except the clock and the names of accounts.
     */
    public boolean hasTheResourcesOf(Catalog other) {
        return surroundings.organization() == other.surroundings.organization()
                && content == other.content
                && attachments == other.attachments
                && sharing == other.sharing
                && provisioning == other.provisioning;
    }

    /** Returns a copy after the given number of further changes. */
    public Catalog later(long changes) {
        return with(new Bookkeeping(sequence() + changes, clock(), replays()));
    }

    /** Returns a copy whose clock shows the given time. */
    public Catalog with(Instant clock) {
        return with(new Bookkeeping(sequence(), clock, replays()));
    }

    /** Returns a copy with the given responses of idempotency tokens. */
    public Catalog with(Replays replays) {
        return with(new Bookkeeping(sequence(), clock(), replays));
    }

    private Catalog with(Bookkeeping other) {
        return new Catalog(settings, other, surroundings, content, attachments, sharing, provisioning);
    }

    private Catalog with(Surroundings other) {
        return new Catalog(settings, bookkeeping, other, content, attachments, sharing, provisioning);
    }

    private Catalog with(Content other) {
        return new Catalog(settings, bookkeeping, surroundings, other, attachments, sharing, provisioning);
    }

    private Catalog with(Attachments other) {
        return new Catalog(settings, bookkeeping, surroundings, content, other, sharing, provisioning);
    }

    private Catalog with(Sharing other) {
        return new Catalog(settings, bookkeeping, surroundings, content, attachments, other, provisioning);
    }

    public Accounts accounts() {
        return surroundings.accounts();
    }

    /** Returns a copy with the given accounts. */
    public Catalog with(Accounts other) {
        return with(surroundings.with(other));
    }

    /** Returns a copy that knows that the account ID or the ARN of a principal was mentioned. */
    public Catalog mentioning(String idOrArn) {
        Accounts mentioning = accounts().mentioning(idOrArn);
        return mentioning == accounts() ? this : with(mentioning);
    }

    /** Returns the organization, or {@code null} if there is none. */
    public @Nullable Organization organization() {
        return surroundings.organization();
    }

    /** Returns a copy with the given organization. */
    public Catalog with(@Nullable Organization other) {
        return with(surroundings.with(other));
    }

    /** Returns the templates that URLs lead to. */
    public Templates templates() {
        return surroundings.templates();
    }

    /** Returns a copy with the given templates. */
    public Catalog with(Templates other) {
        return with(surroundings.with(other));
    }

    /** Returns the stacks of AWS CloudFormation. */
    public Stacks stacks() {
        return surroundings.stacks();
    }

    /** Returns a copy with the given stacks. */
    public Catalog with(Stacks other) {
        return with(surroundings.with(other));
    }

    public Portfolios portfolios() {
        return content.portfolios();
    }

    /** Returns a copy with the given portfolios. */
    public Catalog with(Portfolios other) {
        return with(content.with(other));
    }

    public Products products() {
        return content.products();
    }

    /** Returns a copy with the given products. */
    public Catalog with(Products other) {
        return with(content.with(other));
    }

    /** Returns which products are in which portfolios. */
    public Associations associations() {
        return content.associations();
    }

    /** Returns a copy with the given associations. */
    public Catalog with(Associations other) {
        return with(content.with(other));
    }

    /** Returns the copies of products, both running and completed. */
    public ProductCopies copies() {
        return content.copies();
    }

    /** Returns a copy with the given copies of products. */
    public Catalog with(ProductCopies other) {
        return with(content.with(other));
    }

    public Constraints constraints() {
        return attachments().constraints();
    }

    /** Returns a copy with the given constraints. */
    public Catalog with(Constraints other) {
        return with(attachments().with(other));
    }

    public Principals principals() {
        return attachments().principals();
    }

    /** Returns a copy with the given principals. */
    public Catalog with(Principals other) {
        return with(attachments().with(other));
    }

    public TagOptions tagOptions() {
        return attachments().tagOptions();
    }

    /** Returns a copy with the given TagOptions. */
    public Catalog with(TagOptions other) {
        return with(attachments().with(other));
    }

    public Budgets budgets() {
        return attachments().budgets();
    }

    /** Returns a copy with the given budgets. */
    public Catalog with(Budgets other) {
        return with(attachments().with(other));
    }

    public ServiceActions serviceActions() {
        return attachments().serviceActions();
    }

    /** Returns a copy with the given service actions. */
    public Catalog with(ServiceActions other) {
        return with(attachments().with(other));
    }

    public Shares shares() {
        return sharing().shares();
    }

    /** Returns a copy with the given shares. */
    public Catalog with(Shares other) {
        return with(sharing().with(other));
    }

    /** Returns the share actions, both running and completed. */
    public ShareActions shareActions() {
        return sharing().shareActions();
    }

    /** Returns a copy with the given share actions. */
    public Catalog with(ShareActions other) {
        return with(sharing().with(other));
    }

    /** Returns whether AWS Service Catalog follows the organization. */
    public OrganizationAccess organizationAccess() {
        return sharing().organizationAccess();
    }

    /** Returns a copy with the given state of access to the organization. */
    public Catalog with(OrganizationAccess other) {
        return with(sharing().with(other));
    }

    /** Returns a copy with the given provisioned products and requests. */
    public Catalog with(Provisioning other) {
        return new Catalog(settings, bookkeeping, surroundings, content, attachments, sharing, other);
    }
}
