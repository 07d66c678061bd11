package io.github.servicecatalogtestkit.fake.internal.model;

/** What administrators attach to portfolios, products and versions. */
record Attachments(
        Constraints constraints,
        Principals principals,
        TagOptions tagOptions,
        Budgets budgets,
        ServiceActions serviceActions) {

    static final Attachments EMPTY =
            new Attachments(Constraints.NONE, Principals.NONE, TagOptions.NONE, Budgets.NONE, ServiceActions.NONE);

    Attachments with(Constraints other) {
        return new Attachments(other, principals, tagOptions, budgets, serviceActions);
    }

    Attachments with(Principals other) {
        return new Attachments(constraints, other, tagOptions, budgets, serviceActions);
    }

    Attachments with(TagOptions other) {
        return new Attachments(constraints, principals, other, budgets, serviceActions);
    }

    Attachments with(Budgets other) {
        return new Attachments(constraints, principals, tagOptions, other, serviceActions);
    }

    Attachments with(ServiceActions other) {
        return new Attachments(constraints, principals, tagOptions, budgets, other);
    }
}
