package io.github.servicecatalogtestkit.fake.internal.model;

/** Something that one account owns in one Region. */
public interface Owned {

    Scope owner();
}
