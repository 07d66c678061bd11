package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.interceptor.DeclaredFault;

/**
 * A fault that a test declared with {@link FakeServiceCatalog#faults()}. Two instances are equal if they represent the
 * same declared fault. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class Fault {

    private final DeclaredFault declared;

    Fault(DeclaredFault declared) {
        this.declared = declared;
    }

    /** Makes this fault optional: {@link Faults#requireFired()} accepts that it never fires. Returns this fault. */
    public Fault optional() {
        declared.makeOptional();
        return this;
    }

    /** Ends this fault: it has no effect on later calls. {@link #hasFired()} stays as it is. */
    public void lift() {
        declared.lift();
    }

    /** Returns whether this fault has had an effect on a call. */
    public boolean hasFired() {
        return declared.hasFired();
    }

    /** Returns whether this fault need not fire. */
    public boolean isOptional() {
        return declared.isOptional();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fault fault && fault.declared == declared;
    }

    @Override
    public int hashCode() {
        return declared.hashCode();
    }

    /** Returns the declaration and the number of matching calls so far. A fault that is over counts no more calls. */
    @Override
    public String toString() {
        return declared.toString();
    }
}
