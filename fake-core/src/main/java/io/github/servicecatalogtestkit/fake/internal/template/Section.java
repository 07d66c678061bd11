package io.github.servicecatalogtestkit.fake.internal.template;

/** The part of a template in which an expression is. Each allows other functions. */
enum Section {
    RULES,
    CONDITIONS,
    /** The resources and the outputs. */
    BODY
}
