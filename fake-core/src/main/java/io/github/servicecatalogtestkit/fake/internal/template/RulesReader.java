package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Rules.Assertion;
import io.github.servicecatalogtestkit.fake.internal.template.Rules.Rule;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Reads a map of rules, wherever it stands.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html">Rules</a>
 */
final class RulesReader {

    private static final Set<String> RULE_KEYS = Set.of("RuleCondition", "Assertions");
    private static final Set<String> ASSERTION_KEYS = Set.of("Assert", "AssertDescription");

    private final String rule;
    private final ExpressionReader expressions;

    private RulesReader(String rule, Predicate<String> declared) {
        this.rule = rule;
        this.expressions = new ExpressionReader(rule, declared);
    }

    /**
     * @param declared whether there is a parameter of that name; always true where the parameters are not known yet
     */
    static Rules read(Mapping rules, Predicate<String> declared) {
        List<Rule> read = rules.entries().entrySet().stream()
                .map(entry -> new RulesReader(entry.getKey(), declared).rule(entry.getValue()))
                .toList();
        return new Rules(read, rules);
    }

    private Rule rule(Value value) {
        Mapping body = mapping(value, "a rule", RULE_KEYS);
        Expression condition = body.find("RuleCondition")
                .map(found -> expressions.condition(found, "RuleCondition"))
                .orElse(null);
        return new Rule(rule, condition, assertions(body));
    }

    private List<Assertion> assertions(Mapping body) {
        Value assertions = required(body, "Assertions");
        if (assertions instanceof Sequence list && !list.items().isEmpty()) {
            return IntStream.range(0, list.items().size())
                    .mapToObj(i -> assertion(i + 1, list.items().get(i)))
                    .toList();
        }
        throw malformed(assertions, "Assertions has to be a list of at least one");
    }

    private Assertion assertion(int number, Value value) {
        Mapping body = mapping(value, "an assertion", ASSERTION_KEYS);
        Expression expression = expressions.condition(required(body, "Assert"), "Assert");
        if (body.find("AssertDescription").isPresent()
                && body.text("AssertDescription").isEmpty()) {
            throw malformed(body, "AssertDescription has to be a text");
        }
        return new Assertion(number, expression, body.text("AssertDescription").orElse(""));
    }

    private Mapping mapping(Value value, String what, Set<String> keys) {
        if (!(value instanceof Mapping mapping)) {
            throw malformed(value, what + " has to be a map");
        }
        for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
            if (!keys.contains(entry.getKey())) {
                throw malformed(entry.getValue(), "'" + entry.getKey() + "' is not a property of " + what);
            }
        }
        return mapping;
    }

    private Value required(Mapping body, String key) {
        return body.find(key).orElseThrow(() -> malformed(body, key + " is missing"));
    }

    private MalformedDocument malformed(Value value, String reason) {
        return MalformedDocument.at(value.place(), reason + " in rule " + rule);
    }
}
