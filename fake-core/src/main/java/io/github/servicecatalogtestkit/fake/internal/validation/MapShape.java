package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.Map;

/** A map. AWS shows the whole map for a key or value that it does not allow. */
record MapShape(ConstraintChecks constraints, Shape key, Shape entryValue) implements Shape {

    private static final String KEYS = "Map keys must satisfy constraint: ";
    private static final String VALUES = "Map value must satisfy constraint: ";

    @Override
    public void checkInside(Object value, Violations found) {
        Map<?, ?> entries = (Map<?, ?>) value;
        checkParts(entries, entries.keySet(), key.constraints(), KEYS, found);
        checkParts(entries, entries.values(), entryValue.constraints(), VALUES, found);
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            Object one = entry.getValue();
            if (one != null) {
                int before = found.count();
                entryValue.checkInside(one, found);
                if (found.count() > before) {
                    found.moveUnder(entry.getKey() + ".member", before);
                }
            }
        }
    }

    /** Reports the first bad key or value only: its violation shows the map with all of them. */
    private static void checkParts(
            Map<?, ?> entries, Iterable<?> parts, ConstraintChecks constraints, String intro, Violations found) {
        for (Object part : parts) {
            if (part == null || !constraints.areMetBy(part)) {
                found.add(constraints.violationOfEntry(entries, part, intro));
                return;
            }
        }
    }
}
