package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A check of resources of a stack for drift. What it found follows from the catalog at that moment.
 *
 * @param stack the ID of the stack
 * @param logicalIds the resources that were checked
 */
public record DriftCheck(String id, String stack, Set<String> logicalIds, Stack.Moment moment) {

    public DriftCheck {
        logicalIds = Collections.unmodifiableSet(new LinkedHashSet<>(logicalIds));
    }
}
