package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import io.github.servicecatalogtestkit.fake.internal.template.Rules.Assertion;
import io.github.servicecatalogtestkit.fake.internal.template.Rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Reads a map of rules, of a template or of a constraint.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html">Rules</a>
 */
final class RulesReader {

    private static final Set<String> RULE_KEYS = Set.of("RuleCondition", "Assertions");
    private static final Set<String> ASSERTION_KEYS = Set.of("Assert", "AssertDescription");

    private final String rule;
    private final RuleExpressionReader expressions;

    private RulesReader(String rule, Predicate<String> declared) {
        this.rule = rule;
        this.expressions = new RuleExpressionReader(rule, declared);
    }

    /** @param declared returns whether a parameter is declared; always true where the template is not known yet */
    static Rules read(Mapping rules, Predicate<String> declared) {
        List<Rule> read = rules.entries().entrySet().stream()
                .map(entry -> new RulesReader(entry.getKey(), declared).rule(entry.getValue()))
                .toList();
        return new Rules(read, rules);
    }

    private Rule rule(Node value) {
        Mapping body = mapping(value, "a rule", RULE_KEYS);
        Expression condition = body.find("RuleCondition")
                .map(found -> expressions.condition(found, "RuleCondition"))
                .orElse(null);
        return new Rule(rule, condition, assertions(body));
    }

    private List<Assertion> assertions(Mapping body) {
        Node assertions = required(body, "Assertions");
        if (assertions instanceof Sequence list && !list.items().isEmpty()) {
            return IntStream.range(0, list.items().size())
                    .mapToObj(i -> assertion(i + 1, list.items().get(i)))
                    .toList();
        }
        throw malformed(assertions, "Assertions must be a list of at least one");
    }

    private Assertion assertion(int number, Node value) {
        Mapping body = mapping(value, "an assertion", ASSERTION_KEYS);
        Expression expression = expressions.condition(required(body, "Assert"), "Assert");
        if (body.find("AssertDescription").isPresent()
                && body.text("AssertDescription").isEmpty()) {
            throw malformed(body, "AssertDescription must be a text");
        }
        return new Assertion(number, expression, body.text("AssertDescription").orElse(""));
    }

    private Mapping mapping(Node value, String what, Set<String> keys) {
        if (!(value instanceof Mapping mapping)) {
            throw malformed(value, what + " must be a map");
        }
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
            if (!keys.contains(entry.getKey())) {
                throw malformed(entry.getValue(), "'" + entry.getKey() + "' is not a property of " + what);
            }
        }
        return mapping;
    }

    private Node required(Mapping body, String key) {
        return body.find(key).orElseThrow(() -> malformed(body, key + " is missing"));
    }

    private InvalidDocumentException malformed(Node value, String reason) {
        return InvalidDocumentException.at(value.position(), reason + " in rule " + rule);
    }
}
