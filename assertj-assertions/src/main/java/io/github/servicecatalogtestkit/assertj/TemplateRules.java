package io.github.servicecatalogtestkit.assertj;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The rules that the parameters of a launch have to keep, by name, each with what it says when it is broken. AWS tells
 * them to who may launch, among the usage instructions; evaluating them is left to AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_constraint_rules.html">Template
 *     constraint rules</a>
 */
final class TemplateRules {

    private static final String RULES = "Rules";
    private static final String ASSERTIONS = "Assertions";
    private static final String DESCRIPTION = "AssertDescription";

    private final Map<String, List<String>> descriptions = new LinkedHashMap<>();

    /**
     * Reads rules from JSON: either the map of rules, or an object that has it as {@code Rules}. What is not JSON has
     * no rules.
     */
    static TemplateRules of(String json) {
        TemplateRules rules = new TemplateRules();
        Diagnostics.tryToRead(() -> Optional.of(JsonNode.parser().parse(json)))
                .filter(JsonNode::isObject)
                .map(node -> node.field(RULES).orElse(node))
                .filter(JsonNode::isObject)
                .ifPresent(node -> node.asObject().forEach((name, rule) -> rules.descriptions.put(name, texts(rule))));
        return rules;
    }

    private static List<String> texts(JsonNode rule) {
        return rule.field(ASSERTIONS).filter(JsonNode::isArray).stream()
                .flatMap(assertions -> assertions.asArray().stream())
                .flatMap(assertion -> assertion.field(DESCRIPTION).stream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .toList();
    }

    Set<String> names() {
        return descriptions.keySet();
    }

    /**
     * Says whether {@code text}, in which AWS refuses a launch, speaks of the rule: by its name, or by what it says
     * when broken.
     */
    boolean speaksOf(String rule, String text) {
        return text.contains(rule)
                || descriptions.getOrDefault(rule, List.of()).stream().anyMatch(text::contains);
    }
}
