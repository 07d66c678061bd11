package io.github.servicecatalogtestkit.assertj;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The rules for the parameters of a launch, by name, each with the descriptions of its assertions. AWS returns them as
 * usage instructions to callers who can launch the product. AWS evaluates them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_constraint_rules.html">Template
 *     constraint rules</a>
 */
final class TemplateRules {

    private static final String RULES = "Rules";
    private static final String ASSERTIONS = "Assertions";
    private static final String DESCRIPTION = "AssertDescription";

    private final Map<String, List<String>> descriptions = new LinkedHashMap<>();

    /**
     * Reads rules from JSON: either the map of rules, or an object that has the map as {@code Rules}. Invalid JSON has
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
     * Returns whether {@code text}, an error of AWS, mentions the rule by its name or by the description of one of its
     * assertions.
     */
    boolean speaksOf(String rule, String text) {
        return text.contains(rule)
                || descriptions.getOrDefault(rule, List.of()).stream().anyMatch(text::contains);
    }
}
