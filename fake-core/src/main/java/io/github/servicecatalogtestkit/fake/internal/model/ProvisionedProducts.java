package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/** The provisioned products that are not terminated, by ID, by scope, and by scope and name. */
public record ProvisionedProducts(
        Table<Id<ProvisionedProduct>, ProvisionedProduct> byId,
        Index<Scope, Id<ProvisionedProduct>, ProvisionedProduct> byScope,
        Index<Scope, String, Id<ProvisionedProduct>> byName) {

    public static final ProvisionedProducts NONE = new ProvisionedProducts(Table.empty(), Index.empty(), Index.empty());

    public Optional<ProvisionedProduct> find(Id<ProvisionedProduct> id) {
        return byId.find(id);
    }

    public Optional<ProvisionedProduct> find(Scope scope, String name) {
        return Optional.ofNullable(byName.get(scope, name)).flatMap(this::find);
    }

    public Table<Id<ProvisionedProduct>, ProvisionedProduct> in(Scope scope) {
        return byScope.of(scope);
    }

    /** Returns a copy with the given product, which replaces an earlier version of it. */
    public ProvisionedProducts plus(ProvisionedProduct product) {
        return new ProvisionedProducts(
                byId.plus(product.id(), product),
                byScope.plus(product.scope(), product.id(), product),
                byName.plus(product.scope(), product.name(), product.id()));
    }

    public ProvisionedProducts minus(ProvisionedProduct product) {
        return new ProvisionedProducts(
                byId.minus(product.id()),
                byScope.minus(product.scope(), product.id()),
                byName.minus(product.scope(), product.name()));
    }
}
