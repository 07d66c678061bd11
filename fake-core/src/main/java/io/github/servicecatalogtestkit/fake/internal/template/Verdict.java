package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What rules say about a launch. Immutable.
 *
 * @param applied the rules that were evaluated, in their order
 * @param skipped the rules whose condition is false
 * @param failures the assertions that do not hold; the launch may go ahead if there are none
 */
public record Verdict(List<String> applied, List<String> skipped, List<FailedAssertion> failures) {

    /** Nothing applies, nothing fails. */
    public static final Verdict SILENT = new Verdict(List.of(), List.of(), List.of());

    public Verdict {
        applied = List.copyOf(applied);
        skipped = List.copyOf(skipped);
        failures = List.copyOf(failures);
    }

    public boolean holds() {
        return failures.isEmpty();
    }

    /**
     * This verdict and that of further rules: both have to hold, as when a product has several template constraints.
     */
    public Verdict and(Verdict other) {
        return new Verdict(
                concat(applied, other.applied), concat(skipped, other.skipped), concat(failures, other.failures));
    }

    /**
     * What the user is told: the descriptions of the assertions that fail, each once, one after the other; empty if all
     * hold. AWS shows the description; how it frames and joins several is not recorded.
     */
    public String text() {
        return failures.stream().map(FailedAssertion::text).distinct().collect(Collectors.joining("; "));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** For people: which rules applied and what failed, on one line. */
    @Override
    public String toString() {
        String applies = "applied " + applied + ", skipped " + skipped;
        return holds()
                ? "holds (" + applies + ")"
                : "fails: "
                        + failures.stream().map(FailedAssertion::toString).collect(Collectors.joining("; "))
                        + " (" + applies + ")";
    }

    /**
     * An assertion that does not hold.
     *
     * @param rule the name of its rule
     * @param number its place in the rule, from 1
     * @param description its AssertDescription, empty if it has none
     */
    public record FailedAssertion(String rule, int number, String description) {

        /** What the user is told. Without a description of the rule's author, the sentence is ours. */
        public String text() {
            return description.isEmpty() ? "Assertion " + number + " of rule " + rule + " does not hold" : description;
        }

        @Override
        public String toString() {
            return rule + " [" + number + "] " + text();
        }
    }
}
