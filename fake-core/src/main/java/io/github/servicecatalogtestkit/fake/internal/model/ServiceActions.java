package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/**
 * All service actions, and the versions of products with which they are associated.
 *
 * @param byArtifact the actions of each version
 * @param byAction the versions of each action
 */
public record ServiceActions(
        Table<Id<ServiceAction>, ServiceAction> byId,
        Index<Scope, Id<ServiceAction>, ServiceAction> byOwner,
        Index<Id<ProvisioningArtifact>, Id<ServiceAction>, ServiceActionAssociation> byArtifact,
        Index<Id<ServiceAction>, Id<ProvisioningArtifact>, ServiceActionAssociation> byAction) {

    public static final ServiceActions NONE =
            new ServiceActions(Table.empty(), Index.empty(), Index.empty(), Index.empty());

    public Optional<ServiceAction> find(Id<ServiceAction> id) {
        return byId.find(id);
    }

    /** Returns the action with the given ID, which exists because another object of the catalog refers to it. */
    public ServiceAction get(Id<ServiceAction> id) {
        return byId.find(id).orElseThrow(() -> new IllegalStateException("dangling reference to " + id));
    }

    public Table<Id<ServiceAction>, ServiceAction> ownedBy(Scope owner) {
        return byOwner.of(owner);
    }

    /** Returns the actions on a version. */
    public Table<Id<ServiceAction>, ServiceActionAssociation> on(Id<ProvisioningArtifact> artifact) {
        return byArtifact.of(artifact);
    }

    /** Returns the versions that have an action. */
    public Table<Id<ProvisioningArtifact>, ServiceActionAssociation> of(Id<ServiceAction> action) {
        return byAction.of(action);
    }

    /** Returns whether a version of {@code product} has an action. */
    public boolean existOn(Product product) {
        for (Id<ProvisioningArtifact> artifact : product.artifacts().keys()) {
            if (!on(artifact).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns a copy with the given action, which replaces an earlier version of it. */
    public ServiceActions plus(ServiceAction action) {
        return new ServiceActions(
                byId.plus(action.id(), action),
                byOwner.plus(action.owner(), action.id(), action),
                byArtifact,
                byAction);
    }

    /** Returns a copy without {@code action}, which must not be associated with a version. */
    public ServiceActions minus(ServiceAction action) {
        return new ServiceActions(
                byId.minus(action.id()), byOwner.minus(action.owner(), action.id()), byArtifact, byAction);
    }

    public ServiceActions plus(ServiceActionAssociation association) {
        return new ServiceActions(
                byId,
                byOwner,
                byArtifact.plus(association.artifact(), association.action(), association),
                byAction.plus(association.action(), association.artifact(), association));
    }

    public ServiceActions minus(ServiceActionAssociation association) {
        return new ServiceActions(
                byId,
                byOwner,
                byArtifact.minus(association.artifact(), association.action()),
                byAction.minus(association.action(), association.artifact()));
    }
}
