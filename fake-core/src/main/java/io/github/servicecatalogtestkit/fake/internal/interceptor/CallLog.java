package io.github.servicecatalogtestkit.fake.internal.interceptor;

/** Receives every call, in the order in which the catalog answered them. */
@FunctionalInterface
public interface CallLog {

    void add(CallRecord call);
}
