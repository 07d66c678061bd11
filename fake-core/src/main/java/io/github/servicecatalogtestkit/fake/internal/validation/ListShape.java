package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list. AWS names the members of its entries with a number that counts from one ({@code tags.1.member.key}). For an
 * entry that is a plain string it shows the whole list.
 */
record ListShape(ConstraintChecks constraints, Shape entry) implements Shape {

    private static final String INTRO = "Member must satisfy constraint: ";

    @Override
    public void checkInside(Object value, Violations found) {
        List<?> entries = (List<?>) value;
        if (!(entry instanceof StructureShape)) {
            checkWholeEntries(entries, found);
        }
        for (int i = 0; i < entries.size(); i++) {
            checkInsideEntry(entries.get(i), i + 1, found);
        }
    }

    /** Reports the first bad entry only: its violation shows the list with all entries. */
    private void checkWholeEntries(List<?> entries, Violations found) {
        for (int i = 0; i < entries.size(); i++) {
            Object one = entries.get(i);
            if (one == null || !entry.constraints().areMetBy(one)) {
                found.add(entry.constraints().violationOfEntry(entries, one, INTRO));
                return;
            }
        }
    }

    private void checkInsideEntry(@Nullable Object one, int number, Violations found) {
        int before = found.count();
        if (one != null) {
            entry.checkInside(one, found);
        } else if (entry instanceof StructureShape) {
            found.add(Violation.missing(""));
        }
        if (found.count() > before) {
            found.moveUnder(number + ".member", before);
        }
    }
}
