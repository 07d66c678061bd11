package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map. AWS shows the whole map for a key or value that it does not allow. */
record MapShape(ConstraintChecks demands, Shape key, Shape entryValue) implements Shape {

    private static final String KEYS = "Map keys must satisfy constraint: ";
    private static final String VALUES = "Map value must satisfy constraint: ";

    @Override
    public List<Violation> violationsWithin(Object value) {
        Map<?, ?> entries = (Map<?, ?>) value;
        List<Violation> found = violationOfFirst(entries, entries.keySet(), key.demands(), KEYS);
        found = Violation.both(found, violationOfFirst(entries, entries.values(), entryValue.demands(), VALUES));
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            found = Violation.both(found, violationsInValue(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    private static List<Violation> violationOfFirst(
            Map<?, ?> entries, Iterable<?> parts, ConstraintChecks demands, String intro) {
        for (Object part : parts) {
            if (part == null || !demands.areMetBy(part)) {
                return List.of(demands.violationOfEntry(entries, part, intro));
            }
        }
        return List.of();
    }

    private List<Violation> violationsInValue(@Nullable Object name, @Nullable Object value) {
        List<Violation> found = value == null ? List.of() : entryValue.violationsWithin(value);
        return found.isEmpty() ? found : Violation.under(name + ".member", found);
    }
}
