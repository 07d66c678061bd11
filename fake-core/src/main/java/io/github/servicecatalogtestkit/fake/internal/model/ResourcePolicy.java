package io.github.servicecatalogtestkit.fake.internal.model;

/** The resource-based policy of an organization: a stored document. The fake does not evaluate it. */
public record ResourcePolicy(Id<ResourcePolicy> id, String content) {}
