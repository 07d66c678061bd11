package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.RulesResult.FailedAssertion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the parameters of a launch, of a template or of a template constraint.
 *
 * <p>A rule without a condition always applies. A rule whose condition is false is skipped. All assertions of the rules
 * that apply have to be true (<a
 * href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_constraint_rules.html">template
 * constraint rules</a>).
 */
public final class Rules {

    /** No rules. */
    public static final Rules NONE = new Rules(List.of(), new Mapping(Map.of(), Position.START));

    private final List<Rule> rules;
    private final Mapping source;

    Rules(List<Rule> rules, Mapping source) {
        this.rules = List.copyOf(rules);
        this.source = source;
    }

    /** Returns the names of the rules, in the order of the text. */
    public List<String> names() {
        return rules.stream().map(Rule::name).toList();
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Returns the rules as JSON on one line, without an outer {@code Rules}; {@code {}} if there are none. */
    public String toJson() {
        return source.toString();
    }

    /**
     * Returns these rules and others. If both have a rule of the same name, the name of the other one gets a number.
     */
    public Rules and(Rules others) {
        if (rules.isEmpty() || others.rules.isEmpty()) {
            return rules.isEmpty() ? others : this;
        }
        List<Rule> both = new ArrayList<>(rules);
        Map<String, Node> sources = new LinkedHashMap<>(source.entries());
        for (Rule rule : others.rules) {
            String name = free(rule.name(), sources.keySet());
            both.add(new Rule(name, rule.condition(), rule.assertions()));
            others.source.find(rule.name()).ifPresent(text -> sources.put(name, text));
        }
        return new Rules(both, new Mapping(sources, source.position()));
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + number;
        }
        return free;
    }

    /**
     * Evaluates the rules for a launch with these values.
     *
     * @param attributes provides attributes of the resources that the values name
     * @throws RuleEvaluationException if a rule cannot be evaluated; see its subclasses
     */
    public RulesResult evaluate(ParameterValues values, ResourceAttributes attributes) {
        List<String> applied = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<FailedAssertion> failures = new ArrayList<>();
        for (Rule rule : rules) {
            Evaluator evaluator = Evaluator.ofRule(rule.name(), values, attributes);
            if (rule.appliesTo(evaluator)) {
                applied.add(rule.name());
                failures.addAll(rule.failures(evaluator));
            } else {
                skipped.add(rule.name());
            }
        }
        return new RulesResult(applied, skipped, failures);
    }

    @Override
    public String toString() {
        return toJson();
    }

    /** One rule. */
    record Rule(String name, @Nullable Expression condition, List<Assertion> assertions) {

        boolean appliesTo(Evaluator evaluator) {
            return condition == null || evaluator.truth(condition, "RuleCondition");
        }

        List<FailedAssertion> failures(Evaluator evaluator) {
            return assertions.stream()
                    .filter(assertion -> !evaluator.truth(assertion.expression(), "Assert"))
                    .map(assertion -> new FailedAssertion(name, assertion.number(), assertion.description()))
                    .toList();
        }
    }

    /**
     * One assertion of a rule.
     *
     * @param number its number in the rule, from 1
     * @param description the text for the user; empty if the rule has none
     */
    record Assertion(int number, Expression expression, String description) {}
}
