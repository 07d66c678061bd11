package io.github.servicecatalogtestkit.fake.internal.model;

/** A service action on a version of a product. Both belong to one scope. */
public record ServiceActionAssociation(
        Id<ServiceAction> action, Id<Product> product, Id<ProvisioningArtifact> artifact) {}
