package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list. AWS names the parts of its entries with a number that counts from one ({@code tags.1.member.key}), but for an
 * entry that is a plain string it shows the whole list.
 */
record ListShape(ConstraintChecks demands, Shape entry) implements Shape {

    private static final String INTRO = "Member must satisfy constraint: ";

    @Override
    public List<Violation> violationsWithin(Object value) {
        List<?> entries = (List<?>) value;
        List<Violation> found = violationsOfWholeEntries(entries);
        for (int i = 0; i < entries.size(); i++) {
            found = Violation.both(found, violationsInEntry(entries.get(i), i + 1));
        }
        return found;
    }

    private List<Violation> violationsOfWholeEntries(List<?> entries) {
        if (entry instanceof StructureShape) {
            return List.of();
        }
        for (int i = 0; i < entries.size(); i++) {
            Object one = entries.get(i);
            if (one == null || !entry.demands().areMetBy(one)) {
                return List.of(entry.demands().violationOfEntry(entries, one, INTRO));
            }
        }
        return List.of();
    }

    private List<Violation> violationsInEntry(@Nullable Object one, int number) {
        if (one == null) {
            return entry instanceof StructureShape
                    ? List.of(new Violation(number + ".member", null, Violation.NOT_NULL))
                    : List.of();
        }
        List<Violation> found = entry.violationsWithin(one);
        return found.isEmpty() ? found : Violation.under(number + ".member", found);
    }
}
