package io.github.servicecatalogtestkit.fake.internal.model;

/** A resource that one account owns in one Region. */
public interface Owned {

    Scope owner();
}
