package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * The violations of one request. All are counted, and the first {@value #MOST_LISTED} are kept: the work and the
 * message stay small for a request with a hundred thousand bad entries.
 */
public final class Violations {

    /** An assumption: no public text of AWS lists more than eight, and whether AWS has a limit is unknown. */
    static final int MOST_LISTED = 100;

    private List<Violation> listed = List.of();
    private int count;

    void add(Violation violation) {
        count++;
        if (count == 1) {
            listed = new ArrayList<>();
        }
        if (count <= MOST_LISTED) {
            listed.add(violation);
        }
    }

    /** Puts {@code parent} before the paths of the violations that were found after the first {@code before}. */
    void moveUnder(String parent, int before) {
        for (int i = before; i < listed.size(); i++) {
            listed.set(i, listed.get(i).under(parent));
        }
    }

    /** Returns how many violations there are, including those that are not listed. */
    public int count() {
        return count;
    }

    /** Returns the first violation. */
    public Violation first() {
        return listed.get(0);
    }

    /** Returns the message of AWS's {@code ValidationException}. */
    public String message() {
        StringBuilder message = new StringBuilder();
        message.append(count).append(count == 1 ? " validation error" : " validation errors");
        message.append(" detected: ");
        for (int i = 0; i < listed.size(); i++) {
            message.append(i == 0 ? "" : "; ").append(listed.get(i).text());
        }
        if (count > listed.size()) {
            message.append("; and ").append(count - listed.size()).append(" more");
        }
        return message.toString();
    }
}
