package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/**
 * All products, by ID and by owner.
 *
 * @param creating the versions that AWS is still creating
 */
public record Products(
        Table<Id<Product>, Product> byId,
        Index<Scope, Id<Product>, Product> byOwner,
        Table<Id<ProvisioningArtifact>, Polling> creating) {

    public static final Products NONE = new Products(Table.empty(), Index.empty(), Table.empty());

    public Optional<Product> find(Id<Product> id) {
        return byId.find(id);
    }

    /** Returns the product with the given ID, which exists because another object of the catalog refers to it. */
    public Product get(Id<Product> id) {
        return byId.find(id).orElseThrow(() -> new IllegalStateException("dangling reference to " + id));
    }

    public Table<Id<Product>, Product> ownedBy(Scope owner) {
        return byOwner.of(owner);
    }

    /** Returns a copy with the given product, which replaces an earlier version of it. */
    public Products plus(Product product) {
        return new Products(
                byId.plus(product.id(), product), byOwner.plus(product.owner(), product.id(), product), creating);
    }

    public Products minus(Product product) {
        return new Products(byId.minus(product.id()), byOwner.minus(product.owner(), product.id()), creating);
    }

    /** Returns a copy in which AWS is creating the given version. */
    public Products creating(Id<ProvisioningArtifact> artifact, Polling polling) {
        return new Products(byId, byOwner, creating.plus(artifact, polling));
    }

    /** Returns a copy in which the given version is created. */
    public Products created(Id<ProvisioningArtifact> artifact) {
        return new Products(byId, byOwner, creating.minus(artifact));
    }

    /** Returns a copy in which all versions are created. */
    public Products allCreated() {
        return new Products(byId, byOwner, Table.empty());
    }
}
