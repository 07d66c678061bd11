package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deployment of a stack that was started and is not complete.
 *
 * @param before the stack before the deployment
 * @param request what the deployment does
 * @param polling when it started, and how often clients asked for it
 */
public record Underway(Stack before, Request request, Polling polling) {

    /** What a deployment does. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE,
        ROLL_BACK
    }

    /**
     * What a client asked for.
     *
     * @param by who deploys
     * @param definition what the stack is to be; without effect for a deletion
     * @param token the token of the request; {@code null} if it had none
     */
    public record Request(
            Kind kind,
            Caller by,
            Stack.Definition definition,
            Stack.Controls controls,
            Removal removal,
            @Nullable String token) {}

    /**
     * How a stack is deleted.
     *
     * @param retained the logical IDs of resources that are not deleted
     * @param isForced whether resources that cannot be deleted are left behind
     */
    public record Removal(Set<String> retained, boolean isForced) {

        /** The deletion of all resources. */
        public static final Removal OF_ALL = new Removal(Set.of(), false);

        public Removal {
            retained = Collections.unmodifiableSet(new LinkedHashSet<>(retained));
        }
    }

    /** Returns a copy with one more poll. */
    public Underway polled() {
        return new Underway(before, request, polling.polled());
    }
}
