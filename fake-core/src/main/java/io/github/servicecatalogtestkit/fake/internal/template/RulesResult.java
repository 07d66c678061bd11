package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of evaluating rules for a launch.
 *
 * @param applied the rules that were evaluated, in their order
 * @param skipped the rules whose condition is false
 * @param failures the assertions that are false; the launch is allowed if there are none
 */
public record RulesResult(List<String> applied, List<String> skipped, List<FailedAssertion> failures) {

    /** The result of evaluating no rules. */
    public static final RulesResult EMPTY = new RulesResult(List.of(), List.of(), List.of());

    public RulesResult {
        applied = List.copyOf(applied);
        skipped = List.copyOf(skipped);
        failures = List.copyOf(failures);
    }

    /** Returns whether all assertions are true. */
    public boolean holds() {
        return failures.isEmpty();
    }

    /** Returns the result of these rules and of further ones, such as those of another template constraint. */
    public RulesResult and(RulesResult other) {
        return new RulesResult(
                concat(applied, other.applied), concat(skipped, other.skipped), concat(failures, other.failures));
    }

    /**
     * Returns the text for the user: the descriptions of the false assertions, each once; empty if all are true. AWS
     * shows the description. How it joins several is not recorded.
     */
    public String text() {
        return failures.stream().map(FailedAssertion::text).distinct().collect(Collectors.joining("; "));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Returns the applied rules and the false assertions on one line. */
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
     * A false assertion.
     *
     * @param rule the name of its rule
     * @param number its number in the rule, from 1
     * @param description its AssertDescription, empty if it has none
     */
    public record FailedAssertion(String rule, int number, String description) {

        /** Returns the description; a text of ours if the rule has none. */
        public String text() {
            return description.isEmpty() ? "Assertion " + number + " of rule " + rule + " does not hold" : description;
        }

        @Override
        public String toString() {
            return rule + " [" + number + "] " + text();
        }
    }
}
