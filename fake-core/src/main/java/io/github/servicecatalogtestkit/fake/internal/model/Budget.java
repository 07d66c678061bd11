package io.github.servicecatalogtestkit.fake.internal.model;

/**
 * A budget on a resource. The budget itself is one of AWS Budgets, of which AWS Service Catalog knows only the name.
 *
 * @param number counts the associations of budgets
 */
public record Budget(long number, Resource resource, String name) {}
